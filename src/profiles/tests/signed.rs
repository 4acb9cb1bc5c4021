//! Signed profiles: what a signature covers, and what it survives.

use aws_lc_rs::signature::Ed25519KeyPair;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use toml_edit::DocumentMut;

use super::*;
use crate::{
    domain::machine_policy::{MachinePolicy, ProfileKey, Set, Source as From},
    profiles::signed::{SigningKey, only_signed, sign, signing_input},
};

const TEXT: &str = r#"# endpoints of the help desk
[[profile]]
name = "Acme"
address = "https://acme.example"
allow = ["disable", "enable"]
read-seconds = 20
# for a later version
later = { a = 1.5, b = [true, 1979-05-27] }

[[profile]]
name = "Test" # not for callers
address = "https://test.example"
"#;

fn key() -> SigningKey {
    SigningKey::generate().unwrap()
}

fn signed(text: &str, key: &SigningKey) -> String {
    String::from_utf8(sign(text.into(), key).unwrap().bytes).unwrap()
}

fn names(text: &str, key: &ProfileKey) -> Vec<String> {
    only_signed(text.into(), key).profiles.into_iter().map(|profile| profile.name).collect()
}

#[test]
fn signed_profiles_are_used_and_all_others_are_named_with_why_not() {
    let key = key();
    let text = signed(TEXT, &key);
    assert_eq!(names(&text, &key.public()), ["Acme", "Test"]);
    assert_eq!(signed(&text, &key), text, "signing again changes nothing");
    let other = SigningKey::generate().unwrap();
    let refused = only_signed(text.clone().into(), &other.public());
    assert_eq!(refused.profiles, []);
    let said: Vec<_> = refused.troubles.iter().map(|trouble| trouble.reason.english()).collect();
    assert!(said.len() == 2 && said.iter().all(|said| said.contains("another key")), "{said:?}");
    let bare = only_signed(TEXT.into(), &key.public());
    assert!(bare.profiles.is_empty() && bare.troubles[0].reason.contains("not signed"));
    let broken = only_signed(format!("{text}\nbroken").into(), &key.public());
    assert!(broken.profiles.is_empty() && broken.unreadable);
}

#[test]
fn every_change_of_a_value_breaks_the_signature_of_its_profile_alone() {
    let key = key();
    let text = signed(TEXT, &key);
    for (before, after) in [
        ("https://acme.example", "https://evil.example"),
        ("[\"disable\", \"enable\"]", "[\"enable\", \"disable\"]"),
        ("read-seconds = 20", "read-seconds = 21"),
        ("read-seconds = 20", "read_seconds = 20"),
        ("read-seconds = 20\n", ""),
        ("a = 1.5", "a = 1.25"),
        ("[true, 1979-05-27]", "[true, \"1979-05-27\"]"),
        ("[true, 1979-05-27]", "[\"true\", 1979-05-27]"),
        ("later = ", "late = "),
        ("name = \"Acme\"", "name = \"acme\""),
        ("read-seconds = 20", "read-seconds = 20\nca-file = \"/tmp/ca.pem\""),
        ("read-seconds = 20", "read-seconds = 20\nproxy = \"http://evil.example:1\""),
    ] {
        let changed = text.replacen(before, after, 1);
        assert_ne!(changed, text, "{before}");
        assert_eq!(names(&changed, &key.public()), ["Test"], "{before} to {after}");
    }
    let signature = |text: &str, nth: usize| {
        text.lines().filter(|line| line.starts_with("signature")).nth(nth).unwrap().to_owned()
    };
    let (first, second) = (signature(&text, 0), signature(&text, 1));
    let swapped = text.replace(&first, "#").replace(&second, &first);
    assert_eq!(names(&swapped, &key.public()), Vec::<String>::new(), "a signature is of one profile");
    for damaged in ["signature = 1", "signature = \"?\"", "signature = \"\""] {
        assert_eq!(names(&text.replace(&first, damaged), &key.public()), ["Test"], "{damaged}");
    }
}

