//! The command line as one value, or what is wrong with it. Nothing is read or written
//! here.

mod batch;
mod check;
mod command;
mod company;
mod error;
mod help;
mod history;
mod to_find;
mod words;

use std::{ffi::OsString, ops::RangeInclusive};

use lexopt::{Arg, Parser};

use crate::domain::{
    deep_link::DeepLink,
    difficulty::{Plays, RateLimit},
    language::Language,
};

use self::to_find::ToFind;
use self::words::{bad, belongs, folder, language, not_understood, shown, value};
pub use self::{
    command::{Batch, Check, Command, Day, Export, Signing, Verify, WindowOptions, Work},
    error::{Kind, Owner, UsageError},
    help::help,
};
pub use crate::domain::renderer::Renderer;

/// The name to type, which `--version` prints.
pub const PROGRAM: &str = "token-desk";

/// The words at the start of a line that ask for no window.
const COMMANDS: [&str; 6] = ["practice", "history", "batch", "check", "policy", "profiles"];

/// Parses the arguments after the program's name. The last of repeated options counts, so that users can
/// override a shortcut's options.
///
/// # Errors
/// [`UsageError`] about the first argument that was not understood.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, UsageError> {
    let mut parser = Parser::from_args(arguments);
    let mut options = WindowOptions::default();
    let mut to_find = ToFind::default();
    while let Some(argument) = parser.next().map_err(not_understood)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Version),
            Arg::Long("config-dir") => options.config_dir = Some(folder(&mut parser, "--config-dir")?),
            Arg::Long("data-dir") => options.data_dir = Some(folder(&mut parser, "--data-dir")?),
            Arg::Long("renderer") => options.renderer = renderer(&mut parser)?,
            Arg::Long("language") => options.language = Some(language(&mut parser)?),
            Arg::Long(option @ ("find" | "ticket" | "reason")) => {
                let option = option.to_owned();
                to_find.take(&option, &mut parser)?;
            }
            Arg::Long(option @ ("dir" | "port" | "tls" | "box" | "rate-limit" | "no-retry-after")) => {
                return Err(belongs(option, Owner::Practice));
            }
            Arg::Long(option) if let Some(command) = history::owner(option) => {
                return Err(belongs(option, command));
            }
            Arg::Value(word) if COMMANDS.iter().any(|command| word == *command) => {
                let command = word.to_string_lossy().into_owned();
                let language = options.language;
                if to_find.is_begun() || options != (WindowOptions { language, ..WindowOptions::default() }) {
                    return Err(UsageError::OtherCommand {
                        option: shown(&word),
                        belongs_to: match &*command {
                            "practice" => Owner::StartOfPractice,
                            "batch" => Owner::StartOfBatch,
                            "check" => Owner::StartOfCheck,
                            "policy" => Owner::StartOfPolicy,
                            "profiles" => Owner::StartOfProfiles,
                            _ => Owner::StartOfHistory,
                        },
                    });
                }
                return match &*command {
                    "practice" => practice(parser),
                    "batch" => batch::parse(parser),
                    "check" => check::parse(parser),
                    "policy" => company::policy(parser),
                    "profiles" => company::profiles(parser),
                    _ => history::parse(parser),
                };
            }
            Arg::Value(word) if DeepLink::is_meant(&word.to_string_lossy()) => to_find.take_link(&word)?,
            other => return Err(not_understood(other.unexpected())),
        }
    }
    options.find = to_find.end()?;
    Ok(Command::Window(options))
}

/// The language that a command line asks for, read ahead of everything else: also its errors and the help
/// are in this language. [`parse`] refuses one that there is not.
pub fn language_asked(arguments: impl IntoIterator<Item = OsString>) -> Option<Language> {
    let mut asked = None;
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let Some(argument) = argument.to_str() else { continue };
        let value = match argument.strip_prefix("--language") {
            Some("") => arguments.next().and_then(|value| value.into_string().ok()),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        };
        asked = value.and_then(|value| Language::of(&value)).or(asked);
    }
    asked
}

