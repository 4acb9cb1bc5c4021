//! Strangers at the socket of a window: whatever they send or leave out, the window goes on, and a second
//! start either reaches it or is told in time that it does not.

use std::{
    fs,
    io::{Read as _, Write as _},
    os::unix::{
        fs::{FileTypeExt as _, PermissionsExt as _},
        net::{UnixListener, UnixStream},
    },
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use token_desk::{
    domain::deep_link::DeepLink,
    handover::{Answer, Handover, Refusal, ask},
};

fn link() -> DeepLink {
    DeepLink::new("ada@acme.example", "INC0042", "Lost").expect("a good request")
}

fn open(data: &Path) -> Handover {
    Handover::open(data, || {}).expect("a socket")
}

/// A window that takes what arrives until the work is done; it returns what arrived.
fn with_window<T>(window: &Handover, work: impl FnOnce() -> T + Send) -> (T, Vec<DeepLink>)
where
    T: Send,
{
    let done = Arc::new(AtomicBool::new(false));
    thread::scope(|scope| {
        let working = Arc::clone(&done);
        let work = scope.spawn(move || {
            let result = work();
            working.store(true, Ordering::SeqCst);
            result
        });
        let mut arrived = Vec::new();
        while !done.load(Ordering::SeqCst) && !work.is_finished() {
            while let Some(arrival) = window.poll() {
                arrived.push(arrival.link.clone());
                arrival.answer(Answer::Taken);
            }
            thread::sleep(Duration::from_millis(5));
        }
        (work.join().expect("no panic"), arrived)
    })
}

fn stranger(data: &Path) -> UnixStream {
    let stream = UnixStream::connect(data.join("window.socket")).expect("a window");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a limit");
    stream
}

/// What a stranger gets back for these bytes.
fn said_to(data: &Path, bytes: &[u8]) -> String {
    let mut stream = stranger(data);
    // the other end may hang up before all is written
    stream.write_all(bytes).ok();
    let mut said = vec![0; 200];
    let read = stream.read(&mut said).unwrap_or_default();
    String::from_utf8_lossy(&said[..read]).into_owned()
}

#[test]
fn a_second_start_reaches_the_window_and_nobody_else_can() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(ask(folder.path(), &link()), None, "there is no window yet");
    let mut window = open(folder.path());
    let socket = fs::symlink_metadata(folder.path().join("window.socket")).unwrap();
    assert!(socket.file_type().is_socket() && socket.permissions().mode() & 0o777 == 0o600);
    let (answer, arrived) = with_window(&window, || ask(folder.path(), &link()));
    assert_eq!((answer, arrived), (Some(Answer::Taken), vec![link()]));
    // at once again is too soon
    let (answers, arrived) = with_window(&window, || {
        thread::sleep(Duration::from_millis(600));
        [ask(folder.path(), &link()), ask(folder.path(), &link())]
    });
    assert_eq!(answers, [Some(Answer::Taken), Some(Answer::Refused(Refusal::TooSoon))]);
    assert_eq!(arrived.len(), 1);
    window.close();
    assert!(fs::read_dir(folder.path()).unwrap().next().is_none(), "nothing is left behind");
    assert_eq!(ask(folder.path(), &link()), None);
}

#[test]
fn a_second_start_is_told_why_it_is_refused() {
    for refusal in [Refusal::Forbidden, Refusal::BrokenPolicy] {
        let folder = tempfile::tempdir().unwrap();
        let window = open(folder.path());
        let answer = thread::scope(|scope| {
            let second = scope.spawn(|| ask(folder.path(), &link()));
            while !second.is_finished() {
                if let Some(arrival) = window.poll() {
                    arrival.answer(Answer::Refused(refusal));
                }
                thread::sleep(Duration::from_millis(5));
            }
            second.join().expect("no panic")
        });
        assert_eq!(answer, Some(Answer::Refused(refusal)));
    }
}

