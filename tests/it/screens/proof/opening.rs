//! Menus, and what is folded.

use std::collections::BTreeSet;

use egui::{Key, accesskit::NodeId};
use egui_kittest::{Harness, kittest::NodeT as _};

use super::{super::press_at, Found, check, checks, note, texts::Texts};

/// Opens every menu and everything that is folded, one after the other, and looks at it. What has a name in
/// `opened` is left.
pub fn open_all<S>(
    window: &mut Harness<'_, S>,
    texts_there: &Texts,
    at: &str,
    opened: &mut BTreeSet<String>,
    found: &mut Found,
) {
    let folded: Vec<(NodeId, String)> = window
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
            window.run_steps(3);
        }
        let Some(node) = checks::node(window, id) else { continue };
        let place = node.rect().center();
        press_at(window, place);
        window.run_steps(3);
        let is_menu =
            checks::node(window, id).is_some_and(|node| node.accesskit_node().data().has_popup().is_some());
        if is_open(window, id) {
            check(window, texts_there, &at, found);
            let reach = if is_menu { checks::unreachable_in_menu } else { checks::unreachable };
            note(found, reach(window), &at);
        } else {
            note(found, vec![format!("does not open: {label:?}")], &at);
        }
        if is_menu {
            // it may lie on its button
            window.key_press(Key::Escape);
            window.run_steps(3);
        }
        if let Some(node) = checks::node(window, id).filter(|_| is_open(window, id)) {
            node.click_accesskit();
            window.run_steps(3);
        }
        if is_open(window, id) {
            note(found, vec![format!("does not close: {label:?}")], &at);
        }
    }
}

fn is_open<S>(window: &Harness<'_, S>, id: NodeId) -> bool {
    checks::node(window, id).is_some_and(|node| node.accesskit_node().data().is_expanded() == Some(true))
}
