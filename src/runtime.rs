//! Carries out [`Effect`]s on background threads. [`Runtime::run`] takes effects, [`Runtime::poll`] gives
//! back messages; the closure given to [`Runtime::start`] wakes the window.
//!
//! Every effect with a ticket ends in exactly one reply, or in a cancel. The signed-in client never leaves
//! this folder.

mod anchor;
#[cfg(debug_assertions)]
pub(crate) mod faults;
mod history;
mod jobs;
mod keeper;
mod lock;
mod log_lines;
mod own_files;
mod policed;
mod sealing;
mod session;
mod shared;

use std::{
    collections::HashMap,
    future::Future,
    io,
    sync::{
        Arc, Mutex,
        mpsc::{self, Receiver},
    },
    time::Duration,
};

use tokio::{
    sync::Notify,
    task::{AbortHandle, JoinHandle},
};

use self::{
    history::History,
    sealing::Sealing,
    session::Seat,
    shared::{Outlet, Shared, fault},
};
use crate::{
    api,
    app::{
        BatchEffect, ChangeEffect, Effect, HistoryEffect, LockEffect, MenuEffect, Message, Reply, Ticket,
        VerificationEffect, Wait,
    },
    credentials::Vault,
    domain::{
        batch::progress::Waits, history::entry::EntryId, machine_policy::MachinePolicy, problem::Problem,
        window::Window,
    },
    profiles::Folders,
    settings,
    store::Notes,
    words,
};

/// How long the end of the program waits for pending records to reach the disk.
const LAST_CHANCE: Duration = Duration::from_secs(3);

/// How long the end of the program waits for a verification to be ended at the server, and for the window's
/// place to be written.
const LAST_CALL: Duration = Duration::from_secs(1);

pub struct Runtime {
    tokio: Option<tokio::runtime::Runtime>,
    shared: Arc<Shared>,
    inbox: Receiver<Message>,
    /// The running jobs.
    table: HashMap<Ticket, RunningJob>,
    /// Keeps the order in which verifications of callers are begun and ended.
    turns: jobs::Turns,
    /// What the next job panics with, in a test of panics.
    #[cfg(debug_assertions)]
    fault: Option<String>,
}

struct RunningJob {
    work: AbortHandle,
    /// Sends the job's reply.
    delivery: JoinHandle<()>,
    brake: api::Brake,
    /// It changes something at the server, so a cancel does not drop it.
    changes: bool,
    /// Tells a batch to wait, to go on, or to end.
    batch: Option<Arc<jobs::Control>>,
}

impl Runtime {
    /// Starts two background threads. `wake` is called whenever a message waits in [`Self::poll`]. What
    /// `policy` forbids is not done, whatever is asked.
    ///
    /// # Errors
    /// The operating system gives no threads.
    pub fn start(
        folders: &Folders,
        policy: Arc<MachinePolicy>,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let tokio = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("token-desk-runtime")
            .enable_all()
            .build()?;
        let (outbox, inbox) = mpsc::channel();
        let outlet = Outlet { outbox, wake: Arc::new(wake) };
        let to_window = outlet.clone();
        let sealing = Arc::new(Sealing::new(Notes::at(folders.noted()), folders.history()));
        let shared = Arc::new(Shared {
            outlet,
            folders: folders.clone(),
            policy,
            profiles_file: folders.profiles(),
            exposed: own_files::put_right(folders),
            vault: Vault::new(folders.credentials()),
            history: History::new(folders.history(), Arc::clone(&sealing), move |message| {
                to_window.send(message);
            }),
            sealing,
            seat: Mutex::default(),
            lock: lock::Lock::default(),
            dialogs_close: Notify::new(),
            reader: Mutex::new(words::reader()),
            practice: Mutex::new(None),
            starting_practice: tokio::sync::Mutex::new(()),
            given: Mutex::default(),
        });
        let exposed: Vec<_> =
            shared.exposed.iter().filter(|found| own_files::is_told(found)).cloned().collect();
        if !exposed.is_empty() {
            shared.send(Message::FilesExposed(exposed));
        }
        tokio.spawn(jobs::watch(Arc::downgrade(&shared)));
        // the keyring may ask for its password first
        let forgets = Arc::clone(&shared);
        tokio.spawn_blocking(move || jobs::forget_what_is_forbidden(&forgets));
        Ok(Self {
            tokio: Some(tokio),
            shared,
            inbox,
            table: HashMap::new(),
            turns: jobs::Turns::default(),
            #[cfg(debug_assertions)]
            fault: None,
        })
    }

