//! Hands the runtime's replies to the job that awaits their ticket.

use super::{
    ask::Ask,
    attempts::Stage,
    batch, check, confirm,
    cx::{Cx, Out},
    export, history,
    job::Ticket,
    log, lookup,
    notification::{LongWork, Notification},
    profiles, replace,
    reply::Reply,
    settings,
    sign_in::{self, Places},
    update::App,
    verify,
    work::Owner,
};
use crate::domain::{
    change::{
        NotMade, Outcome, Refusal,
        action::Action,
        availability::Refused,
        confirmation::{Confirmation, Now},
    },
    person::emergency::Lengths,
    problem::ProblemKind,
};

impl App {
    pub(super) fn reply(&mut self, ticket: Ticket, reply: Reply, out: &mut Out) {
        let Some(task) = self.model.work.end(ticket) else {
            return tracing::debug!(?ticket, "dropped a late reply: {}", reply.name());
        };
        if task.asks_server
            && self.model.session.began(ticket)
            && let Some(problem) = reply.problem_of_session()
            && problem.kind == ProblemKind::SignedOut
        {
            let problem = problem.clone();
            // a change may outlast its session
            if task.owner == Owner::Attempts {
                self.settle(ticket, reply, out);
            }
            return self.session_over(problem, out);
        }
        let reply = self.unless_behind_lock(reply);
        let Self { forms, model } = self;
        let dialogs = &mut model.dialogs;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        let cx = cx.of(task.owner);
        match task.owner {
            Owner::Program => {
                if let Reply::Remembered(result) = reply
                    && model.session.keeping.awaits(ticket)
                {
                    model.session.remembered(result);
                }
            }
            Owner::SignIn => {
                let places =
                    Places { catalogue: &model.profiles.catalogue, practice: &model.practice_profile };
                sign_in::reply(&mut forms.sign_in, &mut model.sign_in, ticket, reply, places, cx);
            }
            Owner::Lookup => lookup::reply(&mut forms.lookup, &mut model.lookup, ticket, reply, cx),
            Owner::Verify => {
                dialogs.with(|dialog| verify::reply(&mut forms.verify, dialog, ticket, reply, cx));
            }
            Owner::Confirm => dialogs.with(|dialog| confirm::reply(dialog, ticket, reply)),
            Owner::Replace => dialogs.with(|dialog| replace::reply(dialog, ticket, reply)),
            Owner::Attempts => self.settle(ticket, reply, out),
            Owner::Batch => {
                let name = model.settings.current().operator_name.as_deref();
                batch::reply(&mut forms.batch, &mut model.batch, ticket, reply, name, cx);
                if model.may_close() {
                    model.dialogs.ask_to_close(false);
                }
            }
            Owner::History => {
                history::reply(&mut model.history, &forms.history, ticket, reply, cx);
                self.retain(out);
            }
            Owner::Export => {
                dialogs.with(|dialog| export::reply(&mut forms.export, dialog, ticket, reply, cx));
            }
            Owner::Profiles => self.reply_about_profiles(ticket, reply, out),
            Owner::Check => check::reply(&mut model.check, ticket, reply),
            Owner::Settings => {
                let (form, state) = (&mut forms.settings, &mut model.settings);
                dialogs.with(|dialog| settings::reply(form, state, dialog, ticket, reply, cx));
                self.retain(out);
            }
            Owner::Log => dialogs.with(|dialog| log::reply(dialog, ticket, reply)),
            Owner::Lock => self.reply_about_lock(ticket, reply, out),
        }
    }

    /// Removes what the settings do not keep, once settings and history are open.
    fn retain(&mut self, out: &mut Out) {
        let model = &mut self.model;
        if model.history.opening.done().is_none() {
            return;
        }
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        let (state, settings) = (&mut model.history.retention, model.settings.current());
        model.dialogs.with(|dialog| {
            history::retention::retain(state, dialog, settings, cx.of(Owner::History));
        });
    }

    /// Updates the sign-in panel after profiles were read, saved or imported.
    fn reply_about_profiles(&mut self, ticket: Ticket, reply: Reply, out: &mut Out) {
        let Self { forms, model } = self;
        let read = matches!(reply, Reply::Profiles(_)) && model.profiles.load.awaits(ticket);
        let changed = matches!(reply, Reply::ProfileSaved(_) | Reply::ProfilesImported(_));
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        let (form, state) = (&mut forms.profiles, &mut model.profiles);
        model.dialogs.with(|dialog| {
            profiles::reply(form, state, dialog, ticket, reply, cx.of(Owner::Profiles));
        });
        if read {
            self.choose_first(out);
        }
        if changed {
            self.follow_saved(out);
        }
    }

