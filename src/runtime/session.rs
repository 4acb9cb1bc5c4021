//! Who is signed in, and with which client. It never leaves the runtime.

use crate::{
    api,
    app::Ticket,
    domain::{
        profile::{Profile, binding::CaContent},
        sign_in::credential::Credential,
    },
};

/// A signed-in client. Each job clones it, so that it keeps the session it was started under.
#[derive(Clone)]
pub(super) struct Session {
    /// The sign-in's ticket.
    pub opened_by: Ticket,
    pub profile: Profile,
    pub client: api::Client,
    /// Kept so that it can be remembered on this computer.
    pub credential: Credential,
    /// The content of the profile's CA file that the client uses.
    pub ca: Option<CaContent>,
}

#[derive(Default)]
pub(super) struct Seat {
    session: Option<Session>,
    /// The ticket that may sign in. A cancelled one may not, even if its sign-in succeeds.
    expected: Option<Ticket>,
}

impl Seat {
    pub fn session(&self) -> Option<Session> {
        self.session.clone()
    }

    /// A sign-in begins; an earlier one no longer counts.
    pub fn expect(&mut self, order: Ticket) {
        self.expected = Some(order);
    }

    /// Signs in, unless the sign-in was cancelled; returns whether it did.
    pub fn take(&mut self, session: Session) -> bool {
        let expected = self.expected == Some(session.opened_by);
        if expected {
            *self = Self { session: Some(session), expected: None };
        }
        expected
    }

    /// Drops the session while the window is locked.
    pub fn leave(&mut self) {
        self.session = None;
    }

    /// The window is unlocked.
    pub fn put_back(&mut self, session: Session) {
        self.session = Some(session);
    }

    /// A cancel: closes the session that the ticket opened, or keeps it from opening one.
    pub fn cancel(&mut self, order: Ticket) {
        self.expected.take_if(|expected| *expected == order);
        self.session.take_if(|session| session.opened_by == order);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::profile::Address;

    fn session(opened_by: u64) -> Session {
        let profile = Profile::new("Acme", Address::loopback());
        let client = api::Client::new(&profile, api::Secret::Bearer("not-a-jwt".into()), None).unwrap();
        let credential = Credential::Bearer("not-a-jwt".into());
        Session { opened_by: Ticket(opened_by), profile, client, credential, ca: None }
    }

    fn opened_by(seat: &Seat) -> Option<u64> {
        seat.session().map(|session| session.opened_by.0)
    }

    #[test]
    fn a_sign_in_that_was_cancelled_opens_nothing_however_late() {
        let mut seat = Seat::default();
        seat.expect(Ticket(1));
        seat.cancel(Ticket(1));
        assert!(!seat.take(session(1)));
        seat.expect(Ticket(2));
        assert!(!seat.take(session(1)), "the one after it is not replaced");
        assert!(seat.take(session(2)));
        assert!(!seat.take(session(1)));
        assert_eq!(opened_by(&seat), Some(2));
    }

    #[test]
    fn a_cancel_closes_what_the_order_had_just_opened_and_nothing_else() {
        let mut seat = Seat::default();
        seat.expect(Ticket(1));
        assert!(seat.take(session(1)));
        seat.cancel(Ticket(7));
        assert_eq!(opened_by(&seat), Some(1));
        seat.cancel(Ticket(1));
        assert_eq!(opened_by(&seat), None);
    }
}
