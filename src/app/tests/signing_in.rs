//! The login panel: profiles, keys, remembered credentials, signing out.

use super::*;
use crate::domain::change::action::Action;
use crate::domain::sign_in::signed_in::tests::who;
use crate::fixtures;

#[test]
fn without_profiles_one_click_signs_in_to_the_practice_tenant() {
    let mut bench = PureApp::new();
    assert!(matches!(
        bench.effects[..],
        [
            Effect::History(HistoryEffect::Open { .. }),
            Effect::Menu(MenuEffect::LoadSettings { .. }),
            Effect::LoadProfiles { .. }
        ]
    ));
    bench.load(Vec::new());
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    assert!(matches!(&bench.effects[..], [Effect::SignIn { credential: Credential::Practice, .. }]));
}

#[test]
fn the_first_profile_of_the_file_is_chosen_and_asked_for_a_remembered_credential() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    assert_eq!(bench.app.model.sign_in.chosen, "Acme");
    assert!(matches!(bench.effects[..], [Effect::LookAround { .. }]));
}

#[test]
fn enter_on_a_key_files_path_reads_it_and_then_signs_in() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    bench.app.forms.sign_in.api_key.path = "desk.key".to_owned();
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    let ticket = bench.ticket();
    assert!(matches!(bench.effects[..], [Effect::ReadKey { .. }]));
    bench.reply(ticket, key_read("https://acme.access.securid.com/AdminInterface/restapi/v1"));
    assert!(matches!(&bench.effects[..], [Effect::SignIn { credential: Credential::ApiKey(key), .. }]
        if key.admin_rest_api_url.ends_with("/v1")));
}

#[test]
fn a_key_for_another_host_is_never_sent() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    bench.app.forms.sign_in.api_key.path = "desk.key".to_owned();
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    let ticket = bench.ticket();
    bench.reply(ticket, key_read("https://evil.example/AdminInterface/restapi/v1"));
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    assert!(bench.effects.is_empty());
    assert_eq!(
        sign_in::compare_address("https://evil.example", &acme()),
        sign_in::KeyAddress::AnotherHost("evil.example".to_owned())
    );
}

#[test]
fn an_edited_path_forgets_what_was_read_from_the_other_file() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    bench.app.forms.sign_in.api_key.path = "desk.key".to_owned();
    bench.send(Message::SignIn(sign_in::Message::KeyEntered));
    let late = bench.ticket();
    bench.app.forms.sign_in.api_key.path = "other.key".to_owned();
    bench.send(Message::SignIn(sign_in::Message::KeyEdited));
    assert!(matches!(bench.effects[..], [Effect::Cancel(ticket)] if ticket == late));
    bench.reply(late, key_read(fixtures::ADDRESS));
    assert_eq!(bench.app.model.sign_in.api_key, Job::Idle);
}

#[test]
fn a_bearer_token_that_has_ended_is_not_sent() {
    use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
    let token = |ends: Timestamp| {
        let claims = BASE64_URL_SAFE_NO_PAD.encode(format!(r#"{{"exp":{}}}"#, ends.as_second()));
        format!("e30.{claims}.c2ln")
    };
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    bench.app.forms.sign_in.method = SignInMethod::Bearer;
    bench.app.forms.sign_in.bearer.0.push_str(&token(bench.now));
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    assert!(bench.effects.is_empty(), "{:?}", bench.effects);
    bench.app.forms.sign_in.bearer.0.clear();
    bench.app.forms.sign_in.bearer.0.push_str(&token(bench.now + SignedDuration::from_mins(5)));
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    assert!(matches!(bench.effects[..], [Effect::SignIn { .. }]), "{:?}", bench.effects);
}

#[test]
fn a_key_that_is_pasted_over_a_remembered_one_is_read() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    let ticket = bench.ticket();
    let identity = Identity { method: SignInMethod::ApiKey, id: "139f6495".to_owned() };
    bench.reply(ticket, Reply::Surroundings(Ok(Kept { identity, since: bench.now }.into())));
    assert!(bench.app.model.sign_in.kept_in_use().is_some());
    bench.send(Message::SignIn(sign_in::Message::KeyPasted("{}".into())));
    assert!(bench.app.model.sign_in.kept_in_use().is_none());
    assert!(matches!(bench.effects[..], [Effect::ReadKey { .. }]), "{:?}", bench.effects);
}

#[test]
fn a_refused_proof_of_the_credential_lets_the_agent_decide() {
    let mut bench = PureApp::new();
    bench.load(Vec::new());
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    let ticket = bench.ticket();
    let signed_in = SignedIn {
        ends: Ends::RenewsByItself,
        caution: Some(problem(ProblemKind::Forbidden)),
        ..who(acme(), SignInMethod::ApiKey, None)
    };
    bench.reply(ticket, Reply::SignedIn(Ok(Box::new(signed_in))));
    assert!(bench.app.model.session.who.is_none() && bench.app.model.sign_in.unproved.is_some());
    bench.send(Message::SignIn(sign_in::Message::GoOnAsked));
    assert!(bench.app.model.session.who.as_ref().is_some_and(|who| who.caution.is_some()));
    assert_eq!(bench.app.model.screen, Screen::Lookup);
}

#[test]
fn a_credential_that_nobody_goes_on_with_is_dropped() {
    for other in [
        sign_in::Message::ProfileChosen("Acme".to_owned()),
        sign_in::Message::MethodChosen(SignInMethod::Bearer),
        sign_in::Message::KeyEdited,
        sign_in::Message::Submitted,
    ] {
        let mut bench = PureApp::new();
        bench.load(Vec::new());
        bench.send(Message::SignIn(sign_in::Message::Submitted));
        let ticket = bench.ticket();
        let caution = Some(problem(ProblemKind::Forbidden));
        let signed_in = SignedIn { caution, ..PureApp::signed_in().app.model.session.who.unwrap() };
        bench.reply(ticket, Reply::SignedIn(Ok(Box::new(signed_in))));
        assert!(bench.app.model.sign_in.unproved.is_some());
        bench.send(Message::SignIn(other.clone()));
        assert!(bench.app.model.sign_in.unproved.is_none(), "{other:?}");
        assert!(matches!(bench.effects[0], Effect::SignOut), "{other:?}: {:?}", bench.effects);
    }
}

#[test]
fn signing_out_stops_the_reads_that_would_hold_the_credential() {
    let mut bench = PureApp::signed_in();
    bench.find("ada@acme.example");
    let finding = bench.ticket();
    bench.send(Message::SignedOut);
    assert!(matches!(bench.effects[..2], [Effect::SignOut, Effect::Cancel(ticket)] if ticket == finding));

    let mut bench = PureApp::with_ada();
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    let rereading = bench.ticket();
    bench.send(Message::SignedOut);
    let [Effect::Cancel(ticket), Effect::SignOut, Effect::ForgetTyping, ..] = bench.effects[..] else {
        panic!("{:?}", bench.effects)
    };
    assert_eq!(ticket, rereading);
    assert!(bench.app.model.dialog::<confirm::Asking>().is_none());
}

#[test]
fn the_forms_secrets_are_gone_once_somebody_is_signed_in() {
    let bench = PureApp::signed_in();
    assert!(bench.app.forms.sign_in.bearer.0.is_empty());
    assert!(bench.app.forms.sign_in.api_key.pasted.is_none());
}

#[test]
fn a_remembered_credential_that_cannot_be_opened_leads_to_the_form() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    let ticket = bench.ticket();
    let identity = Identity { method: SignInMethod::ApiKey, id: "a".to_owned() };
    let kept = crate::domain::sign_in::credential::Kept { identity, since: bench.now };
    bench.reply(ticket, Reply::Surroundings(Ok(kept.into())));
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    assert!(matches!(&bench.effects[..], [Effect::SignIn { credential: Credential::Remembered, .. }]));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::SignedIn(Err(problem(ProblemKind::Keyring))));
    assert!(bench.app.model.sign_in.give_another);
    assert!(bench.app.model.sign_in.job.failed().is_some());
}

