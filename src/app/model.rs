//! The state of the program. Views read it; only `update` changes it.

use super::{
    attempts::Attempts,
    batch, check, deep_link,
    dialog::{Dialog, Dialogs, Sort},
    guide,
    history::{self, retention},
    lock, lookup,
    notice::Notice,
    practice, profiles, replace,
    screen::{Screen, Warning},
    session::Session,
    settings, sign_in,
    work::Work,
    workstation::Workstation,
};
use crate::{
    domain::{
        exposed::Exposed,
        lock::LockAfter,
        problem::Problem,
        profile::{Address, PRACTICE, Profile},
    },
    words::Reader,
};

#[derive(Clone, Debug)]
pub struct Model {
    pub workstation: Workstation,
    pub session: Session,
    pub work: Work,
    pub screen: Screen,
    pub dialogs: Dialogs,
    pub sign_in: sign_in::State,
    pub lookup: lookup::State,
    /// Attempts under way, and the one shown.
    pub attempts: Attempts,
    pub replace: replace::State,
    /// Many tokens at once.
    pub batch: batch::State,
    pub history: history::State,
    pub profiles: profiles::State,
    pub check: check::State,
    pub practice_profile: Profile,
    pub practice: practice::State,
    pub guide: guide::State,
    pub deep_link: deep_link::State,
    pub settings: settings::State,
    pub lock: lock::State,
    /// A problem with a code on the clipboard.
    pub clipboard: Option<Problem>,
    /// What others can do with the program's files, or could until the start.
    pub exposed: Vec<Exposed>,
    pub(super) close_confirmed: bool,
    pub notice: Option<Notice>,
    /// Warnings of this session that were hidden.
    pub hidden: Vec<Warning>,
    /// Counts requests to focus the search field; the view acts on each change.
    pub search_focus: u64,
}

impl Model {
    pub(super) fn new(workstation: Workstation) -> Self {
        Self {
            workstation,
            session: Session::default(),
            work: Work::default(),
            screen: Screen::SignIn,
            dialogs: Dialogs::default(),
            sign_in: sign_in::State { chosen: PRACTICE.to_owned(), ..sign_in::State::default() },
            lookup: lookup::State::default(),
            attempts: Attempts::default(),
            replace: replace::State::default(),
            batch: batch::State::default(),
            history: history::State::default(),
            profiles: profiles::State::default(),
            check: check::State::default(),
            practice_profile: Profile::practice(Address::loopback()),
            practice: practice::State::default(),
            guide: guide::State::Off,
            deep_link: None,
            settings: settings::State::default(),
            lock: lock::State::default(),
            clipboard: None,
            exposed: Vec::new(),
            close_confirmed: false,
            notice: None,
            hidden: Vec::new(),
            search_focus: 0,
        }
    }

    /// The open dialog, if it is of this kind.
    pub fn dialog<S: Sort>(&self) -> Option<&S> {
        self.dialogs.get()
    }

    /// For whom the window speaks: as the policy or else the command line asks, else as the settings say,
    /// else as the system.
    pub fn reader(&self) -> Reader {
        let Workstation { language, language_asked, zone, policy, .. } = &self.workstation;
        let asked = policy.language.as_ref().map(|set| set.value).or(*language_asked);
        let language = asked.or(self.settings.current().language).unwrap_or(*language);
        Reader { language, zone: zone.clone() }
    }

    /// After how long without a key or click the window locks: as the settings say, and never later than the
    /// policy does.
    pub fn lock_after(&self) -> LockAfter {
        self.settings.current().lock_after.min(LockAfter::at_most(self.workstation.policy.most_minutes()))
    }

    /// Whether the system's proof of who sits there can unlock the window: the credential is then taken where
    /// it is remembered. The practice tenant's is made anew.
    pub fn can_prove(&self) -> bool {
        let at_hand = self.session.who.as_ref().is_some_and(|who| who.remembered || who.profile.practice);
        self.lock.offers_system() && at_hand
    }

    /// Whether something that runs needs the session, so that a lock cannot seal it yet.
    pub fn needs_session(&self) -> bool {
        let batch_waits = self.batch.running().is_some_and(|batch| batch.waits.is_some());
        self.work.needs_session(batch_waits)
    }

    /// Whether something on the screen changes every second: the duration of a request, or this computer's
    /// clock.
    pub fn ticks(&self) -> bool {
        self.work.asks_server() || self.dialog::<retention::Open>().is_some()
    }

    /// Whether the window may close without a question: no change is on its way, no batch runs,
    /// nothing waits to be recorded, or closing was confirmed.
    pub fn may_close(&self) -> bool {
        let on_its_way = self.attempts.sending() || self.batch.running().is_some_and(|batch| !batch.over);
        self.close_confirmed || !(on_its_way || self.history.owes.is_some())
    }

    pub(super) fn open(&mut self, dialog: Dialog) {
        self.dialogs.open(dialog);
    }

    /// Wipes emergency access codes whose view was left.
    pub(super) fn forget_codes(&mut self, before: Screen) {
        let left_outcome = before == Screen::Outcome && self.screen != Screen::Outcome;
        self.attempts.forget_codes(if left_outcome { None } else { self.attempts.shown });
    }

    /// Marks the shown attempt, and all steps of its replacement, as seen; behind the lock nobody sees them.
    pub(super) fn see_shown(&mut self) {
        if self.lock.locked().is_some() {
            return;
        }
        let (Screen::Outcome, Some(id)) = (self.screen, self.attempts.shown) else { return };
        let flow = self.replace.flow(id);
        let steps = flow.into_iter().flat_map(|flow| flow.steps.sent(&self.attempts)).map(|step| step.id);
        for id in steps.chain([id]).collect::<Vec<_>>() {
            self.attempts.see(id);
        }
    }
}
