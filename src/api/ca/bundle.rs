//! PKCS#7 (RFC 2315; RFC 5652, section 5.1): `.p7b` and `.p7c`, as Windows and many authorities hand out
//! certificates. Nothing in it is verified: what is taken are the certificates.

use rustls::pki_types::CertificateDer;

use super::der::{CONTEXT_0, OBJECT, PKCS7, SEQUENCE, element, parts};

/// The last part of signed data's type.
const SIGNED_DATA: u8 = 2;

/// The certificates of a bundle; none if it holds something else.
pub(super) fn certificates(bytes: &[u8]) -> Vec<CertificateDer<'static>> {
    of_signed_data(bytes).unwrap_or_default()
}

fn of_signed_data(bytes: &[u8]) -> Option<Vec<CertificateDer<'static>>> {
    let (SEQUENCE, body, _) = element(bytes)? else { return None };
    let (OBJECT, kind, rest) = element(body)? else { return None };
    if kind.strip_prefix(&PKCS7)? != [SIGNED_DATA] {
        return None;
    }
    let (CONTEXT_0, content, _) = element(rest)? else { return None };
    let (SEQUENCE, signed, _) = element(content)? else { return None };
    let (_, mut rest) = parts(signed).into_iter().find(|(tag, _)| *tag == CONTEXT_0)?;
    let mut found = Vec::new();
    while let Some((tag, _, after)) = element(rest) {
        // beside certificates there may be older forms of them, with tags of their own
        if tag == SEQUENCE {
            found.push(CertificateDer::from(rest[..rest.len() - after.len()].to_vec()));
        }
        rest = after;
    }
    Some(found)
}
