//! Parses what follows `history`.

use std::{
    ffi::{OsStr, OsString},
    path::PathBuf,
};

use jiff::Timestamp;
use lexopt::{Arg, Parser};

use super::{
    command::{Command, Day, Export, Verify},
    error::{Kind, Owner, UsageError},
    words::{bad, belongs, folder, language, not_understood, one_of, shown, text, value},
};
use crate::domain::{
    Existing,
    batch::part::BatchId,
    call::CallId,
    change::action::Action,
    history::{export::Format, record::OutcomeFilter},
};

/// The command that an option belongs to, which the window and `practice` do not have.
pub(super) fn owner(option: &str) -> Option<Owner> {
    match option {
        "key" | "public" => Some(Owner::Profiles),
        "noted" | "anchor" => Some(Owner::Verify),
        "json" => Some(Owner::Check),
        "input" | "rehearse" | "changes" | "report" | "resume" | "credential-fd" | "zeros" => {
            Some(Owner::Batch)
        }
        "to" | "format" | "replace" | "search" | "outcome" | "action" | "profile" | "from" | "until"
        | "call" | "batch" => Some(Owner::Export),
        _ => None,
    }
}

pub(super) fn parse(mut parser: Parser) -> Result<Command, UsageError> {
    match parser.next().map_err(not_understood)? {
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Help),
        Some(Arg::Short('V') | Arg::Long("version")) => Ok(Command::Version),
        Some(Arg::Value(word)) if word == "verify" => verify(parser),
        Some(Arg::Value(word)) if word == "export" => export(parser),
        Some(Arg::Value(word)) => Err(UsageError::UnexpectedArgument(shown(&word))),
        Some(_) | None => Err(UsageError::HistoryWithoutCommand),
    }
}

fn verify(mut parser: Parser) -> Result<Command, UsageError> {
    let mut options = Verify::default();
    while let Some(argument) = parser.next().map_err(not_understood)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Version),
            Arg::Long("data-dir") => options.data_dir = Some(folder(&mut parser, "--data-dir")?),
            Arg::Long("config-dir") => options.config_dir = Some(folder(&mut parser, "--config-dir")?),
            Arg::Long("noted") => options.noted = Some(hash(&mut parser)?),
            Arg::Long("anchor") => options.anchor = Some(anchor(&mut parser)?),
            Arg::Long("language") => drop(language(&mut parser)?),
            other => return Err(foreign(other, Owner::Verify)),
        }
    }
    Ok(Command::Verify(options))
}

fn export(mut parser: Parser) -> Result<Command, UsageError> {
    let mut export = Export {
        data_dir: None,
        to: None,
        format: Format::Csv,
        existing: Existing::Keep,
        search: String::new(),
        outcome: None,
        action: None,
        profile: None,
        from: None,
        until: None,
        call: None,
        batch: None,
    };
    let mut named = None;
    while let Some(argument) = parser.next().map_err(not_understood)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Version),
            Arg::Long("data-dir") => export.data_dir = Some(folder(&mut parser, "--data-dir")?),
            Arg::Long("language") => drop(language(&mut parser)?),
            Arg::Long("to") => export.to = file(&mut parser)?,
            Arg::Long("format") => named = Some(format(&mut parser)?),
            Arg::Long("replace") => export.existing = Existing::Replace,
            Arg::Long("search") => export.search = words(&mut parser)?,
            Arg::Long("outcome") => export.outcome = Some(outcome(&mut parser)?),
            Arg::Long("action") => {
                export.action = Some(action(&mut parser, Kind::Action, "clear-pin", &Action::ALL)?);
            }
            Arg::Long("profile") => {
                export.profile = Some(text(&mut parser, "--profile", Kind::ProfileName, "Practice")?);
            }
            Arg::Long("from") => export.from = Some(day(&mut parser, "--from")?),
            Arg::Long("until") => export.until = Some(day(&mut parser, "--until")?),
            Arg::Long("call") => export.call = Some(CallId::begun(began(&mut parser, "--call")?)),
            Arg::Long("batch") => export.batch = Some(BatchId::begun(began(&mut parser, "--batch")?)),
            other => return Err(foreign(other, Owner::Export)),
        }
    }
    match (&export.to, named) {
        (None, Some(Format::Xlsx)) => return Err(UsageError::WorkbookWithoutFile),
        (None, _) if export.existing == Existing::Replace => return Err(UsageError::ReplaceWithoutFile),
        (_, Some(format)) => export.format = format,
        (Some(file), None) => {
            let unknown = || UsageError::UnknownFormat(shown(file.file_name().unwrap_or(file.as_os_str())));
            export.format = Format::from_path(file).ok_or_else(unknown)?;
        }
        (None, None) => {}
    }
    Ok(Command::Export(Box::new(export)))
}

