//! One async function per effect, each read top to bottom: what happens on the wire, on the disk and in the keyring.

use std::{
    path::PathBuf,
    sync::{Arc, PoisonError},
    time::{Duration, Instant},
};

use jiff::{Timestamp, tz::TimeZone};
use secrecy::{ExposeSecret as _, SecretString};

use super::{KEYRING_PATIENCE, Shared, fault, session::Session};
use crate::{
    api::{self, Doing, Hooks, Reached},
    app::{
        Message, Ticket,
        effect::{FilePurpose, KeySource},
        message::{Applied, Looked},
    },
    credentials::{self, Attempt, Vault},
    domain::{
        Existing,
        change::{Change, Outcome, Reread},
        credential::{ApiKey, Credential, Kept, KeyRead, MAX_BYTES},
        entry::Entry,
        export::Format,
        hardware_token::{HardwareToken, TokenStatus, usable_besides},
        local_time,
        person::{People, Person, UserId},
        problem::{Problem, ProblemKind},
        profile::{Address, Catalogue, Edit, Imported, Profile, SignInMethod},
        query::{Found, Query},
        signed_in::SignedIn,
    },
    export, files,
    practice::Practice,
    profiles,
};

type Outcomes<T> = Result<T, Problem>;

/// Runs blocking work on a thread of its own kind.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Outcomes<T> + Send + 'static) -> Outcomes<T> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| Err(fault()))
}

// ---- profiles ---------------------------------------------------------------------------------------------------

pub(super) async fn load_profiles(shared: Arc<Shared>) -> Outcomes<Catalogue> {
    blocking(move || Ok(profiles::load(&shared.profiles_file))).await
}

pub(super) async fn save_profile(shared: Arc<Shared>, edit: Edit) -> Outcomes<Catalogue> {
    blocking(move || {
        let catalogue = profiles::save(&shared.profiles_file, &edit).map_err(|err| err.problem())?;
        // a credential without its profile is of no use to anybody but a thief; it is sealed for the profile's name
        let gone = match edit {
            Edit::Delete { name } => Some(name),
            Edit::Put { replaces, profile } => replaces.filter(|old| old != profile.name.trim()),
        };
        if let Some(name) = gone {
            // not waited for: the file goes at once, the keyring may ask for its password first
            tokio::task::spawn_blocking(move || {
                if let Err(err) = shared.vault.forget(&name) {
                    tracing::warn!("credential of a profile that is gone: {err}");
                }
            });
        }
        Ok(catalogue)
    })
    .await
}

pub(super) async fn import_profiles(shared: Arc<Shared>, from: PathBuf) -> Outcomes<Box<Imported>> {
    blocking(move || {
        profiles::import(&shared.profiles_file, &full(from)).map(Box::new).map_err(|err| err.problem())
    })
    .await
}

pub(super) async fn export_profiles(
    list: Vec<Profile>,
    to: PathBuf,
    existing: Existing,
) -> Outcomes<PathBuf> {
    blocking(move || {
        let to = full(to);
        profiles::export(&list, &to, existing).map_err(|err| err.problem())?;
        Ok(to)
    })
    .await
}

// ---- credentials ------------------------------------------------------------------------------------------------

pub(super) async fn read_key(method: SignInMethod, source: KeySource) -> Outcomes<KeyRead> {
    blocking(move || {
        let text = match source {
            KeySource::Text(text) => text,
            KeySource::Path(path) => read_secret_file(&full(path))?,
        };
        api::read_key(method, &text).map_err(|err| err.problem(Doing::SignIn))
    })
    .await
}

/// Reads a small text file that holds a secret.
fn read_secret_file(path: &std::path::Path) -> Outcomes<SecretString> {
    let problem = |cause: String, advice: String| {
        Problem::new(ProblemKind::File, "The key file was not read", cause, advice)
            .with_details(path.display().to_string())
    };
    let bytes = files::read(path, MAX_BYTES).map(zeroize::Zeroizing::new).map_err(|err| {
        let files::Words { cause, advice } = files::words(&err, path, files::Tried::Reading);
        problem(cause, advice)
    })?;
    match std::str::from_utf8(&bytes) {
        Ok(text) => Ok(text.to_owned().into()),
        Err(_) => {
            Err(problem("The file is no text in UTF-8".to_owned(), "Choose the key file again".to_owned()))
        }
    }
}

pub(super) async fn look_for_kept(shared: Arc<Shared>, profile: Box<Profile>) -> Outcomes<Option<Kept>> {
    blocking(move || Ok(shared.vault.remembered(&profile))).await
}