/// The rest of the line after `practice`.
fn practice(mut parser: Parser) -> Result<Command, UsageError> {
    let (mut port, mut dir, mut tls) = (0, None, false);
    let (mut boxed, mut per_second, mut says_when) = (0, None, true);
    while let Some(argument) = parser.next().map_err(not_understood)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Version),
            Arg::Long("dir") => dir = Some(folder(&mut parser, "--dir")?),
            Arg::Long("port") => port = port_number(&mut parser)?,
            Arg::Long("tls") => tls = true,
            Arg::Long("box") => {
                boxed = count(&mut parser, "--box", Kind::BoxOfTokens, "200", 0..=Plays::MOST_BOXED)?;
            }
            Arg::Long("rate-limit") => {
                per_second =
                    Some(count(&mut parser, "--rate-limit", Kind::RateLimit, "50", 1..=RateLimit::MOST)?);
            }
            Arg::Long("no-retry-after") => says_when = false,
            Arg::Long("language") => drop(language(&mut parser)?),
            Arg::Long(option @ ("config-dir" | "data-dir" | "renderer" | "find" | "ticket" | "reason")) => {
                return Err(belongs(option, Owner::WindowWithoutPractice));
            }
            other => return Err(not_understood(other.unexpected())),
        }
    }
    let rate_limit = per_second.map(|per_second| RateLimit { per_second, says_when });
    if rate_limit.is_none() && !says_when {
        return Err(UsageError::NoRateLimit);
    }
    let dir = dir.ok_or(UsageError::PracticeWithoutFolder)?;
    Ok(Command::Practice { port, dir, plays: Plays { boxed, rate_limit }, tls })
}

/// A whole number in a range.
fn count(
    parser: &mut Parser,
    option: &'static str,
    what: Kind,
    example: &'static str,
    range: RangeInclusive<u32>,
) -> Result<u32, UsageError> {
    let value = value(parser).ok_or(UsageError::MissingValue { option, what, example })?;
    let digits = value.to_str().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    let number = digits.and_then(|text| text.parse().ok()).filter(|number| range.contains(number));
    number.ok_or_else(|| bad(option, what, &value))
}

fn port_number(parser: &mut Parser) -> Result<u16, UsageError> {
    let missing = UsageError::MissingValue { option: "--port", what: Kind::Port, example: "8099" };
    let value = value(parser).ok_or(missing)?;
    let digits = value.to_str().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    let port = digits.and_then(|text| text.parse().ok());
    port.ok_or_else(|| bad("--port", Kind::Port, &value))
}

