//! The editor for every setting of a profile.

mod parts;
mod rules;

use std::path::PathBuf;

use egui::{Frame, Key, Margin, Modifiers, ScrollArea, Ui, UiBuilder};
use jiff::Timestamp;

pub(super) use self::parts::Events;
use self::parts::{group, id, show_field};
use super::notices::{signed_in_notice, unusable};
use crate::{
    app::{
        Job, Model, Running,
        profiles::{Draft, Edits, Form, Hints, Message, ProxyChoice},
    },
    domain::{
        Hint,
        profile::{Edit, SignInMethod},
        text::{self, pasted},
        time,
    },
    say,
    ui::{
        theme::{Palette, size, space},
        widgets::{self, Button, Field, page},
    },
    words,
};

/// Draws a page, and below it, always in sight, the foot of the open editor.
pub(super) fn above_foot(
    ui: &mut Ui,
    form: &mut Form,
    model: &Model,
    now: Timestamp,
    events: &mut Events,
    page: impl FnOnce(&mut Ui, &mut Form, &mut Events),
) {
    if form.draft.is_none() {
        return page(ui, form, events);
    }
    let room = ui.available_rect_before_wrap();
    let had = ui.data(|data| data.get_temp::<f32>(id("foot"))).unwrap_or(size::BUTTON + 2.0 * space::M);
    let edge = (room.bottom() - had.min(room.height() / 2.0)).round();
    ui.scope_builder(UiBuilder::new().max_rect(room.with_max_y(edge)), |ui| page(ui, form, events));
    let mut below = ui.new_child(UiBuilder::new().id_salt("foot").max_rect(room.with_min_y(edge)));
    let palette = Palette::of(ui);
    below.painter().rect_filled(room.with_min_y(edge), 0.0, palette.panel);
    below.painter().hline(room.x_range(), edge + 0.5, (1.0, palette.line));
    let side = ((room.width() - size::CONTENT) / 2.0).max(space::L).min(room.width() / 4.0) as i8;
    let margin = Margin::symmetric(side.max(12), 12);
    // what is higher than half the room scrolls
    let foot = ScrollArea::vertical().id_salt("foot").show(&mut below, |ui| {
        let foot = Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            foot(ui, form, model, now, events);
        });
        foot.response.rect.height()
    });
    let height = foot.inner;
    if (height - had).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id("foot"), height));
        ui.ctx().request_repaint();
    }
}

fn hints(draft: &Draft, model: &Model) -> Hints {
    let hints = if draft.checked { draft.check(&model.profiles.catalogue).err() } else { None };
    hints.map(|hints| *hints).unwrap_or_default()
}

fn saving(model: &Model) -> Option<&Running> {
    let state = &model.profiles;
    state.save.running().filter(|_| matches!(state.edit, Some(Edit::Put { .. })))
}

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, events: &mut Events) {
    let Form { draft: Some(draft), rules_shown, advanced_shown, .. } = form else { return };
    let hints = hints(draft, model);
    start_in_name(ui);
    widgets::panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        match &draft.replaces {
            Some(name) => {
                widgets::heading(ui, &say!("profile-edit-title", profile = name));
                signed_in_notice(ui, model, name, say!("profile-in-use"));
            }
            None => drop(widgets::heading(ui, say!("profile-new-title"))),
        }
        ui.scope(|ui| {
            if saving(model).is_some() {
                ui.disable();
            }
            fields(ui, draft, &hints, events);
            rules::show(ui, draft, rules_shown, &hints, &model.workstation.policy, events);
            // a mistake unfolds it
            *advanced_shown |= is_wrong_below(draft, &hints);
            let words = say!("profile-advanced");
            if widgets::disclosure(ui, id("advanced"), words, *advanced_shown).clicked() {
                *advanced_shown = !*advanced_shown;
            }
            if *advanced_shown {
                advanced(ui, draft, &hints, model, events);
            }
        });
    });
}