pub(super) async fn forget(shared: Arc<Shared>, profile: String) -> Outcomes<()> {
    patiently(shared, Attempt::Forget, profile.clone(), move |vault| vault.forget(&profile)).await
}

pub(super) async fn keep(shared: Arc<Shared>) -> Outcomes<()> {
    let Some(Session { profile, credential, .. }) = shared.session() else { return Err(nobody()) };
    patiently(shared, Attempt::Keep, profile.name.clone(), move |vault| vault.keep(&profile, &credential))
        .await
}

/// Asks the keyring, but never waits longer than [`KEYRING_PATIENCE`] for it.
async fn patiently<T: Send + 'static>(
    shared: Arc<Shared>,
    attempt: Attempt,
    profile: String,
    work: impl FnOnce(&Vault) -> Result<T, credentials::Error> + Send + 'static,
) -> Outcomes<T> {
    let vault = Arc::clone(&shared);
    let asked = blocking(move || work(&vault.vault).map_err(|err| err.problem()));
    if let Ok(answer) = tokio::time::timeout(KEYRING_PATIENCE, asked).await {
        return answer;
    }
    if attempt == Attempt::Keep {
        // what the window is told now stays true when the keyring answers after all
        shared.vault.give_up(&profile);
    }
    Err(credentials::Error::slow(attempt, &profile).problem())
}

// ---- the session ------------------------------------------------------------------------------------------------

pub(super) async fn sign_in(
    shared: Arc<Shared>,
    opened_by: Ticket,
    profile: Box<Profile>,
    credential: Credential,
    hooks: Hooks,
) -> Outcomes<Box<SignedIn>> {
    let remembered = matches!(credential, Credential::Remembered);
    let (profile, credential) = match credential {
        Credential::Practice => practise(&shared).await?,
        Credential::Remembered => {
            let (name, sealed_for) = (profile.name.clone(), profile.clone());
            let opened =
                patiently(Arc::clone(&shared), Attempt::Open, name, move |vault| vault.open(&sealed_for))
                    .await?;
            (*profile, opened)
        }
        given => (*profile, given),
    };
    let (made_for, made_with) = (profile.clone(), secret(&credential)?);
    let client =
        blocking(move || api::Client::new(&made_for, made_with).map_err(|err| err.problem(Doing::SignIn)))
            .await?;
    let (clock_off, caution) = match client.prove(&hooks).await {
        Ok(proof) => (proof.clock_off, None),
        Err(err) => {
            let problem = err.problem(Doing::SignIn);
            let clock_off = err.clock_off();
            if problem.kind != ProblemKind::Forbidden {
                return Err(problem);
            }
            // the credential may be good and only lack the permission to search: the agent decides
            (clock_off, Some(problem))
        }
    };
    let signed_in = SignedIn {
        identity: client.identity(),
        ends: client.ends(),
        profile: profile.clone(),
        caution,
        remembered,
        not_remembered: None,
        clock_off,
    };
    shared.set_session(Some(Session { opened_by, profile, client, credential }));
    Ok(Box::new(signed_in))
}

/// What the client signs in with.
fn secret(credential: &Credential) -> Outcomes<api::Secret> {
    match credential {
        Credential::ApiKey(key) => Ok(api::Secret::ApiKey(key.clone())),
        Credential::OAuthClient(client) => Ok(api::Secret::OAuthClient(client.clone())),
        Credential::Bearer(token) => Ok(api::Secret::Bearer(token.clone())),
        // both were exchanged for one of the others by then
        Credential::Practice | Credential::Remembered => Err(fault()),
    }
}

/// Starts the practice tenant, once, and gives its profile and key.
async fn practise(shared: &Arc<Shared>) -> Outcomes<(Profile, Credential)> {
    let practice = match shared.practice() {
        Some(practice) => practice,
        None => start_practice(shared).await?,
    };
    let damaged = |hint: crate::domain::Hint| fault().with_details(hint.0);
    let address = Address::parse(&practice.admin_rest_api_url()).map_err(damaged)?;
    // EXPOSE: the practice tenant's own key, made by this process a moment ago
    let key = ApiKey::parse(practice.key_file().expose_secret()).map_err(damaged)?;
    Ok((Profile::practice(address), Credential::ApiKey(key)))
}

