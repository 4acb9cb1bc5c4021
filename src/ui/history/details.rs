//! The chosen attempt: its steps, its facts, and what can be done now.

use egui::Ui;
use jiff::Timestamp;

use super::{
    chain,
    parts::{BETWEEN, failed, is_long, outcome_words, running_since},
    report, steps,
};
use crate::{
    app::{
        Message, Model, Ticket,
        attempts::{Attempt, Stage, Way},
        history::{self, on_its_way},
        orders,
    },
    domain::{
        change::{
            Outcome,
            act::Link,
            confirmation::{Confirmation, Source},
        },
        history::{
            entry::Entry,
            record::{Account, Head, Listed, Standing, Unreadable},
        },
        time,
        time::server_time::Precision,
    },
    say,
    ui::{
        caller, names,
        theme::{Tone, space},
        widgets::{
            self, Button, Facts,
            page::{self, Side, Split},
        },
    },
    words,
};

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let state = &model.history;
    let Some(number) = state.chosen else { return };
    if let Some(problem) = state.reading.failed() {
        return failed(ui, problem, out);
    }
    match &state.account {
        Some(account) => panel(ui, model, account, now, out),
        None => match running_since(&state.reading) {
            Some(since) if !is_long(ui, since, now) => {}
            Some(since) => {
                let since = time::since(since, now);
                widgets::panel(ui, |ui| widgets::busy(ui, say!("entry-being-read"), since, None));
            }
            None => {
                let words = say!("entry-gone", number = number);
                widgets::panel(ui, |ui| widgets::muted(ui, &words));
            }
        },
    }
}

fn panel(ui: &mut Ui, model: &Model, account: &Account, now: Timestamp, out: &mut Vec<Message>) {
    let Account { listed, .. } = account;
    let entry = match &listed.entry {
        Ok(entry) => entry,
        Err(unreadable) => return not_readable(ui, listed, unreadable, model, out),
    };
    let change = &entry.change;
    widgets::panel(ui, |ui| {
        let what = words::action::title(change);
        let title = format!(
            "{} · {what} · {}",
            words::number::whole(entry.number),
            names::shortest(ui.ctx(), &change.person)
        );
        widgets::section(ui, &title);
        page::two_columns(ui, Split::Even, |ui, side| {
            ui.spacing_mut().item_spacing.y = space::M;
            match side {
                Side::Left => left_column(ui, model, account, entry, now, out),
                Side::Right => widgets::narrow_facts(ui, |facts| known(facts, model, listed, entry, out)),
            }
        });
    });
}

fn left_column(
    ui: &mut Ui,
    model: &Model,
    account: &Account,
    entry: &Entry,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let listed = &account.listed;
    let rows = |facts: &mut Facts<'_>| {
        for step in &account.steps {
            facts.row(&steps::time(step.at, now), &steps::words(&step.what, entry));
        }
    };
    let today = words::time::date(now);
    if account.steps.iter().all(|step| words::time::date(step.at) == today) {
        widgets::facts(ui, rows);
    } else {
        widgets::dated_facts(ui, rows);
    }
    if let Some(attempt) = model.attempts.of(entry.id()) {
        under_way(ui, attempt, model, now);
    }
    if model.history.awaited_elsewhere(entry.id()) {
        widgets::leading_notice(ui, Tone::Info, say!("on-its-way"), say!("on-its-way-elsewhere"));
    }
    if !on_its_way(listed, &model.attempts)
        && let Some(problem) = steps::advice(&entry.outcome)
    {
        widgets::problem_words(ui, &problem);
        if !problem.details.is_empty() {
            widgets::details_box(ui, &problem.details);
        }
    }
    ui.add_space(BETWEEN - space::XS);
    buttons(ui, model, listed, now, out);
}

