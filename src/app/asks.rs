//! Carrying out what the screens ask of the rest of the program.

use jiff::Timestamp;

use super::{
    ask::Ask,
    batch,
    call::Call,
    check,
    compose::{self, Wanted},
    confirm,
    cx::{Cx, Out},
    dialog::Dialog,
    effect::Effect,
    export,
    forms::LeftTyping,
    guide, history,
    job::Ticket,
    lock, lookup,
    notice::Notice,
    orders::{self, Begun, Composed},
    practice, profiles, replace,
    screen::{Screen, Warning},
    session::Session,
    settings,
    sign_in::{self, Places, Reuse},
    this_call::ThisCall,
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
use crate::phrase;

impl App {
    /// Carries out all requests, and those that follow from them.
    pub(super) fn carry_out(&mut self, out: &mut Out) {
        while let Some(ask) = out.asks.pop_front() {
            self.do_asked(ask, out);
        }
    }

    fn do_asked(&mut self, ask: Ask, out: &mut Out) {
        let Self { forms, model } = self;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        match ask {
            // the dialog on top goes first: it may be reading, or hold typed text
            Ask::Open(_)
            | Ask::Verify
            | Ask::Begin(_)
            | Ask::BeginReplacement
            | Ask::Undo(_)
            | Ask::Withdraw(_)
            | Ask::AnotherCode(_)
            | Ask::ReplaceAfter(_)
            | Ask::GoOn(_)
            | Ask::Export(_)
                if model.dialogs.is_open() => {}

            Ask::Notice(said) => model.notice = Some(Notice { said, since: cx.now }),
            Ask::Notify(notification) => {
                if model.workstation.notifies && model.settings.current().notifications {
                    cx.run(Effect::Notify(notification));
                }
            }
            Ask::Copy(text) => cx.run(Effect::Copy(text::legible(&text))),
            Ask::CopyCall => self.copy_call(out),
            Ask::Open(plain) => model.open(Dialog::Plain(plain)),
            Ask::Close(plain) => model.dialogs.close(plain),

            Ask::SignInAgain => self.sign_in_again(out),
            Ask::Enter(signed_in) => self.enter(*signed_in, out),
            Ask::ServerClock(off) => model.history.retention.server = off,

            Ask::RememberFound(person) => {
                // the disk may take it by now
                if model.history.opening.failed().is_some() {
                    history::open(&mut model.history, cx.of(Owner::History));
                }
                model.session.found(person, out.now);
            }
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
            Ask::NextCaller => self.next_caller(out),

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
            Ask::ReplaceAfter(entry) => self.replace_after(&entry, out),
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

            Ask::RunBatch(begin) => self.run_batch(*begin, out),
            Ask::GoOnWithBatch => self.go_on_with_batch(out),

            Ask::Remove => self.remove(out),

            Ask::Export(what) => {
                let open = export::open(&mut forms.export, what, &cx);
                model.open(Dialog::Export(open));
            }
            Ask::ProfileFromKey { customer, address } => {
                if forms.profiles.is_changed() {
                    cx.notice(phrase!("notice-profile-open"));
                }
                let catalogue = &model.profiles.catalogue;
                profiles::new_from_key(&mut forms.profiles, &customer, &address, catalogue);
                model.screen = Screen::Profiles;
            }
        }
    }

    fn run_batch(&mut self, begin: batch::Begin, out: &mut Out) {
        let model = &mut self.model;
        let author = author(&model.workstation, &model.settings, out.now);
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        batch::run(&mut model.batch, begin, author, cx.of(Owner::Batch));
    }

    /// Takes out what the settings do not keep, in the name of whoever says that the clock is right.
    fn remove(&mut self, out: &mut Out) {
        let model = &mut self.model;
        let Author { at, operator, name, .. } = author(&model.workstation, &model.settings, out.now);
        let vouched = Vouched { at, operator, operator_name: name };
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        history::retention::remove(&mut model.history.retention, vouched, cx.of(Owner::History));
    }

    fn go_on_with_batch(&mut self, out: &mut Out) {
        let model = &mut self.model;
        let author = author(&model.workstation, &model.settings, out.now);
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        batch::go_on(&mut model.batch, author, cx.of(Owner::Batch));
    }

    /// Copies what was done in this call.
    fn copy_call(&mut self, out: &mut Out) {
        let model = &mut self.model;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        let call = cx.who().and_then(|_| ThisCall::of(&model.attempts, &model.lookup));
        let Some(call) = call else { return };
        let text = call.text(&model.replace, &model.attempts);
        cx.run(Effect::Copy(text::legible(&text)));
        cx.notice(if call.attempts.is_empty() {
            phrase!("copied-nothing-yet")
        } else {
            phrase!("copied-for-ticket")
        });
    }

    /// Opens the dialog that replaces the token of this entry.
    fn replace_after(&mut self, entry: &Entry, out: &Out) {
        let call = Call::of(&self.forms.lookup, &self.model, out.now);
        if let (Some(serial), None) = (entry.change.serial(), orders::why_not_replace_after(entry, call)) {
            self.compose(Wanted::Replace(serial.clone()));
        }
    }

    /// Begins an action at the desk: opens its dialog, or its confirmation at once.
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
            // the button shows why
            Err(_) => {}
        }
    }

    fn compose(&mut self, wanted: Wanted) {
        let Self { forms, model } = self;
        let named = match &wanted {
            Wanted::Rename(serial) => model.lookup.token(serial).and_then(|token| token.name.clone()),
            Wanted::Assign | Wanted::GiveEmergencyCode | Wanted::Replace(_) => None,
        };
        let open = compose::open(&mut forms.compose, wanted, named, model.session.lengths);
        model.open(Dialog::Compose(open));
    }

    /// Continues from that dialog once it is valid.
    fn composed(&mut self, out: &mut Out) {
        let Self { forms, model } = self;
        let Some(open) = model.dialog::<compose::Open>() else { return };
        match orders::composed(&forms.compose, open, Call::of(&forms.lookup, model, out.now)) {
            Ok(Composed::Change(change)) => self.confirm(change, out),
            Ok(Composed::Replacement(first, plan)) => self.confirm_replacement(first, plan, out),
            // the dialog shows what is missing
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

    /// Confirms an order that follows from an entry.
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

    /// Asks about the remaining steps of a replacement, in the present session.
    fn go_on(&mut self, change: &ChangeFacts, out: &mut Out) {
        let model = &mut self.model;
        let Some(Link::Replaces(plan)) = &change.link else { return };
        let caller = model.lookup.caller_of(&change.person.id);
        let who = model.session.who.as_ref();
        let Ok(terms) = orders::can_go_on(change, &caller, &model.attempts, who) else { return };
        let order = Order { act: Act::Disable(plan.old.clone()), before: Before::default(), terms };
        let Ok(first) = order.change(who) else { return };
        // a check that ends meanwhile must not send what the dialog will ask
        model.replace.hold(plan, change);
        self.confirm_replacement(first, plan.clone(), out);
    }

    fn caller_denied(&mut self, at: Timestamp) {
        let model = &mut self.model;
        lookup::caller_denied(&mut model.lookup, at);
        if let Some(person) = model.lookup.person() {
            model.replace.hold_for(&person.id);
        }
    }

    /// Sends a change. Returns the attempt's ID.
    fn send(&mut self, change: Change, out: &mut Out) -> Ticket {
        let model = &mut self.model;
        let author = author(&model.workstation, &model.settings, out.now);
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        model.attempts.send(change, author, cx.of(Owner::Attempts))
    }

    /// Opens the confirmation view of an attempt.
    fn show(&mut self, id: Ticket) {
        self.model.attempts.shown = Some(id);
        self.model.screen = Screen::Outcome;
    }

    /// Sends the next step of each replacement that may continue. A step is shown in place of the step
    /// before; if `confirmed`, so is the first step of the newest replacement.
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
                // it would wait for ever; "Go on" says why it cannot be sent
                flow.steps.stop();
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

    /// Looks up the next unknown outcome, once nothing else is on its way.
    pub(super) fn check_next(&mut self, out: &mut Out) {
        let model = &mut self.model;
        while !model.work.runs(Owner::Attempts)
            && !model.lock.is_sealed()
            && let Some(entry) = history::next_to_check(&model.history, &mut model.attempts)
        {
            let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
            model.attempts.check(entry, cx.of(Owner::Attempts));
        }
    }

    fn enter(&mut self, signed_in: SignedIn, out: &mut Out) {
        let Self { forms, model } = self;
        let given = !signed_in.remembered && !signed_in.profile.practice;
        if given && signed_in.caution.is_none() {
            model.sign_in.reuse = Reuse::Free;
        }
        let keep = forms.sign_in.remember && given;
        let pin = std::mem::take(&mut forms.sign_in.pin);
        sign_in::wipe(&mut forms.sign_in, &mut model.sign_in);
        forms.lookup = lookup::Form::default();
        let left = forms.left.take().filter(|left| left.is_of(&signed_in));
        model.lookup = lookup::State::default();
        model.practice = practice::State::default();
        model.hidden.retain(|warning| matches!(warning, Warning::Settings | Warning::Files));
        model.session = Session::begin(signed_in, model.work.last());
        model.screen = Screen::Lookup;
        model.search_focus += 1;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        // another copy of the program may have left attempts since the start
        let keeping = keep.then(|| cx.start(|ticket| Effect::Keep { ticket }));
        batch::find_unfinished(&mut model.batch, cx.of(Owner::Batch));
        history::find_open(&mut model.history, cx.of(Owner::History));
        if let Some(keeping) = keeping {
            model.session.keeping = keeping;
        }
        if model.guide == guide::State::Wanted {
            self.begin_guide();
        }
        if let Some(left) = left {
            // a request from a ticket stays offered
            self.take_up(left.typed, out);
        } else if let Some(link) = self.model.deep_link.take() {
            self.find_linked(&link, out);
        }
        self.take_pin(&pin, out);
        self.look_for_system(out);
    }

    /// The desk as it was when the session before ended: whoever was looked for is looked for again.
    fn take_up(&mut self, typed: lookup::Form, out: &mut Out) {
        let Self { forms, model } = self;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        let form = &mut forms.lookup;
        if typed.query().is_ok() {
            lookup::find(form, &mut model.lookup, typed.search.clone(), cx.of(Owner::Lookup));
        }
        *form = typed;
    }

    /// The session ended by itself, and so by nobody's wish: what was typed at the desk is kept for the next
    /// one.
    pub(super) fn session_over(&mut self, why: Problem, out: &mut Out) {
        let left = self.model.session.who.as_ref().map(|who| LeftTyping::of(who, &self.forms.lookup));
        self.sign_out(Some(why), out);
        self.forms.left = left;
    }

    /// Clears everything that can be forgotten. A running change goes on and is recorded.
    pub(super) fn sign_out(&mut self, why: Option<Problem>, out: &mut Out) {
        let Self { forms, model } = self;
        let behind_lock = model.lock.locked().is_some();
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        // needs the session, to end at the server what was begun there
        if let Some(dialog) = model.dialogs.take() {
            if dialog.ends_with_session() {
                dialog.leave(forms, cx.of(Owner::Verify));
            } else {
                model.dialogs.open(dialog);
            }
        }
        // dialogs that follow each other share the typed text
        (forms.compose, forms.confirm) = (compose::Form::default(), confirm::Form::default());
        batch::signed_out(&mut forms.batch, &mut model.batch, &mut cx);
        cx.run(Effect::SignOut);
        forms.left = None;
        // a running read would hold the client and its credential
        cx.cancel_session();
        check::signed_out(&mut model.check, &mut cx);
        (model.lock, forms.lock) = (model.lock.ended(), lock::Form::default());
        model.dialogs.choosing_pin = None;
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
        if behind_lock {
            self.ask_again(out);
        }
    }

    /// Anybody may sit there, as the window was locked or had to be: a remembered credential is not used as
    /// it is.
    pub(super) fn ask_again(&mut self, out: &mut Out) {
        self.model.sign_in.ask_again(self.model.lock.system_asks);
        self.look_for_system(out);
    }

    fn sign_in_again(&mut self, out: &mut Out) {
        let Self { forms, model } = self;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        let places = Places { catalogue: &model.profiles.catalogue, practice: &model.practice_profile };
        let (form, state) = (&mut forms.sign_in, &mut model.sign_in);
        sign_in::update(form, state, sign_in::Message::Submitted, places, cx.of(Owner::SignIn));
    }

    /// The sign-in panel for this profile.
    pub(super) fn choose(&mut self, name: &str, out: &mut Out) {
        let Self { forms, model } = self;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        let places = Places { catalogue: &model.profiles.catalogue, practice: &model.practice_profile };
        sign_in::choose(&mut forms.sign_in, &mut model.sign_in, name, places, cx.of(Owner::SignIn));
    }
}

/// The author of a change made now.
fn author(workstation: &Workstation, settings: &settings::State, at: Timestamp) -> Author {
    Author {
        at,
        operator: workstation.operator.clone(),
        name: settings.current().operator_name.clone(),
        host: workstation.host.clone(),
    }
}
