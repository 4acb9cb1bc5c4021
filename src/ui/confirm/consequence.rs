//! What the dialog asks, and what follows from each action, in a sentence or two.

use egui::Context;

use crate::{
    domain::change::{ChangeFacts, act::Act, action::Action},
    say, say_of,
    ui::{caller, names, widgets::Button},
};

/// The question above everything.
pub(super) fn title(ctx: &Context, change: &ChangeFacts) -> String {
    let name = names::name(ctx, &change.person);
    let (named, who) = caller::named(name.as_deref());
    say_of!("confirm-*", change.action(), named = named, who = who)
}

/// The button that does it: the last click.
pub(super) fn button(action: Action) -> Button {
    let words = say_of!("confirm-button-*", action);
    if action.takes_away() { Button::danger_filled(words) } else { Button::primary(words) }
}

/// What follows. `who` is what a sentence calls the person, where a name is known; `ends` is when an offline
/// code ends.
pub(super) fn consequence(act: &Act, who: Option<&str>, ends: Option<&str>) -> String {
    let (named, who) = caller::named(who);
    match (act, ends) {
        (Act::Rename { from: Some(from), .. }, _) => say!("confirm-rename-from-means", from = from.as_str()),
        (Act::GiveEmergencyCode { before: Some(_), .. }, _) => {
            say!("confirm-another-emergency-code-means", named = named, who = who)
        }
        (Act::WithdrawEmergencyCode(_), Some(ends)) => {
            say!("confirm-withdraw-emergency-code-until-means", named = named, who = who, ends = ends)
        }
        // of the others nothing more is known than the action, and a test wants a text of each
        (act, _) => say_of!("confirm-*-means", act.action(), named = named, who = who),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::emergency::CodeAsked;

    #[test]
    fn somebody_without_a_known_name_is_called_so_wherever_they_stand_in_the_sentence() {
        let code = Act::GiveEmergencyCode { asked: CodeAsked::default(), before: None };
        assert!(consequence(&code, Some("Ada"), None).contains("sign in as Ada"));
        assert!(consequence(&code, None, None).contains("sign in as this person"));
        assert!(consequence(&Act::DisableUser, None, None).starts_with("This person cannot"));
    }
}
