//! Every state in every size, scale, theme and language.
//!
//! Each state is drawn in all pairs of these: every size in each language, every theme at each scale, and so
//! on. Which three come together changes from state to state, so that over all states all of them do.
//! `ONLY_STATES=batch` looks at the states with that word in their name.

mod checks;
mod dialogs;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs, panic,
    panic::AssertUnwindSafe,
    path::Path,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use egui::{Key, Vec2, accesskit::NodeId, vec2};
use egui_kittest::kittest::NodeT as _;
use token_desk::{
    domain::{language::Language, settings::Look},
    ui::theme,
};

use super::{
    DOUBLE, SMALL, USUAL, Window,
    languages::{faults, speak},
};
use crate::{canned::Canned, words::plain_texts};

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
    theme::wear(&harness.ctx, LOOKS[look], false);
    harness.ctx.all_styles_mut(|style| {
        style.animation_time = 0.0;
        style.visuals.text_cursor.blink = false;
    });
    let scale_wanted = [1.0, 2.0][scale];
    if (harness.ctx.pixels_per_point() - scale_wanted).abs() > 0.1 {
        harness.set_pixels_per_point(scale_wanted);
        harness.run_steps(1);
    }
    harness.set_size(SIZES[size][scale]);
    harness.run_steps(3);
}

/// What is wrong, each with where.
type Found = BTreeMap<String, Vec<String>>;

fn check(window: &mut Window, at: &str, found: &mut Found) {
    let mut all = faults(window);
    // below that, words beside each other are cut short, and shown whole when they are pointed at
    if window.0.ctx.content_rect().width() < DOUBLE.x {
        all.retain(|fault| !fault.starts_with("shortened"));
    }
    all.extend(checks::nameless(window));
    all.extend(checks::overlapping(window));
    all.extend(checks::filled(window));
    all.extend(checks::faint(window));
    note(found, all, at);
}

fn note(found: &mut Found, faults: Vec<String>, at: &str) {
    for fault in faults {
        found.entry(fault).or_default().push(at.to_owned());
    }
}

/// The texts of a language without facts, by key; and the keys of each text.
struct Texts {
    of: BTreeMap<String, String>,
    keys: BTreeMap<String, Vec<String>>,
}

impl Texts {
    fn new(language: Language) -> Self {
        let of = plain_texts(language);
        let mut keys = BTreeMap::<_, Vec<_>>::new();
        for (key, text) in &of {
            keys.entry(text.clone()).or_default().push(key.clone());
        }
        Self { of, keys }
    }
}

/// Labels of English controls that are missing in another language.
fn missing(window: &Window, english: &Controls, texts: &[Texts], language: usize) -> Vec<String> {
    let here = checks::controls(window);
    let mut faults = Vec::new();
    for ((role, label), count) in english {
        // a label with a name or a number in it is no text of its own
        let Some(keys) = texts[0].keys.get(label) else { continue };
        let words: BTreeSet<_> = keys.iter().filter_map(|key| texts[language].of.get(key)).collect();
        let there: usize =
            words.into_iter().filter_map(|words| here.get(&(role.clone(), words.clone()))).sum();
        if there < *count {
            faults.push(format!("missing: {role} {label:?}: {there} of {count}"));
        }
    }
    faults
}

/// Opens every menu and everything that is folded, one after the other, and looks at it. What has a name in
/// `opened` is left.
fn open_all(window: &mut Window, at: &str, opened: &mut BTreeSet<String>, found: &mut Found) {
    let folded: Vec<(NodeId, String)> = window
        .0
        .root()
        .children_recursive()
        // what lies below a dialog cannot be pressed
        .filter(checks::is_focusable)
        .map(|node| node.accesskit_node())
        .filter(|node| node.data().is_expanded() == Some(false) && !node.is_disabled())
        .map(|node| (node.locate().0, node.label().unwrap_or_default()))
        .collect();
    for (id, label) in folded {
        if !opened.insert(label.clone()) {
            continue;
        }
        let at = format!("{at}, {label:?} open");
        if let Some(node) = checks::node(window, id) {
            node.scroll_to_me();
            window.0.run_steps(3);
        }
        let Some(node) = checks::node(window, id) else { continue };
        let place = node.rect().center();
        window.press_at(place);
        window.0.run_steps(3);
        let is_menu =
            checks::node(window, id).is_some_and(|node| node.accesskit_node().data().has_popup().is_some());
        if is_open(window, id) {
            check(window, &at, found);
            let reach = if is_menu { checks::unreachable_in_menu } else { checks::unreachable };
            note(found, reach(window), &at);
        } else {
            note(found, vec![format!("does not open: {label:?}")], &at);
        }
        if is_menu {
            // it may lie on its button
            window.press(Key::Escape);
        }
        if let Some(node) = checks::node(window, id).filter(|_| is_open(window, id)) {
            node.click_accesskit();
            window.0.run_steps(3);
        }
        if is_open(window, id) {
            note(found, vec![format!("does not close: {label:?}")], &at);
        }
    }
}

