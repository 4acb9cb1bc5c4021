use super::*;
use crate::fixtures;

fn place() -> (tempfile::TempDir, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("config/settings.toml");
    (place, file)
}

fn written(text: &str) -> (tempfile::TempDir, PathBuf) {
    let (place, file) = place();
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, text).unwrap();
    (place, file)
}

fn settings(name: Option<&str>, keep: Keep) -> Settings {
    Settings { operator_name: name.map(str::to_owned), keep, ..Settings::default() }
}

fn text(file: &Path) -> String {
    fs::read_to_string(file).unwrap()
}

#[test]
fn settings_come_back_as_they_were_saved() {
    for wanted in [
        settings(Some(fixtures::OPERATOR_NAME), Keep::Days(365)),
        settings(Some("\"山田\" \\ O'Neil"), Keep::Everything),
        settings(None, Keep::Days(1)),
        settings(None, Keep::Everything),
        Settings { language: Some(Language::Japanese), ..Settings::default() },
        Settings { look: Look::HighContrast, ..Settings::default() },
        Settings { text_size: TextSize::from_percent(150).unwrap(), ..Settings::default() },
    ] {
        let (_place, file) = place();
        save(&file, &wanted, Existing::Keep).unwrap();
        assert_eq!(load(&file), Loaded { settings: wanted.clone(), trouble: None });
        save(&file, &settings(Some("another"), Keep::Days(7)), Existing::Keep).unwrap();
        save(&file, &wanted, Existing::Keep).unwrap();
        assert_eq!(load(&file).settings, wanted, "and over others");
    }
}

#[test]
fn a_language_is_one_of_ours_or_the_systems() {
    for (text, language) in [
        ("language = \"de\"", Some(Language::German)),
        ("language = \"fr-CA\"", Some(Language::French)),
        ("language = \"system\"", None),
    ] {
        let (_place, file) = written(text);
        let loaded = load(&file);
        assert_eq!((loaded.settings.language, loaded.trouble), (language, None), "{text}");
    }
    for text in ["language = \"latin\"", "language = 1", "language = \"\""] {
        let (_place, file) = written(text);
        let loaded = load(&file);
        assert_eq!(loaded.settings.language, None, "{text}");
        assert!(loaded.trouble.is_some_and(|trouble| trouble.reason.contains("line 1")), "{text}");
    }
}

#[test]
fn a_look_and_a_size_are_one_of_ours_or_told_with_their_line() {
    let size = |percent| TextSize::from_percent(percent).unwrap();
    for (text, wanted) in [
        ("look = \"light\"", Settings { look: Look::Light, ..Settings::default() }),
        ("look = \"system\"", Settings::default()),
        ("text-size = 90", Settings { text_size: size(90), ..Settings::default() }),
        ("text_size = 200", Settings { text_size: size(200), ..Settings::default() }),
    ] {
        let (_place, file) = written(text);
        assert_eq!(load(&file), Loaded { settings: wanted, trouble: None }, "{text}");
    }
    for text in
        ["look = \"bright\"", "look = true", "text-size = 110", "text-size = \"100\"", "text-size = 1.0"]
    {
        let (_place, file) = written(&format!("operator-name = \"Maria\"\n{text}\n"));
        let loaded = load(&file);
        let wanted = Settings { operator_name: Some("Maria".to_owned()), ..Settings::default() };
        assert_eq!(loaded.settings, wanted, "{text}");
        let key = text.split(' ').next().unwrap();
        let reason = loaded.trouble.unwrap().reason.english();
        assert!(reason.starts_with(&format!("line 2: {key} is ")), "{reason}");
        save(&file, &Settings { look: Look::Dark, ..wanted.clone() }, Existing::Keep).unwrap();
        assert_eq!(load(&file), Loaded { settings: Settings { look: Look::Dark, ..wanted }, trouble: None });
    }
}

#[test]
fn notifications_are_off_until_the_file_says_true() {
    for (text, allowed) in [("", false), ("notifications = false", false), ("notifications = true", true)] {
        let (_place, file) = written(text);
        let wanted = Settings { notifications: allowed, ..Settings::default() };
        assert_eq!(load(&file), Loaded { settings: wanted, trouble: None }, "{text}");
    }
    for text in ["notifications = \"true\"", "notifications = 1"] {
        let (_place, file) = written(text);
        let loaded = load(&file);
        assert_eq!(loaded.settings, Settings::default(), "{text}");
        let reason = loaded.trouble.unwrap().reason.english();
        assert_eq!(reason, "line 1: notifications is neither true nor false", "{text}");
    }
    let (_place, file) = written("# mine\nnotifications = false # ask the team\n");
    save(&file, &Settings { notifications: true, ..Settings::default() }, Existing::Keep).unwrap();
    assert_eq!(text(&file), "# mine\nnotifications = true # ask the team\n");
}