async fn start_practice(shared: &Arc<Shared>) -> Outcomes<Arc<Practice>> {
    let _only_one = shared.starting_practice.lock().await;
    if let Some(practice) = shared.practice() {
        return Ok(practice);
    }
    let started = Practice::start(0).await.map_err(|err| {
        Problem::new(
            ProblemKind::Unreachable,
            "The practice tenant did not start",
            "This computer gave it no address to listen on",
            "Close other programs and try again",
        )
        .with_details(err.to_string())
    })?;
    let practice = Arc::new(started);
    let (tell, tenant) = (Arc::downgrade(shared), Arc::downgrade(&practice));
    practice.on_change(move || {
        if let (Some(shared), Some(practice)) = (tell.upgrade(), tenant.upgrade()) {
            shared.send(Message::OrderedChanged(practice.ordered()));
        }
    });
    *shared.practice.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&practice));
    Ok(practice)
}

/// The session, or a problem where nobody is signed in.
fn session(shared: &Shared) -> Outcomes<Session> {
    shared.session().ok_or_else(nobody)
}

fn nobody() -> Problem {
    Problem::new(
        ProblemKind::SignedOut,
        "Nothing was asked of the server",
        "Nobody is signed in",
        "Sign in and try again",
    )
}

/// The session, if it is still the one under whose profile the change was made.
fn session_for(shared: &Shared, change: &Change) -> Outcomes<Session> {
    let other = || {
        Problem::new(
            ProblemKind::Credential,
            "The server was not asked",
            format!("This belongs to the profile {}, and nobody is signed in there", change.profile.name),
            format!("Sign in to {} and try again", change.profile.name),
        )
    };
    let session = shared.session().ok_or_else(other)?;
    let same =
        session.profile.name == change.profile.name && session.profile.address == change.profile.address;
    if same { Ok(session) } else { Err(other()) }
}

// ---- find -------------------------------------------------------------------------------------------------------

pub(super) async fn find(shared: Arc<Shared>, query: Query, hooks: Hooks) -> Outcomes<Box<Found>> {
    let Session { client, .. } = session(&shared)?;
    let found = match query {
        Query::Email(email) => match client.person_by_email(&email, &hooks).await {
            Ok(person) => Found::Person(person),
            Err(err) => search_after(&client, err, &email, &hooks).await?,
        },
        Query::UserName(name) => match client.person_by_user_name(&name, &hooks).await {
            Ok(person) => Found::Person(person),
            Err(err) => search_after(&client, err, &name, &hooks).await?,
        },
        Query::PartOfAddress(text) => Found::People(first_page(&client, &text, &hooks).await?),
        // the API knows no look-up by user ID; the person's hardware tokens are read by it
        Query::UserId(id) => Found::Person(Person::only_id(id)),
        Query::Serial(serial) => match client.hardware_token(&serial, &hooks).await {
            Ok(token) => Found::Token(token),
            Err(err) => {
                let problem = err.problem(Doing::LookUpToken);
                if problem.kind != ProblemKind::NotFound {
                    return Err(problem);
                }
                // some companies have user names of digits only
                match client.person_by_user_name(serial.as_str(), &hooks).await {
                    Ok(person) => Found::Person(person),
                    Err(_) => return Err(problem),
                }
            }
        },
    };
    Ok(Box::new(found))
}

/// Nobody has exactly this address or name: search for it as part of an address.
async fn search_after(client: &api::Client, err: api::Error, text: &str, hooks: &Hooks) -> Outcomes<Found> {
    let problem = err.problem(Doing::FindPerson);
    if problem.kind != ProblemKind::NotFound {
        return Err(problem);
    }
    first_page(client, text, hooks).await.map(Found::People)
}

async fn first_page(client: &api::Client, text: &str, hooks: &Hooks) -> Outcomes<People> {
    client.search(text, 0, hooks).await.map_err(|err| err.problem(Doing::Search))
}

pub(super) async fn search(shared: Arc<Shared>, text: String, page: u32, hooks: Hooks) -> Outcomes<People> {
    let Session { client, .. } = session(&shared)?;
    client.search(&text, page, &hooks).await.map_err(|err| err.problem(Doing::Search))
}

pub(super) async fn list_tokens(
    shared: Arc<Shared>,
    person: UserId,
    hooks: Hooks,
) -> Outcomes<Vec<HardwareToken>> {
    let Session { client, .. } = session(&shared)?;
    client.hardware_tokens(&person, &hooks).await.map_err(|err| err.problem(Doing::ListTokens))
}

// ---- the change -------------------------------------------------------------------------------------------------