#[test]
fn what_is_no_request_is_refused_and_never_reaches_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let window = open(folder.path());
    let long = "a".repeat(300);
    let (said, arrived) = with_window(&window, || {
        [
            "\n".to_owned(),
            "{}\n".to_owned(),
            "\u{0}\u{1b}[2J\n".to_owned(),
            r#"{"version":2,"find":"ada","ticket":"","reason":""}"#.to_owned() + "\n",
            r#"{"version":1,"find":"ada","ticket":"","reason":"","profile":"x"}"#.to_owned() + "\n",
            r#"{"version":1,"find":"","ticket":"","reason":""}"#.to_owned() + "\n",
            format!(r#"{{"version":1,"find":"{long}","ticket":"","reason":""}}{}"#, "\n"),
            "[".repeat(16_000) + "\n",
            "x".repeat(40_000),
        ]
        .map(|bytes| said_to(folder.path(), bytes.as_bytes()))
    });
    for said in said {
        // who is hung up on with bytes unread may not even see the refusal
        assert!(said.is_empty() || said == "{\"version\":1,\"answer\":\"not-understood\"}\n", "{said}");
    }
    assert!(arrived.is_empty());
    let dirty = r#"{"version":1,"find":"ada\u202e@acme.example","ticket":"I\u0007NC","reason":"a\nb"}"#;
    let (said, arrived) = with_window(&window, || said_to(folder.path(), format!("{dirty}\n").as_bytes()));
    assert!(said.contains("taken"), "{said}");
    assert_eq!((arrived[0].search(), arrived[0].reason()), ("ada@acme.example", "a b"));
    assert!(!arrived[0].ticket().chars().any(char::is_control));
}

#[test]
fn slow_silent_and_many_strangers_keep_nobody_waiting_for_long() {
    let folder = tempfile::tempdir().unwrap();
    let window = open(folder.path());
    let mut half = stranger(folder.path());
    half.write_all(b"{\"version\":1,\"fi").unwrap();
    let silent = stranger(folder.path());
    // beside a few of them it goes as always
    let began = Instant::now();
    let (answer, _) = with_window(&window, || ask(folder.path(), &link()));
    assert_eq!(answer, Some(Answer::Taken));
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    // beside too many of them a second start is told at once
    let many: Vec<_> = (0..40).map(|_| stranger(folder.path())).collect();
    let began = Instant::now();
    let (answer, _) = with_window(&window, || ask(folder.path(), &link()));
    assert!(answer.is_none() && began.elapsed() < Duration::from_secs(6), "{answer:?} {:?}", began.elapsed());
    // and they are hung up on
    assert_eq!((half.read(&mut [0; 9]).unwrap_or(0), (&silent).read(&mut [0; 9]).unwrap_or(0)), (0, 0));
    drop(many);
    thread::sleep(Duration::from_secs(3));
    let (answer, _) = with_window(&window, || ask(folder.path(), &link()));
    assert_eq!(answer, Some(Answer::Taken));
}

#[test]
fn a_window_that_hangs_is_none_and_does_not_act_later() {
    let folder = tempfile::tempdir().unwrap();
    let window = open(folder.path());
    let began = Instant::now();
    assert_eq!(ask(folder.path(), &link()), None);
    assert!(began.elapsed() < Duration::from_secs(7), "{:?}", began.elapsed());
    assert!(window.poll().expect("it arrived").is_late());

    // nor does a foreign listener that never answers hold up a second start
    let other = tempfile::tempdir().unwrap();
    let _mute = UnixListener::bind(other.path().join("window.socket")).unwrap();
    let began = Instant::now();
    assert_eq!(ask(other.path(), &link()), None);
    assert!(began.elapsed() < Duration::from_secs(8), "{:?}", began.elapsed());
}

#[test]
fn a_socket_of_a_killed_window_is_replaced_and_the_newest_window_has_it() {
    // longer than the path of a socket may be
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("d".repeat(120));
    fs::create_dir(&data).unwrap();
    let short = folder.path().join("window.socket");
    drop(UnixListener::bind(&short).unwrap());
    fs::rename(&short, data.join("window.socket")).unwrap();
    assert_eq!(ask(&data, &link()), None, "nobody listens there any more");
    let first = open(&data);
    let second = open(&data);
    let (answer, arrived) = with_window(&second, || ask(&data, &link()));
    assert_eq!((answer, arrived.len()), (Some(Answer::Taken), 1));
    drop(first);
    assert!(data.join("window.socket").exists(), "it is no longer the first one's");
    assert_eq!(second.poll().map(|arrival| arrival.link), None);
}
