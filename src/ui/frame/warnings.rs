//! Strips below the top bar about settings and session. They can be hidden.

use egui::{Label, TextStyle, TextWrapMode, Ui, WidgetText, accesskit::Live};
use jiff::SignedDuration;

use crate::{
    app::{Message, Model, Warning, lookup::NotThePerson},
    domain::{exposed::Exposed, problem::Problem, settings::Trouble, sign_in::signed_in::SignedIn},
    say,
    ui::{
        theme::{Palette, Tone, rich, space, strong},
        widgets::{bar, focus, toned_link},
    },
    words,
};

pub(super) fn show(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    if let Some(NotThePerson { person, .. }) = &model.lookup.not_the_person {
        let lead = say!("not-the-person", who = words::person::shortest(person));
        // until the next caller: nothing hides it
        strip(ui, Tone::Danger, &lead, say!("not-the-person-advice"), &[]);
    }
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
        let hide = say!("hides-warning", lead = &lead);
        if strip(ui, Tone::Warning, &lead, &rest, &[(say!("hide"), &hide)]).is_some() {
            out.push(Message::WarningHidden(warning));
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

/// What others can do with the program's files, in one strip.
fn files_words(exposed: &[Exposed]) -> Option<(Warning, String, String)> {
    match exposed {
        [] => None,
        [one] => Some((Warning::Files, words::exposed::lead(one), words::exposed::rest(one))),
        [first, more @ ..] => {
            let lead = say!("warning-and-more", lead = words::exposed::lead(first), count = more.len());
            // each ends with a command or a path, after which nothing may stand
            let rests: Vec<_> = exposed.iter().map(words::exposed::rest).collect();
            Some((Warning::Files, lead, rests.join("\n")))
        }
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
    ui.push_id(lead, |ui| bar::strip(ui, tone, |ui| words_and_links(ui, tone, lead, rest, links))).inner
}

fn words_and_links(ui: &mut Ui, tone: Tone, lead: &str, rest: &str, links: &[(&str, &str)]) -> Option<usize> {
    let width = |(label, _): &(&str, &str)| space::L + bar::words_width(ui, label, strong());
    let ends: f32 = links.iter().map(width).sum();
    let colour = Palette::of(ui).tone(tone).text;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let room = ui.available_width() - ends;
        let words = ui.vertical(|ui| {
            ui.set_max_width(room);
            ui.add_space(2.0);
            let mut words = vec![rich(lead, strong()).color(colour)];
            if !rest.is_empty() {
                words.push(rich(say!("after-lead", rest = rest), TextStyle::Body).color(colour));
            }
            let words = WidgetText::concat(ui, words);
            let label = ui.add(Label::new(words).wrap_mode(TextWrapMode::Wrap));
            // a strip that appears is heard
            let live = if tone == Tone::Danger { Live::Assertive } else { Live::Polite };
            ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(live));
            ui.add_space(2.0);
        });
        ui.add_space(room - words.response.rect.width());
        let mut pressed = None;
        for (place, (label, does)) in links.iter().enumerate() {
            ui.add_space(space::L);
            let link = toned_link(ui, tone, label);
            focus::describe(ui, link.id, does);
            if link.clicked() {
                pressed = Some(place);
            }
        }
        pressed
    })
    .inner
}