/// Reads the token and the person's list again, side by side, for the confirmation dialog.
pub(super) async fn reread(shared: Arc<Shared>, change: Box<Change>, hooks: Hooks) -> Outcomes<Box<Reread>> {
    let Session { client, .. } = session_for(&shared, &change)?;
    let (token, list) = tokio::join!(
        client.hardware_token(&change.serial, &hooks),
        client.hardware_tokens(&change.person.id, &hooks)
    );
    let list = list.map_err(|err| err.problem(Doing::ListTokens));
    let token = token.map_err(|err| err.problem(Doing::LookUpToken));
    let (token, caution) = token_or_from_list(token, &list, &change)?;
    if let Some(token) = &token {
        fits(token, &change)?;
    }
    let at = Timestamp::now();
    let others_enabled = list.as_ref().ok().map(|tokens| usable_besides(tokens, &change.serial, at));
    let caution = caution.or_else(|| list.err());
    Ok(Box::new(Reread { token, at, others_enabled, caution }))
}

/// The token's own record; where the credential may not read it, the one in the person's list; where it may read
/// neither, none and the reason: then only the server's own check is left.
fn token_or_from_list(
    token: Outcomes<HardwareToken>,
    list: &Outcomes<Vec<HardwareToken>>,
    change: &Change,
) -> Outcomes<(Option<HardwareToken>, Option<Problem>)> {
    let refused = match token {
        Ok(token) => return Ok((Some(token), None)),
        Err(problem) if problem.kind != ProblemKind::Forbidden => return Err(problem),
        Err(problem) => problem,
    };
    match list {
        Ok(tokens) => match tokens.iter().find(|token| token.serial == change.serial) {
            Some(token) => {
                // a person's list names no owner where it is plain whose it is
                let owner = token.owner.clone().or_else(|| Some(change.person.id.clone()));
                Ok((Some(HardwareToken { owner, ..token.clone() }), None))
            }
            None => Err(Problem::new(
                ProblemKind::AnotherOwner,
                "The token was not disabled",
                format!(
                    "Serial number {} is not among the hardware tokens of {}",
                    change.serial,
                    change.person.line()
                ),
                "Ask the caller to read the number on the back once more",
            )),
        },
        Err(problem) if problem.kind == ProblemKind::Forbidden => Ok((None, Some(refused))),
        Err(problem) => Err(problem.clone()),
    }
}

/// Refuses a change that the token's present record speaks against.
fn fits(token: &HardwareToken, change: &Change) -> Outcomes<()> {
    const NOT_DISABLED: &str = "The token was not disabled";
    let Some(owner) = &token.owner else {
        return Err(Problem::new(
            ProblemKind::Conflict,
            NOT_DISABLED,
            format!("Serial number {} is assigned to nobody. Nothing was sent", change.serial),
            "Ask the caller to read the number on the back once more",
        ));
    };
    if !owner.same(&change.person.id) {
        return Err(Problem::new(
            ProblemKind::AnotherOwner,
            NOT_DISABLED,
            format!(
                "Serial number {} belongs to user ID {owner}, not to {} ({}). Nothing was sent",
                change.serial,
                change.person.name.as_deref().unwrap_or("the person on the screen"),
                change.person.id,
            ),
            "Ask the caller to read the number on the back once more, or find the token by its serial number",
        ));
    }
    if token.status == TokenStatus::Disabled {
        let by = token.changed_by.as_deref().unwrap_or("somebody whom the server does not name");
        let at = token.changed_at.as_ref().map_or_else(
            || "at a time that the server does not say".to_owned(),
            |moment| format!("on {}", local_time::minute(moment, &TimeZone::system())),
        );
        return Err(Problem::new(
            ProblemKind::AlreadyDisabled,
            "The token is disabled already",
            format!("It was disabled by {by} {at}. Nothing was sent"),
            "Nothing is left to do for this token; check that it is the one the caller lost",
        ));
    }
    Ok(())
}

/// Makes the change: reads the token once more, then sends the one request that changes it. Every way out is an
/// outcome; only a fault of this program is an error.
pub(super) async fn apply(shared: Arc<Shared>, change: Box<Change>, hooks: Hooks) -> Outcomes<Box<Applied>> {
    let started = Instant::now();
    let outcome = match session_for(&shared, &change) {
        Err(problem) => Outcome::Refused(not_sent(problem)),
        Ok(Session { client, .. }) => match read_before(&client, &change, &hooks).await {
            Err(problem) => Outcome::Refused(not_sent(problem)),
            Ok(()) => send(&client, &change, &hooks).await,
        },
    };
    Ok(Box::new(Applied { outcome, took: started.elapsed(), at: Timestamp::now() }))
}

/// The last look before the request. A token that may not be read is left to the server's own check; a token that
/// cannot be read for any other reason stops the change.
async fn read_before(client: &api::Client, change: &Change, hooks: &Hooks) -> Outcomes<()> {
    let token = read_token(client, change, hooks).await?;
    token.map_or(Ok(()), |token| fits(&token, change))
}

