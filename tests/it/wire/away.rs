//! A network or a server that goes away and comes back, under one client: nothing needs a new start.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use token_desk::{
    api::Doing,
    api::{Error, Hooks, Reached},
    domain::problem::ProblemKind,
};
use tokio::{
    io::AsyncWriteExt as _,
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
};

use super::{
    Call, client, limits, profile,
    raw::{Raw, Reply, json, read_request},
};

/// A server that can be switched off with all its connections.
struct Server(JoinHandle<()>);

impl Server {
    /// At this address, or at a free one of this computer. Counts the changes that it takes.
    async fn on(address: Option<SocketAddr>, taken: &Arc<AtomicUsize>) -> (Self, SocketAddr) {
        let free = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let listener = TcpListener::bind(address.unwrap_or(free)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let taken = Arc::clone(taken);
        let task = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(answer_all(stream, Arc::clone(&taken)));
            }
        });
        (Self(task), address)
    }

    async fn off(self) {
        self.0.abort();
        self.0.await.ok();
    }
}

async fn answer_all(mut stream: TcpStream, taken: Arc<AtomicUsize>) {
    while let Some(request) = read_request(&mut stream).await {
        let call = if request.starts_with("PATCH") {
            taken.fetch_add(1, Ordering::SeqCst);
            Call::Disable
        } else {
            Call::Token
        };
        if stream.write_all(&json(&call.good_answer())).await.is_err() {
            return;
        }
    }
}

fn kind(err: &Error) -> ProblemKind {
    err.problem(Doing::SignIn).kind
}

#[tokio::test]
async fn a_server_that_was_away_is_reached_again_by_the_same_client() {
    let taken = Arc::new(AtomicUsize::new(0));
    let (server, address) = Server::on(None, &taken).await;
    let client = client(&profile(&format!("http://{address}")));
    let mut server = Some(server);
    for round in 0..5 {
        Call::Token.make(&client, &Hooks::none()).await.unwrap();
        Call::Disable.make(&client, &Hooks::none()).await.unwrap();
        assert_eq!(taken.load(Ordering::SeqCst), 2 * round + 1);
        server.take().unwrap().off().await;
        // the kept connection is dead, and there is no new one
        let err = Call::Token.make(&client, &Hooks::none()).await.unwrap_err();
        let err = if err.reached() == Reached::NotSent {
            err
        } else {
            Call::Token.make(&client, &Hooks::none()).await.unwrap_err()
        };
        assert_eq!(kind(&err), ProblemKind::Unreachable, "{err:?}");
        let err = Call::Disable.make(&client, &Hooks::none()).await.unwrap_err();
        assert_eq!(err.reached(), Reached::NotSent, "{err:?}");
        server = Some(Server::on(Some(address), &taken).await.0);
        Call::Token.make(&client, &Hooks::none()).await.unwrap();
        Call::Disable.make(&client, &Hooks::none()).await.unwrap();
        assert_eq!(taken.load(Ordering::SeqCst), 2 * round + 2, "nothing of the time between came later");
    }
}

#[tokio::test]
async fn a_kept_connection_that_nobody_answers_any_more_costs_one_read_and_no_change() {
    // as after a sleep: the other end has forgotten it, and nothing says so
    let server = Raw::start(|number, request| match number {
        1 => Reply::Hang(Vec::new()),
        _ if request.starts_with("PATCH") => Reply::Send(json(&Call::Disable.good_answer())),
        _ => Reply::Send(json(&Call::Token.good_answer())),
    })
    .await;
    let mut profile = profile(&server.url());
    profile.limits = limits(1000, 400, 2000);
    let client = client(&profile);
    Call::Token.make(&client, &Hooks::none()).await.unwrap();
    let err = Call::Token.make(&client, &Hooks::none()).await.unwrap_err();
    assert_eq!(kind(&err), ProblemKind::TimedOut, "{err:?}");
    Call::Token.make(&client, &Hooks::none()).await.unwrap();
    Call::Disable.make(&client, &Hooks::none()).await.unwrap();
    assert_eq!(server.changes(), 1);
}
