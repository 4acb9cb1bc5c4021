//! The table of hostile answers: what a server makes of the good answer that was asked for, and how that has
//! to end.

use std::io::Write as _;

use serde_json::{Value, json};
use token_desk::api::{AnswerFailure, Failure, Reached};

use super::super::{
    ADA, TOKEN,
    raw::{Reply, answer, json as good_json},
};

/// How a hostile answer to a call has to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    TimedOut,
    TooBig,
    /// Not JSON, another JSON, no HTTP or cut off: which of them is told in `odd`.
    Unreadable,
    Redirected,
    /// The status that came is the answer.
    Status(u16),
    /// It is an answer all the same.
    Good,
}

impl Ends {
    pub fn are(self, failure: &Failure) -> bool {
        match failure {
            Failure::Answer(failure) => match failure {
                AnswerFailure::TimedOut { .. } => self == Self::TimedOut,
                AnswerFailure::TooBig => self == Self::TooBig,
                AnswerFailure::NotJson { .. }
                | AnswerFailure::WrongAnswer { .. }
                | AnswerFailure::NotHttp { .. }
                | AnswerFailure::ClosedEarly { .. } => self == Self::Unreadable,
                AnswerFailure::Redirected { .. } => self == Self::Redirected,
            },
            Failure::Status(answer) => self == Self::Status(answer.status),
            Failure::Connect(_) => false,
        }
    }

    /// The class of a change that was answered so.
    pub fn class(self) -> Reached {
        match self {
            Self::Status(400..=407 | 409..=459 | 461..=498) => Reached::Refused,
            _ => Reached::Unknown,
        }
    }
}

