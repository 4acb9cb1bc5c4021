//! The program's state and its one way forward: a [`Message`] goes into [`App::update`], [`Effect`]s come out.
//!
//! No clock, no disk, no network and no window here. Text being typed lives in [`Forms`] and is edited in place by
//! the views; everything with a consequence is a message, and only `update` changes the [`Model`].

pub mod attempts;
pub mod clipboard;
pub mod code;
pub mod compose;
pub mod confirm;
pub mod cx;
pub mod effect;
pub mod emergency;
pub mod export;
pub mod guide;
pub mod history;
pub mod job;
pub mod log;
pub mod lookup;
pub mod message;
pub mod outcome;
pub mod practice;
pub mod profiles;
pub mod replace;
pub mod settings;
pub mod sign_in;
#[cfg(test)]
mod tests;
pub mod undo;
pub mod verify;

use std::path::PathBuf;

use jiff::{Timestamp, tz::TimeZone};

use self::cx::{Cx, Notice};
pub use self::{
    effect::Effect,
    job::{Job, Ticket},
    message::{Message, Reply},
};
use crate::domain::{
    availability::Refused,
    emergency::Lengths,
    exposed::Exposed,
    live_access::NotBegun,
    problem::Problem,
    profile::{Address, Profile},
    signed_in::SignedIn,
    text,
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
    /// Something in the settings' file cannot be used.
    Settings,
    /// The history's newest row is not where it is anchored yet.
    Anchor,
    /// A code was not copied, or is still on the clipboard.
    Clipboard,
    /// Others on this computer can get at the program's own files.
    Files,
}

/// What the program is told about the desk when it starts.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The account name of the operating system.
    pub operator: String,
    /// This computer's name; empty where it is not known.
    pub host: String,
    pub zone: TimeZone,
    /// Where exports go unless told otherwise.
    pub export_folder: PathBuf,
}

/// Text being typed. Views edit it in place.
#[derive(Clone, Debug, Default)]
pub struct Forms {
    pub sign_in: sign_in::Form,
    pub lookup: lookup::Form,
    pub verify: verify::Form,
    pub compose: compose::Form,
    pub confirm: confirm::Form,
    pub history: history::Form,
    pub export: export::Form,
    pub profiles: profiles::Form,
    pub practice: practice::Form,
    pub settings: settings::Form,
}

/// Everything else. Views read it; [`App::update`] alone changes it.
#[derive(Clone, Debug)]
pub struct Model {
    pub desk: Desk,
    pub screen: Screen,
    pub who: Option<SignedIn>,
    pub sign_in: sign_in::State,
    pub lookup: lookup::State,
    /// The dialog in which the caller is verified.
    pub verify: Option<verify::Open>,
    /// The dialog that asks what an action needs to be told.
    pub compose: Option<compose::Open>,
    /// The confirmation dialog.
    pub confirm: Option<confirm::Asking>,
    /// A token that takes the place of another one.
    pub replace: replace::State,
    pub outcome: outcome::State,
    /// What goes on about attempts at this moment.
    pub attempts: attempts::Attempts,
    pub history: history::State,
    /// The export dialog, wherever it was opened.
    pub export: Option<export::Open>,
    pub profiles: profiles::State,
    /// The built-in profile.
    pub practice_profile: Profile,
    pub practice: practice::State,
    /// The guided practice call.
    pub guide: guide::State,
    /// The credential that was just signed in is being remembered.
    pub keeping: Job<()>,
    pub settings: settings::State,
    /// The log's dialog.
    pub log: Option<log::Open>,
    /// What went wrong with a code on the clipboard.
    pub clipboard: Option<Problem>,
    /// What others on this computer can do with the program's own files, or could until it started.
    pub exposed: Vec<Exposed>,
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
    /// What the server refused to this credential for want of a permission.
    pub refused: Vec<Refused>,
    /// For how long the server makes emergency access codes.
    pub lengths: Lengths,
    /// That the server would not begin a Live Verification for this credential, and of whom.
    pub live_not_begun: Option<NotBegun>,
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
            refused: &$model.refused,
            lengths: $model.lengths,
            export_folder: &$model.desk.export_folder,
            next_ticket: &mut $model.last_ticket,
            effects: $effects,
            screen: &mut $model.screen,
            notice: &mut $model.notice,
            search_focus: &mut $model.search_focus,
        }
    };
}

