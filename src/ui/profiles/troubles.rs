//! Problems in `profiles.toml` and the result of an import, above the list.

use egui::Ui;
use jiff::Timestamp;

use crate::{
    app::{Model, profiles::Message},
    domain::{
        profile::{Catalogue, Imported, Trouble},
        time,
    },
    say,
    ui::{
        profiles::notices,
        theme::{Tone, space},
        widgets::{self, page},
    },
    words,
};

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let state = &model.profiles;
    if let Some(running) = state.load.running() {
        let since = time::since(running.since, now);
        widgets::busy(ui, say!("profiles-being-read"), since, None);
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
    if widgets::secondary(ui, say!("read-file-again")).clicked() {
        out.push(Message::ReloadAsked);
    }
}

fn in_the_file(ui: &mut Ui, catalogue: &Catalogue, out: &mut Vec<Message>) {
    widgets::notice_with(ui, Tone::Warning, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let (what, advice) = notices::in_the_file(catalogue);
        widgets::strong(ui, &what);
        lines(ui, &catalogue.troubles);
        widgets::body(ui, advice);
        ui.add_space(space::XS);
        reload(ui, out);
    });
}

/// One line for each.
fn lines(ui: &mut Ui, troubles: &[Trouble]) {
    for trouble in troubles {
        widgets::body(ui, &words::profile::trouble(trouble));
    }
}

fn after_import(ui: &mut Ui, imported: &Imported, out: &mut Vec<Message>) {
    let tone = if imported.added.is_empty() { Tone::Info } else { Tone::Good };
    widgets::notice_with(ui, tone, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let what = match imported.added.as_slice() {
            [] => say!("import-added-none").to_owned(),
            names => say!("import-added", count = names.len(), names = listed(names)),
        };
        widgets::strong(ui, &what);
        if !imported.replaced.is_empty() {
            let names = &imported.replaced;
            widgets::body(ui, &say!("import-replaced", count = names.len(), names = listed(names)));
        }
        if !imported.skipped.is_empty() {
            let names = &imported.skipped;
            widgets::body(ui, &say!("import-skipped", count = names.len(), names = listed(names)));
        }
        if !imported.troubles.is_empty() {
            widgets::body(ui, say!("import-troubles"));
            lines(ui, &imported.troubles);
        }
        ui.add_space(space::XS);
        page::row(ui, |ui| {
            if widgets::secondary(ui, say!("close")).clicked() {
                out.push(Message::ImportedClosed);
            }
        });
    });
}

fn listed(names: &[String]) -> String {
    names.join(say!("between-names"))
}
