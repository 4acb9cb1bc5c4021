//! The profile's CA file as administrators write, export and mistake it. All keys and certificates are made
//! here.

use crate::english::English;
use std::{fs, path::Path, process::Command};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use rcgen::{
    BasicConstraints, CertificateParams, CertificateRevocationListParams, DnType, IsCa, Issuer, KeyIdMethod,
    KeyPair, KeyUsagePurpose, PublicKeyData as _, SerialNumber, date_time_ymd,
};
use token_desk::{
    api::{Client, ConnectFailure, Doing, Error, Failure, Hooks, RefusedCertificate, WhyRefused},
    domain::problem::{Problem, ProblemKind},
};

use super::{
    Call, bearer, client, profile,
    trust::{ALWAYS, Authority, config, good_server, params, profile_of},
};
use crate::fixtures;

/// The problem of a profile with this file for its CA certificates; none where the file can be used.
fn refused(file: &Path) -> Option<(Problem, String)> {
    let mut profile = profile(fixtures::ADDRESS);
    profile.ca_file = Some(file.to_owned());
    let err = Client::new(&profile, bearer(), None).err()?;
    assert!(matches!(&err, Error::CaFile { path, .. } if path == file), "{err:?}");
    let problem = err.problem(Doing::SignIn);
    assert_eq!(
        (problem.kind, problem.summary.english().as_str()),
        (ProblemKind::File, "You are not signed in")
    );
    Some((problem, format!("{err:?} {err}")))
}

fn utf16(text: &str, mark: bool, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = mark.then_some('\u{feff}').into_iter().map(|c| c as u16);
    mark.chain(text.encode_utf16()).flat_map(order).collect()
}

#[tokio::test]
async fn a_good_certificate_works_in_every_form_that_editors_and_shells_leave_it_in() {
    let ca = Authority::root("Acme Root CA 1");
    let server = good_server(ca.server("localhost", ALWAYS)).await;
    let folder = tempfile::tempdir().unwrap();
    let body: String = ca.pem.lines().filter(|line| !line.starts_with('-')).collect();
    let key = KeyPair::generate().unwrap().serialize_pem();
    let files: [(&str, Vec<u8>); 16] = [
        ("byte order mark", format!("\u{feff}{}", ca.pem).into()),
        ("indented", format!("    {}", ca.pem.replace('\n', "\n    ")).into()),
        ("CR LF", ca.pem.replace('\n', "\r\n").into()),
        ("CR", ca.pem.replace('\n', "\r").into()),
        ("lost line ends", ca.pem.replace('\n', "").into()),
        ("blanks for line ends", ca.pem.replace('\n', " ").into()),
        ("spelled line ends", ca.pem.replace('\n', "\\n").into()),
        ("old label", ca.pem.replace("CERTIFICATE", "X509 CERTIFICATE").into()),
        ("words around it", format!("subject=CN = Gr\u{fc}\u{df}e\n{}issuer=\n", ca.pem).into()),
        ("comments", format!("# Acme's own root\n# from the intranet\n{}# end\n", ca.pem).into()),
        ("DER", ca.der.to_vec()),
        ("UTF-16 LE", utf16(&ca.pem, true, u16::to_le_bytes)),
        ("UTF-16 BE", utf16(&ca.pem, true, u16::to_be_bytes)),
        ("UTF-16 without mark", utf16(&ca.pem, false, u16::to_le_bytes)),
        ("base64 alone", body.into()),
        ("a key beside it", format!("{key}{}", ca.pem).into()),
    ];
    for (name, bytes) in files {
        let file = folder.path().join("ca.pem");
        fs::write(&file, bytes).unwrap();
        let client = Client::new(&profile_of(&server, Some(&file)), bearer(), None);
        let client = client.unwrap_or_else(|err| panic!("{name}: {err}"));
        Call::Email.make(&client, &Hooks::none()).await.unwrap_or_else(|err| panic!("{name}: {err}"));
    }
}