    /// The next message, if there is one.
    pub fn poll(&mut self) -> Option<Message> {
        let message = self.inbox.try_recv().ok()?;
        self.note(&message);
        Some(message)
    }

    fn note(&mut self, message: &Message) {
        if let Message::Reply(ticket, reply) = message {
            log_lines::answer(*ticket, reply);
            self.table.remove(ticket);
        }
    }

    /// Files and the system's dialogs are put in words for this reader from now on.
    pub fn speak_to(&self, reader: words::Reader) {
        self.shared.speak_to(reader);
    }

    /// Carries out an effect. Effects for the shell (clipboard, typed text, closing) are ignored.
    pub fn run(&mut self, effect: Effect) {
        let shared = Arc::clone(&self.shared);
        log_lines::order(&effect);
        #[cfg(debug_assertions)]
        {
            self.fault = faults::of_job(&effect);
        }
        match effect {
            Effect::LoadProfiles { ticket } => {
                self.spawn(ticket, Reply::Profiles, |_| jobs::load_profiles(shared));
            }
            Effect::SaveProfile { ticket, edit, made_from } => {
                self.spawn(ticket, Reply::ProfileSaved, |_| jobs::save_profile(shared, edit, made_from));
            }
            Effect::ImportProfiles { ticket, from } => {
                self.spawn(ticket, Reply::ProfilesImported, |_| jobs::import_profiles(shared, from));
            }
            Effect::ExportProfiles { ticket, profiles, to, existing } => {
                let job = jobs::export_profiles(shared, profiles, to, existing);
                self.spawn(ticket, Reply::ProfilesExported, |_| job);
            }
            Effect::ReadKey { ticket, method, source } => {
                self.spawn(ticket, Reply::KeyRead, |_| jobs::read_key(method, source));
            }
            Effect::LookAround { ticket, profile } => {
                self.spawn(ticket, Reply::Surroundings, |_| jobs::look_around(shared, profile));
            }
            Effect::Forget { ticket, profile } => {
                self.spawn(ticket, Reply::Forgotten, |_| jobs::forget(shared, profile));
            }
            // at once: the sign-in that it is meant for comes next
            Effect::GiveSecret(given) => shared.take_given(*given),
            Effect::SignIn { ticket, profile, credential } => {
                shared.seat().expect(ticket);
                let job = |hooks| jobs::sign_in(shared, ticket, profile, credential, hooks);
                self.spawn(ticket, Reply::SignedIn, job);
            }
            Effect::Keep { ticket } => self.spawn(ticket, Reply::Remembered, |_| jobs::keep(shared)),
            Effect::SignOut => self.sign_out(),
            Effect::Check { ticket, profile } => {
                self.spawn(ticket, Reply::Checked, |_| jobs::check(shared, ticket, profile));
            }
            Effect::Find { ticket, query } => {
                self.spawn(ticket, Reply::Found, |hooks| jobs::find(shared, query, hooks));
            }
            Effect::Search { ticket, text, page } => {
                self.spawn(ticket, Reply::More, |hooks| jobs::search(shared, text, page, hooks));
            }
            Effect::ListTokens { ticket, person } => {
                self.spawn(ticket, Reply::Tokens, |hooks| jobs::list_tokens(shared, person, hooks));
            }
            Effect::Verification(effect) => self.run_on_caller(shared, effect),
            Effect::ListEvents { ticket, person } => {
                self.spawn(ticket, Reply::Events, |hooks| jobs::list_events(shared, person, hooks));
            }
            Effect::Change(effect) => self.run_change(shared, effect),
            Effect::Batch(effect) => self.run_batch(shared, effect),
            Effect::History(effect) => self.run_on_history(shared, effect),
            Effect::Export { ticket, which, format, to, existing } => {
                let job = jobs::export(shared, ticket, which, format, to, existing);
                self.spawn(ticket, Reply::Exported, |_| job);
            }
            Effect::ChooseFile { ticket, purpose, name } => {
                let job = jobs::choose_file(shared, purpose, name);
                self.spawn(ticket, Reply::FileChosen, |_| job);
            }
            // at once: the change that it is meant for could overtake a task
            Effect::Order(ordered) => {
                if let Some(practice) = shared.practice() {
                    practice.order(ordered);
                }
            }
            Effect::Stop(ticket) => {
                self.stop(ticket);
            }
            Effect::Cancel(ticket) => self.cancel(ticket),
            Effect::ForgetTyping
            | Effect::Copy(_)
            | Effect::CopySecret(_)
            | Effect::ClearSecret
            | Effect::ClearCopied
            | Effect::Notify(_)
            | Effect::Close => {}
            Effect::Menu(effect) => self.run_from_menu(effect, shared),
            Effect::Lock(effect) => self.run_on_lock(effect, shared),
        }
    }