#[test]
fn where_there_is_no_file_nobody_has_set_anything_and_none_is_made() {
    let (_place, file) = place();
    assert_eq!(load(&file), Loaded::default());
    assert!(!file.parent().unwrap().exists());
}

#[test]
fn comments_other_keys_and_line_ends_survive() {
    let before = "\u{feff}# of the desk\r\ncolour = \"red\"\r\n\r\n# how long\r\nkeep-history  =  30 # days\r\n[later]\r\nx = 1\r\n";
    let (_place, file) = written(before);
    assert_eq!(load(&file).settings.keep, Keep::Days(30));
    save(&file, &settings(None, Keep::Everything), Existing::Keep).unwrap();
    assert_eq!(text(&file), before.replace("30 #", "\"everything\" #"));
    save(&file, &settings(Some("Maria"), Keep::Days(30)), Existing::Keep).unwrap();
    let named = before.replace("# days\r\n", "# days\r\noperator-name = \"Maria\"\r\n");
    assert_eq!(text(&file), named);
    save(&file, &settings(Some("Maria"), Keep::Days(30)), Existing::Keep).unwrap();
    assert_eq!(text(&file), named);
}

#[test]
fn what_says_the_same_keeps_its_spelling() {
    let before = "operator-name = 'Maria'\nkeep-history = 0x10\n";
    let (_place, file) = written(before);
    save(&file, &settings(Some("Maria"), Keep::Days(16)), Existing::Keep).unwrap();
    assert_eq!(text(&file), before);
}

#[test]
fn a_setting_that_cannot_be_used_is_told_with_its_line_and_removes_nothing() {
    for keep in ["0", "-5", "36501", "\"365\"", "\"forever\"", "1.5", "true", "[1]", "{ days = 1 }"] {
        let (_place, file) = written(&format!("operator-name = \"Maria\"\nkeep-history = {keep}\n"));
        let loaded = load(&file);
        assert_eq!(loaded.settings, settings(Some("Maria"), Keep::Everything), "{keep}");
        let trouble = loaded.trouble.unwrap();
        assert!(!trouble.unreadable && trouble.reason.starts_with("line 2: keep-history "), "{trouble:?}");
        save(&file, &settings(Some("Maria"), Keep::Days(9)), Existing::Keep).unwrap();
        assert_eq!(load(&file).settings.keep, Keep::Days(9), "{keep}");
    }
    let long = "Maria".repeat(21);
    let (_place, file) = written(&format!("keep-history = 5\noperator-name = \"{long}\"\n"));
    let loaded = load(&file);
    assert_eq!(loaded.settings, settings(None, Keep::Days(5)), "the other one is used");
    let reason = loaded.trouble.unwrap().reason;
    assert!(reason.starts_with("line 2: operator-name ") && !reason.contains("Maria"), "{reason}");
    let (_place, file) = written("operator-name = \"a\\nb\"\n");
    assert_eq!(load(&file).settings.operator_name.as_deref(), Some("a b"), "on one line");
}

#[test]
fn a_file_that_cannot_be_read_is_kept_until_it_may_be_replaced_and_then_put_aside() {
    let too_long = vec![b'#'; MAX_BYTES + 1];
    for bytes in [b"operator-name = \"Maria\nkeep".as_slice(), b"a = \xff", &too_long] {
        let (_place, file) = written("");
        fs::write(&file, bytes).unwrap();
        let loaded = load(&file);
        assert_eq!(loaded.settings, Settings::default());
        assert!(loaded.trouble.unwrap().unreadable);
        let wanted = settings(Some("Maria"), Keep::Days(30));
        let problem = save(&file, &wanted, Existing::Keep).unwrap_err().problem();
        assert_eq!(problem.kind, crate::domain::problem::ProblemKind::FileExists);
        assert!(!problem.cause.is_empty() && !problem.advice.is_empty());
        assert_eq!(fs::read(&file).unwrap(), bytes, "it is as it was");
        save(&file, &wanted, Existing::Replace).unwrap();
        assert_eq!(load(&file), Loaded { settings: wanted, trouble: None });
        assert_eq!(fs::read(file.with_file_name("settings.toml.bak")).unwrap(), bytes);
    }
}

#[test]
fn what_cannot_be_written_is_told() {
    let (_place, file) = place();
    fs::write(file.parent().unwrap(), "no folder").unwrap();
    let problem = save(&file, &Settings::default(), Existing::Keep).unwrap_err().problem();
    assert_eq!(problem.summary, "The settings were not saved");
    assert!(!problem.advice.is_empty() && problem.details.contains("settings.toml"));
}

