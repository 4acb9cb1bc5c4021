//! Every kind of dialog has a state that shows it.

use token_desk::app::{
    PlainDialog,
    compose::{Open, Wanted},
    dialog::Dialog,
    profiles,
};

use crate::canned::Canned;

/// The kinds of dialogs, each with a state that shows it. A kind without one does not compile.
macro_rules! kinds {
    ($($kind:pat => $state:ident,)*) => {
        /// The name of the state for a dialog of this kind.
        fn state_for(dialog: &Dialog) -> &'static str {
            match dialog { $($kind => stringify!($state),)* }
        }

        const STATES: &[(&str, fn() -> Canned)] = &[$((stringify!($state), Canned::$state),)*];
    };
}

kinds! {
    Dialog::Verify(_) => verify,
    Dialog::Compose(Open { wanted: Wanted::Assign, .. }) => assigning,
    Dialog::Compose(Open { wanted: Wanted::Rename(_), .. }) => renaming,
    Dialog::Compose(Open { wanted: Wanted::GiveEmergencyCode, .. }) => giving_code,
    Dialog::Compose(Open { wanted: Wanted::Replace(_), .. }) => replacing,
    Dialog::Confirm(_) => confirm,
    Dialog::Replace(_) => replace,
    Dialog::Export(_) => export,
    Dialog::Profiles(profiles::Dialog::Deleting(_)) => profile_deleting,
    Dialog::Profiles(profiles::Dialog::Losing(_)) => profile_losing,
    Dialog::Profiles(profiles::Dialog::Import(_)) => profile_import,
    Dialog::Settings(_) => settings,
    Dialog::Log(_) => log,
    Dialog::Retention(_) => removal_question,
    Dialog::Manual(_) => help,
    Dialog::Network(_) => proxy_asks,
    Dialog::Plain(PlainDialog::Difficulties) => difficulties,
    Dialog::Plain(PlainDialog::Chain) => chain,
    Dialog::Plain(PlainDialog::UnseenCode) => code_unseen,
    Dialog::Plain(PlainDialog::StopBatch) => batch_stopping,
    Dialog::Plain(PlainDialog::EndBatch) => batch_ending,
}

#[test]
fn every_kind_of_dialog_has_a_state_that_shows_it() {
    for (name, state) in STATES {
        let canned = state();
        let shown = canned.app.model.dialogs.shown().map(state_for);
        assert_eq!(shown, Some(*name), "what {name} shows");
        assert!(Canned::ALL.iter().any(|(listed, _)| listed == name), "{name}");
    }
}
