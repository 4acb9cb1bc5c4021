//! Every widget in every state.

use std::time::Duration;

use egui::{Role, Ui};
use egui_kittest::{Harness, kittest::Queryable as _};
use token_desk::{
    domain::{
        problem::{Problem, ProblemKind},
        profile::Colour,
    },
    phrase,
    ui::{
        theme::Tone,
        widgets::{self, Button, ChoiceRow, Field, MenuItem, page},
    },
    words,
};

use super::{Page, nothing};
use crate::fixtures;

pub const PAGES: &[Page] = &[
    Page { name: "buttons", draw: || Box::new(buttons()), prepare: |h| focus(h, Role::Button, "Cancel") },
    Page { name: "fields", draw: || Box::new(fields()), prepare: |h| focus(h, Role::TextInput, "Ticket") },
    Page { name: "choices", draw: || Box::new(choices()), prepare: |h| focus(h, Role::CheckBox, "Remember") },
    Page { name: "surfaces", draw: || Box::new(surfaces), prepare: nothing },
    Page { name: "menu", draw: || Box::new(menu()), prepare: open_menu },
];

fn focus(harness: &mut Harness<'_>, role: Role, label: &str) {
    harness.run_steps(3);
    let found = harness.query_all_by_role(role).find(|node| {
        use egui_kittest::kittest::NodeT as _;
        node.accesskit_node().label().is_some_and(|name| name.starts_with(label))
    });
    if let Some(node) = found {
        node.focus();
    }
    harness.run_steps(3);
}

fn open_menu(harness: &mut Harness<'_>) {
    harness.run_steps(3);
    harness.get_by_label("Outcome: all").click();
    harness.run_steps(3);
}

fn buttons() -> impl FnMut(&mut Ui) {
    |ui| {
        page::page(ui, |ui| {
            widgets::panel(ui, |ui| {
                widgets::heading(ui, "Buttons");
                page::row(ui, |ui| {
                    widgets::primary(ui, "Sign in");
                    widgets::key_cap(ui, "Enter");
                    widgets::secondary(ui, "New profile…");
                    Button::danger_outlined("Disable token…").show(ui);
                    Button::danger_filled("Disable token").show(ui);
                    widgets::secondary(ui, "Cancel");
                    widgets::link(ui, "Use another profile");
                });
                widgets::section(ui, "Blocked");
                page::row(ui, |ui| {
                    Button::primary("Find").blocked(Some("Type something first")).show(ui);
                    Button::secondary("Export…").blocked(Some("Nothing to export")).show(ui);
                    Button::danger_outlined("Disable token…").blocked(Some("Choose a token first")).show(ui);
                    Button::danger_filled("Disable token").blocked(Some("Being checked")).show(ui);
                });
                widgets::section(ui, "Wide, tall, with a menu");
                Button::primary("Next caller").wide().show(ui);
                Button::secondary("Back to Katharina-Maria von Wolkenstein-Rodenegg und zu Trostburg")
                    .wide()
                    .show(ui);
                page::row(ui, |ui| {
                    Button::primary("Find").tall().show(ui);
                    Button::secondary("Outcome: all").opens_menu().show(ui);
                });
            });
            widgets::panel(ui, |ui| {
                widgets::section(ui, "Waiting");
                widgets::busy(
                    ui,
                    "Looking for ada.lovelace@acme.example",
                    Duration::from_secs(3),
                    Some("Cancel"),
                );
                widgets::busy(
                    ui,
                    "Asking the server to disable it",
                    Duration::from_secs(12),
                    Some("Stop waiting"),
                );
                widgets::countdown(
                    ui,
                    "The server asks to wait",
                    Duration::from_millis(11_400),
                    Some("Stop"),
                );
            });
        });
    }
}

