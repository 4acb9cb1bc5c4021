//! Strips below the top bar about settings and session. They can be hidden.

use egui::Ui;
use jiff::{SignedDuration, Timestamp};

use crate::{
    app::{Message, Model, Warning, lookup::NotThePerson, settings},
    domain::{
        exposed::{Exposed, Holds},
        problem::Problem,
        settings::Trouble,
        sign_in::signed_in::SignedIn,
    },
    say,
    ui::{
        names,
        theme::{Tone, space, strong},
        widgets::{
            bar::{self, Spoken},
            focus, page, toned_link,
        },
    },
    words,
};

/// That the caller is not the person: above all others, and until the next caller nothing hides it.
pub(super) fn not_the_person(ui: &mut Ui, model: &Model) {
    if let Some(NotThePerson { person, .. }) = &model.lookup.not_the_person {
        let lead = say!("not-the-person", who = &*names::shortest(ui.ctx(), person));
        strip(ui, Tone::Danger, &lead, say!("not-the-person-advice"), &[]);
    }
}

/// That the session has ended, before anything is sent in vain; the bar above asks for a frame at that time.
pub(super) fn session_over(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    if let Some(end) = model.session.ended_at(now) {
        let lead = say!("session-over", at = words::time::clock(end));
        let links = [(say!("session-over-sign-in"), say!("session-over-does"))];
        if strip(ui, Tone::Warning, &lead, say!("session-over-rest"), &links).is_some() {
            out.push(Message::SessionOver);
        }
    }
}

pub(super) fn show(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let of_settings = model.settings.trouble.iter().map(settings_words);
    let of_clipboard = model
        .clipboard
        .iter()
        .map(|p| (Warning::Clipboard, words::sentence(&p.summary).into_owned(), sentences(p)));
    let of_anchor = model.history.anchor.iter();
    let of_anchor =
        of_anchor.map(|p| (Warning::Anchor, words::sentence(&p.summary).into_owned(), sentences(p)));
    let of_all = of_settings.chain(of_anchor).chain(of_clipboard).chain(files_words(&model.exposed));
    for (warning, lead, rest) in of_all.chain(model.session.who.iter().flat_map(of_session)) {
        if model.hidden.contains(&warning) {
            continue;
        }
        let does = say!("hides-warning", lead = &lead);
        let hide = (say!("hide"), does.as_str());
        let mend = (say!("menu-settings"), say!("opens-settings"));
        let links = if warning == Warning::Settings { vec![mend, hide] } else { vec![hide] };
        match strip(ui, Tone::Warning, &lead, &rest, &links) {
            Some(place) if place + 1 == links.len() => out.push(Message::WarningHidden(warning)),
            Some(_) => out.push(Message::Settings(settings::Message::Opened)),
            None => {}
        }
    }
}

fn settings_words(trouble: &Trouble) -> (Warning, String, String) {
    let reason = words::sentence(&trouble.reason);
    let (lead, rest) = if trouble.unreadable {
        (say!("settings-unusable"), say!("settings-unusable-rest", reason = reason))
    } else {
        (say!("setting-unusable"), say!("setting-unusable-rest", reason = reason))
    };
    (Warning::Settings, lead.to_owned(), rest)
}

/// What others can do with the program's files, in one strip. The first leads, what is said of each follows.
fn files_words(exposed: &[Exposed]) -> Option<(Warning, String, String)> {
    let mut exposed: Vec<&Exposed> = exposed.iter().collect();
    exposed.sort_by_key(|one| (one.mended, weight(one.holds)));
    match exposed.as_slice() {
        [] => None,
        [one] => Some((Warning::Files, words::exposed::lead(one), words::exposed::rest(one))),
        [first, more @ ..] => {
            let lead = say!("warning-and-more", lead = words::exposed::lead(first), count = more.len());
            // each ends with a command or a path, after which nothing may stand
            let rests: Vec<_> = exposed.iter().map(|one| words::exposed::rest(one)).collect();
            Some((Warning::Files, lead, rests.join("\n")))
        }
    }
}

