//! Connections that can be cut: a [`Switch`] per connection cuts below HTTP and above TLS, so that a
//! difficulty looks like a lost connection.

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
    net::TcpListener,
    sync::watch,
};
use tokio_rustls::TlsAcceptor;

use super::tls::Stream;

const WHOLE: u8 = 0;
const NOTHING: u8 = 1;
const HALF: u8 = 2;

/// How the next answer on a connection is cut.
#[derive(Clone, Default)]
pub(super) struct Switch(Arc<AtomicU8>);

impl Switch {
    /// Closes the connection instead of the next answer.
    pub(super) fn cut_before(&self) {
        self.0.store(NOTHING, Ordering::Release);
    }

    /// Closes the connection in the middle of the next answer's body.
    pub(super) fn cut_within(&self) {
        self.0.store(HALF, Ordering::Release);
    }
}

pub(super) struct Line {
    stream: Stream,
    switch: Switch,
    /// How much of the cut answer may still be sent.
    bytes_left: Option<usize>,
    /// Ready when the server closes.
    closing: Pin<Box<dyn Future<Output = ()> + Send>>,
}

impl Connected<IncomingStream<'_, Listener>> for Switch {
    fn connect_info(stream: IncomingStream<'_, Listener>) -> Self {
        stream.io().switch.clone()
    }
}

/// Accepts connections that can be cut and that end once `closing` is true.
pub(super) struct Listener {
    pub(super) tcp: TcpListener,
    /// None for plain HTTP.
    pub(super) tls: Option<TlsAcceptor>,
    pub(super) closing: watch::Receiver<bool>,
}

impl axum::serve::Listener for Listener {
    type Io = Line;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Line, SocketAddr) {
        let (tcp, address) = axum::serve::Listener::accept(&mut self.tcp).await;
        // answers are small and awaited: a delay for fuller packets only costs time
        tcp.set_nodelay(true).ok();
        let mut closing = self.closing.clone();
        let closing = async move {
            // an error means that the server is gone
            closing.wait_for(|now| *now).await.ok();
        };
        let stream = Stream::new(tcp, self.tls.as_ref());
        (Line { stream, switch: Switch::default(), bytes_left: None, closing: Box::pin(closing) }, address)
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
            // reads as the end, so hyper closes the connection
            self.closing = Box::pin(poll_fn(|_| Poll::Ready(())));
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let bytes_left = match self.switch.0.load(Ordering::Acquire) {
            WHOLE => return Pin::new(&mut self.stream).poll_write(cx, bytes),
            NOTHING => 0,
            _ => *self.bytes_left.get_or_insert_with(|| half(bytes)),
        };
        if bytes_left == 0 {
            return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()));
        }
        let written = Pin::new(&mut self.stream).poll_write(cx, &bytes[..bytes_left.min(bytes.len())]);
        if let Poll::Ready(Ok(count)) = written {
            self.bytes_left = Some(bytes_left - count);
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

/// How many bytes of a cut answer are sent: the head and half the body, or half the head if there is no
/// body.
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
