//! The dialog in which a proxy's user name and password are typed, or a client certificate's password.

use egui::Ui;

use super::{
    theme::Tone,
    widgets::{self, Answer, Button, Dialog, Field},
};
use crate::{
    app::{
        Message, Model,
        network::{self, Form, Open},
    },
    domain::{
        sign_in::network::{ProxyLogin, SecretOf, check_password},
        text,
    },
    say, words,
};

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, out: &mut Vec<Message>) {
    let Some(open) = model.dialog::<Open>() else { return };
    let title = match open.wanted.what {
        SecretOf::Proxy(_) => say!("proxy-sign-in"),
        SecretOf::Certificate { .. } => say!("client-unlock"),
    };
    let dialog = Dialog::new(title).start_in_body().action(Button::primary(say!("proxy-go-on")));
    let (answer, entered) =
        dialog.show(ui.ctx(), |ui| body(ui, form, open, !model.workstation.policy.forbids_remembering()));
    let message = match (answer, entered) {
        (Answer::Cancelled, _) => network::Message::Cancelled,
        (Answer::Action(_), _) | (Answer::Open, true) => network::Message::Submitted,
        (Answer::Open, false) => return,
    };
    out.push(Message::Network(message));
}

/// Returns whether Enter was pressed in a field.
fn body(ui: &mut Ui, form: &mut Form, open: &Open, remembers: bool) -> bool {
    let mut entered = false;
    match &open.wanted.what {
        SecretOf::Proxy(address) => {
            let words = if open.wanted.refused {
                say!("proxy-refused-these", proxy = address)
            } else {
                say!("proxy-wants", proxy = address)
            };
            lead(ui, &words, open.wanted.refused);
            // checked as if the password were right
            let wrong = ProxyLogin::parse(address, &form.user, "-").err().filter(|_| open.checked);
            let wrong = wrong.as_ref().map(words::hint);
            let user = Field::new(say!("proxy-user"), &mut form.user).read_by(text::whole_line);
            entered |= user.error(wrong.as_deref()).show(ui).submitted;
        }
        SecretOf::Certificate { file, .. } => {
            let words = if open.wanted.refused {
                say!("client-refused-this", file = file)
            } else {
                say!("client-wants", file = file)
            };
            lead(ui, &words, open.wanted.refused);
        }
    }
    let wrong = check_password(&form.password.0).err().filter(|_| open.checked);
    let wrong = wrong.as_ref().map(words::hint);
    let password = Field::secret(say!("proxy-password"), &mut form.password.0);
    entered |= password.error(wrong.as_deref()).show(ui).submitted;
    if remembers {
        widgets::checkbox(ui, &mut form.remember, say!("password-remember"), say!("remember-note"));
    }
    entered
}

fn lead(ui: &mut Ui, words: &str, refused: bool) {
    if refused {
        widgets::notice(ui, Tone::Warning, words);
    } else {
        widgets::body(ui, words);
    }
}
