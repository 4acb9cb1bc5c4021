//! Every screen on canned models, read and pressed by what a person reads.

use crate::canned::Canned;

#[test]
fn every_canned_state_is_reached_by_messages() {
    for (name, state) in Canned::ALL {
        let canned = state();
        assert!(!name.is_empty() && canned.now > jiff::Timestamp::UNIX_EPOCH);
    }
}
