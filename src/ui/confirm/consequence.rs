//! What the dialog asks, and what follows from each action, in a sentence or two.

use std::borrow::Cow;

use crate::{
    domain::change::{ChangeFacts, act::Act, action::Action},
    say,
    ui::{caller, widgets::Button},
};

/// The question above everything.
pub(super) fn title(change: &ChangeFacts) -> Cow<'static, str> {
    let title = match change.action() {
        Action::Disable => say!("confirm-disable"),
        Action::Enable => say!("confirm-enable"),
        Action::ClearPin => say!("confirm-clear-pin"),
        Action::Assign => {
            let (named, who) = caller::named(change.person.name.as_deref());
            return say!("confirm-assign", named = named, who = who).into();
        }
        Action::Rename => say!("confirm-rename"),
        Action::Unassign => say!("confirm-unassign"),
        Action::Delete => say!("confirm-delete"),
        Action::GiveEmergencyCode => say!("confirm-emergency-code"),
        Action::WithdrawEmergencyCode => say!("confirm-withdraw-emergency-code"),
        Action::Unlock => say!("confirm-unlock"),
        Action::DisableUser => say!("confirm-disable-user"),
        Action::EnableUser => say!("confirm-enable-user"),
    };
    title.into()
}

/// The button that does it: the last click.
pub(super) fn button(action: Action) -> Button {
    match action {
        Action::Disable => Button::danger_filled(say!("confirm-button-disable")),
        Action::Unassign => Button::danger_filled(say!("confirm-button-unassign")),
        Action::Delete => Button::danger_filled(say!("confirm-button-delete")),
        Action::DisableUser => Button::danger_filled(say!("confirm-button-disable-user")),
        Action::Enable => Button::primary(say!("confirm-button-enable")),
        Action::ClearPin => Button::primary(say!("confirm-button-clear-pin")),
        Action::Assign => Button::primary(say!("confirm-button-assign")),
        Action::Rename => Button::primary(say!("confirm-button-rename")),
        Action::GiveEmergencyCode => Button::primary(say!("confirm-button-emergency-code")),
        Action::WithdrawEmergencyCode => Button::primary(say!("confirm-button-withdraw-emergency-code")),
        Action::Unlock => Button::primary(say!("confirm-button-unlock")),
        Action::EnableUser => Button::primary(say!("confirm-button-enable-user")),
    }
}

/// What follows. `who` is what a sentence calls the person, where a name is known; `ends` is when an offline
/// code ends.
pub(super) fn consequence(act: &Act, who: Option<&str>, ends: Option<&str>) -> String {
    let (named, who) = caller::named(who);
    match act {
        Act::Disable(_) => say!("confirm-disable-means", named = named, who = who),
        Act::Enable(_) => say!("confirm-enable-means", named = named, who = who),
        Act::ClearPin(_) => say!("confirm-clear-pin-means", named = named, who = who),
        Act::Assign { .. } => say!("confirm-assign-means", named = named, who = who),
        Act::Rename { from: Some(from), .. } => say!("confirm-rename-from-means", from = from.as_str()),
        Act::Rename { from: None, .. } => say!("confirm-rename-means").to_owned(),
        Act::Unassign(_) => say!("confirm-unassign-means", named = named, who = who),
        Act::Delete(_) => say!("confirm-delete-means").to_owned(),
        Act::GiveEmergencyCode { before: None, .. } => {
            say!("confirm-emergency-code-means", named = named, who = who)
        }
        Act::GiveEmergencyCode { before: Some(_), .. } => {
            say!("confirm-another-emergency-code-means", named = named, who = who)
        }
        Act::WithdrawEmergencyCode(_) => match ends {
            Some(ends) => {
                say!("confirm-withdraw-emergency-code-until-means", named = named, who = who, ends = ends)
            }
            None => say!("confirm-withdraw-emergency-code-means", named = named, who = who),
        },
        Act::Unlock(_) => say!("confirm-unlock-means", named = named, who = who),
        Act::DisableUser => say!("confirm-disable-user-means", named = named, who = who),
        Act::EnableUser => say!("confirm-enable-user-means", named = named, who = who),
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
