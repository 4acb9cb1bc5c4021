//! Around the screens: the next caller, closing, exports.

use super::*;
use crate::domain::change::action::Action;

#[test]
fn a_shortcut_does_not_leave_a_question_that_waits_for_an_answer() {
    let mut bench = PureApp::with_ada();
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    for message in [Message::NextCallerAsked, Message::SearchAsked] {
        bench.send(message);
        assert!(
            bench.app.model.dialog::<confirm::Asking>().is_some()
                && bench.app.model.lookup.person().is_some()
        );
    }
}

#[test]
fn closing_asks_while_a_change_is_on_its_way_and_only_then() {
    let (mut bench, ticket) = PureApp::sending();
    bench.send(Message::CloseAsked);
    assert!(
        bench.app.model.dialogs.asks_to_close() && bench.effects.is_empty() && !bench.app.model.may_close()
    );
    bench.reply(ticket, applied(confirmed()));
    assert!(!bench.app.model.dialogs.asks_to_close(), "the question answers itself");
    bench.send(Message::CloseAsked);
    assert!(matches!(bench.effects[..], [Effect::Close]));
}

#[test]
fn an_export_asks_before_it_replaces_a_file_that_was_typed() {
    let (mut bench, ticket) = PureApp::sending();
    bench.reply(ticket, applied(confirmed()));
    bench.send(Message::Outcome(outcome::Message::ExportAsked));
    assert!(bench.app.forms.export.path.ends_with("token-desk-history-2026-11-23.csv"));
    bench.send(Message::Export(export::Message::Submitted));
    let ticket = bench.ticket();
    assert!(matches!(
        &bench.effects[..],
        [Effect::Export { existing: Existing::Keep, which: Which::One(1), .. }]
    ));
    bench.reply(ticket, Reply::Exported(Err(problem(ProblemKind::FileExists))));
    assert!(bench.app.model.dialog::<export::Open>().unwrap().ask_replace.is_some());
    bench.send(Message::Export(export::Message::ReplaceConfirmed));
    assert!(matches!(&bench.effects[..], [Effect::Export { existing: Existing::Replace, .. }]));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Exported(Ok(PathBuf::from("x.csv"))));
    assert!(bench.app.model.dialog::<export::Open>().is_none() && bench.app.model.notice.is_some());
}

#[test]
fn the_formats_ending_follows_the_choice_and_the_choice_follows_the_ending() {
    let (mut bench, _) = PureApp::sending();
    bench.send(Message::History(history::Message::ExportAsked));
    bench.send(Message::Export(export::Message::FormatChosen(crate::domain::history::export::Format::Xlsx)));
    assert_eq!(PathBuf::from(&bench.app.forms.export.path).extension().unwrap(), "xlsx");
    bench.app.forms.export.path = "a.JSON".to_owned();
    bench.send(Message::Export(export::Message::Edited));
    assert_eq!(bench.app.forms.export.format, crate::domain::history::export::Format::Json);
}

#[test]
fn the_question_before_closing_answers_itself_also_when_the_credential_has_ended() {
    let (mut bench, ticket) = PureApp::sending();
    bench.send(Message::CloseAsked);
    bench.reply(ticket, applied(Outcome::refused(problem(ProblemKind::SignedOut))));
    assert_eq!(bench.app.model.screen, Screen::SignIn);
    assert!(!bench.app.model.dialogs.asks_to_close());
}