/// Splits off what the verification of the caller works on.
macro_rules! caller {
    ($forms:expr, $model:expr) => {
        verify::Hands {
            form: &mut $forms.verify,
            open: &mut $model.verify,
            lookup: &mut $model.lookup,
            not_begun: &mut $model.live_not_begun,
        }
    };
}

/// Who works here.
macro_rules! author {
    ($model:expr) => {
        outcome::Author {
            operator: &$model.desk.operator,
            name: $model.settings.current().operator_name.as_deref(),
            host: &$model.desk.host,
        }
    };
}

/// Splits off what the confirmation dialog and the confirmation view work on besides themselves.
macro_rules! hands {
    ($model:expr) => {
        outcome::Hands { state: &mut $model.outcome, attempts: &mut $model.attempts, author: author!($model) }
    };
}

/// Splits off what the desk's actions work on besides the look-up.
macro_rules! desk {
    ($forms:expr, $model:expr) => {
        compose::Hands {
            form: &mut $forms.compose,
            open: &mut $model.compose,
            asking: &mut $model.confirm,
            replace: &mut $model.replace,
        }
    };
}

// after the macros, which they use
mod frame;
mod replies;

impl App {
    /// The program as it starts, and its first orders.
    pub fn new(desk: Desk, now: Timestamp) -> (Self, Vec<Effect>) {
        let name = |name: &str| text::name(name);
        let desk = Desk { operator: name(&desk.operator), host: name(&desk.host), ..desk };
        let mut app = Self { forms: Forms::default(), model: Model::new(desk) };
        let mut effects = Vec::new();
        let mut cx = cx!(app.model, &mut effects, now);
        history::open(&mut app.model.history, &mut cx);
        settings::load(&mut app.model.settings, &mut cx);
        profiles::load(&mut app.model.profiles, &mut cx);
        (app, effects)
    }

    /// Takes in what happened at `now`, and says what is to be done.
    pub fn update(&mut self, message: Message, now: Timestamp) -> Vec<Effect> {
        let mut effects = Vec::new();
        let before = self.model.screen;
        let Self { forms, model } = self;
        match message {
            Message::SignIn(sign_in::Message::GoOnAsked) => {
                if let Some(signed_in) = model.sign_in.unproved.take() {
                    self.enter(*signed_in, &mut effects, now);
                }
            }
            Message::SignIn(message) => {
                model.guide.forget_wanted();
                let mut cx = cx!(model, &mut effects, now);
                let mut hands = sign_in::Hands {
                    catalogue: &model.profiles.catalogue,
                    practice: &model.practice_profile,
                    editor: &mut forms.profiles,
                };
                sign_in::update(&mut forms.sign_in, &mut model.sign_in, message, &mut hands, &mut cx);
            }
            Message::Lookup(_)
            | Message::Verify(_)
            | Message::Compose(_)
            | Message::Confirm(_)
            | Message::Replace(_)
            | Message::Outcome(_) => self.call(message, &mut effects, now),
            Message::History(message) => {
                let mut cx = cx!(model, &mut effects, now);
                let mut hands = history::Hands {
                    form: &mut forms.history,
                    attempts: &mut model.attempts,
                    export: (&mut forms.export, &mut model.export),
                    asking: &mut model.confirm,
                    replace: &mut model.replace,
                    desk: &model.lookup,
                    author: author!(model),
                };
                history::update(&mut model.history, message, &mut hands, &mut cx);
            }
            Message::Export(message) => {
                let mut cx = cx!(model, &mut effects, now);
                let sources = export::Sources { catalogue: &model.profiles.catalogue };
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
                self.model.attempts.waits(ticket);
            }
            Message::WaitOver(ticket, wait) => {
                // another wait, of another request for the same work, goes on
                if let Some(running) = self.running_mut(ticket).filter(|running| running.wait == Some(wait)) {
                    running.wait = None;
                }
            }
            Message::Left(_)
            | Message::Recorded(..)
            | Message::HistoryChanged
            | Message::StillOpen(_)
            | Message::Halves(_)
            | Message::HistoryOwes(_)
            | Message::HistoryMoved(_)
            | Message::AnchorBehind(_)
            | Message::FilesExposed(_)
            | Message::Progressed(..) => self.hear(message, &mut effects, now),
            Message::OrderedChanged(ordered) => model.practice.ordered = ordered,
            Message::Guide(message) => self.guide(message, &mut effects, now),
            Message::Settings(_)
            | Message::Log(_)
            | Message::Went(_)
            | Message::SignedOut
            | Message::SearchAsked
            | Message::NextCallerAsked
            | Message::HelpOpened
            | Message::HelpClosed
            | Message::NoticeClosed
            | Message::WarningHidden(_)
            | Message::RefusalsHidden
            | Message::ConfirmationsHidden
            | Message::Copied { .. }
            | Message::Clipboard(_)
            | Message::Dropped(_)
            | Message::CloseAsked
            | Message::CloseRefused
            | Message::CloseConfirmed
            | Message::WindowClosed => self.frame(message, &mut effects, now),
        }
        self.verify_nobody_else(&mut effects, now);
        self.model.forget_codes(before);
        self.model.see_shown();
        effects
    }

