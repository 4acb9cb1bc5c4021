//! Endpoint profiles: the list, and the editor that works without a network.

mod draft;

use std::path::PathBuf;

pub use self::draft::{Draft, Hints, ProxyChoice};
use super::{
    ask::{Ask, ToExport},
    cx::Cx,
    effect::{Effect, FilePurpose},
    job::{Job, Ticket},
    reply::Reply,
    typed_path::typed_path,
};
use crate::domain::profile::{Address, Catalogue, Edit, Imported, Profile};
use crate::phrase;
use crate::say;

#[derive(Clone, Debug, Default)]
pub struct Form {
    pub draft: Option<Draft>,
    /// The draft when the editor opened.
    opened: Option<Draft>,
    pub rules_shown: bool,
    /// Whether the editor shows what most profiles leave as it is.
    pub advanced_shown: bool,
    pub import_path: String,
}

impl Form {
    fn open(&mut self, draft: Draft) {
        self.opened = Some(draft.clone());
        self.rules_shown = false;
        self.advanced_shown = false;
        self.draft = Some(draft);
    }

    fn close(&mut self) {
        self.draft = None;
        self.opened = None;
    }

    /// Whether closing the editor would lose edits.
    pub fn is_changed(&self) -> bool {
        match (&self.draft, &self.opened) {
            (Some(draft), Some(opened)) => Draft { checked: opened.checked, ..draft.clone() } != *opened,
            (draft, _) => draft.is_some(),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub catalogue: Catalogue,
    pub load: Job<()>,
    /// The shown profile.
    pub chosen: Option<String>,
    pub save: Job<()>,
    /// The edit being saved, or that failed to save.
    pub edit: Option<Edit>,
    /// The result of the last import.
    pub imported: Option<Box<Imported>>,
    pub choosing_ca: Job<Option<PathBuf>>,
    /// For the client certificate or, second, its key.
    pub choosing_client: Job<Option<PathBuf>>,
    pub choosing_client_key: Job<Option<PathBuf>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    Deleting(String),
    /// Asked for while the editor has unsaved edits; done once those may be lost.
    Losing(Edits),
    Import(Import),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    pub job: Job<()>,
    pub choosing: Job<Option<PathBuf>>,
}

/// What opens or closes the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edits {
    Chosen(String),
    New,
    Edit(String),
    /// The same, and then a CA file is chosen.
    ChooseCa(String),
    Duplicate(String),
    Closed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    Edits(Edits),
    DeleteAsked(String),
    DeleteRefused,
    DeleteConfirmed,
    Submitted,
    /// The edits may be lost.
    LossConfirmed,
    LossRefused,
    CaBrowseAsked,
    ClientBrowseAsked,
    ClientKeyBrowseAsked,
    ImportAsked,
    ImportBrowseAsked,
    ImportSubmitted,
    ImportClosed,
    ImportedClosed,
    /// "Export…" of one profile or all.
    ExportAsked(Option<String>),
    ReloadAsked,
}

/// Opens the editor with a key file's facts, unless it has unsaved edits.
pub fn new_from_key(form: &mut Form, customer: &str, address: &str, catalogue: &Catalogue) {
    if form.is_changed() {
        return;
    }
    let name = free_name(
        if customer.trim().is_empty() { say!("profile-new-title") } else { customer.trim() },
        catalogue,
    );
    let address = Address::parse(address).map_or_else(|_| address.to_owned(), |address| address.to_string());
    form.open(Draft { name, address, ..Draft::new() });
}

/// The name, numbered if it is taken.
fn free_name(name: &str, catalogue: &Catalogue) -> String {
    let name: String = name.chars().filter(|c| !c.is_control()).take(50).collect();
    let taken = |name: &str| catalogue.profiles.iter().any(|other| other.name == name);
    if !taken(&name) {
        return name;
    }
    // more candidates than profiles, so one is free
    let most = catalogue.profiles.len() + 2;
    (2..=most).map(|number| format!("{name} ({number})")).find(|name| !taken(name)).unwrap_or(name)
}

pub fn update(
    form: &mut Form,
    state: &mut State,
    dialog: &mut Option<Dialog>,
    message: Message,
    cx: &mut Cx<'_>,
) {
    match message {
        Message::Edits(edits) if form.is_changed() && state.save.running().is_none() => {
            *dialog = Some(Dialog::Losing(edits));
        }
        Message::Edits(edits) => edit(form, state, edits, cx),
        Message::LossRefused | Message::DeleteRefused => *dialog = None,
        Message::LossConfirmed => {
            if let Some(Dialog::Losing(asked)) = dialog.take_if(|open| matches!(open, Dialog::Losing(_))) {
                form.close();
                edit(form, state, asked, cx);
            }
        }
        Message::DeleteAsked(name) => *dialog = Some(Dialog::Deleting(name)),
        Message::DeleteConfirmed => {
            if let Some(Dialog::Deleting(name)) = dialog.take_if(|open| matches!(open, Dialog::Deleting(_))) {
                save(state, Edit::Delete { name }, None, cx);
            }
        }
        // a key press meant for what was there before the question
        Message::Submitted if matches!(dialog, Some(Dialog::Losing(_))) => {}
        Message::Submitted => submit(form, state, cx),
        Message::CaBrowseAsked => choose_ca(state, cx),
        Message::ClientBrowseAsked => {
            if state.choosing_client.running().is_none() {
                state.choosing_client = choose_file(FilePurpose::OpenClientCertificate, cx);
            }
        }
        Message::ClientKeyBrowseAsked => {
            if state.choosing_client_key.running().is_none() {
                state.choosing_client_key = choose_file(FilePurpose::OpenClientCertificate, cx);
            }
        }
        Message::ExportAsked(name) => {
            let asked = |profile: &&Profile| name.as_ref().is_none_or(|name| profile.name == *name);
            let profiles = state.catalogue.profiles.iter().filter(asked).cloned().collect();
            cx.ask(Ask::Export(ToExport::Profiles(profiles)));
        }
        Message::ReloadAsked => load(state, cx),
        Message::ImportAsked => {
            *dialog = Some(Dialog::Import(Import::default()));
            state.imported = None;
        }
        Message::ImportedClosed => state.imported = None,
        Message::ImportBrowseAsked => {
            if let Some(Dialog::Import(open)) = dialog
                && open.choosing.running().is_none()
            {
                open.choosing = choose_file(FilePurpose::OpenProfiles, cx);
            }
        }
        Message::ImportSubmitted => {
            if let Some(Dialog::Import(open)) = dialog
                && open.job.running().is_none()
                && let Ok(from) = typed_path(&form.import_path)
            {
                open.job = cx.start(|ticket| Effect::ImportProfiles { ticket, from });
            }
        }
        Message::ImportClosed => {
            dialog.take_if(|open| matches!(open, Dialog::Import(open) if open.job.running().is_none()));
        }
    }
}

/// Opens or closes the editor, unless a profile is being saved.
fn edit(form: &mut Form, state: &mut State, edits: Edits, cx: &mut Cx<'_>) {
    if state.save.running().is_some() {
        return;
    }
    state.save = Job::Idle;
    state.edit = None;
    // what is chosen late was for another draft
    state.choosing_ca = Job::Idle;
    state.choosing_client = Job::Idle;
    state.choosing_client_key = Job::Idle;
    form.close();
    match edits {
        Edits::Chosen(name) => state.chosen = Some(name),
        Edits::New => form.open(Draft::new()),
        Edits::Edit(name) => {
            open(form, state, name);
        }
        Edits::ChooseCa(name) => {
            if open(form, state, name) {
                choose_ca(state, cx);
            }
        }
        Edits::Duplicate(name) => {
            if let Some(profile) = find(state, &name) {
                let name = free_name(&say!("profile-copy-name", name = name), &state.catalogue);
                form.open(Draft { name, ..Draft::of(profile) });
            }
        }
        Edits::Closed => {}
    }
}

/// Opens the editor. Returns whether the profile is there.
fn open(form: &mut Form, state: &State, name: String) -> bool {
    let draft = find(state, &name).map(|profile| Draft { replaces: Some(name), ..Draft::of(profile) });
    draft.map(|draft| form.open(draft)).is_some()
}

fn choose_ca(state: &mut State, cx: &mut Cx<'_>) {
    if state.choosing_ca.running().is_none() {
        state.choosing_ca = choose_file(FilePurpose::OpenCaFile, cx);
    }
}

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
    // an invalid file is not overwritten
    if state.catalogue.unreadable {
        return;
    }
    if let Ok(profile) = draft.check(&state.catalogue) {
        let edit = Edit::Put { replaces: draft.replaces.clone(), profile: Box::new(profile) };
        save(state, edit, draft.made_from.clone(), cx);
    }
}

