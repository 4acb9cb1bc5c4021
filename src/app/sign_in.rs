//! The login panel: where to work, and with which credential.

use std::path::PathBuf;

use jiff::Timestamp;
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::{
    Screen,
    cx::Cx,
    effect::{Effect, FilePurpose, KeySource},
    export::typed_path,
    job::{Job, Ticket},
    message::Reply,
    profiles,
};
use crate::domain::{
    Hint,
    binding::Changed,
    credential::{ApiKey, Credential, Kept, KeyFacts, KeyRead, OAuthClient, Surroundings, read_bearer},
    exposed::Exposed,
    pasted,
    problem::Problem,
    profile::{Address, Catalogue, HttpUrl, PRACTICE, Profile, SignInMethod},
    signed_in::SignedIn,
};

/// A key that is given as a file or as pasted text.
#[derive(Clone, Default)]
pub struct KeyField {
    /// The file's path as typed, chosen or dropped.
    pub path: String,
    /// Text that was pasted instead of a path.
    pub pasted: Option<SecretString>,
    /// The text that was read, under the facts that are shown; taken for signing in.
    text: Option<SecretString>,
}

/// The path is left out as well: a piece of a key may have been pasted there.
impl std::fmt::Debug for KeyField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let given = match (&self.pasted, self.path.is_empty()) {
            (Some(_), _) => "pasted",
            (None, false) => "path",
            (None, true) => "nothing",
        };
        let read = if self.text.is_some() { "read" } else { "not read" };
        write!(f, "KeyField({given}, {read})")
    }
}

impl KeyField {
    /// The file, or the text, to read.
    ///
    /// # Errors
    /// A [`Hint`] when neither is given.
    pub fn source(&self) -> Result<KeySource, Hint> {
        match &self.pasted {
            Some(text) => Ok(KeySource::Text(text.clone())),
            None => typed_path(&self.path).map(KeySource::Path),
        }
    }
}

/// Text being typed. The secrets in it are wiped when somebody is signed in, and when the form is dropped.
#[derive(Clone, Debug)]
pub struct Form {
    pub method: SignInMethod,
    pub api_key: KeyField,
    pub jwk: KeyField,
    pub issuer: String,
    pub client_id: String,
    pub scopes: String,
    pub bearer: Bearer,
    /// "Remember on this computer".
    pub remember: bool,
}

/// The bearer token being typed; wiped on drop, and never shown by `Debug`.
#[derive(Clone, Default)]
pub struct Bearer(pub Zeroizing<String>);

impl std::fmt::Debug for Bearer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[redacted]")
    }
}

impl Default for Form {
    fn default() -> Self {
        Self {
            method: SignInMethod::ApiKey,
            api_key: KeyField::default(),
            jwk: KeyField::default(),
            issuer: String::new(),
            client_id: String::new(),
            scopes: String::new(),
            bearer: Bearer::default(),
            remember: false,
        }
    }
}

impl Form {
    /// The form for a profile: what the profile knows is filled in, secrets are not.
    pub fn of(profile: &Profile) -> Self {
        Self {
            method: profile.sign_in,
            issuer: profile.issuer.as_ref().map(ToString::to_string).unwrap_or_default(),
            client_id: profile.client_id.clone(),
            scopes: profile.scopes_to_ask().join(" "),
            ..Self::default()
        }
    }

    /// The field of the key that the chosen method takes.
    pub fn key(&self) -> Option<&KeyField> {
        match self.method {
            SignInMethod::ApiKey => Some(&self.api_key),
            SignInMethod::OAuthClient => Some(&self.jwk),
            SignInMethod::Bearer => None,
        }
    }

    fn key_mut(&mut self) -> Option<&mut KeyField> {
        match self.method {
            SignInMethod::ApiKey => Some(&mut self.api_key),
            SignInMethod::OAuthClient => Some(&mut self.jwk),
            SignInMethod::Bearer => None,
        }
    }

    /// What is wrong with the issuer URL.
    pub fn issuer_hint(&self) -> Option<Hint> {
        HttpUrl::parse(&self.issuer).err()
    }

    /// What is wrong with the client ID.
    pub fn client_id_hint(&self) -> Option<Hint> {
        pasted::id(&self.client_id)
            .is_empty()
            .then(|| Hint::new("The client ID stands beside the client in the console"))
    }

    /// When the pasted bearer token ended, where it says so and that has passed.
    pub fn bearer_ended(&self, now: Timestamp) -> Option<Timestamp> {
        read_bearer(&self.bearer.0).ok()?.1.ends.filter(|ends| *ends <= now)
    }