/// What a server makes of the good answer that was asked for, and how that has to end.
pub type Hostile = (&'static str, Ends, Box<dyn Fn(&str) -> Reply + Send + Sync>);

fn hostile(name: &'static str, ends: Ends, reply: impl Fn(&str) -> Reply + Send + Sync + 'static) -> Hostile {
    (name, ends, Box::new(reply))
}

/// The same bytes whatever was asked.
fn bytes(name: &'static str, ends: Ends, bytes: impl Into<Vec<u8>>) -> Hostile {
    let bytes = bytes.into();
    hostile(name, ends, move |_| Reply::Last(bytes.clone()))
}

/// A whole answer with status 200 and this body; the connection is kept.
fn body(name: &'static str, ends: Ends, body: impl Fn(&str) -> String + Send + Sync + 'static) -> Hostile {
    hostile(name, ends, move |good| Reply::Send(good_json(&body(good))))
}

fn endless(name: &'static str, ends: Ends, head: &'static str, then: impl Into<Vec<u8>>) -> Hostile {
    let then = then.into();
    hostile(name, ends, move |_| Reply::Endless(head.into(), then.clone()))
}

fn trickle(name: &'static str, ends: Ends, head: &'static str, then: &'static str) -> Hostile {
    hostile(name, ends, move |_| Reply::Trickle(head.into(), then.into()))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// The header of a gzip member, and blocks that may come any number of times.
fn open_gzip(bytes: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.flush().unwrap();
    let packed = encoder.get_ref();
    (packed[..10].to_vec(), packed[10..].to_vec())
}

fn gzipped(body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

const OK: &str = "HTTP/1.1 200 OK\r\n\r\n";
const CHUNKED: &str = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
const GZIP: &str = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n";

/// A JSON text with something else in the place of each text in it.
fn with_texts(good: &str, other: fn(&str) -> Value) -> String {
    fn walk(value: &mut Value, other: fn(&str) -> Value) {
        match value {
            Value::String(text) => *value = other(text),
            Value::Array(items) => items.iter_mut().for_each(|item| walk(item, other)),
            Value::Object(members) => members.values_mut().for_each(|item| walk(item, other)),
            _ => {}
        }
    }
    let mut value = serde_json::from_str(good).unwrap();
    walk(&mut value, other);
    value.to_string()
}

/// What never comes to an end, and is ended by the time limit.
pub fn until_the_limit() -> Vec<Hostile> {
    vec![
        hostile("says nothing", Ends::TimedOut, |_| Reply::Hang(Vec::new())),
        hostile("half a status", Ends::TimedOut, |_| Reply::Hang(b"HTTP/1.1 2".to_vec())),
        hostile("half a head", Ends::TimedOut, |_| Reply::Hang(b"HTTP/1.1 200 OK\r\nContent-Le".to_vec())),
        hostile("half a body", Ends::TimedOut, |good| {
            let whole = good_json(good);
            Reply::Hang(whole[..whole.len() - 5].to_vec())
        }),
        hostile("the whole body, but not the end it announced", Ends::TimedOut, |good| {
            Reply::Hang(format!("{CHUNKED}{:x}\r\n{good}\r\n", good.len()).into_bytes())
        }),
        trickle("a status that trickles", Ends::TimedOut, "HTTP/1.1 200 ", "OK"),
        trickle("a head that trickles", Ends::TimedOut, "HTTP/1.1 200 OK\r\n", "X-A: b\r\n"),
        trickle("a body that trickles", Ends::TimedOut, OK, " "),
        trickle("chunks that trickle", Ends::TimedOut, CHUNKED, "1\r\n \r\n"),
        trickle("a refusal that trickles", Ends::Status(409), "HTTP/1.1 409 Conflict\r\n\r\n", " "),
        trickle("an error that trickles", Ends::Status(500), "HTTP/1.1 500 Oops\r\n\r\n", "<p>"),
    ]
}

/// What is sent as fast as it can be and keeps nobody's memory, and is ended by the time limit.
pub fn without_end() -> Vec<Hostile> {
    vec![
        endless(
            "interim answers without end",
            Ends::TimedOut,
            "",
            "HTTP/1.1 102 Processing\r\n\r\n".repeat(50),
        ),
        endless("a gzip header without end", Ends::TimedOut, GZIP, gzip_header_without_end()),
        hostile("gzip parts of nothing without end", Ends::TimedOut, |_| {
            let mut start = GZIP.as_bytes().to_vec();
            start.extend(&gzip(b"")[..10]);
            Reply::Endless(start, [0, 0, 0, 0xff, 0xff].repeat(200))
        }),
    ]
}

/// A gzip member whose file name never ends. The first repetition is its header.
fn gzip_header_without_end() -> Vec<u8> {
    [&[0x1f, 0x8b, 8, 8][..], &b"x".repeat(4092)].concat()
}

/// What ends at once.
pub fn at_once() -> Vec<Hostile> {
    let parts =
        [too_much(), cut_off(), no_http(), no_json(), other_json(), other_statuses(), good_all_the_same()];
    parts.into_iter().flatten().collect()
}

/// What is more than any answer of the API.
fn too_much() -> Vec<Hostile> {
    let bomb = gzipped(&gzip(&vec![b' '; 32 * 1024 * 1024]));
    let many = format!("HTTP/1.1 200 OK\r\n{}Content-Length: 2\r\n\r\n{{}}", header(200));
    vec![
        endless("a body without end", Ends::TooBig, OK, vec![b' '; 65536]),
        endless("chunks without end", Ends::TooBig, CHUNKED, format!("1000\r\n{}\r\n", " ".repeat(4096))),
        hostile("a gzip bomb without end", Ends::TooBig, |_| {
            let (header, blocks) = open_gzip(&vec![b' '; 1024 * 1024]);
            Reply::Endless([GZIP.as_bytes(), &header].concat(), blocks)
        }),
        endless("gzip bombs one after another", Ends::Unreadable, GZIP, gzip(&vec![b' '; 1024 * 1024])),
        endless("a list without end", Ends::TooBig, concat_ok(r#"{"elements":["#), "{},".repeat(1000)),
        hostile("2 MiB, announced", Ends::TooBig, |_| {
            Reply::Endless(b"HTTP/1.1 200 OK\r\nContent-Length: 2097152\r\n\r\n".to_vec(), vec![b' '; 4096])
        }),
        bytes("a gzip bomb", Ends::TooBig, bomb),
        endless("headers without end", Ends::TooBig, "HTTP/1.1 200 OK\r\n", header(10)),
        endless("one header without end", Ends::TooBig, "HTTP/1.1 200 OK\r\nX-A: ", vec![b'x'; 4096]),
        endless("a status line without end", Ends::TooBig, "HTTP/1.1 200 ", vec![b'x'; 4096]),
        bytes("two hundred headers", Ends::TooBig, many),
        endless("trailers without end", Ends::Unreadable, concat_chunked("2\r\n{}\r\n0\r\n"), header(10)),
        endless(
            "a chunk's extension without end",
            Ends::Unreadable,
            concat_chunked("2;a="),
            vec![b'x'; 4096],
        ),
    ]
}

/// What breaks off.
fn cut_off() -> Vec<Hostile> {
    let nested = gzipped(&gzip(&gzip(&vec![b' '; 32 * 1024 * 1024])));
    vec![
        bytes("nothing", Ends::Unreadable, ""),
        hostile("half a body, then the end", Ends::Unreadable, |good| {
            let whole = good_json(good);
            Reply::Last(whole[..whole.len() - 5].to_vec())
        }),
        hostile("a body without its last byte that ends with the connection", Ends::Unreadable, |good| {
            Reply::Last(format!("{OK}{}", &good[..good.len() - 1]).into_bytes())
        }),
        hostile("a length that cuts the body off", Ends::Unreadable, |good| {
            let length = good.len() - 1;
            Reply::Last(format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{good}").into_bytes())
        }),
        hostile("half a gzip", Ends::Unreadable, |good| {
            let packed = gzip(good.as_bytes());
            Reply::Last(gzipped(&packed[..packed.len() / 2]))
        }),
        hostile("a gzip with a wrong checksum", Ends::Unreadable, |good| {
            let mut packed = gzip(good.as_bytes());
            let at = packed.len() - 8;
            packed[at] ^= 0xff;
            Reply::Last(gzipped(&packed))
        }),
        bytes("a gzip in a gzip", Ends::Unreadable, nested),
        hostile("gzip that says nothing of it", Ends::Unreadable, |good| {
            let packed = gzip(good.as_bytes());
            let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", packed.len());
            Reply::Last([head.as_bytes(), &packed].concat())
        }),
    ]
}

/// What is no HTTP.
fn no_http() -> Vec<Hostile> {
    vec![
        bytes("another protocol", Ends::Unreadable, "SSH-2.0-OpenSSH_9.6\r\n\r\n"),
        bytes(
            "HTTP/2",
            Ends::Unreadable,
            b"\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x80\0\x04\0\x01\0\0\0\x05".to_vec(),
        ),
        bytes("a length that is none", Ends::Unreadable, "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}"),
        bytes(
            "a length of twenty-five digits",
            Ends::Unreadable,
            "HTTP/1.1 200 OK\r\nContent-Length: 1000000000000000000000000\r\n\r\n{}",
        ),
        bytes(
            "two lengths",
            Ends::Unreadable,
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
        ),
        bytes("a chunk size that is none", Ends::Unreadable, format!("{CHUNKED}zz\r\n{{}}\r\n0\r\n\r\n")),
        bytes("a chunk size without end", Ends::Unreadable, format!("{CHUNKED}{}", "f".repeat(100))),
    ]
}

/// What is no JSON.
fn no_json() -> Vec<Hostile> {
    vec![
        body("an empty body", Ends::Unreadable, |_| String::new()),
        body("a page", Ends::Unreadable, |_| "<!DOCTYPE html><html><title>Sign in</title></html>".to_owned()),
        body("a page that sends on", Ends::Unreadable, |_| {
            r#"<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">"#.to_owned()
        }),
        body("a page after a byte order mark", Ends::Unreadable, |_| "\u{feff}<html></html>".to_owned()),
        body("two byte order marks", Ends::Unreadable, |good| format!("\u{feff}\u{feff}{good}")),
        body("a good answer and something behind it", Ends::Unreadable, |good| format!("{good} trailing")),
        body("two good answers", Ends::Unreadable, |good| format!("{good}{good}")),
        body("a comment in it", Ends::Unreadable, |good| format!("/* hello */ {good}")),
        body("what browsers are kept from reading", Ends::Unreadable, |good| format!(")]}}',\n{good}")),
        body("a zero byte behind it", Ends::Unreadable, |good| format!("{good}\0")),
        body("a number that no computer holds", Ends::Unreadable, |good| {
            [ADA, TOKEN, "an-access-token"]
                .iter()
                .fold(good.to_owned(), |body, text| body.replace(&format!("\"{text}\""), "1e999"))
        }),
        hostile("two bytes for each character", Ends::Unreadable, |good| {
            let body: Vec<u8> = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
            Reply::Last([head.as_bytes(), &body].concat())
        }),
    ]
}

/// JSON that is not what was asked for.
fn other_json() -> Vec<Hostile> {
    vec![
        body("brackets a hundred thousand deep", Ends::Unreadable, |_| "[".repeat(100_000)),
        body("closed brackets a hundred thousand deep", Ends::Unreadable, |_| {
            format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))
        }),
        body("objects a hundred thousand deep", Ends::Unreadable, |_| {
            format!("{}1{}", r#"{"elements":"#.repeat(50_000), "}".repeat(50_000))
        }),
        body("a list of lists", Ends::Unreadable, |_| format!("[{}[]]", "[],".repeat(100_000))),
        body("a third of a million people and tokens", Ends::Unreadable, |_| {
            let many = format!("[{}{{}}]", "{},".repeat(150_000));
            format!(r#"{{"elements":{many},"sidTokens":{many}}}"#)
        }),
        body("every text an object", Ends::Unreadable, |good| with_texts(good, |text| json!({ "x": text }))),
        body("every text a list", Ends::Unreadable, |good| with_texts(good, |text| json!([text]))),
        body("every text null", Ends::Unreadable, |good| with_texts(good, |_| Value::Null)),
        body("the first member twice", Ends::Unreadable, |good| {
            // inside of the list, where there is one
            let start = good.rfind("[{").map_or(0, |at| at + 1);
            let member = good[start + 1..].split([',', '}']).next().unwrap();
            format!("{}{{{member},{}", &good[..start], &good[start + 1..])
        }),
        body("the first member twice, once escaped", Ends::Unreadable, |good| {
            let start = good.rfind("[{").map_or(0, |at| at + 1);
            let member = good[start + 1..].split([',', '}']).next().unwrap();
            let escaped = format!("\"\\u{:04x}{}", u32::from(member.as_bytes()[1]), &member[2..]);
            format!("{}{{{escaped},{}", &good[..start], &good[start + 1..])
        }),
        body("another kind of thing", Ends::Unreadable, |_| "\"Disabled\"".to_owned()),
        body("an error with a good status", Ends::Unreadable, |_| {
            r#"{"code":"500 INTERNAL_SERVER_ERROR","description":"no"}"#.to_owned()
        }),
    ]
}

/// Other statuses than 200.
fn other_statuses() -> Vec<Hostile> {
    let packed = gzip(&vec![b'['; 32 * 1024 * 1024]);
    let length = packed.len();
    let head = format!("HTTP/1.1 403 No\r\nContent-Encoding: gzip\r\nContent-Length: {length}\r\n\r\n");
    let refusal_bomb = [head.as_bytes(), &packed].concat();
    vec![
        bytes(
            "an upgrade",
            Ends::Status(101),
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
        ),
        hostile("good, but only accepted", Ends::Status(202), |good| Reply::Last(answer(202, &[], good))),
        hostile("good, but in part", Ends::Status(206), |good| Reply::Last(answer(206, &[], good))),
        bytes("as it was", Ends::Status(304), "HTTP/1.1 304 Not Modified\r\n\r\n"),
        hostile("a good answer with the status 500", Ends::Status(500), |good| {
            Reply::Last(answer(500, &[], good))
        }),
        hostile("a good answer with the status 403", Ends::Status(403), |good| {
            Reply::Last(answer(403, &[], good))
        }),
        hostile("somebody who got tired of waiting", Ends::Status(499), |_| {
            Reply::Last(answer(499, &[], ""))
        }),
        hostile("a status that nobody knows", Ends::Status(999), |good| Reply::Last(answer(999, &[], good))),
        endless(
            "a refusal without end",
            Ends::Status(409),
            "HTTP/1.1 409 Conflict\r\n\r\n",
            vec![b'{'; 4096],
        ),
        endless("an error without end", Ends::Status(502), "HTTP/1.1 502 Bad\r\n\r\n", vec![b'<'; 4096]),
        bytes("a refusal in a gzip bomb", Ends::Status(403), refusal_bomb),
        hostile("a refusal a thousand deep", Ends::Status(403), |_| {
            Reply::Last(answer(403, &[], &r#"{"code":"#.repeat(10_000)))
        }),
        hostile("a redirect to what is no address", Ends::Redirected, |_| {
            let to = format!("//{}", "\u{e9}".repeat(5000));
            Reply::Last(answer(307, &[("Location", &to)], ""))
        }),
        hostile("a redirect that names nothing", Ends::Redirected, |_| Reply::Last(answer(308, &[], ""))),
    ]
}

/// What is odd, and good all the same.
fn good_all_the_same() -> Vec<Hostile> {
    vec![
        hostile("a good answer that calls itself a page", Ends::Good, |good| {
            Reply::Send(answer(200, &[("Content-Type", "text/html; charset=utf-16")], good))
        }),
        body("a byte order mark", Ends::Good, |good| format!("\u{feff}{good}")),
        body("members that nobody knows", Ends::Good, |good| {
            let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
            good.replacen('{', &format!(r#"{{"new":{deep},"new":1,"":null,"__proto__":{{}},"#), 1)
        }),
        hostile("a good answer after interim ones", Ends::Good, |good| {
            let interim = "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".repeat(3);
            Reply::Send([interim.as_bytes(), &good_json(good)].concat())
        }),
        hostile("a good answer with cookies and a place to report to", Ends::Good, |good| {
            let headers = [
                ("Set-Cookie", "a=b; Domain=example"),
                ("Refresh", "0; url=https://elsewhere.example/"),
                ("Alt-Svc", "h3=\"elsewhere.example:443\""),
                ("Location", "https://elsewhere.example/"),
            ];
            Reply::Send(answer(200, &headers, good))
        }),
    ]
}

/// Header lines that mean nothing.
fn header(count: usize) -> String {
    "X-Filler: xxxxxxxxxxxxxxxx\r\n".repeat(count)
}

/// Heads with the start of a body, for what never ends.
fn concat_ok(start: &str) -> &'static str {
    Box::leak(format!("{OK}{start}").into_boxed_str())
}

fn concat_chunked(start: &str) -> &'static str {
    Box::leak(format!("{CHUNKED}{start}").into_boxed_str())
}
