//! The same requests by loops that do nothing else: each token is read again and disabled, so many at the
//! same time.

use std::{
    collections::VecDeque,
    io::Write as _,
    process::{Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context as _, ensure};
use tokio::task::JoinSet;

use super::tenant::Tenant;

/// By reqwest.
pub fn reqwest_loop(tenant: &Tenant, parallel: u32) -> anyhow::Result<Duration> {
    // as many threads as the program has
    let tokio = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let client = reqwest::Client::builder().no_proxy().build()?;
    let left: Arc<Mutex<VecDeque<String>>> = Arc::new(Mutex::new(tenant.serials().into()));
    let began = Instant::now();
    tokio.block_on(async {
        let mut workers = JoinSet::new();
        for _ in 0..parallel {
            let (client, left) = (client.clone(), Arc::clone(&left));
            let (address, bearer) = (tenant.address(), tenant.bearer.clone());
            workers.spawn(async move {
                loop {
                    let next = left.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
                    let Some(serial) = next else { return anyhow::Ok(()) };
                    disable(&client, &address, &bearer, &serial).await?;
                }
            });
        }
        while let Some(ended) = workers.join_next().await {
            ended??;
        }
        anyhow::Ok(())
    })?;
    Ok(began.elapsed())
}

async fn disable(client: &reqwest::Client, address: &str, bearer: &str, serial: &str) -> anyhow::Result<()> {
    let body = format!(r#"{{"tokenSerialNumber":"{serial}"}}"#);
    let send = async |request: reqwest::RequestBuilder| -> anyhow::Result<serde_json::Value> {
        let request = request
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .bearer_auth(bearer)
            .timeout(Duration::from_secs(30))
            .body(body.clone());
        Ok(serde_json::from_slice(&request.send().await?.error_for_status()?.bytes().await?)?)
    };
    let token = send(client.post(format!("{address}/sidTokens/lookup"))).await?;
    let owner = token["userId"].as_str().context("an owner")?;
    let answer = send(client.patch(format!("{address}/users/{owner}/sidTokens/disable"))).await?;
    ensure!(answer["tokenStatus"] == "Disabled", "not disabled: {answer}");
    Ok(())
}

/// A Python that has `requests`.
pub struct Python(&'static str);

/// One session for each thread, as `requests` wants it.
const SCRIPT: &str = r#"
import queue, sys, threading, time, requests
address, bearer, parallel = sys.stdin.readline().split()
left = queue.SimpleQueue()
for line in sys.stdin:
    left.put(line.strip())
failed = []
def work():
    session = requests.Session()
    session.trust_env = False
    session.headers.update({"Authorization": "Bearer " + bearer, "Accept": "application/json"})
    try:
        while True:
            body = {"tokenSerialNumber": left.get_nowait()}
            answer = session.post(address + "/sidTokens/lookup", json=body, timeout=30)
            answer.raise_for_status()
            path = "/users/" + answer.json()["userId"] + "/sidTokens/disable"
            answer = session.patch(address + path, json=body, timeout=30)
            answer.raise_for_status()
            assert answer.json()["tokenStatus"] == "Disabled", answer.text
    except queue.Empty:
        pass
    except Exception as problem:
        failed.append(problem)
threads = [threading.Thread(target=work) for _ in range(int(parallel))]
began = time.monotonic()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
if failed:
    sys.exit(repr(failed[0]))
print(time.monotonic() - began)
"#;

impl Python {
    pub fn found() -> Option<Self> {
        let has = |name: &&str| {
            let mut command = Command::new(name);
            command.args(["-c", "import requests"]).stdout(Stdio::null()).stderr(Stdio::null());
            command.status().is_ok_and(|status| status.success())
        };
        ["python3", "/usr/bin/python3"].into_iter().find(has).map(Self)
    }

    /// From the first thread's start to the last one's end.
    pub fn run(&self, tenant: &Tenant, parallel: u32) -> anyhow::Result<Duration> {
        let mut python = Command::new(self.0)
            .args(["-c", SCRIPT])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("python3")?;
        let mut input = python.stdin.take().context("its input")?;
        writeln!(input, "{} {} {parallel}", tenant.address(), tenant.bearer)?;
        input.write_all(tenant.serials().join("\n").as_bytes())?;
        drop(input);
        let output = python.wait_with_output()?;
        ensure!(output.status.success(), "the loop of Python requests failed");
        let seconds = String::from_utf8_lossy(&output.stdout).trim().parse()?;
        Ok(Duration::from_secs_f64(seconds))
    }
}
