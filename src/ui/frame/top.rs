//! The top bar: program, profile, places, account, sign out, help.

use egui::{KeyboardShortcut, Role, TextStyle, Ui, WidgetInfo};
use jiff::Timestamp;

use super::shortcuts::{HELP, LOCK, PLACES, SETTINGS};
use crate::{
    app::{Message, Model, Screen, batch, guide, lock, log, manual, settings},
    domain::sign_in::signed_in::{Ends, SignedIn},
    say,
    ui::{
        remaining,
        theme::size,
        widgets::{
            self, Button,
            bar::{self, BETWEEN, ProfileChip},
            page,
        },
    },
    words,
};

const MENU: f32 = 220.0;
/// They have room around their words.
const BETWEEN_PLACES: f32 = 2.0;
pub(in crate::ui) const PROGRAM: &str = "Token Desk";
/// The height of one of two lines.
const LINE: f32 = size::ROW + 2.0;

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    if let Some(time_left) = model.session.who.as_ref().and_then(|who| time_left(who, now)) {
        ui.ctx().request_repaint_after(remaining::next_change(time_left));
    }
    let places = places(model);
    let help = menu().width(ui);
    let messages = bar::top_bar(ui, |ui| {
        let Some(who) = &model.session.who else {
            let program = bar::program_name_width(ui, PROGRAM) + BETWEEN;
            if program + width_of(ui, &places) + help > ui.available_width() {
                let (went, help) = page::row(ui, |ui| (show_places(ui, &places), show_menu(ui, model)));
                return [went, help, None];
            }
            let start = |ui: &mut Ui| {
                bar::program_name(ui, PROGRAM);
                show_places(ui, &places)
            };
            let (went, help) = bar::line(ui, size::TOP_BAR, start, help, |ui| show_menu(ui, model));
            return [went, help, None];
        };
        let fit = Fit::new(ui, who, &places, now);
        let program = |ui: &mut Ui| {
            if fit.named {
                bar::program_name(ui, PROGRAM);
            }
            chip(who, &host(who)).show(ui, fit.chip);
        };
        let buttons = Button::secondary(say!("sign-out")).width(ui) + BETWEEN + help;
        let words = bar::words_width(ui, &fit.who, TextStyle::Small);
        if fit.lines == Lines::Stacked {
            bar::line(ui, LINE, program, 0.0, |_| ());
            let (went, [out, help]) = page::row(ui, |ui| (show_places(ui, &places), show_buttons(ui, model)));
            show_who(ui, &fit, who, now);
            return [out, help, went];
        }
        if fit.lines == Lines::Two {
            let ((), [out, help]) = bar::line(ui, LINE, program, buttons, |ui| show_buttons(ui, model));
            let start = |ui: &mut Ui| show_places(ui, &places);
            let (went, ()) = bar::line(ui, LINE, start, words, |ui| show_who(ui, &fit, who, now));
            return [out, help, went];
        }
        let start = |ui: &mut Ui| {
            program(ui);
            show_places(ui, &places)
        };
        let end = |ui: &mut Ui| {
            show_who(ui, &fit, who, now);
            show_buttons(ui, model)
        };
        let (went, [out, help]) = bar::line(ui, size::TOP_BAR, start, words + BETWEEN + buttons, end);
        [went, out, help]
    });
    out.extend(messages.into_iter().flatten());
}

fn show_places(ui: &mut Ui, places: &[Place]) -> Option<Message> {
    let mut went = None;
    let between = ui.spacing().item_spacing.x;
    ui.spacing_mut().item_spacing.x = BETWEEN_PLACES;
    for place in places {
        if bar::place(ui, place.label, place.chosen, &place.key).clicked() {
            went = Some(Message::Went(place.screen));
        }
    }
    ui.spacing_mut().item_spacing.x = between;
    went
}

