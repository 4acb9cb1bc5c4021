//! Under which ticket an order is answered.

use token_desk::app::{Effect, Ticket};

/// None for an order that nobody answers.
pub(super) fn ticket_of(effect: &Effect) -> Option<Ticket> {
    Some(*match effect {
        Effect::LoadProfiles { ticket }
        | Effect::SaveProfile { ticket, .. }
        | Effect::ImportProfiles { ticket, .. }
        | Effect::ExportProfiles { ticket, .. }
        | Effect::ReadKey { ticket, .. }
        | Effect::LookAround { ticket, .. }
        | Effect::Forget { ticket, .. }
        | Effect::SignIn { ticket, .. }
        | Effect::Keep { ticket }
        | Effect::Find { ticket, .. }
        | Effect::Search { ticket, .. }
        | Effect::ListTokens { ticket, .. }
        | Effect::VerifyStart { ticket, .. }
        | Effect::VerifyStatus { ticket, .. }
        | Effect::VerifyCode { ticket, .. }
        | Effect::VerifyCancel { ticket, .. }
        | Effect::ListEvents { ticket, .. }
        | Effect::Reread { ticket, .. }
        | Effect::ReadBoth { ticket, .. }
        | Effect::Apply { ticket, .. }
        | Effect::Look { ticket, .. }
        | Effect::OpenHistory { ticket }
        | Effect::FindOpen { ticket }
        | Effect::Browse { ticket, .. }
        | Effect::ListNumbers { ticket, .. }
        | Effect::ListEntries { ticket, .. }
        | Effect::ReadAccount { ticket, .. }
        | Effect::Retain { ticket, .. }
        | Effect::Verify { ticket }
        | Effect::Export { ticket, .. }
        | Effect::ChooseFile { ticket, .. }
        | Effect::LoadSettings { ticket }
        | Effect::SaveSettings { ticket, .. }
        | Effect::ShowLog { ticket } => ticket,
        Effect::SignOut
        | Effect::StopWaiting { .. }
        | Effect::Order(_)
        | Effect::Stop(_)
        | Effect::Cancel(_)
        | Effect::ForgetTyping
        | Effect::Copy(_)
        | Effect::CopySecret(_)
        | Effect::ClearSecret
        | Effect::Close => return None,
    })
}
