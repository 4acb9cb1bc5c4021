//! What can be done besides disabling, as it is exported: narrowed down by any action, with what belongs to
//! each, and for a person as well as for a token.

use calamine::{Data, Reader as _, Xlsx};
use serde_json::Value;
use token_desk::domain::{
    change::{
        act::{Link, Replacement, Undone},
        action::Action,
    },
    person::{
        UnlockMethod, UserStatus,
        emergency::{CodeAsked, CodeGiven, CodeId, Unit, Validity},
    },
    token::name::TokenName,
    verification::{How, Verification},
};
use token_desk::words;

use super::*;
use crate::fixtures::{self, serial};

fn name() -> TokenName {
    TokenName::parse("=Ada's new one").unwrap()
}

/// Each act with what it came to, and what stands in "Detail" and "Status".
fn acts() -> Vec<(Act, Now, Option<&'static str>, &'static str)> {
    let asked = CodeAsked { validity: Some(Validity::new(36, Unit::Hours).unwrap()), one_time: Some(true) };
    let code = CodeId::from_server("c-7").unwrap();
    let given = CodeGiven { id: Some(code.clone()), ..CodeGiven::default() };
    let assigned = Now::Assigned { state: Some("Activation Pending".to_owned()), name: None };
    let methods = vec![UnlockMethod::Token, UnlockMethod::Voice];
    let (from, to) = (Some("Old".to_owned()), name());
    vec![
        (Act::Disable(serial()), Now::Status(TokenStatus::Disabled), None, "Disabled"),
        (Act::Enable(serial()), Now::Status(TokenStatus::Enabled), None, "Enabled"),
        (Act::ClearPin(serial()), Now::NoPin, None, "No PIN"),
        (
            Act::Assign { serial: serial(), name: Some(name()) },
            assigned,
            Some("Name: =Ada's new one"),
            "Activation Pending",
        ),
        (
            Act::Rename { serial: serial(), to, from },
            Now::Named("=Ada's new one".to_owned()),
            Some("New name: =Ada's new one"),
            "Renamed",
        ),
        (Act::Unassign(serial()), Now::Unassigned, None, "Unassigned"),
        (Act::Delete(serial()), Now::Deleted, None, "Deleted"),
        (
            Act::GiveEmergencyCode { asked, before: None },
            Now::EmergencyCode(Box::new(given)),
            Some("Asked for: 36 hours, one-time"),
            "Emergency access on",
        ),
        (
            Act::WithdrawEmergencyCode(code),
            Now::NoEmergencyCode,
            Some("Code ID: c-7"),
            "Emergency access off",
        ),
        (
            Act::Unlock(methods),
            Now::Unlocked(Vec::new()),
            Some("Methods: Authenticate OTP, Voice OTP"),
            "Unlocked",
        ),
        (Act::DisableUser, Now::User(UserStatus::Disabled), None, "Disabled"),
        (Act::EnableUser, Now::User(UserStatus::Enabled), None, "Enabled"),
    ]
}

/// A history with one of each, in their order; the first two were made for a verified caller.
fn one_of_each() -> DataFolder {
    let desk = DataFolder::new();
    let mut store = desk.store();
    for ((act, now, ..), number) in acts().into_iter().zip(1..) {
        let mut intent = intent(number, fixtures::PROFILE);
        let at = intent.at;
        intent.change.caller.verified =
            (number <= 2).then(|| Verification { how: How::Other("by voice".to_owned()), at });
        intent.change.link = match &act {
            Act::Enable(_) => Some(Link::Undoes(Undone { number: 1, made: at, changed_at: None })),
            Act::Assign { serial: new, .. } => Some(Link::Replaces(Replacement {
                old: Serial::parse(fixtures::SPARE_SERIAL).unwrap(),
                new: new.clone(),
                name: Some(name()),
            })),
            _ => None,
        };
        let confirmation = Confirmation {
            now,
            changed_by: None,
            changed_at: None,
            user_id: user_id(),
            serial: act.serial().cloned(),
            source: Source::Answer,
        };
        intent.change.act = act;
        record(&mut store, &intent, Some(&Outcome::Confirmed(confirmation)));
    }
    desk
}

