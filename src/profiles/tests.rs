mod edits;
mod mistakes;
mod rules;
mod signed;

use std::{fs, path::PathBuf};

use super::*;
use crate::{
    domain::{
        problem::ProblemKind,
        profile::{Address, Colour, Proxy, SignInMethod},
    },
    fixtures::full_profile,
};

const ACME: &str = "https://acme.access.securid.com/AdminInterface/restapi";

struct ProfilesFolder {
    folder: tempfile::TempDir,
    file: PathBuf,
}

impl ProfilesFolder {
    fn with(text: impl AsRef<[u8]>) -> Self {
        let place = Self::empty();
        fs::write(&place.file, text).unwrap();
        place
    }

    fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("profiles.toml");
        Self { folder, file }
    }

    fn text(&self) -> String {
        String::from_utf8(fs::read(&self.file).unwrap()).unwrap()
    }

    fn load(&self) -> Catalogue {
        load(&self.file)
    }

    fn put(&self, replaces: Option<&str>, profile: Profile) -> Result<Catalogue, Error> {
        let edit = Edit::Put { replaces: replaces.map(str::to_owned), profile: Box::new(profile) };
        save(&self.file, &edit)
    }

    fn delete(&self, name: &str) -> Result<Catalogue, Error> {
        save(&self.file, &Edit::Delete { name: name.to_owned() })
    }
}

fn profile(name: &str) -> Profile {
    Profile::new(name, Address::parse(ACME).unwrap())
}

fn names(catalogue: &Catalogue) -> Vec<&str> {
    catalogue.profiles.iter().map(|profile| profile.name.as_str()).collect()
}

fn reasons(catalogue: &Catalogue) -> Vec<String> {
    let said = |trouble: &Trouble| {
        let line = trouble.line.map_or_else(String::new, |line| line.to_string());
        format!("{line} {}: {}", trouble.profile.as_deref().unwrap_or("-"), trouble.reason.english())
    };
    catalogue.troubles.iter().map(said).collect()
}

#[test]
fn no_file_is_no_profile_and_no_trouble() {
    let place = ProfilesFolder::empty();
    assert_eq!(place.load(), Catalogue::default());
    assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 0, "reading makes nothing");
    assert_eq!(ProfilesFolder::with("").load(), Catalogue::default());
    assert_eq!(ProfilesFolder::with("\u{feff}# only a comment").load(), Catalogue::default());
}

/// A hand-written file: odd spelling, comments everywhere, unknown keys.
const BY_HAND: &str = r#"# Managed by IT. Ask before editing.
schema = 7 # of the roll-out tool

# --- production ---

# The real one
[[profile]]   # header comment
"name"   = 'Acme production'   # as on the contract
address  = "https://ACME.access.securid.com/AdminInterface/restapi/v1/"
scopes = [
    "rsa.user.read", # look up
    # the next one is for tokens
    "rsa.authenticator.sidtoken.read",
]
owner = { team = "desk", phone = "123" }
read-seconds = 0x14

[profile.notes]
text = """
two
lines"""

# The test one
[[profile]]
name = "Acme test"
address = "https://acme-test.access.securid.com"
colour = "green" # not red

# --- the end ---
[roll-out]
ring = 2
# the very last line"#;

#[test]
fn deleting_what_another_copy_has_deleted_is_no_error_but_editing_it_is() {
    let place = ProfilesFolder::with(BY_HAND);
    assert_eq!(names(&place.delete("Gone").unwrap()).len(), 2);
    let err = place.put(Some("Gone"), profile("Gone")).unwrap_err();
    assert!(matches!(err.cause, Cause::Gone { .. }), "{err:?}");
    assert_eq!(place.text(), BY_HAND);
    let problem = err.problem();
    assert_eq!(problem.summary, "The profile was not saved");
    assert!(problem.cause.contains("Gone") && problem.advice.contains("new profile"), "{problem:?}");
}

