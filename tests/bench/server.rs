//! A server with as little in it as HTTP allows, so that its own time can be told from everybody else's: it
//! knows one person with one token, answers what the client reads, and forgets every change.

use crate::fixtures;

use std::{
    io::{self, BufReader, Write as _},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

pub const EMAIL: &str = fixtures::EMAIL;
pub const USER_ID: &str = fixtures::USER_ID;
pub const SERIAL: &str = fixtures::SERIAL;
/// What it is signed in with; it is not looked at. Like a real one it is in no answer, however that is read.
pub const BEARER: &str = "nkQ2vYw8RzT4hJ6c";

/// How long the server seems to think about each answer: about what a server nearby takes, so that the
/// clients' threads are asleep when it comes, as they would be.
const THINKS: Duration = Duration::from_millis(10);

/// The running server; its threads end with the process.
#[derive(Clone)]
pub struct Server {
    address: SocketAddr,
    own: Arc<Mutex<Duration>>,
}

impl Server {
    pub fn start() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let server = Self { address: listener.local_addr()?, own: Arc::default() };
        let own = Arc::clone(&server.own);
        thread::Builder::new().name("server".to_owned()).spawn(move || {
            for connection in listener.incoming().flatten() {
                let own = Arc::clone(&own);
                // without a thread for it the connection is closed, and whoever made it says so
                thread::Builder::new()
                    .name("connection".to_owned())
                    .spawn(move || serve(connection, &own))
                    .ok();
            }
        })?;
        Ok(server)
    }

    /// The Administration API's address.
    pub fn api(&self) -> String {
        format!("http://{}/AdminInterface/restapi", self.address)
    }

    /// The address of the change.
    pub fn disable(&self) -> String {
        format!("{}/v1/users/{USER_ID}/sidTokens/disable", self.api())
    }

    /// The address of the token's record.
    pub fn lookup(&self) -> String {
        format!("{}/v1/sidTokens/lookup", self.api())
    }

    /// The server's own time since this was last asked: from a request's last byte to the first of its
    /// answer.
    pub fn take_own_time(&self) -> Duration {
        std::mem::take(&mut *self.own.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The body of both requests: the serial number and nothing else.
pub fn body() -> String {
    format!(r#"{{"tokenSerialNumber":"{SERIAL}"}}"#)
}

/// Answers one connection's requests, until it is closed or sends something else.
fn serve(connection: TcpStream, own: &Mutex<Duration>) -> Option<()> {
    connection.set_nodelay(true).ok()?;
    let mut writer = connection.try_clone().ok()?;
    let mut reader = BufReader::new(connection);
    loop {
        let (path, length) = read_head(&mut reader)?;
        io::copy(&mut io::Read::take(&mut reader, length), &mut io::sink()).ok()?;
        let began = Instant::now();
        thread::sleep(THINKS);
        let answer = answer(&path);
        let length = answer.len();
        let head =
            format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n");
        let whole = head + &answer;
        *own.lock().unwrap_or_else(PoisonError::into_inner) += began.elapsed();
        writer.write_all(whole.as_bytes()).ok()?;
    }
}

/// The path that is asked for, and the length of the body that follows.
fn read_head(reader: &mut impl io::BufRead) -> Option<(String, u64)> {
    let mut line = || {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|length| *length > 0)?;
        Some(line.trim_end().to_owned())
    };
    let path = line()?.split(' ').nth(1)?.to_owned();
    let mut length = 0;
    loop {
        let line = line()?;
        match line.split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().ok()?;
            }
            Some(_) => {}
            None if line.is_empty() => return Some((path, length)),
            None => return None,
        }
    }
}

fn answer(path: &str) -> String {
    let token = format!(
        r#"{{"deviceType":"SID700","tokenStatus":"Enabled","userId":"{USER_ID}","tokenSerialNumber":"{SERIAL}",
        "expiryDate":"2029-02-12T00:00:00.000Z","pinSet":true,"name":"{SERIAL}"}}"#
    );
    let person = format!(
        r#"{{"id":"{USER_ID}","emailAddress":"{EMAIL}","firstName":"Ada","lastName":"Lovelace",
        "userStatus":"Enabled","identitySource":"Directory"}}"#
    );
    if path.ends_with("/disable") {
        format!(
            r#"{{"userId":"{USER_ID}","tokenSerialNumber":"{SERIAL}","tokenStatus":"Disabled",
            "tokenStatusChangedBy":"<bench>","tokenStatusChangedAt":"<2026-06-11T19:10:30.045Z>"}}"#
        )
    } else if path.ends_with("/sidTokens/lookup") {
        token
    } else if path.ends_with("/devices") {
        format!(r#"{{"sidTokens":[{token}]}}"#)
    } else if path.ends_with("/users/lookup") {
        person
    } else {
        format!(r#"{{"elements":[{person}],"totalPages":1,"totalElements":1}}"#)
    }
}