#[test]
fn what_is_written_around_a_signed_profile_is_not_used() {
    let key = key();
    let text = signed(TEXT, &key);
    let as_signed = only_signed(text.clone().into(), &key.public()).profiles;
    let signature = text.lines().find(|line| line.starts_with("signature")).unwrap();
    let beside = |line: &str| text.replacen("read-seconds = 20", &format!("read-seconds = 20\n{line}"), 1);
    for line in [
        "frobnicate = 1",
        "read_seconds = 90",
        "Signature = \"AA==\"",
        "client-certificate = \"/tmp/me.pem\"\nclient-key = \"/tmp/me.key\"",
        "ca_file = \"/tmp/ca.pem\"",
        "require-ticket = []",
        "batch = { lines = 100000 }",
        "tls = { verify = false }",
    ] {
        assert_eq!(names(&beside(line), &key.public()), ["Test"], "{line}");
    }
    for name in ["ACME", "Acme ", "\u{410}cme"] {
        let renamed = text.replacen("\"Acme\"", &format!("\"{name}\""), 1);
        assert_eq!(names(&renamed, &key.public()), ["Test"], "{name}");
    }
    // a key twice is no TOML, in whatever order
    for twice in ["read-seconds = 20", "address = \"https://evil.example\"", signature] {
        assert!(names(&beside(twice), &key.public()).is_empty(), "{twice}");
    }
    // another table of the name, with the signature of the real one, before or after it
    let other = format!("[[profile]]\nname = \"Acme\"\naddress = \"https://evil.example\"\n{signature}\n\n");
    for both in [other.clone() + &text, format!("{text}\n{other}")] {
        let used = only_signed(both.into(), &key.public()).profiles;
        assert!(used.iter().all(|profile| as_signed.contains(profile)), "{used:?}");
    }
    // how a file is stored says nothing
    for same in [format!("\u{feff}{text}"), text.replace('\n', "\r\n")] {
        assert_eq!(only_signed(same.into(), &key.public()).profiles, as_signed);
    }
}

#[test]
fn a_signature_of_any_other_text_is_refused() {
    let pair = Ed25519KeyPair::generate().unwrap();
    let der = STANDARD.encode(pair.to_pkcs8v1().unwrap().as_ref());
    let (begin, end) = ("-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----");
    let key = SigningKey::from_pem(&format!("{begin}\n{der}\n{end}\n")).unwrap();
    let bare = "[[profile]]\nname = \"Acme\"\naddress = \"https://acme.example\"\n";
    let document: DocumentMut = bare.parse().unwrap();
    let tables = document.get("profile").and_then(toml_edit::Item::as_array_of_tables).unwrap();
    let input = String::from_utf8(signing_input(tables.get(0).unwrap())).unwrap();
    let used = |text: &str| {
        let signature = STANDARD.encode(pair.sign(text.as_bytes()));
        names(&format!("{bare}signature = \"{signature}\"\n"), &key.public())
    };
    assert_eq!(used(&input), ["Acme"]);
    let (_, without_kind) = input.split_once('\n').unwrap();
    let reordered = "token-desk profile 1\n{\"name\":\"Acme\",\"address\":\"https://acme.example\"}";
    for other in [bare, without_kind, reordered, input.trim_end_matches('}'), &format!("{input}\n"), ""] {
        assert_eq!(used(other), Vec::<String>::new(), "{other}");
    }
}

#[test]
fn a_signed_file_may_be_tidied() {
    let key = key();
    let text = signed(TEXT, &key);
    let signature = text.lines().find(|line| line.starts_with("signature")).unwrap();
    let tidied = format!(
        "[[profile]]\r\n# moved up\r\n{signature}\r\nread-seconds = 0x14\r\nlater.b = [ true, 1979-05-27 ]\r\n\
         allow = [\r\n'disable', # first\r\n'enable',\r\n]\r\nlater.a = 15e-1\r\naddress = 'https://acme.example'\r\n\
         name = \"\\u0041cme\"\r\n"
    );
    assert_eq!(names(&tidied, &key.public()), ["Acme"], "{tidied}");
}

#[test]
fn a_private_key_comes_back_and_nothing_else_is_one() {
    let key = key();
    let pem = key.to_pem().unwrap();
    assert!(pem.starts_with("-----BEGIN PRIVATE KEY-----\n") && pem.lines().all(|line| line.len() <= 64));
    let again = SigningKey::from_pem(&pem).unwrap();
    assert_eq!(again.public(), key.public());
    assert_eq!(ProfileKey::parse(&key.public().text()), Some(key.public()));
    assert!(!format!("{key:?}").contains(pem.lines().nth(1).unwrap()));
    let half = &pem[..pem.len() / 2];
    let garbage = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    for text in ["", half, garbage, "-----BEGIN EC PRIVATE KEY-----\n"] {
        assert!(SigningKey::from_pem(text).is_none(), "{text}");
    }
}

