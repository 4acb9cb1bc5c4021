//! The jobs: async functions that carry out effects on the wire, on the disk and in the keyring.

mod batch;
mod change;
mod check;
mod common;
mod file;
mod find;
mod history;
mod lock;
mod network;
mod patience;
mod profile;
mod retain;
mod settings;
mod sign_in;
mod verify;

pub(super) use self::{
    batch::{
        Control, find as find_batch, find_unfinished, give_up, load as load_batch, read_list, rehearse,
        report as report_batch, run as run_batch,
    },
    change::{apply, look, read_both, reread},
    check::check,
    file::choose_file,
    find::{find, list_events, list_tokens, search},
    history::{
        browse, export, find_open, list_entries, list_numbers, open_history, read_account, record_stopped,
        verify, watch,
    },
    lock::{choose_pin, look_for_system, prove, prove_at_sign_in, unlock},
    profile::{export_profiles, import_profiles, load_profiles, save_profile},
    retain::retain,
    settings::{load_settings, read_log, save_settings},
    sign_in::{forget, forget_what_is_forbidden, keep, look_around, read_key, sign_in},
    verify::{Turns, verify_cancel, verify_code, verify_start, verify_status},
};