/// An entry that this version cannot show: why, and the recorded row.
fn not_readable(
    ui: &mut Ui,
    listed: &Listed,
    unreadable: &Unreadable,
    model: &Model,
    out: &mut Vec<Message>,
) {
    widgets::panel(ui, |ui| {
        widgets::section(ui, &say!("entry-not-readable-title", number = listed.number));
        widgets::body(ui, say!("record-unfamiliar-cause"));
        widgets::body(ui, &say!("what-to-do", advice = say!("record-unfamiliar-advice")));
        widgets::muted(ui, say!("entry-not-readable"));
        widgets::details_box(ui, &format!("{}\n{}", unreadable.why, unreadable.recorded));
        if let Some(head) = &listed.newest {
            widgets::narrow_facts(ui, |facts| newest(facts, head));
        }
        page::row(ui, |ui| {
            let copy = Button::secondary(say!("copy-row"));
            widgets::copy_button(ui, copy, || unreadable.recorded.clone());
            if export(model).show(ui).clicked() {
                out.push(Message::History(history::Message::ExportOneAsked(listed.number)));
            }
        });
    });
}

fn export(model: &Model) -> Button {
    Button::secondary(say!("export-entry")).blocked(words::policy::no_exports(&model.workstation.policy))
}

/// A check that runs, in seconds.
fn under_way(ui: &mut Ui, attempt: &Attempt, model: &Model, now: Timestamp) {
    if attempt.is_sending() {
        let what = match attempt.stage {
            Stage::Sending { way: Way::Here | Way::Stopping, .. } => say!("change-not-sent-yet"),
            Stage::Sending { way: Way::Away | Way::TooLate, .. } => say!("change-on-its-way"),
            Stage::Unknown { .. } | Stage::Settled { .. } => {
                say!("waiting-stopped")
            }
        };
        busy(ui, what, attempt.id, attempt.intent.at, model, now);
    }
    if let Some(running) = attempt.looks.job.running() {
        match attempt.looks.reads_at.map(|at| seconds_until(at, now)) {
            Some(left @ 1..) => {
                let rest = say!("next-look", seconds = left);
                widgets::leading_notice(ui, Tone::Warning, say!("outcome-checking"), &rest);
            }
            _ => busy(ui, say!("outcome-checking"), running.ticket, running.since, model, now),
        }
    }
}

fn busy(ui: &mut Ui, what: &str, ticket: Ticket, since: Timestamp, model: &Model, now: Timestamp) {
    if let Some(wait) = model.work.wait(ticket)
        && wait.until > now
    {
        let seconds = seconds_until(wait.until, now);
        let rest = say!("next-try", seconds = seconds);
        widgets::leading_notice(ui, Tone::Warning, &words::remaining::waiting(wait.attempt), &rest);
        return;
    }
    widgets::busy(ui, what, time::since(since, now), None);
}

/// Whole seconds, rounded up: a wait of 1.2 seconds is not over after one.
fn seconds_until(at: Timestamp, now: Timestamp) -> i64 {
    at.duration_since(now).as_millis().max(0).unsigned_abs().div_ceil(1000).try_into().unwrap_or(i64::MAX)
}