    fn run_change(&mut self, shared: Arc<Shared>, effect: ChangeEffect) {
        match effect {
            ChangeEffect::Reread { ticket, change } => {
                self.spawn(ticket, Reply::Reread, |hooks| jobs::reread(shared, change, hooks));
            }
            ChangeEffect::ReadBoth { ticket, change } => {
                self.spawn(ticket, Reply::Both, |hooks| jobs::read_both(shared, change, hooks));
            }
            ChangeEffect::Apply { ticket, change, author } => {
                self.spawn(ticket, Reply::Applied, |hooks| {
                    jobs::apply(shared, ticket, change, author, hooks)
                });
                if let Some(job) = self.table.get_mut(&ticket) {
                    job.changes = true;
                }
            }
            ChangeEffect::StopWaiting { ticket, number, made, at } => {
                // one that has been stopped or answered does not record "stopped waiting"
                if self.stop(ticket) == Some(false)
                    && let Some(tokio) = &self.tokio
                {
                    tokio.spawn(jobs::record_stopped(shared, EntryId { number, at: made }, at));
                }
            }
            ChangeEffect::Look { ticket, doubt, wait } => {
                self.spawn(ticket, Reply::Looked, |hooks| jobs::look(shared, doubt, wait, hooks));
            }
        }
    }

    fn run_batch(&mut self, shared: Arc<Shared>, effect: BatchEffect) {
        match effect {
            BatchEffect::ReadList { ticket, source } => {
                self.spawn(ticket, Reply::ListRead, |_| jobs::read_list(source));
            }
            BatchEffect::Rehearse { ticket, task } => {
                self.spawn(ticket, Reply::Rehearsed, |hooks| jobs::rehearse(shared, ticket, task, hooks));
            }
            BatchEffect::Run { ticket, run, who } => {
                let outlet = shared.outlet.clone();
                let control = Arc::new(jobs::Control::new(who, run.author.clone(), move |news| {
                    outlet.send(Message::BatchNews(ticket, news));
                }));
                let told = Arc::clone(&control);
                self.spawn(ticket, Reply::BatchEnded, |_| jobs::run_batch(shared, ticket, run, told));
                if let Some(job) = self.table.get_mut(&ticket) {
                    job.batch = Some(control);
                }
            }
            BatchEffect::Wait(ticket) => self.tell_batch(ticket, |batch| batch.wait(Waits::Asked)),
            BatchEffect::GoOn(ticket, who, author) => {
                self.tell_batch(ticket, |batch| batch.go_on(who, author));
            }
            BatchEffect::Stop(ticket) => self.tell_batch(ticket, jobs::Control::stop),
            BatchEffect::Leave(ticket) => self.tell_batch(ticket, jobs::Control::leave),
            BatchEffect::FindUnfinished { ticket } => {
                self.spawn(ticket, Reply::UnfinishedBatches, |_| jobs::find_unfinished(shared));
            }
            BatchEffect::Load { ticket, number } => {
                self.spawn(ticket, Reply::BatchLoaded, |_| jobs::load_batch(shared, number));
            }
            BatchEffect::Find { ticket, batch } => {
                self.spawn(ticket, Reply::BatchLoaded, |_| jobs::find_batch(shared, batch));
            }
            BatchEffect::GiveUp { ticket, number } => {
                self.spawn(ticket, Reply::BatchGivenUp, |_| jobs::give_up(shared, number));
            }
            BatchEffect::Report { ticket, of, format, to, existing } => {
                let job = jobs::report_batch(shared, of, format, to, existing);
                self.spawn(ticket, Reply::Exported, |_| job);
            }
        }
    }

    fn tell_batch(&self, ticket: Ticket, tell: impl FnOnce(&jobs::Control)) {
        if let Some(batch) = self.table.get(&ticket).and_then(|job| job.batch.as_ref()) {
            tell(batch);
        }
    }

