//! The connection check: on its way, and each way that it ends.

use token_desk::{
    app::{Message, Reply, Ticket, check},
    domain::{
        change::action::Action,
        check::{Advice, Known, Line, Permission, Standing, Step, Use, Whom},
        phrase::Phrase,
    },
    phrase,
};

use super::{Canned, production};

const HASH: &str =
    "9F:2C:11:5B:8E:47:D0:3A:6C:92:F1:0B:77:E4:5D:28:C6:3F:90:1A:B4:6E:52:D8:09:7C:E1:34:AF:60:8B:41";

fn end() -> jiff::Timestamp {
    "2027-02-12T12:00:00Z".parse().expect("a time")
}

fn good(step: Step, fact: Phrase) -> Line {
    Line::new(step, Standing::Good, fact)
}

fn as_far_as_tcp() -> Vec<Line> {
    let from = phrase!("check-proxy-from-variable", variable = "HTTPS_PROXY");
    let host = production().address.host();
    vec![
        good(Step::Name, phrase!("check-name", host = host, addresses = "203.0.113.20, 2001:db8::20")),
        good(Step::Proxy, phrase!("check-proxy", proxy = "proxy.acme.example:3128", from = from)),
        good(Step::Connection, phrase!("check-connected", took = 38_u64)),
    ]
}

fn as_far_as_the_clock() -> Vec<Line> {
    let host = production().address.host();
    let details =
        phrase!("check-certificate-details", subject = host, at = end(), version = "1.3", sha256 = HASH);
    let mut lines = as_far_as_tcp();
    let certificate = phrase!("check-certificate", root = "DigiCert Global Root G2", days = 81_u64);
    lines.push(good(Step::Certificate, certificate).with_details(details));
    let by = std::time::Duration::from_secs(144);
    let clock = Line::new(Step::Clock, Standing::Caution, phrase!("check-clock-behind", by = by));
    lines.push(clock.advising(Whom::Here, phrase!("check-clock-advice")));
    lines
}

fn permissions(dangerous: Known) -> Vec<Permission> {
    let of = |scope, used, known| Permission { scope, used, known };
    vec![
        of("rsa.user.read", Use::FindPeople, Known::Works),
        of("rsa.authenticator.mobile.read", Use::ListTokens, Known::Works),
        of("rsa.authenticator.sidtoken.read", Use::LookUpTokens, Known::Works),
        of("rsa.audit.user", Use::ListEvents, Known::Works),
        of("rsa.user.verify", Use::Verify, Known::Unseen),
        of(Action::Disable.scope(), Use::Change(Action::Disable), Known::Named),
        of(Action::GiveEmergencyCode.scope(), Use::Change(Action::GiveEmergencyCode), dangerous),
    ]
}

impl Canned {
    pub fn checking(mut self) -> Self {
        self.send(Message::Check(check::Message::Asked(Box::new(production()))));
        self
    }

    fn way_checked(mut self, lines: Vec<Line>) -> Self {
        self.end_check(lines);
        self
    }

    pub(crate) fn end_check(&mut self, lines: Vec<Line>) {
        let rest = Step::ALL.into_iter().skip(lines.len());
        let rest = rest.map(|step| Line::new(step, Standing::NotReached, phrase!("check-not-reached")));
        for line in lines.into_iter().chain(rest) {
            self.tell_check(line);
        }
        let ticket = self.check_ticket();
        self.send(Message::Reply(ticket, Reply::Checked(Ok(()))));
    }

    fn tell_check(&mut self, line: Line) {
        let ticket = self.check_ticket();
        self.send(Message::CheckLine(ticket, Box::new(line)));
    }

    fn check_ticket(&self) -> Ticket {
        let running = self.app.model.check.open.as_ref().and_then(|open| open.job.running());
        running.expect("a check is on its way").ticket
    }

    /// The first lines are there.
    pub fn check_begun() -> Self {
        let mut canned = Self::start().checking();
        for line in as_far_as_tcp() {
            canned.tell_check(line);
        }
        canned
    }

    /// A company's own authority that this computer does not know.
    pub fn check_certificate() -> Self {
        let host = production().address.host();
        let ca = "Acme TLS Inspection CA 2";
        let certificate = Line::new(
            Step::Certificate,
            Standing::Failed,
            phrase!("certificate-unknown-issuer", host = host.clone(), issuer = ca),
        );
        let advice =
            Advice { whom: Whom::Network, what: phrase!("certificate-unknown-issuer-advice", root = ca) };
        let details = phrase!("check-certificate-details-no-tls", subject = host, at = end(), sha256 = HASH);
        let mut lines = as_far_as_tcp();
        lines.push(Line { advice: Some(advice), ..certificate }.with_details(details));
        Self::start().checking().way_checked(lines)
    }

    /// Before anybody has signed in.
    pub fn check_not_signed_in() -> Self {
        let mut lines = as_far_as_the_clock();
        for step in [Step::SignIn, Step::Permissions] {
            lines.push(Line::new(step, Standing::Skipped, phrase!("check-nobody-signed-in")));
        }
        Self::start().checking().way_checked(lines)
    }

    /// After sign-in, and all is well.
    pub fn check_signed_in() -> Self {
        let mut lines = as_far_as_the_clock();
        lines[4] = good(Step::Clock, phrase!("check-clock-right"));
        lines.push(good(Step::SignIn, phrase!("check-signed-in", id = "139f6495-desk", took = 212_u64)));
        let line = good(Step::Permissions, phrase!("check-permissions-unseen"));
        lines.push(Line { permissions: permissions(Known::Unseen), ..line });
        Self::desk().checking().way_checked(lines)
    }

    /// After sign-in, and the credential lacks something that the profile allows.
    pub fn check_permissions_missing() -> Self {
        let mut lines = as_far_as_the_clock();
        lines.push(good(Step::SignIn, phrase!("check-signed-in", id = "139f6495-desk", took = 212_u64)));
        let scope = Action::GiveEmergencyCode.scope();
        let line = Line::new(
            Step::Permissions,
            Standing::Caution,
            phrase!("check-permissions-missing", count = 1_u64),
        )
        .advising(Whom::Tenant, phrase!("check-permissions-advice", scopes = scope));
        lines.push(Line { permissions: permissions(Known::Missing), ..line });
        Self::desk().checking().way_checked(lines)
    }
}