    /// Chooses the first profile, unless one is chosen.
    fn choose_first(&mut self, out: &mut Out) {
        let model = &self.model;
        let profiles = &model.profiles.catalogue.profiles;
        let chosen = profiles.iter().any(|profile| profile.name == model.sign_in.chosen);
        if model.session.who.is_none() && !chosen {
            let name = sign_in::first_choice(&model.profiles.catalogue);
            self.model.guide.forget_wanted();
            self.choose(&name, out);
        }
    }

    /// Updates the sign-in panel after profiles changed, keeping a given key.
    fn follow_saved(&mut self, out: &mut Out) {
        let Self { forms, model } = self;
        if model.profiles.save.failed().is_some() || model.session.who.is_some() {
            return;
        }
        let name = model.profiles.chosen.clone().unwrap_or_else(|| model.sign_in.chosen.clone());
        let (key, facts) = (forms.sign_in.api_key.clone(), model.sign_in.api_key.clone());
        model.guide.forget_wanted();
        self.choose(&name, out);
        if facts.done().is_some() {
            self.forms.sign_in.api_key = key;
            self.model.sign_in.api_key = facts;
        }
    }

    /// Takes the outcome of a change or check, even after its session has ended.
    fn settle(&mut self, ticket: Ticket, reply: Reply, out: &mut Out) {
        let whole_days = self.learn(ticket, &reply, out);
        let model = &mut self.model;
        let attempt = model.attempts.awaiting(ticket);
        let before = attempt.and_then(|id| model.attempts.get(id)).map(|attempt| attempt.stage.clone());
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        model.attempts.reply(ticket, reply, cx.of(Owner::Attempts));
        let after = attempt.and_then(|id| model.attempts.get(id)).map(|attempt| &attempt.stage);
        match (before, after) {
            (Some(Stage::Unknown { .. }), Some(Stage::Settled { .. })) => {
                cx.ask(Ask::Notify(Notification::Settled));
            }
            (Some(Stage::Sending { run, .. }), Some(Stage::Unknown { .. } | Stage::Settled { .. })) => {
                cx.ended(LongWork::Change, run.since);
            }
            (_, _) => {}
        }
        self.send_steps(false, out);
        let model = &mut self.model;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        let attempt = attempt.and_then(|id| model.attempts.get(id));
        let unknown = attempt.filter(|attempt| attempt.is_recorded() && attempt.is_left_unknown());
        if unknown.is_some_and(|attempt| !model.history.has_open(attempt.entry_id())) {
            // it is open now, whatever is on the screen
            history::find_open(&mut model.history, cx.of(Owner::History));
        }
        self.check_next(out);
        let model = &mut self.model;
        let mut cx = Cx::new(&model.session, &model.workstation, &mut model.work, out);
        history::forget_settled(&mut model.history, &model.attempts, &mut cx);
        if model.may_close() {
            model.dialogs.ask_to_close(false);
        }
        if whole_days && model.attempts.shown == Some(ticket) && !model.dialogs.is_open() {
            // the user must confirm what is asked for: ask again, in whole days
            self.begin(Action::GiveEmergencyCode, out);
        }
    }

    /// Learns from a reply about server and credential. Returns whether a code was refused because the
    /// server only makes codes for whole days.
    fn learn(&mut self, ticket: Ticket, reply: &Reply, out: &Out) -> bool {
        let model = &mut self.model;
        let Reply::Applied(Ok(applied)) = reply else { return false };
        let Some(action) = model.attempts.get(ticket).map(|attempt| attempt.change().action()) else {
            return false;
        };
        // an earlier session says nothing about this one
        if !model.session.began(ticket) {
            return false;
        }
        match &applied.outcome {
            Outcome::Refused(Refusal { how: NotMade::ByServer, problem })
                if problem.kind == ProblemKind::Forbidden =>
            {
                model.session.refused.push(Refused { action, at: out.now });
            }
            Outcome::Confirmed(Confirmation { now: Now::EmergencyCode(given), .. }) if given.version_1 => {
                model.session.allows(action);
                model.session.lengths = Lengths::WholeDays;
            }
            Outcome::Confirmed(_) => model.session.allows(action),
            Outcome::Refused(Refusal { problem, .. }) if problem.kind == ProblemKind::WholeDaysOnly => {
                model.session.lengths = Lengths::WholeDays;
                return true;
            }
            Outcome::Unknown(problem) if problem.kind == ProblemKind::WholeDaysOnly => {
                model.session.lengths = Lengths::WholeDays;
                return true;
            }
            Outcome::Refused(_) | Outcome::Unknown(_) => {}
        }
        false
    }
}
