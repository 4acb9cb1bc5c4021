//! HTTP: receives requests, and sends the answers of the calls.

use std::{pin::pin, sync::Arc, time::Duration};

use axum::{
    Router,
    body::{Bytes, to_bytes},
    extract::{ConnectInfo, State},
    http::{HeaderValue, Method, StatusCode, Uri, header},
    response::Response,
};
use jiff::{Timestamp, fmt::rfc2822::DateTimePrinter};
use tokio::{
    net::TcpListener,
    sync::{oneshot, watch},
    time::timeout,
};
use tokio_rustls::TlsAcceptor;

#[cfg(debug_assertions)]
use super::remembered::{self, Request};
use super::{
    answer::{Answer, ErrorReply},
    auth,
    calls::{self, Call},
    line::{Listener, Switch},
    oauth,
    tenant::Tenant,
    trouble::{self, Reply},
};

/// The largest request, in bytes.
const LARGEST_BODY: usize = 64 * 1024;
/// How long running answers may take once the server stops, and connections after that.
const GRACE: Duration = Duration::from_millis(250);

/// Serves until `stop` is sent or dropped; then for twice [`GRACE`] at most.
pub(super) async fn run(
    tcp: TcpListener,
    tls: Option<TlsAcceptor>,
    tenant: Arc<Tenant>,
    stop: oneshot::Receiver<()>,
) {
    let (close, closing) = watch::channel(false);
    let (graceful, gracefully) = oneshot::channel::<()>();
    let service =
        Router::new().fallback(answer).with_state(tenant).into_make_service_with_connect_info::<Switch>();
    let serving = axum::serve(Listener { tcp, tls, closing }, service).with_graceful_shutdown(async {
        // sent or dropped: both mean stop
        gracefully.await.ok();
    });
    let mut serving = pin!(serving.into_future());
    tokio::select! {
        _ = &mut serving => return,
        _ = stop => drop(graceful),
    }
    if timeout(GRACE, &mut serving).await.is_err() {
        close.send_replace(true);
        timeout(GRACE, serving).await.ok();
    }
}

async fn answer(
    State(tenant): State<Arc<Tenant>>,
    ConnectInfo(switch): ConnectInfo<Switch>,
    request: axum::extract::Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let (body, fits) = match to_bytes(body, LARGEST_BODY).await {
        Ok(body) => (body, true),
        Err(_) => (Bytes::new(), false),
    };
    let said = without_assertion(parts.uri.path(), &body);
    tracing::debug!(method = parts.method.as_str(), path = whole_path(&parts.uri), body = said, "asked");
    #[cfg(debug_assertions)]
    let number = tenant.state().remembered.received(Request {
        method: parts.method.to_string(),
        path: whole_path(&parts.uri),
        headers: remembered::headers(&parts.headers),
        body: said,
        status: None,
        why: None,
    });
    let path = parts.uri.path().to_owned();
    let query = parts.uri.query().map(str::to_owned);
    let call = Call { method: parts.method, path, query, headers: parts.headers, body };
    let reply = if fits {
        reply(&tenant, &switch, &call).await
    } else {
        let refusal = ErrorReply::framework(StatusCode::PAYLOAD_TOO_LARGE, "Maximum upload size exceeded");
        Reply::Answer(refusal.answer(&call.path, tenant.now()))
    };
    let answer = match reply {
        Reply::Answer(answer) => {
            tracing::debug!(status = answer.status.as_u16(), why = answer.why, "answered");
            #[cfg(debug_assertions)]
            tenant.state().remembered.answered(number, answer.status.as_u16(), answer.why.clone());
            answer
        }
        Reply::Cut(answer) => {
            tracing::debug!("cut off");
            answer
        }
    };
    let mut response = answer.into_response();
    // the server's own clock, which may have been shifted
    if let Some(date) = http_date(tenant.now()) {
        response.headers_mut().insert(header::DATE, date);
    }
    response
}

async fn reply(tenant: &Tenant, switch: &Switch, call: &Call) -> Reply {
    let whole = |answer: Result<Answer, ErrorReply>| {
        answer.unwrap_or_else(|refusal| refusal.answer(&call.path, tenant.now()))
    };
    if call.path == "/oauth/token" && call.method == Method::POST {
        return Reply::Answer(whole(oauth::token(tenant, call)));
    }
    if call.path == "/oauth/token" {
        let message = format!("Request method '{}' not supported", call.method);
        return Reply::Answer(whole(Err(ErrorReply::framework(StatusCode::METHOD_NOT_ALLOWED, message))));
    }
    if call.method == Method::GET
        && let Some(page) = calls::verify::page(tenant, &call.path)
    {
        return Reply::Answer(Answer::new(StatusCode::OK, "text/html; charset=utf-8", page));
    }
    if !call.path.starts_with("/AdminInterface/restapi/") {
        return Reply::Answer(whole(Err(ErrorReply::framework(
            StatusCode::NOT_FOUND,
            "No message available",
        ))));
    }
    // an unauthenticated request must not use up the difficulty
    let caller = match auth::caller(tenant, &call.headers) {
        Ok(caller) => caller,
        Err(refusal) => return Reply::Answer(whole(Err(refusal))),
    };
    #[cfg(debug_assertions)]
    if changes(&call.method) && auth::is_stale(tenant, &call.headers) {
        return Reply::Answer(whole(Err(ErrorReply::framework(StatusCode::UNAUTHORIZED, "Unauthorized"))));
    }
    if let Some(limit) = tenant.count_request() {
        return Reply::Answer(trouble::too_many(&call.path, limit.says_when.then_some("1")));
    }
    let real = || whole(calls::answer(tenant, &caller, call));
    match tenant.take_difficulty(changes(&call.method)) {
        None => Reply::Answer(real()),
        Some(difficulty) => trouble::make(difficulty, tenant, switch, &call.path, real).await,
    }
}

/// Whether a request changes something. Reads and the steps of a verification are GET and POST.
fn changes(method: &Method) -> bool {
    [Method::PATCH, Method::PUT, Method::DELETE].contains(method)
}

/// A request's body without the assertion of a sign-in.
fn without_assertion(path: &str, body: &[u8]) -> String {
    let body = String::from_utf8_lossy(body).into_owned();
    if path != "/oauth/token" {
        return body;
    }
    let fields = body.split('&').map(|field| match field.split_once('=') {
        Some(("client_assertion", _)) => "client_assertion=(left out)",
        _ => field,
    });
    fields.collect::<Vec<_>>().join("&")
}

/// Path and query.
fn whole_path(uri: &Uri) -> String {
    uri.path_and_query().map_or_else(|| uri.to_string(), ToString::to_string)
}

/// The time as a `Date` header has it.
fn http_date(now: Timestamp) -> Option<HeaderValue> {
    let text = DateTimePrinter::new().timestamp_to_rfc9110_string(&now).ok()?;
    HeaderValue::try_from(text).ok()
}
