//! Endpoint profiles: the list, and the editor that works without a network.

use std::path::PathBuf;

use super::{
    cx::Cx,
    effect::{Effect, FilePurpose},
    export::{self, typed_path},
    job::{Job, Ticket},
    message::Reply,
};
use crate::domain::{
    Hint,
    profile::{
        Address, Catalogue, Colour, Edit, HttpUrl, Imported, Profile, Proxy, SignInMethod, TimeLimits,
        check_name,
    },
};

/// Which proxy the editor has chosen; its URL is typed beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProxyChoice {
    System,
    None,
    Url,
}

/// A profile as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The name it had in the file; none for a new profile.
    pub replaces: Option<String>,
    pub name: String,
    pub address: String,
    pub sign_in: SignInMethod,
    pub issuer: String,
    pub client_id: String,
    pub scopes: String,
    pub label: String,
    pub colour: Colour,
    pub connect: String,
    pub read: String,
    pub change: String,
    pub proxy: ProxyChoice,
    pub proxy_url: String,
    pub ca_file: String,
    /// Whether hints are shown: only after the first try to save.
    pub checked: bool,
}

/// What is wrong with each field of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    pub name: Option<Hint>,
    pub address: Option<Hint>,
    pub issuer: Option<Hint>,
    pub label: Option<Hint>,
    pub connect: Option<Hint>,
    pub read: Option<Hint>,
    pub change: Option<Hint>,
    pub proxy_url: Option<Hint>,
}

impl Draft {
    fn of(profile: &Profile) -> Self {
        let (proxy, proxy_url) = match &profile.proxy {
            Proxy::System => (ProxyChoice::System, String::new()),
            Proxy::None => (ProxyChoice::None, String::new()),
            Proxy::Url(url) => (ProxyChoice::Url, url.clone()),
        };
        Self {
            replaces: None,
            name: profile.name.clone(),
            address: profile.address.to_string(),
            sign_in: profile.sign_in,
            issuer: profile.issuer.as_ref().map(ToString::to_string).unwrap_or_default(),
            client_id: profile.client_id.clone(),
            scopes: profile.scopes.join(" "),
            label: profile.label.clone(),
            colour: profile.colour,
            connect: profile.limits.connect.as_secs().to_string(),
            read: profile.limits.read.as_secs().to_string(),
            change: profile.limits.change.as_secs().to_string(),
            proxy,
            proxy_url,
            ca_file: profile
                .ca_file
                .as_ref()
                .map(|path| path.to_string_lossy().into_owned())
                .unwrap_or_default(),
            checked: false,
        }
    }

    fn new() -> Self {
        let limits = TimeLimits::default();
        Self {
            replaces: None,
            name: String::new(),
            address: String::new(),
            sign_in: SignInMethod::ApiKey,
            issuer: String::new(),
            client_id: String::new(),
            scopes: crate::domain::profile::CORE_SCOPES.join(" "),
            label: String::new(),
            colour: Colour::Blue,
            connect: limits.connect.as_secs().to_string(),
            read: limits.read.as_secs().to_string(),
            change: limits.change.as_secs().to_string(),
            proxy: ProxyChoice::System,
            proxy_url: String::new(),
            ca_file: String::new(),
            checked: false,
        }
    }

    /// The profile that the draft describes.
    ///
    /// # Errors
    /// [`Hints`] for the fields that cannot stay as they are.
    pub fn check(&self, catalogue: &Catalogue) -> Result<Profile, Box<Hints>> {
        let mut hints = Hints::default();
        let name = self.check_name(catalogue).map_err(|hint| hints.name = Some(hint)).ok();
        let address = Address::parse(&self.address).map_err(|hint| hints.address = Some(hint)).ok();
        let issuer = match self.issuer.trim() {
            "" => None,
            text => HttpUrl::parse(text).map_err(|hint| hints.issuer = Some(hint)).ok(),
        };
        if self.label.trim().chars().count() > 20 {
            hints.label = Some(Hint::new("At most 20 characters"));
        }
        let connect =
            TimeLimits::parse_seconds(&self.connect).map_err(|hint| hints.connect = Some(hint)).ok();
        let read = TimeLimits::parse_seconds(&self.read).map_err(|hint| hints.read = Some(hint)).ok();
        let change = TimeLimits::parse_seconds(&self.change).map_err(|hint| hints.change = Some(hint)).ok();
        let proxy = match self.proxy {
            ProxyChoice::System => Some(Proxy::System),
            ProxyChoice::None => Some(Proxy::None),
            ProxyChoice::Url => {
                Proxy::parse_url(&self.proxy_url).map_err(|hint| hints.proxy_url = Some(hint)).ok()
            }
        };
        let parts = (name, address, connect, read, change, proxy);
        let (Some(name), Some(address), Some(connect), Some(read), Some(change), Some(proxy)) = parts else {
            return Err(Box::new(hints));
        };
        if hints != Hints::default() {
            return Err(Box::new(hints));
        }
        Ok(Profile {
            sign_in: self.sign_in,
            issuer,
            client_id: self.client_id.trim().to_owned(),
            scopes: self.scopes.split_whitespace().map(str::to_owned).collect(),
            label: self.label.trim().to_owned(),
            colour: self.colour,
            limits: TimeLimits { connect, read, change },
            proxy,
            ca_file: typed_path(&self.ca_file).ok(),
            ..Profile::new(name, address)
        })
    }

