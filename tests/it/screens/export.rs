//! The export dialog: its file, its formats, and the question before a file is replaced.

use egui::{Key, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use token_desk::{
    app::{Effect, Message, Reply, export},
    domain::{
        Existing,
        export::Format,
        record::{Progress, Which},
    },
};

use super::Window;
use crate::canned::Canned;

type Shown = Harness<'static, super::Desk>;

const FILE: &str = "/home/m.ortiz/Documents/token-desk-history-2026-11-23.csv";

fn open(canned: Canned) -> Shown {
    Window::open(canned).0
}

fn settle(desk: &mut Shown) {
    desk.run_steps(6);
}

/// These messages, and no others, were handed out for this screen.
#[track_caller]
fn assert_said(desk: &Shown, messages: &[export::Message]) {
    let said = desk.state().said_to("Export");
    let words: Vec<_> = messages.iter().map(|message| format!("{message:?}")).collect();
    assert_eq!(said, words);
}

fn key(desk: &mut Shown, key: Key) {
    desk.key_press(key);
    settle(desk);
}

fn press(desk: &mut Shown, role: Role, label: &str) {
    desk.get_by_role_and_label(role, label).click();
    settle(desk);
}

fn path(desk: &Shown) -> &str {
    &desk.state().canned.app.forms.export.path
}

#[test]
fn enter_exports_to_the_suggested_file() {
    let mut desk = open(Canned::export());
    desk.get_by_role_and_label(Role::Dialog, "Export 4 entries");
    let file = desk.get_by_role_and_label(Role::TextInput, "File");
    assert!(file.is_focused());
    assert_eq!(file.value().as_deref(), Some(FILE));
    key(&mut desk, Key::Enter);
    assert_said(&desk, &[export::Message::Submitted]);
    let effects = &desk.state().canned.effects;
    assert!(
        matches!(&effects[..], [Effect::Export { which: Which::Filtered(_), format: Format::Csv, to, existing: Existing::Keep, .. }]
            if to.to_str() == Some(FILE)),
        "{effects:?}"
    );
}

#[test]
fn while_the_file_is_written_the_dialog_says_so_and_cannot_be_pressed_again() {
    let mut desk = open(Canned::export());
    press(&mut desk, Role::Button, "Export");
    desk.get_by_label_contains("Writing the file · ");
    assert!(desk.get_by_role_and_label(Role::Button, "Export").accesskit_node().is_disabled());
    let ticket = desk.state().canned.ticket();
    desk.state_mut().canned.send(Message::Progressed(ticket, Progress { done: 1_200, of: 1_205 }));
    settle(&mut desk);
    desk.get_by_label("Writing the file · 1\u{a0}200 of 1\u{a0}205");
    let bar = desk.get_by_role_and_label(Role::ProgressIndicator, "Writing the file");
    assert_eq!(bar.accesskit_node().numeric_value(), Some(100.0));
    desk.state_mut().canned.send(Message::Reply(ticket, Reply::Exported(Ok(FILE.into()))));
    settle(&mut desk);
    assert!(desk.query_by_role(Role::Dialog).is_none());
}

#[test]
fn writing_can_be_stopped_and_the_dialog_stays() {
    let mut desk = open(Canned::exporting());
    press(&mut desk, Role::Button, "Cancel");
    assert_said(&desk, &[export::Message::WritingStopped]);
    assert!(
        matches!(desk.state().canned.effects[..], [Effect::Cancel(_)]),
        "{:?}",
        desk.state().canned.effects
    );
    desk.get_by_role_and_label(Role::Dialog, "Export 301 entries");
    desk.get_by_label("The export was stopped");
    assert!(!desk.get_by_role_and_label(Role::Button, "Export").accesskit_node().is_disabled());
    key(&mut desk, Key::Escape);
    assert!(desk.query_by_role(Role::Dialog).is_none());
}

#[test]
fn what_the_list_is_narrowed_down_by_is_said() {
    let desk = open(Canned::exporting());
    desk.get_by_label("Only what is listed: outcome unknown, last 30 days");
    let desk = open(Canned::export());
    assert!(desk.query_by_label_contains("Only what is listed").is_none());
}

#[test]
fn each_format_is_explained_and_changes_the_files_ending() {
    let mut desk = open(Canned::export());
    for (format, ending, words) in [
        ("Excel (XLSX)", "xlsx", "serial numbers stay text and keep their zeros"),
        ("JSON", "json", "every field under its own name"),
        ("JSON Lines", "jsonl", "an entry on each line"),
        ("CSV", "csv", "Excel may drop the zeros"),
    ] {
        press(&mut desk, Role::RadioButton, format);
        assert!(path(&desk).ends_with(ending), "{}", path(&desk));
        desk.get_by_label_contains(words);
    }
}

#[test]
fn esc_closes_it_and_the_focus_goes_back() {
    let mut desk = open(Canned::history());
    desk.get_by_role_and_label(Role::Button, "Export…").focus();
    settle(&mut desk);
    key(&mut desk, Key::Enter);
    desk.get_by_role_and_label(Role::Dialog, "Export 4 entries");
    key(&mut desk, Key::Escape);
    assert_said(&desk, &[export::Message::Closed]);
    assert!(desk.query_by_role(Role::Dialog).is_none());
    assert!(desk.get_by_role_and_label(Role::Button, "Export…").is_focused());
}

#[test]
fn the_focus_goes_back_when_the_file_is_written() {
    let mut desk = open(Canned::history());
    desk.get_by_role_and_label(Role::Button, "Export…").focus();
    settle(&mut desk);
    key(&mut desk, Key::Enter);
    // time passes while the path is looked at, and the dialog does not redraw itself for that
    desk.run();
    key(&mut desk, Key::Enter);
    desk.state_mut().canned.answer(Reply::Exported(Ok(FILE.into())));
    settle(&mut desk);
    assert!(desk.query_by_role(Role::Dialog).is_none());
    assert!(desk.get_by_role_and_label(Role::Button, "Export…").is_focused());
}

#[test]
fn a_file_that_is_there_is_kept_unless_replace_is_pressed() {
    for leave in [Key::Enter, Key::Escape] {
        let mut desk = open(Canned::export_replace());
        desk.get_by_label("token-desk-history-2026-11-23.csv is there already. Replace it?");
        assert!(desk.get_by_role_and_label(Role::Button, "Keep it").is_focused());
        key(&mut desk, leave);
        assert_said(&desk, &[export::Message::ReplaceRefused]);
        assert!(
            desk.get_by_role_and_label(Role::TextInput, "File").is_focused(),
            "another name can be typed"
        );
    }
    let mut desk = open(Canned::export_replace());
    press(&mut desk, Role::Button, "Replace");
    let effects = &desk.state().canned.effects;
    assert!(matches!(&effects[..], [Effect::Export { existing: Existing::Replace, .. }]), "{effects:?}");
}

#[test]
fn the_question_comes_up_with_the_focus_on_keeping() {
    let mut desk = open(Canned::export());
    key(&mut desk, Key::Enter);
    let exists = Canned::export_replace();
    assert!(exists.app.model.export.as_ref().is_some_and(|open| open.ask_replace.is_some()));
    let problem = token_desk::domain::problem::Problem::new(
        token_desk::domain::problem::ProblemKind::FileExists,
        "Nothing was exported",
        "The file is there already",
        "Replace it, or choose another name",
    );
    desk.state_mut().canned.answer(Reply::Exported(Err(problem)));
    settle(&mut desk);
    assert!(desk.get_by_role_and_label(Role::Button, "Keep it").is_focused());
}

#[test]
fn a_full_disk_is_told_in_the_dialog_and_the_path_is_still_there() {
    let desk = open(Canned::export_failed());
    desk.get_by_role_and_label(Role::Alert, "Nothing was exported");
    desk.get_by_label("The disk is full");
    assert_eq!(path(&desk), FILE);
}

#[test]
fn without_a_dialog_of_the_system_the_path_can_be_typed() {
    let mut desk = open(Canned::export());
    press(&mut desk, Role::Button, "Browse…");
    assert!(matches!(desk.state().canned.effects[..], [Effect::ChooseFile { .. }]));
    assert!(desk.get_by_role_and_label(Role::Button, "Browse…").accesskit_node().is_disabled());
    desk.state_mut().canned.answer(Reply::FileChosen(Ok(None)));
    settle(&mut desk);
    desk.get_by_label("No file was chosen; if no dialog opened, type the path");
    desk.state_mut().canned.app.forms.export.path.clear();
    settle(&mut desk);
    desk.get_by_label("Type the file's path, or choose it");
    let file = desk.get_by_role_and_label(Role::TextInput, "File");
    file.focus();
    file.type_text("/tmp/mine.json");
    settle(&mut desk);
    assert_eq!(desk.state().canned.app.forms.export.format, Format::Json, "the ending chooses the format");
    key(&mut desk, Key::Enter);
    assert!(
        matches!(&desk.state().canned.effects[..], [Effect::Export { to, .. }] if to.to_str() == Some("/tmp/mine.json"))
    );
}

#[test]
fn profiles_are_exported_without_a_choice_of_formats() {
    let mut desk = open(Canned::profiles());
    press(&mut desk, Role::Button, "Export all…");
    desk.get_by_role_and_label(Role::Dialog, "Export 2 profiles");
    assert!(desk.query_by_label("CSV").is_none());
    key(&mut desk, Key::Enter);
    let effects = &desk.state().canned.effects;
    assert!(
        matches!(&effects[..], [Effect::ExportProfiles { profiles, .. }] if profiles.len() == 2),
        "{effects:?}"
    );
}

#[test]
fn the_dialog_grows_at_once_with_what_it_has_to_say() {
    let cancel = |desk: &Shown| desk.get_by_role_and_label(Role::Button, "Cancel").rect().top();
    let from_the_start = open(Canned::export_failed());
    let mut grown = open(Canned::export());
    let small = cancel(&grown);
    let failed = from_the_start.state().canned.app.model.export.clone();
    grown.state_mut().canned.app.model.export = failed;
    grown.run_steps(2);
    assert!(cancel(&grown) > small);
    assert!((cancel(&grown) - cancel(&from_the_start)).abs() < 1.0, "nothing has to be scrolled to");
}