    fn run_on_caller(&mut self, shared: Arc<Shared>, effect: VerificationEffect) {
        match effect {
            VerificationEffect::Start { ticket, person } => {
                let turn = self.turns.next();
                self.spawn(ticket, Reply::VerificationStarted, |hooks| {
                    jobs::verify_start(shared, turn, person, hooks)
                });
            }
            VerificationEffect::Status { ticket, person, wait } => {
                self.spawn(ticket, Reply::VerificationRead, |hooks| {
                    jobs::verify_status(shared, person, wait, hooks)
                });
            }
            VerificationEffect::Code { ticket, person, code } => {
                let job = |hooks| jobs::verify_code(shared, person, code, hooks);
                self.spawn(ticket, Reply::VerificationCodeChecked, job);
            }
            VerificationEffect::Cancel { ticket, person } => {
                let (turn, session) = (self.turns.next(), shared.session());
                self.spawn(ticket, Reply::VerificationCancelled, |hooks| {
                    jobs::verify_cancel(session, turn, person, hooks)
                });
            }
        }
    }

    fn run_from_menu(&mut self, effect: MenuEffect, shared: Arc<Shared>) {
        match effect {
            MenuEffect::LoadSettings { ticket } => {
                self.spawn(ticket, Reply::Settings, |_| jobs::load_settings(shared));
            }
            MenuEffect::SaveSettings { ticket, settings, existing } => {
                let job = jobs::save_settings(shared, settings, existing);
                self.spawn(ticket, Reply::SettingsSaved, |_| job);
            }
            MenuEffect::ShowLog { ticket } => self.spawn(ticket, Reply::Log, |_| jobs::read_log(shared)),
        }
    }

    fn run_on_lock(&mut self, effect: LockEffect, shared: Arc<Shared>) {
        match effect {
            LockEffect::Choose { ticket, pin } => {
                self.spawn(ticket, Reply::PinChosen, |_| jobs::choose_pin(shared, pin));
            }
            // the shell's
            LockEffect::Cover => {}
            LockEffect::CloseDialogs => shared.dialogs_close.notify_waiters(),
            LockEffect::Seal => shared.lock.seal(&shared.seat),
            LockEffect::LookForSystem { ticket } => {
                self.spawn(ticket, Reply::SystemAsks, |_| jobs::look_for_system());
            }
            LockEffect::Prove { ticket } => {
                shared.lock.expect_proof(ticket, &shared.seat);
                self.spawn(ticket, Reply::Proved, |_| jobs::prove(shared, ticket));
            }
            LockEffect::ProveAtSignIn { ticket } => {
                self.spawn(ticket, Reply::Proved, |_| jobs::prove_at_sign_in());
            }
            LockEffect::Unlock { ticket, pin } => {
                self.spawn(ticket, Reply::Unlocked, |_| jobs::unlock(shared, pin));
            }
        }
    }

    fn run_on_history(&mut self, shared: Arc<Shared>, effect: HistoryEffect) {
        match effect {
            HistoryEffect::Open { ticket } => {
                self.spawn(ticket, Reply::HistoryOpened, |_| jobs::open_history(shared));
            }
            HistoryEffect::FindOpen { ticket } => {
                self.spawn(ticket, Reply::OpenEntries, |_| jobs::find_open(shared));
            }
            HistoryEffect::Browse { ticket, filter, order } => {
                self.spawn(ticket, Reply::Browsed, |_| jobs::browse(shared, filter, order));
            }
            HistoryEffect::ListNumbers { ticket, filter, order } => {
                self.spawn(ticket, Reply::Numbers, |_| jobs::list_numbers(shared, filter, order));
            }
            HistoryEffect::ListEntries { ticket, numbers } => {
                self.spawn(ticket, Reply::Entries, |_| jobs::list_entries(shared, numbers));
            }
            HistoryEffect::ReadAccount { ticket, number } => {
                self.spawn(ticket, Reply::Account, |_| jobs::read_account(shared, number));
            }
            HistoryEffect::Retain { ticket, retain } => {
                self.spawn(ticket, Reply::Retained, |_| jobs::retain(shared, retain));
            }
            HistoryEffect::Verify { ticket } => {
                self.spawn(ticket, Reply::Verified, |_| jobs::verify(shared, ticket));
            }
        }
    }

    /// Waits up to [`LAST_CALL`] until the ordered ends of verifications have reached the server. Call it
    /// last.
    pub fn finish_verifying(&mut self) {
        let Some(tokio) = &self.tokio else { return };
        let all_done = std::mem::take(&mut self.turns).all_done();
        let (done, ended) = mpsc::channel();
        tokio.spawn(async move {
            all_done.await;
            done.send(()).ok();
        });
        ended.recv_timeout(LAST_CALL).ok();
    }

    /// Ends a wait that the server asked for, and stops a request that has not left. True if it was stopped
    /// in time; none if the job has ended.
    fn stop(&self, ticket: Ticket) -> Option<bool> {
        self.table.get(&ticket).map(|job| job.brake.stop())
    }

