//! Every state in every size, scale, theme and language.
//!
//! Each state is drawn in all pairs of these: every size in each language, every theme at each scale, and so
//! on. Which three come together changes from state to state, so that over all states all of them do.
//! `ONLY_STATES=batch` looks at the states with that word in their name.

mod broken;
mod checks;
mod dialogs;
mod lines;
mod opening;
mod texts;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs, panic,
    panic::AssertUnwindSafe,
    path::Path,
    sync::{Arc, Mutex},
    thread,
};

use egui::{Vec2, vec2};
use egui_kittest::Harness;
use token_desk::{
    domain::{language::Language, settings::Look},
    ui::theme,
};

use self::texts::{Texts, speak};
use super::{DOUBLE, SMALL, USUAL, Window};
use crate::canned::Canned;

/// The least size of the window.
const LEAST: Vec2 = vec2(640.0, 480.0);
const LARGE: Vec2 = vec2(1920.0, 1080.0);
/// In points at 100 % and, for the same window, at 200 %.
const SIZES: [[Vec2; 2]; 4] =
    [[LEAST, vec2(320.0, 240.0)], [SMALL, vec2(450.0, 320.0)], [USUAL, DOUBLE], [LARGE, vec2(960.0, 540.0)]];
const LOOKS: [Look; 3] = [Look::Light, Look::Dark, Look::HighContrast];

/// A way to draw a state. All are places in lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    size: usize,
    scale: usize,
    look: usize,
    language: usize,
}

impl Way {
    fn place(self) -> (usize, usize) {
        (self.scale, self.size)
    }

    fn at(self, state: &str) -> String {
        let Self { size, scale, look, language } = self;
        let Vec2 { x, y } = SIZES[size][scale];
        format!("{state} {} {:?} {x}×{y}", Language::ALL[language].tag(), LOOKS[look])
    }
}

/// What a state's ways depend on: on its name alone, so that another state more changes nothing for it.
fn number(state: &str) -> usize {
    state.bytes().fold(0, |number, byte| (31 * number + usize::from(byte)) % 30_030)
}

/// The ways in which the state with this number is drawn: place by place, English first.
fn ways(number: usize) -> Vec<Way> {
    let mut ways = Vec::new();
    for language in 0..Language::ALL.len() {
        for size in 0..SIZES.len() {
            let sum = language + size + number;
            ways.push(Way { size, scale: sum % 2, look: sum % 3, language });
        }
    }
    // with English at every size, to know which controls there are
    for (size, scale) in (0..SIZES.len()).flat_map(|size| [(size, 0), (size, 1)]) {
        if !ways.iter().any(|way| way.place() == (scale, size) && way.language == 0) {
            ways.push(Way { size, scale, look: (size + number) % 3, language: 0 });
        }
    }
    // what is costly changes seldom
    ways.sort_by_key(|way| (way.place(), way.language != 0, (way.language + number) % 5));
    ways
}

fn set(window: &mut Window, way: Way) {
    let Way { size, scale, look, language } = way;
    let harness = &mut window.0;
    let workstation = &mut harness.state_mut().canned.app.model.workstation;
    workstation.language_asked = Some(Language::ALL[language]);
    // the company's language counts more
    if let Some(set) = &mut Arc::make_mut(&mut workstation.policy).language {
        set.value = Language::ALL[language];
    }
    theme::wear(&harness.ctx, LOOKS[look], false);
    harness.ctx.all_styles_mut(|style| {
        style.animation_time = 0.0;
        style.visuals.text_cursor.blink = false;
        style.interaction.tooltip_delay = 0.0;
        style.interaction.show_tooltips_only_when_still = false;
    });
    let scale_wanted = [1.0, 2.0][scale];
    if (harness.ctx.pixels_per_point() - scale_wanted).abs() > 0.1 {
        harness.set_pixels_per_point(scale_wanted);
        harness.run_steps(1);
    }
    harness.set_size(SIZES[size][scale]);
    harness.run_steps(3);
}

