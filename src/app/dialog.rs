//! The dialog over the screen, if any, and above it the question for a PIN and the one before closing. Esc,
//! focus, covering and sign-out depend on it.

use super::{
    compose, confirm, cx::Cx, export, forms::Forms, history::retention, lock, log, manual, network, profiles,
    replace, screen::PlainDialog, settings, verify,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    Verify(verify::Open),
    /// What an action needs besides token and person.
    Compose(compose::Open),
    Confirm(confirm::Asking),
    Replace(replace::Asking),
    Export(export::Open),
    Profiles(profiles::Dialog),
    Settings(settings::Open),
    Log(log::Open),
    /// Whether old entries may be removed although the clock may be wrong.
    Retention(retention::Open),
    Manual(manual::Open),
    /// What the network on the way wants besides the credential.
    Network(network::Open),
    Plain(PlainDialog),
}

impl Dialog {
    /// Whether it belongs to the session.
    pub(super) fn ends_with_session(&self) -> bool {
        match self {
            Self::Verify(_) | Self::Compose(_) | Self::Confirm(_) | Self::Replace(_) | Self::Export(_) => {
                true
            }
            Self::Plain(plain) => match plain {
                PlainDialog::Difficulties | PlainDialog::UnseenCode | PlainDialog::EndBatch => true,
                PlainDialog::Chain | PlainDialog::StopBatch => false,
            },
            Self::Profiles(_)
            | Self::Settings(_)
            | Self::Log(_)
            | Self::Retention(_)
            | Self::Manual(_)
            | Self::Network(_) => false,
        }
    }

    /// Closes it: drops its reads, and ends what it began at the server.
    pub(super) fn leave(self, forms: &mut Forms, cx: &mut Cx<'_>) {
        match self {
            Self::Verify(open) => verify::leave(&mut forms.verify, open, cx),
            Self::Confirm(mut asking) => cx.cancel(&mut asking.reread),
            Self::Replace(mut asking) => cx.cancel(&mut asking.both),
            Self::Log(mut open) => cx.cancel(&mut open.tail),
            Self::Network(_) => network::leave(&mut forms.network),
            // a file is written to its end
            Self::Compose(_)
            | Self::Export(_)
            | Self::Profiles(_)
            | Self::Settings(_)
            | Self::Retention(_)
            | Self::Manual(_)
            | Self::Plain(_) => {}
        }
    }
}

/// The state of one kind of dialog.
pub trait Sort: Sized {
    fn into_dialog(self) -> Dialog;
    /// The state, if the dialog is of this kind.
    ///
    /// # Errors
    /// The dialog, unchanged.
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
sort!(manual::Open, Manual);
sort!(network::Open, Network);
sort!(PlainDialog, Plain);

/// The one dialog, and the two questions that lie above everything: for a PIN, and before closing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dialogs {
    open: Option<Dialog>,
    /// Closing was requested while a change is on its way.
    asks_to_close: bool,
    /// The question for a PIN, without which the window cannot be locked.
    pub(super) choosing_pin: Option<lock::Choosing>,
}

impl Dialogs {
    /// Whether anything lies over the screen.
    pub fn is_open(&self) -> bool {
        self.open.is_some() || self.asks_above()
    }

    /// Whether a question lies above the dialog, too.
    pub fn asks_above(&self) -> bool {
        self.asks_to_close || self.choosing_pin.is_some()
    }

    /// The open dialog.
    pub fn shown(&self) -> Option<&Dialog> {
        self.open.as_ref()
    }

    /// The open dialog, if it is of this kind.
    pub fn get<S: Sort>(&self) -> Option<&S> {
        self.open.as_ref().and_then(S::of)
    }

    pub fn shows(&self, plain: PlainDialog) -> bool {
        self.get() == Some(&plain)
    }

    pub fn asks_to_close(&self) -> bool {
        self.asks_to_close
    }

    pub fn choosing_pin(&self) -> Option<&lock::Choosing> {
        self.choosing_pin.as_ref()
    }

    pub(super) fn close(&mut self, plain: PlainDialog) {
        self.with(|dialog: &mut Option<PlainDialog>| dialog.take_if(|open| *open == plain));
    }

    /// Opens a dialog, in place of the one before.
    pub(super) fn open(&mut self, dialog: Dialog) {
        self.open = Some(dialog);
    }

    /// Removes the dialog.
    pub(super) fn take(&mut self) -> Option<Dialog> {
        self.open.take()
    }

    pub(super) fn ask_to_close(&mut self, asks: bool) {
        self.asks_to_close = asks;
    }

    /// Runs `work` on the dialog of one kind, which may change, close or open it. A dialog of another
    /// kind is not replaced.
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
