//! What the runtime answers, handed to the screen whose job it is. Each takes it only if its job awaits the ticket.

use jiff::Timestamp;

use super::{
    App, Effect, Job, Message, Model, Reply, Screen, Ticket, Warning, compose, confirm, cx::Cx, export,
    history, job::Running, log, lookup, outcome, profiles, replace, settings, sign_in, verify,
};
use crate::domain::{
    availability::Refused,
    change::{Action, Confirmation, NotMade, Now, Outcome, Refusal},
    emergency::Lengths,
    problem::{Problem, ProblemKind},
    signed_in::SignedIn,
};

impl App {
    /// Hands a reply to the screen whose job it is; each screen takes it only if its job awaits the ticket.
    pub(super) fn reply(&mut self, ticket: Ticket, reply: Reply, effects: &mut Vec<Effect>, now: Timestamp) {
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
            Reply::Found(_) | Reply::More(_) | Reply::Tokens(_) | Reply::Events(_) => {
                lookup::reply(&mut forms.lookup, &mut model.lookup, ticket, reply, &mut cx);
            }
            Reply::LiveStarted(_)
            | Reply::LiveStands(_)
            | Reply::LiveCodeChecked(_)
            | Reply::LiveCancelled(_) => {
                let before = model.lookup.caller.denied;
                verify::reply(&mut caller!(forms, model), ticket, reply, &mut cx);
                let denied = model.lookup.caller.denied;
                if let Some(person) = model.lookup.person().filter(|_| denied.is_some() && denied != before) {
                    replace::hold(&mut model.replace, &person.id);
                }
            }
            Reply::Reread(_) => confirm::reply(&mut model.confirm, ticket, reply),
            Reply::Both(_) => replace::reply(&mut model.replace, ticket, reply),
            Reply::Applied(_) | Reply::Looked(_) => self.settle_change(ticket, reply, effects, now),
            Reply::HistoryOpened(_)
            | Reply::OpenEntries(_)
            | Reply::Browsed(_)
            | Reply::Numbers(_)
            | Reply::Entries(_)
            | Reply::Account(_)
            | Reply::Verified(_)
            | Reply::Retained(_) => {
                history::reply(&mut model.history, &forms.history, ticket, reply, &mut cx);
                history::retain(&mut model.history, model.settings.current(), &mut cx);
            }
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
            Reply::KeyRead(_) | Reply::Surroundings(_) | Reply::Forgotten(_) => {
                self.sign_in_reply(ticket, reply, effects, now);
            }
            Reply::Settings(_) | Reply::SettingsSaved(_) => {
                settings::reply(&mut forms.settings, &mut model.settings, ticket, reply, &mut cx);
                history::retain(&mut model.history, model.settings.current(), &mut cx);
            }
            Reply::Log(_) => log::reply(&mut model.log, ticket, reply),
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
        model.history.retention.server = signed_in.clock_off;
        if signed_in.caution.is_some() {
            model.sign_in.unproved = Some(Box::new(signed_in));
        } else {
            self.enter(signed_in, effects, now);
        }
    }

    /// A change's own outcome, kept also when its session has ended and everything else is forgotten.
    fn settle_change(&mut self, ticket: Ticket, reply: Reply, effects: &mut Vec<Effect>, now: Timestamp) {
        if matches!(reply, Reply::Applied(_) | Reply::Looked(_)) {
            let asks_anew = self.model.note_whole_days(ticket, &reply);
            let Self { forms, model } = self;
            model.note_refusal(ticket, &reply, now);
            let attempt = model.attempts.awaiting(ticket);
            let mut cx = cx!(model, effects, now);
            model.attempts.reply(ticket, reply, &mut cx);
            let mut out = hands!(model);
            let mut hands = replace::Hands { state: &mut model.replace, out: &mut out };
            replace::advance(&mut hands, &mut cx);
            let attempt = attempt.and_then(|id| model.attempts.get(id));
            let left = attempt.filter(|attempt| attempt.is_recorded() && attempt.is_left_unknown());
            if left.is_some_and(|attempt| !model.history.has_open(&attempt.entry)) {
                // it waits for somebody now, whatever is on the screen
                history::find_open(&mut model.history, &mut cx);
            }
            history::check_next(&model.history, &mut model.attempts, &mut cx);
            history::forget_settled(&mut model.history, &model.attempts, &mut cx);
            if !model.attempts.sending() {
                model.closing = false;
            }
            if asks_anew && model.outcome.shown == Some(ticket) && !model.dialog_open() {
                // what is confirmed is what is asked for: for whole days it is asked anew
                let mut cx = cx!(model, effects, now);
                let mut desk = desk!(forms, model);
                let ask = Action::GiveEmergencyCode;
                compose::ask(ask, &forms.lookup, &model.lookup, &mut desk, &mut cx);
            }
        }
    }