fn save(state: &mut State, edit: Edit, made_from: Option<String>, cx: &mut Cx<'_>) {
    if state.save.running().is_none() {
        state.edit = Some(edit.clone());
        state.save = cx.start(|ticket| Effect::SaveProfile { ticket, edit, made_from });
    }
}

/// The edit is saved. The runtime has forgotten credentials of removed names.
fn saved(form: &mut Form, state: &mut State, cx: &mut Cx<'_>) {
    match state.edit.take() {
        Some(Edit::Put { profile, .. }) => {
            form.close();
            state.chosen = Some(profile.name);
            cx.notice(phrase!("notice-profile-saved"));
        }
        Some(Edit::Delete { .. }) => {
            state.chosen = None;
            cx.notice(phrase!("notice-profile-deleted"));
        }
        None => {}
    }
}

pub fn reply(
    form: &mut Form,
    state: &mut State,
    dialog: &mut Option<Dialog>,
    ticket: Ticket,
    reply: Reply,
    cx: &mut Cx<'_>,
) {
    match reply {
        Reply::Profiles(result) if state.load.awaits(ticket) => {
            state.load.finish(result.map(|catalogue| state.catalogue = catalogue));
        }
        Reply::ProfileSaved(result) if state.save.awaits(ticket) => {
            state.save.finish(result.map(|catalogue| state.catalogue = catalogue));
            if state.save.done().is_some() {
                saved(form, state, cx);
            }
        }
        Reply::FileChosen(result) if state.choosing_ca.awaits(ticket) => {
            if let (Ok(Some(path)), Some(draft)) = (&result, &mut form.draft) {
                draft.ca_file = path.to_string_lossy().into_owned();
                // where it may have been asked for, the field is not seen
                form.advanced_shown = true;
            }
            state.choosing_ca.finish(result);
        }
        Reply::FileChosen(result) if state.choosing_client.awaits(ticket) => {
            if let (Ok(Some(path)), Some(draft)) = (&result, &mut form.draft) {
                draft.client_certificate = path.to_string_lossy().into_owned();
            }
            state.choosing_client.finish(result);
        }
        Reply::FileChosen(result) if state.choosing_client_key.awaits(ticket) => {
            if let (Ok(Some(path)), Some(draft)) = (&result, &mut form.draft) {
                draft.client_key = path.to_string_lossy().into_owned();
            }
            state.choosing_client_key.finish(result);
        }
        Reply::FileChosen(result) => {
            if let Some(Dialog::Import(open)) = dialog
                && open.choosing.awaits(ticket)
            {
                if let Ok(Some(path)) = &result {
                    form.import_path = path.to_string_lossy().into_owned();
                }
                open.choosing.finish(result);
            }
        }
        Reply::ProfilesImported(result) => {
            let Some(Dialog::Import(open)) = &mut *dialog else { return };
            if !open.job.awaits(ticket) {
                return;
            }
            match result {
                Ok(imported) => {
                    state.catalogue = imported.catalogue.clone();
                    state.imported = Some(imported);
                    *dialog = None;
                }
                Err(problem) => open.job = Job::Failed(problem),
            }
        }
        late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}