/// The error for an argument that `command` does not take.
pub(super) fn foreign(argument: Arg<'_>, command: Owner) -> UsageError {
    match argument {
        Arg::Long(option @ ("config-dir" | "renderer" | "find" | "ticket" | "reason")) => {
            belongs(option, Owner::Window)
        }
        Arg::Long(option @ ("dir" | "port" | "box" | "rate-limit" | "no-retry-after")) => {
            belongs(option, Owner::Practice)
        }
        Arg::Long(option) if let Some(owner) = owner(option).filter(|owner| *owner != command) => {
            belongs(option, owner)
        }
        other => not_understood(other.unexpected()),
    }
}

fn anchor(parser: &mut Parser) -> Result<PathBuf, UsageError> {
    let missing =
        UsageError::MissingValue { option: "--anchor", what: Kind::File, example: "/mnt/audit/desk-07" };
    value(parser).map(PathBuf::from).ok_or(missing)
}

/// The file, or none for standard output.
fn file(parser: &mut Parser) -> Result<Option<PathBuf>, UsageError> {
    let missing =
        UsageError::MissingValue { option: "--to", what: Kind::FileOrStandardOutput, example: "history.csv" };
    let dash = |word: &OsStr| word == "-";
    // `-` is a value here
    let standard = parser.try_raw_args().is_some_and(|mut rest| rest.next_if(dash).is_some());
    if standard {
        return Ok(None);
    }
    let value = value(parser).ok_or(missing)?;
    Ok((!dash(&value)).then(|| value.into()))
}

fn format(parser: &mut Parser) -> Result<Format, UsageError> {
    one_of(parser, "--format", Kind::Format, "csv", |word| {
        Format::ALL.into_iter().find(|format| format.extension() == word)
    })
}

fn outcome(parser: &mut Parser) -> Result<OutcomeFilter, UsageError> {
    one_of(parser, "--outcome", Kind::Outcome, "unknown", |word| match word {
        "confirmed" => Some(OutcomeFilter::Confirmed),
        "refused" => Some(OutcomeFilter::Refused),
        "unknown" => Some(OutcomeFilter::Unknown),
        _ => None,
    })
}

pub(super) fn action(
    parser: &mut Parser,
    takes: Kind,
    example: &'static str,
    of: &[Action],
) -> Result<Action, UsageError> {
    // the spelling of profiles, or of the window
    one_of(parser, "--action", takes, example, |word| {
        let key = word.replace(' ', "-");
        of.iter().copied().find(|action| action.key().eq_ignore_ascii_case(&key))
    })
}

fn hash(parser: &mut Parser) -> Result<String, UsageError> {
    let takes = Kind::Hash;
    let hash = text(parser, "--noted", takes, "9f86d081\u{2026}")?;
    let hash = hash.trim();
    let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hash { Ok(hash.to_owned()) } else { Err(bad("--noted", takes, hash.as_ref())) }
}

/// Words to search for. Punctuation alone would match everything.
fn words(parser: &mut Parser) -> Result<String, UsageError> {
    let text = text(parser, "--search", Kind::Words, "INC0042317")?;
    let searches = text.chars().any(char::is_alphanumeric);
    if searches { Ok(text) } else { Err(bad("--search", Kind::Words, text.as_ref())) }
}

