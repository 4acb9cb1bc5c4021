//! What lies over the screen: one dialog, or none, and above it the question before closing. Esc, focus,
//! what is covered and what a sign-out closes follow from it.

use super::{
    compose, confirm, cx::Cx, export, forms::Forms, history::retention, log, profiles, replace,
    screen::Plain, settings, verify,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The caller is verified.
    Verify(verify::Open),
    /// What an action needs to be told is asked.
    Compose(compose::Open),
    /// The last look before a change.
    Confirm(confirm::Asking),
    /// The last look before a token takes the place of another one.
    Replace(replace::Asking),
    Export(export::Open),
    Profiles(profiles::Dialog),
    Settings(settings::Open),
    Log(log::Open),
    /// Whether what the settings do not keep may be removed although the clock may be wrong.
    Retention(retention::Open),
    Plain(Plain),
}

impl Dialog {
    /// Whether it is about something of the session that is signed in.
    pub(super) fn ends_with_session(&self) -> bool {
        match self {
            Self::Verify(_) | Self::Compose(_) | Self::Confirm(_) | Self::Replace(_) | Self::Export(_) => {
                true
            }
            Self::Plain(plain) => match plain {
                Plain::Difficulties => true,
                Plain::Help | Plain::Chain => false,
            },
            Self::Profiles(_) | Self::Settings(_) | Self::Log(_) | Self::Retention(_) => false,
        }
    }

    /// It is closed: what it reads is dropped, and what it began at the server ended.
    pub(super) fn leave(self, forms: &mut Forms, cx: &mut Cx<'_>) {
        match self {
            Self::Verify(open) => verify::leave(&mut forms.verify, open, cx),
            Self::Confirm(mut asking) => cx.cancel(&mut asking.reread),
            Self::Replace(mut asking) => cx.cancel(&mut asking.both),
            Self::Log(mut open) => cx.cancel(&mut open.tail),
            // a file that is being written is written
            Self::Compose(_)
            | Self::Export(_)
            | Self::Profiles(_)
            | Self::Settings(_)
            | Self::Retention(_)
            | Self::Plain(_) => {}
        }
    }
}

/// The state of one sort of dialog.
pub trait Sort: Sized {
    fn into_dialog(self) -> Dialog;
    /// The state, if the dialog is of this sort; else the dialog again.
    ///
    /// # Errors
    /// The dialog.
    fn from_dialog(dialog: Dialog) -> Result<Self, Box<Dialog>>;
    fn of(dialog: &Dialog) -> Option<&Self>;
}

macro_rules! sort {
    ($state:ty, $variant:ident) => {
        impl Sort for $state {
            fn into_dialog(self) -> Dialog {
                Dialog::$variant(self)
            }

            fn from_dialog(dialog: Dialog) -> Result<Self, Box<Dialog>> {
                match dialog {
                    Dialog::$variant(state) => Ok(state),
                    other => Err(Box::new(other)),
                }
            }

            fn of(dialog: &Dialog) -> Option<&Self> {
                match dialog {
                    Dialog::$variant(state) => Some(state),
                    _ => None,
                }
            }
        }
    };
}

sort!(verify::Open, Verify);
sort!(compose::Open, Compose);
sort!(confirm::Asking, Confirm);
sort!(replace::Asking, Replace);
sort!(export::Open, Export);
sort!(profiles::Dialog, Profiles);
sort!(settings::Open, Settings);
sort!(log::Open, Log);
sort!(retention::Open, Retention);
sort!(Plain, Plain);

/// The place of the one dialog, and of the question before closing, which lies over everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dialogs {
    open: Option<Dialog>,
    /// Closing was asked for while a change is on its way.
    asks_to_close: bool,
}

impl Dialogs {
    /// Whether a dialog, or the question before closing, waits for an answer.
    pub fn is_open(&self) -> bool {
        self.open.is_some() || self.asks_to_close
    }

    /// The dialog of this sort, if it is the one.
    pub fn get<S: Sort>(&self) -> Option<&S> {
        self.open.as_ref().and_then(S::of)
    }

    /// Whether this one is open.
    pub fn shows(&self, plain: Plain) -> bool {
        self.get() == Some(&plain)
    }

    /// Whether the question before closing is asked.
    pub fn asks_to_close(&self) -> bool {
        self.asks_to_close
    }

    /// Closes this one, if it is the one.
    pub(super) fn close(&mut self, plain: Plain) {
        self.with(|dialog: &mut Option<Plain>| dialog.take_if(|open| *open == plain));
    }

    /// Puts a dialog there, in the place of the one that led to it.
    pub(super) fn open(&mut self, dialog: Dialog) {
        self.open = Some(dialog);
    }

    /// Takes the dialog away.
    pub(super) fn take(&mut self) -> Option<Dialog> {
        self.open.take()
    }

    /// The question before closing comes, or goes.
    pub(super) fn ask_to_close(&mut self, asks: bool) {
        self.asks_to_close = asks;
    }

    /// Works on the dialog of one sort: where it is open, it can be changed and closed; where none is, it
    /// can be opened. Nothing opens in the place of another sort.
    pub(super) fn with<S: Sort, R>(&mut self, work: impl FnOnce(&mut Option<S>) -> R) -> R {
        let (mut own, other) = match self.open.take().map(S::from_dialog) {
            Some(Ok(own)) => (Some(own), None),
            Some(Err(other)) => (None, Some(*other)),
            None => (None, None),
        };
        let result = work(&mut own);
        self.open = other.or(own.map(S::into_dialog));
        result
    }
}