#[test]
fn under_a_key_only_signed_profiles_are_loaded_and_imported_as_they_were_signed() {
    let key = key();
    let place = tempfile::tempdir().unwrap();
    let (file, from) = (place.path().join("profiles.toml"), place.path().join("from.toml"));
    let policy = MachinePolicy {
        profile_key: Some(Set { value: key.public(), source: From::File }),
        ..MachinePolicy::default()
    };
    let mine = "[[profile]]\nname = \"Mine\"\naddress = \"https://mine.example\"\n";
    fs::write(&file, mine).unwrap();
    assert_eq!(load_under(&file, &policy).profiles, []);
    let unsigned = "\n[[profile]]\nname = \"Unsigned\"\naddress = \"https://u.example\"\n";
    fs::write(&from, signed(TEXT, &key) + unsigned).unwrap();
    let imported = import_signed(&file, &from, &key.public()).unwrap();
    assert_eq!(imported.added, ["Acme", "Test"]);
    assert!(imported.troubles.iter().any(|trouble| trouble.profile.as_deref() == Some("Unsigned")));
    let loaded = load_under(&file, &policy);
    assert_eq!(loaded.profiles.iter().map(|profile| &*profile.name).collect::<Vec<_>>(), ["Acme", "Test"]);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.starts_with(mine) && text.contains("# for a later version"), "{text}");
    let again = import_signed(&file, &from, &key.public()).unwrap();
    assert_eq!((again.added.len(), again.skipped.len()), (0, 2), "{again:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    // an edit in the window ends the signature, and is not left with one that no longer fits
    let acme = loaded.profiles[0].clone();
    let edited = Profile { label: "EDITED".to_owned(), ..acme.clone() };
    save(&file, &Edit::Put { replaces: Some(acme.name), profile: Box::new(edited) }).unwrap();
    let loaded = load_under(&file, &policy);
    assert_eq!(loaded.profiles.len(), 1);
    let said: Vec<_> = loaded.troubles.iter().map(|trouble| trouble.reason.english()).collect();
    assert!(said.iter().all(|said| said.contains("not signed")), "{said:?}");
}

#[test]
fn a_signed_profile_takes_the_place_of_one_that_the_key_does_not_sign_and_of_no_other() {
    let (key, before) = (key(), key());
    let place = tempfile::tempdir().unwrap();
    let (file, from) = (place.path().join("profiles.toml"), place.path().join("from.toml"));
    fs::write(&from, signed(TEXT, &key)).unwrap();
    let changed = TEXT.replace("acme.example", "old.example");
    let broken = signed(TEXT, &key).replace("acme.example", "forged.example");
    for (why, own) in [
        ("unsigned, the same", TEXT.to_owned()),
        ("unsigned, another case", changed.replace("Acme", "ACME")),
        ("another key, the same", signed(TEXT, &before)),
        ("another key", signed(&changed, &before)),
        ("changed since", broken),
        ("unusable", TEXT.replace("read-seconds = 20", "read-seconds = 0")),
        ("twice, first unsigned", format!("{changed}\n{}", signed(TEXT, &key))),
    ] {
        let mine = "# mine\n[[profile]]\nname = \"Mine\"\naddress = \"https://mine.example\"\n\n";
        fs::write(&file, format!("{mine}{own}")).unwrap();
        let imported = import_signed(&file, &from, &key.public()).unwrap();
        assert!(imported.added.contains(&"Acme".to_owned()), "{why}: {imported:?}");
        assert!(imported.replaced.contains(&"Acme".to_owned()), "{why}: {imported:?}");
        assert_eq!(imported.troubles, [], "{why}");
        let text = fs::read_to_string(&file).unwrap();
        let mut found = names(&text, &key.public());
        found.sort();
        assert_eq!(found, ["Acme", "Test"], "{why}: {text}");
        assert!(text.starts_with(mine), "{why}: {text}");
        assert_eq!(text.matches("[[profile]]").count(), 3, "{why}: {text}");
    }
    // one that is used is taken out by its user first
    let own = signed(&changed, &key);
    fs::write(&file, &own).unwrap();
    let imported = import_signed(&file, &from, &key.public()).unwrap();
    assert_eq!(
        (imported.added, imported.replaced, imported.skipped),
        (vec![], vec![], vec!["Test".to_owned()])
    );
    assert_eq!(imported.troubles.len(), 1);
    assert_eq!(fs::read_to_string(&file).unwrap(), own);
}

#[test]
fn an_exported_profile_keeps_its_signature_word_for_word() {
    let key = key();
    let place = tempfile::tempdir().unwrap();
    let (file, to) = (place.path().join("profiles.toml"), place.path().join("out.toml"));
    let unsigned = "\n[[profile]]\nname = \"Mine\" # not kept\naddress = \"https://mine.example\"\n";
    fs::write(&file, signed(TEXT, &key) + unsigned).unwrap();
    let mut profiles = load(&file).profiles;
    export(&file, &profiles, &to, Existing::Keep).unwrap();
    let text = fs::read_to_string(&to).unwrap();
    assert_eq!(names(&text, &key.public()), ["Acme", "Test"], "{text}");
    assert_eq!(load(&to).profiles, profiles);
    assert!(text.contains("# for a later version") && !text.contains("# not kept"), "{text}");
    // its text would not be what was asked for
    profiles[0].label = "OTHER".to_owned();
    export(&file, &profiles[..1], &to, Existing::Replace).unwrap();
    assert_eq!(load(&to).profiles, profiles[..1]);
    assert_eq!(names(&fs::read_to_string(&to).unwrap(), &key.public()), [""; 0]);
}
