//! What a company's policy sets holds for the command as it does for the window.

use super::{Night, Said, said};

/// The command under a policy.
fn under(night: &Night, policy: &str, line: &str) -> Said {
    std::fs::write(night.path("policy.toml"), policy).unwrap();
    said(&night.command(line).env("TOKEN_DESK_TEST_POLICY", night.path("policy.toml")).output().unwrap())
}

#[test]
fn each_key_of_the_policy_that_a_batch_can_offend_keeps_it_from_beginning() {
    const LINE: &str = "--input box.csv --action disable --changes 3";
    let night = Night::box_of(3);
    let key = format!("profile-key = \"{}\"", "A".repeat(43) + "=");
    let not_allowed = "The profile Test tenant does not allow this";
    let lacks = "No token of the list would be changed";
    for (policy, words) in [
        ("allow = [\"enable\"]", not_allowed),
        ("require-ticket = true", lacks),
        ("require-ticket = true\nticket-pattern = \"INC[0-9]{7}\"", lacks),
        ("require-reason = [\"disable\"]", lacks),
        ("batch = false", "This profile allows no lists of tokens"),
        ("batch = 2", "This profile allows up to 2 tokens in a batch"),
        ("batch = { lines = 2 }", "This profile allows up to 2 tokens in a batch"),
        ("own-profiles = false", "There is no profile “Test tenant”"),
        (&key, "It is not signed, and your company uses signed profiles only"),
    ] {
        let said = under(&night, policy, LINE);
        assert_eq!(said.code, 9, "{policy}: {said:?}");
        assert!(said.err.contains(words), "{policy}: {said:?}");
    }
    assert_eq!((night.patches(), night.recorded()), (0, [0, 0, 0]));

    let policy = "require-ticket = true\nticket-pattern = \"INC[0-9]{7}\"\nallow = [\"disable\"]\nbatch = 3";
    let wrong = under(&night, policy, &format!("{LINE} --ticket 42"));
    assert!(wrong.code == 9 && night.patches() == 0, "{wrong:?}");
    let said = under(&night, policy, &format!("{LINE} --ticket INC0042317"));
    assert_eq!((said.code, night.recorded()), (0, [3, 0, 0]), "{said:?}");
}
