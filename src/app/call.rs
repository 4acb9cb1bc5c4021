//! The call at the desk: typed text, the person on the screen, the session. Orders at the desk are made from
//! it.

use crate::phrase;
use jiff::{Timestamp, tz::TimeZone};

use super::{lookup, model::Model, session::Session};
use crate::domain::{
    Hint,
    change::{
        PersonRef,
        action::Action,
        availability::{self, Why},
        order::Terms,
    },
    phrase::Phrase,
    token::serial::Serial,
};

#[derive(Clone, Copy)]
pub struct Call<'a> {
    /// Serial number, ticket and reason, as typed.
    pub form: &'a lookup::Form,
    /// The person, their tokens, and the caller's verification.
    pub state: &'a lookup::State,
    pub session: &'a Session,
    /// Whether the history takes what is about to be done: nothing is sent before.
    pub is_recorded: bool,
    pub now: Timestamp,
    /// The zone of shown times.
    pub zone: &'a TimeZone,
}

impl<'a> Call<'a> {
    pub fn of(form: &'a lookup::Form, model: &'a Model, now: Timestamp) -> Self {
        let Model { lookup: state, session, workstation, history, .. } = model;
        let is_recorded = history.opening.failed().is_none();
        Self { form, state, session, is_recorded, now, zone: &workstation.zone }
    }

    /// The serial number as it would be sent.
    ///
    /// # Errors
    /// A [`Hint`] where it is invalid.
    pub fn serial(&self) -> Result<Serial, Hint> {
        self.form.serial(self.state.tokens())
    }

    /// Person, caller, ticket and reason of an order made now.
    ///
    /// # Errors
    /// A [`Hint`] where nobody is on the screen, or nothing can be recorded.
    pub fn terms(&self) -> Result<Terms, Hint> {
        if self.state.is_other_search(self.form) {
            return Err(Hint::new(phrase!("hint-other-search")));
        }
        let person = self.state.person().ok_or_else(|| Hint::new(phrase!("hint-person-first")))?;
        if !self.is_recorded {
            return Err(Hint::new(phrase!("changes-are-off")));
        }
        Ok(Terms {
            person: PersonRef::from(person),
            caller: self.state.caller.clone(),
            ticket: self.form.ticket(),
            reason: self.form.reason(),
            link: None,
            batch: None,
            profile: None,
        })
    }

    /// The note that the server refused this action before.
    pub fn note(&self, action: Action) -> Option<Phrase> {
        let who = self.session.who.as_ref()?;
        let why = availability::why_not(action, who, &self.session.refused).filter(Why::is_of_the_past)?;
        Some(why.phrase())
    }
}
