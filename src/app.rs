//! The program's state and its one way forward: a [`Message`] goes into [`App::update`], [`Effect`]s come out.
//!
//! No clock, no disk, no network and no window here. Text being typed lives in [`Forms`] and is edited in place by
//! the views; everything with a consequence is a message, and only `update` changes the [`Model`].

pub mod confirm;
pub mod cx;
pub mod effect;
pub mod export;
pub mod history;
pub mod job;
pub mod lookup;
pub mod message;
pub mod outcome;
pub mod practice;
pub mod profiles;
pub mod sign_in;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use jiff::{Timestamp, tz::TimeZone};

use self::{
    cx::{Cx, Notice},
    job::Running,
};
pub use self::{
    effect::Effect,
    job::{Job, Ticket},
    message::{Message, Reply},
};
use crate::domain::{
    problem::{Problem, ProblemKind},
    profile::{Address, Profile},
    signed_in::SignedIn,
};

/// What fills the window below the top bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    SignIn,
    /// "Desk": find the person, choose the token.
    Lookup,
    /// The confirmation view.
    Outcome,
    History,
    Profiles,
}

/// What is said below the top bar about somebody who is signed in, until it is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The proof of the credential was refused, and the agent went on.
    Unproved,
    /// The credential could not be remembered although that was asked for.
    NotRemembered,
    /// This computer's clock and the server's do not agree.
    ClockOff,
}

/// What the program is told about the desk when it starts.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The account name of the operating system.
    pub operator: String,
    pub zone: TimeZone,
    /// Where exports go unless told otherwise.
    pub export_folder: PathBuf,
}

/// Text being typed. Views edit it in place.
#[derive(Clone, Debug, Default)]
pub struct Forms {
    pub sign_in: sign_in::Form,
    pub lookup: lookup::Form,
    pub export: export::Form,
    pub profiles: profiles::Form,
    pub practice: practice::Form,
}

/// Everything else. Views read it; [`App::update`] alone changes it.
#[derive(Clone, Debug)]
pub struct Model {
    pub desk: Desk,
    pub screen: Screen,
    pub who: Option<SignedIn>,
    pub sign_in: sign_in::State,
    pub lookup: lookup::State,
    /// The confirmation dialog over the look-up.
    pub confirm: Option<confirm::Asking>,
    pub outcome: outcome::State,
    pub history: history::State,
    /// The export dialog, wherever it was opened.
    pub export: Option<export::Open>,
    pub profiles: profiles::State,
    /// The built-in profile.
    pub practice_profile: Profile,
    pub practice: practice::State,
    /// The credential that was just signed in is being remembered.
    pub keeping: Job<()>,
    pub help: bool,
    /// Closing was asked for while a change is on its way.
    pub closing: bool,
    /// "Close anyway" was pressed.
    close_confirmed: bool,
    pub notice: Option<Notice>,
    /// The warnings about the present session that were hidden.
    pub hidden: Vec<Warning>,
    /// Counts how often the keyboard was sent to the search field; the view follows when it changes.
    pub search_focus: u64,
    last_ticket: u64,
    /// The last ticket before the present session began.
    last_before_session: u64,
}

/// The program.
#[derive(Clone, Debug)]
pub struct App {
    pub forms: Forms,
    pub model: Model,
}

/// Splits the model into a screen's state and the [`Cx`] of everything around it.
macro_rules! cx {
    ($model:expr, $effects:expr, $now:expr) => {
        Cx {
            now: $now,
            who: $model.who.as_ref(),
            zone: &$model.desk.zone,
            export_folder: &$model.desk.export_folder,
            next_ticket: &mut $model.last_ticket,
            effects: $effects,
            screen: &mut $model.screen,
            notice: &mut $model.notice,
            search_focus: &mut $model.search_focus,
        }
    };
}

// after the macro, which it uses
mod frame;

