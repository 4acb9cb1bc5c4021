//! Compose: what an action needs to be told besides the token and the person (a name, a serial number, for
//! how long) is asked in a dialog of its own first.

use super::{ask::Ask, cx::Cx};
use crate::domain::{
    Hint,
    change::{act::Replacement, action::Action},
    person::emergency::{CodeAsked, Lengths, Unit, Validity},
    token::{name::TokenName, serial::Serial},
};

/// What is typed and chosen in the dialog.
#[derive(Clone, Debug)]
pub struct Form {
    /// The serial number of the token that is to be assigned.
    pub serial: String,
    /// What the token is to be called; may be empty.
    pub name: String,
    /// For how long an emergency access code is valid; empty: as the company's settings say.
    pub validity: String,
    /// In what that is counted.
    pub unit: Unit,
    /// Whether it is to be for one sign-in only; if not, that too is as the company's settings say.
    pub one_time: bool,
}

impl Default for Form {
    fn default() -> Self {
        let (serial, name, validity) = (String::new(), String::new(), String::new());
        Self { serial, name, validity, unit: Unit::Hours, one_time: false }
    }
}

impl Form {
    /// The serial number as it would be sent.
    ///
    /// # Errors
    /// A [`Hint`] that says what is wrong with it.
    pub fn serial(&self) -> Result<Serial, Hint> {
        Serial::parse(&self.serial).map_err(|hint| match self.serial.trim() {
            "" => Hint::new("Type the number on the back of the new token"),
            _ => hint,
        })
    }

    /// The name; none where the field is empty.
    ///
    /// # Errors
    /// A [`Hint`] when it is too long.
    pub fn name(&self) -> Result<Option<TokenName>, Hint> {
        if self.name.trim().is_empty() { Ok(None) } else { TokenName::parse(&self.name).map(Some) }
    }

    /// What is asked of the emergency access code
    ///
    /// # Errors
    /// A [`Hint`] for a validity that cannot be one.
    pub fn code(&self, lengths: Lengths) -> Result<CodeAsked, Hint> {
        if lengths == Lengths::WholeDays {
            let validity = Validity::parse(&self.validity, Unit::Days);
            let validity = validity.map_err(|_| Hint::new("A whole number of days, from 1 to 7"))?;
            return Ok(CodeAsked { validity: Some(validity), one_time: None });
        }
        let validity = match self.validity.trim() {
            "" => None,
            text => Some(Validity::parse(text, self.unit)?),
        };
        // what is not asked for is as the company's settings say
        Ok(CodeAsked { validity, one_time: self.one_time.then_some(true) })
    }
}

/// The open dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub wanted: Wanted,
    /// Whether hints are shown: only after the first try to go on.
    pub checked: bool,
}

/// What the dialog asks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Which token is to be given to the person.
    Assign,
    /// What a token is to be called.
    Rename(Serial),
    /// For how long the code is to be valid.
    GiveEmergencyCode,
    /// Which token takes the place of this one.
    Replace(Serial),
}

impl Wanted {
    /// Of which sort the change will be; of a replacement, the first.
    pub fn action(&self) -> Action {
        match self {
            Self::Assign => Action::Assign,
            Self::Rename(_) => Action::Rename,
            Self::GiveEmergencyCode => Action::GiveEmergencyCode,
            Self::Replace(_) => Action::Disable,
        }
    }
}

/// What was pressed in the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Cancelled,
    /// "Continue…".
    Submitted,
}

/// Opens the dialog; what is typed in it begins with `name`, what the token is called now.
pub(super) fn open(form: &mut Form, wanted: Wanted, name: Option<String>, lengths: Lengths) -> Open {
    let whole_days = lengths == Lengths::WholeDays && wanted == Wanted::GiveEmergencyCode;
    let validity = if whole_days { "1".to_owned() } else { String::new() };
    *form = Form { name: name.unwrap_or_default(), validity, ..Form::default() };
    Open { wanted, checked: false }
}

/// The replacement that the dialog describes.
///
/// # Errors
/// A [`Hint`] that says what is wrong with what was typed.
pub fn replacement(form: &Form, old: &Serial) -> Result<Replacement, Hint> {
    let new = form.serial()?;
    if new == *old {
        return Err(Hint::new("This is the token that is to be replaced"));
    }
    Ok(Replacement { old: old.clone(), new, name: form.name()? })
}

/// Closes the dialog, or asks to go on to the confirmation; it stays open where something in it is not
/// right.
pub fn update(dialog: &mut Option<Open>, message: Message, cx: &mut Cx<'_>) {
    match (message, dialog) {
        (Message::Cancelled, dialog) => *dialog = None,
        (Message::Submitted, Some(open)) => {
            open.checked = true;
            cx.ask(Ask::Composed);
        }
        (Message::Submitted, None) => {}
    }
}
