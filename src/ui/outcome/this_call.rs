//! What was done in this call, oldest first, below the outcome.

use egui::Ui;

use crate::{
    app::{
        Model,
        attempts::Attempt,
        flow::{self, Done},
        this_call::ThisCall,
    },
    domain::{
        change::{
            Outcome,
            confirmation::{Confirmation, Now},
        },
        verification::Caller,
    },
    say,
    ui::{
        theme::{Tone, space},
        widgets::{self, Facts},
    },
    words,
};

/// Nothing where the outcome above says all of it.
pub(super) fn show(ui: &mut Ui, shown: &Attempt, model: &Model) {
    let call = ThisCall::with(shown, &model.attempts, &model.lookup);
    let Caller { verified, denied, .. } = &call.caller;
    if call.attempts.len() + usize::from(verified.is_some()) + usize::from(denied.is_some()) < 2 {
        return;
    }
    // by its time: a change may have come before the verification
    let mut rows: Vec<_> =
        call.attempts.iter().map(|attempt| (attempt.intent.at, Row::Change(attempt))).collect();
    rows.extend(
        verified.iter().map(|verified| (verified.at, Row::Verified(words::verification::how(&verified.how)))),
    );
    rows.extend(denied.iter().map(|at| (*at, Row::Denied)));
    rows.sort_by_key(|(at, _)| *at);
    widgets::roomy_panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        widgets::section(ui, say!("this-call"));
        widgets::narrow_facts(ui, |facts| {
            for (at, row) in rows {
                let at = words::time::clock(at);
                match row {
                    Row::Verified(how) => line(facts, &at, say!("label-caller-verified"), false, |ui| {
                        widgets::muted(ui, &how);
                    }),
                    Row::Denied => line(facts, &at, say!("label-live-verification"), false, |ui| {
                        widgets::pill(ui, Tone::Danger, say!("caller-not-the-person"));
                    }),
                    Row::Change(attempt) => {
                        let (tone, word) = outcome(attempt);
                        line(facts, &at, &what(attempt), attempt.id == shown.id, |ui| {
                            widgets::pill(ui, tone, &word);
                        });
                    }
                }
            }
        });
    });
}

enum Row<'a> {
    Verified(String),
    Denied,
    Change(&'a Attempt),
}

fn line(facts: &mut Facts<'_>, at: &str, what: &str, is_shown: bool, came: impl FnOnce(&mut Ui)) {
    facts.custom(at, |ui| {
        if is_shown {
            widgets::strong(ui, what);
        } else {
            widgets::body(ui, what);
        }
        came(ui);
    });
}

fn what(attempt: &Attempt) -> String {
    let entry = attempt.entry();
    let what = words::action::title(&entry.change);
    let Outcome::Confirmed(Confirmation { now: Now::EmergencyCode(given), .. }) = &entry.outcome else {
        return what;
    };
    match &given.ends {
        Some(ends) => say!("this-call-until", what = what, end = words::time::minute(ends)),
        None => what,
    }
}

/// What came of it, as a word for a pill.
pub(super) fn outcome(attempt: &Attempt) -> (Tone, String) {
    if attempt.on_its_way() {
        return (Tone::Info, say!("on-its-way").to_owned());
    }
    // done by somebody else: nothing was sent, and nothing is wrong
    if matches!(attempt.settled().and_then(flow::done_by), Some(Done::Already)) {
        return (Tone::Good, say!("replacement-done-before").to_owned());
    }
    let outcome = attempt.entry().outcome;
    let tone = match outcome {
        Outcome::Confirmed(_) => Tone::Good,
        Outcome::Refused(_) => Tone::Danger,
        Outcome::Unknown(_) => Tone::Warning,
    };
    (tone, words::outcome::word(&outcome))
}
