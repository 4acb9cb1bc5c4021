//! What is typed at the desk.

use crate::domain::{
    Hint,
    change::order,
    person::query::Query,
    text::{self, pasted},
    token::{hardware_token::HardwareToken, serial::Serial},
};

#[derive(Clone, Debug, Default)]
pub struct Form {
    pub search: String,
    /// The address that a caller gives who is known by ID only.
    pub email: String,
    pub serial: String,
    pub reason: String,
    pub ticket: String,
}

impl Form {
    /// What the search field's text is taken for.
    ///
    /// # Errors
    /// A [`Hint`] where it is empty.
    pub fn query(&self) -> Result<Query, Hint> {
        Query::parse(&self.search)
    }

    /// The serial number to send: that of a listed token with the same spelling or with more leading zeros,
    /// else the typed one, cleaned.
    ///
    /// # Errors
    /// A [`Hint`] where it is invalid.
    pub fn serial(&self, listed: &[HardwareToken]) -> Result<Serial, Hint> {
        let is_listed = |serial: &Serial| listed.iter().any(|token| token.serial == *serial);
        // an exact match is the chosen row, however the server spells it
        if let Some(token) = listed.iter().find(|token| token.serial.as_str() == self.serial) {
            return Ok(token.serial.clone());
        }
        let typed = Serial::parse(&self.serial)?;
        let longer = typed.with_zeros().filter(|longer| !is_listed(&typed) && is_listed(longer));
        Ok(longer.unwrap_or(typed))
    }

    /// The ticket number as checked and recorded.
    pub fn ticket(&self) -> String {
        pasted::id(&self.ticket)
    }

    /// The reason as checked and recorded.
    pub fn reason(&self) -> String {
        text::whole_line(&self.reason)
    }

    pub fn ticket_hint(&self) -> Option<Hint> {
        order::ticket_hint(&self.ticket())
    }

    pub fn reason_hint(&self) -> Option<Hint> {
        order::reason_hint(&self.reason())
    }
}
