//! The sign-in panel: profile and credential.

mod form;

use std::path::PathBuf;

use secrecy::SecretString;

pub use self::form::{Form, KeyField};
use super::{
    ask::Ask,
    cx::Cx,
    effect::{Effect, FilePurpose, LockEffect},
    job::{Job, Ticket},
    lock::{self, NewPin},
    reply::Reply,
    typed_secret::TypedSecret,
};
use crate::domain::{
    Hint,
    exposed::Exposed,
    lock::Proof,
    problem::{Problem, ProblemKind},
    profile::{Address, Catalogue, PRACTICE, Profile, SignInMethod, binding::Changed},
    sign_in::{
        credential::{Credential, Kept, KeyFacts, KeyRead, Surroundings},
        signed_in::SignedIn,
    },
};
use crate::phrase;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyAddress {
    SameAsProfile,
    /// Another host.
    AnotherHost(String),
    /// An address that no credential may be sent to.
    Bad(Hint),
}

pub fn compare_address(address: &str, profile: &Profile) -> KeyAddress {
    match Address::parse(address) {
        Ok(address) if address.host() == profile.address.host() => KeyAddress::SameAsProfile,
        Ok(address) => KeyAddress::AnotherHost(address.host()),
        Err(hint) => KeyAddress::Bad(hint),
    }
}

/// Whether a remembered credential is used as it is. After the lock has signed out, anybody may sit there: a
/// new start of the program forgets that, as it does for whoever has the account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reuse {
    #[default]
    Free,
    /// Not before the system's proof of who sits there.
    AfterProof,
    /// The system cannot ask: not until a credential was given and accepted.
    Never,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub chosen: String,
    /// Holds for all profiles, whichever is chosen.
    pub reuse: Reuse,
    /// Facts of the API key file.
    pub api_key: Job<KeyFacts>,
    /// Facts of the private JWK.
    pub jwk: Job<KeyFacts>,
    /// Enter was pressed before the key was read: sign in once it is.
    pub sign_in_after_reading: bool,
    /// What this computer knows of the profile: a remembered credential, and whether its files can be
    /// trusted.
    pub surroundings: Job<Surroundings>,
    pub key_exposed: Option<Exposed>,
    /// Ignore the remembered credential.
    pub give_another: bool,
    pub forgetting: Job<()>,
    pub choosing: Job<Option<PathBuf>>,
    pub job: Job<()>,
    /// The PIN was unfinished when the form was submitted: from then on that is an error.
    pub pin_checked: bool,
    /// An error of the submitted form that no field shows.
    pub hint: Option<Hint>,
    /// The first harmless read was refused (403). The credential may still be good; the agent decides.
    pub unproved: Option<Box<SignedIn>>,
    /// Why the session ended, if not by request.
    pub signed_out: Option<Problem>,
}

impl State {
    /// Facts of the key of this method.
    pub fn key(&self, method: SignInMethod) -> Option<&Job<KeyFacts>> {
        match method {
            SignInMethod::ApiKey => Some(&self.api_key),
            SignInMethod::OAuthClient => Some(&self.jwk),
            SignInMethod::Bearer => None,
        }
    }

    fn key_mut(&mut self, method: SignInMethod) -> Option<&mut Job<KeyFacts>> {
        match method {
            SignInMethod::ApiKey => Some(&mut self.api_key),
            SignInMethod::OAuthClient => Some(&mut self.jwk),
            SignInMethod::Bearer => None,
        }
    }

    pub fn kept(&self) -> Option<&Kept> {
        self.surroundings.done()?.kept.as_ref()
    }

    /// Why a remembered credential is asked for again.
    pub fn changed(&self) -> &[Changed] {
        self.surroundings.done().map_or(&[], |surroundings| &surroundings.changed)
    }

    /// Whether nothing but a password for the network is remembered.
    pub fn only_network_kept(&self) -> bool {
        self.surroundings.done().is_some_and(|found| found.network_kept && found.kept.is_none())
    }

    pub fn kept_in_use(&self) -> Option<&Kept> {
        self.kept().filter(|_| !self.give_another && self.reuse != Reuse::Never)
    }

    /// After the lock has signed out, or once it is known anew whether the system asks.
    pub(super) fn ask_again(&mut self, system_asks: bool) {
        self.reuse = if system_asks { Reuse::AfterProof } else { Reuse::Never };
    }
}

