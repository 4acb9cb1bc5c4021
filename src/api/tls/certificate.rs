//! The facts in a refused certificate.

use std::{
    fmt,
    net::{Ipv4Addr, Ipv6Addr},
};

use jiff::Timestamp;
use rustls::{
    Error as TlsError,
    pki_types::{CertificateDer, ServerName, UnixTime},
};
use x509_cert::{
    Certificate, TbsCertificate,
    der::Decode as _,
    ext::pkix::{BasicConstraints, SubjectAltName, name::GeneralName},
    name::Name,
};

use super::why::{WhyRefused, why};
use crate::domain::text;

/// A refused certificate.
#[derive(Clone, Debug)]
pub struct RefusedCertificate {
    pub why: WhyRefused,
    /// The host that was asked for.
    pub host: String,
    /// The certificate's subject; none if unreadable.
    pub subject: Option<String>,
    /// Its issuer; none if unreadable.
    pub issuer: Option<String>,
    /// The last issuer of the chain: the one whose certificate must be trusted.
    pub root: Option<String>,
    pub not_before: Option<Timestamp>,
    pub not_after: Option<Timestamp>,
}

impl fmt::Display for RefusedCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |name: &Option<String>| name.clone().unwrap_or_else(|| "unknown".to_owned());
        write!(
            f,
            "certificate of {} refused ({:?}): subject {}, issuer {}",
            self.host,
            self.why,
            of(&self.subject),
            of(&self.issuer)
        )?;
        if let (Some(from), Some(to)) = (self.not_before, self.not_after) {
            write!(f, ", valid {from} to {to}")?;
        }
        Ok(())
    }
}

impl std::error::Error for RefusedCertificate {}

impl RefusedCertificate {
    pub(super) fn new(
        err: &TlsError,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        host: &ServerName<'_>,
        now: UnixTime,
    ) -> Self {
        let certificate = Certificate::from_der(end_entity).ok();
        let tbs = certificate.as_ref().map(Certificate::tbs_certificate);
        let from = tbs.map(|tbs| seconds(tbs.validity().not_before));
        let to = tbs.map(|tbs| seconds(tbs.validity().not_after));
        let mut why = why(err);
        if let (WhyRefused::WrongName(names), Some(tbs)) = (&mut why, tbs) {
            *names = names_in(tbs);
        }
        // macOS has only its own sentence for these, so the certificate is checked as well
        if matches!(why, WhyRefused::Other(_)) && to.is_some_and(|to| to < now.as_secs()) {
            why = WhyRefused::Expired;
        }
        if matches!(why, WhyRefused::Other(_)) && from.is_some_and(|from| from > now.as_secs()) {
            why = WhyRefused::NotYetValid;
        }
        if matches!(why, WhyRefused::UnknownIssuer | WhyRefused::Other(_))
            && tbs.is_some_and(|tbs| tbs.issuer() == tbs.subject())
        {
            why = WhyRefused::SelfSigned;
        }
        Self {
            why,
            host: host.to_str().into_owned(),
            subject: tbs.map(|tbs| short(tbs.subject())),
            issuer: tbs.map(|tbs| short(tbs.issuer())),
            root: tbs.map(|tbs| short(&root(tbs.issuer(), intermediates))),
            not_before: from.and_then(stamp),
            not_after: to.and_then(stamp),
        }
    }
}

pub(in crate::api) fn seconds(time: x509_cert::time::Time) -> u64 {
    time.to_unix_duration().as_secs()
}

pub(in crate::api) fn stamp(seconds: u64) -> Option<Timestamp> {
    Timestamp::from_second(i64::try_from(seconds).ok()?).ok()
}

/// Whether a certificate is an authority's.
pub(super) fn is_authority(certificate: &CertificateDer<'_>) -> bool {
    let Ok(certificate) = Certificate::from_der(certificate) else { return false };
    let constraints = certificate.tbs_certificate().get_extension::<BasicConstraints>();
    matches!(constraints, Ok(Some((_, constraints))) if constraints.ca)
}

/// The names of a certificate, five at most.
fn names_in(tbs: &TbsCertificate) -> Vec<String> {
    let Ok(Some((_, SubjectAltName(names)))) = tbs.get_extension::<SubjectAltName>() else {
        return Vec::new();
    };
    let names = names.iter().filter_map(|name| match name {
        GeneralName::DnsName(name) => Some(text::name(name.as_str())),
        GeneralName::IpAddress(bytes) => match *bytes.as_bytes() {
            [a, b, c, d] => Some(Ipv4Addr::new(a, b, c, d).to_string()),
            ref bytes => <[u8; 16]>::try_from(bytes).ok().map(|bytes| Ipv6Addr::from(bytes).to_string()),
        },
        _ => None,
    });
    names.take(5).collect()
}

/// Follows the certificates of the chain from the issuer up to the first missing one.
pub(super) fn root(issuer: &Name, intermediates: &[CertificateDer<'_>]) -> Name {
    let known: Vec<Certificate> =
        intermediates.iter().filter_map(|der| Certificate::from_der(der).ok()).collect();
    let mut top = issuer.clone();
    // no more steps than certificates: the chain may be a ring
    for _ in &known {
        let above = known.iter().map(Certificate::tbs_certificate).find(|tbs| *tbs.subject() == top);
        match above {
            Some(tbs) if *tbs.issuer() != top => top = tbs.issuer().clone(),
            _ => break,
        }
    }
    top
}

/// The common name, by which people know a CA; else the whole name.
pub(in crate::api) fn short(name: &Name) -> String {
    match name.common_name() {
        Ok(Some(common)) => text::name(&common.value()),
        _ => text::name(&name.to_string()),
    }
}
