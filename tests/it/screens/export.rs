//! The export dialog: its file, its formats, and the question before a file is replaced.

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use token_desk::{
    app::{Effect, Message, Reply, export},
    domain::{
        Existing,
        history::{
            export::Format,
            record::{Progress, Which},
        },
    },
};

use super::Window;
use crate::{canned::Canned, fixtures};

const FILE: &str = "/home/m.ortiz/Documents/token-desk-history-2026-11-23.csv";

fn path(desk: &Window) -> &str {
    &desk.state().canned.app.forms.export.path
}

#[test]
fn enter_exports_to_the_suggested_file() {
    let mut desk = Window::open(Canned::export());
    desk.get_by_role_and_label(Role::Dialog, "Export 4 entries");
    let file = desk.get_by_role_and_label(Role::TextInput, "File");
    assert!(file.is_focused());
    assert_eq!(file.value().as_deref(), Some(FILE));
    desk.press(Key::Enter);
    desk.assert_said_to("Export", &[export::Message::Submitted]);
    let effects = &desk.state().canned.effects;
    assert!(
        matches!(&effects[..], [Effect::Export { which: Which::Filtered(_), format: Format::Csv, to, existing: Existing::Keep, .. }]
            if to.to_str() == Some(FILE)),
        "{effects:?}"
    );
}

#[test]
fn while_the_file_is_written_the_dialog_says_so_and_cannot_be_pressed_again() {
    let mut desk = Window::open(Canned::export());
    desk.click(Role::Button, "Export");
    desk.get_by_label_contains("Writing the file · ");
    assert!(desk.get_by_role_and_label(Role::Button, "Export").accesskit_node().is_disabled());
    let ticket = desk.state().canned.ticket();
    desk.state_mut().canned.send(Message::Progressed(ticket, Progress { done: 1_200, of: 1_205 }));
    desk.settle();
    desk.get_by_label("Writing the file · 1,200 of 1,205");
    let bar = desk.get_by_role_and_label(Role::ProgressIndicator, "Writing the file");
    assert_eq!(bar.accesskit_node().numeric_value(), Some(100.0));
    desk.state_mut().canned.send(Message::Reply(ticket, Reply::Exported(Ok(FILE.into()))));
    desk.settle();
    assert!(desk.query_by_role(Role::Dialog).is_none());
}

#[test]
fn writing_can_be_stopped_and_the_dialog_stays() {
    let mut desk = Window::open(Canned::exporting());
    desk.click(Role::Button, "Cancel");
    desk.assert_said_to("Export", &[export::Message::WritingStopped]);
    assert!(
        matches!(desk.state().canned.effects[..], [Effect::Cancel(_)]),
        "{:?}",
        desk.state().canned.effects
    );
    desk.get_by_role_and_label(Role::Dialog, "Export 301 entries");
    desk.get_by_label("The export was stopped");
    assert!(!desk.get_by_role_and_label(Role::Button, "Export").accesskit_node().is_disabled());
    desk.press(Key::Escape);
    assert!(desk.query_by_role(Role::Dialog).is_none());
}

#[test]
fn what_the_list_is_narrowed_down_by_is_said() {
    let desk = Window::open(Canned::exporting());
    desk.get_by_label("Only what is listed: outcome: unknown, the last 30 days");
    let desk = Window::open(Canned::export());
    assert!(desk.query_by_label_contains("Only what is listed").is_none());
}

#[test]
fn each_format_is_explained_and_changes_the_files_ending() {
    let mut desk = Window::open(Canned::export());
    for (format, ending, words) in [
        ("Excel (XLSX)", "xlsx", "serial numbers stay text and keep their zeros"),
        ("JSON", "json", "every field under its own name"),
        ("JSON Lines", "jsonl", "one entry on each line"),
        ("CSV", "csv", "Excel may drop the zeros"),
    ] {
        desk.click(Role::RadioButton, format);
        assert!(path(&desk).ends_with(ending), "{}", path(&desk));
        desk.get_by_label_contains(words);
    }
}

#[test]
fn esc_closes_it_and_the_focus_goes_back() {
    let mut desk = Window::open(Canned::history());
    desk.get_by_role_and_label(Role::Button, "Export…").focus();
    desk.settle();
    desk.press(Key::Enter);
    desk.get_by_role_and_label(Role::Dialog, "Export 4 entries");
    desk.press(Key::Escape);
    desk.assert_said_to("Export", &[export::Message::Closed]);
    assert!(desk.query_by_role(Role::Dialog).is_none());
    assert!(desk.get_by_role_and_label(Role::Button, "Export…").is_focused());
}

#[test]
fn the_focus_goes_back_when_the_file_is_written() {
    let mut desk = Window::open(Canned::history());
    desk.get_by_role_and_label(Role::Button, "Export…").focus();
    desk.settle();
    desk.press(Key::Enter);
    // time passes while the path is looked at, and the dialog does not redraw itself for that
    desk.run();
    desk.press(Key::Enter);
    desk.state_mut().canned.answer(Reply::Exported(Ok(FILE.into())));
    desk.settle();
    assert!(desk.query_by_role(Role::Dialog).is_none());
    assert!(desk.get_by_role_and_label(Role::Button, "Export…").is_focused());
}

