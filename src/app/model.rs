//! The state of the program. Views read it; the program's update alone changes it.

use super::{
    attempts::Attempts,
    dialog::{Dialog, Dialogs, Sort},
    guide,
    history::{self, retention},
    lookup,
    notice::Notice,
    practice, profiles, replace,
    screen::{Screen, Warning},
    session::Session,
    settings, sign_in,
    work::Work,
    workstation::Workstation,
};
use crate::domain::{
    exposed::Exposed,
    problem::Problem,
    profile::{Address, PRACTICE, Profile},
};

#[derive(Clone, Debug)]
pub struct Model {
    pub workstation: Workstation,
    pub session: Session,
    /// All work under way.
    pub work: Work,
    pub screen: Screen,
    /// What lies over the screen.
    pub dialogs: Dialogs,
    pub sign_in: sign_in::State,
    pub lookup: lookup::State,
    /// What goes on about attempts at this moment, and which of them is shown.
    pub attempts: Attempts,
    /// Tokens that take the place of others.
    pub replace: replace::State,
    pub history: history::State,
    pub profiles: profiles::State,
    /// The built-in profile.
    pub practice_profile: Profile,
    pub practice: practice::State,
    /// The guided practice call.
    pub guide: guide::State,
    pub settings: settings::State,
    /// What went wrong with a code on the clipboard.
    pub clipboard: Option<Problem>,
    /// What others on this computer can do with the program's own files, or could until it started.
    pub exposed: Vec<Exposed>,
    /// "Close anyway" was pressed.
    pub(super) close_confirmed: bool,
    pub notice: Option<Notice>,
    /// The warnings about the present session that were hidden.
    pub hidden: Vec<Warning>,
    /// Counts how often the keyboard was sent to the search field; the view follows when it changes.
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
            history: history::State::default(),
            profiles: profiles::State::default(),
            practice_profile: Profile::practice(Address::loopback()),
            practice: practice::State::default(),
            guide: guide::State::Off,
            settings: settings::State::default(),
            clipboard: None,
            exposed: Vec::new(),
            close_confirmed: false,
            notice: None,
            hidden: Vec::new(),
            search_focus: 0,
        }
    }

    /// The dialog of this sort, if it is the one that is open.
    pub fn dialog<S: Sort>(&self) -> Option<&S> {
        self.dialogs.get()
    }

    /// Whether something is shown that changes with each second: what the server is asked takes, or this
    /// computer's clock, where it is asked about.
    pub fn ticks(&self) -> bool {
        self.work.asks_server() || self.dialog::<retention::Open>().is_some()
    }

    /// Whether the window may be closed without asking: no change is on its way, nothing waits to be
    /// recorded, or closing was confirmed.
    pub fn may_close(&self) -> bool {
        self.close_confirmed || !(self.attempts.sending() || self.history.owes.is_some())
    }

    /// Opens a dialog.
    pub(super) fn open(&mut self, dialog: Dialog) {
        self.dialogs.open(dialog);
    }

    /// An emergency access code is there as long as its view: one whose view was left, or can be seen no
    /// more, is wiped.
    pub(super) fn forget_codes(&mut self, before: Screen) {
        let left = before == Screen::Outcome && self.screen != Screen::Outcome;
        self.attempts.forget_codes(if left { None } else { self.attempts.shown });
    }

    /// What came of the attempt on the screen is seen, and of the steps of its replacement, which are shown
    /// with it.
    pub(super) fn see_shown(&mut self) {
        let (Screen::Outcome, Some(id)) = (self.screen, self.attempts.shown) else { return };
        let flow = self.replace.flow(id);
        let steps = flow.into_iter().flat_map(|flow| flow.steps.sent(&self.attempts)).map(|step| step.id);
        for id in steps.chain([id]).collect::<Vec<_>>() {
            self.attempts.see(id);
        }
    }
}