    /// The credential as typed, apart from a key that must be read first.
    fn credential(&self, profile: &Profile) -> Result<Credential, Hint> {
        match self.method {
            SignInMethod::ApiKey => {
                let text = self.api_key.text.as_ref().ok_or_else(|| Hint::new("Choose the API key file"))?;
                // EXPOSE: parsed into another secret
                ApiKey::parse(text.expose_secret()).map(Credential::ApiKey)
            }
            SignInMethod::OAuthClient => {
                let jwk = self.jwk.text.clone().ok_or_else(|| Hint::new("Choose the private JWK"))?;
                if let Some(hint) = self.client_id_hint() {
                    return Err(hint);
                }
                let scopes = pasted::scopes(&self.scopes);
                Ok(Credential::OAuthClient(OAuthClient {
                    issuer: HttpUrl::parse(&self.issuer)?.to_string(),
                    client_id: pasted::id(&self.client_id),
                    jwk,
                    scopes: profile.policy.narrow(&scopes),
                }))
            }
            SignInMethod::Bearer => read_bearer(&self.bearer.0).map(|(token, _)| Credential::Bearer(token)),
        }
    }
}

/// Whether the key's address is the profile's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyAddress {
    SameAsProfile,
    /// Another host: named, for the profile's is on the screen.
    AnotherHost(String),
    /// No address that a credential could be sent to.
    Bad(Hint),
}

/// Compares the address that a key file names with the profile's.
pub fn compare_address(address: &str, profile: &Profile) -> KeyAddress {
    match Address::parse(address) {
        Ok(address) if address.host() == profile.address.host() => KeyAddress::SameAsProfile,
        Ok(address) => KeyAddress::AnotherHost(address.host()),
        Err(hint) => KeyAddress::Bad(hint),
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The name of the chosen profile.
    pub chosen: String,
    /// What the API key file says of itself.
    pub api_key: Job<KeyFacts>,
    /// What the private JWK says of itself.
    pub jwk: Job<KeyFacts>,
    /// Sign in as soon as the key is read: Enter was pressed on a path that was not read yet.
    pub sign_in_after_reading: bool,
    /// What this computer knows about the chosen profile: a remembered credential, and whether its files can
    /// be trusted.
    pub surroundings: Job<Surroundings>,
    /// What others can do with the key file that was read.
    pub key_exposed: Option<Exposed>,
    /// Give another credential although one is remembered.
    pub give_another: bool,
    pub forgetting: Job<()>,
    /// The system's dialog is open.
    pub choosing: Job<Option<PathBuf>>,
    pub job: Job<()>,
    /// What is wrong with what was submitted, when no field says so itself.
    pub hint: Option<Hint>,
    /// The one harmless read was refused (403): the credential may be good all the same, and the agent decides.
    pub unproved: Option<Box<SignedIn>>,
    /// Why somebody was signed out, when they did not ask for it.
    pub signed_out: Option<Problem>,
}

impl State {
    /// The facts of the key that the method takes.
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

    /// The remembered credential.
    pub fn kept(&self) -> Option<&Kept> {
        self.surroundings.done()?.kept.as_ref()
    }

    /// Why a credential that was remembered is asked for again.
    pub fn changed(&self) -> &[Changed] {
        self.surroundings.done().map_or(&[], |surroundings| &surroundings.changed)
    }

    /// The remembered credential that "Sign in" will use.
    pub fn kept_in_use(&self) -> Option<&Kept> {
        if self.give_another { None } else { self.kept() }
    }
}

#[derive(Clone, Debug)]
pub enum Message {
    ProfileChosen(String),
    MethodChosen(SignInMethod),
    /// The path was edited: what was read from another file no longer holds.
    KeyEdited,
    /// The path is whole: Enter, or the field was left.
    KeyEntered,
    /// The text of a key was pasted into the path's field.
    KeyPasted(SecretString),
    /// "Remove" beside a pasted key.
    KeyRemoved,
    BrowseAsked,
    Submitted,
    Cancelled,
    /// "Stop" while the server asks to wait.
    WaitStopped,
    /// "Go on anyway" after a 403.
    GoOnAsked,
    AnotherAsked,
    KeptAsked,
    ForgetAsked,
    /// "New profile from this key…".
    ProfileFromKeyAsked,
}

/// The profiles to choose from: those of the file, then the practice tenant.
pub fn profile<'a>(name: &str, catalogue: &'a Catalogue, practice: &'a Profile) -> &'a Profile {
    catalogue.profiles.iter().find(|profile| profile.name == name).unwrap_or(practice)
}

/// What the login panel works on besides itself.
pub struct Hands<'a> {
    pub catalogue: &'a Catalogue,
    pub practice: &'a Profile,
    pub editor: &'a mut profiles::Form,
}

