//! Common mistakes: reported in our own words, while the other profiles stay usable.

use super::*;

const HOST: &str = "address = \"https://acme.access.securid.com\"\n";

/// The troubles, as "line: profile: reason".
fn troubles(catalogue: &Catalogue) -> Vec<String> {
    let one = |trouble: &Trouble| {
        let profile = trouble.profile.as_deref().unwrap_or("-");
        format!("{}: {profile}: {}", trouble.line.unwrap_or_default(), trouble.reason.english())
    };
    catalogue.troubles.iter().map(one).collect()
}

#[test]
fn one_broken_profile_leaves_the_others_usable_and_nothing_is_saved() {
    for (line, begins) in [
        (
            r#"ca-file = "C:\Users\ca.pem""#,
            "In double quotes a backslash begins an escape: use single quotes",
        ),
        (
            r#"ticket-pattern = "INC\d{7}""#,
            "In double quotes a backslash begins an escape: use single quotes",
        ),
        ("label = \u{201c}prod\u{201d}", "The quotes are curly"),
        ("label: \"prod\"", "Between a key and its value stands =, not :"),
        ("scopes = [\"a\", \"b\"", "A list or table is not closed"),
        ("address = \"https://b.access.securid.com\"", "This key is there twice"),
    ] {
        let text = format!(
            "# ours\n[[profile]]\nname = \"A\"\n{HOST}\n[[profile]]\nname = \"B\"\n{HOST}{line}\n\n  [[profile]] # last\nname = \"C\"\n{HOST}"
        );
        let place = ProfilesFolder::with(&text);
        let catalogue = place.load();
        assert_eq!(names(&catalogue), ["A", "C"], "{line}");
        assert!(catalogue.unreadable, "{line}");
        let [trouble] = &troubles(&catalogue)[..] else { panic!("{line}: {catalogue:?}") };
        let (number, reason) = trouble.split_once(": B: ").unwrap();
        assert!(["9", "8", "11"].contains(&number) && reason.starts_with(begins), "{line}: {trouble}");
        for refused in
            [place.put(None, profile("New")), place.put(Some("A"), profile("A")), place.delete("C")]
        {
            let problem = refused.unwrap_err().problem();
            assert!(
                problem.cause.contains(begins) && problem.advice.contains("Nothing in it was changed"),
                "{problem:?}"
            );
        }
        assert_eq!(place.text(), text);
        let other = ProfilesFolder::empty();
        let imported = import(&other.file, &place.file).unwrap();
        assert_eq!((imported.added.len(), imported.troubles.len()), (2, 1), "{line}");
    }
}

#[test]
fn a_profile_with_the_name_of_a_broken_one_before_it_is_left_out() {
    let text = format!(
        "[[profile]]\nname = \"A\"\nca-file = \"C:\\users\"\n{HOST}[[profile]]\nname = \"a\"\n{HOST}"
    );
    let catalogue = ProfilesFolder::with(text).load();
    assert!(catalogue.profiles.is_empty(), "{catalogue:?}");
    assert!(troubles(&catalogue)[1].contains("The profile at line 1 has the same name"), "{catalogue:?}");
}

#[test]
fn what_stands_in_a_text_over_several_lines_is_no_profile() {
    let text = format!("note = \"\"\"\n[[profile]]\nname = \"A\"\n{HOST}\"\"\"\nbroken\n");
    let catalogue = ProfilesFolder::with(text).load();
    assert!(catalogue.unreadable && catalogue.profiles.is_empty(), "{catalogue:?}");
    assert_eq!(troubles(&catalogue), ["6: -: There is no = with a value behind this key"]);
}

#[test]
fn one_bracket_among_profiles_is_named_and_takes_no_other_along() {
    let text = format!(
        "[[profile]]\nname = \"A\"\n{HOST}[profile]\nname = \"B\"\n{HOST}[[profile]]\nname = \"C\"\n{HOST}"
    );
    let catalogue = ProfilesFolder::with(text).load();
    assert_eq!(names(&catalogue), ["A", "C"]);
    assert_eq!(
        troubles(&catalogue),
        ["4: B: Each profile starts with [[profile]], in two pairs of brackets"]
    );
    let text = format!("[[profiles]]\nname = \"A\"\n{HOST}[[profile]]\nname = \"C\"\n{HOST}");
    let catalogue = ProfilesFolder::with(text).load();
    assert_eq!(names(&catalogue), ["C"]);
    assert!(
        troubles(&catalogue)[0].ends_with("in two pairs of brackets. This one is not read."),
        "{catalogue:?}"
    );
}

#[test]
fn underscores_are_as_good_as_hyphens_and_stay_when_a_profile_is_edited() {
    let text = format!(
        "[[profile]]\nname = \"A\"\n{HOST}sign_in = \"oauth-client\"\nclient_id = \"x\"\nconnect_seconds = 7\nca_file = '/etc/ca.pem'\n"
    );
    let place = ProfilesFolder::with(&text);
    let catalogue = place.load();
    assert!(catalogue.troubles.is_empty(), "{catalogue:?}");
    let mut read = catalogue.profiles[0].clone();
    assert_eq!((read.client_id.as_str(), read.limits.connect), ("x", Duration::from_secs(7)));
    assert_eq!(read.ca_file, Some("/etc/ca.pem".into()));
    read.client_id = "y".to_owned();
    place.put(Some("A"), read).unwrap();
    assert_eq!(place.text(), text.replace("\"x\"", "\"y\""));
    let both =
        ProfilesFolder::with(format!("[[profile]]\nname = \"A\"\n{HOST}ca-file = 'a'\nca_file = 'b'\n"))
            .load();
    assert!(
        both.profiles.is_empty() && troubles(&both)[0].contains("It is there as ca-file too"),
        "{both:?}"
    );
}

#[test]
fn a_key_that_was_meant_as_another_is_named_and_one_about_safety_takes_the_profile_out() {
    for (line, meant, usable) in [
        ("Colour = \"red\"", "colour", true),
        ("clientid = \"x\"", "client-id", true),
        ("conect-seconds = 5", "connect-seconds", true),
        ("Proxy = \"none\"", "proxy", false),
        ("porxy = \"none\"", "proxy", false),
        ("cafile = '/etc/ca.pem'", "ca-file", false),
        ("alow = [\"disable\"]", "allow", false),
        ("requre-ticket = true", "require-ticket", false),
        ("Require_Ticket = true", "require-ticket", false),
    ] {
        let catalogue = ProfilesFolder::with(format!("[[profile]]\nname = \"A\"\n{HOST}{line}\n")).load();
        assert_eq!(catalogue.profiles.len(), usize::from(usable), "{line}: {catalogue:?}");
        let troubles = troubles(&catalogue);
        assert!(
            troubles.len() == 1
                && troubles[0].starts_with("4: A: ")
                && troubles[0].ends_with(&format!("spelled {meant}")),
            "{line}: {troubles:?}"
        );
    }
    let other =
        ProfilesFolder::with(format!("proxy = \"none\"\n[[profile]]\nname = \"A\"\n{HOST}our-note = 1\n"))
            .load();
    let troubles = troubles(&other);
    assert!(
        troubles.len() == 1 && troubles[0].starts_with("1: -: proxy stands outside every profile"),
        "{troubles:?}"
    );
}

#[test]
fn a_path_that_reads_as_escapes_is_told_to_take_single_quotes() {
    let catalogue =
        ProfilesFolder::with(format!("[[profile]]\nname = \"A\"\n{HOST}ca-file = \"C:\\temp\\new\"\n"))
            .load();
    assert!(troubles(&catalogue)[0].contains("use single quotes"), "{catalogue:?}");
}