#[test]
fn one_bad_profile_leaves_the_others_usable_and_is_named_with_its_line() {
    let good = format!("[[profile]]\nname = \"Good\"\naddress = \"{ACME}\"\n");
    for (bad, line, who, reason) in [
        ("address = \"https://a.example\"", 4, "#2", "name is missing"),
        ("name = 7\naddress = \"https://a.example\"", 5, "#2", "name: It is a text in quotes"),
        ("name = \" \"\naddress = \"https://a.example\"", 5, "#2", "name: Give the profile a name"),
        ("name = \"practice tenant\"\naddress = \"https://a.example\"", 5, "#2", "built-in practice tenant"),
        ("name = \"B\"", 4, "B", "address is missing"),
        ("name = \"B\"\naddress = []", 6, "B", "address: It is a text in quotes, not a list"),
        ("name = \"B\"\naddress = \"http://a.example\"", 6, "B", "http is only for"),
        ("name = \"B\"\naddress = \"https://a.example\"\nissuer = \"ftp://x\"", 7, "B", "issuer: "),
        ("name = \"GOOD\"\naddress = \"https://a.example\"", 4, "GOOD", "line 1 has the same name"),
        (
            "name = \"B\"\naddress = \"https://a.example\"\nsign-in = \"key\"",
            7,
            "B",
            "\"api-key\", \"oauth-client\", \"bearer\"",
        ),
        ("name = \"B\"\naddress = \"https://a.example\"\ncolour = \"pink\"", 7, "B", "\"red\", \"orange\""),
        ("name = \"B\"\naddress = \"https://a.example\"\nscopes = \"a b\"", 7, "B", "scopes: It is a list"),
        ("name = \"B\"\naddress = \"https://a.example\"\nscopes = [1]", 7, "B", "scopes: Each permission"),
        ("name = \"B\"\naddress = \"https://a.example\"\nread-seconds = 0", 7, "B", "from 1 to 300"),
        (
            "name = \"B\"\naddress = \"https://a.example\"\nread-seconds = -9223372036854775808",
            7,
            "B",
            "from 1 to 300",
        ),
        (
            "name = \"B\"\naddress = \"https://a.example\"\nconnect-seconds = \"9\"",
            7,
            "B",
            "a whole number of seconds, not a text",
        ),
        (
            "name = \"B\"\naddress = \"https://a.example\"\nproxy = \"http://u:s3cret@p\"",
            7,
            "B",
            "proxy: Take user name and password out",
        ),
        (
            "name = \"B\"\naddress = \"https://a.example\"\nlabel = \"a\\nb\"",
            7,
            "B",
            "label: There are no line ends",
        ),
        (
            "name = \"B\"\naddress = \"https://a.example\"\nca-file = 2026-01-01",
            7,
            "B",
            "ca-file: It is a text in quotes, not a date",
        ),
        (
            "name = \"B\"\naddress = \"https://a.example\"\n[profile.label]\na = 1",
            7,
            "B",
            "label: It must be a text in quotes, not a table",
        ),
    ] {
        let text = format!(
            "{good}[[profile]]\n{bad}\n[[profile]]\nname = \"Last\"\naddress = \"https://z.example\"\n"
        );
        let place = ProfilesFolder::with(&text);
        let catalogue = place.load();
        assert_eq!(names(&catalogue), ["Good", "Last"], "{bad}");
        assert!(!catalogue.unreadable);
        let [trouble] = &catalogue.troubles[..] else { panic!("{bad}: {catalogue:?}") };
        assert_eq!((trouble.line, trouble.profile.as_deref()), (Some(line), Some(who)), "{bad}: {trouble:?}");
        assert!(trouble.reason.contains(reason), "{bad}: {trouble:?}");
        assert!(!trouble.reason.contains("s3cret"));
        // an edit works beside the bad one and does not change it
        let saved = place.put(Some("Last"), profile("Later")).unwrap();
        assert_eq!(names(&saved), ["Good", "Later"]);
        assert!(place.text().contains(bad), "{bad}");
    }
}

#[test]
fn everything_that_is_wrong_with_a_profile_is_told_at_once() {
    let place = ProfilesFolder::with("[[profile]]\nname = \"B\"\ncolour = 1\nlabel = 2\n");
    assert_eq!(
        reasons(&place.load()),
        [
            "1 B: address is missing",
            "3 B: colour: It is a text in quotes, not a number",
            "4 B: label: It is a text in quotes, not a number",
        ]
    );
}

