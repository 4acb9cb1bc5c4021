//! A profile's rules: reading them, and leaving them unchanged.

use super::*;
use crate::domain::{
    batch::limits::{Limits, Rules, StopRule},
    change::action::Action,
    profile::policy::{Actions, Pattern, Policy, TicketRule},
};
use crate::profiles::keys::{KEYS, RULES};

/// Every rule, with comments and in an unusual order.
pub(super) const RULED: &str = r#"[[profile]]
name = "Ruled"
address = "https://acme.access.securid.com"
allow = [
    "unlock", # for the desk at night
    "disable",
    "enable", # the undo
]
require-ticket = true # since March
ticket-pattern = 'INC[0-9]{7}'
ticket-example = "INC0042317"
require_reason = ["enable", "unlock"]
require-verification = false
"#;

fn actions<const N: usize>(actions: [Action; N]) -> Actions {
    actions.into_iter().collect()
}

#[test]
fn the_rules_of_a_profile_are_read_and_without_any_the_usual_ones_hold() {
    let read = ProfilesFolder::with(RULED).load();
    assert_eq!(read.troubles, []);
    assert_eq!(
        read.profiles[0].policy,
        Policy {
            allow: actions([Action::Unlock, Action::Disable, Action::Enable]),
            ticket: TicketRule {
                required: Actions::all(),
                pattern: Some(Pattern::parse("INC[0-9]{7}").unwrap()),
                example: "INC0042317".to_owned(),
            },
            reason: actions([Action::Enable, Action::Unlock]),
            verification: Actions::NONE,
        }
    );
    for profile in ProfilesFolder::with(BY_HAND).load().profiles {
        assert_eq!(profile.policy, Policy::default());
    }
    let with = |rules: &str| {
        let read =
            ProfilesFolder::with(format!("[[profile]]\nname = \"A\"\naddress = \"{ACME}\"\n{rules}\n"))
                .load();
        assert_eq!(read.troubles, [], "{rules}");
        read.profiles[0].policy.clone()
    };
    assert_eq!(with("allow = []").allow, Actions::NONE);
    assert_eq!(with("allow = [\"delete\", \"delete\"]").allow, actions([Action::Delete]));
    assert_eq!(with("require-ticket = []\nticket-pattern = \"\"\nticket-example = \" \""), Policy::default());
    // anything fits without a pattern
    assert_eq!(with("ticket-example = \"any\"").ticket.example, "any");
}

#[test]
fn both_spellings_of_a_rule_mean_the_same() {
    let hyphens = ProfilesFolder::with(RULED).load();
    let spelled =
        ["require_ticket", "ticket_pattern", "ticket_example", "require_reason", "require_verification"];
    let text = spelled.iter().fold(RULED.to_owned(), |text, key| text.replace(&key.replace('_', "-"), key));
    assert!(spelled.iter().all(|key| text.contains(key)));
    assert_eq!(ProfilesFolder::with(text).load(), hyphens);
}

