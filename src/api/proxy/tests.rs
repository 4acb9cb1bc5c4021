use secrecy::ExposeSecret as _;

use super::*;
use crate::domain::profile::Address;

const TENANT: &str = "https://tenant.acme.example/AdminInterface/restapi";

/// The way to a server with these variables: a proxy with its variable, "direct", or the reason for a
/// failure.
fn by(variables: &[(&str, &str)], server: &str) -> String {
    let read = |name: &str| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| OsString::from(value))
    };
    match way(&Proxy::System, &HttpUrl::parse(server).unwrap(), &read) {
        // EXPOSE: the test's own text
        Ok(Way::Through(through)) => {
            let SetIn::Variable(variable) = through.set_in else { panic!("{:?}", through.set_in) };
            format!("{} by {variable}", through.url.expose_secret())
        }
        Ok(Way::Direct | Way::Settings) => "direct".to_owned(),
        Err(Error::ProxyVariable { variable, why }) => format!("{variable}: {}", why.english()),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn a_proxy_is_read_in_quotes_with_blanks_and_without_its_scheme() {
    for spelled in [
        "http://proxy.acme.example:8080",
        "\"http://proxy.acme.example:8080\"",
        "'http://proxy.acme.example:8080'",
        "  http://proxy.acme.example:8080 \r\n",
        "\" http://proxy.acme.example:8080/ \"",
        "proxy.acme.example:8080",
        "HTTP://Proxy.Acme.Example:8080/some/path",
    ] {
        let found = by(&[("HTTPS_PROXY", spelled)], TENANT);
        assert_eq!(found, "http://proxy.acme.example:8080/ by HTTPS_PROXY", "{spelled:?}");
    }
}

#[test]
fn a_sign_of_a_login_that_ends_the_host_too_early_makes_no_proxy_of_the_rest() {
    for spelled in [
        r"http://ACME\ada:s3cret@proxy:8080",
        r"ACME\ada:s3cret@proxy:8080",
        r"http:\\proxy:8080",
        "http://ada:1234/x@proxy:8080",
        "http://ada:1234?x@proxy:8080",
        "ada:1234#x@proxy:8080",
    ] {
        let found = by(&[("HTTPS_PROXY", spelled)], TENANT);
        assert!(found.starts_with("HTTPS_PROXY: it is not an address"), "{spelled}: {found}");
        assert!(found.contains("%5C") && !found.contains("1234") && !found.contains("s3cret"), "{found}");
    }
    let found = by(&[("HTTPS_PROXY", "http://ACME%5Cada:12%2Fx@proxy:8080")], TENANT);
    assert_eq!(found, "http://ACME%5Cada:12%2Fx@proxy:8080/ by HTTPS_PROXY");
}

#[test]
fn every_kind_of_proxy_that_can_be_used_is_taken() {
    for scheme in ["https", "socks4", "socks4a", "socks5", "socks5h"] {
        let found = by(&[("ALL_PROXY", &format!("{scheme}://proxy:1080"))], TENANT);
        assert!(found.starts_with(&format!("{scheme}://proxy:1080")), "{found}");
    }
}

#[test]
fn lower_case_comes_first_and_the_proxy_for_all_last() {
    let all = [("https_proxy", "a:1"), ("HTTPS_PROXY", "b:2"), ("all_proxy", "c:3"), ("ALL_PROXY", "d:4")];
    for first in 0..all.len() {
        let found = by(&all[first..], TENANT);
        assert!(found.ends_with(all[first].0), "{found}");
        let mut emptied = all;
        emptied.iter_mut().take(first).for_each(|(_, value)| *value = " \"\" ");
        assert_eq!(by(&emptied, TENANT), found, "an empty one is not set");
    }
    assert_eq!(by(&[("HTTP_PROXY", "a:1"), ("http_proxy", "a:1")], TENANT), "direct", "for http alone");
    assert_eq!(by(&all, "https://127.0.0.1:8443"), "direct");
}

#[test]
fn a_proxy_that_cannot_be_used_is_named_and_its_password_is_not() {
    for (value, why) in [
        ("http://ada:s3cret@proxy host:8080", "blank"),
        ("ftp://ada:s3cret@proxy:8080", "begin with http://"),
        ("socks://ada:s3cret@proxy:8080", "begin with http://"),
        ("http://ada:s3c#ret@proxy:8080", "not an address"),
        ("http://ada:s3cret@proxy:99999", "not an address"),
        ("http://ada:s3cret@", "not an address"),
        ("http://", "not an address"),
    ] {
        let found = by(&[("https_proxy", value), ("ALL_PROXY", "http://good:1")], TENANT);
        assert!(found.starts_with("https_proxy: ") && found.contains(why), "{value}: {found}");
        assert!(!found.contains("s3c") && !found.contains("ada"), "{found}");
    }
}

#[test]
fn a_password_of_the_environment_goes_to_the_proxy_as_it_is_spelled() {
    let found = by(&[("https_proxy", "http://ada:p%40ss@proxy:8080")], TENANT);
    assert_eq!(found, "http://ada:p%40ss@proxy:8080/ by https_proxy");
}

#[test]
fn the_profiles_own_word_comes_before_the_environment() {
    let read = |_: &str| Some(OsString::from("http://other:1"));
    let server = HttpUrl::parse(TENANT).unwrap();
    assert!(matches!(way(&Proxy::None, &server, &read), Ok(Way::Direct)));
    let own = way(&Proxy::Url("http://own:8080".to_owned()), &server, &read).unwrap();
    assert!(matches!(own, Way::Through(Through { set_in: SetIn::Profile, .. })));
}

#[test]
fn servers_without_a_proxy_are_named_in_every_usual_spelling() {
    let proxy = ("https_proxy", "proxy:8080");
    let cases: [(&str, &str, bool); 58] = [
        ("*", TENANT, true),
        ("tenant.acme.example", TENANT, true),
        ("TENANT.Acme.Example", TENANT, true),
        ("tenant.acme.example.", TENANT, true),
        ("acme.example", TENANT, true),
        (".acme.example", TENANT, true),
        ("*.acme.example", TENANT, true),
        ("*acme*", TENANT, true),
        ("t*.acme.*", TENANT, true),
        ("https://tenant.acme.example/", TENANT, true),
        ("localhost,acme.example", TENANT, true),
        ("localhost; acme.example", TENANT, true),
        ("localhost acme.example", TENANT, true),
        ("localhost , .acme.example ,", TENANT, true),
        ("\"localhost,acme.example\"", TENANT, true),
        ("tenant.acme.example:443", TENANT, true),
        (".acme.example:443", TENANT, true),
        ("tenant.acme.example:8443", TENANT, false),
        ("tenant.acme.example:8443", "https://tenant.acme.example:8443", true),
        ("cme.example", TENANT, false),
        ("other.example", TENANT, false),
        ("tenant.acme.example.evil", TENANT, false),
        ("*.tenant.acme.example", TENANT, false),
        ("*.acme.example", "https://acme.example", false),
        (".acme.example", "https://acme.example", true),
        (".", TENANT, false),
        (" , ;", TENANT, false),
        ("<local>", TENANT, false),
        ("<local>", "https://tenant", true),
        ("10.0.0.0/8", "https://10.1.2.3", true),
        ("10.0.0.0/8", "https://11.1.2.3", false),
        ("10.1.2.3/32", "https://10.1.2.3:8443", true),
        ("0.0.0.0/0", "https://10.1.2.3", true),
        ("10.1.2.3", "https://10.1.2.3", true),
        ("10.1.2.3:443", "https://10.1.2.3", true),
        ("10.1.*", "https://10.1.2.3", true),
        ("2.3", "https://10.1.2.3", false),
        ("fd00::/8", "https://[fd00::17]", true),
        ("[fd00::17]:443", "https://[fd00::17]", true),
        ("fd00::18", "https://[fd00::17]", false),
        ("fd00::17", "https://[fd00::17]", true),
        ("FD00:0:0:0:0:0:0:17", "https://[fd00::17]", true),
        ("[fd00::17]", "https://[fd00::17]:8443", true),
        ("[fd00::17]:444", "https://[fd00::17]", false),
        ("[fd00::]/8", "https://[fd00::17]", true),
        ("fd01::/16", "https://[fd00::17]", false),
        ("::/0", "https://[fd00::17]", true),
        ("::/0", "https://10.1.2.3", false),
        ("10.0.0.0/255.0.0.0", "https://10.1.2.3", true),
        ("10.0.0.0/255.255.0.0", "https://10.1.2.3", false),
        ("10.0.0.0/33", "https://10.0.0.0", false),
        ("10.0.0.0/", "https://10.0.0.0", true),
        ("*:443", TENANT, true),
        ("*:8443", TENANT, false),
        ("*.acme.example:443", TENANT, true),
        ("tenant.acme.example:https", TENANT, false),
        ("..acme.example..", TENANT, true),
        ("10.1.2", "https://10.1.2.3", false),
    ];
    for (list, server, direct) in cases {
        for name in ["no_proxy", "NO_PROXY"] {
            assert_eq!(by(&[proxy, (name, list)], server) == "direct", direct, "{list} for {server}");
        }
    }
    assert_ne!(by(&[proxy, ("no_proxy", "other"), ("NO_PROXY", "*")], TENANT), "direct", "lower case first");
}

#[test]
fn a_server_without_a_proxy_does_not_mind_a_proxy_that_cannot_be_used() {
    assert_eq!(by(&[("https_proxy", "ftp://x"), ("no_proxy", ".acme.example")], TENANT), "direct");
}

/// What is told of these variables.
fn notes_by(variables: &[(&str, &str)]) -> Vec<String> {
    let read = |name: &str| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| OsString::from(value))
    };
    let names: Vec<String> = variables.iter().map(|(name, _)| (*name).to_owned()).collect();
    let server = HttpUrl::parse(TENANT).unwrap();
    let notes = notes::notes(&Proxy::System, &server, &read, &names, false);
    let with_own = notes::notes(&Proxy::None, &server, &read, &names, true);
    assert!(with_own.is_empty(), "the profile's word counts");
    notes.iter().map(Phrase::english).collect()
}

