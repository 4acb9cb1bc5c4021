//! What a private key looks like, in whatever state its file is: so that a file in the wrong place is called
//! what it is.

/// Words that stand in files with private keys: PEM, an API key file, a JWK.
const WORDS: [&str; 4] = ["PRIVATE KEY", "\"accessKey\"", "\"kty\"", "PuTTY-User-Key-File"];

/// From this many characters on that bytes are spelled with (base64, base64url, hexadecimal), they are no
/// word of a person.
const SPELLED: usize = 100;

/// How long a line must be to count as one of several that spell bytes.
const LINE: usize = 16;

/// Whether these bytes may be a private key: in PEM, JSON, DER, as a line of base64, also in UTF-16 and with
/// lost line ends. Says so of more than keys; of what is plainly something else (a table of short words) it
/// does not.
pub fn may_be_a_key(bytes: &[u8]) -> bool {
    if is_der(bytes) {
        return true;
    }
    // UTF-16 of these letters is the letters with zeros between them
    let plain: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&plain);
    WORDS.iter().any(|word| text.contains(word)) || spells_bytes(&text)
}

/// A DER sequence that begins with the version of a private key (PKCS#1, PKCS#8, SEC 1).
fn is_der(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let rest = match bytes {
        [0x30, length, rest @ ..] if *length < 0x80 => rest,
        [0x30, 0x81, _, rest @ ..] | [0x30, 0x82, _, _, rest @ ..] => rest,
        _ => return false,
    };
    matches!(rest, [0x02, 0x01, 0x00 | 0x01, ..])
}

/// Whether there is a long run of what base64 and hexadecimal are made of, in one line or over several.
fn spells_bytes(text: &str) -> bool {
    let spells = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_');
    if text.split(|c| !spells(c)).any(|run| run.len() >= SPELLED) {
        return true;
    }
    let mut length = 0;
    for line in text.lines().map(str::trim) {
        let whole = line.len() >= LINE && line.trim_end_matches('=').chars().all(spells);
        length = if whole { length + line.len() } else { 0 };
        if length >= SPELLED {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 128 characters of nothing.
    fn blob() -> String {
        "MIIEowIBAAKCAQEAx3fTq+9k/Zb1".chars().cycle().take(128).collect()
    }

    #[test]
    fn a_key_is_known_in_whatever_state() {
        let blob = blob();
        let lines = blob
            .as_bytes()
            .chunks(64)
            .map(|line| str::from_utf8(line).unwrap())
            .collect::<Vec<_>>()
            .join("\r\n");
        let pem = format!("-----BEGIN RSA PRIVATE KEY-----\n{lines}\n-----END RSA PRIVATE KEY-----");
        for text in [
            pem.clone(),
            pem.replace('\n', ""),
            pem.replace('\n', "\\n"),
            lines,
            blob.clone(),
            format!("key = {blob}"),
            format!(r#"{{"accessID":"x","accessKey":"{blob}"}}"#),
            r#"{"kty":"RSA","d":"AQAB"}"#.to_owned(),
        ] {
            assert!(may_be_a_key(text.as_bytes()), "{text}");
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(may_be_a_key(&wide), "UTF-16: {text}");
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert!(may_be_a_key(&wide), "UTF-16: {text}");
        }
        assert!(may_be_a_key(&[0x30, 0x82, 0x04, 0xa3, 0x02, 0x01, 0x00, 0x02]));
        assert!(may_be_a_key(&[0x30, 0x77, 0x02, 0x01, 0x01, 0x04]));
    }

    #[test]
    fn profiles_settings_and_prose_are_no_keys() {
        for text in [
            "",
            "[[profile]]\nname = \"Acme\"\naddress = \"https://acme.access.securid.com\"\nca-file = 'C:\\keys\\ca.pem'\n",
            "operator-name = \"Maria Ortiz\"\nkeep-history = 400\n",
            "# A comment of many words that goes on and on and says nothing of any use to those who read it at all today\n",
        ] {
            assert!(!may_be_a_key(text.as_bytes()), "{text}");
        }
    }
}
