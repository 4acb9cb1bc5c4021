//! The fields of the three credentials, and what is read back of them before anything is sent.

use egui::{Context, Key, Modifiers, Ui, text_edit::TextEditState};
use jiff::Timestamp;
use secrecy::SecretString;

use super::parts::{Target, is_key_text, long_enough, push};
use crate::{
    app::{
        Job, Message, Model,
        sign_in::{self, Form, KeyAddress, KeyField, compare_address},
    },
    domain::{
        machine_policy::Own,
        profile::{Address, Profile, SignInMethod},
        sign_in::credential::{BearerFacts, KeyFacts, read_bearer},
        text::pasted,
        time,
    },
    phrase, say,
    ui::{
        remaining,
        theme::{Tone, space},
        widgets::{self, Button, Field, page},
    },
    words,
};

pub(super) fn show(
    ui: &mut Ui,
    form: &mut Form,
    model: &Model,
    profile: &Profile,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let mut method = form.method;
    let methods = SignInMethod::ALL.map(|method| (method, words::profile::sign_in(method)));
    if widgets::segmented(ui, say!("sign-in-method"), &mut method, &methods) {
        push(out, sign_in::Message::MethodChosen(method));
    }
    if let Job::Failed(problem) = &model.sign_in.surroundings {
        let both = phrase!("remembered-not-known").and(problem.cause.clone());
        widgets::notice(ui, Tone::Warning, &words::sentence(&both));
    }
    match form.method {
        SignInMethod::ApiKey => {
            key_field(ui, say!("api-key-file"), &mut form.api_key, model, SignInMethod::ApiKey, out);
            key_result(ui, SignInMethod::ApiKey, model, profile, now, out);
        }
        SignInMethod::OAuthClient => oauth_client(ui, form, model, profile, now, out),
        SignInMethod::Bearer => bearer(ui, form, now, out),
    }
    if let Some(exposed) = &model.sign_in.key_exposed {
        widgets::leading_notice(
            ui,
            Tone::Warning,
            &words::exposed::lead(exposed),
            &words::exposed::rest(exposed),
        );
    }
    if model.workstation.policy.forbids_remembering() {
        widgets::small(ui, say!("policy-no-remembering"));
    } else {
        widgets::checkbox(ui, &mut form.remember, say!("remember"), say!("remember-note"));
    }
}

/// Why "Sign in" cannot be pressed; the panel says more beside the field.
pub(super) fn blocked(form: &Form, model: &Model, profile: &Profile, now: Timestamp) -> Option<&'static str> {
    match (form.method, model.sign_in.api_key.done()) {
        (SignInMethod::ApiKey, Some(KeyFacts::ApiKey { address, .. })) => {
            match compare_address(address, profile) {
                KeyAddress::SameAsProfile => None,
                KeyAddress::AnotherHost(_) => Some(say!("key-for-another")),
                KeyAddress::Bad(_) => Some(say!("key-address-unusable")),
            }
        }
        (SignInMethod::Bearer, _) => form.bearer_ended(now).map(|_| say!("bearer-has-ended")),
        _ => None,
    }
}

/// Whether a field shows what is missing, so that it is not said twice.
pub(super) fn says_it(form: &Form) -> bool {
    form.method == SignInMethod::OAuthClient
        && (form.issuer_hint().is_some() || form.client_id_hint().is_some())
}