impl App {
    /// The program as it starts, and its first orders.
    pub fn new(desk: Desk, now: Timestamp) -> (Self, Vec<Effect>) {
        let mut app = Self { forms: Forms::default(), model: Model::new(desk) };
        let mut effects = Vec::new();
        let mut cx = cx!(app.model, &mut effects, now);
        profiles::load(&mut app.model.profiles, &mut cx);
        (app, effects)
    }

    /// Takes in what happened at `now`, and says what is to be done.
    pub fn update(&mut self, message: Message, now: Timestamp) -> Vec<Effect> {
        let mut effects = Vec::new();
        let Self { forms, model } = self;
        match message {
            Message::SignIn(sign_in::Message::GoOnAsked) => {
                if let Some(signed_in) = model.sign_in.unproved.take() {
                    self.enter(*signed_in, &mut effects, now);
                }
            }
            Message::SignIn(message) => {
                let mut cx = cx!(model, &mut effects, now);
                let mut hands = sign_in::Hands {
                    catalogue: &model.profiles.catalogue,
                    practice: &model.practice_profile,
                    editor: &mut forms.profiles,
                };
                sign_in::update(&mut forms.sign_in, &mut model.sign_in, message, &mut hands, &mut cx);
            }
            Message::Lookup(message) => {
                let mut cx = cx!(model, &mut effects, now);
                lookup::update(&mut forms.lookup, &mut model.lookup, message, &mut model.confirm, &mut cx);
            }
            Message::Confirm(message) => {
                let mut cx = cx!(model, &mut effects, now);
                let mut hands = outcome::Hands {
                    state: &mut model.outcome,
                    history: &mut model.history,
                    operator: &model.desk.operator,
                };
                confirm::update(&mut model.confirm, message, &mut hands, &mut cx);
            }
            Message::Outcome(message) => {
                let mut cx = cx!(model, &mut effects, now);
                let mut hands = outcome::Hands {
                    state: &mut model.outcome,
                    history: &mut model.history,
                    operator: &model.desk.operator,
                };
                let look_up = (&mut forms.lookup, &mut model.lookup);
                outcome::update(
                    &mut hands,
                    message,
                    look_up,
                    (&mut forms.export, &mut model.export),
                    &mut cx,
                );
            }
            Message::History(message) => {
                let mut cx = cx!(model, &mut effects, now);
                let dialog = &mut model.export;
                history::update(&mut model.history, message, &mut forms.export, dialog, &mut cx);
            }
            Message::Export(message) => {
                let mut cx = cx!(model, &mut effects, now);
                let sources =
                    export::Sources { history: &model.history, catalogue: &model.profiles.catalogue };
                export::update(&mut forms.export, &mut model.export, message, &sources, &mut cx);
            }
            Message::Profiles(message) => {
                let mut cx = cx!(model, &mut effects, now);
                let export = (&mut forms.export, &mut model.export);
                profiles::update(&mut forms.profiles, &mut model.profiles, message, export, &mut cx);
            }
            Message::Practice(message) => {
                let mut cx = cx!(model, &mut effects, now);
                practice::update(&forms.practice, &mut model.practice, &message, &mut cx);
            }
            Message::Reply(ticket, reply) => self.reply(ticket, reply, &mut effects, now),
            Message::Waiting(ticket, wait) => {
                if let Some(running) = self.running_mut(ticket) {
                    running.wait = Some(wait);
                }
            }
            Message::WaitOver(ticket, wait) => {
                // another wait, of another request for the same work, goes on
                if let Some(running) = self.running_mut(ticket).filter(|running| running.wait == Some(wait)) {
                    running.wait = None;
                }
            }
            Message::OrderedChanged(ordered) => model.practice.ordered = ordered,
            Message::Went(_)
            | Message::SignedOut
            | Message::SearchAsked
            | Message::NextCallerAsked
            | Message::HelpOpened
            | Message::HelpClosed
            | Message::NoticeClosed
            | Message::WarningHidden(_)
            | Message::Copied { .. }
            | Message::Dropped(_)
            | Message::CloseAsked
            | Message::CloseRefused
            | Message::CloseConfirmed => self.frame(message, &mut effects, now),
        }
        effects
    }

