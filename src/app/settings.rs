//! The settings in force and their dialog. Only Save changes them.

use super::{
    cx::Cx,
    effect::Effect,
    effect::MenuEffect,
    job::{Job, Ticket},
    reply::Reply,
};
use crate::domain::{
    Existing, Hint,
    language::Language,
    lock::LockAfter,
    machine_policy::MachinePolicy,
    problem::ProblemKind,
    settings::{Keep, Look, Settings, TextSize, Trouble, operator_name},
};
use crate::phrase;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    pub name: String,
    /// None: as the system says.
    pub language: Option<Language>,
    pub look: Look,
    pub text_size: TextSize,
    /// Minutes.
    pub lock_after: String,
    /// The policy allows no more.
    pub most_lock_after: LockAfter,
    pub keep: Choice,
    pub days: String,
    /// Do not write removed entries to a file first.
    pub discard: bool,
    pub notifications: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    #[default]
    Everything,
    Days,
}

impl Form {
    fn of(settings: &Settings, policy: &MachinePolicy) -> Self {
        let name = settings.operator_name.clone().unwrap_or_default();
        let (keep, days) = match settings.keep {
            Keep::Everything => (Choice::Everything, String::new()),
            Keep::Days(days) => (Choice::Days, days.to_string()),
        };
        let Settings { language, look, text_size, discard, notifications, .. } = *settings;
        let most_lock_after = LockAfter::at_most(policy.most_minutes());
        let lock_after = settings.lock_after.min(most_lock_after).minutes().to_string();
        Self {
            name,
            language,
            look,
            text_size,
            lock_after,
            most_lock_after,
            keep,
            days,
            discard,
            notifications,
        }
    }

    ///
    /// # Errors
    /// A [`Hint`] where it is invalid.
    pub fn name(&self) -> Result<Option<String>, Hint> {
        operator_name(&self.name)
    }

    ///
    /// # Errors
    /// A [`Hint`] for an invalid number of days.
    pub fn keep(&self) -> Result<Keep, Hint> {
        match self.keep {
            Choice::Everything => Ok(Keep::Everything),
            Choice::Days => Keep::parse_days(&self.days),
        }
    }

    ///
    /// # Errors
    /// A [`Hint`] for an invalid number of minutes.
    pub fn lock_after(&self) -> Result<LockAfter, Hint> {
        LockAfter::parse(&self.lock_after, self.most_lock_after)
    }

    fn check(&self) -> Result<Settings, Hint> {
        // saving keeps the anchor, which only the file sets
        Ok(Settings {
            operator_name: self.name()?,
            language: self.language,
            look: self.look,
            text_size: self.text_size,
            lock_after: self.lock_after()?,
            keep: self.keep()?,
            discard: self.discard,
            notifications: self.notifications,
            anchor: None,
        })
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    current: Settings,
    /// What is invalid in the file.
    pub trouble: Option<Trouble>,
    pub load: Job<()>,
}

impl State {
    /// The settings in force; the defaults until the file is read.
    pub fn current(&self) -> &Settings {
        &self.current
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    pub save: Job<()>,
    /// Save was pressed: from then on missing input is an error.
    pub checked: bool,
    /// The file cannot be read: may it be replaced?
    pub ask_replace: bool,
    /// The new settings keep less: may older entries be removed?
    pub ask_removal: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Opened,
    Submitted,
    ReplaceConfirmed,
    ReplaceRefused,
    RemovalConfirmed,
    RemovalRefused,
    Closed,
}

pub fn load(state: &mut State, cx: &mut Cx<'_>) {
    state.load = cx.start(|ticket| Effect::Menu(MenuEffect::LoadSettings { ticket }));
}

pub fn update(
    form: &mut Form,
    state: &mut State,
    dialog: &mut Option<Open>,
    message: Message,
    cx: &mut Cx<'_>,
) {
    match message {
        Message::Opened => {
            *form = Form::of(&state.current, &cx.workstation.policy);
            *dialog = Some(Open::default());
            // another copy of the program or an editor may have changed the file
            load(state, cx);
        }
        Message::Submitted => submit(form, state, dialog, cx),
        // saving removes the older entries, so this was confirmed first
        Message::RemovalConfirmed => save(form, dialog, Existing::Keep, cx),
        Message::RemovalRefused => {
            if let Some(open) = dialog {
                open.ask_removal = false;
            }
        }
        Message::ReplaceConfirmed => save(form, dialog, Existing::Replace, cx),
        Message::ReplaceRefused => {
            if let Some(open) = dialog {
                open.ask_replace = false;
            }
        }
        // saving takes too little time for a cancel button
        Message::Closed if dialog.as_ref().is_some_and(|open| open.save.running().is_some()) => {}
        Message::Closed => *dialog = None,
    }
}

fn submit(form: &Form, state: &State, dialog: &mut Option<Open>, cx: &mut Cx<'_>) {
    let shorter = match (form.keep(), state.current.keep) {
        (Ok(Keep::Days(_)), Keep::Everything) => true,
        (Ok(Keep::Days(days)), Keep::Days(before)) => days < before,
        (Ok(Keep::Everything) | Err(_), _) => false,
    };
    match dialog {
        Some(open) if shorter && form.check().is_ok() => open.ask_removal = true,
        _ => save(form, dialog, Existing::Keep, cx),
    }
}

fn save(form: &Form, dialog: &mut Option<Open>, existing: Existing, cx: &mut Cx<'_>) {
    let Some(open) = dialog.as_mut().filter(|open| open.save.running().is_none()) else { return };
    open.checked = true;
    open.ask_replace = false;
    open.ask_removal = false;
    if let Ok(settings) = form.check() {
        open.save = cx.start(|ticket| Effect::Menu(MenuEffect::SaveSettings { ticket, settings, existing }));
    }
}

pub fn reply(
    form: &mut Form,
    state: &mut State,
    dialog: &mut Option<Open>,
    ticket: Ticket,
    reply: Reply,
    cx: &mut Cx<'_>,
) {
    match (reply, &mut *dialog) {
        (Reply::Settings(result), open) if state.load.awaits(ticket) => {
            let untouched = *form == Form::of(&state.current, &cx.workstation.policy);
            if let Ok(loaded) = &result {
                state.current = loaded.settings.clone();
                state.trouble = loaded.trouble.clone();
            }
            if open.is_some() && untouched {
                *form = Form::of(&state.current, &cx.workstation.policy);
            }
            state.load.finish(result.map(drop));
        }
        (Reply::SettingsSaved(result), Some(open)) if open.save.awaits(ticket) => match result {
            Ok(saved) => {
                // an earlier reading is outdated
                state.load = Job::Idle;
                state.current = saved;
                state.trouble = None;
                *dialog = None;
                cx.notice(phrase!("notice-settings-saved"));
            }
            Err(problem) if problem.kind == ProblemKind::FileExists => {
                open.save = Job::Idle;
                open.ask_replace = true;
            }
            Err(problem) => open.save = Job::Failed(problem),
        },
        (late, _) => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}
