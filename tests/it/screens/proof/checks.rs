//! What is asked of a window that was drawn.

use std::collections::{BTreeSet, HashMap};

use egui::{
    Color32, LayerId, Rect, Role, Shape, Vec2,
    accesskit::{Action, NodeId},
    epaint::{ClippedShape, TextShape},
};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};
use token_desk::ui::theme::{Palette, Scheme};

use super::{Controls, lines::SLACK};

/// What people press, choose or type into. Rows of tables are none: they have such in them.
const CONTROLS: [Role; 13] = [
    Role::Button,
    Role::Link,
    Role::CheckBox,
    Role::RadioButton,
    Role::MenuItem,
    Role::MenuItemRadio,
    Role::ListBoxOption,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::PasswordInput,
    Role::SearchInput,
    Role::Switch,
    Role::Tab,
];

pub fn is_focusable(node: &Node<'_>) -> bool {
    node.accesskit_node().data().supports_action(Action::Focus)
}

fn named(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    format!("{:?} {:?}", node.role(), node.label().unwrap_or_default())
}

pub fn controls<S>(window: &Harness<'_, S>) -> Controls {
    let mut found = Controls::new();
    for node in window.root().children_recursive() {
        let node = node.accesskit_node();
        if CONTROLS.contains(&node.role()) {
            let key = (format!("{:?}", node.role()), node.label().unwrap_or_default());
            *found.entry(key).or_default() += 1;
        }
    }
    found
}

/// What can be focused and has no name.
pub fn nameless<S>(window: &Harness<'_, S>) -> Vec<String> {
    let focusable = window.root().children_recursive().filter(is_focusable);
    let name = |node: &Node<'_>| match node.accesskit_node().role() {
        // words are the value of a text
        Role::Label => node.value(),
        _ => node.accesskit_node().label(),
    };
    let nameless = focusable.filter(|node| name(node).is_none_or(|name| name.trim().is_empty()));
    nameless.map(|node| format!("no name: {:?} at {:?}", node.accesskit_node().role(), node.rect())).collect()
}

/// The node with this ID.
pub fn node<'a, S>(window: &'a Harness<'_, S>, id: NodeId) -> Option<Node<'a>> {
    window.root().children_recursive().find(|node| node.accesskit_node().locate().0 == id)
}

/// Where a widget is, and how much of that is seen.
#[derive(Clone, Copy)]
struct Place {
    whole: Rect,
    seen: Rect,
    layer: LayerId,
}

impl Place {
    /// Whether all of it is seen; of what is as high as half the window, a good part.
    fn is_in_sight(self, window: Vec2) -> bool {
        let is_whole = self.seen.contains_rect(self.whole.shrink(SLACK));
        let is_high = self.whole.height() > window.y / 2.0;
        let is_part = self.seen.width() >= self.whole.width() - SLACK && self.seen.height() >= PART;
        is_whole || is_high && is_part
    }
}

/// What is seen of something high, in points.
const PART: f32 = 40.0;

/// The places of all widgets.
fn places<S>(window: &Harness<'_, S>) -> HashMap<NodeId, Place> {
    let sight = window.ctx.content_rect();
    window.ctx.viewport(|viewport| {
        let all = viewport.prev_pass.widgets.layers().flat_map(|(layer, widgets)| {
            widgets.iter().map(|widget| {
                let (whole, seen) = (widget.rect, widget.interact_rect.intersect(sight));
                (widget.id.accesskit_id(), Place { whole, seen, layer: *layer })
            })
        });
        all.collect()
    })
}

/// What can be focused and does not come into sight when it is scrolled to.
pub fn unreachable<S>(window: &mut Harness<'_, S>) -> Vec<String> {
    unreachable_of(window, |_| true)
}

/// The same of the items of an open menu.
pub fn unreachable_in_menu<S>(window: &mut Harness<'_, S>) -> Vec<String> {
    unreachable_of(window, |role| [Role::MenuItem, Role::MenuItemRadio].contains(&role))
}

fn unreachable_of<S>(window: &mut Harness<'_, S>, is_meant: fn(Role) -> bool) -> Vec<String> {
    let size = window.ctx.content_rect().size();
    let focusable: Vec<NodeId> = {
        let nodes = window.root().children_recursive().filter(is_focusable);
        let nodes = nodes.filter(|node| is_meant(node.accesskit_node().role()));
        nodes.map(|node| node.accesskit_node().locate().0).collect()
    };
    let mut faults = Vec::new();
    let mut there = places(window);
    let mut seen = BTreeSet::new();
    for id in focusable {
        seen.extend(there.iter().filter(|(_, place)| place.is_in_sight(size)).map(|(id, _)| *id));
        if seen.contains(&id) {
            continue;
        }
        let Some(node) = self::node(window, id) else { continue };
        if node.accesskit_node().role() == Role::ListBoxOption {
            // a long list scrolls by itself, to the row that gets the keyboard
            node.focus();
            window.run_steps(5);
        }
        if let Some(node) = self::node(window, id) {
            node.scroll_to_me();
        }
        // egui scrolls in the next frame, and draws what it scrolled in the one after
        window.run_steps(3);
        there = places(window);
        let Some(node) = self::node(window, id) else { continue };
        let name = named(&node);
        match there.get(&id) {
            Some(place) if place.is_in_sight(size) => {}
            Some(Place { whole, seen, .. }) => {
                faults.push(format!("out of reach: {name}, {seen:?} of {whole:?}"));
            }
            None => faults.push(format!("not drawn: {name}")),
        }
    }
    faults
}