/// Sends what was asked for in the editor and its foot.
pub(super) fn act(ui: &Ui, form: &mut Form, model: &Model, events: &Events, out: &mut Vec<Message>) {
    let Some(draft) = &form.draft else { return };
    // a dialog above has its own Esc
    let on_top = ui.memory(|memory| memory.top_modal_layer().is_none());
    let escaped = on_top && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if escaped {
        widgets::focus::undo_escape(ui.ctx());
    }
    if events.submitted {
        if let Err(hints) = draft.check(&model.profiles.catalogue) {
            form.advanced_shown |= is_wrong_below(draft, &hints);
            focus_first(ui, &hints);
        }
        out.push(Message::Submitted);
    } else if events.closed || escaped {
        out.push(Message::Edits(Edits::Closed));
    } else if let Some(asked) = &events.browsed {
        out.push(asked.clone());
    }
}

/// Why the profile was not saved; Save and Cancel.
fn foot(ui: &mut Ui, form: &Form, model: &Model, now: Timestamp, events: &mut Events) {
    let Some(draft) = &form.draft else { return };
    if let Some(problem) = model.profiles.save.failed() {
        widgets::problem_banner(ui, problem);
    }
    end(ui, model, &hints(draft, model), saving(model), now, events);
}

/// Save and Cancel, and why the profile cannot be saved.
fn end(
    ui: &mut Ui,
    model: &Model,
    hints: &Hints,
    saving: Option<&Running>,
    now: Timestamp,
    events: &mut Events,
) {
    let wait = saving.map(|_| say!("file-being-written"));
    let unusable = unusable(&model.profiles.catalogue);
    page::row(ui, |ui| {
        events.submitted |= Button::primary(say!("save")).blocked(wait.or(unusable)).show(ui).clicked();
        events.closed |= Button::secondary(say!("cancel")).blocked(wait).show(ui).clicked();
        match wrong(hints) {
            0 => {}
            count => drop(widgets::error(ui, &say!("fields-wrong", count = count))),
        }
    });
    if let Some(why) = unusable {
        widgets::small(ui, why);
    }
    if let Some(running) = saving {
        let since = time::since(running.since, now);
        widgets::busy(ui, say!("profile-being-saved"), since, None);
    }
}

/// Whether the editor closed just now and nothing has taken the focus since.
pub(super) fn left_the_focus(ui: &Ui) -> bool {
    let pass = ui.ctx().cumulative_pass_nr();
    let seen = ui.data(|data| data.get_temp::<u64>(id("last pass")));
    // egui keeps the focus of a removed field for one more frame
    seen.is_some_and(|seen| seen + 4 > pass) && ui.memory(|memory| memory.focused().is_none())
}

/// Focuses the first field when the editor opens.
fn start_in_name(ui: &Ui) {
    let pass = ui.ctx().cumulative_pass_nr();
    let seen = ui.data(|data| data.get_temp::<u64>(id("last pass")));
    ui.data_mut(|data| data.insert_temp(id("last pass"), pass));
    if seen.is_none_or(|seen| !widgets::focus::goes_on(ui.ctx(), seen)) {
        ui.memory_mut(|memory| memory.request_focus(id("name")));
    }
}

