//! The drawings of the design, put together from the widgets, to be laid beside the drawings.

mod history;

use egui::Ui;
use token_desk::{
    domain::{
        problem::{Problem, ProblemKind},
        profile::Colour,
    },
    ui::{
        theme::{Tone, space},
        widgets::{
            self, Button, ChoiceRow, Dialog, Field, Status, bar,
            page::{self, Side, Split},
            table::{self, Column, Table},
        },
    },
};

use super::{Page, nothing};

pub const PAGES: &[Page] = &[
    Page { name: "drawing-1", draw: || Box::new(drawing_1()), prepare: nothing },
    Page { name: "drawing-2", draw: || Box::new(drawing_2()), prepare: nothing },
    Page { name: "drawing-3", draw: || Box::new(drawing_3()), prepare: nothing },
    Page { name: "drawing-4", draw: || Box::new(drawing_4), prepare: nothing },
    Page { name: "drawing-5", draw: || Box::new(drawing_5), prepare: nothing },
    Page { name: "drawing-6", draw: || Box::new(drawing_6), prepare: nothing },
    Page { name: "drawing-7", draw: || Box::new(history::drawing_7()), prepare: nothing },
];

fn top(ui: &mut Ui, chosen: &str, practice: bool) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let words = "Key 139f6495… · renews by itself";
    bar::top_bar(ui, |ui| {
        let end = if chosen.is_empty() { 38.0 } else { 350.0 };
        bar::line(
            ui,
            48.0,
            |ui| {
                bar::program_name(ui, "Token Desk");
                let (colour, name, host) = if practice {
                    (Colour::Amber, "Practice tenant", "loopback")
                } else {
                    (Colour::Red, "Acme production", "acme.access.securid.com")
                };
                if !chosen.is_empty() {
                    bar::ProfileChip { colour, name, label: "", host }.show(ui, 400.0);
                }
                let places: &[&str] =
                    if chosen.is_empty() { &["Profiles"] } else { &["Desk", "History", "Profiles"] };
                for place in places {
                    bar::place(ui, place, *place == chosen);
                }
            },
            end,
            |ui| {
                if !chosen.is_empty() {
                    widgets::small(ui, words);
                    widgets::secondary(ui, "Sign out");
                }
                widgets::secondary(ui, "?");
            },
        );
    });
    if practice {
        bar::strip(ui, Tone::Warning, |ui| {
            page::low_row(ui, |ui| {
                widgets::strong(ui, "Practice tenant: nothing here reaches a real system");
                widgets::toned_link(ui, Tone::Warning, "Difficulties…");
            });
        });
    }
}

fn drawing_1() -> impl FnMut(&mut Ui) {
    let mut path = "keys/helpdesk-139f6495.key".to_owned();
    let (mut tab, mut remember) = (0, true);
    move |ui| {
        top(ui, "", false);
        page::page(ui, |ui| {
            ui.add_space(space::M);
            page::two_columns(ui, Split::Left(360.0), |ui, side| match side {
                Side::Left => {
                    ui.spacing_mut().item_spacing.y = space::M;
                    widgets::heading(ui, "Choose where to work");
                    widgets::muted(ui, "Endpoint profiles can be made and edited without a network");
                    profiles(ui);
                    page::row(ui, |ui| {
                        widgets::secondary(ui, "New profile…");
                        widgets::secondary(ui, "Import…");
                    });
                }
                Side::Right => {
                    widgets::panel(ui, |ui| sign_in(ui, &mut tab, &mut path, &mut remember));
                }
            });
        });
    }
}

fn profiles(ui: &mut Ui) {
    widgets::list_panel(ui, |ui| {
        widgets::choice_list(ui, "Profiles", |ui| {
            for (colour, title, line) in [
                (Colour::Red, "Acme production", "acme.access.securid.com · API key file"),
                (Colour::Green, "Acme test", "acme-test.access.securid.com · OAuth client"),
                (Colour::Amber, "Practice tenant", "built in, needs nothing"),
            ] {
                let chosen = colour == Colour::Red;
                ChoiceRow { dot: Some(colour), title, line, label: "", chosen }.show(ui);
            }
        });
    });
}