#[derive(Clone, Debug)]
pub enum Message {
    ProfileChosen(String),
    MethodChosen(SignInMethod),
    /// The path was edited: the old key no longer applies.
    KeyEdited,
    /// The path is complete: Enter, or the focus left.
    KeyEntered,
    KeyPasted(SecretString),
    KeyRemoved,
    BrowseAsked,
    Submitted,
    Cancelled,
    GoOnAsked,
    AnotherAsked,
    KeptAsked,
    ForgetAsked,
    ProfileFromKeyAsked,
}

pub fn profile<'a>(name: &str, catalogue: &'a Catalogue, practice: &'a Profile) -> &'a Profile {
    catalogue.profiles.iter().find(|profile| profile.name == name).unwrap_or(practice)
}

/// The profiles to choose from.
#[derive(Clone, Copy)]
pub struct Places<'a> {
    pub catalogue: &'a Catalogue,
    pub practice: &'a Profile,
}

impl<'a> Places<'a> {
    fn profile(self, name: &str) -> &'a Profile {
        profile(name, self.catalogue, self.practice)
    }
}

pub fn update(form: &mut Form, state: &mut State, message: Message, places: Places<'_>, cx: &mut Cx<'_>) {
    let profile = places.profile(&state.chosen).clone();
    match message {
        Message::ProfileChosen(name) => choose(form, state, &name, places, cx),
        Message::MethodChosen(method) => {
            form.method = method;
            state.hint = None;
            forget_failure(state, cx);
        }
        Message::KeyEdited => drop_key(form, state, cx),
        Message::KeyEntered => read_key(form, state, cx),
        Message::KeyPasted(text) => {
            state.give_another = true;
            drop_key(form, state, cx);
            if let Some(key) = form.key_mut() {
                key.path.clear();
                key.pasted = Some(text);
            }
            read_key(form, state, cx);
        }
        Message::KeyRemoved => {
            drop_key(form, state, cx);
            if let Some(key) = form.key_mut() {
                *key = KeyField::default();
            }
        }
        Message::BrowseAsked => browse(form, state, cx),
        Message::Submitted => submit(form, state, &profile, cx),
        Message::Cancelled => {
            cx.cancel(&mut state.job);
            state.sign_in_after_reading = false;
        }
        Message::GoOnAsked => {
            if let Some(signed_in) = state.unproved.take() {
                cx.ask(Ask::Enter(signed_in));
            }
        }
        Message::AnotherAsked => state.give_another = true,
        Message::KeptAsked => state.give_another = false,
        Message::ForgetAsked => {
            let profile = Box::new(profile);
            state.forgetting = cx.start(|ticket| Effect::Forget { ticket, profile });
        }
        Message::ProfileFromKeyAsked => {
            if let Some(KeyFacts::ApiKey { customer, address, .. }) = state.api_key.done() {
                let (customer, address) = (customer.clone(), address.clone());
                cx.ask(Ask::ProfileFromKey { customer, address });
            }
        }
    }
}

/// Chooses a profile and looks for a remembered credential.
pub fn choose(form: &mut Form, state: &mut State, name: &str, places: Places<'_>, cx: &mut Cx<'_>) {
    let profile = places.profile(name).clone();
    cx.cancel(&mut state.job);
    drop_unproved(state, cx);
    cx.cancel(&mut state.surroundings);
    cx.cancel(&mut state.api_key);
    cx.cancel(&mut state.jwk);
    *form = Form::of(&profile);
    *state = State { chosen: profile.name.clone(), reuse: state.reuse, ..State::default() };
    if !profile.practice {
        let profile = Box::new(profile);
        state.surroundings = cx.start(|ticket| Effect::LookAround { ticket, profile });
    }
}

/// Takes a dropped file as the key of the chosen method, or as an API key file if its name says so.
pub fn dropped(
    form: &mut Form,
    state: &mut State,
    path: &std::path::Path,
    places: Places<'_>,
    cx: &mut Cx<'_>,
) {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if ending.eq_ignore_ascii_case("jwk") {
        form.method = SignInMethod::OAuthClient;
    } else if ending.eq_ignore_ascii_case("key") || form.method == SignInMethod::Bearer {
        form.method = SignInMethod::ApiKey;
    }
    // the practice tenant takes no key: choose the profile that the file fits
    if places.practice.name == state.chosen
        && let Some(first) = places.catalogue.profiles.first()
    {
        let (method, name) = (form.method, first.name.clone());
        choose(form, state, &name, places, cx);
        form.method = method;
    }
    state.give_another = true;
    drop_key(form, state, cx);
    if let Some(key) = form.key_mut() {
        *key = KeyField { path: path.to_string_lossy().into_owned(), ..KeyField::default() };
    }
    read_key(form, state, cx);
}