    /// A verification ends with its person: when they leave the screen, so does its dialog.
    fn verify_nobody_else(&mut self, effects: &mut Vec<Effect>, now: Timestamp) {
        let Self { forms, model } = self;
        let Some(open) = &model.verify else { return };
        if model.lookup.person().is_none_or(|person| !person.id.same(&open.person.id)) {
            verify::leave(&mut caller!(forms, model), &mut cx!(model, effects, now));
        }
    }

    /// The call itself: finding, choosing, confirming, and what came of it.
    fn call(&mut self, message: Message, effects: &mut Vec<Effect>, now: Timestamp) {
        let Self { forms, model } = self;
        match message {
            Message::Lookup(message) => {
                let mut cx = cx!(model, effects, now);
                let mut desk = desk!(forms, model);
                lookup::update(&mut forms.lookup, &mut model.lookup, message, &mut desk, &mut cx);
            }
            Message::Verify(message) => {
                let mut cx = cx!(model, effects, now);
                verify::update(message, &mut caller!(forms, model), &mut cx);
            }
            Message::Compose(message) => {
                let mut cx = cx!(model, effects, now);
                let mut desk = desk!(forms, model);
                compose::update(message, (&forms.lookup, &model.lookup), &mut desk, &mut cx);
            }
            Message::Confirm(message) => {
                let mut cx = cx!(model, effects, now);
                let mut hands = hands!(model);
                confirm::update(&mut forms.confirm, &mut model.confirm, message, &mut hands, &mut cx);
            }
            Message::Replace(replace::Message::HalfGoneOn(number)) => {
                let Some(half) = model.replace.half(number).cloned() else { return };
                let caller = model.lookup.caller_of(&half.change.person.id);
                let mut cx = cx!(model, effects, now);
                replace::go_on(&mut model.replace, &half.change, caller, &model.attempts, &mut cx);
            }
            Message::Replace(message) => {
                let mut cx = cx!(model, effects, now);
                let mut out = hands!(model);
                let mut hands = replace::Hands { state: &mut model.replace, out: &mut out };
                replace::update(&mut hands, message, &mut cx);
            }
            Message::Outcome(message) => {
                let mut cx = cx!(model, effects, now);
                let mut hands = hands!(model);
                let look_up = (&mut forms.lookup, &mut model.lookup);
                let mut desk = desk!(forms, model);
                outcome::update(
                    &mut hands,
                    message,
                    look_up,
                    &mut desk,
                    (&mut forms.export, &mut model.export),
                    &mut cx,
                );
            }
            _ => {}
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
        model.hidden.retain(|warning| matches!(warning, Warning::Settings | Warning::Files));
        model.who = Some(signed_in);
        model.refused.clear();
        model.lengths = Lengths::Any;
        model.live_not_begun = None;
        model.last_before_session = model.last_ticket;
        let mut cx = cx!(model, effects, now);
        cx.go(Screen::Lookup);
        cx.focus_search();
        model.keeping = if keep { cx.start(|ticket| Effect::Keep { ticket }) } else { Job::Idle };
        // another copy of the program may have left something behind since the start
        history::find_open(&mut model.history, &mut cx);
        if self.model.guide == guide::State::Wanted {
            self.begin_guide();
        }
    }

    /// Forgets everything in memory that can be forgotten. A change on its way runs on and lands in the history.
    fn sign_out(&mut self, why: Option<Problem>, effects: &mut Vec<Effect>, now: Timestamp) {
        let Self { forms, model } = self;
        // while there is still a session to end it with
        verify::leave(&mut caller!(forms, model), &mut cx!(model, effects, now));
        let name = model.who.take().map(|who| who.profile.name).unwrap_or_default();
        effects.push(Effect::SignOut);
        // a read that went on would hold the client, and with it the credential, until it is answered
        let mut cx = cx!(model, effects, now);
        lookup::leave(&mut forms.lookup, &mut model.lookup, &mut cx);
        if let Some(mut asking) = model.confirm.take() {
            cx.cancel(&mut asking.reread);
        }
        model.compose = None;
        if let Some(mut asking) = model.replace.asking.take() {
            cx.cancel(&mut asking.both);
        }
        model.replace.flows.clear();
        effects.push(Effect::ClearSecret);
        forms.compose = compose::Form::default();
        forms.confirm = confirm::Form::default();
        history::stop_checking(&mut model.history, &mut model.attempts);
        model.export = None;
        model.outcome = outcome::State::default();
        model.practice = practice::State::default();
        model.guide = guide::State::Off;
        model.keeping = Job::Idle;
        model.screen = Screen::SignIn;
        effects.extend(self.update(Message::SignIn(sign_in::Message::ProfileChosen(name)), now));
        self.model.sign_in.signed_out = why;
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
            verify: None,
            compose: None,
            confirm: None,
            replace: replace::State::default(),
            outcome: outcome::State::default(),
            attempts: attempts::Attempts::default(),
            history: history::State::default(),
            export: None,
            profiles: profiles::State::default(),
            practice_profile: Profile::practice(Address::loopback()),
            practice: practice::State::default(),
            guide: guide::State::Off,
            keeping: Job::Idle,
            settings: settings::State::default(),
            log: None,
            clipboard: None,
            exposed: Vec::new(),
            help: false,
            closing: false,
            close_confirmed: false,
            notice: None,
            hidden: Vec::new(),
            search_focus: 0,
            refused: Vec::new(),
            lengths: Lengths::Any,
            live_not_begun: None,
            last_ticket: 0,
            last_before_session: 0,
        }
    }

