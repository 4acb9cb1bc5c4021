//! Parses what follows `policy` and `profiles`: what a company's administrator does before a roll-out.

use std::path::PathBuf;

use lexopt::{Arg, Parser};

use super::{
    command::{Command, Signing},
    error::{Kind, Owner, UsageError},
    history::foreign,
    words::{language, not_understood, shown, text, value},
};

const CHECK: UsageError =
    UsageError::Needs { what: "policy", other: "check FILE", example: "token-desk policy check policy.toml" };

pub(super) fn policy(mut parser: Parser) -> Result<Command, UsageError> {
    let (mut checks, mut file) = (false, None);
    while let Some(argument) = parser.next().map_err(not_understood)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Version),
            Arg::Long("language") => drop(language(&mut parser)?),
            Arg::Value(word) if !checks && word == "check" => checks = true,
            Arg::Value(word) if checks && file.is_none() => file = Some(PathBuf::from(word)),
            Arg::Value(word) => return Err(UsageError::UnexpectedArgument(shown(&word))),
            other => return Err(foreign(other, Owner::Policy)),
        }
    }
    file.map(Command::CheckPolicy).ok_or(CHECK)
}

pub(super) fn profiles(mut parser: Parser) -> Result<Command, UsageError> {
    let (mut what, mut file, mut key, mut public) = (None, None, None, None);
    while let Some(argument) = parser.next().map_err(not_understood)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Version),
            Arg::Long("language") => drop(language(&mut parser)?),
            Arg::Long("key") => {
                let missing =
                    UsageError::MissingValue { option: "--key", what: Kind::File, example: "company.pem" };
                key = Some(value(&mut parser).map(PathBuf::from).ok_or(missing)?);
            }
            Arg::Long("public") => {
                public = Some(text(&mut parser, "--public", Kind::PublicKey, "MCowBQ\u{2026}")?);
            }
            Arg::Value(word) if what.is_none() => match word.to_str() {
                Some(known @ ("keygen" | "sign" | "verify")) => what = Some(known.to_owned()),
                _ => return Err(UsageError::UnexpectedArgument(shown(&word))),
            },
            Arg::Value(word) if file.is_none() => file = Some(PathBuf::from(word)),
            Arg::Value(word) => return Err(UsageError::UnexpectedArgument(shown(&word))),
            other => return Err(foreign(other, Owner::Profiles)),
        }
    }
    let needs = |what, other, example| UsageError::Needs { what, other, example };
    let signing = match (what.as_deref(), file, key, public) {
        (Some("keygen"), None, Some(key), None) => Signing::Keygen { key },
        (Some("keygen"), None, None, None) => {
            return Err(needs("keygen", "--key FILE", "token-desk profiles keygen --key company.pem"));
        }
        (Some("sign"), Some(file), Some(key), None) => Signing::Sign { key, file },
        (Some("sign"), _, _, None) => {
            let example = "token-desk profiles sign --key company.pem profiles.toml";
            return Err(needs("sign", "--key FILE PROFILES", example));
        }
        (Some("verify"), Some(file), None, public) => Signing::Verify { public, file },
        (Some("verify"), None, None, _) => {
            return Err(needs("verify", "PROFILES", "token-desk profiles verify profiles.toml"));
        }
        (Some("verify"), _, Some(_), _) => {
            return Err(UsageError::NotTogether { option: "--key", other: "verify" });
        }
        (Some("sign" | "keygen"), .., Some(_)) => {
            return Err(UsageError::NotTogether { option: "--public", other: "keygen, sign" });
        }
        (Some("keygen"), Some(file), ..) => {
            return Err(UsageError::UnexpectedArgument(shown(file.as_os_str())));
        }
        (Some(_) | None, ..) => {
            let example = "token-desk profiles verify profiles.toml";
            return Err(needs("profiles", "keygen, sign, verify", example));
        }
    };
    Ok(Command::Profiles(signing))
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::*;

    fn parsed(line: &str) -> Result<Command, UsageError> {
        super::super::parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn each_command_takes_its_files() {
        assert_eq!(parsed("policy check p.toml"), Ok(Command::CheckPolicy("p.toml".into())));
        assert_eq!(parsed("policy --language de check p.toml"), Ok(Command::CheckPolicy("p.toml".into())));
        let key = || PathBuf::from("k.pem");
        let file = || PathBuf::from("p.toml");
        for (line, wanted) in [
            ("keygen --key k.pem", Signing::Keygen { key: key() }),
            ("sign --key=k.pem p.toml", Signing::Sign { key: key(), file: file() }),
            ("sign p.toml --key k.pem", Signing::Sign { key: key(), file: file() }),
            ("verify p.toml", Signing::Verify { public: None, file: file() }),
            ("verify --public ab= p.toml", Signing::Verify { public: Some("ab=".to_owned()), file: file() }),
        ] {
            assert_eq!(parsed(&format!("profiles {line}")), Ok(Command::Profiles(wanted)), "{line}");
        }
        for line in ["policy -h", "policy check --help", "profiles --help", "profiles sign -h"] {
            assert_eq!(parsed(line), Ok(Command::Help), "{line}");
        }
    }

    #[test]
    fn what_is_missing_or_too_much_is_said() {
        for (line, says) in [
            ("policy", "policy needs check FILE, as in token-desk policy check policy.toml"),
            ("policy check", "policy needs check FILE, as in token-desk policy check policy.toml"),
            ("policy look p.toml", "unexpected argument \u{201c}look\u{201d}"),
            ("policy check p.toml more", "unexpected argument \u{201c}more\u{201d}"),
            ("policy check p.toml --to x", "--to does not belong here, only to token-desk history export"),
            (
                "profiles",
                "profiles needs keygen, sign, verify, as in token-desk profiles verify profiles.toml",
            ),
            (
                "profiles keygen",
                "keygen needs --key FILE, as in token-desk profiles keygen --key company.pem",
            ),
            ("profiles keygen --key k x", "unexpected argument \u{201c}x\u{201d}"),
            (
                "profiles sign p.toml",
                "sign needs --key FILE PROFILES, as in token-desk profiles sign --key company.pem profiles.toml",
            ),
            ("profiles verify", "verify needs PROFILES, as in token-desk profiles verify profiles.toml"),
            ("profiles verify --key k p", "--key does not go with verify"),
            ("profiles frobnicate", "unexpected argument \u{201c}frobnicate\u{201d}"),
            ("--key k", "--key does not belong here, only to token-desk profiles"),
            (
                "--renderer glow policy check p.toml",
                "policy does not belong here, only to the start of the line, as in token-desk policy check policy.toml",
            ),
        ] {
            assert_eq!(parsed(line).unwrap_err().words(), says, "{line}");
        }
    }
}
