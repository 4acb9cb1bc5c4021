//! Identifies a file by labels, first words, and the outermost layers of DER. Reads nothing that could be a
//! key.

use x509_cert::{
    Certificate, certificate::Rfc5280, crl::CertificateList, der::Decode as _, request::CertReq,
};

use super::der::{BIT_STRING, INTEGER, OBJECT, OCTET_STRING, PKCS7, SEQUENCE, element, parts};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::api) enum Shape {
    Certificate,
    /// OpenSSL's own form, with trust settings after the certificate.
    TrustedCertificate,
    /// A private key, or a file that contains one.
    Key,
    /// PKCS#12 or Java.
    KeyStore,
    /// PKCS#7.
    Bundle,
    Request,
    RevocationList,
    PublicKey,
    WebPage,
}

/// By the words between `-----BEGIN ` and `-----`.
pub(in crate::api) fn of_label(label: &str) -> Option<Shape> {
    match label.trim() {
        "CERTIFICATE" | "X509 CERTIFICATE" => Some(Shape::Certificate),
        "TRUSTED CERTIFICATE" => Some(Shape::TrustedCertificate),
        "PKCS7" | "CMS" | "PKCS #7 SIGNED DATA" => Some(Shape::Bundle),
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => Some(Shape::Request),
        "X509 CRL" => Some(Shape::RevocationList),
        "PKCS12" => Some(Shape::KeyStore),
        label if label.contains("PRIVATE KEY") => Some(Shape::Key),
        label if label.contains("PUBLIC KEY") => Some(Shape::PublicKey),
        _ => None,
    }
}

/// By the words of a text without blocks.
pub(in crate::api) fn of_text(text: &str) -> Option<Shape> {
    let start: String = text.chars().take(200).collect::<String>().to_lowercase();
    let is_key = (start.starts_with('{') || start.starts_with('['))
        && ["\"accessKey\"", "\"kty\"", "\"private_key\""].iter().any(|name| text.contains(name));
    if is_key || text.contains("PRIVATE KEY") || start.starts_with("putty-user-key-file") {
        return Some(Shape::Key);
    }
    if ["ssh-rsa ", "ssh-ed25519 ", "ecdsa-sha2-"].iter().any(|word| start.starts_with(word)) {
        return Some(Shape::PublicKey);
    }
    (start.starts_with("<!doctype") || start.contains("<html")).then_some(Shape::WebPage)
}

/// By the first bytes of a file that is not DER: Java's key stores.
pub(in crate::api) fn store(bytes: &[u8]) -> Option<Shape> {
    let java = [[0xfe, 0xed, 0xfe, 0xed], [0xce, 0xce, 0xce, 0xce]];
    java.iter().any(|magic| bytes.starts_with(magic)).then_some(Shape::KeyStore)
}

/// By the outermost layers of DER; none if it is not DER or not known.
pub(in crate::api) fn of_der(bytes: &[u8]) -> Option<Shape> {
    let (SEQUENCE, body, _) = element(bytes)? else { return None };
    let parts = parts(body);
    let tags: Vec<u8> = parts.iter().map(|(tag, _)| *tag).collect();
    match tags.as_slice() {
        [INTEGER, SEQUENCE] | [INTEGER, SEQUENCE, SEQUENCE] if starts_with_pkcs7(parts[1].1) => {
            Some(Shape::KeyStore)
        }
        [INTEGER, SEQUENCE, OCTET_STRING, ..] | [INTEGER, OCTET_STRING, ..] | [SEQUENCE, OCTET_STRING] => {
            Some(Shape::Key)
        }
        [INTEGER, INTEGER] | [SEQUENCE, BIT_STRING] => Some(Shape::PublicKey),
        [INTEGER, INTEGER, INTEGER, ..] => Some(Shape::Key),
        [OBJECT, ..] if parts[0].1.starts_with(&PKCS7) => Some(Shape::Bundle),
        [SEQUENCE, SEQUENCE, BIT_STRING] => Some(signed(bytes)),
        _ => None,
    }
}

/// Whether it is a private key behind a password (PKCS#8).
pub(in crate::api) fn is_encrypted_key(bytes: &[u8]) -> bool {
    let Some((SEQUENCE, body, _)) = element(bytes) else { return false };
    matches!(parts(body).as_slice(), [(SEQUENCE, _), (OCTET_STRING, _)])
}

/// Which of the three signed structures.
fn signed(bytes: &[u8]) -> Shape {
    if Certificate::from_der(bytes).is_err() {
        if CertReq::from_der(bytes).is_ok() {
            return Shape::Request;
        }
        if CertificateList::<Rfc5280>::from_der(bytes).is_ok() {
            return Shape::RevocationList;
        }
    }
    Shape::Certificate
}

fn starts_with_pkcs7(body: &[u8]) -> bool {
    matches!(element(body), Some((OBJECT, object, _)) if object.starts_with(&PKCS7))
}
