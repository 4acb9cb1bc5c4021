//! Who is signed in, and with what. Nothing of this leaves the runtime.

use crate::{
    api,
    app::Ticket,
    domain::{binding::CaContent, credential::Credential, profile::Profile},
};

/// A signed-in client. Cloned by each job, so that a job keeps the session under which it was started.
#[derive(Clone)]
pub(super) struct Session {
    /// The order that opened it.
    pub opened_by: Ticket,
    pub profile: Profile,
    pub client: api::Client,
    /// To be remembered on this computer, if that is asked for.
    pub credential: Credential,
    /// The content of the profile's CA file that it is sent under.
    pub ca: Option<CaContent>,
}

/// Who is signed in, if anybody.
#[derive(Default)]
pub(super) struct Seat {
    session: Option<Session>,
    /// The order that may take the seat. One that was cancelled may not, however far it had come by then.
    expected: Option<Ticket>,
}

impl Seat {
    pub fn session(&self) -> Option<Session> {
        self.session.clone()
    }

    /// A sign-in is under way; an earlier one does not count any more.
    pub fn expect(&mut self, order: Ticket) {
        self.expected = Some(order);
    }

    /// Signs somebody in, unless nobody waits for it any more; says whether.
    pub fn take(&mut self, session: Session) -> bool {
        let expected = self.expected == Some(session.opened_by);
        if expected {
            *self = Self { session: Some(session), expected: None };
        }
        expected
    }

    /// An order is cancelled: what it opened is closed, and what it is about to open will not be.
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
        let client = api::Client::new(&profile, api::Secret::Bearer("not-a-jwt".into())).unwrap();
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