/// The controls that are seen.
fn seen_controls<S>(window: &Harness<'_, S>) -> Vec<(String, Place)> {
    let names: HashMap<NodeId, String> = window
        .root()
        .children_recursive()
        .filter(|node| CONTROLS.contains(&node.accesskit_node().role()))
        .map(|node| (node.accesskit_node().locate().0, named(&node)))
        .collect();
    let control = |(id, place)| names.get(&id).map(|name| (name.clone(), place));
    places(window).into_iter().filter_map(control).filter(|(_, place)| place.seen.is_positive()).collect()
}

/// Controls that reach over a side of the window or of what they lie in. Nothing but the manual's tables
/// scrolls sideways, and there is nothing to press in these.
pub fn over_the_edge<S>(window: &Harness<'_, S>) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, Place { whole, seen, .. }) in seen_controls(window) {
        let over = (seen.left() - whole.left()).max(whole.right() - seen.right());
        if over > SLACK {
            faults.push(format!("over the edge: {name} by {over}"));
        }
    }
    faults
}

/// Controls that lie on each other where both are seen.
pub fn overlapping<S>(window: &Harness<'_, S>) -> Vec<String> {
    let controls = seen_controls(window);
    let mut faults = Vec::new();
    for (at, (name, place)) in controls.iter().enumerate() {
        for (other, below) in &controls[..at] {
            let both = place.seen.intersect(below.seen).shrink(SLACK);
            if place.layer == below.layer && both.is_positive() {
                let mut names = [name, other];
                names.sort();
                faults.push(format!("{} and {} lie on each other", names[0], names[1]));
            }
        }
    }
    faults
}

/// Every filled button but one: only one step is the next. What lies below a dialog cannot be pressed.
pub fn filled<S>(window: &Harness<'_, S>) -> Vec<String> {
    let palette = Palette::in_use(&window.ctx);
    let fills: Vec<Rect> = shapes(window)
        .into_iter()
        .filter_map(|(shape, _)| match shape {
            Shape::Rect(rect) if [palette.accent, palette.danger].contains(&rect.fill) => Some(rect.rect),
            _ => None,
        })
        .collect();
    let is_filled = |node: &Node<'_>| {
        let place = node.rect();
        fills
            .iter()
            .any(|fill| fill.expand(SLACK).contains_rect(place) && place.expand(SLACK).contains_rect(*fill))
    };
    let buttons = window.query_all_by_role(Role::Button).filter(is_focusable);
    let filled: Vec<_> = buttons.filter(is_filled).map(|node| named(&node)).collect();
    if filled.len() > 1 { vec![format!("filled: {filled:?}")] } else { Vec::new() }
}

/// Everything that was drawn, each with where it is seen, from the lowest up.
pub fn shapes<'a, S>(window: &'a Harness<'_, S>) -> Vec<(&'a Shape, Rect)> {
    fn flat<'a>(shape: &'a Shape, clip: Rect, all: &mut Vec<(&'a Shape, Rect)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| flat(shape, clip, all)),
            shape => all.push((shape, clip)),
        }
    }
    let mut all = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &window.output().shapes {
        flat(shape, *clip_rect, &mut all);
    }
    all
}

/// Relative luminance as WCAG 2 defines it.
fn luminance(colour: Color32) -> f64 {
    let [red, green, blue, _] = colour.to_array().map(|channel| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The colours of a text, where it is not faded as a whole.
fn colours(text: &TextShape) -> BTreeSet<[u8; 4]> {
    if text.opacity_factor < 1.0 {
        return BTreeSet::new();
    }
    let of = |colour: Color32| {
        let colour = if colour == Color32::PLACEHOLDER { text.fallback_color } else { colour };
        text.override_text_color.unwrap_or(colour).to_array()
    };
    text.galley.job.sections.iter().map(|section| of(section.format.color)).collect()
}

/// Texts that stand out too little from what was drawn last below them. What is faded cannot be used, and
/// what lies below a dialog is not read.
pub fn faint<S>(window: &Harness<'_, S>) -> Vec<String> {
    let palette = Palette::in_use(&window.ctx);
    let least = if Scheme::of(&window.ctx) == Scheme::HighContrast { 7.0 } else { 4.5 };
    let mut grounds = vec![(Rect::EVERYTHING, palette.window)];
    let mut faults = Vec::new();
    for (shape, clip) in shapes(window) {
        match shape {
            Shape::Rect(rect) if rect.fill == palette.backdrop => faults.clear(),
            Shape::Rect(rect) if rect.fill.is_opaque() => {
                grounds.push((rect.rect.intersect(clip), rect.fill));
            }
            Shape::Text(text) => {
                let place = text.visual_bounding_rect().intersect(clip);
                if !place.is_positive() || text.galley.text().trim().is_empty() {
                    continue;
                }
                let ground = grounds.iter().rev().find(|(area, _)| area.contains(place.center()));
                let ground = ground.map_or(palette.window, |(_, colour)| *colour);
                for [red, green, blue, alpha] in colours(text) {
                    #[expect(clippy::disallowed_methods, reason = "a colour that was drawn")]
                    let colour = Color32::from_rgb(red, green, blue);
                    let ratio = contrast(colour, ground);
                    if alpha == 255 && ratio < least {
                        let words = text.galley.text();
                        faults.push(format!("faint: {words:?}, {colour:?} on {ground:?} is {ratio:.2}"));
                    }
                }
            }
            _ => {}
        }
    }
    faults
}