#[test]
fn entries_that_name_no_server_are_named_where_a_proxy_is_used() {
    let proxy = ("https_proxy", "proxy:8080");
    for entry in [
        "10.0.0.0/33",
        "fd00::/129",
        "host:https",
        "host:99999",
        "10.1",
        "300.1.1.1",
        "[fd00::",
        "/run/x.sock",
        ".",
    ] {
        let list = format!("localhost, .other.example,{entry}; 127.0.0.1:8080");
        let told = notes_by(&[proxy, ("NO_PROXY", &list)]);
        let [told] = &told[..] else { panic!("{entry}: {told:?}") };
        assert!(told.contains("NO_PROXY") && told.contains(entry), "{told}");
        assert!(!told.contains("localhost"), "{told}");
        assert!(notes_by(&[("no_proxy", &list)]).is_empty(), "without a proxy it does not matter");
    }
    let secret = notes_by(&[proxy, ("no_proxy", "http://ada:s3cret@")]);
    assert!(secret.len() == 1 && !secret[0].contains("s3cret"), "{secret:?}");
    let direct = notes_by(&[proxy, ("no_proxy", "10.0.0.0/33,.acme.example")]);
    assert!(direct.is_empty(), "{direct:?}: the server is an exception");
}

#[test]
fn a_pac_file_is_pointed_out_where_no_other_proxy_is_named() {
    let server = HttpUrl::parse(TENANT).unwrap();
    let none = |_: &str| None;
    let told = notes::notes(&Proxy::System, &server, &none, &[], true);
    assert!(told.len() == 1 && told[0].english().contains("PAC file"), "{told:?}");
    let named = |name: &str| (name == "https_proxy").then(|| OsString::from("proxy:8080"));
    assert!(notes::notes(&Proxy::System, &server, &named, &[], true).is_empty());
    let excepted = |name: &str| (name == "no_proxy").then(|| OsString::from("*"));
    assert!(notes::notes(&Proxy::System, &server, &excepted, &[], true).is_empty());
}

