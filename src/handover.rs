//! From a second start to the window that is open: whom to find, over a local socket (on Windows a named
//! pipe) that only this account may use.
//!
//! There is one for each data folder, and the newest window has it. A connection carries one message of one
//! line and gets one line back. What comes in is a stranger's: it is bounded in length, time and number, and
//! a peer that hangs keeps neither the window nor a second start from going on.

mod answer;
mod place;
mod wire;

use std::{
    io,
    path::Path,
    sync::{Arc, mpsc},
    thread,
    time::{Duration, Instant},
};

use tokio::{
    runtime::{Builder, Runtime},
    sync::{Notify, Semaphore, oneshot},
    time::timeout,
};

pub use self::answer::{Answer, Refusal};
use crate::domain::deep_link::DeepLink;

/// How long a peer may take for its message, and the window for its answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long a second start waits altogether before it opens a window of its own.
const ALTOGETHER: Duration = Duration::from_secs(5);

/// How many peers may be connected at a time.
const AT_A_TIME: usize = 8;

/// The least time between two requests that are taken.
const PAUSE: Duration = Duration::from_millis(500);

/// Asks the window that is open on this data folder. None: there is no window that answers.
pub fn ask(data: &Path, link: &DeepLink) -> Option<Answer> {
    let asked = async {
        let mut stream = place::connect(data).await?;
        wire::ask(&mut stream, link).await
    };
    let answer = runtime().and_then(|runtime| {
        runtime.block_on(async { timeout(ALTOGETHER, asked).await.map_err(io::Error::from)? })
    });
    answer.inspect_err(|err| tracing::debug!("no window takes the request: {:?}", err.kind())).ok()
}

/// A request that arrived.
#[derive(Debug)]
pub struct Arrival {
    pub link: DeepLink,
    answer: oneshot::Sender<Answer>,
}

impl Arrival {
    /// Whether the second start has given up meanwhile, and opens a window itself.
    pub fn is_late(&self) -> bool {
        self.answer.is_closed()
    }

    pub fn answer(self, answer: Answer) {
        self.answer.send(answer).ok();
    }
}

/// Where requests arrive while the window is open.
#[derive(Debug)]
pub struct Handover {
    arrivals: mpsc::Receiver<Arrival>,
    end: Arc<Notify>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Handover {
    /// Listens in a thread of its own, which calls `wake` for each arrival.
    ///
    /// # Errors
    /// The folder takes no socket, or the system gives no thread.
    pub fn open(data: &Path, wake: impl Fn() + Send + Sync + 'static) -> io::Result<Self> {
        let runtime = runtime()?;
        let listener = {
            let _inside = runtime.enter();
            place::Listener::bind(data)?
        };
        let (sender, arrivals) = mpsc::channel();
        let end = Arc::new(Notify::new());
        let ended = Arc::clone(&end);
        let thread = thread::Builder::new().name("handover".to_owned()).spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    () = ended.notified() => {}
                    () = listen(listener, sender, Arc::new(wake)) => {}
                }
            });
        })?;
        Ok(Self { arrivals, end, thread: Some(thread) })
    }

    /// The next request, if one is there.
    pub fn poll(&self) -> Option<Arrival> {
        self.arrivals.try_recv().ok()
    }

    /// Stops listening, and removes the socket if it is still this window's.
    pub fn close(&mut self) {
        self.end.notify_one();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

impl Drop for Handover {
    fn drop(&mut self) {
        self.close();
    }
}

fn runtime() -> io::Result<Runtime> {
    Builder::new_current_thread().enable_all().build()
}

async fn listen(
    mut listener: place::Listener,
    sender: mpsc::Sender<Arrival>,
    wake: Arc<impl Fn() + Send + Sync + 'static>,
) {
    let places = Arc::new(Semaphore::new(AT_A_TIME));
    let mut taken: Option<Instant> = None;
    let (told, mut tells) = tokio::sync::mpsc::channel::<Arrival>(AT_A_TIME);
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(mut stream) => {
                    // one more than there is room for is hung up on
                    let Ok(place) = Arc::clone(&places).try_acquire_owned() else { continue };
                    let told = told.clone();
                    tokio::spawn(async move {
                        let served = timeout(2 * PATIENCE, serve(&mut stream, told)).await;
                        if !matches!(served, Ok(Ok(()))) {
                            tracing::debug!("a peer was dropped");
                        }
                        drop(place);
                    });
                }
                Err(err) => {
                    tracing::debug!("a peer was not let in: {:?}", err.kind());
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            },
            Some(arrival) = tells.recv() => {
                if taken.is_some_and(|taken| taken.elapsed() < PAUSE) {
                    arrival.answer(Answer::Refused(Refusal::TooSoon));
                    continue;
                }
                taken = Some(Instant::now());
                if sender.send(arrival).is_err() {
                    return;
                }
                wake();
            }
        }
    }
}

/// One message, one answer.
async fn serve(stream: &mut place::Stream, told: tokio::sync::mpsc::Sender<Arrival>) -> io::Result<()> {
    let answer = match timeout(PATIENCE, wire::read_request(stream)).await?? {
        Some(link) => {
            let (answer, answered) = oneshot::channel();
            told.send(Arrival { link, answer }).await.map_err(|_| io::ErrorKind::BrokenPipe)?;
            // a window that hangs is none: the second start hears nothing and opens its own
            timeout(PATIENCE, answered).await?.map_err(|_| io::ErrorKind::BrokenPipe)?
        }
        None => Answer::Refused(Refusal::NotUnderstood),
    };
    wire::answer(stream, answer).await?;
    // a pipe that is closed too early takes the answer along
    timeout(PATIENCE, wire::hung_up(stream)).await.ok();
    Ok(())
}
