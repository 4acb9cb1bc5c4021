//! A server that answers with exactly the bytes that a test wants, over TCP or TLS.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, ReadBuf},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};
use tokio_rustls::TlsAcceptor;

/// What to do with a request.
#[derive(Clone)]
pub enum Reply {
    /// Send this and keep the connection.
    Send(Vec<u8>),
    /// Send this and close the connection.
    Last(Vec<u8>),
    /// Send this, and nothing more for as long as the test runs.
    Hang(Vec<u8>),
    /// Send the first part, then the second over and over again, until the client has had enough.
    Endless(Vec<u8>, Vec<u8>),
    /// Send the first part at once, then the second over and over again, a byte every ten milliseconds.
    Trickle(Vec<u8>, Vec<u8>),
}

/// The server. It stops when this is dropped.
pub struct Raw {
    pub address: SocketAddr,
    seen: Arc<Mutex<Vec<String>>>,
    sent: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Raw {
    /// Starts a server; `reply` is asked for each request, which it is given as text with its number,
    /// from 0.
    pub async fn start(reply: impl Fn(usize, &str) -> Reply + Send + Sync + 'static) -> Self {
        Self::listen(None, reply).await
    }

    /// The same behind TLS.
    pub async fn start_tls(
        config: Arc<rustls::ServerConfig>,
        reply: impl Fn(usize, &str) -> Reply + Send + Sync + 'static,
    ) -> Self {
        Self::listen(Some(TlsAcceptor::from(config)), reply).await
    }

    async fn listen(
        tls: Option<TlsAcceptor>,
        reply: impl Fn(usize, &str) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let sent = Arc::new(AtomicUsize::new(0));
        let (shared, counter, reply) = (Arc::clone(&seen), Arc::clone(&sent), Arc::new(reply));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let stream = Counted { stream, sent: Arc::clone(&counter) };
                let (seen, reply, tls) = (Arc::clone(&shared), Arc::clone(&reply), tls.clone());
                tokio::spawn(async move {
                    match tls {
                        None => serve(stream, &seen, &*reply).await,
                        // a client that does not trust the certificate ends the handshake
                        Some(tls) => {
                            if let Ok(stream) = tls.accept(stream).await {
                                serve(stream, &seen, &*reply).await;
                            }
                        }
                    }
                });
            }
        });
        Self { address, seen, sent, task }
    }

    /// The requests so far, whole, as text.
    pub fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }

    /// How many of the requests so far begin with this.
    pub fn count(&self, start: &str) -> usize {
        self.seen().iter().filter(|request| request.starts_with(start)).count()
    }

    /// How many of the requests so far change something: none of them may be sent twice.
    pub fn changes(&self) -> usize {
        ["PATCH ", "PUT ", "DELETE "].into_iter().map(|method| self.count(method)).sum()
    }

    /// How many bytes the clients' system has taken so far, on all connections together. What the client
    /// itself has read is less: the rest lies in buffers of the system, which are a few megabytes for a
    /// connection at most.
    pub fn sent(&self) -> usize {
        self.sent.load(Ordering::SeqCst)
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// A connection whose bytes to the client are counted.
struct Counted {
    stream: TcpStream,
    sent: Arc<AtomicUsize>,
}

impl AsyncRead for Counted {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Counted {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        if let Poll::Ready(Ok(count)) = &written {
            self.sent.fetch_add(*count, Ordering::SeqCst);
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve<S: AsyncRead + AsyncWrite + Unpin>(
    mut stream: S,
    seen: &Mutex<Vec<String>>,
    reply: &(impl Fn(usize, &str) -> Reply + ?Sized),
) {
    while let Some(request) = read_request(&mut stream).await {
        let number = {
            let mut seen = seen.lock().unwrap();
            seen.push(request.clone());
            seen.len() - 1
        };
        // errors of writing: the client has had enough, which is what some tests are about
        match reply(number, &request) {
            Reply::Send(bytes) => {
                stream.write_all(&bytes).await.ok();
            }
            Reply::Last(bytes) => {
                stream.write_all(&bytes).await.ok();
                stream.shutdown().await.ok();
                return;
            }
            Reply::Hang(bytes) => {
                stream.write_all(&bytes).await.ok();
                tokio::time::sleep(Duration::from_mins(1)).await;
            }
            Reply::Endless(first, then) => {
                stream.write_all(&first).await.ok();
                while stream.write_all(&then).await.is_ok() {}
                return;
            }
            Reply::Trickle(first, then) => {
                stream.write_all(&first).await.ok();
                for byte in then.iter().cycle() {
                    if stream.write_all(&[*byte]).await.is_err() {
                        return;
                    }
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
                return;
            }
        }
    }
}

/// The next request with its body; none when the client has closed the connection.
pub async fn read_request<S: AsyncRead + Unpin>(stream: &mut S) -> Option<String> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().unwrap())
            });
            if body.len() >= length.unwrap_or(0) {
                return Some(text);
            }
        }
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => return None,
            Ok(count) => bytes.extend_from_slice(&buffer[..count]),
        }
    }
}

/// Carries bytes between two connections until one of them ends.
pub async fn splice(mut one: TcpStream, to: SocketAddr) {
    if let Ok(mut other) = TcpStream::connect(to).await {
        tokio::io::copy_bidirectional(&mut one, &mut other).await.ok();
    }
}

/// A whole answer.
pub fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let headers: Vec<_> = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let length = body.len();
    format!("HTTP/1.1 {status} Some Reason\r\nContent-Length: {length}\r\n{}\r\n{body}", headers.concat())
        .into_bytes()
}

/// A good answer in JSON.
pub fn json(body: &str) -> Vec<u8> {
    answer(200, &[("Content-Type", "application/json")], body)
}
