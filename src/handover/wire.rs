//! The two messages, each a line of JSON.

use std::io;

use serde::{Deserialize, Serialize};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::answer::{Answer, Refusal};
use crate::domain::deep_link::DeepLink;

const VERSION: u32 = 1;

/// The longest line, in bytes: the longest texts of the fields with every character escaped fit.
const LONGEST: usize = 16 * 1024;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Request<'a> {
    version: u32,
    find: std::borrow::Cow<'a, str>,
    ticket: std::borrow::Cow<'a, str>,
    reason: std::borrow::Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reply {
    version: u32,
    answer: Word,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Word {
    Taken,
    Offered,
    NotUnderstood,
    TooSoon,
    Forbidden,
    BrokenPolicy,
}

/// Sends a request and reads the answer.
pub(super) async fn ask(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    link: &DeepLink,
) -> io::Result<Answer> {
    let (find, ticket, reason) = (link.search().into(), link.ticket().into(), link.reason().into());
    write_line(stream, &Request { version: VERSION, find, ticket, reason }).await?;
    let Reply { answer, .. } = serde_json::from_slice(&read_line(stream).await?)?;
    Ok(match answer {
        Word::Taken => Answer::Taken,
        Word::Offered => Answer::Offered,
        Word::NotUnderstood => Answer::Refused(Refusal::NotUnderstood),
        Word::TooSoon => Answer::Refused(Refusal::TooSoon),
        Word::Forbidden => Answer::Refused(Refusal::Forbidden),
        Word::BrokenPolicy => Answer::Refused(Refusal::BrokenPolicy),
    })
}

/// Reads a request, and cleans and checks it again: the peer is a stranger. None: it is no request.
pub(super) async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<DeepLink>> {
    let line = match read_line(stream).await {
        Ok(line) => line,
        Err(err) if err.kind() == io::ErrorKind::InvalidData => return Ok(None),
        Err(err) => return Err(err),
    };
    let request = serde_json::from_slice::<Request<'_>>(&line).ok();
    let request = request.filter(|request| request.version == VERSION);
    Ok(request.and_then(|Request { find, ticket, reason, .. }| DeepLink::new(&find, &ticket, &reason).ok()))
}

pub(super) async fn answer(stream: &mut (impl AsyncWrite + Unpin), answer: Answer) -> io::Result<()> {
    let answer = match answer {
        Answer::Taken => Word::Taken,
        Answer::Offered => Word::Offered,
        Answer::Refused(Refusal::NotUnderstood) => Word::NotUnderstood,
        Answer::Refused(Refusal::TooSoon) => Word::TooSoon,
        Answer::Refused(Refusal::Forbidden) => Word::Forbidden,
        Answer::Refused(Refusal::BrokenPolicy) => Word::BrokenPolicy,
    };
    write_line(stream, &Reply { version: VERSION, answer }).await
}

/// Waits until the peer is gone, or says more than it may.
pub(super) async fn hung_up(stream: &mut (impl AsyncRead + Unpin)) {
    stream.read_exact(&mut [0]).await.ok();
}

async fn write_line(stream: &mut (impl AsyncWrite + Unpin), message: &impl Serialize) -> io::Result<()> {
    let mut line = serde_json::to_vec(message)?;
    line.push(b'\n');
    stream.write_all(&line).await?;
    stream.flush().await
}

/// The bytes before the first line end. What follows is not read.
async fn read_line(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    let mut piece = [0; 1024];
    loop {
        let read = stream.read(&mut piece).await?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let end = piece[..read].iter().position(|byte| *byte == b'\n');
        line.extend_from_slice(&piece[..end.unwrap_or(read)]);
        if line.len() > LONGEST {
            return Err(io::ErrorKind::InvalidData.into());
        }
        if end.is_some() {
            return Ok(line);
        }
    }
}