fn known(facts: &mut Facts<'_>, model: &Model, listed: &Listed, entry: &Entry, out: &mut Vec<Message>) {
    let change = &entry.change;
    let (tone, words) = outcome_words(listed, model);
    facts.pill(say!("outcome"), tone, &words, "");
    if let Outcome::Confirmed(confirmation) = &entry.outcome {
        confirmed(facts, confirmation);
    }
    if let Some((label, value)) = words::action::detail(&change.act) {
        facts.row(label, &value);
    }
    facts.with_spelling(
        say!("label-person"),
        &words::person::line(&change.person),
        change.person.id.as_str(),
    );
    caller::rows(facts, &change.caller, words::time::long);
    if let Some(call) = change.caller.call {
        facts.value(say!("label-call"), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            widgets::body(ui, &words::time::long(call.began()));
            if widgets::link(ui, say!("entry-show-call")).clicked() {
                out.push(Message::History(history::Message::CallChosen(Some(call))));
            }
        });
    }
    if let Some(part) = change.batch {
        facts.value(say!("label-batch"), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let began = words::time::long(part.batch.began());
            widgets::body(ui, &say!("entry-of-batch", line = u64::from(part.line), began = began));
            if widgets::link(ui, say!("entry-show-batch")).clicked() {
                out.push(Message::History(history::Message::BatchChosen(Some(part.batch))));
            }
        });
    }
    if let Some(link) = &change.link {
        let (label, value) = words::attempt::link(link);
        facts.row(label, &value);
    }
    if let Some((label, value)) = words::attempt::ticket_and_reason(change) {
        facts.typed(label, &value);
    }
    let tag = &change.profile;
    facts.value(say!("label-profile"), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        widgets::profile_name(ui, tag.colour, &tag.name, &tag.label);
        widgets::small(ui, tag.address.as_str());
    });
    let operator = match (&entry.operator_name, entry.account()) {
        (Some(name), Some(account)) => Some(say!("name-and-account", name = name, account = account)),
        (Some(name), None) => Some(name.clone()),
        (None, account) => account.map(str::to_owned),
    };
    if let Some(operator) = operator {
        facts.row(say!("operator"), &operator);
    }
    let program = say!("version", version = &entry.program);
    let from = [entry.host.as_str(), if entry.program.is_empty() { "" } else { &program }];
    let from: Vec<&str> = from.into_iter().filter(|part| !part.is_empty()).collect();
    if !from.is_empty() {
        facts.row(say!("computer"), &from.join(" · "));
    }
    let identity = &change.identity;
    if !identity.id.is_empty() {
        facts.with_spelling(say!("credential"), words::profile::sign_in(identity.method), &identity.id);
    }
    let started = words::time::long(entry.at);
    // nobody knows how long an attempt took that was settled by a later check
    if listed.standing == Standing::Open || entry.took.is_zero() {
        facts.row(say!("started"), &started);
    } else {
        facts.row(
            say!("started"),
            &say!("started-and-took", at = started, took = words::outcome::took(entry.took)),
        );
    }
    if let Some(head) = &listed.newest {
        newest(facts, head);
    }
}

/// The newest row about the entry, to compare with an export.
fn newest(facts: &mut Facts<'_>, head: &Head) {
    facts.custom(say!("newest-row"), |ui| {
        widgets::body(ui, &words::number::whole(head.row));
        widgets::mono(ui, &chain::short(&head.hash)).on_hover_text(head.hash.as_str());
        widgets::copy_link(ui, say!("copies-hash"), &head.hash);
    });
}

fn confirmed(facts: &mut Facts<'_>, confirmation: &Confirmation) {
    if let Source::ReadLater(_) = confirmation.source {
        let known =
            if confirmation.is_by_another() { say!("known-by-another") } else { say!("outcome-by-check") };
        facts.row(say!("how-known"), known);
        if let Some(doubts) = words::outcome::doubts(confirmation) {
            facts.row(say!("note"), &doubts);
        }
    }
    if !confirmation.now.says_who_and_when() {
        facts.row(say!("now"), &words::outcome::now(&confirmation.now));
        words::emergency::rows(&confirmation.now, |label, value| {
            facts.row(label, value);
        });
        return;
    }
    facts.row(
        say!("label-changed-by"),
        confirmation.changed_by.as_deref().unwrap_or(say!("not-said-by-server")),
    );
    match &confirmation.changed_at {
        None => facts.row(say!("label-changed-at"), say!("not-said-by-server")),
        Some(server_time) => match (server_time.at, server_time.precision) {
            (Some(at), Precision::Time) => {
                facts.with_spelling(say!("label-changed-at"), &words::time::long(at), &server_time.spelled);
            }
            (Some(_), Precision::Day) => {
                facts.with_spelling(
                    say!("label-changed-at"),
                    &words::time::day(server_time),
                    &server_time.spelled,
                );
            }
            (None, _) => facts.mono(say!("label-changed-at"), &server_time.spelled),
        },
    }
}

