//! What an edit writes and what it leaves unchanged.

use super::*;
use crate::{domain::batch::limits::Rules, fixtures};

#[test]
fn what_is_saved_comes_back_as_it_was() {
    let place = ProfilesFolder::empty();
    for profile in [profile("Acme"), full_profile(fixtures::PROFILE), full_profile("ünï 'x' \"y\" [z]")] {
        let saved = place.put(None, profile.clone()).unwrap();
        assert_eq!(saved, place.load());
        assert_eq!(saved.profiles.last(), Some(&profile));
        assert_eq!(saved.troubles, []);
    }
    let mut edited = full_profile(fixtures::PROFILE);
    for (step, change) in [
        (|p: &mut Profile| p.label.clear()) as fn(&mut Profile),
        |p| p.issuer = None,
        |p| p.client_id.clear(),
        |p| p.scopes.clear(),
        |p| p.scopes = vec!["a.b".to_owned(), "c.d".to_owned(), "e".to_owned()],
        |p| p.scopes.reverse(),
        |p| p.colour = Colour::Blue,
        |p| p.proxy = Proxy::System,
        |p| p.proxy = Proxy::None,
        |p| p.ca_file = None,
        |p| p.client_certificate = Some("~/desk.pem".into()),
        |p| p.client_key = Some("C:\\keys\\desk.key".into()),
        |p| (p.client_certificate, p.client_key) = (None, None),
        |p| p.limits = profile::TimeLimits::default(),
        |p| p.sign_in = SignInMethod::ApiKey,
        |p| p.batch = Rules { most_tokens: Some(0), ..Rules::default() },
        |p| p.address = Address::parse("http://127.0.0.1:8080/x/v1").unwrap(),
        |p| *p = full_profile(fixtures::PROFILE),
    ]
    .into_iter()
    .enumerate()
    {
        change(&mut edited);
        let saved = place.put(Some(fixtures::PROFILE), edited.clone()).unwrap();
        assert_eq!(saved.profiles[1], edited, "step {step}");
        assert_eq!(saved, place.load());
    }
}

#[test]
fn a_new_file_holds_what_differs_from_a_new_profile_and_says_what_it_is() {
    let place = ProfilesFolder::empty();
    place.put(None, profile("Acme")).unwrap();
    let expected = format!(
        "# Token Desk: endpoint profiles. No secret belongs into this file.\n\n[[profile]]\nname = \"Acme\"\naddress = \"{ACME}\"\nsign-in = \"api-key\"\n"
    );
    assert_eq!(place.text(), expected);
}

#[test]
fn an_edit_changes_one_line_and_leaves_the_rest_as_it_was_written() {
    for (source, back) in [
        (BY_HAND.to_owned(), "\n"),
        (BY_HAND.replace('\n', "\r\n"), "\r\n"),
        (format!("\u{feff}{}", BY_HAND.replace('\n', "\r\n")), "\r\n"),
    ] {
        let place = ProfilesFolder::with(&source);
        let before = place.load();
        assert_eq!(names(&before), [fixtures::PROFILE, "Acme test"]);
        assert_eq!(before.troubles, []);
        let mut edited = before.profiles[0].clone();
        edited.name = "Acme live".to_owned();
        place.put(Some(fixtures::PROFILE), edited.clone()).unwrap();
        assert_eq!(place.text(), source.replace("'Acme production'", "\"Acme live\""));

        edited.limits.read = Duration::from_secs(21);
        edited.client_id = "0oa".to_owned();
        place.put(Some("Acme live"), edited.clone()).unwrap();
        let expected = source
            .replace("'Acme production'", "\"Acme live\"")
            .replace("0x14", &format!("21{back}client-id = \"0oa\""));
        assert_eq!(place.text(), expected);
        assert_eq!(place.load().profiles[0], edited);
    }
}

#[test]
fn a_list_in_several_lines_keeps_its_shape_and_comments() {
    let place = ProfilesFolder::with(BY_HAND);
    let mut edited = place.load().profiles[0].clone();
    edited.scopes.push("rsa.audit.user".to_owned());
    place.put(Some(fixtures::PROFILE), edited.clone()).unwrap();
    assert_eq!(
        place.text(),
        BY_HAND.replace("sidtoken.read\",\n", "sidtoken.read\",\n    \"rsa.audit.user\",\n")
    );
    for remaining in [2, 1, 0] {
        edited.scopes.remove(1 % (remaining + 1));
        place.put(Some(fixtures::PROFILE), edited.clone()).unwrap();
        assert_eq!(place.load().profiles[0], edited);
        for comment in ["# look up\n", "    # the next one is for tokens\n"] {
            assert!(place.text().contains(comment), "{remaining}: {}", place.text());
        }
    }
}

#[test]
fn saving_what_is_there_already_writes_nothing() {
    let place = ProfilesFolder::with(BY_HAND);
    let written = fs::metadata(&place.file).unwrap().modified().unwrap();
    for profile in place.load().profiles {
        place.put(Some(&profile.name.clone()), profile).unwrap();
    }
    assert_eq!(place.text(), BY_HAND);
    assert_eq!(fs::metadata(&place.file).unwrap().modified().unwrap(), written);
}