#[test]
fn a_name_of_a_bad_profile_is_taken_too() {
    let place = ProfilesFolder::with("[[profile]]\nname = \"Bad\"\n");
    let err = place.put(None, profile("bad")).unwrap_err();
    assert!(matches!(err.cause, Cause::NameTaken { line: 1, .. }), "{err:?}");
    assert!(err.problem().cause.contains("line 1"));
}

#[test]
fn names_that_cannot_be_told_apart_are_refused_but_a_profile_may_change_the_case_of_its_own() {
    let place = ProfilesFolder::empty();
    place.put(None, profile("Acme")).unwrap();
    place.put(None, profile("Other")).unwrap();
    for taken in ["Acme", "ACME", " acme "] {
        assert!(matches!(place.put(None, profile(taken)).unwrap_err().cause, Cause::NameTaken { .. }));
        let err = place.put(Some("Other"), profile(taken)).unwrap_err();
        assert!(matches!(err.cause, Cause::NameTaken { .. }));
    }
    assert_eq!(names(&place.put(Some("Acme"), profile(" ACME ")).unwrap()), ["ACME", "Other"]);
}

#[test]
fn a_file_that_is_no_toml_stays_byte_for_byte_and_is_named_with_line_and_reason() {
    let large = [b"# ".as_slice(), &vec![b'x'; MAX_BYTES]].concat();
    let cases: [(&[u8], Option<usize>, &str); 9] = [
        (b"[[profile]]\nname = \"A\"\nname = \"B\"\n", Some(3), "there twice"),
        (b"\n\n[[profile]\nname = \"A\"\n", Some(3), "A bracket is missing"),
        (b"[[profile]]\nname = \"s3cret\naddress = 1\n", Some(2), "A quote is missing"),
        (b"a = 1\r\n\xff\xfe\r\n", Some(2), "not UTF-8"),
        (b"\xff\xfe[\0", Some(1), "UTF-16"),
        (b"{\"profile\": []}", Some(1), "A key is made of"),
        (b"# one bracket too few\n[profile]\nname = \"A\"\n", Some(2), "[[profile]]"),
        (b"profile = \"A\"\n", Some(1), "[[profile]]"),
        (&large, None, "larger than 1 MiB"),
    ];
    for (bytes, line, reason) in cases {
        let place = ProfilesFolder::with(bytes);
        let catalogue = place.load();
        assert!(catalogue.unreadable && catalogue.profiles.is_empty());
        let [trouble] = &catalogue.troubles[..] else { panic!("{catalogue:?}") };
        assert_eq!(trouble.line, line, "{trouble:?}");
        assert!(trouble.reason.contains(reason), "{trouble:?}");
        assert!(!trouble.reason.contains("s3cret"), "{trouble:?}");
        let other = ProfilesFolder::empty();
        other.put(None, profile("A")).unwrap();
        for err in [
            place.put(None, profile("A")).unwrap_err(),
            place.delete("A").unwrap_err(),
            import(&place.file, &other.file).unwrap_err(),
            import(&other.file, &place.file).unwrap_err(),
        ] {
            let problem = err.problem();
            assert!(problem.cause.contains("profiles.toml") && problem.cause.contains(reason), "{problem:?}");
            if let Some(line) = line {
                assert!(problem.cause.contains(&format!("line {line}")), "{problem:?}");
            }
            assert!(!problem.to_text().contains("s3cret"), "{problem:?}");
        }
        assert_eq!(fs::read(&place.file).unwrap(), bytes);
        assert_eq!(names(&other.load()), ["A"]);
    }
}

#[test]
fn what_is_no_file_is_told_and_not_replaced() {
    let place = ProfilesFolder::empty();
    fs::create_dir(&place.file).unwrap();
    let catalogue = place.load();
    assert!(catalogue.unreadable);
    assert!(catalogue.troubles[0].reason.contains("names a folder"), "{catalogue:?}");
    assert!(place.put(None, profile("A")).is_err());
    assert!(place.file.is_dir());
}