    /// Hands a reply to the screen whose job it is; each screen takes it only if its job awaits the ticket.
    fn reply(&mut self, ticket: Ticket, reply: Reply, effects: &mut Vec<Effect>, now: Timestamp) {
        if let Some(problem) = reply_problem(&reply)
            && problem.kind == ProblemKind::SignedOut
            && self.model.who.is_some()
            // a change may outlast the session in which it was made
            && ticket.0 > self.model.last_before_session
            && self.running_mut(ticket).is_some()
        {
            let problem = problem.clone();
            self.settle_change(ticket, reply, effects, now);
            return self.sign_out(Some(problem), effects, now);
        }
        let Self { forms, model } = self;
        match reply {
            Reply::SignedIn(result) => return self.take_sign_in(ticket, result, effects, now),
            Reply::Remembered(result) if model.keeping.awaits(ticket) => {
                if let Some(who) = &mut model.who {
                    who.remembered = result.is_ok();
                    who.not_remembered = result.as_ref().err().cloned();
                }
                model.keeping.finish(result);
                return;
            }
            _ => {}
        }
        let mut cx = cx!(model, effects, now);
        match reply {
            Reply::SignedIn(_) | Reply::Remembered(_) => {}
            Reply::Found(_) | Reply::More(_) | Reply::Tokens(_) => {
                lookup::reply(&mut forms.lookup, &mut model.lookup, ticket, reply, &mut cx);
            }
            Reply::Reread(_) => confirm::reply(&mut model.confirm, ticket, reply),
            Reply::Applied(_) | Reply::Looked(_) => self.settle_change(ticket, reply, effects, now),
            Reply::Profiles(_) => {
                let before = model.profiles.load.awaits(ticket);
                profiles::reply(&mut forms.profiles, &mut model.profiles, ticket, reply, &mut cx);
                if before {
                    self.choose_first(effects, now);
                }
            }
            Reply::ProfileSaved(_) | Reply::ProfilesImported(_) => {
                profiles::reply(&mut forms.profiles, &mut model.profiles, ticket, reply, &mut cx);
                self.follow_saved(effects, now);
            }
            Reply::Exported(_) | Reply::ProfilesExported(_) => {
                export::reply(&mut forms.export, &mut model.export, ticket, reply, &mut cx);
            }
            Reply::FileChosen(_) => self.take_file(ticket, reply, effects, now),
            Reply::KeyRead(_) | Reply::Kept(_) | Reply::Forgotten(_) => {
                self.sign_in_reply(ticket, reply, effects, now);
            }
        }
    }

    fn sign_in_reply(&mut self, ticket: Ticket, reply: Reply, effects: &mut Vec<Effect>, now: Timestamp) {
        let Self { forms, model } = self;
        let mut cx = cx!(model, effects, now);
        let mut hands = sign_in::Hands {
            catalogue: &model.profiles.catalogue,
            practice: &model.practice_profile,
            editor: &mut forms.profiles,
        };
        sign_in::reply(&mut forms.sign_in, &mut model.sign_in, ticket, reply, &mut hands, &mut cx);
    }

    /// A file was chosen in the system's dialog, for whoever opened it.
    fn take_file(&mut self, ticket: Ticket, reply: Reply, effects: &mut Vec<Effect>, now: Timestamp) {
        let Self { forms, model } = self;
        if model.sign_in.choosing.awaits(ticket) {
            return self.sign_in_reply(ticket, reply, effects, now);
        }
        let mut cx = cx!(model, effects, now);
        if model.export.as_ref().is_some_and(|open| open.choosing.awaits(ticket)) {
            export::reply(&mut forms.export, &mut model.export, ticket, reply, &mut cx);
        } else {
            profiles::reply(&mut forms.profiles, &mut model.profiles, ticket, reply, &mut cx);
        }
    }

