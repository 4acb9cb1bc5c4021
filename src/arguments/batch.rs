//! Parses what follows `batch`.

use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser};

use super::{
    command::{Batch, Command, Work},
    error::{Kind, Owner, UsageError},
    history::{action, foreign},
    words::{bad, folder, language, not_understood, shown, text, value},
};
use crate::domain::{
    Existing, batch::plan::ACTIONS, batch::report::Format, change::action::Action, text::whole_line,
};

/// What the line has, before it is known whether it goes together.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the line")]
struct Given {
    profile: Option<String>,
    input: Option<PathBuf>,
    action: Option<Action>,
    rehearse: bool,
    changes: Option<u64>,
    report: Option<PathBuf>,
    replace: bool,
    resume: bool,
    ticket: Option<String>,
    reason: Option<String>,
    credential: Option<u32>,
    zeros: bool,
    config_dir: Option<PathBuf>,
    data_dir: Option<PathBuf>,
}

pub(super) fn parse(mut parser: Parser) -> Result<Command, UsageError> {
    let mut given = Given::default();
    while let Some(argument) = parser.next().map_err(not_understood)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Version),
            Arg::Long("profile") => {
                given.profile = Some(text(&mut parser, "--profile", Kind::ProfileName, "Acme")?);
            }
            Arg::Long("input") => given.input = Some(file(&mut parser, "--input", "box.csv")?),
            Arg::Long("action") => given.action = Some(batch_action(&mut parser)?),
            Arg::Long("rehearse") => given.rehearse = true,
            Arg::Long("changes") => given.changes = Some(number(&mut parser, "--changes", "200")?),
            Arg::Long("report") => given.report = Some(file(&mut parser, "--report", "report.csv")?),
            Arg::Long("replace") => given.replace = true,
            Arg::Long("resume") => given.resume = true,
            Arg::Long("ticket") => {
                given.ticket = Some(text(&mut parser, "--ticket", Kind::Words, "INC0012345")?);
            }
            Arg::Long("reason") => {
                given.reason = Some(text(&mut parser, "--reason", Kind::Words, "lost")?);
            }
            Arg::Long("credential-fd") => {
                given.credential = Some(number(&mut parser, "--credential-fd", "3")?);
            }
            Arg::Long("zeros") => given.zeros = true,
            Arg::Long("config-dir") => given.config_dir = Some(folder(&mut parser, "--config-dir")?),
            Arg::Long("data-dir") => given.data_dir = Some(folder(&mut parser, "--data-dir")?),
            Arg::Long("language") => drop(language(&mut parser)?),
            other => return Err(foreign(other, Owner::Batch)),
        }
    }
    given.put_together().map(Box::new).map(Command::Batch)
}

impl Given {
    fn put_together(self) -> Result<Batch, UsageError> {
        let needs = |what: &'static str, other: &'static str, example: &'static str| UsageError::Needs {
            what,
            other,
            example,
        };
        let profile = self.profile.ok_or_else(|| needs("batch", "--profile", "--profile Acme"))?;
        let apart = |option: &'static str, other: &'static str| UsageError::NotTogether { option, other };
        if self.rehearse && self.changes.is_some() {
            return Err(apart("--changes", "--rehearse"));
        }
        if self.resume {
            let begins = [
                ("--rehearse", self.rehearse),
                ("--action", self.action.is_some()),
                ("--ticket", self.ticket.is_some()),
                ("--reason", self.reason.is_some()),
                ("--zeros", self.zeros),
            ];
            // the batch has them already
            if let Some((option, _)) = begins.into_iter().find(|(_, is_given)| *is_given) {
                return Err(apart(option, "--resume"));
            }
        }
        if self.replace && self.report.is_none() {
            return Err(needs("--replace", "--report", "--report report.csv"));
        }
        let report = self.report.map(|path| Ok((format(&path)?, path))).transpose()?;
        let work = if self.resume {
            Work::Resume { input: self.input }
        } else {
            let line = |text: Option<String>| whole_line(&text.unwrap_or_default());
            Work::Begin {
                input: self.input.ok_or_else(|| needs("batch", "--input", "--input box.csv"))?,
                action: self.action.ok_or_else(|| needs("batch", "--action", "--action disable"))?,
                rehearse: self.rehearse,
                ticket: line(self.ticket),
                reason: line(self.reason),
                zeros: self.zeros,
            }
        };
        Ok(Batch {
            profile,
            work,
            changes: self.changes,
            report,
            existing: if self.replace { Existing::Replace } else { Existing::Keep },
            credential: self.credential,
            config_dir: self.config_dir,
            data_dir: self.data_dir,
        })
    }
}

fn format(path: &Path) -> Result<Format, UsageError> {
    let name = || shown(path.file_name().unwrap_or(path.as_os_str()));
    Format::from_path(path).ok_or_else(|| UsageError::UnknownReport(name()))
}

fn file(parser: &mut Parser, option: &'static str, example: &'static str) -> Result<PathBuf, UsageError> {
    let missing = UsageError::MissingValue { option, what: Kind::File, example };
    value(parser).map(PathBuf::from).ok_or(missing)
}

