//! What another program, such as a ticket system, asks to find: on the command line or as a link.
//!
//! It is a stranger's text. It is cleaned and bounded here once; whoever holds a [`DeepLink`] need not look
//! again. A link fills fields and finds, and can say nothing else.

use crate::phrase;

use crate::domain::{
    Hint,
    change::order,
    person::query::Query,
    text::{self, pasted},
};

/// The scheme of the links, which is registered with the system.
pub const SCHEME: &str = "token-desk";

/// The longest link and the longest single text that are read at all, in bytes.
pub const LONGEST: usize = 8192;

/// Whom to find, and for which ticket and reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeepLink {
    search: String,
    ticket: String,
    reason: String,
}

impl DeepLink {
    /// Cleans and checks the texts as the fields of the desk do.
    ///
    /// # Errors
    /// A [`Hint`] about the first text that its field does not take.
    pub fn new(search: &str, ticket: &str, reason: &str) -> Result<Self, Hint> {
        for text in [search, ticket, reason] {
            if text.len() > LONGEST {
                return Err(Hint::new(phrase!("hint-link-too-long", most = LONGEST)));
            }
        }
        let query = Query::parse(search)?;
        let (search, ticket, reason) =
            (text::whole_line(query.whole()), pasted::id(ticket), text::whole_line(reason));
        // what is left must still say the same: the desk reads it once more
        Query::parse(&search)?;
        let wrong = order::ticket_hint(&ticket).map(|hint| phrase!("hint-link-ticket").and(hint.0));
        let wrong =
            wrong.or_else(|| order::reason_hint(&reason).map(|hint| phrase!("hint-link-reason").and(hint.0)));
        match wrong {
            Some(wrong) => Err(Hint(wrong)),
            None => Ok(Self { search, ticket, reason }),
        }
    }

    /// Whether a word of the command line is meant as a link of any scheme.
    pub fn is_meant(word: &str) -> bool {
        word.contains("://") || scheme_of(word).is_some_and(|scheme| scheme.eq_ignore_ascii_case(SCHEME))
    }

    /// Reads `token-desk://find?q=…&ticket=…&reason=…`. A `+` is a plus sign, as in an e-mail address.
    ///
    /// # Errors
    /// A [`Hint`]: another scheme, something else than `find`, a parameter that there is not or that is there
    /// twice, an escape that is none, or a text that its field does not take.
    pub fn parse(link: &str) -> Result<Self, Hint> {
        if link.len() > LONGEST {
            return Err(Hint::new(phrase!("hint-link-too-long", most = LONGEST)));
        }
        let rest = match scheme_of(link) {
            Some(scheme) if scheme.eq_ignore_ascii_case(SCHEME) => &link[scheme.len() + 1..],
            _ => return Err(Hint::new(phrase!("hint-link-scheme"))),
        };
        // browsers put the slash of an empty path behind the name
        let asked = rest.strip_prefix("//").and_then(|rest| rest.split_once('?'));
        let parameters = match asked {
            Some((name, parameters)) if name.trim_end_matches('/').eq_ignore_ascii_case("find") => parameters,
            _ => return Err(Hint::new(phrase!("hint-link-find"))),
        };
        let (mut search, mut ticket, mut reason) = (None, None, None);
        for parameter in parameters.split('&') {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            let place = match name {
                "q" => &mut search,
                "ticket" => &mut ticket,
                "reason" => &mut reason,
                _ => {
                    let name = text::name(name);
                    return Err(Hint::new(phrase!("hint-link-parameter", name = name)));
                }
            };
            let value = decoded(value).ok_or_else(|| Hint::new(phrase!("hint-link-escape", name = name)))?;
            if place.replace(value).is_some() {
                return Err(Hint::new(phrase!("hint-link-twice", name = name)));
            }
        }
        let or_empty = Option::unwrap_or_default;
        Self::new(&or_empty(search), &or_empty(ticket), &or_empty(reason))
    }

    /// What to look for, never empty.
    pub fn search(&self) -> &str {
        &self.search
    }

    /// The ticket number; may be empty.
    pub fn ticket(&self) -> &str {
        &self.ticket
    }