/// A state's name and how to reach it.
type State = (&'static str, fn() -> Canned);

/// What is wrong, each with where.
type Found = BTreeMap<String, Vec<String>>;

fn check<S>(window: &Harness<'_, S>, texts_there: &Texts, at: &str, found: &mut Found) {
    note(found, lines::faults(window), at);
    note(found, texts::english_left(window, texts_there), at);
    note(found, checks::nameless(window), at);
    note(found, checks::over_the_edge(window), at);
    note(found, checks::overlapping(window), at);
    note(found, checks::filled(window), at);
    note(found, checks::faint(window), at);
}

fn note(found: &mut Found, faults: Vec<String>, at: &str) {
    for fault in faults {
        found.entry(fault).or_default().push(at.to_owned());
    }
}

/// The controls of a window by role and label, each with how often it is there.
type Controls = BTreeMap<(String, String), usize>;

fn prove((name, state): State, texts: &[Texts], opened: &mut BTreeSet<String>, found: &mut Found) {
    let number = number(name);
    speak(Language::English);
    let mut window = Window::open_at(state(), USUAL);
    if window.texts().len() <= 3 {
        note(found, vec!["empty".to_owned()], name);
    }
    let ways = ways(number);
    let mut english = Controls::new();
    for (step, way) in ways.iter().enumerate() {
        set(&mut window, *way);
        let (at, texts_there) = (way.at(name), &texts[way.language]);
        if step == 0 || ways[step - 1].place() != way.place() {
            assert_eq!(way.language, 0, "English comes first");
            english = checks::controls(&window);
        } else {
            note(found, texts::missing(&window, &english, &texts[0], texts_there), &at);
        }
        check(&window, texts_there, &at, found);
        let said = window.said();
        note(found, said.iter().map(|message| format!("asks by itself: {message}")).collect(), &at);
        // what is scrolled stays so
        let is_last = ways.get(step + 1).is_none_or(|next| next.place() != way.place());
        if is_last && (way.size == 0 || (way.size + way.scale + number).is_multiple_of(3)) {
            note(found, lines::secret(&mut window), &at);
            note(found, checks::unreachable(&mut window), &at);
            // further down, too
            note(found, lines::faults(&window), &at);
            // the keyboard went through its rows
            window.said();
        }
    }
    let way = ways[number % ways.len()];
    set(&mut window, way);
    opening::open_all(&mut window, &texts[way.language], &way.at(name), opened, found);
}

/// What is wrong with these states, those with `only` in their name.
fn prove_all(states: &[State], only: &str) -> Found {
    let texts = texts::all();
    // states whose names begin alike share what is opened: each menu is opened in one of them
    let mut families = BTreeMap::<&str, Vec<State>>::new();
    for state in states.iter().filter(|(name, _)| name.contains(only)) {
        let family = state.0.split('_').next().unwrap_or_default();
        families.entry(family).or_default().push(*state);
    }
    let (families, found) = (Mutex::new(families), Mutex::new(Found::new()));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                let mut mine = Found::new();
                let next = || families.lock().expect("no other thread failed").pop_last();
                while let Some((_, states)) = next() {
                    let mut opened = BTreeSet::new();
                    for state in states {
                        // the others are looked at all the same
                        let proof = || prove(state, &texts, &mut opened, &mut mine);
                        if panic::catch_unwind(AssertUnwindSafe(proof)).is_err() {
                            note(&mut mine, vec!["panics".to_owned()], state.0);
                        }
                    }
                }
                let mut all = found.lock().expect("no other thread failed");
                for (fault, mut places) in mine {
                    all.entry(fault).or_default().append(&mut places);
                }
            });
        }
    });
    found.into_inner().expect("no thread failed")
}

#[test]
fn every_state_can_be_read_and_used_in_all_sizes_scales_themes_and_languages() {
    let only = env::var("ONLY_STATES").unwrap_or_default();
    assert!(Canned::ALL.iter().any(|(name, _)| name.contains(&only)), "no state has {only:?} in its name");
    let found = prove_all(Canned::ALL, &only);
    assert!(found.is_empty(), "{} kinds: {found:#?}", found.len());
}

#[test]
fn each_state_is_drawn_in_all_pairs_and_all_states_together_in_all_threes() {
    let parts = |way: &Way| {
        [("size", way.size), ("scale", way.scale), ("look", way.look), ("language", way.language)]
    };
    let mut threes = BTreeSet::new();
    for (state, _) in Canned::ALL {
        let mut pairs = BTreeSet::new();
        for way in ways(number(state)) {
            let parts = parts(&way);
            for one in 0..4 {
                for two in one + 1..4 {
                    pairs.insert((parts[one], parts[two]));
                    threes.extend((two + 1..4).map(|three| (parts[one], parts[two], parts[three])));
                }
            }
        }
        assert_eq!(pairs.len(), 4 * 2 + 4 * 3 + 4 * 5 + 2 * 3 + 2 * 5 + 3 * 5, "{state}");
    }
    assert_eq!(threes.len(), 4 * 2 * 3 + 4 * 2 * 5 + 4 * 3 * 5 + 2 * 3 * 5);
}

/// The functions below a folder that take nothing and return a state.
fn written(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            written(&path, found);
            continue;
        }
        let source = fs::read_to_string(&path).expect("a source file");
        let words: String = source.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in words.split("fn ").skip(1) {
            let Some((name, rest)) = part.split_once("()") else { continue };
            let is_name = name.chars().all(|c| c.is_alphanumeric() || c == '_');
            let makes_one = ["Self", "Canned"].iter().any(|kind| rest.starts_with(&format!(" -> {kind} {{")));
            if is_name && makes_one {
                found.insert(name.to_owned());
            }
        }
    }
}

#[test]
fn no_canned_state_is_forgotten() {
    let mut there = BTreeSet::new();
    written(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/canned"), &mut there);
    let listed: BTreeSet<_> = Canned::ALL.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(listed.len(), Canned::ALL.len(), "one is listed twice");
    let forgotten: Vec<_> = there.symmetric_difference(&listed).collect();
    assert!(forgotten.is_empty(), "in only one of tests/canned/states.rs and the functions: {forgotten:?}");
}