    /// An emergency access code is there as long as its view: one whose view was left, or can be seen no more, is wiped.
    fn forget_codes(&mut self, before: Screen) {
        let left = before == Screen::Outcome && self.screen != Screen::Outcome;
        self.attempts.forget_codes(if left { None } else { self.outcome.shown });
    }

    /// What came of the attempt on the screen is seen, and of the steps of its replacement, which are shown
    /// with it.
    fn see_shown(&mut self) {
        let (Screen::Outcome, Some(id)) = (self.screen, self.outcome.shown) else { return };
        let flow = self.replace.flow(id);
        let steps = flow.into_iter().flat_map(|flow| flow.sent(&self.attempts)).map(|step| step.id);
        for id in steps.chain([id]).collect::<Vec<_>>() {
            self.attempts.see(id);
        }
    }

    /// Whether the window may be closed without asking: no change is on its way, nothing waits to be recorded, or closing
    /// was confirmed.
    pub fn may_close(&self) -> bool {
        self.close_confirmed || !(self.attempts.sending() || self.history.owes.is_some())
    }

    /// Whether a dialog waits for an answer.
    pub fn dialog_open(&self) -> bool {
        self.confirm.is_some()
            || self.verify.is_some()
            || self.compose.is_some()
            || self.replace.asking.is_some()
            || self.export.is_some()
            || self.profiles.deleting.is_some()
            || self.profiles.import.is_some()
            || self.profiles.losing.is_some()
            || self.practice.open
            || self.settings.open.is_some()
            || self.history.retention.is_open()
            || self.log.is_some()
            || (self.history.chain && self.screen == Screen::History)
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
            || self.lookup.events.list.running().is_some()
            || self.sign_in.job.running().is_some()
            || self.confirm.as_ref().is_some_and(|asking| asking.reread.running().is_some())
            || self.replace.asking.as_ref().is_some_and(|asking| asking.both.running().is_some())
            || self.verify.as_ref().is_some_and(verify::Open::runs)
            || self.history.retention.is_open()
            || self.attempts.anything_runs()
    }
}