fn oauth_client(
    ui: &mut Ui,
    form: &mut Form,
    model: &Model,
    profile: &Profile,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    // an empty field is an error only after the first try
    let tried = model.sign_in.hint.is_some();
    let issuer_hint =
        form.issuer_hint().filter(|_| tried || !form.issuer.trim().is_empty()).as_ref().map(words::hint);
    let client_id_hint = form.client_id_hint().filter(|_| tried).as_ref().map(words::hint);
    let mut submitted = false;
    page::fields_in_a_row(ui, 230.0, 2, |ui, place| {
        let field = if place == 0 {
            Field::new(say!("issuer-url"), &mut form.issuer)
                .id(Target::Issuer.id())
                .placeholder("https://acme.auth.securid.com/oauth")
                .read_by(pasted::url)
                .error(issuer_hint.as_deref())
        } else {
            Field::new(say!("client-id"), &mut form.client_id)
                .id(Target::ClientId.id())
                .read_by(pasted::id)
                .error(client_id_hint.as_deref())
        };
        submitted |= field.show(ui).submitted;
    });
    key_field(ui, say!("private-jwk"), &mut form.jwk, model, SignInMethod::OAuthClient, out);
    key_result(ui, SignInMethod::OAuthClient, model, profile, now, out);
    let left_out = profile.policy.left_out(&pasted::scopes(&form.scopes).join(" "));
    submitted |= Field::new(say!("scopes"), &mut form.scopes)
        .hint(left_out.as_ref().map(words::sentence).as_deref().unwrap_or(say!("scopes-hint")))
        .show(ui)
        .submitted;
    if submitted {
        push(out, sign_in::Message::Submitted);
    }
}

fn bearer(ui: &mut Ui, form: &mut Form, now: Timestamp, out: &mut Vec<Message>) {
    let id = Target::Bearer.id();
    if take_enter(ui.ctx(), id) {
        push(out, sign_in::Message::Submitted);
    }
    let token = form.bearer.0.trim();
    let read = read_bearer(token);
    let (hint, error) = match &read {
        _ if token.is_empty() => (say!("bearer-paste").to_owned(), None),
        Err(hint) => (String::new(), Some(words::hint(hint))),
        Ok((_, facts)) => bearer_facts(ui, facts, now),
    };
    let field = Field::secret(say!("bearer-token"), &mut form.bearer.0).rows(3).id(id);
    let shown = field.hint(&hint).error(error.as_deref()).show(ui);
    if shown.response.changed() {
        push(out, sign_in::Message::KeyEdited);
    }
}

/// What was read of a token, as a hint, or that it has ended.
fn bearer_facts(ui: &Ui, facts: &BearerFacts, now: Timestamp) -> (String, Option<String>) {
    let Some(ends) = facts.ends else {
        let hint = match &facts.subject {
            Some(who) => say!("bearer-end-not-said-for", who = who),
            None => say!("bearer-end-not-said").to_owned(),
        };
        return (hint, None);
    };
    let at = words::time::long(ends);
    if ends <= now {
        return (String::new(), Some(say!("bearer-ended", at = at)));
    }
    let left = ends.duration_since(now);
    ui.ctx().request_repaint_after(remaining::next_change(left));
    let left = words::remaining::long(left);
    let hint = match &facts.subject {
        Some(who) => say!("bearer-ends-for", who = who, at = at, left = left),
        None => say!("bearer-ends", at = at, left = left),
    };
    (hint, None)
}

/// Enter signs in from the field of several lines too: a token has no line ends.
fn take_enter(ctx: &Context, field: egui::Id) -> bool {
    ctx.memory(|memory| memory.has_focus(field))
        && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

/// The field of a key: the file's path, or a note that the text was pasted.
fn key_field(
    ui: &mut Ui,
    label: &str,
    key: &mut KeyField,
    model: &Model,
    method: SignInMethod,
    out: &mut Vec<Message>,
) {
    if key.pasted.is_some() {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            widgets::strong(ui, label);
            page::row(ui, |ui| {
                widgets::pill(ui, Tone::Info, say!("pasted-text"));
                if Button::secondary(say!("remove")).described(say!("removes-pasted-key")).show(ui).clicked()
                {
                    push(out, sign_in::Message::KeyRemoved);
                }
            });
        });
        return;
    }
    let id = Target::Key(method).id();
    let unread = matches!(model.sign_in.key(method), Some(Job::Idle));
    let why = model.sign_in.choosing.running().map(|_| say!("dialog-is-open"));
    let browse = Button::secondary(say!("browse")).id(Target::Browse.id()).blocked(why);
    let hint = match &model.sign_in.choosing {
        Job::Done(None) => say!("no-file-chosen"),
        _ => say!("key-file-hint"),
    };
    let failed = model.sign_in.choosing.failed().map(|problem| words::sentence(&problem.cause));
    let shown =
        Field::new(label, &mut key.path).id(id).beside(browse).hint(hint).error(failed.as_deref()).show(ui);
    if shown.response.changed() {
        if is_key_text(&key.path) {
            let text = SecretString::from(std::mem::take(&mut key.path));
            forget_typing(ui.ctx(), id);
            push(out, sign_in::Message::KeyPasted(text));
            return;
        }
        push(out, sign_in::Message::KeyEdited);
    }
    if shown.button.is_some_and(|button| button.clicked()) {
        push(out, sign_in::Message::BrowseAsked);
    } else if shown.submitted {
        push(out, sign_in::Message::Submitted);
    } else if shown.response.lost_focus() && !key.path.trim().is_empty() && unread {
        push(out, sign_in::Message::KeyEntered);
    }
}

