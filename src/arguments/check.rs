//! Parses what follows `check`.

use lexopt::{Arg, Parser};

use super::{
    batch::number,
    command::{Check, Command},
    error::{Kind, Owner, UsageError},
    history::foreign,
    words::{folder, language, not_understood, text},
};

pub(super) fn parse(mut parser: Parser) -> Result<Command, UsageError> {
    let (mut profile, mut json, mut credential) = (None, false, None);
    let (mut config_dir, mut data_dir) = (None, None);
    while let Some(argument) = parser.next().map_err(not_understood)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Version),
            Arg::Long("profile") => {
                profile = Some(text(&mut parser, "--profile", Kind::ProfileName, "Acme")?);
            }
            Arg::Long("json") => json = true,
            Arg::Long("credential-fd") => credential = Some(number(&mut parser, "--credential-fd", "3")?),
            Arg::Long("config-dir") => config_dir = Some(folder(&mut parser, "--config-dir")?),
            Arg::Long("data-dir") => data_dir = Some(folder(&mut parser, "--data-dir")?),
            Arg::Long("language") => drop(language(&mut parser)?),
            other => return Err(foreign(other, Owner::Check)),
        }
    }
    let profile =
        profile.ok_or(UsageError::Needs { what: "check", other: "--profile", example: "--profile Acme" })?;
    Ok(Command::Check(Check { profile, json, credential, config_dir, data_dir }))
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::*;

    fn parsed(line: &str) -> Result<Command, UsageError> {
        super::super::parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn a_check_needs_a_profile_and_takes_few_options() {
        let wanted = Check {
            profile: "Acme".to_owned(),
            json: true,
            credential: Some(0),
            config_dir: Some("c".into()),
            data_dir: Some("d".into()),
        };
        let line = "check --profile Acme --json --credential-fd 0 --config-dir c --data-dir d --language de";
        assert_eq!(parsed(line), Ok(Command::Check(wanted)));
        for (line, words) in [
            ("check", "check needs --profile, as in --profile Acme"),
            ("check --profile Acme --rehearse", "--rehearse does not belong here, only to token-desk batch"),
            ("--json", "--json does not belong here, only to token-desk check"),
            (
                "--renderer glow check --profile Acme",
                "check does not belong here, only to the start of the line, as in token-desk check --profile Acme",
            ),
        ] {
            assert_eq!(parsed(line).unwrap_err().words(), words, "{line}");
        }
    }
}
