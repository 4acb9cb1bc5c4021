//! The hash chain of the history: whether it is intact, what that proves, and the newest row to note
//! elsewhere.

use egui::{TextStyle, Ui};

use crate::{
    app::{Job, Message, Model, PlainDialog, history},
    domain::{
        history::{
            record::{Archive, ArchiveState, Broken, Head, Removal, Verified},
            retention::Vouched,
        },
        phrase::Phrase,
    },
    phrase, say,
    ui::{
        theme::{Tone, space},
        widgets::{self, Answer, Button, Dialog, bar},
    },
    words,
};

/// The state of the chain in the fewest words.
fn state_words(state: &history::State) -> &'static str {
    match &state.check {
        Job::Running(_) => say!("chain-checking"),
        Job::Done(verified) if verified.broken.is_some() => say!("chain-broken"),
        Job::Done(verified) if verified.doubted().next().is_some() => say!("chain-in-doubt"),
        Job::Done(_) => say!("chain-intact"),
        Job::Idle | Job::Failed(_) => say!("chain-not-checked"),
    }
}

pub(super) fn link(ui: &mut Ui, state: &history::State, out: &mut Vec<Message>) {
    let tone = match state.check.done() {
        Some(verified) if verified.broken.is_some() => Tone::Danger,
        Some(verified) if verified.doubted().next().is_some() => Tone::Warning,
        _ => Tone::Plain,
    };
    if widgets::small_link(ui, tone, state_words(state), say!("chain-link-does")).clicked() {
        out.push(Message::History(history::Message::ChainOpened));
    }
}

pub(super) fn link_width(ui: &Ui, state: &history::State) -> f32 {
    bar::words_width(ui, state_words(state), TextStyle::Small)
}

pub(super) fn broken(ui: &mut Ui, state: &history::State, out: &mut Vec<Message>) {
    let Some(broken) = state.check.done().and_then(|verified| verified.broken.as_ref()) else { return };
    let rest = meaning_and_advice(broken);
    let asked = widgets::alert(ui, Tone::Danger, &summary(broken), &rest, |ui| {
        widgets::toned_link(ui, Tone::Danger, say!("chain-about")).clicked()
    });
    if asked {
        out.push(Message::History(history::Message::ChainOpened));
    }
}

fn summary(broken: &Broken) -> String {
    match broken.place() {
        Some(place) => say!("chain-broken-at", place = words::sentence(&place)),
        None => say!("history-altered").to_owned(),
    }
}

fn meaning_and_advice(broken: &Broken) -> String {
    let how = broken.wrong();
    let meaning = if broken.how.spares_rows() {
        phrase!("chain-rows-intact", how = how)
    } else {
        phrase!("chain-rows-before-intact", how = how)
    };
    words::sentence(&meaning.and(phrase!("chain-what-to-do"))).into_owned()
}

pub(in crate::ui) fn dialog(ui: &Ui, model: &Model, out: &mut Vec<Message>) {
    let state = &model.history;
    if !model.dialogs.shows(PlainDialog::Chain) {
        return;
    }
    let runs = state.check.running().is_some();
    let again = Button::secondary(say!("check-again")).blocked(runs.then(|| say!("chain-being-checked")));
    let dialog = Dialog::new(say!("chain-title")).cancel(say!("close")).action(again);
    let mut messages = Vec::new();
    let (answer, ()) = dialog.show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        result(ui, state, &mut messages);
        if let Some(verified) = state.check.done() {
            removed(ui, &verified.removals);
        }
        if let Some(head) = &state.list.head {
            newest(ui, head, &mut messages);
        }
        widgets::body(ui, say!("chain-proves"));
        widgets::muted(ui, say!("chain-cannot"));
    });
    match answer {
        Answer::Open => {}
        Answer::Cancelled => messages.push(history::Message::ChainClosed),
        Answer::Action(_) => messages.push(history::Message::VerifyAsked),
    }
    out.extend(messages.into_iter().map(Message::History));
}

fn result(ui: &mut Ui, state: &history::State, out: &mut Vec<history::Message>) {
    match &state.check {
        Job::Running(_) => {
            let (done, of) = state.checked.map_or((0, 0), |progress| (progress.done, progress.of));
            if widgets::progress(ui, say!("chain-check-runs"), done, of, Some(say!("chain-check-stop"))) {
                out.push(history::Message::VerifyStopped);
            }
        }
        Job::Failed(problem) => widgets::problem_banner(ui, problem),
        Job::Idle => drop(widgets::notice(ui, Tone::Info, say!("chain-check-stopped"))),
        Job::Done(verified) => checked(ui, verified),
    }
}

