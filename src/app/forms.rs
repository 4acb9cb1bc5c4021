//! Text being typed. The views edit it in place; nothing follows from it until a message says so.

use super::{
    batch, compose, confirm, export, history, lock, lookup, manual, network, practice, profiles, settings,
    sign_in, verify,
};

#[derive(Clone, Debug, Default)]
pub struct Forms {
    pub sign_in: sign_in::Form,
    pub lookup: lookup::Form,
    pub batch: batch::Form,
    pub verify: verify::Form,
    pub compose: compose::Form,
    pub confirm: confirm::Form,
    pub history: history::Form,
    pub export: export::Form,
    pub profiles: profiles::Form,
    pub practice: practice::Form,
    pub settings: settings::Form,
    pub lock: lock::Form,
    pub manual: manual::Form,
    pub network: network::Form,
}