    /// Stops changes that have not left, and the repeats of those that have.
    fn stop_changes(&self) {
        for job in self.table.values().filter(|job| job.changes) {
            job.brake.stop();
        }
    }

    /// Waits briefly until the stopped changes are recorded as not sent.
    fn finish_stopped(&mut self) {
        self.stop_changes();
        let Some(tokio) = &self.tokio else { return };
        let stopped: Vec<_> = std::mem::take(&mut self.table)
            .into_values()
            .filter(|job| job.changes && job.brake.is_stopped())
            .map(|job| job.delivery)
            .collect();
        let (done, ended) = mpsc::channel();
        tokio.spawn(async move {
            for delivery in stopped {
                delivery.await.ok();
            }
            done.send(()).ok();
        });
        ended.recv_timeout(LAST_CHANCE).ok();
    }

    /// Drops a job without a reply. A session that it has opened is closed.
    fn cancel(&mut self, ticket: Ticket) {
        if let Some(job) = self.table.remove(&ticket) {
            job.work.abort();
        }
        self.shared.seat().cancel(ticket);
        self.shared.lock.cancel_proof(ticket, &self.shared.seat);
    }

    /// Forgets the client and its tokens, and what was typed for the network. A change that has left keeps
    /// them until its answer; one that has not left is not sent.
    fn sign_out(&self) {
        self.stop_changes();
        *self.shared.lock.held() = None;
        *self.shared.seat() = Seat::default();
        self.shared.given().clear();
    }

    /// Runs `job` and sends its result under `ticket`; a panic becomes a problem in the same reply.
    fn spawn<T, F>(
        &mut self,
        ticket: Ticket,
        reply: fn(Result<T, Problem>) -> Reply,
        job: impl FnOnce(api::Hooks) -> F,
    ) where
        T: Send + 'static,
        F: Future<Output = Result<T, Problem>> + Send + 'static,
    {
        let Some(tokio) = &self.tokio else { return };
        let brake = api::Brake::default();
        let of_job = |wait: api::Wait| Wait { until: wait.until, attempt: wait.attempt };
        let [waiting, retrying, leaving] = [(); 3].map(|()| Arc::clone(&self.shared));
        let waits = move |wait| waiting.send(Message::Waiting(ticket, of_job(wait)));
        let hooks = api::Hooks::new(waits, brake.clone())
            .on_retry(move |wait| retrying.send(Message::WaitOver(ticket, of_job(wait))))
            .on_leave(move || leaving.send(Message::RequestSent(ticket)));
        let job = job(hooks);
        #[cfg(debug_assertions)]
        let job = faults::before(self.fault.take(), job);
        let work = tokio.spawn(job);
        let (abort, shared) = (work.abort_handle(), Arc::clone(&self.shared));
        let delivery = tokio.spawn(async move {
            let result = match work.await {
                Ok(result) => result,
                Err(err) if err.is_cancelled() => return,
                Err(_) => Err(fault()),
            };
            shared.send(Message::Reply(ticket, reply(result)));
        });
        self.table.insert(ticket, RunningJob { work: abort, delivery, brake, changes: false, batch: None });
    }
}

impl Runtime {
    /// Writes how the window is closed, and waits briefly for that.
    pub fn keep_window(&self, window: &Window) {
        let Some(tokio) = &self.tokio else { return };
        let (file, window, (done, ended)) = (self.shared.folders.window(), *window, mpsc::channel());
        tokio.spawn_blocking(move || {
            if let Err(err) = settings::window::save(&file, &window) {
                tracing::warn!("the window's place is not remembered: {:?}", err.kind());
            }
            done.send(()).ok();
        });
        ended.recv_timeout(LAST_CALL).ok();
    }

    /// Waits briefly until pending records are on the disk and the history's file is closed.
    pub fn close_history(&self) {
        let Some(tokio) = &self.tokio else { return };
        let (shared, (done, ended)) = (Arc::clone(&self.shared), mpsc::channel());
        tokio.spawn_blocking(move || {
            shared.history.close();
            done.send(()).ok();
        });
        ended.recv_timeout(LAST_CHANCE).ok();
    }
}

impl Drop for Runtime {
    fn drop(&mut self) {
        self.finish_stopped();
        self.finish_verifying();
        self.close_history();
        if let Some(tokio) = self.tokio.take() {
            // a keyring that hangs must not keep the program from ending
            tokio.shutdown_timeout(Duration::from_millis(200));
        }
    }
}