/// What leads where several are open to others: the lower, the sooner.
fn weight(holds: Holds) -> u8 {
    match holds {
        Holds::Key => 0,
        Holds::Credentials => 1,
        Holds::CaFile => 2,
        Holds::Profiles => 3,
        Holds::History => 4,
        Holds::Settings => 5,
        Holds::Folder => 6,
        Holds::Log => 7,
    }
}

/// The warnings of a session: a lead, and the sentence after it.
fn of_session(who: &SignedIn) -> Vec<(Warning, String, String)> {
    let mut all = Vec::new();
    if let Some(problem) = &who.caution {
        let lead = say!("unproved").to_owned();
        all.push((Warning::Unproved, lead, sentences(problem)));
    }
    if let Some(problem) = &who.not_remembered {
        all.push((
            Warning::NotRemembered,
            words::sentence(&problem.summary).into_owned(),
            sentences(problem),
        ));
    }
    if let Some(off) = who.clock_off {
        let by = words::remaining::long(rounded(off.abs()));
        let lead =
            if off.is_negative() { say!("clock-behind", by = by) } else { say!("clock-ahead", by = by) };
        all.push((Warning::ClockOff, lead, say!("clock-off").to_owned()));
    }
    all
}

/// Rounds to minutes where minutes are shown.
fn rounded(off: SignedDuration) -> SignedDuration {
    if off.as_secs() < 60 { off } else { SignedDuration::from_secs((off.as_secs() + 30) / 60 * 60) }
}

/// Cause and advice.
pub(super) fn sentences(problem: &Problem) -> String {
    let both = problem.cause.clone().and(problem.advice.clone());
    words::sentence(&both).into_owned()
}

/// A strip with wrapped words and links at its end, each a label and its description. Returns the index of
/// the link that was pressed.
pub(super) fn strip(
    ui: &mut Ui,
    tone: Tone,
    lead: &str,
    rest: &str,
    links: &[(&str, &str)],
) -> Option<usize> {
    strip_below(ui, tone, lead, rest, links, Spoken::Yes)
}

/// The same where a dialog may draw the words again.
pub(super) fn strip_below(
    ui: &mut Ui,
    tone: Tone,
    lead: &str,
    rest: &str,
    links: &[(&str, &str)],
    spoken: Spoken,
) -> Option<usize> {
    let draw = |ui: &mut Ui| {
        let (room, beside) = bar::words_room(ui, links_width(ui, links));
        let words = |ui: &mut Ui| bar::strip_words(ui, tone, lead, rest, room, spoken);
        if beside {
            return words_and_links(ui, tone, links, room, words);
        }
        ui.vertical(|ui| {
            words(ui);
            page::low_row(ui, |ui| show_links(ui, tone, links))
        })
        .inner
    };
    ui.push_id(lead, |ui| bar::strip(ui, tone, draw)).inner
}

/// How much of a strip its links take.
pub(super) fn links_width(ui: &Ui, links: &[(&str, &str)]) -> f32 {
    links.iter().map(|(label, _)| space::L + bar::words_width(ui, label, strong())).sum()
}

fn words_and_links(
    ui: &mut Ui,
    tone: Tone,
    links: &[(&str, &str)],
    room: f32,
    words: impl FnOnce(&mut Ui) -> f32,
) -> Option<usize> {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let used = words(ui);
        ui.add_space(room - used + space::L);
        ui.spacing_mut().item_spacing.x = space::L;
        show_links(ui, tone, links)
    })
    .inner
}

/// Returns the index of the link that was pressed.
fn show_links(ui: &mut Ui, tone: Tone, links: &[(&str, &str)]) -> Option<usize> {
    let mut pressed = None;
    for (place, (label, does)) in links.iter().enumerate() {
        let link = toned_link(ui, tone, label);
        focus::describe(ui, link.id, does);
        if link.clicked() {
            pressed = Some(place);
        }
    }
    pressed
}
