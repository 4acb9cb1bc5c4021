//! Routes each message to its screen, then carries out what the screen asks.

use jiff::Timestamp;

use super::{
    ask::Ask,
    batch, check, clipboard, compose, confirm,
    cx::{Cx, Out},
    deep_link,
    dialog::Dialog,
    effect::Effect,
    export,
    forms::Forms,
    guide, history,
    job::{Job, Ticket},
    log, lookup, manual,
    message::Message,
    model::Model,
    network,
    notice::Notice,
    outcome, practice, profiles, replace,
    screen::{PlainDialog, Screen, Warning},
    settings,
    sign_in::{self, Places},
    verify,
    work::Owner,
    workstation::Workstation,
};
use crate::{
    domain::{deep_link::DeepLink, history::record::Progress, profile::PRACTICE, text},
    phrase, words,
};

#[derive(Clone, Debug)]
pub struct App {
    pub forms: Forms,
    pub model: Model,
}

impl App {
    /// The program at its start, and its first orders.
    pub fn new(workstation: Workstation, now: Timestamp) -> (Self, Vec<Effect>) {
        let (operator, host) = (text::name(&workstation.operator), text::name(&workstation.host));
        let model = Model::new(Workstation { operator, host, ..workstation });
        let mut app = Self { forms: Forms::default(), model };
        let mut out = Out::new(now);
        let model = &mut app.model;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, &mut out);
        history::open(&mut model.history, cx.of(Owner::History));
        settings::load(&mut model.settings, cx.of(Owner::Settings));
        profiles::load(&mut model.profiles, cx.of(Owner::Profiles));
        app.look_for_system(&mut out);
        (app, out.effects)
    }

    /// Takes a message at `now` and returns the orders that follow.
    pub fn update(&mut self, message: Message, now: Timestamp) -> Vec<Effect> {
        words::speak_to(&self.model.reader());
        let mut out = Out::new(now);
        if !self.takes(&message) {
            return out.effects;
        }
        let before = self.model.screen;
        self.take(message, &mut out);
        self.carry_out(&mut out);
        self.verify_nobody_else(&mut out);
        self.seal(&mut out);
        self.model.forget_codes(before);
        self.model.see_shown();
        out.effects
    }

    #[expect(clippy::too_many_lines, reason = "a line or two for each message, and nothing else")]
    fn take(&mut self, message: Message, out: &mut Out) {
        let Self { forms, model } = self;
        let dialogs = &mut model.dialogs;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        match message {
            Message::SignIn(message) => {
                // continuing after the refused proof ends the sign-in that it was about
                if !matches!(message, sign_in::Message::GoOnAsked) {
                    model.guide.forget_wanted();
                }
                let places =
                    Places { catalogue: &model.profiles.catalogue, practice: &model.practice_profile };
                let (form, state) = (&mut forms.sign_in, &mut model.sign_in);
                sign_in::update(form, state, message, places, cx.of(Owner::SignIn));
            }
            Message::Lookup(message) => {
                lookup::update(&mut forms.lookup, &mut model.lookup, message, cx.of(Owner::Lookup));
            }
            Message::Verify(message) => dialogs.with(|dialog| {
                verify::update(&mut forms.verify, dialog, message, cx.of(Owner::Verify));
            }),
            Message::Compose(message) => dialogs.with(|dialog| compose::update(dialog, message, &mut cx)),
            Message::Confirm(message) => dialogs.with(|dialog| {
                confirm::update(&mut forms.confirm, dialog, message, cx.of(Owner::Confirm));
            }),
            Message::Replace(message) => dialogs.with(|dialog| {
                replace::update(&mut model.replace, dialog, message, cx.of(Owner::Replace));
            }),
            Message::Outcome(message) => {
                outcome::update(&mut model.attempts, message, cx.of(Owner::Attempts));
            }
            Message::Batch(message) => {
                batch::update(&mut forms.batch, &mut model.batch, message, cx.of(Owner::Batch));
            }
            Message::History(message) => dialogs.with(|dialog| {
                let (form, state) = (&mut forms.history, &mut model.history);
                history::update(form, state, dialog, message, cx.of(Owner::History));
            }),
            Message::Export(message) => dialogs.with(|dialog| {
                export::update(&mut forms.export, dialog, message, cx.of(Owner::Export));
            }),
            Message::Profiles(message) => dialogs.with(|dialog| {
                let (form, state) = (&mut forms.profiles, &mut model.profiles);
                profiles::update(form, state, dialog, message, cx.of(Owner::Profiles));
            }),
            Message::Check(message) => {
                if matches!(message, check::Message::Asked(_)) {
                    model.screen = Screen::Check;
                }
                check::update(&mut model.check, message, cx.of(Owner::Check));
            }
            Message::CheckLine(ticket, line) => check::line(&mut model.check, ticket, *line),
            Message::Network(message) => dialogs.with(|dialog| {
                network::update(&mut forms.network, dialog, message, &mut cx);
            }),
            Message::SecretWanted(ticket, wanted) => {
                if model.sign_in.job.awaits(ticket) && !dialogs.is_open() {
                    dialogs.open(Dialog::Network(network::open(&mut forms.network, wanted)));
                }
            }
            Message::Settings(message) => dialogs.with(|dialog| {
                let (form, state) = (&mut forms.settings, &mut model.settings);
                settings::update(form, state, dialog, message, cx.of(Owner::Settings));
            }),
            Message::Log(message) => {
                dialogs.with(|dialog| log::update(dialog, message, cx.of(Owner::Log)));
            }
            Message::Practice(message) => {
                practice::update(&forms.practice, &mut model.practice, &message, &mut cx);
            }
            Message::Guide(message) => self.guide(message, out),
            Message::DeepLink(message) => self.deep_link(message, out),
            Message::Lock(message) => self.lock_said(message, out),

            Message::Reply(ticket, reply) => self.reply(ticket, reply, out),
            Message::Waiting(ticket, wait) => {
                model.work.waits(ticket, wait);
                model.attempts.waits(ticket);
            }
            Message::WaitOver(ticket, wait) => model.work.wait_over(ticket, wait),
            Message::WaitStopped(ticket) => cx.run(Effect::Stop(ticket)),
            Message::RequestSent(ticket) => model.attempts.request_sent(ticket),
            Message::Recorded(ticket, number) => model.attempts.recorded(ticket, number),
            Message::HistoryChanged => {
                if model.screen == Screen::History {
                    history::changed(&mut model.history, &forms.history, cx.of(Owner::History));
                }
                // another copy of the program may be changing the same token
                if cx.who().is_some() {
                    history::find_open(&mut model.history, cx.of(Owner::History));
                    batch::changed(&mut model.batch, cx.of(Owner::Batch));
                }
            }
            Message::StillOpen(open) => model.history.open = open,
            Message::Halves(halves) => model.replace.halves = halves,
            Message::HistoryOwes(problem) => model.history.owes = problem.map(|problem| *problem),
            Message::HistoryMoved(problem) => model.history.moved = Some(*problem),
            Message::AnchorBehind(problem) => {
                if problem.is_none() {
                    model.hidden.retain(|warning| *warning != Warning::Anchor);
                }
                model.history.anchor = problem.map(|problem| *problem);
            }
            Message::FilesExposed(exposed) => model.exposed = exposed,
            Message::BatchNews(ticket, news) => {
                batch::news(&mut model.batch, ticket, news, cx.of(Owner::Batch));
            }
            Message::Progressed(ticket, progress) => progressed(model, ticket, progress),
            Message::OrderedChanged(ordered) => model.practice.ordered = ordered,

            Message::Went(screen) => self.go(screen, out),
            Message::SignedOut => self.sign_out(None, out),
            Message::SessionOver => self.leave_ended(out),
            Message::SearchAsked | Message::NextCallerAsked => {
                if model.session.who.is_some() && !model.dialogs.is_open() {
                    // the person as before the change must not be shown again
                    let anew = matches!(message, Message::NextCallerAsked) || model.attempts.shown.is_some();
                    if anew {
                        self.next_caller(out);
                    } else {
                        self.search(false, out);
                    }
                }
            }
            Message::CallCopyAsked => {
                if !model.dialogs.is_open() {
                    cx.ask(Ask::CopyCall);
                }
            }
            Message::WarningHidden(warning) => model.hidden.push(warning),
            Message::RefusalsHidden => model.attempts.see_refused(),
            Message::ConfirmationsHidden => model.attempts.see_confirmed(),
            // one dialog at a time
            Message::Manual(manual::Message::Opened) if dialogs.is_open() => {}
            Message::Manual(message) => {
                dialogs.with(|dialog| manual::update(&mut forms.manual, dialog, message, model.screen));
            }
            Message::NoticeClosed => model.notice = None,
            Message::Copied { text, notice } => {
                cx.run(Effect::Copy(text::legible(&text)));
                model.notice = Some(Notice { said: notice, since: out.now });
            }
            Message::Clipboard(event) => {
                model.hidden.retain(|warning| *warning != Warning::Clipboard);
                clipboard::say(&mut model.clipboard, event, &mut cx);
            }
            Message::Dropped(path) => {
                // files dropped elsewhere are ignored
                if let Some(who) = cx.who() {
                    if !dialogs.is_open() && batch::is_offered(who) {
                        let form = &mut forms.batch;
                        batch::dropped(form, &mut model.batch, path, cx.of(Owner::Batch));
                        self.go(Screen::Batch, out);
                    }
                } else if model.screen == Screen::SignIn {
                    let places =
                        Places { catalogue: &model.profiles.catalogue, practice: &model.practice_profile };
                    let (form, state) = (&mut forms.sign_in, &mut model.sign_in);
                    sign_in::dropped(form, state, &path, places, cx.of(Owner::SignIn));
                }
            }
            Message::CloseAsked => {
                if model.may_close() {
                    out.effects.push(Effect::Close);
                } else {
                    model.dialogs.ask_to_close(true);
                }
            }
            Message::CloseConfirmed => {
                model.close_confirmed = true;
                out.effects.push(Effect::Close);
            }
            Message::CloseRefused => dialogs.ask_to_close(false),
            // nobody would hear the caller's answer any more
            Message::WindowClosed => self.leave_verification(out),
        }
    }

    /// Ends a verification and its dialog when its person leaves the screen.
    fn verify_nobody_else(&mut self, out: &mut Out) {
        let Some(open) = self.model.dialog::<verify::Open>() else { return };
        if self.model.lookup.person().is_none_or(|person| !person.id.same(&open.person.id)) {
            self.leave_verification(out);
        }
    }

    fn leave_verification(&mut self, out: &mut Out) {
        let Self { forms, model } = self;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        model.dialogs.with(|dialog: &mut Option<verify::Open>| {
            if let Some(open) = dialog.take() {
                verify::leave(&mut forms.verify, open, cx.of(Owner::Verify));
            }
        });
    }

    /// Goes to a screen. "Desk" returns to a change that is still on the screen.
    fn go(&mut self, screen: Screen, out: &mut Out) {
        let Self { forms, model } = self;
        model.dialogs.with(|manual: &mut Option<manual::Open>| *manual = None);
        model.dialogs.close(PlainDialog::Chain);
        model.screen = match (screen, model.session.who.is_some(), model.attempts.shown) {
            (Screen::Lookup, true, Some(_)) => Screen::Outcome,
            (Screen::Lookup | Screen::Outcome | Screen::Batch, false, _) => Screen::SignIn,
            (Screen::Outcome, true, None) => Screen::Lookup,
            (screen, _, _) => screen,
        };
        if model.screen == Screen::History {
            let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
            history::enter(&mut model.history, &forms.history, cx.of(Owner::History));
        }
    }

    /// Empties the desk for the next caller, or asks first where nobody has seen the code that was made.
    pub(super) fn next_caller(&mut self, out: &mut Out) {
        if !self.asks_about_a_code() {
            self.search(true, out);
        }
    }

    /// Whether nobody has seen the code that was made: then the question lies over it.
    fn asks_about_a_code(&mut self) -> bool {
        let model = &mut self.model;
        let shown = model.attempts.shown.and_then(|id| model.attempts.get(id));
        let unseen = shown.is_some_and(|attempt| attempt.code.is_unseen());
        if unseen {
            model.open(Dialog::Plain(PlainDialog::UnseenCode));
        }
        unseen
    }

    /// Focuses the search field, on an empty desk for a new caller.
    pub(super) fn search(&mut self, anew: bool, out: &mut Out) {
        let Self { forms, model } = self;
        if anew {
            let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
            lookup::leave(&mut forms.lookup, &mut model.lookup, &mut cx);
            model.attempts.shown = None;
            // it is about the last caller
            model.notice = None;
        }
        model.screen = Screen::Lookup;
        model.search_focus += 1;
    }

    fn deep_link(&mut self, message: deep_link::Message, out: &mut Out) {
        match message {
            deep_link::Message::Came(_) if self.model.workstation.policy.forbids_links() => {
                self.model.notice = Some(Notice { said: phrase!("policy-links-off"), since: out.now });
            }
            deep_link::Message::Came(link) if self.is_free() => {
                self.find_linked(&link, out);
            }
            deep_link::Message::Came(link) => self.model.deep_link = Some(link),
            deep_link::Message::FindAsked(link) => {
                let may = self.model.session.who.is_some() && !self.model.dialogs.is_open();
                // whatever is answered, the request stays offered
                if may && !self.asks_about_a_code() {
                    if self.model.deep_link.as_ref() == Some(&link) {
                        self.model.deep_link = None;
                    }
                    self.find_linked(&link, out);
                }
            }
            deep_link::Message::Dismissed => self.model.deep_link = None,
        }
    }

    /// Whether a request may be put in place without a word: signed in, with nobody and nothing at the desk,
    /// no dialog over it, and nothing on its way.
    fn is_free(&self) -> bool {
        let Self { forms, model } = self;
        let lookup::Form { search, email, serial, reason, ticket } = &forms.lookup;
        model.session.who.is_some()
            && [search, email, serial, reason, ticket].iter().all(|text| text.trim().is_empty())
            && model.screen == Screen::Lookup
            && matches!(model.lookup.found, Job::Idle)
            && model.lookup.not_the_person.is_none()
            && model.attempts.shown.is_none()
            && !model.attempts.sending()
            && !model.dialogs.is_open()
            && model.lock.locked().is_none()
    }

    /// Looks the request up on an empty desk, with its ticket and reason.
    pub(super) fn find_linked(&mut self, link: &DeepLink, out: &mut Out) {
        self.search(true, out);
        let Self { forms, model } = self;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        let (form, state) = (&mut forms.lookup, &mut model.lookup);
        lookup::find(form, state, link.search().to_owned(), cx.of(Owner::Lookup));
        (form.ticket, form.reason) = (link.ticket().to_owned(), link.reason().to_owned());
    }

    fn guide(&mut self, message: guide::Message, out: &mut Out) {
        match message {
            guide::Message::Ended => self.model.guide = guide::State::Off,
            guide::Message::Begun if self.model.session.who.is_some() => {
                self.begin_guide();
                self.take(Message::NextCallerAsked, out);
            }
            guide::Message::Begun => {
                let chosen = sign_in::Message::ProfileChosen(PRACTICE.to_owned());
                self.take(Message::SignIn(chosen), out);
                self.take(Message::SignIn(sign_in::Message::Submitted), out);
                self.model.guide = guide::State::Wanted;
            }
        }
    }

    /// The practice session begins: earlier work does not belong to the call.
    pub(super) fn begin_guide(&mut self) {
        self.model.guide = guide::State::On { since: self.model.work.last() };
    }
}

fn progressed(model: &mut Model, ticket: Ticket, progress: Progress) {
    batch::progressed(&mut model.batch, ticket, progress);
    if model.history.check.awaits(ticket) {
        model.history.checked = Some(progress);
    }
    model.dialogs.with(|dialog: &mut Option<export::Open>| {
        if let Some(open) = dialog.as_mut().filter(|open| open.job.awaits(ticket)) {
            open.progress = Some(progress);
        }
    });
}
