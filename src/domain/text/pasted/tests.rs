//! What comes along with a paste, and that what was meant stays.

use proptest::{collection::vec, prelude::*, sample::select};

use super::*;

#[test]
fn an_address_is_taken_out_of_whatever_it_was_copied_from() {
    for text in [
        "ada@acme.example",
        " \u{200e}ada@acme.example\u{200b}\r\n",
        "ada\u{ff20}acme\u{ff0e}example",
        "Ada Lovelace <ada@acme.example>",
        "\"Lovelace, Ada\" <ada@acme.example>;",
        "<ada@acme.example>",
        "mailto:ada@acme.example",
        "MAILTO:ada%40acme.example?subject=lost%20token",
        "E-mail: ada@acme.example",
        "E-Mail-Adresse:\tada@acme.example.",
        "smtp:ada@acme.example",
        "“ada@acme.example”,",
        "'ada@acme.example'",
        "(ada@acme.example)",
        "ada@acme.example)",
        "ada@acme.example;",
        "\u{a0}ada@acme.example\u{a0}",
        "Ada Lovelace ada@acme.example London",
        "ada@acme.example <mailto:ada@acme.example>",
        "ada\0@acme.example",
        "\u{202a}ada@acme.example\u{202c}",
    ] {
        assert_eq!(who(text).unwrap(), "ada@acme.example", "{text:?}");
    }
    assert_eq!(who("jean\u{2010}luc.o’neil@acme.example").unwrap(), "jean-luc.o'neil@acme.example");
}

#[test]
fn what_is_typed_stays_what_it_is() {
    for text in [
        "alovelace",
        "ada@",
        "@acme",
        "ada.lovelace+desk@acme.example",
        "ACME\\alovelace",
        "山田",
        "o'neil@acme.example",
        "eb2e12ae-1112-451b-98e1-dfe4e6afd60d",
        "j.o",
    ] {
        assert_eq!(who(text).unwrap(), text, "{text:?}");
    }
}

#[test]
fn one_address_is_asked_for_where_there_are_several() {
    for text in ["ada@acme.example; bob@acme.example", "Ada <ada@acme.example>, Bob <bob@acme.example>"] {
        assert!(who(text).unwrap_err().0.contains("several"), "{text}");
    }
}

#[test]
fn an_address_of_the_web_is_taken_out_of_its_line() {
    let plain = "https://acme.access.securid.com/AdminInterface/restapi/v1";
    for text in [
        plain.to_owned(),
        format!("<{plain}>"),
        format!("\"{plain}\","),
        format!("“{plain}”"),
        format!("Administration REST API URL: {plain}."),
        format!("\u{feff}{plain}\u{200b} (production)"),
        plain.replace(':', "：").replace('/', "／"),
        format!("adminRestApiUrl={plain};"),
    ] {
        assert_eq!(url(&text), plain, "{text:?}");
    }
    assert_eq!(url(" acme.access.securid.com; "), "acme.access.securid.com");
    assert_eq!(url("http://[::1]:8080"), "http://[::1]:8080");
    assert_eq!(url("http://[::1]"), "http://[::1]");
}

#[test]
fn an_id_and_a_ticket_number_come_out_of_their_label() {
    for text in [
        "INC0042317",
        " INC0042317\n",
        "Ticket: INC0042317",
        "Ticket no.: INC0042317.",
        "[INC0042317]",
        "\"INC0042317\",",
        "ＩＮＣ００４２３１７",
        "INC\u{200b}0042317;",
        "Incident Number：INC0042317",
    ] {
        assert_eq!(id(text), "INC0042317", "{text:?}");
    }
    for stays in ["JIRA:ABC-1", "#4711", "urn:acme:desk", "CHG 12", "ref:"] {
        assert_eq!(id(stays), stays);
    }
    assert_eq!(id("client_id = \"139f6495-aa\""), "139f6495-aa");
}

#[test]
fn permissions_are_told_apart_however_they_are_listed() {
    let two = ["rsa.user.read", "rsa.audit.user"];
    for text in [
        "rsa.user.read rsa.audit.user",
        "rsa.user.read,rsa.audit.user",
        "rsa.user.read;\r\n rsa.audit.user;",
        "[\"rsa.user.read\", \"rsa.audit.user\"]",
        "scopes: 'rsa.user.read' 'rsa.audit.user' rsa.user.read",
        "rsa.user.read\u{3000}rsa.audit\u{200b}.user",
    ] {
        assert_eq!(scopes(text), two, "{text:?}");
    }
}

#[test]
fn a_path_comes_out_of_its_quotes() {
    for text in ["\"/home/ada/my key.key\"", "\u{202a}/home/ada/my key.key", " '/home/ada/my key.key'\n"] {
        assert_eq!(path(text), PathBuf::from("/home/ada/my key.key"), "{text:?}");
    }
    assert_eq!(path("/tmp/a\u{200d}b;"), PathBuf::from("/tmp/a\u{200d}b;"), "a file may be called so");
    #[cfg(unix)]
    assert_eq!(path("file:///home/ada/my%20key.key"), PathBuf::from("/home/ada/my key.key"));
}

#[test]
fn full_width_digits_are_digits() {
    assert_eq!(number(" ４８\u{200e} "), "48");
}

fn odd_text() -> impl Strategy<Value = String> {
    let parts = "a b @ . ; , : < > ( ) [ ] { } \" ' “ ” mailto: %40 %25 %00 ? & \\ / // https:// Name \u{20}E-mail: ticket: =\
        \u{200b} \u{202e} \0 \r\n \u{a0} \u{ff20} ０ id: # ’ \u{301} \u{10a0c} \u{2010} acme.example";
    let parts: Vec<&str> = parts.split(' ').chain([" ", "\t"]).collect();
    vec(
        prop_oneof![4 => select(parts).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)],
        0..14,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_again_changes_nothing_and_nothing_unseen_is_left(text in odd_text()) {
        for clean in [|text: &str| who(text).unwrap_or_default(), url, id, number, plain] {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once.as_str(), "{:?}", text);
            prop_assert!(text::tests::is_line(&once), "{:?}", once);
            prop_assert!(!once.chars().any(|c| text::is_invisible(c) || c.is_control()), "{:?}", once);
        }
        let listed = scopes(&text);
        prop_assert_eq!(scopes(&listed.join(" ")), listed);
    }
}