/// A bundle as `.p7b` and `.p7c` have it (RFC 5652, section 5.1).
fn signed_data(certificates: &[&[u8]]) -> Vec<u8> {
    let set = (!certificates.is_empty()).then(|| der(0xa0, certificates));
    let content = der(0x30, &[&pkcs7(1)]);
    let signed =
        der(0x30, &[&[2, 1, 1], &der(0x31, &[]), &content, &set.unwrap_or_default(), &der(0x31, &[])]);
    der(0x30, &[&pkcs7(2), &der(0xa0, &[&signed])])
}

/// The same as some programs write it: with ends instead of lengths.
fn signed_data_without_lengths(certificates: &[&[u8]]) -> Vec<u8> {
    let open = |tag: u8, parts: &[&[u8]]| [&[tag, 0x80][..], &parts.concat(), &[0, 0]].concat();
    let content = open(0x30, &[&pkcs7(1)]);
    let parts = [&[2, 1, 1], &der(0x31, &[])[..], &content, &open(0xa0, certificates), &der(0x31, &[])];
    open(0x30, &[&pkcs7(2), &open(0xa0, &[&open(0x30, &parts)])])
}

#[tokio::test]
async fn every_certificate_of_a_bundle_is_trusted_in_whatever_form_the_bundle_comes() {
    let (ca, other) = (Authority::root("Acme Root CA 1"), Authority::root("Acme Root CA 2"));
    let server = good_server(ca.server("localhost", ALWAYS)).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.p7b");
    let bundle = signed_data(&[&other.der, &ca.der]);
    // beside certificates, a bundle may hold other things
    let mixed = signed_data(&[&der(0xa1, &[&[2, 1, 1]]), &ca.der]);
    let pem_text = String::from_utf8(pem("PKCS7", &bundle)).unwrap();
    let files: [(&str, Vec<u8>); 9] = [
        ("DER", bundle.clone()),
        ("BER", signed_data_without_lengths(&[&other.der, &ca.der])),
        ("mixed", mixed),
        ("PEM", pem_text.clone().into()),
        ("CMS", pem("CMS", &bundle)),
        ("certutil -encode", pem("CERTIFICATE", &bundle)),
        ("UTF-16 and CR LF", utf16(&pem_text.replace('\n', "\r\n"), true, u16::to_le_bytes)),
        ("base64 alone", BASE64_STANDARD.encode(&bundle).into()),
        ("after a certificate", format!("{}{pem_text}", other.pem).into()),
    ];
    for (name, bytes) in files {
        fs::write(&file, bytes).unwrap();
        let client = Client::new(&profile_of(&server, Some(&file)), bearer(), None);
        let client = client.unwrap_or_else(|err| panic!("{name}: {err}"));
        Call::Email.make(&client, &Hooks::none()).await.unwrap_or_else(|err| panic!("{name}: {err}"));
    }
    // as OpenSSL makes them
    let plain = folder.path().join("ca.pem");
    fs::write(&plain, &ca.pem).unwrap();
    for form in ["DER", "PEM"] {
        let mut openssl = Command::new("openssl");
        openssl.args(["crl2pkcs7", "-nocrl", "-outform", form, "-certfile"]).arg(&plain);
        let made = openssl.arg("-out").arg(&file).status().expect("the package openssl");
        assert!(made.success());
        assert_eq!(refused(&file), None, "{form}");
    }
    // one that is not ours is not made good by the company of others
    fs::write(&file, signed_data(&[&other.der])).unwrap();
    let (certificate, _) = not_trusted(&profile_of(&server, Some(&file))).await;
    assert_eq!(certificate.why, WhyRefused::UnknownIssuer);
    let damaged = der(0x30, &[&der(0x30, &[&[2, 1, 1]]), &der(0x30, &[]), &der(3, &[&[0]])]);
    fs::write(&file, signed_data(&[&ca.der, &damaged])).unwrap();
    let (problem, _) = refused(&file).unwrap();
    assert!(problem.cause.contains("damaged certificate, number 2"), "{problem:?}");
}