fn forget_failure(state: &mut State, cx: &mut Cx<'_>) {
    if state.job.failed().is_some() {
        state.job = Job::Idle;
    }
    drop_unproved(state, cx);
}

/// Ends the session that waited after the refused proof.
fn drop_unproved(state: &mut State, cx: &mut Cx<'_>) {
    if state.unproved.take().is_some() {
        cx.run(Effect::SignOut);
    }
}

/// Drops a read key after its field was edited.
fn drop_key(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    state.hint = None;
    state.key_exposed = None;
    state.sign_in_after_reading = false;
    forget_failure(state, cx);
    let method = form.method;
    if let Some(job) = state.key_mut(method) {
        cx.cancel(job);
        *job = Job::Idle;
    }
    if let Some(key) = form.key_mut() {
        key.text = None;
        key.pasted = None;
    }
}

fn read_key(form: &Form, state: &mut State, cx: &mut Cx<'_>) {
    let method = form.method;
    let (Some(key), Some(job)) = (form.key(), state.key_mut(method)) else { return };
    if job.running().is_some() || job.done().is_some() {
        return;
    }
    if let Ok(source) = key.source() {
        *job = cx.start(|ticket| Effect::ReadKey { ticket, method, source });
    }
}

fn browse(form: &Form, state: &mut State, cx: &mut Cx<'_>) {
    if state.choosing.running().is_some() {
        return;
    }
    let purpose = match form.method {
        SignInMethod::OAuthClient => FilePurpose::OpenJwk,
        SignInMethod::ApiKey | SignInMethod::Bearer => FilePurpose::OpenKey,
    };
    state.choosing = cx.start(|ticket| Effect::ChooseFile { ticket, purpose, name: String::new() });
}

/// Signs in, reads an unread key first, or reports what is missing.
fn submit(form: &mut Form, state: &mut State, profile: &Profile, cx: &mut Cx<'_>) {
    if state.job.running().is_some() || cx.workstation.policy.is_broken() {
        return;
    }
    state.hint = None;
    state.signed_out = None;
    drop_unproved(state, cx);
    // the field says what is wrong
    state.pin_checked = form.pin.is_unfinished();
    if state.pin_checked {
        return;
    }
    let credential = if profile.practice {
        Ok(Credential::Practice)
    } else if state.kept_in_use().is_some() {
        if state.reuse == Reuse::AfterProof {
            state.job = cx.start(|ticket| Effect::Lock(LockEffect::ProveAtSignIn { ticket }));
            return;
        }
        Ok(Credential::Remembered)
    } else {
        if let Some(key) = form.key()
            && key.text.is_none()
        {
            match key.source() {
                Ok(_) => {
                    state.sign_in_after_reading = true;
                    read_key(form, state, cx);
                }
                Err(hint) => state.hint = Some(hint),
            }
            return;
        }
        form.credential(profile)
    };
    match credential {
        Ok(credential) => {
            if let Some(KeyFacts::ApiKey { address, .. }) = state.api_key.done()
                && matches!(credential, Credential::ApiKey(_))
                && compare_address(address, profile) != KeyAddress::SameAsProfile
            {
                // the panel names both hosts beside the address
                return;
            }
            if matches!(credential, Credential::Bearer(_)) && form.bearer_ended(cx.now).is_some() {
                // the panel shows the end below the field
                return;
            }
            let profile = Box::new(profile.clone());
            state.job = cx.start(|ticket| Effect::SignIn { ticket, profile, credential });
        }
        Err(hint) => state.hint = Some(hint),
    }
}