fn show_who(ui: &mut Ui, fit: &Fit, who: &SignedIn, now: Timestamp) {
    let response = widgets::small(ui, &fit.who);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &fit.spoken));
    widgets::tip(response, &in_full(who, now));
}

fn show_buttons(ui: &mut Ui, model: &Model) -> [Option<Message>; 2] {
    let out = widgets::secondary(ui, say!("sign-out")).clicked().then_some(Message::SignedOut);
    [out, show_menu(ui, model)]
}

/// Help, settings and log. No arrow: the bar has little room.
fn menu() -> Button {
    Button::secondary("?").named(say!("menu-name"))
}

fn show_menu(ui: &mut Ui, model: &Model) -> Option<Message> {
    let button = menu().show(ui);
    let chosen = widgets::open_below(ui, &button, MENU, |ui| {
        let signed_in = model.session.who.is_some();
        let locks = signed_in && widgets::key_item(ui, say!("menu-lock"), &LOCK).clicked();
        let help = widgets::key_item(ui, say!("menu-help"), &HELP).clicked();
        let settings = widgets::key_item(ui, say!("menu-settings"), &SETTINGS).clicked();
        let log = widgets::menu_item(ui, say!("menu-log")).clicked();
        // the guide needs the practice tenant
        let practice = model.session.who.as_ref().is_none_or(|who| who.profile.practice);
        let guided = practice && widgets::menu_item(ui, say!("practise-call")).clicked();
        match (locks, help, settings, log, guided) {
            (true, ..) => Some(Message::Lock(lock::Message::Asked)),
            (_, true, ..) => Some(Message::Manual(manual::Message::Opened)),
            (_, _, true, ..) => Some(Message::Settings(settings::Message::Opened)),
            (_, _, _, true, _) => Some(Message::Log(log::Message::Opened)),
            (.., true) => Some(Message::Guide(guide::Message::Begun)),
            _ => None,
        }
    });
    chosen.flatten()
}

/// How wide they are beside each other.
fn width_of(ui: &Ui, places: &[Place]) -> f32 {
    let widths = places.iter().map(|place| bar::place_width(ui, place.label, place.chosen));
    widths.map(|width| width + BETWEEN_PLACES).sum::<f32>() + BETWEEN
}

struct Place {
    screen: Screen,
    label: &'static str,
    chosen: bool,
    key: KeyboardShortcut,
}

/// Without a session there is no desk, but the history can be read and exported.
fn places(model: &Model) -> Vec<Place> {
    let screen = model.screen;
    let [first, second, third, fourth] = PLACES;
    let place = |target: Screen, label, key| Place { screen: target, label, chosen: screen == target, key };
    let mut places = Vec::new();
    let signed_in = model.session.who.is_some();
    if signed_in {
        let chosen = matches!(screen, Screen::Lookup | Screen::Outcome);
        places.push(Place { screen: Screen::Lookup, label: say!("place-desk"), chosen, key: first });
    } else if screen != Screen::SignIn {
        places.push(place(Screen::SignIn, say!("sign-in"), first));
    }
    if has_batches(model) {
        places.push(place(Screen::Batch, say!("place-batch"), fourth));
    }
    places.push(place(Screen::History, say!("place-history"), second));
    let chosen = matches!(screen, Screen::Profiles | Screen::Check);
    places.push(Place { screen: Screen::Profiles, label: say!("place-profiles"), chosen, key: third });
    places
}

/// Whether there is a place for lists: the profile allows them, or one is on its way.
pub(super) fn has_batches(model: &Model) -> bool {
    let runs = model.batch.running().is_some();
    model.session.who.as_ref().is_some_and(|who| runs || batch::is_offered(who))
}

fn chip<'a>(who: &'a SignedIn, host: &'a str) -> ProfileChip<'a> {
    let profile = &who.profile;
    // the practice tenant's name says all that its label does
    let label = if profile.practice { "" } else { profile.label.as_str() };
    ProfileChip { colour: profile.colour, name: words::profile::name(&profile.name), label, host }
}

