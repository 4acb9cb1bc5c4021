use super::{needles::PIECE, *};
use base64::{Engine as _, prelude::BASE64_STANDARD};

const TOKEN: &str = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJkZXNrIn0.c2lnbmF0dXJlLW9mLXRoZS1kZXNr";

fn cleaned_of(body: &str, secret: &str) -> String {
    String::from_utf8(without(Zeroizing::new(body.as_bytes().to_vec()), &[&secret.into()]).to_vec()).unwrap()
}

fn cleaned(body: &str) -> String {
    cleaned_of(body, TOKEN)
}

#[test]
fn a_secret_that_was_cut_off_anywhere_is_taken_out() {
    // the two dots are not letters
    for from in 0..=TOKEN.len() - PIECE - 2 {
        for to in from + PIECE + 2..=TOKEN.len() {
            // without letters: one that also follows in the secret would be removed too
            for before in ["", "~", "!! ", "____________________________"] {
                let cleaned = cleaned(&format!("{before}{}… ?", &TOKEN[from..to]));
                let piece = TOKEN[from..to].trim_matches('.');
                let (lead, end) = TOKEN[from..to].split_once(piece).unwrap();
                assert_eq!(cleaned, format!("{before}{lead}[left out]{end}… ?"), "{from}..{to}");
            }
        }
    }
}

/// Changes after which a text is still readable.
fn spelled(text: &str) -> Vec<String> {
    let each = |one: fn(u8) -> String, between: &str| text.bytes().map(one).collect::<Vec<_>>().join(between);
    vec![
        text.to_uppercase(),
        text.to_lowercase(),
        text.chars().rev().collect(),
        text.to_uppercase().chars().rev().collect(),
        each(|byte| char::from(byte).to_string(), " "),
        each(|byte| char::from(byte).to_string(), "\u{200b}"),
        each(|byte| char::from(byte).to_string(), "."),
        each(|byte| format!("%{byte:02X}"), ""),
        each(|byte| format!("%25{byte:02x}"), ""),
        each(|byte| format!("%2525{byte:02x}"), ""),
        each(|byte| format!("\\u{byte:04x}"), ""),
        each(|byte| format!("\\x{byte:02x}"), ""),
        each(|byte| format!("&#{byte};"), ""),
        each(|byte| format!("&#x{byte:x};"), ""),
        each(|byte| char::from_u32(u32::from(byte) + 0xfee0).unwrap().to_string(), ""),
        each(|byte| format!("\\u{:04x}", u32::from(byte) + 0xfee0), ""),
        each(|byte| format!("&#{};", u32::from(byte) + 0xfee0), ""),
        each(|byte| format!("\\\\x{byte:02x}"), ""),
        each(|byte| format!("\\\\u{byte:04x}"), ""),
        each(|byte| format!("\\\\\\\\u{byte:04x}"), ""),
        each(|byte| format!("&amp;#{byte};"), ""),
        each(|byte| format!("\\u0026#{byte};"), ""),
        each(|byte| format!("\\u0025{byte:02x}"), ""),
        each(|byte| format!("%5Cx{byte:02x}"), ""),
        each(|byte| format!("%26amp;%23x{byte:x};"), ""),
        each(|byte| format!("{byte:02x}"), ""),
        each(|byte| format!("{byte:02X}"), ":"),
        each(|byte| byte.to_string(), ", "),
        BASE64_STANDARD.encode(text),
        BASE64_STANDARD.encode(format!("x{text}y")),
        BASE64_STANDARD.encode(format!("xx{text}yy")),
        text.replace('.', " . ").replace("Oi", "O\ni"),
    ]
}

#[test]
fn a_secret_in_any_readable_spelling_is_taken_out() {
    for secret in [TOKEN, "an0paque-T0ken", "48261573"] {
        for spelled in spelled(secret) {
            let cleaned = cleaned_of(&format!("before {spelled} after"), secret);
            let (before, after) = (cleaned.find("before").unwrap(), cleaned.find("after").unwrap());
            let between = &cleaned[before + 6..after];
            // in base64, letters at both ends may contain bits of their neighbours
            assert!(
                cleaned.contains("[left out]") && between.len() <= "[left out]".len() + 12,
                "{spelled}: {cleaned}"
            );
            let host = spelled.to_lowercase();
            assert!(!shows_one_of(&cleaned, &[&secret.into()]), "{cleaned}");
            assert!(host.len() < PIECE || secret != TOKEN || shows_one_of(&spelled, &[&secret.into()]));
        }
    }
}

#[test]
fn what_is_cut_out_of_json_leaves_json() {
    let bytes = TOKEN.bytes().map(|byte| byte.to_string()).collect::<Vec<_>>().join(", ");
    let escaped = TOKEN.bytes().map(|byte| format!("\\u{byte:04x}")).collect::<Vec<_>>().concat();
    for (body, expected) in [
        (format!(r#"{{"a":[{bytes}],"b":"x\"{TOKEN}"}}"#), r#"{"a":[0],"b":"x\"[left out]"}"#),
        (format!(r#"{{"a":"\\{escaped}\n\u0022"}}"#), r#"{"a":"\\[left out]\n\u0022"}"#),
    ] {
        assert_eq!(cleaned(&body), expected);
        serde_json::from_str::<serde_json::Value>(expected).unwrap();
    }
    let secret = "ab/cd/ef/gh/ij/kl/mn/op/qr/st/uv/wx/yz/12";
    let body = format!(r#"{{"a":"{}"}}"#, secret.replace('/', r"\/"));
    assert_eq!(cleaned_of(&body, secret), r#"{"a":"[left out]"}"#);
}

#[test]
fn a_body_stays_as_it_is_where_nothing_is_repeated() {
    for body in [
        r#"{"a":"\/\u0041\\u0041\\\"}"#,
        r"\",
        r"\u00",
        r"\u00e9\u+041",
        "\\\u{fe}",
        "%",
        "%2",
        "%25",
        "&#",
        "&#x;",
    ] {
        assert_eq!(cleaned(body), body);
    }
}

#[test]
fn pieces_that_follow_each_other_are_all_taken_out() {
    let piece = &TOKEN[7..40];
    assert_eq!(cleaned(&format!("{TOKEN}{piece}, {TOKEN}")), "[left out][left out], [left out]");
}

#[test]
fn less_than_a_piece_is_left_as_it_is() {
    let body = format!("a token that begins with {}…", &TOKEN[..PIECE - 5]);
    assert_eq!(cleaned(&body), body);
}

#[test]
fn what_is_shorter_than_any_secret_is_not_looked_for() {
    assert_eq!(cleaned_of("12 and 12345", "12345"), "12 and 12345");
    assert_eq!(cleaned_of("....", "...."), "....");
}

#[test]
fn a_secret_of_one_letter_over_and_over_takes_no_time() {
    let secret = "a".repeat(64 * 1024);
    let body = "a".repeat(1024 * 1024);
    assert_eq!(cleaned_of(&body, &secret).into_bytes(), LEFT_OUT.repeat(16));
}