fn renderer(parser: &mut Parser) -> Result<Renderer, UsageError> {
    let missing = UsageError::MissingValue { option: "--renderer", what: Kind::Renderer, example: "wgpu" };
    let value = value(parser).ok_or(missing)?;
    let renderer = value.to_str().and_then(Renderer::of);
    renderer.ok_or_else(|| bad("--renderer", Kind::Renderer, &value))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn parsed(line: &str) -> Result<Command, UsageError> {
        parse(line.split_whitespace().map(OsString::from))
    }

    fn complaint(line: &str) -> String {
        parsed(line).unwrap_err().words()
    }

    #[test]
    fn nothing_asks_for_the_window_in_the_usual_folders() {
        assert_eq!(parsed(""), Ok(Command::Window(WindowOptions::default())));
    }

    #[test]
    fn a_value_may_follow_a_blank_or_an_equals_sign() {
        let wanted = Command::Window(WindowOptions {
            config_dir: Some("c".into()),
            data_dir: Some("d".into()),
            renderer: Renderer::Glow,
            language: None,
            find: DeepLink::new("ada", "INC1", "").ok(),
        });
        assert_eq!(
            parsed("--config-dir c --data-dir d --renderer glow --find ada --ticket INC1"),
            Ok(wanted.clone())
        );
        assert_eq!(
            parsed("--config-dir=c --data-dir=d --renderer=glow --find=ada --ticket=INC1"),
            Ok(wanted.clone())
        );
        let link = "token-desk://find?q=ada&ticket=INC1 --config-dir=c --data-dir=d --renderer=glow";
        assert_eq!(parsed(link), Ok(wanted));
    }

    /// Windows puts a link between quotation marks, and whoever wrote it may have put more into it.
    #[test]
    fn what_a_link_brings_along_is_no_option() {
        let find = DeepLink::new("ada", "", "").ok();
        let wanted = Command::Window(WindowOptions { find, ..WindowOptions::default() });
        assert_eq!(parsed("-- token-desk://find?q=ada"), Ok(wanted));
        for more in ["--config-dir c", "--data-dir=d", "--renderer glow", "--help"] {
            assert!(parsed(&format!("-- token-desk://find?q=ada {more}")).is_err(), "{more}");
        }
    }

    #[test]
    fn a_folder_may_have_blanks_signs_and_bytes_that_are_no_text() {
        let folder = |words: &[&str]| match parse(words.iter().map(OsString::from)).unwrap() {
            Command::Window(options) => options.config_dir.unwrap(),
            other => panic!("{other:?}"),
        };
        assert_eq!(folder(&["--config-dir", "My folder = 1"]), PathBuf::from("My folder = 1"));
        assert_eq!(folder(&["--config-dir=-x"]), PathBuf::from("-x"));
        #[cfg(unix)]
        {
            use std::os::unix::ffi::OsStringExt as _;
            let odd = OsString::from_vec(b"caf\xe9".to_vec());
            let command = parse([OsString::from("--data-dir"), odd.clone()]).unwrap();
            let wanted = WindowOptions { data_dir: Some(odd.into()), ..WindowOptions::default() };
            assert_eq!(command, Command::Window(wanted));
        }
    }

    #[test]
    fn a_language_goes_with_every_command_and_is_known_before_the_rest_is_read() {
        let asked = |line: &str| language_asked(line.split_whitespace().map(OsString::from));
        for line in [
            "--language de",
            "--language=de-AT",
            "--language en history verify --language de",
            "practice --dir p --language de",
            "history export --language de --nonsense",
        ] {
            assert_eq!(asked(line), Some(Language::German), "{line}");
        }
        assert_eq!(
            (asked("--language"), asked("--language xx"), asked("--languages=de")),
            (None, None, None)
        );
        assert_eq!(asked("--language de --language xx"), Some(Language::German));

        let wanted = WindowOptions { language: Some(Language::German), ..WindowOptions::default() };
        assert_eq!(parsed("--language de"), Ok(Command::Window(wanted)));
        for line in ["practice --dir p", "history verify", "history export"] {
            let plain = parsed(line).unwrap();
            assert_eq!(parsed(&format!("{line} --language ja")), Ok(plain.clone()), "{line}");
            assert_eq!(parsed(&format!("--language ja {line}")), Ok(plain), "{line}");
            let said = complaint(&format!("{line} --language latin"));
            assert_eq!(said, "--language takes en, de, fr, es or ja, not \u{201c}latin\u{201d}");
        }
    }

    #[test]
    fn an_option_given_twice_counts_as_given_last() {
        let wanted = WindowOptions { renderer: Renderer::Wgpu, ..WindowOptions::default() };
        assert_eq!(parsed("--renderer glow --renderer wgpu"), Ok(Command::Window(wanted)));
    }

    #[test]
    fn practice_takes_any_free_port_unless_one_is_named() {
        let practice =
            |port| Ok(Command::Practice { port, dir: "p".into(), plays: Plays::default(), tls: false });
        assert_eq!(parsed("practice --dir p"), practice(0));
        assert_eq!(parsed("practice --port=8099 --dir=p"), practice(8099));
        assert_eq!(parsed("practice --dir p --port 65535"), practice(65535));
        assert_eq!(complaint("practice --port 1"), UsageError::PracticeWithoutFolder.words());
    }

    #[test]
    fn practice_serves_over_tls_where_it_is_asked_to() {
        let wanted = Command::Practice { port: 0, dir: "p".into(), plays: Plays::default(), tls: true };
        assert_eq!(parsed("practice --tls --dir p"), Ok(wanted));
        assert_eq!(complaint("--tls"), "--tls does not belong here, only to token-desk practice");
        assert!(complaint("practice --dir p --tls=yes").contains("--tls"));
    }

    #[test]
    fn practice_plays_a_day_with_many_tokens_where_it_is_asked_to() {
        let plays = |boxed, rate_limit: Option<(u32, bool)>| {
            let rate_limit = rate_limit.map(|(per_second, says_when)| RateLimit { per_second, says_when });
            let plays = Plays { boxed, rate_limit };
            Ok(Command::Practice { port: 0, dir: "p".into(), plays, tls: false })
        };
        assert_eq!(parsed("practice --dir p --box 10000"), plays(10_000, None));
        assert_eq!(parsed("practice --dir p --rate-limit 50"), plays(0, Some((50, true))));
        assert_eq!(parsed("practice --no-retry-after --rate-limit=1 --dir p"), plays(0, Some((1, false))));
        for (line, words) in [
            (
                "practice --dir p --box 100001",
                "--box takes a number from 0 to 100000, not \u{201c}100001\u{201d}",
            ),
            (
                "practice --dir p --rate-limit 0",
                "--rate-limit takes a number from 1 to 1000000, not \u{201c}0\u{201d}",
            ),
            (
                "practice --dir p --rate-limit",
                "--rate-limit needs a number of requests, as in --rate-limit 50",
            ),
            ("practice --dir p --box", "--box needs a number of tokens, as in --box 200"),
            (
                "practice --dir p --no-retry-after",
                "--no-retry-after needs --rate-limit, as in --rate-limit 50",
            ),
            ("--box 1", "--box does not belong here, only to token-desk practice"),
        ] {
            assert_eq!(complaint(line), words, "{line}");
        }
    }

    #[test]
    fn help_and_version_are_found_in_either_command() {
        for line in ["--help", "-h", "--renderer glow -h", "practice --help", "practice -h --nonsense"] {
            assert_eq!(parsed(line), Ok(Command::Help), "{line}");
        }
        for line in ["--version", "-V", "practice -V"] {
            assert_eq!(parsed(line), Ok(Command::Version), "{line}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_what_was_typed() {
        for (line, words) in [
            ("--rendrer glow", "unknown option --rendrer"),
            ("-x", "unknown option -x"),
            ("practise", "unexpected argument \u{201c}practise\u{201d}"),
            ("practice --dir p more", "unexpected argument \u{201c}more\u{201d}"),
            ("--config-dir", "--config-dir needs a folder, as in --config-dir ./trial"),
            ("--config-dir=", "--config-dir needs a folder, as in --config-dir ./trial"),
            ("--config-dir --data-dir d", "--config-dir needs a folder, as in --config-dir ./trial"),
            ("practice --dir", "--dir needs a folder, as in --dir ./trial"),
            ("--renderer", "--renderer needs auto, glow or wgpu, as in --renderer wgpu"),
            ("--renderer opengl", "--renderer takes auto, glow or wgpu, not \u{201c}opengl\u{201d}"),
            ("practice --port", "--port needs a port number, as in --port 8099"),
            ("practice --port 65536", "--port takes a number from 0 to 65535, not \u{201c}65536\u{201d}"),
            ("practice --port=+1", "--port takes a number from 0 to 65535, not \u{201c}+1\u{201d}"),
            ("practice --port x", "--port takes a number from 0 to 65535, not \u{201c}x\u{201d}"),
            ("--find", "--find needs words, as in --find ada@acme.example"),
            ("--find ada --ticket", "--ticket needs words, as in --ticket INC0012345"),
            (
                "--ticket 1",
                "--ticket and --reason need --find, as in --find ada@acme.example --ticket INC0012345",
            ),
            (
                "practice --find a",
                "--find does not belong here, only to the window: token-desk without practice",
            ),
            ("history export --find a", "--find does not belong here, only to the window: token-desk alone"),
            ("token-desk://find?q=a token-desk://find?q=b", "the command line says twice whom to find"),
            ("--find a token-desk://find?q=a", "the command line says twice whom to find"),
            (
                "https://find?q=a",
                "this cannot be looked up: It must be a link that starts with token-desk://",
            ),
            ("--to f", "--to does not belong here, only to token-desk history export"),
            ("--noted f", "--noted does not belong here, only to token-desk history verify"),
            ("--port 1", "--port does not belong here, only to token-desk practice"),
            (
                "practice --renderer glow",
                "--renderer does not belong here, only to the window: token-desk without practice",
            ),
        ] {
            assert_eq!(complaint(line), words, "{line}");
        }
        for command in ["practice", "history"] {
            assert_eq!(complaint(&format!("--data-dir d {command}")).split(' ').next(), Some(command));
        }
    }

    #[test]
    fn the_help_names_every_option_and_fits_a_terminal() {
        let history =
            ["--noted", "--anchor", "--to", "--format", "--replace", "--search", "--outcome", "--action"];
        let others = [
            "--find",
            "--ticket",
            "--reason",
            "--config-dir",
            "--data-dir",
            "--renderer",
            "--dir",
            "--port",
            "--language",
            "--help",
            "--version",
        ];
        for option in others.into_iter().chain(history).chain(["--profile", "--from", "--until"]) {
            assert!(help().contains(&format!("{option} ")), "{option}");
        }
        for line in help().lines() {
            assert!(line.chars().count() <= 88, "{line}");
        }
    }
}