#[test]
fn a_rule_that_cannot_be_kept_takes_the_profile_out_and_is_named_with_its_line() {
    let all = "Actions: \"disable\", \"enable\", \"clear-pin\", \"assign\", \"rename\", \"unassign\", \"delete\", \
               \"emergency-code\", \"withdraw-emergency-code\", \"unlock\", \"disable-user\", \"enable-user\"";
    for (rules, line, reason) in [
        ("allow = \"s3cret\"", 4, format!("allow: It is a list of actions in brackets, not a text. {all}")),
        ("allow = true", 4, "not true or false".to_owned()),
        (
            "allow = [\"disable\",\n\"s3cret\"]",
            4,
            "allow: Each word of the list is one of \"disable\"".to_owned(),
        ),
        ("allow = [\"clear_pin\"]", 4, "\"clear-pin\"".to_owned()),
        ("allow = [1]", 4, "Each word of the list".to_owned()),
        (
            "\nrequire-ticket = \"s3cret\"",
            5,
            format!("require-ticket: It is true, false, or a list of actions in brackets, not a text. {all}"),
        ),
        ("require-reason = 1", 4, "require-reason: It is true, false".to_owned()),
        ("require_verification = [\"s3cret\"]", 4, "require_verification: Each word of the list".to_owned()),
        ("require-verification = { disable = true }", 4, "not a table".to_owned()),
        ("ticket-pattern = \"s3cret(\"", 4, "ticket-pattern: This pattern cannot be used".to_owned()),
        ("ticket-pattern = \" \"", 4, "ticket-pattern: Type a pattern".to_owned()),
        ("ticket-pattern = [\"INC\"]", 4, "ticket-pattern: It is a text in quotes, not a list".to_owned()),
        (
            &format!("ticket-pattern = \"{}\"", "s3cret".repeat(40)),
            4,
            "ticket-pattern: A pattern has at most 200 characters".to_owned(),
        ),
        ("ticket-example = 7", 4, "ticket-example: It is a text in quotes".to_owned()),
        (
            "ticket_pattern = \"INC[0-9]+\"\nticket-example = \"s3cret\"",
            5,
            "ticket-example: It does not fit the ticket_pattern of this profile".to_owned(),
        ),
        (
            "require-ticket = true\nrequire_ticket = true",
            5,
            "require_ticket: It is there as require-ticket too".to_owned(),
        ),
        ("Require-Ticket = true", 4, "This rule is spelled require-ticket".to_owned()),
        ("requireReason = true", 4, "This rule is spelled require-reason".to_owned()),
        ("ALLOW = []", 4, "This rule is spelled allow".to_owned()),
        ("require-tiket = true", 4, "This rule is spelled require-ticket".to_owned()),
        ("require-manager = true", 4, "There is no such rule. Rules: allow, require-ticket, ".to_owned()),
        ("require.ticket = true", 4, "There is no such rule".to_owned()),
        ("allowed = [\"disable\"]", 4, "There is no such rule".to_owned()),
        (
            "[profile.notes]\nowner = \"desk\"\nrequire_ticket = true",
            6,
            "require-ticket stands in a table of its own and would be ignored".to_owned(),
        ),
        ("[profile.notes]\nallow = [\"disable\"]", 5, "allow stands in a table of its own".to_owned()),
    ] {
        let text = format!(
            "[[profile]]\nname = \"B\"\naddress = \"https://a.example\"\n{rules}\n[[profile]]\nname = \"Last\"\naddress = \"https://z.example\"\n"
        );
        let place = ProfilesFolder::with(&text);
        let catalogue = place.load();
        assert_eq!(names(&catalogue), ["Last"], "{rules}");
        let [trouble] = &catalogue.troubles[..] else { panic!("{rules}: {catalogue:?}") };
        assert_eq!(
            (trouble.line, trouble.profile.as_deref()),
            (Some(line), Some("B")),
            "{rules}: {trouble:?}"
        );
        assert!(trouble.reason.contains(&reason), "{rules}: {trouble:?}");
        assert!(!trouble.reason.contains("s3cret"), "{trouble:?}");
        place.put(Some("Last"), profile("Later")).unwrap();
        assert!(place.text().contains(rules), "{rules}");
    }
}

#[test]
fn a_rule_outside_of_every_profile_is_told_and_what_others_call_alike_is_not() {
    let good = format!("[[profile]]\nname = \"A\"\naddress = \"{ACME}\"\n");
    let place = ProfilesFolder::with(format!(
        "require-ticket = true\n{good}[roll-out]\nticket_pattern = \"s3cret\"\n"
    ));
    let read = place.load();
    assert_eq!(names(&read), ["A"]);
    let ignored = " stands outside every profile and is ignored: put it below a profile's name";
    assert_eq!(
        reasons(&read),
        [format!("1 -: require-ticket{ignored}"), format!("6 -: ticket-pattern{ignored}")]
    );
    let place = ProfilesFolder::with(format!(
        "{good}[profile.notes]\nallow = \"all of it\"\n[roll-out]\nallow = [\"ring2\"]\n"
    ));
    assert_eq!(place.load().troubles, []);
}