#[cfg(unix)]
#[tokio::test]
async fn a_tilde_is_the_home_folder() {
    const INSIDE: &str = "TOKEN_DESK_TEST_HOME";
    let Some(folder) = std::env::var_os(INSIDE) else {
        let home = tempfile::tempdir().unwrap();
        let home = home.path().to_str().unwrap();
        let test = "wire::ca_files::a_tilde_is_the_home_folder";
        super::trust::again_with(test, &[(INSIDE, home), ("HOME", home)]);
        return;
    };
    let ca = Authority::root("Acme Root CA 1");
    let server = good_server(ca.server("localhost", ALWAYS)).await;
    fs::write(Path::new(&folder).join("ca.pem"), &ca.pem).unwrap();
    let client = client(&profile_of(&server, Some(Path::new("~/ca.pem"))));
    Call::Email.make(&client, &Hooks::none()).await.unwrap();
}

/// A DER element.
fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    let length = u16::try_from(body.len()).unwrap().to_be_bytes();
    [&[tag, 0x82][..], &length, &body].concat()
}

/// `1.2.840.113549.1.7.…`: what PKCS#7 and PKCS#12 call their content.
fn pkcs7(kind: u8) -> Vec<u8> {
    [&[0x06, 9][..], &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, kind]].concat()
}

fn pem(label: &str, der: &[u8]) -> Vec<u8> {
    let text = BASE64_STANDARD.encode(der);
    format!("-----BEGIN {label}-----\n{text}\n-----END {label}-----\n").into_bytes()
}

#[test]
fn what_is_no_certificate_is_called_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let ca = Authority::root("Acme Root CA 1");
    let key = KeyPair::generate().unwrap();
    let request = params("localhost", ALWAYS).serialize_request(&key).unwrap();
    let bundle = signed_data(&[]);
    let enveloped = der(0x30, &[&pkcs7(3), &der(0xa0, &[&der(0x30, &[&[2, 1, 0]])])]);
    let content = der(0x30, &[&pkcs7(1), &der(0xa0, &[&der(0x04, &[b"sealed"])])]);
    let store = der(0x30, &[&[2, 1, 3], &content]);
    let list = revocation_list();
    let trusted = [&ca.der[..], &der(0x30, &[])].concat();
    let cases: [(&str, Vec<u8>, &str, &str); 20] = [
        ("empty", Vec::new(), "is empty", "Choose"),
        ("blank", b"\xef\xbb\xbf \r\n\r\n".to_vec(), "is empty", "Choose"),
        ("text", b"hello".to_vec(), "no certificate", "Ask your administrator"),
        ("large", vec![b'x'; 5 * 1024 * 1024], "too large", "Choose"),
        ("page", b"<!DOCTYPE html><html>".to_vec(), "a web page", "Download"),
        ("request.pem", request.pem().unwrap().into(), "request for a certificate (CSR)", "Ask"),
        ("request.der", request.der().to_vec(), "request for a certificate (CSR)", "Ask"),
        ("empty.p7b", bundle.clone(), "without certificates", "export"),
        ("empty.pem", pem("PKCS7", &bundle), "without certificates", "export"),
        ("sealed.p7m", enveloped, "without certificates", "export"),
        ("cut.p7b", signed_data(&[&ca.der[..]])[..200].to_vec(), "no certificate", "Ask"),
        ("store.p12", store, "PKCS#12", "alone"),
        ("store.jks", vec![0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2], "PKCS#12", "alone"),
        ("trusted.pem", pem("TRUSTED CERTIFICATE", &trusted), "TRUSTED CERTIFICATE", "openssl x509"),
        ("list.crl", list.clone(), "(CRL)", "Ask"),
        ("list.pem", pem("X509 CRL", &list), "(CRL)", "Ask"),
        ("public.pem", key.public_key_pem().into(), "public key", "Ask"),
        ("public.der", key.subject_public_key_info(), "public key", "Ask"),
        ("cut.pem", ca.pem[..200].into(), "damaged", "again"),
        ("parameters.pem", pem("EC PARAMETERS", &[6, 1, 1]), "no certificate", "Ask"),
    ];
    for (name, bytes, why, advice) in cases {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let (problem, _) = refused(&file).unwrap_or_else(|| panic!("{name} is taken"));
        assert!(
            problem.cause.starts_with("The profile's CA file ") && problem.cause.contains(why),
            "{name}: {problem:?}"
        );
        assert!(problem.advice.contains(advice), "{name}: {}", problem.advice);
        assert!(problem.details.contains(name), "{name}: {}", problem.details);
    }
    let (problem, _) = refused(folder.path()).unwrap();
    assert!(problem.cause.contains("is a folder"), "{problem:?}");
    let (problem, _) = refused(&folder.path().join("missing.pem")).unwrap();
    assert!(problem.cause.contains("There is no such file"), "{problem:?}");
}

