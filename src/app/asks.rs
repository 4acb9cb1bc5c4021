//! Carrying out what the screens ask of the rest of the program.

use jiff::Timestamp;

use super::{
    ask::Ask,
    call::Call,
    compose::{self, Wanted},
    confirm,
    cx::{Cx, Out},
    dialog::Dialog,
    effect::Effect,
    export, guide, history,
    job::Ticket,
    lookup,
    notice::Notice,
    orders::{self, Begun, Composed},
    practice, profiles, replace,
    screen::{Screen, Warning},
    session::Session,
    settings,
    sign_in::{self, Places},
    update::App,
    verify,
    work::Owner,
    workstation::Workstation,
};
use crate::domain::{
    Hint,
    change::{
        ChangeFacts, PersonRef,
        act::{Act, Link, Replacement},
        action::Action,
        order::{Before, Change, Order},
    },
    history::{entry::Entry, record::Author, retention::Vouched},
    problem::Problem,
    sign_in::signed_in::SignedIn,
    text,
    verification::Caller,
};

impl App {
    /// Carries out what was asked, and what that asks in turn.
    pub(super) fn carry_out(&mut self, out: &mut Out) {
        while let Some(ask) = out.asks.pop_front() {
            self.do_asked(ask, out);
        }
    }

    fn do_asked(&mut self, ask: Ask, out: &mut Out) {
        let Self { forms, model } = self;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        match ask {
            // what lies over the screen is answered first: it may be reading, or hold what was typed
            Ask::Open(_)
            | Ask::Verify
            | Ask::Begin(_)
            | Ask::BeginReplacement
            | Ask::Undo(_)
            | Ask::Withdraw(_)
            | Ask::AnotherCode(_)
            | Ask::GoOn(_)
            | Ask::Export(_)
                if model.dialogs.is_open() => {}

            Ask::Notice(text) => model.notice = Some(Notice { text, since: cx.now }),
            Ask::Copy(text) => cx.run(Effect::Copy(text::legible(&text))),
            Ask::Open(plain) => model.open(Dialog::Plain(plain)),
            Ask::Close(plain) => model.dialogs.close(plain),

            Ask::Enter(signed_in) => self.enter(*signed_in, out),
            Ask::ServerClock(off) => model.history.retention.server = off,

            Ask::Find(text) => {
                model.attempts.shown = None;
                model.screen = Screen::Lookup;
                lookup::find(&mut forms.lookup, &mut model.lookup, text, cx.of(Owner::Lookup));
            }
            Ask::BackTo(change) => {
                model.attempts.shown = None;
                model.screen = Screen::Lookup;
                lookup::back_to(&change, &mut forms.lookup, &mut model.lookup, cx.of(Owner::Lookup));
            }
            Ask::NextCaller => self.search(true, out),

            Ask::Verify => {
                if let Some(person) = model.lookup.person() {
                    let open = verify::open(&mut forms.verify, PersonRef::from(person), &cx);
                    model.open(Dialog::Verify(open));
                }
            }
            Ask::CallerVerified(verification) => lookup::caller_verified(&mut model.lookup, verification),
            Ask::CallerDenied(at) => self.caller_denied(at),
            Ask::VerificationNotBegun(learnt) => model.session.verification_not_begun = learnt,

            Ask::Begin(action) => self.begin(action, out),
            Ask::BeginReplacement => {
                let call = Call::of(&forms.lookup, model, out.now);
                if let (Ok(serial), None) = (call.serial(), orders::why_not_replace(call)) {
                    self.compose(Wanted::Replace(serial));
                }
            }
            Ask::Composed => self.composed(out),
            Ask::Undo(entry) => self.confirm_after(&entry, orders::undo, out),
            Ask::Withdraw(entry) => self.confirm_after(&entry, orders::withdraw, out),
            Ask::AnotherCode(entry) => {
                if orders::is_found(&entry, &model.lookup) {
                    self.begin(Action::GiveEmergencyCode, out);
                }
            }
            Ask::GoOn(change) => self.go_on(&change, out),
            Ask::Send(change) => {
                let id = self.send(*change, out);
                self.show(id);
            }
            Ask::Replace => self.send_steps(true, out),

            Ask::Check(entry) => model.attempts.check(&entry, cx.of(Owner::Attempts)),
            Ask::CheckAll => {
                if let Some(who) = &model.session.who {
                    history::check_all(&mut model.history, &mut model.attempts, &who.profile);
                    self.check_next(out);
                }
            }

            Ask::Remove => {
                let Author { at, operator, name, .. } = author(&model.workstation, &model.settings, cx.now);
                let vouched = Vouched { at, operator, operator_name: name };
                history::retention::remove(&mut model.history.retention, vouched, cx.of(Owner::History));
            }

            Ask::Export(what) => {
                let open = export::open(&mut forms.export, what, &cx);
                model.open(Dialog::Export(open));
            }
            Ask::ProfileFromKey { customer, address } => {
                if forms.profiles.is_changed() {
                    cx.notice("Save or cancel this profile first");
                }
                let catalogue = &model.profiles.catalogue;
                profiles::new_from_key(&mut forms.profiles, &customer, &address, catalogue);
                model.screen = Screen::Profiles;
            }
        }
    }