#[test]
fn a_secret_in_the_file_is_told_without_being_repeated_and_survives_an_edit() {
    for (line, at) in [
        ("access-key = \"s3cret\"", 4),
        ("accessKey = \"s3cret\"", 4),
        ("Private_Key = \"s3cret\"", 4),
        ("client-secret = \"s3cret\"", 4),
        ("password = 1234", 4),
        ("bearer-token = \"s3cret\"", 4),
        ("oauth = { jwk = { d = \"s3cret\" } }", 4),
        ("more = [1, { password = \"s3cret\" }]", 4),
        ("[profile.oauth]\njwk = \"s3cret\"", 5),
        ("[[profile.list]]\n[[profile.list]]\npassphrase = \"s3cret\"", 6),
        ("note = \"-----BEGIN RSA PRIVATE KEY----- s3cret\"", 4),
        ("label = \"-----BEGIN PRIVATE KEY----- s3cret\"", 4),
    ] {
        let place =
            ProfilesFolder::with(format!("[[profile]]\nname = \"A\"\naddress = \"{ACME}\"\n{line}\n"));
        let catalogue = place.load();
        assert_eq!(names(&catalogue), ["A"], "{line}");
        let [trouble] = &catalogue.troubles[..] else { panic!("{line}: {catalogue:?}") };
        assert_eq!((trouble.line, trouble.profile.as_deref()), (Some(at), Some("A")), "{line}");
        assert!(trouble.reason.starts_with("No secret belongs in profiles.toml"), "{line}");
        assert!(!format!("{trouble:?}").contains("s3cret"));
        let mut edited = catalogue.profiles[0].clone();
        edited.colour = Colour::Red;
        place.put(Some("A"), edited).unwrap();
        assert!(place.text().contains(line), "{line}");
    }
    let place = ProfilesFolder::with("api-key = \"s3cret\"\n");
    assert_eq!(reasons(&place.load()), [format!("1 -: {}", place.load().troubles[0].reason.english())]);
    let place = ProfilesFolder::with(format!(
        "[[profile]]\nname = \"A\"\naddress = \"{ACME}\"\nx-owner = \"desk\"\ngroup-email = \"desk@acme.example\"\n"
    ));
    assert_eq!(place.load().troubles, [], "an unknown key is no trouble");
}

#[test]
fn an_import_adds_skips_and_numbers() {
    let (own, theirs) = (ProfilesFolder::empty(), ProfilesFolder::empty());
    own.put(None, profile("Same")).unwrap();
    own.put(None, profile("Other")).unwrap();
    let long = "x".repeat(60);
    own.put(None, profile(&long)).unwrap();
    for profile in [profile("Same"), full_profile("Other"), full_profile("New"), full_profile(&long)] {
        theirs.put(None, profile).unwrap();
    }
    fs::write(&theirs.file, theirs.text() + "[[profile]]\nname = \"Bad\"\n").unwrap();
    let imported = import(&own.file, &theirs.file).unwrap();
    let long_2 = format!("{} (2)", "x".repeat(56));
    assert_eq!(imported.added, ["Other (2)", "New", long_2.as_str()]);
    assert_eq!(imported.skipped, ["Same"]);
    assert_eq!(imported.troubles.len(), 1);
    assert_eq!(
        names(&imported.catalogue),
        ["Same", "Other", long.as_str(), "Other (2)", "New", long_2.as_str()]
    );
    assert_eq!(imported.catalogue, own.load());
    assert_eq!(imported.catalogue.profiles[3], full_profile("Other (2)"));

    let text = own.text();
    let again = import(&own.file, &theirs.file).unwrap();
    assert_eq!(again.added, [] as [&str; 0]);
    assert_eq!(again.skipped.len(), 4, "a second import adds nothing");
    assert_eq!(own.text(), text);
}