fn sign_in(ui: &mut Ui, tab: &mut i32, path: &mut String, remember: &mut bool) {
    widgets::heading(ui, "Sign in to Acme production");
    let tabs = [(0, "API key file"), (1, "OAuth client"), (2, "Bearer token")];
    widgets::segmented(ui, "How to sign in", tab, &tabs);
    let file = Field::new("API key file", path).beside(Button::secondary("Browse…"));
    let shown =
        file.hint("Choose it, type its path, paste its text, or drop the file on this window").show(ui);
    if !shown.response.has_focus() {
        shown.response.request_focus();
    }
    widgets::facts(ui, |facts| {
        facts.row("Customer", "Acme Corporation");
        facts.mono("Access ID", "139f6495-e447-4a26-a765-5c01b6b152d5");
        facts.custom("Address", |ui| {
            widgets::body(ui, "acme.access.securid.com");
            widgets::pill(ui, Tone::Good, "same as the profile");
        });
    });
    widgets::checkbox(ui, remember, "Remember on this computer", "kept by the system's keyring");
    page::row(ui, |ui| {
        widgets::primary(ui, "Sign in");
        widgets::key_cap(ui, "Enter");
    });
}

fn drawing_2() -> impl FnMut(&mut Ui) {
    let mut search = "ada.lovelace@acme.example".to_owned();
    let (mut serial, mut ticket) = ("000123145251".to_owned(), "INC0042317".to_owned());
    let mut reason = "Lost on the train this morning".to_owned();
    move |ui| {
        top(ui, "Desk", false);
        page::page(ui, |ui| {
            page::two_columns(ui, Split::Left(390.0), |ui, side| match side {
                Side::Left => {
                    widgets::panel(ui, |ui| {
                        let find = Field::new("Who is calling, or which token?", &mut search).big();
                        find.beside(Button::primary("Find"))
                            .hint("Taken for an e-mail address · also user name, part of an address, user ID, serial number")
                            .show(ui);
                    });
                    widgets::panel(ui, person);
                }
                Side::Right => {
                    widgets::list_panel(ui, tokens);
                    widgets::panel(ui, |ui| {
                        page::fields_in_a_row(ui, 200.0, 2, |ui, place| {
                            if place == 0 {
                                Field::new("Serial number", &mut serial).mono().show(ui);
                            } else {
                                Field::new("Ticket", &mut ticket).show(ui);
                            }
                        });
                        Field::new("Reason", &mut reason).optional().show(ui);
                        let words =
                            "The other token is already disabled: no enabled hardware token will be left";
                        page::button_and_words(ui, Button::danger_outlined("Disable token…"), words);
                    });
                }
            });
        });
    }
}

fn person(ui: &mut Ui) {
    egui::Sides::new().height(22.0).shrink_left().show(
        ui,
        |ui| widgets::section(ui, "Ada Lovelace"),
        |ui| widgets::pill(ui, Tone::Good, "Enabled"),
    );
    widgets::narrow_facts(ui, |facts| {
        facts.row("E-mail", "ada.lovelace@acme.example");
        facts.row("User name", "alovelace");
        facts.row("Identity source", "Acme AD");
        facts.mono("User ID", "eb2e12ae-1112-451b-98e1-dfe4e6afd60d");
    });
    widgets::notice(ui, Tone::Warning, "High-risk user: marked by a Super Administrator");
}

fn tokens(ui: &mut Ui) {
    egui::Frame::new().inner_margin(egui::Margin::symmetric(12, 4)).show(ui, |ui| {
        widgets::section(ui, "Hardware tokens (2)");
    });
    let rows = [
        ("000123145251", "Ada's key ring", Tone::Good, "Enabled", "12 Feb 2029", "registered 2 Jan 2025"),
        ("000123145310", "Spare", Tone::Danger, "Disabled", "12 Feb 2027", "by m.ortiz, 3 Nov 2026 09:12"),
    ];
    let columns = [
        Column::new("Serial number", 134.0, 0.0),
        Column::new("Name", 90.0, 1.0),
        Column::new("Status", 96.0, 0.0),
        Column::new("Expires", 112.0, 0.0).below(),
        Column::new("Last change", 150.0, 2.0).below(),
    ];
    let table = Table::new("Hardware tokens", &columns, rows.len()).chosen(Some(0));
    table.show(
        ui,
        |row| format!("{}, {}, {}", rows[row].0, rows[row].1, rows[row].3),
        |ui, row, column| {
            let (serial, name, tone, status, expires, change) = rows[row];
            match column {
                0 => drop(table::cell_mono(ui, serial)),
                1 => drop(table::cell_text(ui, name)),
                2 => drop(widgets::pill(ui, tone, status)),
                3 => drop(table::cell_text(ui, expires)),
                _ => drop(table::cell_muted(ui, change)),
            }
        },
    );
}