    /// An action was chosen at the desk: its dialog opens, or its confirmation at once.
    pub(super) fn begin(&mut self, action: Action, out: &mut Out) {
        let call = Call::of(&self.forms.lookup, &self.model, out.now);
        if orders::why_not(action, call).is_some() {
            return;
        }
        match orders::begun(action, call) {
            Ok(Begun::Dialog(wanted)) => self.compose(wanted),
            Ok(Begun::Act(act)) => {
                if let Ok(change) = orders::change(act, call) {
                    self.confirm(change, out);
                }
            }
            // its button says why
            Err(_) => {}
        }
    }

    /// Opens the dialog that asks what the action needs to be told.
    fn compose(&mut self, wanted: Wanted) {
        let Self { forms, model } = self;
        let named = match &wanted {
            Wanted::Rename(serial) => model.lookup.token(serial).and_then(|token| token.name.clone()),
            Wanted::Assign | Wanted::GiveEmergencyCode | Wanted::Replace(_) => None,
        };
        let open = compose::open(&mut forms.compose, wanted, named, model.session.lengths);
        model.open(Dialog::Compose(open));
    }

    /// On from that dialog, once everything in it is right.
    fn composed(&mut self, out: &mut Out) {
        let Self { forms, model } = self;
        let Some(open) = model.dialog::<compose::Open>() else { return };
        match orders::composed(&forms.compose, open, Call::of(&forms.lookup, model, out.now)) {
            Ok(Composed::Change(change)) => self.confirm(change, out),
            Ok(Composed::Replacement(first, plan)) => self.confirm_replacement(first, plan, out),
            // the dialog says what is not
            Err(_) => {}
        }
    }

    fn confirm(&mut self, change: Change, out: &mut Out) {
        let model = &mut self.model;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        let asking = confirm::Asking::new(change, cx.of(Owner::Confirm));
        model.open(Dialog::Confirm(asking));
    }

    fn confirm_replacement(&mut self, first: Change, plan: Replacement, out: &mut Out) {
        let model = &mut self.model;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        let asking = replace::Asking::new(first, plan, cx.of(Owner::Replace));
        model.open(Dialog::Replace(asking));
    }

    /// What is ordered after an entry is confirmed like everything else.
    fn confirm_after(
        &mut self,
        entry: &Entry,
        order: fn(&Entry, Caller, Option<&SignedIn>) -> Result<Change, Hint>,
        out: &mut Out,
    ) {
        let caller = self.model.lookup.caller_of(&entry.change.person.id);
        if let Ok(change) = order(entry, caller, self.model.session.who.as_ref()) {
            self.confirm(change, out);
        }
    }

    /// What is left of a replacement of which this is a step is asked about, by whoever is signed in now.
    fn go_on(&mut self, change: &ChangeFacts, out: &mut Out) {
        let model = &mut self.model;
        let Some(Link::Replaces(plan)) = &change.link else { return };
        let caller = model.lookup.caller_of(&change.person.id);
        let who = model.session.who.as_ref();
        let Ok(terms) = orders::can_go_on(change, &caller, &model.attempts, who) else { return };
        let order = Order { act: Act::Disable(plan.old.clone()), before: Before::default(), terms };
        let Ok(first) = order.change(who) else { return };
        // what is looked up meanwhile must not send what the dialog is about to ask for
        model.replace.hold(plan, change);
        self.confirm_replacement(first, plan.clone(), out);
    }

    fn caller_denied(&mut self, at: Timestamp) {
        let model = &mut self.model;
        model.lookup.caller = Caller { verified: None, denied: Some(at) };
        if let Some(person) = model.lookup.person() {
            model.replace.hold_for(&person.id);
        }
    }

    /// Sends a change. Gives the attempt's ID.
    fn send(&mut self, change: Change, out: &mut Out) -> Ticket {
        let model = &mut self.model;
        let author = author(&model.workstation, &model.settings, out.now);
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        model.attempts.send(change, author, cx.of(Owner::Attempts))
    }

