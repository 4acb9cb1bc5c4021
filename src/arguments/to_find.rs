//! Whom to find, by options or by a link.

use std::ffi::OsStr;

use lexopt::Parser;

use super::{
    error::{Kind, UsageError},
    words::value,
};
use crate::domain::deep_link::DeepLink;

#[derive(Default)]
pub(super) struct ToFind {
    link: Option<DeepLink>,
    find: Option<String>,
    ticket: Option<String>,
    reason: Option<String>,
}

impl ToFind {
    pub fn is_begun(&self) -> bool {
        self.link.is_some() || self.find.is_some() || self.ticket.is_some() || self.reason.is_some()
    }

    /// Takes the value of `--find`, `--ticket` or `--reason`.
    pub fn take(&mut self, option: &str, parser: &mut Parser) -> Result<(), UsageError> {
        let (place, option, example) = match option {
            "find" => (&mut self.find, "--find", "ada@acme.example"),
            "ticket" => (&mut self.ticket, "--ticket", "INC0012345"),
            _ => (&mut self.reason, "--reason", "Lost"),
        };
        let missing = UsageError::MissingValue { option, what: Kind::Words, example };
        *place = Some(value(parser).ok_or(missing)?.to_string_lossy().into_owned());
        Ok(())
    }

    pub fn take_link(&mut self, link: &OsStr) -> Result<(), UsageError> {
        let link = DeepLink::parse(&link.to_string_lossy()).map_err(UsageError::BadLink)?;
        if self.link.replace(link).is_some() { Err(UsageError::FindTwice) } else { Ok(()) }
    }

    /// What there is to find, if anything.
    pub fn end(self) -> Result<Option<DeepLink>, UsageError> {
        let Self { link, find, ticket, reason } = self;
        match (link, find) {
            (Some(link), None) if ticket.is_none() && reason.is_none() => Ok(Some(link)),
            (Some(_), _) => Err(UsageError::FindTwice),
            (None, Some(find)) => {
                let (ticket, reason) = (ticket.unwrap_or_default(), reason.unwrap_or_default());
                DeepLink::new(&find, &ticket, &reason).map(Some).map_err(UsageError::BadLink)
            }
            (None, None) if ticket.is_none() && reason.is_none() => Ok(None),
            (None, None) => Err(UsageError::TicketWithoutFind),
        }
    }
}
