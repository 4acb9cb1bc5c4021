//! The question of the dialog, and what follows from each action.

use crate::{
    domain::change::{act::Act, action::Action},
    ui::{caller, widgets::Button},
};

pub(super) fn title(action: Action) -> &'static str {
    match action {
        Action::Disable => "Disable this token?",
        Action::Enable => "Enable this token?",
        Action::ClearPin => "Clear this token's PIN?",
        Action::Assign => "Assign this token to them?",
        Action::Rename => "Rename this token?",
        Action::Unassign => "Unassign this token?",
        Action::Delete => "Delete this token's record?",
        Action::GiveEmergencyCode => "Make an emergency access code?",
        Action::WithdrawEmergencyCode => "Withdraw the emergency access code?",
        Action::Unlock => "Unlock these methods?",
        Action::DisableUser => "Disable this user?",
        Action::EnableUser => "Enable this user?",
    }
}

pub(super) fn button(action: Action) -> Button {
    match action {
        Action::Disable => Button::danger_filled("Disable token"),
        Action::Unassign => Button::danger_filled("Unassign token"),
        Action::Delete => Button::danger_filled("Delete record"),
        Action::DisableUser => Button::danger_filled("Disable user"),
        Action::Enable => Button::primary("Enable token"),
        Action::ClearPin => Button::primary("Clear PIN"),
        Action::Assign => Button::primary("Assign token"),
        Action::Rename => Button::primary("Rename token"),
        Action::GiveEmergencyCode => Button::primary("Make code"),
        Action::WithdrawEmergencyCode => Button::primary("Withdraw code"),
        Action::Unlock => Button::primary("Unlock"),
        Action::EnableUser => Button::primary("Enable user"),
    }
}

/// `who` is the subject of the sentence, see `caller::called`.
pub(super) fn consequence(act: &Act, who: &str, ends: Option<&str>) -> String {
    let them = if who == caller::NAMELESS { "this person" } else { who };
    match act {
        Act::Disable(_) => format!("{who} cannot sign in with this token until it is enabled again."),
        Act::Enable(_) => {
            format!(
                "Whoever holds this token and knows its PIN can sign in as {them} again: be sure that it is found."
            )
        }
        Act::ClearPin(_) => {
            format!(
                "The PIN of now stops working. {who} sets a new one when they next sign in with the token."
            )
        }
        Act::Assign { .. } => {
            format!(
                "The token becomes one of {them}'s. They activate it on My Page with a code that it shows."
            )
        }
        Act::Rename { from: Some(from), .. } => {
            format!("It is called “{from}” now. Nothing else about the token changes.")
        }
        Act::Rename { from: None, .. } => "Nothing else about the token changes.".to_owned(),
        Act::Unassign(_) => format!(
            "The token stops being {them}'s, with its PIN and name. Enabling does not undo this: to have it back it \
             must be assigned and activated again."
        ),
        Act::Delete(_) => {
            "The record goes for good, and nothing in this program brings it back: the token can be used \
             by nobody until its record is imported again."
                .to_owned()
        }
        Act::GiveEmergencyCode { before, .. } => {
            let instead = if before.is_some() { " The code that is active now stops working." } else { "" };
            format!("Whoever knows the code can sign in as {them} with it. It is shown once, here.{instead}")
        }
        Act::WithdrawEmergencyCode(_) => {
            let until = ends.unwrap_or("it ends by itself");
            format!(
                "{who} cannot sign in online with it any more. A code saved for offline use works until {until}."
            )
        }
        Act::Unlock(_) => {
            format!(
                "{who} can use them again. They were locked after too many wrong tries: be sure that it is them."
            )
        }
        Act::DisableUser => format!("{who} cannot sign in with any method until they are enabled again."),
        Act::EnableUser => format!("{who} can sign in again with every method that they have."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::emergency::CodeAsked;

    #[test]
    fn somebody_without_a_known_name_is_called_so_wherever_they_stand_in_the_sentence() {
        let code = Act::GiveEmergencyCode { asked: CodeAsked::default(), before: None };
        assert!(consequence(&code, "Ada", None).contains("sign in as Ada with it"));
        assert!(consequence(&code, caller::NAMELESS, None).contains("sign in as this person with it"));
        assert!(consequence(&Act::DisableUser, caller::NAMELESS, None).starts_with("The person cannot"));
    }
}