#[test]
fn a_proxy_in_a_variable_that_is_not_read_is_named() {
    for (variable, says) in [
        ("Https_Proxy", "HTTPS_PROXY"),
        ("HTTPS_proxy", "HTTPS_PROXY"),
        ("All_Proxy", "ALL_PROXY"),
        ("HTTP_PROXY", "HTTPS_PROXY"),
        ("http_proxy", "HTTPS_PROXY"),
    ] {
        let told = notes_by(&[(variable, "http://ada:s3cret@proxy:8080")]);
        let [told] = &told[..] else { panic!("{variable}: {told:?}") };
        assert!(told.contains(variable) && told.contains(says) && !told.contains("s3cret"), "{told}");
        assert!(notes_by(&[(variable, "x:1"), ("ALL_PROXY", "proxy:1")]).is_empty(), "{variable}");
        assert!(notes_by(&[(variable, " ")]).is_empty() && notes_by(&[]).is_empty());
    }
}

#[test]
fn the_proxy_of_the_sign_in_server_counts_where_the_api_is_an_exception() {
    let mut profile = Profile::new("Acme", Address::loopback());
    profile.proxy = Proxy::Url("http://proxy.acme.example:8080".to_owned());
    let issuer = HttpUrl::parse("https://tenant.auth.example/oauth").unwrap();
    assert_eq!(proxy_address(&profile, None), None);
    assert_eq!(proxy_address(&profile, Some(&issuer)).as_deref(), Some("http://proxy.acme.example:8080"));
}