fn lines(said: &Said) -> Vec<Value> {
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn each_action_is_exported_alone_by_its_key_and_by_its_words() {
    let desk = one_of_each();
    for (action, number) in Action::ALL.into_iter().zip(1_u64..) {
        for name in [action.key(), words::action::name(action), &action.key().to_uppercase()] {
            let said = desk.history(&["export", "--format", "jsonl", "--action", name]);
            let lines = lines(&said);
            let numbers: Vec<_> = lines.iter().map(|line| line["number"].as_u64()).collect();
            assert_eq!(numbers, [Some(number)], "{name}");
            assert_eq!(lines[0]["action"], words::action::name(action));
        }
    }
    let said = desk.history(&["export", "--action", "clear_pin"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("clear-pin") && said.err.contains("\u{201c}clear_pin\u{201d}"), "{said:?}");
}

#[test]
fn what_belongs_to_an_action_stands_in_columns_of_its_own() {
    let desk = one_of_each();
    let exported = lines(&desk.history(&["export", "--format", "jsonl"]));
    for (line, (act, _, detail, status)) in exported.iter().zip(acts()) {
        let action = words::action::name(act.action());
        let number = act.serial().map(Serial::as_str);
        assert_eq!(line["serial_number"].as_str(), number, "{action}");
        assert_eq!(line["detail"].as_str(), detail, "{action}");
        assert_eq!((line["status"].as_str(), line["outcome"].as_str()), (Some(status), Some("confirmed")));
        assert_eq!(line["person"], fixtures::NAME);
    }
    let cells = |name: &str| exported.iter().map(|line| line[name].clone()).collect::<Vec<_>>();
    let given = |name: &str| cells(name).into_iter().filter(|cell| !cell.is_null()).collect::<Vec<_>>();
    assert_eq!(
        cells("caller_verified")[..3],
        ["Other: by voice".into(), "Other: by voice".into(), Value::Null]
    );
    assert_eq!(cells("caller_verified_at_utc")[0], "2026-11-01T22:59:30.000Z");
    assert_eq!(given("undoes"), [1]);
    assert_eq!(given("replacement"), ["of 000123145310 by 000123145251"]);

    // the same read by a spreadsheet, and harmless in each
    let to = desk.path("all.xlsx");
    assert_eq!(desk.history(&["export", "--to", &to]).code, 0);
    let mut book: Xlsx<_> = calamine::open_workbook(&to).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let titles: Vec<String> = sheet.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let column = |title: &str| titles.iter().position(|name| name == title).unwrap();
    for (row, (act, _, detail, _)) in sheet.rows().skip(1).zip(acts()) {
        let text = |title: &str| match &row[column(title)] {
            Data::Empty => None,
            cell => Some(cell.to_string()),
        };
        assert_eq!(text("Action").as_deref(), Some(words::action::name(act.action())));
        assert_eq!(text("Serial number").as_deref(), act.serial().map(Serial::as_str), "{act:?}");
        assert_eq!(text("Detail").as_deref(), detail);
    }
    let csv = desk.history(&["export"]).out;
    assert_eq!(csv.matches(",\"Name: =Ada's new one\",").count(), 1);
}

#[test]
fn somebody_is_found_by_what_was_done_for_them_without_a_token() {
    let desk = one_of_each();
    let search =
        |line: &[&str]| lines(&desk.history(&[&["export", "--format", "jsonl"], line].concat())).len();
    assert_eq!(search(&["--search", "lovelace"]), 12);
    assert_eq!(search(&["--search", fixtures::SERIAL]), 7, "those about a token");
    assert_eq!(search(&["--search", "ada.lovelace", "--action", "unlock"]), 1);
    assert_eq!(search(&["--search", "INC0011"]), 1);
}
