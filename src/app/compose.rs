//! The dialog for what an action needs besides token and person: a name, a serial number, a validity.

use super::{ask::Ask, cx::Cx};
use crate::domain::{
    Hint,
    change::act::Replacement,
    person::emergency::{CodeAsked, Lengths, Unit, Validity},
    token::{name::TokenName, serial::Serial},
};
use crate::phrase;

#[derive(Clone, Debug)]
pub struct Form {
    /// Of the token to assign.
    pub serial: String,
    /// The token's new name; may be empty.
    pub name: String,
    /// Validity of an emergency access code; empty means the company's default.
    pub validity: String,
    /// The unit of `validity`.
    pub unit: Unit,
    /// For one sign-in only; false means the company's default.
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
    /// A [`Hint`] where it is invalid.
    pub fn serial(&self) -> Result<Serial, Hint> {
        Serial::parse(&self.serial).map_err(|hint| match self.serial.trim() {
            "" => Hint::new(phrase!("hint-new-token")),
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

    /// The requested emergency access code.
    ///
    /// # Errors
    /// A [`Hint`] for an invalid validity.
    pub fn code(&self, lengths: Lengths) -> Result<CodeAsked, Hint> {
        if lengths == Lengths::WholeDays {
            let validity = Validity::parse(&self.validity, Unit::Days);
            let validity = validity.map_err(|_| Hint::new(phrase!("hint-whole-days")))?;
            return Ok(CodeAsked { validity: Some(validity), one_time: None });
        }
        let validity = match self.validity.trim() {
            "" => None,
            text => Some(Validity::parse(text, self.unit)?),
        };
        // the company's settings decide the rest
        Ok(CodeAsked { validity, one_time: self.one_time.then_some(true) })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub wanted: Wanted,
    /// Whether to show hints: from the first try to continue.
    pub checked: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    Assign,
    Rename(Serial),
    GiveEmergencyCode,
    /// The token to replace.
    Replace(Serial),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Cancelled,
    /// "Continue…".
    Submitted,
}

/// Opens the dialog; `name` is the token's present name.
pub(super) fn open(form: &mut Form, wanted: Wanted, name: Option<String>, lengths: Lengths) -> Open {
    let whole_days = lengths == Lengths::WholeDays && wanted == Wanted::GiveEmergencyCode;
    let validity = if whole_days { "1".to_owned() } else { String::new() };
    *form = Form { name: name.unwrap_or_default(), validity, ..Form::default() };
    Open { wanted, checked: false }
}

/// The replacement as typed.
///
/// # Errors
/// A [`Hint`] for the first invalid field.
pub fn replacement(form: &Form, old: &Serial) -> Result<Replacement, Hint> {
    let new = form.serial()?;
    if new == *old {
        return Err(Hint::new(phrase!("hint-same-token")));
    }
    Ok(Replacement { old: old.clone(), new, name: form.name()? })
}

/// Closes the dialog, or continues to the confirmation if it is valid.
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
