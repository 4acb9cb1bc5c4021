//! Shared parts of the panel: the profile, focus targets, messages.

use std::time::Duration;

use egui::{Id, Ui};

use crate::{
    app::{Message, Model, sign_in},
    domain::profile::{Profile, SignInMethod},
};

pub(super) fn chosen(model: &Model) -> &Profile {
    sign_in::profile(&model.sign_in.chosen, &model.profiles.catalogue, &model.practice_profile)
}

pub(super) fn push(out: &mut Vec<Message>, message: sign_in::Message) {
    out.push(Message::SignIn(message));
}

/// Fields and buttons that the panel focuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Target {
    SignIn,
    Key(SignInMethod),
    Browse,
    Issuer,
    ClientId,
    Bearer,
}

impl Target {
    pub(super) fn id(self) -> Id {
        Id::unique(("login panel", self))
    }
}

/// Whether the text is a key: JSON, or a bare private key, which is refused with the reason. No path begins
/// like this.
pub(super) fn is_key_text(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    text.starts_with('{') || text.starts_with("-----BEGIN")
}

/// Whether something ran long enough to be shown; otherwise asks for a repaint when it has.
pub(super) fn long_enough(ui: &Ui, since: Duration) -> bool {
    const UNSEEN: Duration = Duration::from_millis(300);
    let rest = UNSEEN.saturating_sub(since);
    if !rest.is_zero() {
        ui.ctx().request_repaint_after(rest);
    }
    rest.is_zero()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_key_is_told_from_a_path() {
        for key in
            ["{\"accessID\":1}", "\u{feff}{", " \r\n{\"kty\":\"EC\"}", "-----BEGIN RSA PRIVATE KEY-----\n"]
        {
            assert!(is_key_text(key), "{key}");
        }
        for path in ["", "keys/helpdesk.key", "C:\\keys\\{a}.key", "~/a{b}.key", "\"/a/b.key\""] {
            assert!(!is_key_text(path), "{path}");
        }
    }
}