    /// The confirmation view of an attempt.
    fn show(&mut self, id: Ticket) {
        self.model.attempts.shown = Some(id);
        self.model.screen = Screen::Outcome;
    }

    /// Sends what is next of each replacement, where it may be sent by itself. A step is shown in the place
    /// of the one before it; the first of the newest, where that was just confirmed.
    pub(super) fn send_steps(&mut self, confirmed: bool, out: &mut Out) {
        let count = self.model.replace.flows.len();
        for at in 0..count {
            let model = &mut self.model;
            let Some(flow) = model.replace.flows.get_mut(at) else { return };
            let shown = match flow.steps.last() {
                Some((_, id)) => model.attempts.shown == Some(id),
                None => confirmed && at + 1 == count,
            };
            let Some(order) = flow.next(&model.attempts) else { continue };
            let Ok(change) = order.change(model.session.who.as_ref()) else {
                // it would wait for ever; "Go on" says what speaks against it
                flow.steps.hold();
                continue;
            };
            let id = self.send(change, out);
            if let Some(flow) = self.model.replace.flows.get_mut(at) {
                flow.steps.sent_as(id);
            }
            if shown {
                self.show(id);
            }
        }
    }

    /// Looks the next of those up that were left without an outcome, once nothing else is on its way.
    pub(super) fn check_next(&mut self, out: &mut Out) {
        let model = &mut self.model;
        while !model.work.runs(Owner::Attempts)
            && let Some(entry) = history::next_to_check(&model.history, &mut model.attempts)
        {
            let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
            model.attempts.check(entry, cx.of(Owner::Attempts));
        }
    }

    /// Somebody is signed in: an empty desk.
    fn enter(&mut self, signed_in: SignedIn, out: &mut Out) {
        let Self { forms, model } = self;
        let keep = forms.sign_in.remember && !signed_in.remembered && !signed_in.profile.practice;
        sign_in::wipe(&mut forms.sign_in, &mut model.sign_in);
        forms.lookup = lookup::Form::default();
        model.lookup = lookup::State::default();
        model.practice = practice::State::default();
        model.hidden.retain(|warning| matches!(warning, Warning::Settings | Warning::Files));
        model.session = Session::begin(signed_in, model.work.last());
        model.screen = Screen::Lookup;
        model.search_focus += 1;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        // another copy of the program may have left something behind since the start
        let keeping = keep.then(|| cx.start(|ticket| Effect::Keep { ticket }));
        history::find_open(&mut model.history, cx.of(Owner::History));
        if let Some(keeping) = keeping {
            model.session.keeping = keeping;
        }
        if model.guide == guide::State::Wanted {
            self.begin_guide();
        }
    }

    /// Forgets everything in memory that can be forgotten. A change on its way runs on and lands in the
    /// history.
    pub(super) fn sign_out(&mut self, why: Option<Problem>, out: &mut Out) {
        let Self { forms, model } = self;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        // while there is still a session: what was begun at the server is ended with it
        if let Some(dialog) = model.dialogs.take() {
            if dialog.ends_with_session() {
                dialog.leave(forms, cx.of(Owner::Verify));
            } else {
                model.dialogs.open(dialog);
            }
        }
        // what was typed in a dialog stays there for those that follow it
        (forms.compose, forms.confirm) = (compose::Form::default(), confirm::Form::default());
        cx.run(Effect::SignOut);
        // a read that went on would hold the client, and with it the credential, until it is answered
        cx.cancel_session();
        lookup::leave(&mut forms.lookup, &mut model.lookup, &mut cx);
        cx.run(Effect::ClearSecret);
        model.replace.flows.clear();
        history::stop_checking(&mut model.history, &mut model.attempts);
        model.attempts.shown = None;
        model.practice = practice::State::default();
        model.guide = guide::State::Off;
        model.screen = Screen::SignIn;
        let name = std::mem::take(&mut model.session).who.map(|who| who.profile.name).unwrap_or_default();
        self.choose(&name, out);
        self.model.sign_in.signed_out = why;
    }

    /// The login panel for this profile.
    pub(super) fn choose(&mut self, name: &str, out: &mut Out) {
        let Self { forms, model } = self;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        let places = Places { catalogue: &model.profiles.catalogue, practice: &model.practice_profile };
        sign_in::choose(&mut forms.sign_in, &mut model.sign_in, name, places, cx.of(Owner::SignIn));
    }
}

/// Who does something now.
fn author(workstation: &Workstation, settings: &settings::State, at: Timestamp) -> Author {
    Author {
        at,
        operator: workstation.operator.clone(),
        name: settings.current().operator_name.clone(),
        host: workstation.host.clone(),
    }
}
