//! The hash chain of the history: whether it is intact, what that proves, and the newest row to note
//! elsewhere.

use egui::{TextStyle, Ui};

use crate::{
    app::{Job, Message, Model, history, screen::Plain},
    domain::{
        history::record::{Archive, Broken, Head, Removal, Verified},
        time::local_time,
    },
    ui::{
        theme::{Tone, space},
        widgets::{self, Answer, Button, Dialog, bar},
    },
    words,
};

const WHAT_IT_PROVES: &str = "Each row carries the hash of the row before it: whoever alters, removes or inserts one \
                              later breaks the chain, unless all later hashes are made anew.";
const WHAT_IT_CANNOT: &str = "It cannot tell that a history was written anew or cut off at its end. For that, note \
                              the newest row and its hash where nobody at this desk can change them, and compare: a \
                              noted hash vouches for the rows up to its own, and says nothing about those after it.";
const WHAT_TO_DO: &str = "Leave the file as it is, tell whoever looks after the program, and compare with exports and \
                          with hashes that were noted elsewhere";

fn words(state: &history::State) -> &'static str {
    match &state.check {
        Job::Running(_) => "checking the chain…",
        Job::Done(verified) if verified.broken.is_some() => "chain broken",
        Job::Done(verified) if verified.doubted().next().is_some() => "chain intact, removal in doubt",
        Job::Done(_) => "chain intact",
        Job::Idle | Job::Failed(_) => "chain not checked",
    }
}

pub(super) fn link(ui: &mut Ui, state: &history::State, out: &mut Vec<Message>) {
    let tone = match state.check.done() {
        Some(verified) if verified.broken.is_some() => Tone::Danger,
        Some(verified) if verified.doubted().next().is_some() => Tone::Warning,
        _ => Tone::Plain,
    };
    if widgets::small_link(ui, tone, words(state), "What is known of the history's chain").clicked() {
        out.push(Message::History(history::Message::ChainOpened));
    }
}

pub(super) fn link_width(ui: &Ui, state: &history::State) -> f32 {
    bar::words_width(ui, words(state), TextStyle::Small)
}

pub(super) fn broken(ui: &mut Ui, state: &history::State, out: &mut Vec<Message>) {
    let Some(broken) = state.check.done().and_then(|verified| verified.broken.as_ref()) else { return };
    let rest = format!("{}. {WHAT_TO_DO}", meaning(broken));
    let asked = widgets::alert(ui, Tone::Danger, &summary(broken), &rest, |ui| {
        widgets::toned_link(ui, Tone::Danger, "About the chain…").clicked()
    });
    if asked {
        out.push(Message::History(history::Message::ChainOpened));
    }
}

fn summary(broken: &Broken) -> String {
    match broken.place() {
        Some(place) => format!("The history's chain is broken at {place}"),
        None => "The history was altered".to_owned(),
    }
}

fn meaning(broken: &Broken) -> String {
    let how = broken.words();
    let (first, rest) = how.split_at(1);
    let first = first.to_uppercase();
    let so = if broken.how.spares_rows() {
        "The rows themselves are intact; what the window lists and finds may not be what they say"
    } else {
        "What stands before that row is intact; what comes after it may not be what was recorded"
    };
    format!("{first}{rest}. {so}")
}

pub(in crate::ui) fn dialog(ui: &Ui, model: &Model, out: &mut Vec<Message>) {
    let state = &model.history;
    if !model.dialogs.shows(Plain::Chain) {
        return;
    }
    let runs = state.check.running().is_some();
    let again = Button::secondary("Check again").blocked(runs.then_some("It is being checked"));
    let dialog = Dialog::new("The history's chain").cancel("Close").action(again);
    let mut messages = Vec::new();
    let (answer, ()) = dialog.show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        result(ui, state, &mut messages);
        if let Some(verified) = state.check.done() {
            removed(ui, &verified.removals, model);
        }
        if let Some(head) = &state.list.head {
            newest(ui, head, &mut messages);
        }
        widgets::body(ui, WHAT_IT_PROVES);
        widgets::muted(ui, WHAT_IT_CANNOT);
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
            if widgets::progress(ui, "Checking the chain", done, of, Some("Stop checking")) {
                out.push(history::Message::VerifyStopped);
            }
        }
        Job::Failed(problem) => widgets::problem_banner(ui, problem),
        Job::Idle => drop(widgets::notice(ui, Tone::Info, "It was not checked to its end")),
        Job::Done(verified) => checked(ui, verified),
    }
}