fn buttons(ui: &mut Ui, model: &Model, listed: &Listed, now: Timestamp, out: &mut Vec<Message>) {
    let number = listed.number;
    let why_not = cannot_check(model, listed, now);
    let unsettled = listed.standing.is_unsettled() && !on_its_way(listed, &model.attempts);
    let entry = listed.entry.as_deref().ok();
    let step = entry.filter(|entry| matches!(entry.change.link, Some(Link::Replaces(_))));
    let go_on = step.and_then(|entry| {
        let caller = model.lookup.caller_of(&entry.change.person.id);
        let who = model.session.who.as_ref();
        orders::can_go_on(&entry.change, &caller, &model.attempts, who).err().as_ref().map(words::hint)
    });
    // first whether there is an undo, then why it is blocked
    let undo = entry.filter(|entry| orders::can_be_undone(entry)).map(|entry| {
        let caller = model.lookup.caller_of(&entry.change.person.id);
        orders::why_not_undo(entry, &caller, model.session.who.as_ref()).as_ref().map(words::hint)
    });
    // first whether it is of a batch, then why its report is blocked
    let of_batch = entry.filter(|entry| entry.change.batch.is_some());
    let no_report = of_batch.and_then(|entry| report::why_not(model, &entry.change));
    page::row(ui, |ui| {
        let mut push = |message| out.push(Message::History(message));
        if unsettled {
            let check = Button::primary(say!("check-again-now")).blocked(why_not.as_deref());
            if check.show(ui).clicked() {
                push(history::Message::CheckAsked(number));
            }
        }
        if widgets::secondary(ui, say!("copy-details")).clicked() {
            push(history::Message::DetailsCopied(number));
        }
        if export(model).show(ui).clicked() {
            push(history::Message::ExportOneAsked(number));
        }
        if let Some(entry) = of_batch {
            let button = Button::secondary(say!("entry-batch-report")).blocked(no_report.as_deref());
            if button.show(ui).clicked() {
                report::open(model, entry, out);
            }
        }
        let mut push = |message| out.push(Message::History(message));
        if step.is_some() {
            let button = Button::secondary(say!("go-on-replacing")).blocked(go_on.as_deref());
            if button.show(ui).clicked() {
                push(history::Message::GoOnAsked(number));
            }
        }
        if let Some(blocked) = &undo {
            let button = Button::secondary(say!("undo-enable")).blocked(blocked.as_deref());
            if button.show(ui).clicked() {
                push(history::Message::UndoAsked(number));
            }
        }
    });
    // shown without hovering over the button
    let not_checked = why_not.filter(|_| unsettled);
    for why in [not_checked, undo.flatten(), go_on, no_report].into_iter().flatten() {
        widgets::small(ui, &why);
    }
}

/// Why the server cannot be asked now about the token or person.
fn cannot_check(model: &Model, listed: &Listed, now: Timestamp) -> Option<String> {
    let Ok(entry) = &listed.entry else { return Some(say!("entry-cannot-be-read").to_owned()) };
    let profile = &entry.change.profile;
    let signed_in = model.session.who.as_ref().is_some_and(|who| profile.is(&who.profile));
    let looks = model.attempts.of(entry.id()).map(|attempt| &attempt.looks);
    let waits = looks.is_some_and(|looks| looks.reads_at.is_some_and(|at| at > now));
    let elsewhere = model.session.who.as_ref().filter(|who| who.profile.name == profile.name);
    if !signed_in && profile.practice {
        Some(say!("check-practice-gone").to_owned())
    } else if let (false, Some(_)) = (signed_in, elsewhere) {
        Some(say!("check-address-changed", host = profile.address.host()))
    } else if !signed_in {
        Some(say!("check-sign-in", profile = words::profile::name(&profile.name)))
    } else if looks.is_some_and(|looks| looks.job.running().is_some()) && !waits {
        Some(say!("check-runs").to_owned())
    } else {
        None
    }
}
