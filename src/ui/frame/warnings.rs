//! What is said below the top bar about the settings and the session, until it is hidden: each a strip that need not be acted on now.

use egui::{Label, TextStyle, TextWrapMode, Ui, WidgetText};
use jiff::SignedDuration;

use crate::{
    app::{Message, Model, Warning},
    domain::{problem::Problem, settings::Trouble, signed_in::SignedIn},
    ui::{
        remaining,
        theme::{Palette, Tone, rich, space, strong},
        widgets::{bar, focus, toned_link},
    },
};

pub(super) fn show(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let of_settings = model.settings.trouble.iter().map(settings_words);
    for (warning, lead, rest) in of_settings.chain(model.who.iter().flat_map(words)) {
        if model.hidden.contains(&warning) {
            continue;
        }
        let hidden = ui.push_id(lead.as_str(), |ui| strip(ui, &lead, &rest)).inner;
        if hidden {
            out.push(Message::WarningHidden(warning));
        }
    }
}

fn settings_words(trouble: &Trouble) -> (Warning, String, String) {
    let (lead, then) = if trouble.unreadable {
        let then = "No name is recorded beside the account name, and the whole history is kept, until it can be read";
        ("The settings cannot be used", then)
    } else {
        ("A setting cannot be used", "It is taken as not set")
    };
    let reason = &trouble.reason;
    (Warning::Settings, lead.to_owned(), format!("settings.toml, {reason}. {then}"))
}

/// Which warnings there are: what leads, and the sentence after it.
fn words(who: &SignedIn) -> Vec<(Warning, String, String)> {
    let mut words = Vec::new();
    if let Some(problem) = &who.caution {
        let lead = "Signed in, but the server refused to prove it".to_owned();
        words.push((Warning::Unproved, lead, sentences(problem)));
    }
    if let Some(problem) = &who.not_remembered {
        words.push((Warning::NotRemembered, problem.summary.clone(), sentences(problem)));
    }
    if let Some(off) = who.clock_off {
        let side = if off.is_negative() { "behind" } else { "ahead of" };
        let by = remaining::long(rounded(off.abs()));
        let lead = format!("This computer's clock is {by} {side} the server's");
        let rest =
            "the server may refuse what it signs (403), and times shown here are off; have the clock set";
        words.push((Warning::ClockOff, lead, rest.to_owned()));
    }
    words
}

/// To the nearest minute where minutes are told.
fn rounded(off: SignedDuration) -> SignedDuration {
    if off.as_secs() < 60 { off } else { SignedDuration::from_secs((off.as_secs() + 30) / 60 * 60) }
}

fn sentences(problem: &Problem) -> String {
    [problem.cause.as_str(), problem.advice.as_str()]
        .into_iter()
        .filter(|sentence| !sentence.is_empty())
        .map(|sentence| sentence.trim_end_matches('.'))
        .collect::<Vec<_>>()
        .join(". ")
}

/// The words, wrapped, and "Hide" at the end. Returns whether that was pressed.
fn strip(ui: &mut Ui, lead: &str, rest: &str) -> bool {
    bar::strip(ui, Tone::Warning, |ui| {
        let hide = bar::words_width(ui, "Hide", strong());
        let colour = Palette::of(ui).tone(Tone::Warning).text;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let room = ui.available_width() - hide - space::L;
            let words = ui.vertical(|ui| {
                ui.set_max_width(room);
                ui.add_space(2.0);
                let mut words = vec![rich(lead, strong()).color(colour)];
                if !rest.is_empty() {
                    words.push(rich(format!(": {rest}"), TextStyle::Body).color(colour));
                }
                let words = WidgetText::concat(ui, words);
                ui.add(Label::new(words).wrap_mode(TextWrapMode::Wrap));
                ui.add_space(2.0);
            });
            ui.add_space(room + space::L - words.response.rect.width());
            let hide = toned_link(ui, Tone::Warning, "Hide");
            focus::describe(ui, hide.id, &format!("Hides the warning: {lead}"));
            hide.clicked()
        })
        .inner
    })
}