/// When a call or a batch began, as exports say it.
fn began(parser: &mut Parser, option: &'static str) -> Result<Timestamp, UsageError> {
    let text = text(parser, option, Kind::Instant, "2026-11-23T13:03:10.123456Z")?;
    text.trim().parse().map_err(|_| bad(option, Kind::Instant, text.as_ref()))
}

fn day(parser: &mut Parser, option: &'static str) -> Result<Day, UsageError> {
    let missing = UsageError::MissingValue { option, what: Kind::Day, example: "2026-11-23" };
    let value: OsString = value(parser).ok_or(missing)?;
    let read = |text: &str| {
        // parsed apart: the parser for dates would ignore a time
        if text.len() == "2026-11-23".len() {
            text.parse().ok().map(Day::Whole)
        } else {
            text.parse().ok().map(Day::At)
        }
    };
    value.to_str().and_then(read).ok_or_else(|| bad(option, Kind::Day, &value))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF";

    fn parsed(line: &str) -> Result<Command, UsageError> {
        super::super::parse(line.split_whitespace().map(OsString::from))
    }

    fn exported(line: &str) -> Export {
        match parsed(&format!("history export {line}")).unwrap() {
            Command::Export(export) => *export,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn verify_takes_a_folder_and_a_noted_hash() {
        assert_eq!(parsed("history verify"), Ok(Command::Verify(Verify::default())));
        let wanted = Verify { data_dir: Some("d".into()), noted: Some(HASH.to_owned()), ..Verify::default() };
        for line in [format!("--data-dir d --noted {HASH}"), format!("--noted={HASH} --data-dir=d")] {
            assert_eq!(parsed(&format!("history verify {line}")), Ok(Command::Verify(wanted.clone())));
        }
    }

    #[test]
    fn an_export_goes_to_standard_output_as_csv_unless_told_otherwise() {
        for line in ["", "--to -", "--to=-", "--to x.json --to -", "--format CSV"] {
            let export = exported(line);
            assert_eq!(
                (export.to, export.format, export.existing),
                (None, Format::Csv, Existing::Keep),
                "{line}"
            );
        }
        assert_eq!(exported("--format jsonl --to -").format, Format::JsonLines);
    }

    #[test]
    fn the_format_is_the_one_named_or_else_that_of_the_files_name() {
        for (line, format) in [
            ("--to a/b.csv", Format::Csv),
            ("--to b.XLSX", Format::Xlsx),
            ("--to b.jsonl", Format::JsonLines),
            ("--to b.json", Format::Json),
            ("--to b.txt --format json", Format::Json),
            ("--format xlsx --to b.csv", Format::Xlsx),
            ("--format xlsx --to b", Format::Xlsx),
        ] {
            assert_eq!(exported(line).format, format, "{line}");
        }
        assert_eq!(exported("--to ./- --format csv").to, Some("./-".into()), "a file of that name");
    }

    #[test]
    fn every_filter_is_read() {
        let line = "--search ada@acme --outcome Refused --action disable --profile Acme --from 2026-11-01 \
                    --until 2026-11-30T12:00:00+01:00 --call 2026-11-23T14:03:10.123456+01:00 --batch 2026-11-23T13:30:00Z --to x.csv --replace --data-dir d";
        let wanted = Export {
            data_dir: Some("d".into()),
            to: Some("x.csv".into()),
            format: Format::Csv,
            existing: Existing::Replace,
            search: "ada@acme".to_owned(),
            outcome: Some(OutcomeFilter::Refused),
            action: Some(Action::Disable),
            profile: Some("Acme".to_owned()),
            from: Some(Day::Whole("2026-11-01".parse().unwrap())),
            until: Some(Day::At("2026-11-30T11:00:00Z".parse().unwrap())),
            call: Some(CallId::begun("2026-11-23T13:03:10.123456Z".parse().unwrap())),
            batch: Some(BatchId::begun("2026-11-23T13:30:00Z".parse().unwrap())),
        };
        assert_eq!(exported(line), wanted);
    }

    #[test]
    fn an_action_is_taken_by_its_key_and_by_its_words_in_any_case() {
        for action in Action::ALL {
            let key = action.key();
            let words = &key.replace('-', " ");
            for name in [key, words, &key.to_uppercase(), &words.to_uppercase(), &words.to_lowercase()] {
                let line = ["history", "export", "--action", name];
                let command = super::super::parse(line.into_iter().map(OsString::from));
                let Ok(Command::Export(export)) = command else { panic!("{name}: {command:?}") };
                assert_eq!(export.action, Some(action), "{name}");
            }
            let help = crate::arguments::help();
            let mut words = help.split_whitespace().map(|word| word.trim_end_matches(','));
            assert!(words.any(|word| word == key), "{key}");
            let bad = UsageError::BadValue { option: "--action", takes: Kind::Action, typed: "x".to_owned() };
            assert!(bad.words().split([' ', ',']).any(|word| word == key), "{key}");
        }
    }

    #[test]
    fn help_and_version_are_found_everywhere() {
        for line in ["history --help", "history -h", "history verify -h", "history export --to x --help"] {
            assert_eq!(parsed(line), Ok(Command::Help), "{line}");
        }
        for line in ["history -V", "history verify --version", "history export -V"] {
            assert_eq!(parsed(line), Ok(Command::Version), "{line}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_what_was_typed() {
        let days = "takes a day like 2026-11-23 or an instant like 2026-11-23T09:00:00+01:00, not";
        for (line, words) in [
            ("", "history needs verify or export, as in token-desk history verify"),
            ("--data-dir d", "history needs verify or export, as in token-desk history verify"),
            ("check", "unexpected argument \u{201c}check\u{201d}"),
            ("verify more", "unexpected argument \u{201c}more\u{201d}"),
            ("verify --frobnicate", "unknown option --frobnicate"),
            (
                "verify --noted 12ab",
                "--noted takes a hash of 64 hexadecimal digits, not \u{201c}12ab\u{201d}",
            ),
            ("verify --to x", "--to does not belong here, only to token-desk history export"),
            ("export --noted x", "--noted does not belong here, only to token-desk history verify"),
            (
                "export --config-dir x",
                "--config-dir does not belong here, only to the window: token-desk alone",
            ),
            ("export --port 1", "--port does not belong here, only to token-desk practice"),
            ("export --to", "--to needs a file, or -, as in --to history.csv"),
            ("export --to --replace", "--to needs a file, or -, as in --to history.csv"),
            (
                "export --to b.txt",
                "the name \u{201c}b.txt\u{201d} does not say the format; add --format csv, json, jsonl or xlsx",
            ),
            ("export --format pdf", "--format takes csv, json, jsonl or xlsx, not \u{201c}pdf\u{201d}"),
            (
                "export --format xlsx",
                "xlsx needs a file, as in --to history.xlsx; standard output takes csv, json and jsonl",
            ),
            ("export --replace", "--replace needs a file, as in --to history.csv --replace"),
            ("export --replace=yes --to x.csv", "--replace takes no value"),
            ("export --search=*,-", "--search takes words, not \u{201c}*,-\u{201d}"),
            (
                "export --call 2026-11-23",
                "--call takes a time like 2026-11-23T13:03:10.123456Z, not \u{201c}2026-11-23\u{201d}",
            ),
            ("export --outcome ok", "--outcome takes confirmed, refused or unknown, not \u{201c}ok\u{201d}"),
            (
                "export --action enables",
                "--action takes disable, enable, clear-pin, assign, rename, unassign, delete, emergency-code, \
                 withdraw-emergency-code, unlock, disable-user or enable-user, not \u{201c}enables\u{201d}",
            ),
        ] {
            assert_eq!(parsed(&format!("history {line}")).unwrap_err().words(), words, "{line}");
        }
        for when in
            ["yesterday", "2026-11-31", "2026-11-23T09:00:00", "23.11.2026", "2026-11-23T", "20261123"]
        {
            let said = parsed(&format!("history export --from {when}")).unwrap_err().words();
            assert_eq!(said, format!("--from {days} \u{201c}{when}\u{201d}"));
        }
    }
}