#[test]
fn an_import_into_nothing_makes_the_file_and_from_nothing_is_refused() {
    let (own, theirs) = (ProfilesFolder::empty(), ProfilesFolder::with(BY_HAND));
    assert_eq!(import(&own.file, &theirs.file).unwrap().added.len(), 2);
    let err = import(&own.file, &own.folder.path().join("missing.toml")).unwrap_err();
    assert_eq!(err.problem().summary, "No profile was imported");
    assert!(err.problem().cause.contains("no such file"));
}

#[test]
fn an_export_is_read_back_whole_and_leaves_the_practice_tenant_out() {
    let place = ProfilesFolder::empty();
    let to = place.folder.path().join("out.toml");
    let practice = Profile::practice(Address::parse("http://127.0.0.1:1").unwrap());
    let all = [profile("A"), practice, full_profile("B")];
    let export = |all: &[Profile], existing| export(&place.file, all, &to, existing);
    export(&all, Existing::Keep).unwrap();
    let read = load(&to);
    assert_eq!(read.profiles, [all[0].clone(), all[2].clone()]);
    assert_eq!(read.troubles, []);
    let err = export(&all, Existing::Keep).unwrap_err();
    assert_eq!(err.problem().kind, ProblemKind::FileExists, "upon which the window asks");
    assert_eq!(err.problem().summary, "The profiles were not exported");
    assert!(err.problem().cause.contains("already"));
    export(&[], Existing::Replace).unwrap();
    assert_eq!(load(&to), Catalogue::default());
}

#[test]
fn a_folder_that_cannot_be_made_is_said_and_nothing_is_lost() {
    let place = ProfilesFolder::with("x = 1\n");
    let below = place.file.join("config/profiles.toml");
    let err = save(&below, &Edit::Put { replaces: None, profile: Box::new(profile("A")) }).unwrap_err();
    let problem = err.problem();
    assert_eq!(problem.summary, "The profile was not saved");
    let words = if cfg!(unix) { "is a file where a folder must be" } else { "profiles.toml" };
    assert!(problem.cause.contains(words), "{problem:?}");
    assert_eq!(place.text(), "x = 1\n");
}

#[test]
fn a_copy_that_holds_the_file_for_too_long_is_named() {
    let place = ProfilesFolder::with(BY_HAND);
    let _held = files::lock(&lock_file(&place.file), Duration::ZERO).unwrap();
    let err = place.put(None, profile("A")).unwrap_err();
    assert!(err.problem().cause.contains("Another program"), "{:?}", err.problem());
    assert_eq!(place.text(), BY_HAND);
}

#[cfg(unix)]
#[test]
fn the_folder_is_for_the_account_alone_and_a_link_stays_a_link() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = ProfilesFolder::empty();
    let file = place.folder.path().join("token-desk/profiles.toml");
    let edit = Edit::Put { replaces: None, profile: Box::new(profile("A")) };
    save(&file, &edit).unwrap();
    assert_eq!(fs::metadata(file.parent().unwrap()).unwrap().permissions().mode() & 0o777, 0o700);
    std::os::unix::fs::symlink(&file, &place.file).unwrap();
    place.put(None, profile("B")).unwrap();
    assert!(fs::symlink_metadata(&place.file).unwrap().is_symlink());
    assert_eq!(names(&load(&file)), ["A", "B"]);
}

#[test]
fn keys_and_lists_that_never_end_are_a_trouble_and_no_crash() {
    // a megabyte of each, the most that is read
    let deep = 100_000;
    let texts = [
        format!("{}a = 1", "a.".repeat(deep)),
        format!("[{}a]", "a.".repeat(deep)),
        format!("[[{}a]]", "a.".repeat(deep)),
        format!("[[profile]]\n{}a = 1", "a.".repeat(deep)),
        format!("a = {}{}", "[".repeat(deep), "]".repeat(deep)),
        format!("a = {}1{}", "{a=".repeat(deep), "}".repeat(deep)),
        format!("a = {{{}a = 1}}", "a.".repeat(deep)),
        "[[profile]]\n".repeat(deep / 2),
        "a".repeat(MAX_BYTES),
    ];
    for text in texts {
        let catalogue = load_bytes(text.into_bytes());
        assert_eq!(catalogue.profiles, []);
    }
}