    fn check_name(&self, catalogue: &Catalogue) -> Result<String, Hint> {
        let name = check_name(&self.name)?;
        let taken = catalogue.profiles.iter().any(|other| other.name == name);
        if taken && self.replaces.as_deref() != Some(name.as_str()) {
            return Err(Hint::new("Another profile has this name"));
        }
        Ok(name)
    }
}

/// Text being typed.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The profile in the editor.
    pub draft: Option<Draft>,
    /// The file to import from.
    pub import_path: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The profiles as the file has them.
    pub catalogue: Catalogue,
    /// Reading the file.
    pub load: Job<()>,
    /// The profile whose settings are shown.
    pub chosen: Option<String>,
    pub save: Job<()>,
    /// "Delete this profile?" is asked.
    pub deleting: Option<String>,
    /// The import dialog.
    pub import: Option<Import>,
    /// What the last import did.
    pub imported: Option<Box<Imported>>,
    /// The system's dialog for the CA file is open.
    pub choosing_ca: Job<Option<PathBuf>>,
}

/// The open import dialog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    pub job: Job<()>,
    pub choosing: Job<Option<PathBuf>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    Chosen(String),
    NewAsked,
    EditAsked(String),
    DuplicateAsked(String),
    DeleteAsked(String),
    DeleteRefused,
    DeleteConfirmed,
    /// "Save" in the editor.
    Submitted,
    /// "Cancel" in the editor.
    EditorClosed,
    CaBrowseAsked,
    ImportAsked,
    ImportBrowseAsked,
    ImportSubmitted,
    ImportClosed,
    /// The note on what was imported is closed.
    ImportedClosed,
    /// "Export…" of one profile, or of all.
    ExportAsked(Option<String>),
    /// "Read the file again".
    ReloadAsked,
}

/// Opens the editor with what a key file says.
pub fn new_from_key(form: &mut Form, customer: &str, address: &str, catalogue: &Catalogue) {
    let name = free_name(if customer.trim().is_empty() { "New profile" } else { customer.trim() }, catalogue);
    let address = Address::parse(address).map_or_else(|_| address.to_owned(), |address| address.to_string());
    form.draft = Some(Draft { name, address, ..Draft::new() });
}

/// The name, with a number behind it where another profile has it.
fn free_name(name: &str, catalogue: &Catalogue) -> String {
    let name: String = name.chars().filter(|c| !c.is_control()).take(50).collect();
    let taken = |name: &str| catalogue.profiles.iter().any(|other| other.name == name);
    if !taken(&name) {
        return name;
    }
    // one of these is free: there are more of them than profiles
    let most = catalogue.profiles.len() + 2;
    (2..=most).map(|number| format!("{name} ({number})")).find(|name| !taken(name)).unwrap_or(name)
}

pub fn update(
    form: &mut Form,
    state: &mut State,
    message: Message,
    (export_form, dialog): (&mut export::Form, &mut Option<export::Open>),
    cx: &mut Cx<'_>,
) {
    match message {
        Message::Chosen(name) => state.chosen = Some(name),
        Message::NewAsked => form.draft = Some(Draft::new()),
        Message::EditAsked(name) => {
            if let Some(profile) = find(state, &name) {
                form.draft = Some(Draft { replaces: Some(name), ..Draft::of(profile) });
            }
        }
        Message::DuplicateAsked(name) => {
            if let Some(profile) = find(state, &name) {
                let name = free_name(&format!("{name} copy"), &state.catalogue);
                form.draft = Some(Draft { name, ..Draft::of(profile) });
            }
        }
        Message::DeleteAsked(name) => state.deleting = Some(name),
        Message::DeleteRefused => state.deleting = None,
        Message::DeleteConfirmed => {
            if let Some(name) = state.deleting.take() {
                save(state, Edit::Delete { name }, cx);
            }
        }
        Message::Submitted => submit(form, state, cx),
        Message::EditorClosed => {
            form.draft = None;
            if state.save.running().is_none() {
                state.save = Job::Idle;
            }
        }
        Message::CaBrowseAsked => {
            if state.choosing_ca.running().is_none() {
                state.choosing_ca = choose_file(FilePurpose::OpenCaFile, cx);
            }
        }
        Message::ExportAsked(name) => {
            let all = || state.catalogue.profiles.iter().map(|profile| profile.name.clone()).collect();
            let names = name.map_or_else(all, |name| vec![name]);
            export::open(export_form, dialog, export::What::Profiles(names), cx);
        }
        Message::ReloadAsked => load(state, cx),
        Message::ImportAsked
        | Message::ImportBrowseAsked
        | Message::ImportSubmitted
        | Message::ImportClosed
        | Message::ImportedClosed => import(form, state, &message, cx),
    }
}