#[test]
fn a_new_profile_is_added_at_the_end_and_the_rest_is_not_touched() {
    for source in [BY_HAND.to_owned(), BY_HAND.replace('\n', "\r\n")] {
        let place = ProfilesFolder::with(&source);
        let saved = place.put(None, full_profile("New")).unwrap();
        assert_eq!(names(&saved), [fixtures::PROFILE, "Acme test", "New"]);
        assert!(place.text().starts_with(&source));
        let lonely = place.text().replace("\r\n", "").contains('\n');
        assert_eq!(source.contains("\r\n"), !lonely, "the new lines end as the old ones do");
    }
}

#[test]
fn a_deleted_profile_takes_its_own_comment_along_and_no_other() {
    let place = ProfilesFolder::with(BY_HAND);
    place.delete("Acme test").unwrap();
    let text = place.text();
    for stays in
        ["Managed by IT", "--- production", "The real one", "--- the end", "the very last line", "two\nlines"]
    {
        assert!(text.contains(stays), "{stays}: {text}");
    }
    assert!(!text.contains("The test one") && !text.contains("not red"), "{text}");
    place.delete(fixtures::PROFILE).unwrap();
    let text = place.text();
    for stays in ["Managed by IT", "--- production", "--- the end", "ring = 2", "schema = 7"] {
        assert!(text.contains(stays), "{stays}: {text}");
    }
    assert_eq!(place.load(), Catalogue::default());
    place.put(None, profile("Again")).unwrap();
    assert_eq!(names(&place.load()), ["Again"]);
}

#[test]
fn what_could_not_be_read_back_is_not_written() {
    let place = ProfilesFolder::empty();
    place.put(None, profile("Acme")).unwrap();
    let before = place.text();
    let with = |change: fn(&mut Profile)| {
        let mut changed = full_profile("New");
        change(&mut changed);
        changed
    };
    for (bad, reason) in [
        (with(|p| p.name = "Practice tenant".to_owned()), "practice tenant"),
        (with(|p| p.name = "x".repeat(61)), "60 characters"),
        (with(|p| p.label = "a\u{0}b".to_owned()), "label"),
        (with(|p| p.client_id = "x".repeat(501)), "client-id"),
        (with(|p| p.scopes = vec!["a b".to_owned()]), "scopes"),
        (with(|p| p.limits.read = Duration::from_secs(301)), "read-seconds"),
        (with(|p| p.limits.read = Duration::from_millis(1500)), "read-seconds"),
        (with(|p| p.proxy = Proxy::Url("none at all".to_owned())), "proxy"),
    ] {
        let err = place.put(None, bad).unwrap_err();
        let problem = err.problem();
        assert!(problem.cause.contains(reason), "{problem:?}");
        assert_eq!(place.text(), before);
    }
}

#[test]
fn copies_that_save_at_the_same_time_lose_nothing() {
    // under Wine each lock takes its time, and nobody waits for long
    const COPIES: usize = if cfg!(windows) { 3 } else { 8 };
    let place = ProfilesFolder::with("# heading\n");
    std::thread::scope(|scope| {
        for copy in 0..COPIES {
            let place = &place;
            scope.spawn(move || {
                for number in 0..4 {
                    place.put(None, profile(&format!("{copy}-{number}"))).unwrap();
                }
                place.delete(&format!("{copy}-0")).unwrap();
            });
        }
    });
    let catalogue = place.load();
    assert_eq!(catalogue.profiles.len(), COPIES * 3);
    assert_eq!(catalogue.troubles, []);
    assert!(place.text().starts_with("# heading\n"));
}

#[test]
fn no_cut_or_garbled_file_brings_the_reader_down_and_no_edit_harms_what_it_is_not_about() {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below as u64).unwrap()
    };
    let signs = b"[]\"'=#\n\r\t{},.\\ \xffa0";
    let text = format!("{BY_HAND}\n{}", super::rules::RULED);
    let mut readable = 0;
    for _ in 0..1500 {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..=random(3) {
            let at = random(bytes.len());
            match random(3) {
                0 => bytes.truncate(at.max(1)),
                1 => bytes[at] = signs[random(signs.len())],
                _ => bytes.insert(at, signs[random(signs.len())]),
            }
        }
        let Ok(source) = Source::new(bytes.clone()) else { continue };
        assert_eq!(source.to_bytes(), bytes);
        let before = read::read(&source);
        if before.catalogue.unreadable {
            assert!(!before.catalogue.troubles.is_empty());
            assert!(save_bytes(bytes, &Edit::Delete { name: fixtures::PROFILE.to_owned() }).is_err());
            continue;
        }
        readable += 1;
        let profiles = before.catalogue.profiles;
        let added = read::read(&edit::add(&source, &[&profile("Added")])).catalogue;
        assert_eq!(added.profiles[..profiles.len()], profiles);
        assert_eq!(added.profiles.len(), profiles.len() + 1);
        assert_eq!(added.troubles, before.catalogue.troubles);
        for (index, old) in profiles.iter().enumerate() {
            let new = Profile { label: "EDITED".to_owned(), ..old.clone() };
            let edited = edit::replace(&source, before.places[index], old, &new).unwrap();
            let mut expected = profiles.clone();
            expected[index] = new;
            assert_eq!(read::read(&edited).catalogue.profiles, expected);
            let deleted = edit::delete(&source, before.places[index]).unwrap();
            expected.remove(index);
            let others = read::read(&deleted).catalogue.profiles;
            assert!(expected.iter().all(|profile| others.contains(profile)), "{}", deleted.text);
            assert!(!others.contains(old));
        }
    }
    assert!(readable > 200, "only {readable} of the garbled files were TOML");
}