fn revocation_list() -> Vec<u8> {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::CrlSign];
    let issuer = Issuer::new(params, KeyPair::generate().unwrap());
    let list = CertificateRevocationListParams {
        this_update: date_time_ymd(2026, 1, 1),
        next_update: date_time_ymd(2027, 1, 1),
        crl_number: SerialNumber::from(1_u64),
        issuing_distribution_point: None,
        revoked_certs: Vec::new(),
        key_identifier_method: KeyIdMethod::Sha256,
    };
    list.signed_by(&issuer).unwrap().der().to_vec()
}

#[test]
fn a_key_in_the_place_of_a_certificate_is_told_to_be_one_and_nothing_of_it_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let key = KeyPair::generate().unwrap();
    let (whole, binary) = (key.serialize_pem(), key.serialize_der());
    let base64 = BASE64_STANDARD.encode(&binary);
    let named = |label: &str| whole.replace("PRIVATE KEY", label);
    let json = |text: &str| format!("{{\"accessID\":\"1\",\"accessKey\":{}}}", serde_json::Value::from(text));
    let sec1 = der(0x30, &[&[2, 1, 1], &der(0x04, &[&binary[40..72]])]);
    let encrypted = der(0x30, &[&der(0x30, &[&pkcs7(1)]), &der(0x04, &[&binary])]);
    let pkcs1 = der(0x30, &[&[2, 1, 0], &der(2, &[&binary[..20]]), &[2, 1, 3], &der(2, &[&binary[20..60]])]);
    let cases: [(&str, Vec<u8>); 19] = [
        ("as it is", whole.clone().into()),
        ("lost line ends", whole.replace('\n', "").into()),
        ("blanks for line ends", whole.replace('\n', " ").into()),
        ("spelled line ends", whole.replace('\n', "\\n").into()),
        ("CR LF and a mark", format!("\u{feff}{}", whole.replace('\n', "\r\n")).into()),
        ("UTF-16", utf16(&whole, true, u16::to_le_bytes)),
        ("RSA", named("RSA PRIVATE KEY").into()),
        ("encrypted", named("ENCRYPTED PRIVATE KEY").into()),
        ("OpenSSH", named("OPENSSH PRIVATE KEY").into()),
        ("cut", whole[..80].into()),
        ("without its first dash", whole[1..].into()),
        ("base64 alone", base64.clone().into()),
        ("called a certificate", pem("CERTIFICATE", &binary)),
        ("DER", binary.clone()),
        ("DER, SEC1", sec1),
        ("DER, encrypted", encrypted),
        ("DER, PKCS#1", pkcs1),
        ("key file", json(&whole).into()),
        ("JWK", format!("{{\"kty\":\"EC\",\"d\":\"{base64}\"}}").into()),
    ];
    for (name, bytes) in cases {
        let file = folder.path().join("ca.pem");
        fs::write(&file, bytes).unwrap();
        let (problem, debug) = refused(&file).unwrap_or_else(|| panic!("{name} is taken"));
        assert!(problem.cause.contains("is a private key, not a certificate"), "{name}: {problem:?}");
        let shown = format!("{debug} {problem:?} {}", problem.to_text());
        for piece in base64.as_bytes().windows(12) {
            assert!(!shown.contains(std::str::from_utf8(piece).unwrap()), "{name}: {shown}");
        }
        for text in [base64.as_bytes(), &binary, whole.as_bytes()] {
            for bytes in text.windows(4) {
                let decimal: Vec<_> = bytes.iter().map(u8::to_string).collect();
                assert!(!shown.contains(&decimal.join(", ")), "{name}: {shown}");
            }
        }
    }
}

