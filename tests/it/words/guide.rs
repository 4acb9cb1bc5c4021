//! The practice call names buttons as the window does.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use serde_json::Value;
use token_desk::{
    domain::language::Language,
    words::{self, Reader},
};

use super::plain_texts;

/// What a step quotes.
#[derive(Clone, Copy, Debug)]
enum Quoted {
    /// A button or place, by the key of its label.
    Label(&'static str),
    /// The way back to a person, whoever it is.
    Back,
    /// The name of Ada's token in the practice tenant.
    Token,
    /// What Ada says.
    Speech,
}

/// Every step that quotes, and what it quotes, in each language's order.
const STEPS: [(&str, &[Quoted]); 12] = {
    use Quoted::{Back, Label, Speech, Token};
    [
        ("guide-find", &[Speech]),
        ("guide-verify", &[Label("lookup-verify"), Label("verify-start")]),
        ("guide-choose", &[Token]),
        ("guide-disable", &[Token, Label("lookup-disable")]),
        ("guide-confirm", &[Label("confirm-button-disable")]),
        (
            "guide-emergency-code",
            &[Label("emergency-code-ask"), Label("compose-continue"), Label("confirm-button-emergency-code")],
        ),
        ("guide-read-aloud", &[Label("code-show"), Label("copy-for-ticket"), Label("next-caller")]),
        ("guide-finish", &[Label("difficulties-open")]),
        ("guide-desk", &[Label("place-desk")]),
        ("guide-enable-first", &[Label("lookup-more"), Label("lookup-enable")]),
        ("guide-confirm-other", &[Label("cancel")]),
        ("guide-back", &[Back, Label("next-caller")]),
    ]
};

/// What stands in the quotes of a language.
pub fn quoted(language: Language, text: &str) -> Vec<String> {
    let (open, close) = match language {
        Language::English | Language::Spanish => ("“", "”"),
        Language::German => ("„", "“"),
        Language::French => ("«\u{a0}", "\u{a0}»"),
        Language::Japanese => ("「", "」"),
    };
    let parts = text.split(open).skip(1);
    let inside = |part: &str| {
        let (words, _) = part.split_once(close).unwrap_or_else(|| panic!("no {close} in {text}"));
        words.to_owned()
    };
    parts.map(inside).collect()
}

fn name_of_the_token() -> String {
    let tokens: Value =
        serde_json::from_str(include_str!("../../../assets/practice/tokens.json")).expect("JSON");
    tokens[0]["name"].as_str().expect("a name").to_owned()
}

#[test]
fn each_step_of_the_practice_call_quotes_what_stands_on_the_buttons() {
    let token = name_of_the_token();
    for language in Language::ALL {
        let texts = plain_texts(language);
        let expected = |quoted: &Quoted, said: &str| match quoted {
            Quoted::Label(key) => texts[*key].clone(),
            Quoted::Back => words::format("outcome-back", [("named", "yes".into()), ("who", "…".into())]),
            Quoted::Token => token.clone(),
            Quoted::Speech => said.to_owned(),
        };
        words::speak_to(&Reader { language, zone: TimeZone::UTC });
        let steps: BTreeMap<_, _> = STEPS.into_iter().collect();
        let mut seen = 0;
        for (key, text) in texts.iter().filter(|(key, _)| key.starts_with("guide-")) {
            let said = quoted(language, text);
            let meant = steps.get(key.as_str()).copied().unwrap_or_default();
            assert_eq!(said.len(), meant.len(), "{}: {key}: {said:?}", language.tag());
            for (said, meant) in said.iter().zip(meant) {
                assert_eq!(*said, expected(meant, said), "{}: {key}", language.tag());
            }
            seen += usize::from(!meant.is_empty());
        }
        assert_eq!(seen, STEPS.len(), "{}: a step is gone", language.tag());
    }
}