    /// What the runtime tells unasked about the history.
    pub(super) fn hear(&mut self, message: Message, effects: &mut Vec<Effect>, now: Timestamp) {
        let Self { forms, model } = self;
        let mut cx = cx!(model, effects, now);
        match message {
            Message::Left(ticket) => model.attempts.left(ticket),
            Message::Recorded(ticket, number) => model.attempts.recorded(ticket, number),
            Message::HistoryChanged => {
                if *cx.screen == Screen::History {
                    history::changed(&mut model.history, &forms.history, &mut cx);
                }
                // another copy of the program may be at the same token
                if cx.who.is_some() {
                    history::find_open(&mut model.history, &mut cx);
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
            Message::Progressed(ticket, progress) => {
                if model.history.check.awaits(ticket) {
                    model.history.checked = Some(progress);
                } else if let Some(open) = model.export.as_mut().filter(|open| open.job.awaits(ticket)) {
                    open.progress = Some(progress);
                }
            }
            _ => {}
        }
    }

    /// The work under this ticket, if it may be asked to wait.
    pub(super) fn running_mut(&mut self, ticket: Ticket) -> Option<&mut Running> {
        let Model { sign_in, lookup, verify, confirm, replace, attempts, .. } = &mut self.model;
        let found = match &mut lookup.found {
            Job::Done(lookup::Subject::People(list)) => list.more.running_mut(),
            found => found.running_mut(),
        };
        let reread = confirm.as_mut().and_then(|asking| asking.reread.running_mut());
        let both = replace.asking.as_mut().and_then(|asking| asking.both.running_mut());
        let reads = [lookup.tokens.running_mut(), lookup.events.list.running_mut()];
        let of_screens = [sign_in.job.running_mut(), found, reread, both].into_iter().chain(reads);
        of_screens
            .flatten()
            .chain(verify.as_mut().and_then(verify::Open::running_mut))
            .chain(attempts.running_mut())
            .find(|running| running.ticket == ticket)
    }
}

impl Model {
    /// Keeps in mind that the server makes codes for whole days only. Says whether one for something else
    /// was asked for.
    fn note_whole_days(&mut self, ticket: Ticket, reply: &Reply) -> bool {
        let Reply::Applied(Ok(applied)) = reply else { return false };
        let refused =
            applied.outcome.problem().is_some_and(|problem| problem.kind == ProblemKind::WholeDaysOnly);
        let made = matches!(&applied.outcome, Outcome::Confirmed(Confirmation { now: Now::EmergencyCode(given), .. })
            if given.version_1);
        // one of an earlier session says nothing about this server
        let ours = ticket.0 > self.last_before_session && self.attempts.get(ticket).is_some();
        if ours && (refused || made) {
            self.lengths = Lengths::WholeDays;
        }
        ours && refused
    }

    /// Keeps in mind what the server refused for want of a permission, until the same succeeds.
    fn note_refusal(&mut self, ticket: Ticket, reply: &Reply, now: Timestamp) {
        let Reply::Applied(Ok(applied)) = reply else { return };
        // one of an earlier session says nothing about this credential
        let attempt = self.attempts.get(ticket).filter(|_| ticket.0 > self.last_before_session);
        let Some(action) = attempt.map(|attempt| attempt.entry.change.action()) else { return };
        match &applied.outcome {
            Outcome::Refused(Refusal { how: NotMade::ByServer, problem })
                if problem.kind == ProblemKind::Forbidden =>
            {
                self.refused.push(Refused { action, at: now });
            }
            Outcome::Confirmed(_) => self.refused.retain(|refused| refused.action != action),
            Outcome::Refused(_) | Outcome::Unknown(_) => {}
        }
    }
}

/// The problem in a reply about the session's calls.
fn reply_problem(reply: &Reply) -> Option<&Problem> {
    match reply {
        Reply::Found(Err(problem))
        | Reply::More(Err(problem))
        | Reply::Tokens(Err(problem))
        | Reply::LiveStarted(Err(problem))
        | Reply::LiveStands(Err(problem))
        | Reply::LiveCodeChecked(Err(problem))
        | Reply::Events(Err(problem))
        | Reply::Reread(Err(problem))
        | Reply::Both(Err(problem))
        | Reply::Looked(Err(problem)) => Some(problem),
        Reply::Looked(Ok(seen)) => seen.saw.as_ref().err(),
        Reply::Applied(Ok(applied)) => match &applied.outcome {
            Outcome::Refused(refusal) => Some(&refusal.problem),
            Outcome::Confirmed(_) | Outcome::Unknown(_) => None,
        },
        _ => None,
    }
}