pub fn update(form: &mut Form, state: &mut State, message: Message, hands: &mut Hands<'_>, cx: &mut Cx<'_>) {
    let profile = profile(&state.chosen, hands.catalogue, hands.practice).clone();
    match message {
        Message::ProfileChosen(name) => choose(form, state, &name, hands, cx),
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
        Message::WaitStopped => {
            if let Some(running) = state.job.running() {
                cx.run(Effect::Stop(running.ticket));
            }
        }
        // the program itself goes on: see `App::update`
        Message::GoOnAsked => {}
        Message::AnotherAsked => state.give_another = true,
        Message::KeptAsked => state.give_another = false,
        Message::ForgetAsked => {
            let profile = profile.name.clone();
            state.forgetting = cx.start(|ticket| Effect::Forget { ticket, profile });
        }
        Message::ProfileFromKeyAsked => {
            if let Some(KeyFacts::ApiKey { customer, address, .. }) = state.api_key.done() {
                if hands.editor.is_changed() {
                    cx.notice("Save or cancel this profile first");
                }
                profiles::new_from_key(hands.editor, customer, address, hands.catalogue);
                cx.go(Screen::Profiles);
            }
        }
    }
}

/// Chooses a profile and looks whether a credential is remembered for it.
pub fn choose(form: &mut Form, state: &mut State, name: &str, hands: &Hands<'_>, cx: &mut Cx<'_>) {
    let profile = profile(name, hands.catalogue, hands.practice).clone();
    cx.cancel(&mut state.job);
    drop_unproved(state, cx);
    cx.cancel(&mut state.surroundings);
    cx.cancel(&mut state.api_key);
    cx.cancel(&mut state.jwk);
    *form = Form::of(&profile);
    *state = State { chosen: profile.name.clone(), ..State::default() };
    if !profile.practice {
        let profile = Box::new(profile);
        state.surroundings = cx.start(|ticket| Effect::LookAround { ticket, profile });
    }
}

/// A file was dropped on the window: it is the key of the chosen method, an API key file where the name says so.
pub fn dropped(
    form: &mut Form,
    state: &mut State,
    path: &std::path::Path,
    hands: &Hands<'_>,
    cx: &mut Cx<'_>,
) {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if ending.eq_ignore_ascii_case("jwk") {
        form.method = SignInMethod::OAuthClient;
    } else if ending.eq_ignore_ascii_case("key") || form.method == SignInMethod::Bearer {
        form.method = SignInMethod::ApiKey;
    }
    // the practice tenant takes no key: keep the file for the profile that it fits
    if hands.practice.name == state.chosen
        && let Some(first) = hands.catalogue.profiles.first()
    {
        let (method, name) = (form.method, first.name.clone());
        choose(form, state, &name, hands, cx);
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

/// Nobody goes on with the credential that was refused: the session that waits for it goes, too.
fn drop_unproved(state: &mut State, cx: &mut Cx<'_>) {
    if state.unproved.take().is_some() {
        cx.run(Effect::SignOut);
    }
}

/// What was read no longer stands for what the field says.
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

/// Signs in, or says what is missing. A key that was not read yet is read first.
fn submit(form: &mut Form, state: &mut State, profile: &Profile, cx: &mut Cx<'_>) {
    if state.job.running().is_some() {
        return;
    }
    state.hint = None;
    state.signed_out = None;
    drop_unproved(state, cx);
    let credential = if profile.practice {
        Ok(Credential::Practice)
    } else if state.kept_in_use().is_some() {
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
                // the panel says which hosts differ, beside the address
                return;
            }
            if matches!(credential, Credential::Bearer(_)) && form.bearer_ended(cx.now).is_some() {
                // the panel says when it ended, under the field
                return;
            }
            let profile = Box::new(profile.clone());
            state.job = cx.start(|ticket| Effect::SignIn { ticket, profile, credential });
        }
        Err(hint) => state.hint = Some(hint),
    }
}

/// Takes the runtime's answers in, all but that somebody is signed in.
pub fn reply(
    form: &mut Form,
    state: &mut State,
    ticket: Ticket,
    reply: Reply,
    hands: &mut Hands<'_>,
    cx: &mut Cx<'_>,
) {
    match reply {
        Reply::KeyRead(result) => take_key(form, state, ticket, result, hands, cx),
        Reply::Surroundings(result) if state.surroundings.awaits(ticket) => state.surroundings.finish(result),
        Reply::Forgotten(result) if state.forgetting.awaits(ticket) => {
            if result.is_ok() {
                if let Job::Done(surroundings) = &mut state.surroundings {
                    surroundings.kept = None;
                    surroundings.changed.clear();
                }
                cx.notice("Forgotten on this computer");
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

fn take_key(
    form: &mut Form,
    state: &mut State,
    ticket: Ticket,
    result: Result<KeyRead, Problem>,
    hands: &mut Hands<'_>,
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
        let profile = profile(&state.chosen, hands.catalogue, hands.practice).clone();
        submit(form, state, &profile, cx);
    }
}

/// Wipes the secrets of the form, as far as that can be done.
pub fn wipe(form: &mut Form) {
    form.api_key = KeyField::default();
    form.jwk = KeyField::default();
    form.bearer = Bearer::default();
}

/// The profile that is chosen when the program starts: the first of the file, else the practice tenant.
pub fn first_choice(catalogue: &Catalogue) -> String {
    catalogue.profiles.first().map_or_else(|| PRACTICE.to_owned(), |profile| profile.name.clone())
}
