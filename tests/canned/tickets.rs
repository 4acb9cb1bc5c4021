//! Under which ticket an order is answered.

use token_desk::app::{
    BatchEffect, ChangeEffect, Effect, HistoryEffect, LockEffect, MenuEffect, Ticket, VerificationEffect,
};

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
        | Effect::Check { ticket, .. }
        | Effect::Find { ticket, .. }
        | Effect::Search { ticket, .. }
        | Effect::ListTokens { ticket, .. }
        | Effect::Verification(
            VerificationEffect::Start { ticket, .. }
            | VerificationEffect::Status { ticket, .. }
            | VerificationEffect::Code { ticket, .. }
            | VerificationEffect::Cancel { ticket, .. },
        )
        | Effect::ListEvents { ticket, .. }
        | Effect::Change(
            ChangeEffect::Reread { ticket, .. }
            | ChangeEffect::ReadBoth { ticket, .. }
            | ChangeEffect::Apply { ticket, .. }
            | ChangeEffect::Look { ticket, .. },
        )
        | Effect::History(
            HistoryEffect::Open { ticket }
            | HistoryEffect::FindOpen { ticket }
            | HistoryEffect::Browse { ticket, .. }
            | HistoryEffect::ListNumbers { ticket, .. }
            | HistoryEffect::ListEntries { ticket, .. }
            | HistoryEffect::ReadAccount { ticket, .. }
            | HistoryEffect::Retain { ticket, .. }
            | HistoryEffect::Verify { ticket },
        )
        | Effect::Batch(
            BatchEffect::ReadList { ticket, .. }
            | BatchEffect::Rehearse { ticket, .. }
            | BatchEffect::Run { ticket, .. }
            | BatchEffect::Report { ticket, .. }
            | BatchEffect::FindUnfinished { ticket }
            | BatchEffect::Load { ticket, .. }
            | BatchEffect::Find { ticket, .. }
            | BatchEffect::GiveUp { ticket, .. },
        )
        | Effect::Export { ticket, .. }
        | Effect::ChooseFile { ticket, .. }
        | Effect::Menu(
            MenuEffect::LoadSettings { ticket }
            | MenuEffect::SaveSettings { ticket, .. }
            | MenuEffect::ShowLog { ticket },
        )
        | Effect::Lock(
            LockEffect::Choose { ticket, .. }
            | LockEffect::Unlock { ticket, .. }
            | LockEffect::LookForSystem { ticket }
            | LockEffect::Prove { ticket }
            | LockEffect::ProveAtSignIn { ticket },
        ) => ticket,
        Effect::Change(ChangeEffect::StopWaiting { .. })
        | Effect::Batch(
            BatchEffect::Wait(_) | BatchEffect::GoOn(..) | BatchEffect::Stop(_) | BatchEffect::Leave(_),
        )
        | Effect::GiveSecret(_)
        | Effect::SignOut
        | Effect::Order(_)
        | Effect::Stop(_)
        | Effect::Cancel(_)
        | Effect::ForgetTyping
        | Effect::Copy(_)
        | Effect::CopySecret(_)
        | Effect::ClearSecret
        | Effect::ClearCopied
        | Effect::Lock(LockEffect::Seal | LockEffect::Cover | LockEffect::CloseDialogs)
        | Effect::Notify(_)
        | Effect::Close => return None,
    })
}
