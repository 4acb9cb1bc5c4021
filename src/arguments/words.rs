//! Single values of the line, and their errors.

use std::{
    ffi::{OsStr, OsString},
    path::PathBuf,
};

use lexopt::Parser;

use super::error::{Kind, Owner, UsageError};
use crate::domain::language::Language;

pub(super) fn belongs(option: &str, belongs_to: Owner) -> UsageError {
    UsageError::OtherCommand { option: format!("--{option}"), belongs_to }
}

pub(super) fn folder(parser: &mut Parser, option: &'static str) -> Result<PathBuf, UsageError> {
    value(parser).map(PathBuf::from).ok_or(UsageError::MissingValue {
        option,
        what: Kind::Folder,
        example: "./trial",
    })
}

/// The option's value, `--x=y` or `--x y`. Another option in its place means that the value is missing: a
/// folder that begins with `-` can be written `./-x`.
pub(super) fn value(parser: &mut Parser) -> Option<OsString> {
    let value = match parser.optional_value() {
        Some(value) => value,
        None => parser.try_raw_args()?.next_if(|next| !next.as_encoded_bytes().starts_with(b"-"))?,
    };
    (!value.is_empty()).then_some(value)
}

/// A value that is text.
pub(super) fn text(
    parser: &mut Parser,
    option: &'static str,
    what: Kind,
    example: &'static str,
) -> Result<String, UsageError> {
    let value = value(parser).ok_or(UsageError::MissingValue { option, what, example })?;
    value.into_string().map_err(|value| bad(option, what, &value))
}

/// One of several words, ignoring case.
pub(super) fn one_of<T>(
    parser: &mut Parser,
    option: &'static str,
    takes: Kind,
    example: &'static str,
    meant: impl Fn(&str) -> Option<T>,
) -> Result<T, UsageError> {
    let value = value(parser).ok_or(UsageError::MissingValue { option, what: takes, example })?;
    let word = value.to_str().map(str::to_ascii_lowercase);
    word.and_then(|word| meant(&word)).ok_or_else(|| bad(option, takes, &value))
}

pub(super) fn language(parser: &mut Parser) -> Result<Language, UsageError> {
    let option = "--language";
    let value =
        value(parser).ok_or(UsageError::MissingValue { option, what: Kind::Language, example: "de" })?;
    value.to_str().and_then(Language::of).ok_or_else(|| bad(option, Kind::Language, &value))
}

pub(super) fn not_understood(err: lexopt::Error) -> UsageError {
    match err {
        lexopt::Error::UnexpectedOption(option) => UsageError::UnknownOption(option),
        lexopt::Error::UnexpectedArgument(word) => UsageError::UnexpectedArgument(shown(&word)),
        lexopt::Error::UnexpectedValue { option, .. } => UsageError::UnexpectedValue(option),
        // errors about values cannot occur: values are read here, not by the library
        _ => UsageError::NotUnderstood,
    }
}

pub(super) fn bad(option: &'static str, takes: Kind, value: &OsStr) -> UsageError {
    UsageError::BadValue { option, takes, typed: shown(value) }
}

pub(super) fn shown(value: &OsStr) -> String {
    value.to_string_lossy().into_owned()
}
