//! Problems in `profiles.toml` and the result of an import, above the list.

use egui::{Id, Ui};
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
        widgets::{self, Button, page},
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
    let (what, rest) = what_it_did(imported);
    let said = words::sentences([&what].into_iter().chain(&rest));
    widgets::notice_with(ui, tone, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::announce(ui, Id::unique("what an import did"), &said);
        widgets::strong(ui, &what);
        for line in &rest {
            widgets::body(ui, line);
        }
        ui.add_space(space::XS);
        page::row(ui, |ui| {
            let close = Button::secondary(say!("close")).described(said).show(ui);
            if widgets::focus::has_come(ui, "imported") {
                // from wherever it was begun
                widgets::focus::give_back(ui.ctx(), close.id);
            }
            if close.clicked() {
                widgets::focus::give_back(ui.ctx(), notices::import_button());
                out.push(Message::ImportedClosed);
            }
        });
    });
}

/// In one line, and more of it in further ones.
fn what_it_did(imported: &Imported) -> (String, Vec<String>) {
    let Imported { added, replaced, skipped, troubles, .. } = imported;
    let what = match added.as_slice() {
        [] => say!("import-added-none").to_owned(),
        names => say!("import-added", count = names.len(), names = listed(names)),
    };
    let mut rest = Vec::new();
    if !replaced.is_empty() {
        rest.push(say!("import-replaced", count = replaced.len(), names = listed(replaced)));
    }
    if !skipped.is_empty() {
        rest.push(say!("import-skipped", count = skipped.len(), names = listed(skipped)));
    }
    if !troubles.is_empty() {
        rest.push(say!("import-troubles").to_owned());
        rest.extend(troubles.iter().map(words::profile::trouble));
    }
    (what, rest)
}

fn listed(names: &[String]) -> String {
    names.join(say!("between-names"))
}