fn authority(name: &str, (from, to): (i32, i32)) -> (String, Issuer<'static, KeyPair>) {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.not_before = date_time_ymd(from, 1, 1);
    params.not_after = date_time_ymd(to, 1, 1);
    (params.self_signed(&key).unwrap().pem(), Issuer::new(params, key))
}

#[tokio::test]
async fn an_authority_out_of_its_time_is_told_with_its_day() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    let (ended, issuer) = authority("Acme Old Root", (2000, 2001));
    fs::write(&file, &ended).unwrap();
    let (problem, _) = refused(&file).unwrap();
    assert!(problem.cause.contains("has Acme Old Root, which ended at 1 Jan 2001"), "{problem:?}");
    fs::write(&file, authority("Acme Next Root", (2090, 2100)).0).unwrap();
    let (problem, _) = refused(&file).unwrap();
    assert!(problem.cause.contains("has Acme Next Root, which begins only at 1 Jan 2090"), "{problem:?}");
    // beside a good one it is passed over, and named when a server comes with it
    fs::write(&file, format!("{ended}{}", Authority::root("Acme Root CA 1").pem)).unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate = params("localhost", ALWAYS).signed_by(&key, &issuer).unwrap();
    let server = good_server(config(vec![certificate.der().clone()], &key)).await;
    let (certificate, problem) = not_trusted(&profile_of(&server, Some(&file))).await;
    assert!(matches!(certificate.why, WhyRefused::AuthorityEnded { .. }), "{certificate:?}");
    assert!(problem.cause.contains("Acme Old Root") && problem.cause.contains("1 Jan 2001"), "{problem:?}");
}

/// The certificate that a profile's client refuses.
async fn not_trusted(profile: &token_desk::domain::profile::Profile) -> (RefusedCertificate, Problem) {
    let err = Call::Email.make(&client(profile), &Hooks::none()).await.unwrap_err();
    let problem = err.problem(Doing::SignIn);
    let Failure::Connect(ConnectFailure::NotTrusted(refused)) = super::failure(Err(err)) else {
        panic!("{problem:?}")
    };
    (*refused, problem)
}

#[tokio::test]
async fn a_servers_own_certificate_in_the_ca_file_works_unless_it_is_an_authoritys() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    for authority in [false, true] {
        let key = KeyPair::generate().unwrap();
        let mut params = params("localhost", ALWAYS);
        if authority {
            params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        }
        let certificate = params.self_signed(&key).unwrap();
        let server = good_server(config(vec![certificate.der().clone()], &key)).await;
        fs::write(&file, certificate.pem()).unwrap();
        let profile = profile_of(&server, Some(&file));
        if !authority {
            Call::Email.make(&client(&profile), &Hooks::none()).await.unwrap();
            continue;
        }
        let (refused, problem) = not_trusted(&profile).await;
        assert_eq!(refused.why, WhyRefused::AuthorityAsServer);
        assert!(problem.cause.contains("is the one in the profile's CA file"), "{problem:?}");
        assert!(problem.cause.contains("CA:TRUE") && problem.advice.contains("CA:FALSE"), "{problem:?}");
        assert!(!problem.advice.contains("give it as the CA file"), "it is given already: {problem:?}");
    }
}