fn host(who: &SignedIn) -> String {
    if who.profile.practice { say!("host-practice").to_owned() } else { who.profile.address.host() }
}

/// How long the credential is still valid, if it expires.
fn time_left(who: &SignedIn, now: Timestamp) -> Option<jiff::SignedDuration> {
    match who.ends {
        Ends::At(end) if end > now => Some(end.duration_since(now)),
        Ends::At(_) | Ends::RenewsByItself | Ends::NotSaid => None,
    }
}

/// When the credential expires, as short as possible.
fn ends(who: &SignedIn, now: Timestamp) -> String {
    match (who.ends, time_left(who, now)) {
        (Ends::RenewsByItself, _) => say!("ends-never").to_owned(),
        (Ends::NotSaid, _) => say!("ends-not-said").to_owned(),
        (Ends::At(_), None) => say!("ends-past").to_owned(),
        (Ends::At(_), Some(time_left)) => say!("ends-in", left = words::remaining::short(time_left)),
    }
}

/// The whole key or client ID, shown on hover.
fn in_full(who: &SignedIn, now: Timestamp) -> String {
    let id = &who.identity.id;
    let noun = words::profile::sign_in(who.identity.method);
    let id = if id.is_empty() { noun.to_owned() } else { format!("{noun} {id}") };
    format!("{id}\n{}", ends(who, now))
}

/// How the bar is laid out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Two,
    /// What does not fit beside each other stands below.
    Stacked,
}

/// What fits into the bar: the host goes first, then half of the account, then the end of the profile's
/// name, then the program's own; then the bar gets a second line, and more.
struct Fit {
    who: String,
    /// The same with the whole ID.
    spoken: String,
    chip: f32,
    lines: Lines,
    /// Whether the program's name is there.
    named: bool,
}

impl Fit {
    fn new(ui: &Ui, who: &SignedIn, places: &[Place], now: Timestamp) -> Self {
        let host = host(who);
        let chip = chip(who, &host);
        let program = bar::program_name_width(ui, PROGRAM) + BETWEEN;
        let places = width_of(ui, places);
        let buttons = Button::secondary(say!("sign-out")).width(ui) + BETWEEN + menu().width(ui);
        let room = ui.available_width() - program - buttons - BETWEEN;
        let identity = words::credential::identity(&who.identity);
        let whole = words::credential::identity_in_full(&who.identity);
        let ends = ends(who, now);
        let full = [&identity, &whole].map(|identity| format!("{identity} · {ends}"));
        let half = match who.ends {
            Ends::RenewsByItself | Ends::NotSaid => [identity, whole],
            Ends::At(_) => [ends.clone(), ends],
        };
        let beside = |words: &str| room - places - bar::words_width(ui, words, TextStyle::Small) - BETWEEN;
        let mut named = true;
        let ([who, spoken], chip, lines) = if beside(&full[0]) >= chip.width_without_host(ui) {
            let room = beside(&full[0]);
            (full, room, Lines::One)
        } else if beside(&half[0]) >= chip.least_width(ui) {
            let room = beside(&half[0]);
            (half, room, Lines::One)
        } else if beside(&half[0]) + program >= chip.least_width(ui) {
            named = false;
            let room = beside(&half[0]) + program;
            (half, room, Lines::One)
        } else {
            let below = ui.available_width() - places - BETWEEN;
            let fits = |words: &str| bar::words_width(ui, words, TextStyle::Small) <= below;
            if !fits(&half[0]) || room + program < chip.least_width(ui) {
                named = false;
                (half, ui.available_width(), Lines::Stacked)
            } else {
                named = room >= chip.least_width(ui);
                let room = if named { room } else { room + program };
                (if fits(&full[0]) { full } else { half }, room, Lines::Two)
            }
        };
        Self { who, spoken, chip, lines, named }
    }
}
