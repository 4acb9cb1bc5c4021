//! The one bar on top: program, profile, places, who is signed in, sign out, help.

use egui::{TextStyle, Ui};
use jiff::Timestamp;

use crate::{
    app::{Message, Model, Screen},
    domain::signed_in::{Ends, SignedIn},
    ui::{
        remaining,
        theme::{size, space},
        widgets::{
            self, Button,
            bar::{self, ProfileChip},
        },
    },
};

const PROGRAM: &str = "Token Desk";
/// The room left and right of what is in the bar.
const EDGES: f32 = 32.0;
/// The room between two things in the bar.
const BETWEEN: f32 = space::M + 2.0;

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let places = places(model);
    let fit = model.who.as_ref().map(|who| Fit::new(ui, who, &places, now));
    if let Some(who) = &model.who
        && let Some(left) = left(who, now)
    {
        ui.ctx().request_repaint_after(remaining::next_change(left));
    }
    let (mut went, mut signed_out, mut help) = (None, false, false);
    bar::top_bar(
        ui,
        |ui| {
            bar::program_name(ui, PROGRAM);
            if let (Some(who), Some(fit)) = (&model.who, &fit) {
                chip(who, &host(who)).show(ui, fit.chip);
            }
        },
        |ui| {
            for place in &places {
                if bar::place(ui, place.label, place.chosen).clicked() {
                    went = Some(place.screen);
                }
            }
        },
        |ui| {
            if let (Some(who), Some(fit)) = (&model.who, &fit) {
                if !fit.who.is_empty() {
                    widgets::small(ui, &fit.who).on_hover_text(in_full(who, now));
                }
                signed_out = widgets::secondary(ui, "Sign out").clicked();
            }
            help = Button::secondary("?").described("Help: keys, words, version").show(ui).clicked();
        },
    );
    out.extend(went.map(Message::Went));
    if signed_out {
        out.push(Message::SignedOut);
    }
    if help {
        out.push(Message::HelpOpened);
    }
}

struct Place {
    screen: Screen,
    label: &'static str,
    chosen: bool,
}

/// Where one can go. Who is not signed in has no desk, but can read and export what was done before.
fn places(model: &Model) -> Vec<Place> {
    let screen = model.screen;
    let place = |target: Screen, label| Place { screen: target, label, chosen: screen == target };
    let mut places = Vec::new();
    let signed_in = model.who.is_some();
    if signed_in {
        let chosen = matches!(screen, Screen::Lookup | Screen::Outcome);
        places.push(Place { screen: Screen::Lookup, label: "Desk", chosen });
    } else if screen != Screen::SignIn {
        places.push(place(Screen::SignIn, "Sign in"));
    }
    if signed_in || screen == Screen::History || !model.history.records.is_empty() {
        places.push(place(Screen::History, "History"));
    }
    places.push(place(Screen::Profiles, "Profiles"));
    places
}

fn chip<'a>(who: &'a SignedIn, host: &'a str) -> ProfileChip<'a> {
    let profile = &who.profile;
    // the practice tenant's name says all that its label does
    let label = if profile.practice { "" } else { profile.label.as_str() };
    ProfileChip { colour: profile.colour, name: &profile.name, label, host }
}

fn host(who: &SignedIn) -> String {
    if who.profile.practice { "loopback".to_owned() } else { who.profile.address.host() }
}

/// How long the credential still holds, where it ends by itself.
fn left(who: &SignedIn, now: Timestamp) -> Option<jiff::SignedDuration> {
    match who.ends {
        Ends::At(end) if end > now => Some(end.duration_since(now)),
        Ends::At(_) | Ends::RenewsByItself | Ends::NotSaid => None,
    }
}

/// When the credential ends, in the fewest words.
fn ends(who: &SignedIn, now: Timestamp) -> String {
    match (who.ends, left(who, now)) {
        (Ends::RenewsByItself, _) => "renews by itself".to_owned(),
        (Ends::NotSaid, _) => "does not say when it ends".to_owned(),
        (Ends::At(_), None) => "has ended".to_owned(),
        (Ends::At(_), Some(left)) => format!("ends in {}", remaining::short(left)),
    }
}

/// For whoever points at the short words: the whole key or client ID.
fn in_full(who: &SignedIn, now: Timestamp) -> String {
    let id = &who.identity.id;
    let noun = who.identity.method.words();
    let id = if id.is_empty() { noun.to_owned() } else { format!("{noun} {id}") };
    format!("{id}\n{}", ends(who, now))
}

/// What of the bar is shown in the room there is: the host goes first, then half of who is signed in, then the end
/// of the profile's name; then the bar has two lines.
struct Fit {
    who: String,
    chip: f32,
}

impl Fit {
    fn new(ui: &Ui, who: &SignedIn, places: &[Place], now: Timestamp) -> Self {
        let host = host(who);
        let chip = chip(who, &host);
        let room = ui.available_width() - EDGES;
        let program = bar::words_width(ui, PROGRAM, TextStyle::Body) * size::SECTION / size::TEXT + 4.0;
        let places: f32 =
            places.iter().map(|place| bar::place_width(ui, place.label, place.chosen) + BETWEEN).sum();
        let buttons = Button::secondary("Sign out").width(ui) + BETWEEN + Button::secondary("?").width(ui);
        let for_chip_and_who = room - program - places - buttons - 2.0 * BETWEEN;
        let full = format!("{} · {}", who.identity.short(), ends(who, now));
        let half = match who.ends {
            Ends::RenewsByItself | Ends::NotSaid => who.identity.short(),
            Ends::At(_) => ends(who, now),
        };
        let rest = |words: &str| for_chip_and_who - bar::words_width(ui, words, TextStyle::Small) - BETWEEN;
        if rest(&full) >= chip.width_without_host(ui) {
            let chip = rest(&full);
            return Self { who: full, chip };
        }
        if rest(&half) >= chip.least_width(ui) {
            let chip = rest(&half);
            return Self { who: half, chip };
        }
        let chip = (room - program - BETWEEN - places).max(chip.least_width(ui));
        Self { who: full, chip }
    }
}
