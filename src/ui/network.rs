//! The dialog in which a proxy's user name and password are typed.

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
    let dialog =
        Dialog::new(say!("proxy-sign-in")).start_in_body().action(Button::primary(say!("proxy-go-on")));
    let (answer, entered) = dialog.show(ui.ctx(), |ui| body(ui, form, open));
    let message = match (answer, entered) {
        (Answer::Cancelled, _) => network::Message::Cancelled,
        (Answer::Action(_), _) | (Answer::Open, true) => network::Message::Submitted,
        (Answer::Open, false) => return,
    };
    out.push(Message::Network(message));
}

/// Returns whether Enter was pressed in a field.
fn body(ui: &mut Ui, form: &mut Form, open: &Open) -> bool {
    let SecretOf::Proxy(address) = &open.wanted.what;
    if open.wanted.refused {
        widgets::notice(ui, Tone::Warning, &say!("proxy-refused-these", proxy = address));
    } else {
        widgets::body(ui, &say!("proxy-wants", proxy = address));
    }
    // each field has its own error: one is checked as if the other were right
    let wrong_user = ProxyLogin::parse(address, &form.user, "-").err().filter(|_| open.checked);
    let wrong_password = check_password(&form.password.0).err().filter(|_| open.checked);
    let (wrong_user, wrong_password) =
        (wrong_user.as_ref().map(words::hint), wrong_password.as_ref().map(words::hint));
    let user = Field::new(say!("proxy-user"), &mut form.user)
        .read_by(text::whole_line)
        .error(wrong_user.as_deref())
        .show(ui)
        .submitted;
    let password = Field::secret(say!("proxy-password"), &mut form.password.0)
        .error(wrong_password.as_deref())
        .show(ui)
        .submitted;
    widgets::checkbox(ui, &mut form.remember, say!("password-remember"), say!("remember-note"));
    user | password
}