fn drawing_3() -> impl FnMut(&mut Ui) {
    let mut behind = drawing_2();
    move |ui| {
        behind(ui);
        let disable = Button::danger_filled("Disable token");
        Dialog::new("Disable this token?").action(disable).show(ui.ctx(), |ui| {
            widgets::facts(ui, |facts| {
                facts.leading("Person", "Ada Lovelace", "ada.lovelace@acme.example");
                facts.mono("Serial number", "000123145251");
                facts.pill("State now", Tone::Good, "Enabled", "read 2 seconds ago");
                facts.profile("Profile", Colour::Red, "Acme production", "");
                facts.row("Ticket, reason", "INC0042317 · Lost on the train this morning");
            });
            widgets::body(ui, "Ada cannot sign in with this token until it is enabled again.");
            widgets::notice(ui, Tone::Warning, "This is their last enabled hardware token");
        });
    }
}

fn outcome(ui: &mut Ui, practice: bool, steps: &[&str], mut add: impl FnMut(&mut Ui), below: fn(&mut Ui)) {
    top(ui, "Desk", practice);
    page::page(ui, |ui| {
        ui.add_space(space::S);
        page::two_columns(ui, Split::Right(300.0), |ui, side| match side {
            Side::Left => {
                widgets::roomy_panel(ui, &mut add);
            }
            Side::Right => {
                ui.spacing_mut().item_spacing.y = 10.0;
                for (place, step) in steps.iter().enumerate() {
                    let button = if place == 0 { Button::primary(*step) } else { Button::secondary(*step) };
                    button.wide().show(ui);
                }
                below(ui);
            }
        });
    });
}

fn drawing_4(ui: &mut Ui) {
    let steps = ["Next caller", "Copy for the ticket", "Export…", "Undo: enable again…"];
    outcome(
        ui,
        false,
        &steps,
        |ui| {
            widgets::outcome_heading(
                ui,
                Status::Confirmed,
                "The token is disabled",
                "Confirmed by the server",
            );
            widgets::facts(ui, |facts| {
                facts.pill("Status", Tone::Danger, "Disabled", "");
                facts.row("Changed by", "helpdesk-key@acme.example");
                facts.with_spelling("Changed at", "23 Nov 2026, 14:05:30 CET", "2026-11-23T13:05:30.045Z");
                facts_of_the_change(facts);
                facts.row("Took", "0.4 s");
            });
        },
        |ui| {
            ui.add_space(space::S);
            widgets::panel(ui, |ui| {
                widgets::strong(ui, "They still have to work");
                widgets::small(ui, "Give an emergency access code, or assign a replacement token");
                widgets::secondary(ui, "Emergency code…");
            });
        },
    );
}

fn facts_of_the_change(facts: &mut widgets::Facts<'_>) {
    let user = "eb2e12ae-1112-451b-98e1-dfe4e6afd60d";
    facts.with_spelling("Person", "Ada Lovelace · ada.lovelace@acme.example", user);
    facts.mono("Serial number", "000123145251");
    facts.row("Ticket, reason", "INC0042317 · Lost on the train this morning");
    facts.profile("Profile", Colour::Red, "Acme production", "PRODUCTION");
}

fn drawing_5(ui: &mut Ui) {
    outcome(
        ui,
        false,
        &["Check again now", "Copy the details", "Next caller"],
        |ui| {
            let line = "The request was sent, but no answer came within 30 seconds. The token may or may not be disabled.";
            widgets::outcome_heading(ui, Status::Unknown, "Outcome unknown", line);
            widgets::leading_notice(
                ui,
                Tone::Warning,
                "Checking what the server has now",
                "second look in 4 s",
            );
            widgets::facts(ui, |facts| {
                facts.pill("Status", Tone::Warning, "Unknown", "");
                facts.row("Changed by", "not known yet");
                facts.row("Changed at", "not known yet");
                facts_of_the_change(facts);
                facts.row("Took", "30.0 s, then no answer");
            });
            widgets::muted(
                ui,
                "Until this is settled treat the token as enabled. The attempt is in the history as number 1 204.",
            );
        },
        |_| {},
    );
}

fn drawing_6(ui: &mut Ui) {
    outcome(
        ui,
        true,
        &["Find this token", "Back to Ada Lovelace", "Copy the details"],
        |ui| {
            let line = "The server refused: the token is not assigned to this person (409)";
            widgets::outcome_heading(ui, Status::Refused, "The token was not disabled", line);
            let advice = "ask the caller to read the number on the back once more, or find the token by its serial \
                          number to see its owner.";
            let cause = "Serial 000123145251 belongs to another user now. Nothing was changed.";
            widgets::problem_words(ui, &Problem::new(ProblemKind::Conflict, "", cause, advice));
            let details = "409 CONFLICT · Token is not assigned to the user\nPATCH …/users/eb2e12ae-…/sidTokens/disable · 13:05:30.045Z";
            widgets::details_box(ui, details);
        },
        |_| {},
    );
}