/// Reads the file.
pub fn load(state: &mut State, cx: &mut Cx<'_>) {
    state.load = cx.start(|ticket| Effect::LoadProfiles { ticket });
}

fn find<'a>(state: &'a State, name: &str) -> Option<&'a Profile> {
    state.catalogue.profiles.iter().find(|profile| profile.name == name)
}

fn choose_file<T>(purpose: FilePurpose, cx: &mut Cx<'_>) -> Job<T> {
    cx.start(|ticket| Effect::ChooseFile { ticket, purpose, name: String::new() })
}

fn submit(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    let Some(draft) = &mut form.draft else { return };
    draft.checked = true;
    if let Ok(profile) = draft.check(&state.catalogue) {
        let edit = Edit::Put { replaces: draft.replaces.clone(), profile: Box::new(profile) };
        save(state, edit, cx);
    }
}

fn save(state: &mut State, edit: Edit, cx: &mut Cx<'_>) {
    if state.save.running().is_none() {
        state.save = cx.start(|ticket| Effect::SaveProfile { ticket, edit });
    }
}

fn import(form: &mut Form, state: &mut State, message: &Message, cx: &mut Cx<'_>) {
    if *message == Message::ImportAsked {
        state.import = Some(Import::default());
        state.imported = None;
    }
    if *message == Message::ImportedClosed {
        state.imported = None;
    }
    let Some(open) = &mut state.import else { return };
    match message {
        Message::ImportBrowseAsked if open.choosing.running().is_none() => {
            open.choosing = choose_file(FilePurpose::OpenProfiles, cx);
        }
        Message::ImportSubmitted if open.job.running().is_none() => {
            if let Ok(from) = typed_path(&form.import_path) {
                open.job = cx.start(|ticket| Effect::ImportProfiles { ticket, from });
            }
        }
        Message::ImportClosed if open.job.running().is_none() => state.import = None,
        _ => {}
    }
}

pub fn reply(form: &mut Form, state: &mut State, ticket: Ticket, reply: Reply, cx: &mut Cx<'_>) {
    match reply {
        Reply::Profiles(result) if state.load.awaits(ticket) => {
            state.load.finish(result.map(|catalogue| state.catalogue = catalogue));
        }
        Reply::ProfileSaved(result) if state.save.awaits(ticket) => {
            if let Ok(catalogue) = &result {
                state.catalogue = catalogue.clone();
                if let Some(draft) = form.draft.take() {
                    state.chosen = Some(draft.name.trim().to_owned());
                    cx.notice("Profile saved");
                } else {
                    state.chosen = None;
                    cx.notice("Profile deleted");
                }
            }
            state.save.finish(result.map(|_| ()));
        }
        Reply::FileChosen(result) if state.choosing_ca.awaits(ticket) => {
            if let (Ok(Some(path)), Some(draft)) = (&result, &mut form.draft) {
                draft.ca_file = path.to_string_lossy().into_owned();
            }
            state.choosing_ca.finish(result);
        }
        Reply::FileChosen(result) => {
            if let Some(open) = &mut state.import
                && open.choosing.awaits(ticket)
            {
                if let Ok(Some(path)) = &result {
                    form.import_path = path.to_string_lossy().into_owned();
                }
                open.choosing.finish(result);
            }
        }
        Reply::ProfilesImported(result) => {
            let Some(open) = &mut state.import else { return };
            if !open.job.awaits(ticket) {
                return;
            }
            match result {
                Ok(imported) => {
                    state.catalogue = imported.catalogue.clone();
                    state.imported = Some(imported);
                    state.import = None;
                }
                Err(problem) => open.job = Job::Failed(problem),
            }
        }
        late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}