#[test]
fn rules_come_back_as_they_were_saved() {
    let place = ProfilesFolder::empty();
    let mut ruled = full_profile("Ruled");
    assert_eq!(place.put(None, ruled.clone()).unwrap().profiles, [ruled.clone()]);
    let text = place.text();
    assert!(
        text.ends_with(concat!(
            "allow = [\"disable\", \"enable\", \"delete\"]\n",
            "require-ticket = [\"disable\"]\n",
            "ticket-pattern = '(INC|REQ)\\d{7}'\n",
            "ticket-example = \"INC0042317\"\n",
            "require-reason = true\n",
            "require-verification = [\"enable\", \"delete\"]\n",
            "batch = { lines = 40, max-per-second = 50, parallel = 3, ",
            "pause-after-refusals = 7, pause-after-unknown = 2 }\n",
        )),
        "{text}"
    );
    for (step, change) in [
        (|p: &mut Policy| p.allow = Actions::NONE) as fn(&mut Policy),
        |p| p.allow = Actions::usual(),
        |p| p.ticket.required = Actions::NONE,
        |p| p.ticket.required = Actions::all(),
        |p| p.ticket.example.clear(),
        |p| p.ticket.pattern = None,
        |p| p.reason = Actions::from_iter([Action::Unlock]),
        |p| p.reason = Actions::NONE,
        |p| p.verification = Actions::all(),
        |p| *p = Policy::default(),
        |p| *p = full_profile("Ruled").policy,
    ]
    .into_iter()
    .enumerate()
    {
        change(&mut ruled.policy);
        let saved = place.put(Some("Ruled"), ruled.clone()).unwrap();
        assert_eq!(saved.profiles, [ruled.clone()], "step {step}");
        assert_eq!(saved, place.load());
    }
}

#[test]
fn an_edit_keeps_the_spelling_the_order_and_the_comments_of_the_rules() {
    let place = ProfilesFolder::with(RULED);
    let mut ruled = place.load().profiles[0].clone();
    ruled.label = "TEST".to_owned();
    place.put(Some("Ruled"), ruled.clone()).unwrap();
    let mut expected = format!("{RULED}label = \"TEST\"\n");
    assert_eq!(place.text(), expected, "an edit of something else");

    for (change, from, to) in [
        ((|p: &mut Policy| p.allow.set(Action::Disable, false)) as fn(&mut Policy), "    \"disable\",\n", ""),
        (
            |p| p.allow.set(Action::ClearPin, true),
            "    \"enable\", # the undo\n",
            "    \"enable\", # the undo\n    \"clear-pin\",\n",
        ),
        (
            |p| p.reason.set(Action::Rename, true),
            "[\"enable\", \"unlock\"]",
            "[\"enable\", \"unlock\", \"rename\"]",
        ),
        (|p| p.reason = Actions::all(), "[\"enable\", \"unlock\", \"rename\"]", "true"),
        (|p| p.ticket.required = Actions::NONE, "true # since", "false # since"),
        (|p| p.ticket.required.set(Action::Unlock, true), "false # since", "[\"unlock\"] # since"),
        (|p| p.verification = Actions::all(), "verification = false", "verification = true"),
        (|p| p.ticket.pattern = Some(Pattern::parse("INC.*").unwrap()), "'INC[0-9]{7}'", "\"INC.*\""),
    ] {
        change(&mut ruled.policy);
        assert!(expected.contains(from), "{from}: {expected}");
        expected = expected.replace(from, to);
        place.put(Some("Ruled"), ruled.clone()).unwrap();
        assert_eq!(place.text(), expected);
    }
}

#[test]
fn a_comment_behind_the_last_of_a_list_stays_behind_it() {
    for (list, longer) in [
        ("[\n  \"disable\", # lost\n]", "[\n  \"disable\", # lost\n  \"unlock\",\n]"),
        ("[ \"disable\", # lost\n]", "[ \"disable\", # lost\n \"unlock\",\n]"),
        ("[\"disable\"] # lost", "[\"disable\", \"unlock\"] # lost"),
    ] {
        let place = ProfilesFolder::with(format!(
            "[[profile]]\nname = \"A\"\naddress = \"{ACME}\"\nallow = {list}\n"
        ));
        let mut ruled = place.load().profiles[0].clone();
        ruled.policy.allow.set(Action::Unlock, true);
        place.put(Some("A"), ruled).unwrap();
        assert!(place.text().ends_with(&format!("allow = {longer}\n")), "{}", place.text());
    }
}