async fn read_token(client: &api::Client, change: &Change, hooks: &Hooks) -> Outcomes<Option<HardwareToken>> {
    let token = client.hardware_token(&change.serial, hooks).await;
    let token = token.map_err(|err| err.problem(Doing::LookUpToken));
    match &token {
        Err(problem) if problem.kind == ProblemKind::Forbidden => {
            let list = client.hardware_tokens(&change.person.id, hooks).await;
            let list = list.map_err(|err| err.problem(Doing::ListTokens));
            token_or_from_list(token, &list, change).map(|(token, _)| token)
        }
        _ => token.map(Some),
    }
}

async fn send(client: &api::Client, change: &Change, hooks: &Hooks) -> Outcome {
    match client.disable(&change.person.id, &change.serial, hooks).await {
        Ok(confirmation) => Outcome::Confirmed(confirmation),
        Err(err) => {
            let problem = err.problem(Doing::Disable);
            match err.reached() {
                Reached::NotSent | Reached::Refused => Outcome::Refused(problem),
                Reached::Unknown => Outcome::Unknown(problem),
            }
        }
    }
}

/// A problem of the reading before the change, said as what it means for the change.
fn not_sent(problem: Problem) -> Problem {
    if problem.kind == ProblemKind::AlreadyDisabled {
        return problem;
    }
    let cause = if problem.cause.contains("Nothing was sent") {
        problem.cause
    } else {
        format!("{}: {}. The change was not sent", problem.summary, uncapitalised(&problem.cause))
    };
    Problem { summary: "The token was not disabled".to_owned(), cause, ..problem }
}

fn uncapitalised(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), text.chars().nth(1)) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}

/// After an unknown outcome: what the server has of the token now.
pub(super) async fn look(shared: Arc<Shared>, change: Box<Change>, wait: Duration, hooks: Hooks) -> Looked {
    tokio::time::sleep(wait).await;
    let Session { client, .. } = session_for(&shared, &change)?;
    match read_token(&client, &change, &hooks).await? {
        Some(token) => Ok(Box::new(token)),
        None => Err(Problem::new(
            ProblemKind::Forbidden,
            "What the server has of the token was not read",
            "This credential may read neither the token nor the person's list",
            "Ask somebody with the permission rsa.authenticator.sidtoken.read to look",
        )),
    }
}

// ---- files ------------------------------------------------------------------------------------------------------

pub(super) async fn export(
    entries: Vec<Entry>,
    format: Format,
    to: PathBuf,
    existing: Existing,
) -> Outcomes<PathBuf> {
    blocking(move || {
        let to = full(to);
        let bytes = export::bytes(format, &entries, &TimeZone::system()).map_err(|err| err.problem())?;
        export::write(&to, &bytes, existing).map_err(|err| err.problem())?;
        Ok(to)
    })
    .await
}

/// A path as it was typed, made whole: `~` is the home folder, anything else starts from the working folder.
fn full(path: PathBuf) -> PathBuf {
    let path = match (path.strip_prefix("~"), directories::BaseDirs::new()) {
        (Ok(rest), Some(base)) => base.home_dir().join(rest),
        _ => path,
    };
    std::path::absolute(&path).unwrap_or(path)
}

/// Opens the system's dialog. None means that nothing was chosen or that no dialog could be opened: the system does
/// not tell the two apart.
pub(super) async fn choose_file(purpose: FilePurpose, name: String) -> Outcomes<Option<PathBuf>> {
    let dialog = rfd::AsyncFileDialog::new();
    let chosen = match purpose {
        FilePurpose::OpenKey => {
            dialog.set_title("API key file").add_filter("API key file", &["key", "json"]).pick_file().await
        }
        FilePurpose::OpenJwk => {
            dialog.set_title("Private JWK").add_filter("Private JWK", &["jwk", "json"]).pick_file().await
        }
        FilePurpose::OpenCaFile => {
            let dialog = dialog.set_title("Extra CA certificate file");
            dialog.add_filter("Certificates (PEM)", &["pem", "crt", "cer"]).pick_file().await
        }
        FilePurpose::OpenProfiles => {
            dialog.set_title("Import profiles").add_filter("Profiles", &["toml"]).pick_file().await
        }
        FilePurpose::SaveProfiles => {
            let dialog = dialog.set_title("Export profiles").set_file_name(name);
            dialog.add_filter("Profiles", &["toml"]).save_file().await
        }
        FilePurpose::SaveExport(format) => {
            let dialog = dialog.set_title("Export the history").set_file_name(name);
            dialog.add_filter(format.words(), &[format.extension()]).save_file().await
        }
    };
    Ok(chosen.map(|file| file.path().to_owned()))
}
