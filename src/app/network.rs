//! The dialog for what the network on the way wants besides the credential: user name and password of a
//! proxy, or the password of a client certificate.

use super::{ask::Ask, cx::Cx, effect::Effect, typed_secret::TypedSecret};
use crate::domain::{
    Hint,
    sign_in::network::{Given, ProxyLogin, SecretOf, Wanted, check_password},
};

/// Its password is wiped when the dialog closes.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub user: String,
    pub password: TypedSecret,
    pub remember: bool,
}

impl Form {
    /// What was typed.
    ///
    /// # Errors
    /// A [`Hint`] for the first invalid field.
    pub fn given(&self, of: &SecretOf) -> Result<Given, Hint> {
        let (user, password) = match of {
            SecretOf::Proxy(address) => {
                let login = ProxyLogin::parse(address, &self.user, &self.password.0)?;
                (login.user, login.password)
            }
            SecretOf::Certificate { .. } => {
                check_password(&self.password.0)?;
                (String::new(), self.password.0.as_str().into())
            }
        };
        Ok(Given { of: of.clone(), user, password, remember: self.remember })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub wanted: Wanted,
    /// Whether to show hints: from the first try to go on.
    pub checked: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Cancelled,
    Submitted,
}

/// Opens the dialog. The user name of the last try stays.
pub(super) fn open(form: &mut Form, wanted: Wanted) -> Open {
    leave(form);
    Open { wanted, checked: false }
}

/// Hands the secret over and signs in again, if it is complete.
pub fn update(form: &mut Form, dialog: &mut Option<Open>, message: Message, cx: &mut Cx<'_>) {
    match (message, &mut *dialog) {
        (Message::Cancelled, _) => {
            leave(form);
            *dialog = None;
        }
        (Message::Submitted, Some(open)) => match form.given(&open.wanted.what) {
            Ok(given) => {
                cx.run(Effect::GiveSecret(Box::new(given)));
                cx.ask(Ask::SignInAgain);
                leave(form);
                *dialog = None;
            }
            Err(_) => open.checked = true,
        },
        (Message::Submitted, None) => {}
    }
}

/// Wipes the password.
pub(super) fn leave(form: &mut Form) {
    form.password = TypedSecret::default();
}