#[cfg(unix)]
#[test]
fn the_settings_are_for_the_account_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_place, file) = place();
    save(&file, &settings(Some("Maria"), Keep::Everything), Existing::Keep).unwrap();
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_key_is_read_with_underscores_too_and_one_that_was_meant_as_another_is_named() {
    let (_place, file) = written("operator_name = \"Maria\"\nkeep_history = 30\n");
    assert_eq!(load(&file), Loaded { settings: settings(Some("Maria"), Keep::Days(30)), trouble: None });
    save(&file, &settings(Some("Ada"), Keep::Days(30)), Existing::Keep).unwrap();
    assert_eq!(text(&file), "operator_name = \"Ada\"\nkeep_history = 30\n");
    let (_place, file) = written("keep-histroy = 30\nsomething = 1\n");
    let trouble = load(&file).trouble.unwrap();
    assert_eq!(trouble.reason, "line 1: keep-histroy is ignored: this key is spelled keep-history");
    save(&file, &settings(Some("Ada"), Keep::Everything), Existing::Keep).unwrap();
    assert_eq!(load(&file).settings, settings(Some("Ada"), Keep::Everything));
}

#[test]
fn what_is_wrong_is_said_in_words_of_ours() {
    for (text, says) in [
        ("operator-name = \"C:\\users\"\n", "line 1: In double quotes a backslash"),
        ("keep-history: 3\n", "line 1: Between a key and its value stands =, not :"),
        ("-----BEGIN PRIVATE KEY-----\nMIIE\n", "line 1: This looks like a private key"),
    ] {
        let (_place, file) = written(text);
        let trouble = load(&file).trouble.unwrap();
        assert!(trouble.unreadable && trouble.reason.starts_with(says), "{trouble:?}");
    }
}

/// The anchor of a file, and the reported trouble.
#[cfg(unix)]
fn anchored(table: &str) -> (Option<crate::domain::history::anchor::Anchor>, Option<String>) {
    let (_place, file) = written(&format!("operator-name = \"Maria\"\n{table}\n"));
    let loaded = load(&file);
    assert_eq!(loaded.settings.operator_name.as_deref(), Some("Maria"));
    (loaded.settings.anchor, loaded.trouble.map(|trouble| trouble.reason.english()))
}

#[cfg(unix)]
#[test]
fn the_anchor_is_read_and_what_cannot_be_used_is_told_with_its_line() {
    use crate::domain::history::anchor::{Anchor, Log};
    let file = Some(PathBuf::from("/mnt/audit/desk-07"));
    let used = |table: &str| {
        let (anchor, trouble) = anchored(table);
        assert_eq!(trouble, None, "{table}");
        anchor
    };
    assert_eq!(used(""), None);
    let wanted = Anchor { file: file.clone(), log: None };
    assert_eq!(used("[anchor]\nfile = \"/mnt/audit/desk-07\""), Some(wanted.clone()));
    assert_eq!(used("[anchor]\nfile = \"/mnt/audit/desk-07\"\nsystem-log = false"), Some(wanted));
    assert_eq!(used("anchor = { system_log = true }"), Some(Anchor { file: None, log: Some(Log::System) }));
    let socket = Some(Log::Socket("/run/log".into()));
    assert_eq!(used("[anchor]\nsystem-log = \"/run/log\""), Some(Anchor { file: None, log: socket }));
    for (table, reason) in [
        ("[anchor]", "line 2: anchor names neither"),
        ("[anchor]\nsystem-log = false", "line 2: anchor names neither"),
        ("[anchor]\nfile = \"desk-07\"", "line 3: anchor.file is not a full path"),
        ("[anchor]\nfile = 7", "line 3: anchor.file is not a full path"),
        ("[anchor]\nfile = \"/a\"\nsystem-log = 1", "line 4: anchor.system-log is neither"),
        ("[anchor]\nfiel = \"/a\"", "line 3: anchor has a key"),
        ("anchor = true", "line 2: anchor is not a table"),
    ] {
        let (anchor, trouble) = anchored(table);
        let trouble = trouble.unwrap();
        assert!(anchor.is_none() && trouble.starts_with(reason), "{table}: {trouble}");
        assert!(trouble.ends_with(", so the history has no anchor"), "{trouble}");
    }
}

#[cfg(unix)]
#[test]
fn saving_leaves_the_anchor_as_it_is_in_the_file() {
    for table in ["[anchor]\nfile = \"/mnt/audit/desk-07\" # ask Ada\n", "[anchor]\nfiel = 1\n"] {
        let (_place, file) = written(table);
        let wanted = settings(Some("Maria"), Keep::Days(30));
        save(&file, &wanted, Existing::Keep).unwrap();
        let loaded = load(&file);
        assert_eq!(loaded.settings.operator_name.as_deref(), Some("Maria"));
        assert!(text(&file).ends_with(table), "{}", text(&file));
        assert_eq!(loaded.settings.anchor.is_some(), table.contains("file"));
    }
}