fn checked(ui: &mut Ui, verified: &Verified) {
    let Some(broken) = &verified.broken else {
        let rows = say!("chain-rows-checked", count = verified.rows);
        return match verified.doubted().count() {
            0 => widgets::leading_notice(ui, Tone::Good, say!("chain-is-intact"), &rows),
            count => {
                let lead = say!("chain-is-intact-doubted", count = count);
                widgets::leading_notice(ui, Tone::Warning, &lead, &rows);
            }
        };
    };
    let rest = meaning_and_advice(broken);
    widgets::alert(ui, Tone::Danger, &summary(broken), &rest, |_| {});
}

/// How many of the newest removals are listed.
const TOLD: usize = 5;

/// What was removed by retention, when, and by which cut-off.
fn removed(ui: &mut Ui, removals: &[Removal]) {
    if removals.is_empty() {
        return;
    }
    // and all that are in doubt, however old
    let newest = removals.len().saturating_sub(TOLD);
    let is_listed = |place: usize, removal: &Removal| place >= newest || removal.doubted.is_some();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        widgets::strong(ui, say!("chain-removed"));
        for (_, removal) in
            removals.iter().enumerate().rev().filter(|(place, removal)| is_listed(*place, removal))
        {
            one_removed(ui, removal);
        }
        let more = removals.iter().enumerate().filter(|(place, removal)| !is_listed(*place, removal)).count();
        if more > 0 {
            widgets::small(ui, &say!("chain-more-removals", count = more));
        }
    });
}

fn one_removed(ui: &mut Ui, removal: &Removal) {
    let at = |at| words::time::short(at);
    let entries: Vec<String> = removal.entries.iter().map(|range| range_words(*range)).collect();
    let entries = entries.join(say!("between-names"));
    let asked = match &removal.vouched {
        Some(yes) => clock_confirmed(yes, at(yes.at)),
        None if removal.asked => phrase!("removal-clock-asked"),
        None => Phrase::nothing(),
    };
    let archive = archive_words(removal.archive.as_ref()).and(asked);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let before = words::time::date(removal.before);
        let removed = match removal.entries[..] {
            [(first, last)] if first == last => {
                say!("removal-of-one", entry = entries, at = at(removal.at), before = before)
            }
            _ => say!("removal-of-several", entries = entries, at = at(removal.at), before = before),
        };
        widgets::body(ui, &removed);
        widgets::small(ui, &words::sentence(&archive));
    });
    if let Some(newest) = removal.doubted {
        let (clock, newest) = (at(removal.at), at(newest));
        let rest = if removal.archive.is_some() {
            say!("removal-doubted-file", clock = clock, newest = newest)
        } else {
            say!("removal-doubted-exports", clock = clock, newest = newest)
        };
        widgets::leading_notice(ui, Tone::Warning, say!("removal-doubted"), &rest);
    }
}

fn clock_confirmed(Vouched { operator, operator_name, .. }: &Vouched, at: String) -> Phrase {
    match operator_name {
        Some(name) => phrase!("removal-clock-confirmed", name = name, account = operator, at = at),
        None => phrase!("removal-clock-confirmed-by-account", account = operator, at = at),
    }
}

/// "3", or "3 to 17".
fn range_words((first, last): (u64, u64)) -> String {
    if first == last {
        return words::number::whole(first);
    }
    say!("range", first = first, last = last)
}

/// What became of the file with the removed entries.
fn archive_words(archive: Option<&Archive>) -> Phrase {
    let Some(Archive { name, state }) = archive else { return phrase!("archive-none") };
    match state {
        ArchiveState::Unaltered => phrase!("archive-unaltered", file = name),
        ArchiveState::Altered => phrase!("archive-altered", file = name),
        ArchiveState::NotThere => phrase!("archive-not-there", file = name),
        ArchiveState::Unread => phrase!("archive-unread", file = name),
    }
}

fn newest(ui: &mut Ui, head: &Head, out: &mut Vec<history::Message>) {
    widgets::facts(ui, |facts| {
        facts.row(say!("newest-row"), &words::number::whole(head.row));
        facts.custom(say!("newest-hash"), |ui| {
            widgets::mono(ui, &short(&head.hash)).on_hover_text(head.hash.as_str());
            if widgets::link(ui, say!("copy-row-and-hash")).clicked() {
                out.push(history::Message::HeadCopied);
            }
        });
    });
}

/// The beginning of a hash, enough to compare at a glance; copying gives the whole.
pub(super) fn short(hash: &str) -> String {
    match (hash.get(..12), hash.get(hash.len().saturating_sub(6)..)) {
        (Some(first), Some(last)) if hash.len() > 20 => format!("{first}…{last}"),
        _ => hash.to_owned(),
    }
}