#[test]
fn rules_that_contradict_each_other_are_not_written() {
    let place = ProfilesFolder::with(RULED);
    let mut ruled = place.load().profiles[0].clone();
    ruled.policy.ticket.example = "REQ1".to_owned();
    let problem = place.put(Some("Ruled"), ruled).unwrap_err().problem();
    assert!(problem.cause.contains("ticket-example"), "{problem:?}");
    assert_eq!(place.text(), RULED);
}

#[test]
fn the_example_is_a_profile_with_every_key() {
    let example = include_str!("../../../assets/profiles.example.toml");
    for key in KEYS.into_iter().chain(RULES) {
        assert!(example.lines().any(|line| line.starts_with(&format!("{key} = "))), "{key}");
    }
    let read = ProfilesFolder::with(example).load();
    assert_eq!(reasons(&read), [] as [&str; 0]);
    let policy = &read.profiles[0].policy;
    assert!(policy.allows(Action::Unassign) && !policy.allows(Action::Unlock));
    assert!(
        policy.ticket_hint(Action::Disable, "").is_some() && policy.reason_hint(Action::Enable, "").is_none()
    );
}

#[test]
fn what_may_be_done_at_once_is_a_switch_a_number_or_a_table_and_never_guessed() {
    let read = |value: &str| {
        let place =
            ProfilesFolder::with(format!("[[profile]]\nname = \"A\"\naddress = \"{ACME}\"\n{value}\n"));
        let read = place.load();
        (read.profiles.first().map(|profile| profile.batch), reasons(&read).len())
    };
    let usual = Limits::default();
    let lines = |most_tokens| Rules { most_tokens, ..Rules::default() };
    assert_eq!(read(""), (Some(lines(None)), 0));
    assert_eq!(read("batch = true"), (Some(lines(None)), 0));
    assert_eq!(read("batch = false"), (Some(lines(Some(0))), 0));
    assert_eq!(read("batch = 200"), (Some(lines(Some(200))), 0));
    let limits = Limits { per_second: Some(50), parallel: 2 };
    let table = Rules { most_tokens: Some(5), limits, ..Rules::default() };
    assert_eq!(read("batch = { lines = 5, max-per-second = 50, parallel = 2 }"), (Some(table), 0));
    assert_eq!(read("batch.max_per_second = 50\nbatch.parallel = 2\nbatch.lines = 5"), (Some(table), 0));
    let some = Rules { limits: Limits { parallel: 3, ..usual }, ..Rules::default() };
    assert_eq!(read("batch.parallel = 3"), (Some(some), 0));
    let waits = Rules { stop: StopRule { refusals: 3, unknown: 1 }, ..Rules::default() };
    assert_eq!(read("batch = { pause-after-refusals = 3, pause_after_unknown = 1 }"), (Some(waits), 0));
    for wrong in [
        "batch = \"no\"",
        "batch = -1",
        "batch = 100001",
        "batch = 1.5",
        "batch.parallel = 0",
        "batch.parallel = 33",
        "batch.max-per-second = 0",
        "batch.pause-after-unknown = 0",
        "batch.max = 5",
        "batch = [false]",
        "Batch = false",
    ] {
        let (rules, reasons) = read(wrong);
        assert_eq!(reasons, 1, "{wrong}");
        assert_eq!(rules, None, "{wrong}: a profile whose limits are not understood is not used");
    }
}

#[test]
fn what_may_be_done_at_once_is_written_as_it_was_read() {
    for value in [
        "false",
        "200",
        "{ lines = 5, max-per-second = 50, parallel = 2 }",
        "{ parallel = 3 }",
        "{ pause-after-unknown = 2 }",
    ] {
        let place = ProfilesFolder::with(format!(
            "[[profile]]\nname = \"A\"\naddress = \"{ACME}\"\nbatch = {value}\n"
        ));
        let mut profile = place.load().profiles[0].clone();
        profile.label = "X".to_owned();
        place.put(Some("A"), profile.clone()).unwrap();
        assert!(place.text().contains(&format!("batch = {value}\n")), "{}", place.text());
        profile.name = "B".to_owned();
        place.put(None, profile.clone()).unwrap();
        assert_eq!(place.load().profiles[1].batch, profile.batch, "{}", place.text());
    }
}