/// Removes a key that was typed into the field from its undo buffer.
fn forget_typing(ctx: &Context, field: egui::Id) {
    if let Some(mut state) = TextEditState::load(ctx, field) {
        state.clear_undoer();
        state.store(ctx, field);
    }
}

fn key_result(
    ui: &mut Ui,
    method: SignInMethod,
    model: &Model,
    profile: &Profile,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let Some(job) = model.sign_in.key(method) else { return };
    if let Job::Running(running) = job {
        let since = time::since(running.since, now);
        if long_enough(ui, since) {
            widgets::busy(ui, say!("key-being-read"), since, None);
        }
    }
    read_back(ui, job, model, profile, out);
}

/// The facts of a key, or why it could not be read.
pub(super) fn read_back(
    ui: &mut Ui,
    job: &Job<KeyFacts>,
    model: &Model,
    profile: &Profile,
    out: &mut Vec<Message>,
) {
    match job {
        Job::Idle | Job::Running(_) => {}
        Job::Failed(problem) => widgets::problem_banner(ui, problem),
        Job::Done(KeyFacts::Jwk { kind, key_id }) => {
            widgets::facts(ui, |facts| {
                facts.row(say!("key-kind"), kind);
                match key_id {
                    Some(id) => facts.mono(say!("key-id"), id),
                    None => facts.row(say!("key-id"), say!("key-id-none")),
                }
            });
        }
        Job::Done(KeyFacts::ApiKey { customer, access_id, address, .. }) => {
            let another = api_key_facts(ui, customer, access_id, address, profile);
            let may_add = model.workstation.policy.own() == Own::All;
            if another && may_add && widgets::secondary(ui, say!("new-profile-from-key")).clicked() {
                push(out, sign_in::Message::ProfileFromKeyAsked);
            }
        }
    }
}

/// Returns whether it is for another host than the profile's, to which it could be sent.
fn api_key_facts(ui: &mut Ui, customer: &str, access_id: &str, address: &str, profile: &Profile) -> bool {
    let host = Address::parse(address).map_or_else(|_| address.to_owned(), |address| address.host());
    let compared = compare_address(address, profile);
    widgets::facts(ui, |facts| {
        if !customer.trim().is_empty() {
            facts.row(say!("key-customer"), customer);
        }
        facts.mono(say!("key-access-id"), access_id);
        facts.custom(say!("profile-address-short"), |ui| {
            widgets::body(ui, &host);
            match &compared {
                _ if profile.practice => {}
                KeyAddress::SameAsProfile => {
                    widgets::pill(ui, Tone::Good, say!("key-address-same"));
                }
                KeyAddress::AnotherHost(_) => {
                    widgets::pill(ui, Tone::Danger, say!("key-address-other"));
                }
                KeyAddress::Bad(_) => {
                    widgets::pill(ui, Tone::Danger, say!("key-address-bad"));
                }
            }
        });
    });
    let words = match &compared {
        _ if profile.practice => say!("practice-takes-no-key").to_owned(),
        KeyAddress::SameAsProfile => return false,
        KeyAddress::AnotherHost(host) => {
            say!("key-for-another-host", host = host, own = profile.address.host())
        }
        KeyAddress::Bad(hint) => words::paragraph([&hint.0, &phrase!("key-not-sent")]),
    };
    if profile.practice {
        widgets::small(ui, &words);
    } else {
        widgets::error(ui, &words);
    }
    !matches!(compared, KeyAddress::Bad(_))
}
