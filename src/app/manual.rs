//! The manual: which page is open. Its text is the window's.

use super::screen::Screen;

/// A page, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// Keys and outcomes.
    Keys,
    Call,
    /// Many tokens at once.
    Batch,
    History,
    Chain,
    Profiles,
    Secrets,
    Settings,
    /// What a company sets.
    Policy,
    Troubleshooting,
    Commands,
    New,
    /// What Token Desk is made with, and under which licences.
    Licences,
}

impl Page {
    pub const ALL: [Self; 13] = [
        Self::Keys,
        Self::Call,
        Self::Batch,
        Self::History,
        Self::Chain,
        Self::Profiles,
        Self::Secrets,
        Self::Settings,
        Self::Policy,
        Self::Troubleshooting,
        Self::Commands,
        Self::New,
        Self::Licences,
    ];

    /// The page about a place of the window.
    fn about(screen: Screen) -> Self {
        match screen {
            Screen::SignIn | Screen::Profiles | Screen::Check => Self::Profiles,
            Screen::Lookup | Screen::Outcome => Self::Call,
            Screen::History => Self::History,
            Screen::Batch => Self::Batch,
        }
    }
}

/// The open dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    pub page: Page,
}

#[derive(Clone, Debug, Default)]
pub struct Form {
    /// What is searched for in all pages.
    pub search: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Opened,
    Chosen(Page),
    Closed,
}

pub fn update(form: &mut Form, dialog: &mut Option<Open>, message: Message, screen: Screen) {
    match (message, &mut *dialog) {
        (Message::Opened, _) => {
            *form = Form::default();
            *dialog = Some(Open { page: Page::about(screen) });
        }
        (Message::Chosen(page), Some(open)) => open.page = page,
        (Message::Chosen(_), None) => {}
        (Message::Closed, _) => *dialog = None,
    }
}