fn is_open(window: &Window, id: NodeId) -> bool {
    checks::node(window, id).is_some_and(|node| node.accesskit_node().data().is_expanded() == Some(true))
}

/// The controls of a window by role and label, each with how often it is there.
type Controls = BTreeMap<(String, String), usize>;

fn prove(number: usize, texts: &[Texts], opened: &mut BTreeSet<String>, found: &mut Found) {
    let (name, state) = Canned::ALL[number];
    speak(Language::English);
    let mut window = Window::open_at(state(), USUAL);
    if window.texts().len() <= 3 {
        note(found, vec!["empty".to_owned()], name);
    }
    let ways = ways(number);
    let mut english = Controls::new();
    for (step, way) in ways.iter().enumerate() {
        set(&mut window, *way);
        let at = way.at(name);
        if step == 0 || ways[step - 1].place() != way.place() {
            assert_eq!(way.language, 0, "English comes first");
            english = checks::controls(&window);
        } else {
            note(found, missing(&window, &english, texts, way.language), &at);
        }
        check(&mut window, &at, found);
        let said = window.said();
        note(found, said.iter().map(|message| format!("asks by itself: {message}")).collect(), &at);
        // what is scrolled stays so
        let is_last = ways.get(step + 1).is_none_or(|next| next.place() != way.place());
        if is_last && (way.size == 0 || (way.size + way.scale + number).is_multiple_of(3)) {
            note(found, checks::unreachable(&mut window), &at);
            // the keyboard went through its rows
            window.said();
        }
    }
    let way = ways[number % ways.len()];
    set(&mut window, way);
    open_all(&mut window, &way.at(name), opened, found);
}

/// So many states share what is opened: each menu is opened in one of them.
const SHARE: usize = 16;

#[test]
fn every_state_can_be_read_and_used_in_all_sizes_scales_themes_and_languages() {
    let texts: Vec<_> = Language::ALL.into_iter().map(Texts::new).collect();
    let only = env::var("ONLY_STATES").unwrap_or_default();
    assert!(Canned::ALL.iter().any(|(name, _)| name.contains(&only)), "no state has {only:?} in its name");
    let (next, found) = (AtomicUsize::new(0), Mutex::new(Found::new()));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                let mut mine = Found::new();
                loop {
                    let first = next.fetch_add(SHARE, Ordering::Relaxed);
                    let mut opened = BTreeSet::new();
                    for number in first..Canned::ALL.len().min(first + SHARE) {
                        let name = Canned::ALL[number].0;
                        if !name.contains(&only) {
                            continue;
                        }
                        // the others are looked at all the same
                        let proof = || prove(number, &texts, &mut opened, &mut mine);
                        if panic::catch_unwind(AssertUnwindSafe(proof)).is_err() {
                            note(&mut mine, vec!["panics".to_owned()], name);
                        }
                    }
                    if first >= Canned::ALL.len() {
                        break;
                    }
                }
                let mut all = found.lock().expect("no other thread failed");
                for (fault, mut places) in mine {
                    all.entry(fault).or_default().append(&mut places);
                }
            });
        }
    });
    let found = found.into_inner().expect("no thread failed");
    assert!(found.is_empty(), "{} kinds: {found:#?}", found.len());
}

#[test]
fn each_state_is_drawn_in_all_pairs_and_all_states_together_in_all_threes() {
    let parts = |way: &Way| {
        [("size", way.size), ("scale", way.scale), ("look", way.look), ("language", way.language)]
    };
    let mut threes = BTreeSet::new();
    for number in 0..30 {
        let mut pairs = BTreeSet::new();
        for way in ways(number) {
            let parts = parts(&way);
            for one in 0..4 {
                for two in one + 1..4 {
                    pairs.insert((parts[one], parts[two]));
                    threes.extend((two + 1..4).map(|three| (parts[one], parts[two], parts[three])));
                }
            }
        }
        assert_eq!(pairs.len(), 4 * 2 + 4 * 3 + 4 * 5 + 2 * 3 + 2 * 5 + 3 * 5, "{number}");
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