    /// The profiles were read: choose the first, unless somebody chose already.
    fn choose_first(&mut self, effects: &mut Vec<Effect>, now: Timestamp) {
        let name = &self.model.sign_in.chosen;
        if self.model.who.is_some() || self.model.profiles.catalogue.profiles.iter().any(|p| p.name == *name)
        {
            return;
        }
        let name = sign_in::first_choice(&self.model.profiles.catalogue);
        effects.extend(self.update(Message::SignIn(sign_in::Message::ProfileChosen(name)), now));
    }

    /// Profiles were saved or imported: the login panel follows, without losing a key that was given already.
    fn follow_saved(&mut self, effects: &mut Vec<Effect>, now: Timestamp) {
        let Self { forms, model } = self;
        if model.profiles.save.failed().is_some() || model.who.is_some() {
            return;
        }
        let name = model.profiles.chosen.clone().unwrap_or_else(|| model.sign_in.chosen.clone());
        let (key, facts) = (forms.sign_in.api_key.clone(), model.sign_in.api_key.clone());
        effects.extend(self.update(Message::SignIn(sign_in::Message::ProfileChosen(name)), now));
        if facts.done().is_some() {
            self.forms.sign_in.api_key = key;
            self.model.sign_in.api_key = facts;
        }
    }

    fn take_sign_in(
        &mut self,
        ticket: Ticket,
        result: Result<Box<SignedIn>, Problem>,
        effects: &mut Vec<Effect>,
        now: Timestamp,
    ) {
        let model = &mut self.model;
        if !model.sign_in.job.awaits(ticket) {
            return tracing::debug!(?ticket, "dropped a late sign-in");
        }
        let signed_in = match result {
            Ok(signed_in) => *signed_in,
            Err(problem) => {
                // a remembered credential that cannot be used is no dead end: the key can be given again
                if problem.kind == ProblemKind::Keyring {
                    model.sign_in.give_another = true;
                }
                model.sign_in.job = Job::Failed(problem);
                return;
            }
        };
        model.sign_in.job = Job::Idle;
        if signed_in.caution.is_some() {
            model.sign_in.unproved = Some(Box::new(signed_in));
        } else {
            self.enter(signed_in, effects, now);
        }
    }

    /// Somebody is signed in: an empty desk.
    fn enter(&mut self, signed_in: SignedIn, effects: &mut Vec<Effect>, now: Timestamp) {
        let Self { forms, model } = self;
        let keep = forms.sign_in.remember && !signed_in.remembered && !signed_in.profile.practice;
        sign_in::wipe(&mut forms.sign_in);
        model.sign_in.api_key = Job::Idle;
        model.sign_in.jwk = Job::Idle;
        forms.lookup = lookup::Form::default();
        model.lookup = lookup::State::default();
        model.practice = practice::State::default();
        model.hidden = Vec::new();
        model.who = Some(signed_in);
        model.last_before_session = model.last_ticket;
        let mut cx = cx!(model, effects, now);
        cx.go(Screen::Lookup);
        cx.focus_search();
        model.keeping = if keep { cx.start(|ticket| Effect::Keep { ticket }) } else { Job::Idle };
    }

    /// Forgets everything in memory that can be forgotten. A change on its way runs on and lands in the history.
    fn sign_out(&mut self, why: Option<Problem>, effects: &mut Vec<Effect>, now: Timestamp) {
        let Self { forms, model } = self;
        let name = model.who.take().map(|who| who.profile.name).unwrap_or_default();
        effects.push(Effect::SignOut);
        // a read that went on would hold the client, and with it the credential, until it is answered
        let mut cx = cx!(model, effects, now);
        lookup::leave(&mut forms.lookup, &mut model.lookup, &mut cx);
        if let Some(mut asking) = model.confirm.take() {
            cx.cancel(&mut asking.reread);
        }
        model.export = None;
        model.outcome = outcome::State::default();
        model.practice = practice::State::default();
        model.keeping = Job::Idle;
        model.screen = Screen::SignIn;
        effects.extend(self.update(Message::SignIn(sign_in::Message::ProfileChosen(name)), now));
        self.model.sign_in.signed_out = why;
    }

