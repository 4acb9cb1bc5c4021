//! What lies over the screen, and what is under way: one dialog, one list of work.

use super::*;
use crate::app::{dialog::Dialog, manual, screen::PlainDialog};

#[test]
fn the_question_before_closing_keeps_what_lies_below_it() {
    let (mut bench, sent) = PureApp::sending();
    bench.send(Message::Outcome(outcome::Message::ExportAsked));
    assert!(bench.app.model.dialog::<export::Open>().is_some());
    bench.send(Message::CloseAsked);
    assert!(bench.effects.is_empty() && bench.app.model.dialogs.asks_to_close());
    let choosing =
        |bench: &PureApp| bench.app.model.dialog::<export::Open>().unwrap().choosing.running().copied();
    bench.send(Message::Export(export::Message::BrowseAsked));
    let ticket = choosing(&bench).expect("the system's dialog").ticket;
    bench.reply(ticket, Reply::FileChosen(Ok(Some(PathBuf::from("kept.csv")))));
    assert_eq!(bench.app.forms.export.path, "kept.csv", "its answers still reach it");
    bench.send(Message::CloseAsked);
    bench.send(Message::CloseRefused);
    assert!(!bench.app.model.dialogs.asks_to_close());
    assert!(bench.app.model.dialog::<export::Open>().is_some(), "and it is there again");
    bench.send(Message::CloseAsked);
    bench.reply(sent, applied(confirmed()));
    assert!(!bench.app.model.dialogs.asks_to_close(), "nothing is on its way any more");
    assert!(bench.app.model.dialog::<export::Open>().is_some());
}

#[test]
fn nothing_opens_in_the_place_of_another_dialog() {
    let mut bench = PureApp::with_ada();
    bench.send(Message::Manual(manual::Message::Opened));
    bench.send(Message::Settings(settings::Message::Opened));
    bench.send(Message::Lookup(lookup::Message::VerifyAsked));
    assert!(bench.app.model.dialog::<manual::Open>().is_some());
    bench.send(Message::Manual(manual::Message::Closed));
    assert!(!bench.app.model.dialogs.is_open());
    bench.send(Message::Settings(settings::Message::Opened));
    bench.send(Message::Manual(manual::Message::Opened));
    assert!(bench.app.model.dialog::<settings::Open>().is_some());
}

#[test]
fn signing_out_closes_what_belongs_to_the_session_and_drops_what_it_reads() {
    let open = |bench: &mut PureApp, dialog| bench.app.model.dialogs.open(dialog);
    for (dialog, stays) in [
        (Dialog::Settings(settings::Open::default()), true),
        (Dialog::Manual(manual::Open { page: manual::Page::Call }), true),
        (Dialog::Plain(PlainDialog::Difficulties), false),
        (Dialog::Compose(compose::Open { wanted: compose::Wanted::Assign, checked: false }), false),
    ] {
        let mut bench = PureApp::with_ada();
        open(&mut bench, dialog.clone());
        bench.send(Message::SignedOut);
        assert_eq!(bench.app.model.dialogs.is_open(), stays, "{dialog:?}");
    }
    let mut bench = PureApp::with_ada();
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    let reread = bench.ticket();
    bench.send(Message::SignedOut);
    assert!(bench.effects.iter().any(|effect| matches!(effect, Effect::Cancel(ticket) if *ticket == reread)));
    assert!(!bench.app.model.work.asks_server(), "nothing of the session is awaited any more");
}

#[test]
fn what_was_typed_on_the_way_to_a_confirmation_is_forgotten_with_the_session() {
    let mut bench = PureApp::with_ada();
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Assign)));
    bench.app.forms.compose.serial = "000123145399".to_owned();
    bench.send(Message::Compose(compose::Message::Submitted));
    assert!(bench.app.model.dialog::<confirm::Asking>().is_some());
    bench.send(Message::SignedOut);
    assert_eq!(bench.app.forms.compose.serial, "");
}

#[test]
fn a_verification_that_runs_is_not_lost_under_another_dialog() {
    let mut bench = PureApp::with_ada();
    bench.send(Message::Lookup(lookup::Message::VerifyAsked));
    bench.send(Message::Verify(verify::Message::Started));
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    bench.send(Message::History(history::Message::ExportAsked));
    bench.send(Message::History(history::Message::ChainOpened));
    assert!(bench.effects.is_empty() && bench.app.model.dialog::<verify::Open>().is_some());
}

#[test]
fn an_answer_goes_to_whoever_asked_and_to_nobody_twice() {
    let mut bench = PureApp::signed_in();
    bench.find("ada@acme.example");
    let ticket = bench.ticket();
    assert!(bench.app.model.work.asks_server());
    // of another sort than what was asked: it is nobody's
    bench.reply(ticket, Reply::Tokens(Ok(Vec::new())));
    assert!(bench.app.model.lookup.person().is_none());
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("ada"))))));
    assert!(bench.app.model.lookup.person().is_none(), "the one answer was there");
    bench.reply(Ticket(4_000), Reply::Found(Ok(Box::new(Found::Person(person("ada"))))));
    assert!(bench.effects.is_empty() && bench.app.model.lookup.person().is_none());
}
