//! Connections that can be cut: the listener wraps each one, and whoever answers a request holds its
//! [`Switch`].
//!
//! A difficulty has to show on the wire as a lost connection does, so it is made here, below HTTP: an answer
//! that is cut never says so politely.

use std::{
    future::poll_fn,
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    task::{Context, Poll},
};

use axum::{extract::connect_info::Connected, serve::IncomingStream};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    sync::watch,
};

const WHOLE: u8 = 0;
const NOTHING: u8 = 1;
const HALF: u8 = 2;

/// What becomes of the answers on one connection.
#[derive(Clone, Default)]
pub(super) struct Switch(Arc<AtomicU8>);

impl Switch {
    /// The connection is closed instead of the next answer, without a byte of it.
    pub(super) fn cut_before(&self) {
        self.0.store(NOTHING, Ordering::Release);
    }

    /// The connection is closed in the middle of the next answer's body.
    pub(super) fn cut_within(&self) {
        self.0.store(HALF, Ordering::Release);
    }
}

/// A connection.
pub(super) struct Line {
    tcp: TcpStream,
    switch: Switch,
    /// How much of the answer may still go out once it is to be cut.
    left: Option<usize>,
    /// Ready when the server closes at once.
    closing: Pin<Box<dyn Future<Output = ()> + Send>>,
}

impl Connected<IncomingStream<'_, Listener>> for Switch {
    fn connect_info(stream: IncomingStream<'_, Listener>) -> Self {
        stream.io().switch.clone()
    }
}

/// The listener: what it accepts can be cut, and reads as ended once `closing` holds true.
pub(super) struct Listener {
    pub(super) tcp: TcpListener,
    pub(super) closing: watch::Receiver<bool>,
}

impl axum::serve::Listener for Listener {
    type Io = Line;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Line, SocketAddr) {
        let (tcp, address) = axum::serve::Listener::accept(&mut self.tcp).await;
        // answers are small and awaited: holding them back for a fuller packet only costs time
        tcp.set_nodelay(true).ok();
        let mut closing = self.closing.clone();
        let closing = async move {
            // an error means that the server is gone, which is closing too
            closing.wait_for(|now| *now).await.ok();
        };
        (Line { tcp, switch: Switch::default(), left: None, closing: Box::pin(closing) }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.tcp.local_addr()
    }
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.closing.as_mut().poll(cx).is_ready() {
            // reads as the end, upon which hyper gives the connection up
            self.closing = Box::pin(poll_fn(|_| Poll::Ready(())));
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut self.tcp).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let left = match self.switch.0.load(Ordering::Acquire) {
            WHOLE => return Pin::new(&mut self.tcp).poll_write(cx, bytes),
            NOTHING => 0,
            _ => *self.left.get_or_insert_with(|| half(bytes)),
        };
        if left == 0 {
            return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()));
        }
        let written = Pin::new(&mut self.tcp).poll_write(cx, &bytes[..left.min(bytes.len())]);
        if let Poll::Ready(Ok(count)) = written {
            self.left = Some(left - count);
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_shutdown(cx)
    }
}

/// How many bytes of an answer go out before it is cut: the head and half the body; half the head where that
/// is all.
fn half(answer: &[u8]) -> usize {
    let head = answer.windows(4).position(|four| four == b"\r\n\r\n").map_or(0, |end| end + 4);
    match answer.len() - head {
        0 => head / 2,
        body => head + body / 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_an_answer_is_its_head_and_half_its_body() {
        assert_eq!(half(b"HTTP/1.1 200 OK\r\n\r\n{\"a\":1}"), 19 + 3);
        assert_eq!(half(b"abcd"), 2);
        assert_eq!(half(b"HTTP/1.1 200 OK\r\n\r\n"), 9);
    }
}