fn checked(ui: &mut Ui, verified: &Verified) {
    let Some(broken) = &verified.broken else {
        let rows = match verified.rows {
            0 => "there is no row yet".to_owned(),
            1 => "1 row was checked".to_owned(),
            rows => format!("{} rows were checked", words::number::whole(rows)),
        };
        return match verified.doubted().count() {
            0 => widgets::leading_notice(ui, Tone::Good, "Intact", &rows),
            1 => widgets::leading_notice(ui, Tone::Warning, "Intact, but a removal is in doubt", &rows),
            count => {
                let lead = format!("Intact, but {count} removals are in doubt");
                widgets::leading_notice(ui, Tone::Warning, &lead, &rows);
            }
        };
    };
    let rest = format!("{}. {WHAT_TO_DO}", meaning(broken));
    widgets::alert(ui, Tone::Danger, &summary(broken), &rest, |_| {});
}

/// How many removals are listed, newest last.
const TOLD: usize = 5;

/// What was removed by retention, when, and by which cut-off.
fn removed(ui: &mut Ui, removals: &[Removal], model: &Model) {
    if removals.is_empty() {
        return;
    }
    // and all that are in doubt, however old
    let newest = removals.len().saturating_sub(TOLD);
    let told = |place: usize, removal: &Removal| place >= newest || removal.doubted.is_some();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        widgets::strong(ui, "Removed, as the settings said");
        for (_, removal) in removals.iter().enumerate().rev().filter(|(place, removal)| told(*place, removal))
        {
            one_removed(ui, removal, model);
        }
        let more = removals.iter().enumerate().filter(|(place, removal)| !told(*place, removal)).count();
        if more > 0 {
            let removals = if more == 1 { "removal" } else { "removals" };
            let words = format!("{more} earlier {removals}: token-desk history verify lists them all");
            widgets::small(ui, &words);
        }
    });
}

fn one_removed(ui: &mut Ui, removal: &Removal, model: &Model) {
    let at = |at| local_time::short(at, &model.workstation.zone);
    let entries: Vec<String> = removal.entries.iter().map(|range| range_words(*range)).collect();
    let entry =
        if matches!(removal.entries[..], [(first, last)] if first == last) { "Entry" } else { "Entries" };
    let archive = match &removal.archive {
        Some(Archive { name, state }) => format!("{name} {}", state.words()),
        None => "They were not written to a file first".to_owned(),
    };
    let asked = match &removal.vouched {
        Some(yes) => format!(". {} confirmed the clock on {}", yes.who(), at(yes.at)),
        None if removal.asked => ". A person had said that the clock was right".to_owned(),
        None => String::new(),
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let (entries, before) =
            (entries.join(", "), local_time::date(removal.before, &model.workstation.zone));
        let words = format!("{entry} {entries} on {}: done before {before}", at(removal.at));
        widgets::body(ui, &words);
        widgets::small(ui, &format!("{archive}{asked}"));
    });
    if let Some(newest) = removal.doubted {
        let then = if removal.archive.is_some() { "that file" } else { "earlier exports" };
        let rest = format!(
            "this computer's clock said {}, and the newest record is of {}. Ask who confirmed the clock, and look for the \
             entries in {then}",
            at(removal.at),
            at(newest)
        );
        widgets::leading_notice(ui, Tone::Warning, "No clock vouches for this removal", &rest);
    }
}

/// "3", or "3 to 17".
fn range_words((first, last): (u64, u64)) -> String {
    if first == last {
        return words::number::whole(first);
    }
    format!("{} to {}", words::number::whole(first), words::number::whole(last))
}

fn newest(ui: &mut Ui, head: &Head, out: &mut Vec<history::Message>) {
    widgets::facts(ui, |facts| {
        facts.row("Newest row", &words::number::whole(head.row));
        facts.custom("Its hash", |ui| {
            widgets::mono(ui, &short(&head.hash)).on_hover_text(head.hash.as_str());
            if widgets::link(ui, "Copy row and hash").clicked() {
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
