use std::sync::Mutex;

use super::*;

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn retry_after_is_read_as_seconds_and_as_every_form_of_date() {
    let now = at("1994-11-06T08:49:00Z");
    assert_eq!(retry_after("3", now), Some(seconds(3)));
    assert_eq!(retry_after(" 0 ", now), Some(seconds(0)));
    assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", now), Some(seconds(37)));
    assert_eq!(retry_after("Sunday, 06-Nov-94 08:49:37 GMT", now), Some(seconds(37)));
    assert_eq!(retry_after("Sun Nov  6 08:49:37 1994", now), Some(seconds(37)));
    // a past date
    assert_eq!(retry_after("Sun, 06 Nov 1994 08:00:00 GMT", now), Some(seconds(0)));
    for odd in ["soon", "", "-1", "1.5", "99999999999999999999999"] {
        assert_eq!(retry_after(odd, now), None, "{odd}");
    }
}

#[test]
fn a_wait_is_as_long_as_asked_but_a_minute_at_most() {
    assert_eq!(pause(Some(seconds(3)), 1), seconds(3));
    assert_eq!(pause(Some(seconds(3600)), 1), seconds(60));
    assert_eq!(pause(Some(Duration::MAX), 1), seconds(60));
    assert_eq!((pause(None, 1), pause(None, 2)), (seconds(2), seconds(4)));
}

#[tokio::test]
async fn a_wait_is_announced_can_be_stopped_and_comes_twice_at_most() {
    let brake = Brake::default();
    let waits = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&waits);
    let hooks = Hooks::new(move |wait| seen.lock().unwrap().push(wait), brake.clone());
    assert!(hooks.wait_out(Some(Duration::ZERO), 1).await);
    assert!(hooks.wait_out(Some(Duration::ZERO), 2).await);
    assert!(!hooks.wait_out(Some(Duration::ZERO), 3).await, "three tries in all");
    let attempts: Vec<_> = waits.lock().unwrap().iter().map(|wait: &Wait| wait.attempt).collect();
    assert_eq!(attempts, [2, 3]);
    let waiting = tokio::spawn({
        let hooks = hooks.clone();
        async move { hooks.wait_out(Some(seconds(50)), 1).await }
    });
    while waits.lock().unwrap().len() < 3 {
        tokio::task::yield_now().await;
    }
    let until = waits.lock().unwrap()[2].until;
    assert!(until.duration_since(Timestamp::now()).as_secs() >= 48);
    assert!(brake.stop());
    assert!(!waiting.await.unwrap());
    assert!(!hooks.wait_out(Some(Duration::ZERO), 1).await, "stopped once is stopped");
    assert_eq!(waits.lock().unwrap().len(), 3, "and then no wait is announced");
    assert!(!Hooks::no_waits().wait_out(Some(Duration::ZERO), 1).await);
}

#[tokio::test]
async fn a_caller_who_never_stops_anything_may_be_gone() {
    assert!(Hooks::none().wait_out(Some(Duration::from_millis(1)), 1).await);
}

#[test]
fn only_more_than_half_a_minute_counts_as_a_clock_that_is_off() {
    let (sent, received) = (at("2026-11-23T12:00:00Z"), at("2026-11-23T12:00:08Z"));
    let off = |server: &str| clock_off(at(server), sent, received).map(|off| off.as_secs());
    for good in
        ["2026-11-23T12:00:00Z", "2026-11-23T12:00:05Z", "2026-11-23T11:59:30Z", "2026-11-23T12:00:38Z"]
    {
        assert_eq!(off(good), None, "{good}");
    }
    // ahead of the server, and behind it
    assert_eq!(off("2026-11-23T11:55:00Z"), Some(300));
    assert_eq!(off("2026-11-23T12:05:08Z"), Some(-300));
}

#[test]
fn a_path_is_told_without_whole_ids_and_without_what_all_have_in_common() {
    let base = "https://acme.access.securid.com/AdminInterface/restapi";
    let shown = |path: &str| shown_path(&format!("{base}/{path}"));
    assert_eq!(
        shown("v1/users/eb2e12ae-1112-451b-98e1-dfe4e6afd60d/sidTokens/disable"),
        "…/users/eb2e12ae-…/sidTokens/disable"
    );
    assert_eq!(shown("v2/users/search?pageSize=25&pageNumber=0"), "…/users/search");
    assert_eq!(shown_path("https://acme.auth.securid.com/oauth/token"), "…/token");
}

#[test]
fn a_secret_that_the_server_repeats_is_taken_out() {
    let secret: SecretString = "s3cret".to_owned().into();
    let other: SecretString = "assertion".to_owned().into();
    let body = b"{\"message\": \"token s3cret and assertion s3cret\"}".to_vec();
    let cleaned = without(body.into(), &[&secret, &other]);
    assert_eq!(*cleaned, b"{\"message\": \"token [left out] and [left out] [left out]\"}");
    assert_eq!(*without(vec![0xff, b'a'].into(), &[&secret]), [0xff, b'a']);
}

#[test]
fn an_id_of_the_servers_that_repeats_a_piece_of_a_secret_is_left_out() {
    let bearer = SecretString::from("eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJkZXNrIn0.c2lnbmF0dXJl");
    let shows = |id: &str| shows_one_of(id, &[&bearer]);
    assert!(shows("Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIi"));
    assert!(shows("eyJzdWIiOiJkZXNrIn0.c2lnbmF0dXJl"));
    assert!(!shows("eyJhbGciOiJSUzI1NiJ9"), "what every such token begins with");
    assert!(!shows("8f2c1f6e-6a54-4a8c-9d0a-0c4f7d3a2b11") && !shows(""));
    assert!(shows_one_of("say s3cret", &[&SecretString::from("s3cret")]));
}