/// The way to the tenant by Windows' settings.
fn by_windows(server: &str, exceptions: &str) -> String {
    let settings = system::Settings { server: server.to_owned(), exceptions: exceptions.to_owned() };
    match of_system(&settings, &HttpUrl::parse(TENANT).unwrap()) {
        // EXPOSE: the test's own text
        Ok(Way::Through(through)) => {
            assert_eq!(through.set_in, SetIn::System);
            through.url.expose_secret().to_owned()
        }
        Ok(Way::Direct) => "direct".to_owned(),
        Ok(Way::Settings) => "left to the library".to_owned(),
        Err(err) => err.to_string(),
    }
}

#[test]
fn the_proxy_for_https_is_found_however_windows_spells_it() {
    for (server, expected) in [
        ("proxy:8080", "http://proxy:8080/"),
        (" http://proxy:8080 ", "http://proxy:8080/"),
        ("http=p:8000;https=q:8080", "http://q:8080/"),
        ("HTTP=p:8000 ; HTTPS=http://q:8080", "http://q:8080/"),
        ("https=q:8080 http=p:8000", "http://q:8080/"),
        ("ftp=f:21;p:8000", "http://p:8000/"),
        ("http=p:8000;socks=s:1080", "socks4://s:1080"),
        ("http=p:8000", "direct"),
        ("http=p:8000;https=", "direct"),
        ("", "direct"),
    ] {
        assert_eq!(by_windows(server, ""), expected, "{server}");
    }
    let unusable = by_windows(r"http=p:8000;https=ACME\ada:s3cret@q:8080", "");
    assert!(unusable.contains("ProxyServer") && !unusable.contains("s3cret"), "{unusable}");
}

#[test]
fn the_exceptions_of_windows_are_reached_directly() {
    for (list, direct) in [
        ("*.acme.example;<local>", true),
        ("tenant.acme.example", true),
        ("<local>", false),
        ("10.*;*.other.example", false),
    ] {
        assert_eq!(by_windows("http=p:8000;https=q:8080", list) == "direct", direct, "{list}");
    }
}