    /// The reason; may be empty.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

fn scheme_of(link: &str) -> Option<&str> {
    link.split_once(':').map(|(scheme, _)| scheme)
}

/// The text behind percent escapes: each is `%` and two hexadecimal digits, and all together are UTF-8. A
/// character that no link may hold in the open is refused.
fn decoded(escaped: &str) -> Option<String> {
    let mut bytes = escaped.bytes();
    let mut plain = Vec::with_capacity(escaped.len());
    while let Some(byte) = bytes.next() {
        match byte {
            b'%' => {
                let (high, low) = (digit(bytes.next()?)?, digit(bytes.next()?)?);
                plain.push(high << 4 | low);
            }
            b'#' | 0..=b' ' | 0x7f => return None,
            other => plain.push(other),
        }
    }
    String::from_utf8(plain).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn wrong(link: &str) -> String {
        format!("{:?}", DeepLink::parse(link).unwrap_err())
    }

    #[test]
    fn a_link_says_whom_to_find_and_why() {
        for link in [
            "token-desk://find?q=ada%40acme.example&ticket=INC0042&reason=Lost%20on%20a%20train",
            "TOKEN-DESK://find/?reason=Lost%20on%20a%20train&q=ada@acme.example&ticket=INC0042",
        ] {
            let link = DeepLink::parse(link).unwrap();
            let texts = (link.search(), link.ticket(), link.reason());
            assert_eq!(texts, ("ada@acme.example", "INC0042", "Lost on a train"));
        }
        let plus = DeepLink::parse("token-desk://find?q=ada+desk@acme.example").unwrap();
        assert_eq!((plus.search(), plus.ticket(), plus.reason()), ("ada+desk@acme.example", "", ""));
    }

    #[test]
    fn whatever_is_not_exactly_a_link_to_find_is_refused() {
        for (link, words) in [
            ("https://find?q=ada", "hint-link-scheme"),
            ("token-desk", "hint-link-scheme"),
            ("token-desk://disable?q=ada", "hint-link-find"),
            ("token-desk:find?q=ada", "hint-link-find"),
            ("token-desk://find", "hint-link-find"),
            ("token-desk://user@find?q=ada", "hint-link-find"),
            ("token-desk://find?q=ada&profile=Acme", "profile"),
            ("token-desk://find?q=ada&", "hint-link-parameter"),
            ("token-desk://find?q=ada&q=bob", "hint-link-twice"),
            ("token-desk://find?q=ada%4", "hint-link-escape"),
            ("token-desk://find?q=ada%+4", "hint-link-escape"),
            ("token-desk://find?q=%ff", "hint-link-escape"),
            ("token-desk://find?q=ada#x", "hint-link-escape"),
            ("token-desk://find?q=ada&ticket=a b", "hint-link-escape"),
        ] {
            assert!(wrong(link).contains(words), "{link}: {}", wrong(link));
        }
        for link in ["token-desk://find?q=", "token-desk://find?ticket=INC1", "token-desk://find?q=%20%0a"] {
            assert!(DeepLink::parse(link).is_err(), "{link}");
        }
    }

    #[test]
    fn a_text_that_its_field_does_not_take_is_refused_with_the_fields_own_words() {
        assert!(DeepLink::new("ada", &"1".repeat(64), &"r".repeat(500)).is_ok());
        for (search, ticket, reason) in
            [("a".repeat(255), 0, 0), ("ada".to_owned(), 65, 0), ("ada".to_owned(), 0, 501)]
        {
            assert!(DeepLink::new(&search, &"1".repeat(ticket), &"r".repeat(reason)).is_err());
        }
        assert!(DeepLink::parse(&format!("token-desk://find?q=ada&reason={}", "%20".repeat(4000))).is_err());
    }

    #[test]
    fn nothing_unseen_gets_through() {
        let link =
            DeepLink::new("ada\u{202e}@acme.example\u{7}", "INC\u{200b}1\n", "a\u{1b}[2J\r\nb\u{2067}");
        let link = link.unwrap();
        assert_eq!((link.search(), link.ticket()), ("ada@acme.example", "INC1"));
        assert_eq!(link.reason(), "a [2J b");
    }

    proptest! {
        #[test]
        fn any_link_is_refused_or_clean(text in ".{0,200}", bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let _ = DeepLink::parse(&text);
            let escaped: String = bytes.iter().fold(String::new(), |all, byte| all + &format!("%{byte:02x}"));
            let loose = String::from_utf8_lossy(&bytes).into_owned();
            for value in [escaped, loose, text] {
                let Ok(link) = DeepLink::parse(&format!("token-desk://find?q={value}&ticket={value}&reason={value}"))
                else { continue };
                for (text, most) in [(&link.search, 254), (&link.ticket, 64), (&link.reason, 500)] {
                    prop_assert_eq!(&text::whole_line(text), text);
                    prop_assert!(text.chars().count() <= most && !text.chars().any(char::is_control));
                }
                // the desk and the other process read it as it is
                let again = DeepLink::new(link.search(), link.ticket(), link.reason());
                prop_assert_eq!(again.as_ref(), Ok(&link));
            }
        }
    }
}