fn fields() -> impl FnMut(&mut Ui) {
    let mut serial = fixtures::SERIAL.to_owned();
    let mut wrong = "00012-A".to_owned();
    let mut ticket = "INC0042317".to_owned();
    let (mut reason, mut empty) = (String::new(), String::new());
    let (mut token, mut key) = ("eyJhbGciOiJSUzI1NiJ9".to_owned(), "-----BEGIN PRIVATE KEY-----".repeat(8));
    move |ui| {
        page::page(ui, |ui| {
            widgets::panel(ui, |ui| {
                page::fields_in_a_row(ui, 220.0, 2, |ui, place| {
                    if place == 0 {
                        Field::new("Serial number", &mut serial).mono().show(ui);
                    } else {
                        Field::new("Ticket", &mut ticket).show(ui);
                    }
                });
                Field::new("Reason", &mut reason)
                    .optional()
                    .placeholder("Lost on the train this morning")
                    .show(ui);
                let wrong = Field::new("Serial number on the back", &mut wrong).mono();
                wrong.error(Some("A serial number has only letters, digits and no blanks")).show(ui);
                Field::secret("Bearer token", &mut token).hint("Never written to disk").show(ui);
                Field::secret("Text of the key file", &mut key).rows(3).show(ui);
                let off =
                    Field::new("Issuer address", &mut empty).enabled(false).hint("Only for an OAuth client");
                off.beside(Button::secondary("Browse…")).show(ui);
            });
        });
    }
}

fn choices() -> impl FnMut(&mut Ui) {
    let (mut yes, mut no, mut tab) = (true, false, 0);
    move |ui| {
        page::page(ui, |ui| {
            widgets::panel(ui, |ui| {
                let tabs = [(0, "API key file"), (1, "OAuth client"), (2, "Bearer token")];
                widgets::segmented(ui, "How to sign in", &mut tab, &tabs);
                widgets::checkbox(ui, &mut yes, "Remember on this computer", "in the system's keyring");
                widgets::checkbox(ui, &mut no, "Also the entries of earlier days", "");
            });
            widgets::list_panel(ui, |ui| {
                widgets::choice_list(ui, "Profiles", |ui| {
                    for (colour, chosen) in Colour::ALL.into_iter().zip([true, false].into_iter().cycle()) {
                        let line = "acme.access.securid.com · API key file";
                        let row = ChoiceRow {
                            dot: Some(colour),
                            title: words::profile::colour(colour),
                            line,
                            label: "",
                            chosen,
                        };
                        row.show(ui);
                    }
                });
            });
        });
    }
}

fn surfaces(ui: &mut Ui) {
    page::page(ui, |ui| {
        widgets::panel(ui, |ui| {
            for (tone, words) in [
                (Tone::Info, "The profile was saved"),
                (Tone::Good, "The keyring keeps the credential"),
                (Tone::Warning, "This is their last enabled hardware token"),
                (Tone::Danger, "The file could not be written"),
                (Tone::Plain, "Nothing was found"),
            ] {
                widgets::notice(ui, tone, words);
            }
            page::row(ui, |ui| {
                widgets::pill(ui, Tone::Good, "Enabled");
                widgets::pill(ui, Tone::Danger, "Disabled");
                widgets::pill(ui, Tone::Warning, "Unknown");
                widgets::pill(ui, Tone::Info, "Rehearsal");
                widgets::pill(ui, Tone::Plain, "Not said");
            });
            page::row(ui, |ui| {
                for colour in Colour::ALL {
                    widgets::profile_label(ui, colour, &words::profile::colour(colour).to_uppercase());
                }
            });
            for name in
                ["山田 太郎", "김민수", "王小明", "Катерина Петренко", "Zoë Åström-Łukasz", "محمد علي"]
            {
                widgets::elided(ui, name);
            }
            page::low_row(ui, |ui| {
                widgets::mono(ui, "0O 1lI 000123145251");
                widgets::copy_link(ui, "serial number", fixtures::SERIAL);
            });
        });
        widgets::problem_banner(ui, &problem());
    });
}

fn problem() -> Problem {
    Problem::new(
        ProblemKind::NotTrusted,
        phrase!("not-found-person"),
        phrase!("certificate-unknown-issuer", host = "acme.access.securid.com", issuer = "Acme Proxy CA"),
        phrase!("certificate-unknown-issuer-advice", root = "Acme Proxy CA"),
    )
    .with_details("certificate not trusted · issuer CN=Acme Proxy CA\nGET …/users/lookup · 13:05:30.045Z")
}

fn menu() -> impl FnMut(&mut Ui) {
    let mut outcome = 0;
    move |ui| {
        page::page(ui, |ui| {
            page::row(ui, |ui| {
                let options = [(0, "all"), (1, "confirmed"), (2, "refused"), (3, "unknown")];
                widgets::filter(ui, "Outcome", &mut outcome, &options);
                widgets::menu_button(ui, Button::secondary("More"), |ui| {
                    widgets::menu_item(ui, "Duplicate");
                    MenuItem::new("Delete…").danger().show(ui);
                });
            });
        });
    }
}