/// One of those that a batch can do.
fn batch_action(parser: &mut Parser) -> Result<Action, UsageError> {
    action(parser, Kind::BatchAction, "disable", &ACTIONS)
}

pub(super) fn number<T: std::str::FromStr>(
    parser: &mut Parser,
    option: &'static str,
    example: &'static str,
) -> Result<T, UsageError> {
    let what = Kind::Number;
    let value = value(parser).ok_or(UsageError::MissingValue { option, what, example })?;
    let digits = value.to_str().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    digits.and_then(|text| text.parse().ok()).ok_or_else(|| bad(option, what, &value))
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::*;

    fn parsed(line: &str) -> Result<Command, UsageError> {
        super::super::parse(line.split_whitespace().map(OsString::from))
    }

    fn batch(line: &str) -> Batch {
        match parsed(&format!("batch {line}")).unwrap() {
            Command::Batch(batch) => *batch,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_batch_begins_with_a_list_and_is_gone_on_with_without_one() {
        let line = "--profile Acme --input box.csv --action Disable --changes 200 --report r.HTML --replace \
                    --ticket INC1 --reason lost --credential-fd 3 --zeros --config-dir c --data-dir d";
        let wanted = Batch {
            profile: "Acme".to_owned(),
            work: Work::Begin {
                input: "box.csv".into(),
                action: Action::Disable,
                rehearse: false,
                ticket: "INC1".to_owned(),
                reason: "lost".to_owned(),
                zeros: true,
            },
            changes: Some(200),
            report: Some((Format::Html, "r.HTML".into())),
            existing: Existing::Replace,
            credential: Some(3),
            config_dir: Some("c".into()),
            data_dir: Some("d".into()),
        };
        assert_eq!(batch(line), wanted);
        let resumed = batch("--resume --profile=Acme --changes=7");
        assert_eq!((resumed.work, resumed.changes), (Work::Resume { input: None }, Some(7)));
        let named = batch("--profile Acme --resume --input box.csv");
        assert_eq!(named.work, Work::Resume { input: Some("box.csv".into()) });
        for (word, action) in
            [("enable", Action::Enable), ("unassign", Action::Unassign), ("clear-pin", Action::ClearPin)]
        {
            let Work::Begin { action: read, rehearse: true, .. } =
                batch(&format!("--profile A --input b --rehearse --action {word}")).work
            else {
                panic!("{word}")
            };
            assert_eq!(read, action);
        }
    }

    #[test]
    fn every_format_of_a_report_is_known_by_its_ending() {
        for format in Format::ALL {
            let line = format!("--profile A --resume --report x.{}", format.extension());
            assert_eq!(batch(&line).report.unwrap().0, format);
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_what_was_typed() {
        for (line, words) in [
            ("", "batch needs --profile, as in --profile Acme"),
            ("--profile A", "batch needs --input, as in --input box.csv"),
            ("--profile A --input b", "batch needs --action, as in --action disable"),
            ("--profile A --resume --action disable", "--action does not go with --resume"),
            ("--profile A --resume --ticket T", "--ticket does not go with --resume"),
            ("--profile A --resume --rehearse", "--rehearse does not go with --resume"),
            ("--profile A --rehearse --changes 1", "--changes does not go with --rehearse"),
            ("--profile A --resume --replace", "--replace needs --report, as in --report report.csv"),
            (
                "--profile A --resume --report r.pdf",
                "the name \u{201c}r.pdf\u{201d} does not say the format; reports end in .csv, .json, .xlsx or .html",
            ),
            (
                "--action delete",
                "--action takes disable, enable, unassign or clear-pin, not \u{201c}delete\u{201d}",
            ),
            ("--action", "--action needs disable, enable, unassign or clear-pin, as in --action disable"),
            ("--changes -1", "--changes needs a whole number, as in --changes 200"),
            ("--changes=-1", "--changes takes a whole number, not \u{201c}-1\u{201d}"),
            ("--credential-fd x", "--credential-fd takes a whole number, not \u{201c}x\u{201d}"),
            ("--input", "--input needs a file, as in --input box.csv"),
            ("--credential secret", "unknown option --credential"),
            ("--find x", "--find does not belong here, only to the window: token-desk alone"),
            ("--port 1", "--port does not belong here, only to token-desk practice"),
            ("--search x", "--search does not belong here, only to token-desk history export"),
            ("more", "unexpected argument \u{201c}more\u{201d}"),
        ] {
            assert_eq!(parsed(&format!("batch {line}")).unwrap_err().words(), words, "{line}");
        }
        for (line, words) in [
            ("--input x", "--input does not belong here, only to token-desk batch"),
            ("history export --resume", "--resume does not belong here, only to token-desk batch"),
            (
                "--renderer glow batch",
                "batch does not belong here, only to the start of the line, as in token-desk batch --profile Acme --resume",
            ),
        ] {
            assert_eq!(parsed(line).unwrap_err().words(), words, "{line}");
        }
    }

    #[test]
    fn help_and_version_are_found() {
        assert_eq!(parsed("batch --profile A -h --nonsense"), Ok(Command::Help));
        assert_eq!(parsed("batch --version"), Ok(Command::Version));
    }
}