/// Fields and their errors, in the order shown.
fn in_order(hints: &Hints) -> [(&'static str, Option<&Hint>); 11] {
    [
        ("name", hints.name.as_ref()),
        ("label", hints.label.as_ref()),
        ("address", hints.address.as_ref()),
        ("issuer", hints.issuer.as_ref()),
        ("pattern", hints.pattern.as_ref()),
        ("example", hints.example.as_ref()),
        ("connect", hints.connect.as_ref()),
        ("read", hints.read.as_ref()),
        ("change", hints.change.as_ref()),
        ("proxy", hints.proxy_url.as_ref()),
        ("client-certificate", hints.client_certificate.as_ref()),
    ]
}

fn wrong(hints: &Hints) -> usize {
    in_order(hints).iter().filter(|(_, hint)| hint.is_some()).count()
}

fn focus_first(ui: &Ui, hints: &Hints) {
    if let Some((name, _)) = in_order(hints).into_iter().find(|(_, hint)| hint.is_some()) {
        ui.memory_mut(|memory| memory.request_focus(id(name)));
    }
}

/// Whether a field below Advanced is wrong.
fn is_wrong_below(draft: &Draft, hints: &Hints) -> bool {
    let issuer = hints.issuer.is_some() && !by_oauth(draft);
    let limits = hints.connect.is_some() || hints.read.is_some() || hints.change.is_some();
    issuer || limits || hints.proxy_url.is_some() || hints.client_certificate.is_some()
}

fn by_oauth(draft: &Draft) -> bool {
    draft.sign_in == SignInMethod::OAuthClient
}

fn fields(ui: &mut Ui, draft: &mut Draft, hints: &Hints, events: &mut Events) {
    let renamed =
        draft.replaces.as_deref().is_some_and(|before| before != text::line(&draft.name, usize::MAX));
    page::fields_in_a_row(ui, 200.0, 2, |ui, place| {
        if place == 0 {
            let mut name =
                Field::new(say!("profile-name"), &mut draft.name).id(id("name")).read_by(text::whole_line);
            if renamed {
                name = name.hint(say!("profile-renamed"));
            }
            show_field(ui, name, hints.name.as_ref(), events);
        } else {
            let label = Field::new(say!("profile-label"), &mut draft.label)
                .optional()
                .id(id("label"))
                .read_by(text::whole_line);
            show_field(ui, label.hint(say!("profile-label-hint")), hints.label.as_ref(), events);
        }
    });
    group(ui, say!("profile-colour"), |ui| {
        widgets::swatches(ui, say!("profile-colour"), &mut draft.colour);
    });
    let address = Field::new(say!("profile-address"), &mut draft.address).mono().id(id("address"));
    let example = "https://acme.access.securid.com/AdminInterface/restapi";
    show_field(
        ui,
        address.placeholder(example).hint(say!("profile-address-hint")).read_by(pasted::url),
        hints.address.as_ref(),
        events,
    );
    group(ui, say!("profile-sign-in"), |ui| {
        let methods = SignInMethod::ALL.map(|method| (method, words::profile::sign_in(method)));
        widgets::segmented(ui, say!("profile-sign-in"), &mut draft.sign_in, &methods);
    });
    if by_oauth(draft) {
        oauth(ui, draft, hints, events);
    }
}

/// What most profiles leave as it is, and what belongs to another way to sign in.
fn advanced(ui: &mut Ui, draft: &mut Draft, hints: &Hints, model: &Model, events: &mut Events) {
    if !by_oauth(draft) {
        oauth(ui, draft, hints, events);
    }
    limits(ui, draft, hints, events);
    proxy(ui, draft, hints, events);
    ca_file(ui, draft, model, events);
    client_certificate(ui, draft, hints, model, events);
}

fn oauth(ui: &mut Ui, draft: &mut Draft, hints: &Hints, events: &mut Events) {
    page::fields_in_a_row(ui, 200.0, 2, |ui, place| {
        if place == 0 {
            let issuer = Field::new(say!("issuer-url"), &mut draft.issuer)
                .optional()
                .id(id("issuer"))
                .read_by(pasted::url);
            show_field(ui, issuer.mono(), hints.issuer.as_ref(), events);
        } else {
            let client = Field::new(say!("client-id"), &mut draft.client_id).optional().read_by(pasted::id);
            show_field(ui, client.mono(), None, events);
        }
    });
    let words = draft
        .policy(None)
        .left_out(&pasted::scopes(&draft.scopes).join(" "))
        .map_or_else(|| say!("profile-scopes-hint").to_owned(), |said| words::sentence(&said).into_owned());
    let asked = draft.scopes_to_ask().join(" ");
    let scopes = Field::new(say!("scopes"), &mut draft.scopes).optional().mono().rows(3);
    show_field(ui, scopes.placeholder(&asked).hint(&words), None, events);
}

fn limits(ui: &mut Ui, draft: &mut Draft, hints: &Hints, events: &mut Events) {
    page::fields_in_a_row(ui, 185.0, 3, |ui, place| {
        let (field, hint) = match place {
            0 => (
                Field::new(say!("profile-connect"), &mut draft.connect).id(id("connect")),
                hints.connect.as_ref(),
            ),
            1 => (Field::new(say!("profile-read"), &mut draft.read).id(id("read")), hints.read.as_ref()),
            _ => {
                let change = Field::new(say!("profile-change"), &mut draft.change).id(id("change"));
                (change.hint(say!("profile-change-hint")), hints.change.as_ref())
            }
        };
        show_field(ui, field, hint, events);
    });
}

fn proxy(ui: &mut Ui, draft: &mut Draft, hints: &Hints, events: &mut Events) {
    group(ui, say!("profile-proxy"), |ui| {
        let choices = [
            (ProxyChoice::System, say!("proxy-system")),
            (ProxyChoice::None, say!("proxy-none")),
            (ProxyChoice::Url, say!("proxy-this")),
        ];
        widgets::segmented(ui, say!("profile-proxy"), &mut draft.proxy, &choices);
    });
    if draft.proxy == ProxyChoice::Url {
        let url = Field::new(say!("profile-proxy-address"), &mut draft.proxy_url).mono().id(id("proxy"));
        show_field(
            ui,
            url.placeholder("http://proxy.acme.example:8080").read_by(pasted::url),
            hints.proxy_url.as_ref(),
            events,
        );
    }
}

fn ca_file(ui: &mut Ui, draft: &mut Draft, model: &Model, events: &mut Events) {
    let (label, hint) = (say!("profile-ca-file"), say!("profile-ca-file-hint"));
    let field = Field::new(label, &mut draft.ca_file);
    if file(ui, field, hint, &model.profiles.choosing_ca, events) {
        events.browsed = Some(Message::CaBrowseAsked);
    }
}

fn client_certificate(ui: &mut Ui, draft: &mut Draft, hints: &Hints, model: &Model, events: &mut Events) {
    let (label, hint) = (say!("profile-client-certificate"), say!("profile-client-certificate-hint"));
    let wrong = hints.client_certificate.as_ref().map(words::hint);
    let field =
        Field::new(label, &mut draft.client_certificate).id(id("client-certificate")).error(wrong.as_deref());
    if file(ui, field, hint, &model.profiles.choosing_client, events) {
        events.browsed = Some(Message::ClientBrowseAsked);
    }
    let (label, hint) = (say!("profile-client-key"), say!("profile-client-key-hint"));
    let field = Field::new(label, &mut draft.client_key);
    if file(ui, field, hint, &model.profiles.choosing_client_key, events) {
        events.browsed = Some(Message::ClientKeyBrowseAsked);
    }
}

/// A field for a file, with "Browse…"; returns whether that was pressed.
fn file(
    ui: &mut Ui,
    field: Field<'_>,
    hint: &str,
    choosing: &Job<Option<PathBuf>>,
    events: &mut Events,
) -> bool {
    let wait = choosing.running().map(|_| say!("dialog-is-open"));
    let words = if matches!(choosing, Job::Done(None)) { say!("no-file-chosen") } else { hint };
    let field = field.optional().mono().hint(words);
    let shown = field.beside(Button::secondary(say!("browse")).blocked(wait)).show(ui);
    events.submitted |= shown.submitted;
    if let Some(problem) = choosing.failed() {
        widgets::problem_banner(ui, problem);
    }
    shown.button.is_some_and(|button| button.clicked())
}