/// Takes replies; each goes to the job that awaits its ticket.
pub fn reply(
    form: &mut Form,
    state: &mut State,
    ticket: Ticket,
    reply: Reply,
    places: Places<'_>,
    cx: &mut Cx<'_>,
) {
    match reply {
        Reply::SignedIn(result) if state.job.awaits(ticket) => take_signed_in(state, result, cx),
        Reply::Proved(result) if state.job.awaits(ticket) => {
            state.job = Job::Idle;
            match result {
                Ok(Proof::Given) => {
                    state.reuse = Reuse::Free;
                    let profile = places.profile(&state.chosen).clone();
                    submit(form, state, &profile, cx);
                }
                Ok(Proof::Cancelled) => {}
                Ok(not) => state.job = Job::Failed(not_proved(not, cx)),
                Err(fault) => state.job = Job::Failed(fault),
            }
        }
        Reply::KeyRead(result) => take_key(form, state, ticket, result, places, cx),
        Reply::Surroundings(result) if state.surroundings.awaits(ticket) => state.surroundings.finish(result),
        Reply::Forgotten(result) if state.forgetting.awaits(ticket) => {
            if result.is_ok() {
                if let Job::Done(surroundings) = &mut state.surroundings {
                    surroundings.kept = None;
                    surroundings.changed.clear();
                    surroundings.network_kept = false;
                }
                cx.notice(phrase!("notice-forgotten"));
            }
            state.forgetting.finish(result);
        }
        Reply::FileChosen(result) if state.choosing.awaits(ticket) => {
            let path = result.as_ref().ok().and_then(Clone::clone);
            state.choosing.finish(result);
            if let Some(path) = path {
                drop_key(form, state, cx);
                if let Some(key) = form.key_mut() {
                    key.path = path.to_string_lossy().into_owned();
                }
                read_key(form, state, cx);
            }
        }
        late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}

fn take_signed_in(state: &mut State, result: Result<Box<SignedIn>, Problem>, cx: &mut Cx<'_>) {
    state.job = Job::Idle;
    match result {
        Ok(signed_in) if signed_in.caution.is_some() => {
            cx.ask(Ask::ServerClock(signed_in.clock_off));
            state.unproved = Some(signed_in);
        }
        Ok(signed_in) => {
            cx.ask(Ask::ServerClock(signed_in.clock_off));
            cx.ask(Ask::Enter(signed_in));
        }
        Err(problem) => {
            // a remembered credential that fails is no dead end: the key can be given again
            state.give_another |= problem.kind == ProblemKind::Keyring;
            state.job = Job::Failed(problem);
        }
    }
}

/// A remembered credential is not used, as nobody proved who sits there.
fn not_proved(proof: Proof, cx: &Cx<'_>) -> Problem {
    let why = lock::not_proved(proof, cx.workstation.asks_who);
    Problem::new(ProblemKind::Credential, phrase!("not-signed-in"), why, phrase!("remembered-prove-advice"))
}

fn take_key(
    form: &mut Form,
    state: &mut State,
    ticket: Ticket,
    result: Result<KeyRead, Problem>,
    places: Places<'_>,
    cx: &mut Cx<'_>,
) {
    let method = if state.api_key.awaits(ticket) {
        SignInMethod::ApiKey
    } else if state.jwk.awaits(ticket) {
        SignInMethod::OAuthClient
    } else {
        return;
    };
    let after = std::mem::take(&mut state.sign_in_after_reading);
    let (facts, text) = match result {
        Ok(KeyRead { facts, text, exposed }) => {
            state.key_exposed = exposed;
            (Ok(facts), Some(text))
        }
        Err(problem) => (Err(problem), None),
    };
    let field = match method {
        SignInMethod::OAuthClient => &mut form.jwk,
        SignInMethod::ApiKey | SignInMethod::Bearer => &mut form.api_key,
    };
    field.text = text;
    if let Some(job) = state.key_mut(method) {
        job.finish(facts);
    }
    if state.key(method).is_some_and(|job| job.done().is_some()) && after {
        let profile = places.profile(&state.chosen).clone();
        submit(form, state, &profile, cx);
    }
}

/// Wipes the form's secrets, as far as possible.
pub fn wipe(form: &mut Form, state: &mut State) {
    state.api_key = Job::Idle;
    state.jwk = Job::Idle;
    form.api_key = KeyField::default();
    form.jwk = KeyField::default();
    form.bearer = TypedSecret::default();
    form.pin = NewPin::default();
}

/// The first choice at the start: the first profile, else the practice tenant.
pub fn first_choice(catalogue: &Catalogue) -> String {
    catalogue.profiles.first().map_or_else(|| PRACTICE.to_owned(), |profile| profile.name.clone())
}
