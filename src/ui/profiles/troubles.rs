//! Problems in `profiles.toml` and the result of an import, above the list.

use egui::Ui;
use jiff::Timestamp;

use crate::{
    app::{Model, profiles::Message},
    domain::profile::{Catalogue, Imported, Trouble},
    ui::{
        phrases,
        theme::{Tone, space},
        widgets::{self, page},
    },
};

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let state = &model.profiles;
    if let Some(running) = state.load.running() {
        let since = phrases::since(running.since, now);
        widgets::busy(ui, "Reading the profiles", since, None);
    } else if let Some(problem) = state.load.failed() {
        widgets::problem_banner(ui, problem);
        reload(ui, out);
    } else if !state.catalogue.troubles.is_empty() {
        in_the_file(ui, &state.catalogue, out);
    }
    if let Some(imported) = &state.imported {
        after_import(ui, imported, out);
    }
}

fn reload(ui: &mut Ui, out: &mut Vec<Message>) {
    if widgets::secondary(ui, "Read the file again").clicked() {
        out.push(Message::ReloadAsked);
    }
}

fn in_the_file(ui: &mut Ui, catalogue: &Catalogue, out: &mut Vec<Message>) {
    let Catalogue { profiles, troubles, unreadable } = catalogue;
    widgets::notice_with(ui, Tone::Warning, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let (what, advice) = match (*unreadable, troubles.len()) {
            (true, _) if !profiles.is_empty() => (
                "A part of profiles.toml cannot be read".to_owned(),
                "The other profiles work. Mend the file and read it again; until then nothing can be saved to it",
            ),
            (true, _) => (
                "profiles.toml cannot be read as profiles".to_owned(),
                "Mend the file and read it again; until then it is left as it is, and nothing can be saved",
            ),
            (false, 1) => (
                "Something in profiles.toml cannot be used".to_owned(),
                "Everything else is usable; mend the file and read it again",
            ),
            (false, count) => (
                format!("{count} things in profiles.toml cannot be used"),
                "Everything else is usable; mend the file and read it again",
            ),
        };
        widgets::strong(ui, &what);
        lines(ui, troubles);
        widgets::body(ui, advice);
        ui.add_space(space::XS);
        reload(ui, out);
    });
}

/// "Line 14 · Acme staging: address: …".
fn lines(ui: &mut Ui, troubles: &[Trouble]) {
    for trouble in troubles {
        let line = trouble.line.map(|line| format!("Line {line}"));
        let place = [line.as_deref(), trouble.profile.as_deref()];
        let place = place.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let words =
            if place.is_empty() { trouble.reason.clone() } else { format!("{place}: {}", trouble.reason) };
        widgets::body(ui, &words);
    }
}

fn after_import(ui: &mut Ui, imported: &Imported, out: &mut Vec<Message>) {
    let tone = if imported.added.is_empty() { Tone::Info } else { Tone::Good };
    widgets::notice_with(ui, tone, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let added = counted(imported.added.len());
        let what = match imported.added.as_slice() {
            [] => "No profile was added".to_owned(),
            names => format!("Imported {added}: {}", names.join(", ")),
        };
        widgets::strong(ui, &what);
        if !imported.skipped.is_empty() {
            let skipped = counted(imported.skipped.len());
            let names = imported.skipped.join(", ");
            widgets::body(ui, &format!("Skipped {skipped}, there already: {names}"));
        }
        if !imported.troubles.is_empty() {
            widgets::body(ui, "In the imported file:");
            lines(ui, &imported.troubles);
        }
        ui.add_space(space::XS);
        page::row(ui, |ui| {
            if widgets::secondary(ui, "Close").clicked() {
                out.push(Message::ImportedClosed);
            }
        });
    });
}

fn counted(count: usize) -> String {
    if count == 1 { "1 profile".to_owned() } else { format!("{count} profiles") }
}