#[test]
fn a_file_that_is_there_is_kept_unless_replace_is_pressed() {
    for leave in [Key::Enter, Key::Escape] {
        let mut desk = Window::open(Canned::export_replace());
        desk.get_by_label("token-desk-history-2026-11-23.csv is there already. Replace it?");
        assert!(desk.get_by_role_and_label(Role::Button, "Keep it").is_focused());
        desk.press(leave);
        desk.assert_said_to("Export", &[export::Message::ReplaceRefused]);
        assert!(
            desk.get_by_role_and_label(Role::TextInput, "File").is_focused(),
            "another name can be typed"
        );
    }
    let mut desk = Window::open(Canned::export_replace());
    desk.click(Role::Button, "Replace");
    let effects = &desk.state().canned.effects;
    assert!(matches!(&effects[..], [Effect::Export { existing: Existing::Replace, .. }]), "{effects:?}");
}

#[test]
fn the_question_comes_up_with_the_focus_on_keeping() {
    let mut desk = Window::open(Canned::export());
    desk.press(Key::Enter);
    let exists = Canned::export_replace();
    assert!(exists.app.model.dialog::<export::Open>().is_some_and(|open| open.ask_replace.is_some()));
    let problem = fixtures::problem(
        token_desk::domain::problem::ProblemKind::FileExists,
        "Nothing was exported",
        "The file is there already",
        "Replace it, or choose another name",
    );
    desk.state_mut().canned.answer(Reply::Exported(Err(problem)));
    desk.settle();
    assert!(desk.get_by_role_and_label(Role::Button, "Keep it").is_focused());
}

#[test]
fn a_full_disk_is_told_in_the_dialog_and_the_path_is_still_there() {
    let desk = Window::open(Canned::export_failed());
    desk.get_by_role_and_label(Role::Alert, "The export was not written");
    desk.get_by_label(&format!("The disk is full: {FILE}"));
    assert_eq!(path(&desk), FILE);
}

#[test]
fn without_a_dialog_of_the_system_the_path_can_be_typed() {
    let mut desk = Window::open(Canned::export());
    desk.click(Role::Button, "Browse…");
    assert!(matches!(desk.state().canned.effects[..], [Effect::ChooseFile { .. }]));
    assert!(desk.get_by_role_and_label(Role::Button, "Browse…").accesskit_node().is_disabled());
    desk.state_mut().canned.answer(Reply::FileChosen(Ok(None)));
    desk.settle();
    desk.get_by_label("No file was chosen. If no dialog opened, type the path");
    desk.state_mut().canned.app.forms.export.path.clear();
    desk.settle();
    desk.get_by_label("Type the file's path, or choose it");
    let file = desk.get_by_role_and_label(Role::TextInput, "File");
    file.focus();
    file.type_text("/tmp/mine.json");
    desk.settle();
    assert_eq!(desk.state().canned.app.forms.export.format, Format::Json, "the ending chooses the format");
    desk.press(Key::Enter);
    assert!(
        matches!(&desk.state().canned.effects[..], [Effect::Export { to, .. }] if to.to_str() == Some("/tmp/mine.json"))
    );
}

#[test]
fn profiles_are_exported_without_a_choice_of_formats() {
    let mut desk = Window::open(Canned::profiles());
    desk.click(Role::Button, "Export all…");
    desk.get_by_role_and_label(Role::Dialog, "Export 2 profiles");
    assert!(desk.query_by_label("CSV").is_none());
    desk.press(Key::Enter);
    let effects = &desk.state().canned.effects;
    assert!(
        matches!(&effects[..], [Effect::ExportProfiles { profiles, .. }] if profiles.len() == 2),
        "{effects:?}"
    );
}

#[test]
fn the_dialog_grows_at_once_with_what_it_has_to_say() {
    let cancel = |desk: &Window| desk.get_by_role_and_label(Role::Button, "Cancel").rect().top();
    let from_the_start = Window::open(Canned::export_failed());
    let mut grown = Window::open(Canned::export());
    let small = cancel(&grown);
    let failed = from_the_start.state().canned.app.model.dialogs.clone();
    grown.state_mut().canned.app.model.dialogs = failed;
    grown.run_steps(2);
    assert!(cancel(&grown) > small);
    assert!((cancel(&grown) - cancel(&from_the_start)).abs() < 1.0, "nothing has to be scrolled to");
}

#[test]
fn after_a_failed_try_the_keyboard_is_in_the_field_again() {
    let mut window = Window::open(Canned::export());
    window.focus(Role::TextInput, "File");
    window.press(Key::Enter);
    assert!(
        window.canned().app.model.dialog::<token_desk::app::export::Open>().unwrap().job.running().is_some()
    );
    window.send(Canned::export_fails);
    assert_eq!(window.focused().as_deref(), Some("File"));
}