    /// A change's own outcome, kept also when its session has ended and everything else is forgotten.
    fn settle_change(&mut self, ticket: Ticket, reply: Reply, effects: &mut Vec<Effect>, now: Timestamp) {
        if matches!(reply, Reply::Applied(_) | Reply::Looked(_)) {
            let model = &mut self.model;
            let mut cx = cx!(model, effects, now);
            outcome::reply(&mut model.history, ticket, reply, &mut cx);
            if !model.history.sending() {
                model.closing = false;
            }
        }
    }

    /// The work under this ticket, if it may be asked to wait.
    fn running_mut(&mut self, ticket: Ticket) -> Option<&mut Running> {
        let Model { sign_in, lookup, confirm, history, .. } = &mut self.model;
        let found = match &mut lookup.found {
            Job::Done(lookup::Subject::People(list)) => list.more.running_mut(),
            found => found.running_mut(),
        };
        let reread = confirm.as_mut().and_then(|asking| asking.reread.running_mut());
        let of_records = history.records.iter_mut().flat_map(|record| {
            [record.sending.as_mut(), record.looks.job.running_mut()].into_iter().flatten()
        });
        let of_screens = [sign_in.job.running_mut(), found, lookup.tokens.running_mut(), reread];
        of_screens.into_iter().flatten().chain(of_records).find(|running| running.ticket == ticket)
    }
}

/// The problem in a reply about the session's calls.
fn reply_problem(reply: &Reply) -> Option<&Problem> {
    use crate::domain::change::Outcome;
    match reply {
        Reply::Found(Err(problem))
        | Reply::More(Err(problem))
        | Reply::Tokens(Err(problem))
        | Reply::Reread(Err(problem))
        | Reply::Looked(Err(problem)) => Some(problem),
        Reply::Applied(Ok(applied)) => match &applied.outcome {
            Outcome::Refused(problem) => Some(problem),
            Outcome::Confirmed(_) | Outcome::Unknown(_) => None,
        },
        _ => None,
    }
}

impl Model {
    fn new(desk: Desk) -> Self {
        Self {
            desk,
            screen: Screen::SignIn,
            who: None,
            sign_in: sign_in::State {
                chosen: crate::domain::profile::PRACTICE.to_owned(),
                ..sign_in::State::default()
            },
            lookup: lookup::State::default(),
            confirm: None,
            outcome: outcome::State::default(),
            history: history::State::default(),
            export: None,
            profiles: profiles::State::default(),
            practice_profile: Profile::practice(Address::loopback()),
            practice: practice::State::default(),
            keeping: Job::Idle,
            help: false,
            closing: false,
            close_confirmed: false,
            notice: None,
            hidden: Vec::new(),
            search_focus: 0,
            last_ticket: 0,
            last_before_session: 0,
        }
    }

    /// Whether the window may be closed without asking: no change is on its way, or closing was confirmed.
    pub fn may_close(&self) -> bool {
        self.close_confirmed || !self.history.sending()
    }

    /// Whether a dialog waits for an answer.
    pub fn dialog_open(&self) -> bool {
        self.confirm.is_some()
            || self.export.is_some()
            || self.profiles.deleting.is_some()
            || self.profiles.import.is_some()
            || self.profiles.losing.is_some()
            || self.practice.open
            || self.help
            || self.closing
    }

    /// Whether anything runs whose seconds are shown, so that the window redraws once a second.
    pub fn anything_runs(&self) -> bool {
        let more = match &self.lookup.found {
            Job::Done(lookup::Subject::People(list)) => list.more.running().is_some(),
            found => found.running().is_some(),
        };
        more || self.lookup.tokens.running().is_some()
            || self.sign_in.job.running().is_some()
            || self.confirm.as_ref().is_some_and(|asking| asking.reread.running().is_some())
            || self
                .history
                .records
                .iter()
                .any(|record| record.sending.is_some() || record.looks.job.running().is_some())
    }
}