#[test]
fn signing_out_forgets_the_desk_but_a_change_on_its_way_still_lands_in_the_history() {
    let (mut bench, ticket) = PureApp::sending();
    bench.send(Message::SignedOut);
    assert!(matches!(bench.effects[0], Effect::SignOut));
    assert!(bench.app.model.session.who.is_none() && bench.app.forms.lookup.search.is_empty());
    bench.reply(ticket, applied(confirmed()));
    assert!(matches!(bench.outcome(), Outcome::Confirmed(_)));
}

#[test]
fn an_ended_credential_leads_back_to_the_login_panel_with_the_reason() {
    let mut bench = PureApp::signed_in();
    bench.find("ada@acme.example");
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Err(problem(ProblemKind::SignedOut))));
    assert_eq!(bench.app.model.screen, Screen::SignIn);
    assert!(bench.app.model.sign_in.signed_out.is_some());
}

#[test]
fn a_credential_that_ended_under_an_old_change_signs_nobody_else_out() {
    let (mut bench, ticket) = PureApp::sending();
    bench.send(Message::SignedOut);
    bench.app.forms.sign_in.method = SignInMethod::Bearer;
    bench.app.forms.sign_in.bearer.0.push_str("another");
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    let sign_in = bench.ticket();
    let who = who(acme(), SignInMethod::Bearer, None);
    bench.reply(sign_in, Reply::SignedIn(Ok(Box::new(who))));
    assert!(bench.app.model.session.who.is_some());
    bench.reply(ticket, applied(Outcome::refused(problem(ProblemKind::SignedOut))));
    assert!(bench.app.model.session.who.is_some());
    assert!(matches!(bench.outcome(), Outcome::Refused(_)));
}

#[test]
fn an_oauth_client_asks_for_what_the_profile_allows_and_never_for_what_it_forbids() {
    let mut profile = Profile { sign_in: SignInMethod::OAuthClient, ..acme() };
    profile.policy.allow = [crate::domain::change::action::Action::Unlock].into_iter().collect();
    let needed = profile.policy.scopes().join(" ");
    for (typed, asked) in [
        (None, needed.as_str()),
        (Some(""), &needed),
        (Some("own rsa.authenticator.sidtoken.manage rsa.user.factor.manage"), "own rsa.user.factor.manage"),
    ] {
        let mut bench = PureApp::new();
        bench.load(vec![profile.clone()]);
        let form = &mut bench.app.forms.sign_in;
        assert_eq!(form.scopes, needed);
        form.issuer = "https://acme.auth.securid.com/oauth".to_owned();
        form.client_id = "desk".to_owned();
        if let Some(typed) = typed {
            form.scopes = typed.to_owned();
        }
        bench.send(Message::SignIn(sign_in::Message::KeyPasted("{}".into())));
        let facts = KeyFacts::Jwk { kind: "EC P-256".to_owned(), key_id: None };
        let ticket = bench.ticket();
        bench.reply(ticket, Reply::KeyRead(Ok(KeyRead { facts, text: "{}".into(), exposed: None })));
        bench.send(Message::SignIn(sign_in::Message::Submitted));
        let [Effect::SignIn { credential: Credential::OAuthClient(client), .. }] = &bench.effects[..] else {
            panic!("it is sent: {:?}", bench.effects)
        };
        assert_eq!(client.scopes.join(" "), asked, "{typed:?}");
    }
}
