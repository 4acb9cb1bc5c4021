//! The system's file dialog.

use std::path::PathBuf;

use super::common::Outcomes;
use crate::{app::effect::FilePurpose, memory::SeenByTheDesktop};

/// Opens the system's dialog. None if nothing was chosen or no dialog could open: the system does not tell
/// the two apart.
pub(in crate::runtime) async fn choose_file(purpose: FilePurpose, name: String) -> Outcomes<Option<PathBuf>> {
    let _seen = SeenByTheDesktop::new();
    let dialog = rfd::AsyncFileDialog::new();
    let chosen = match purpose {
        FilePurpose::OpenKey => {
            dialog.set_title("API key file").add_filter("API key file", &["key", "json"]).pick_file().await
        }
        FilePurpose::OpenJwk => {
            dialog.set_title("Private JWK").add_filter("Private JWK", &["jwk", "json"]).pick_file().await
        }
        FilePurpose::OpenCaFile => {
            let dialog = dialog.set_title("Extra CA certificate file");
            dialog.add_filter("Certificates", &["pem", "crt", "cer", "der"]).pick_file().await
        }
        FilePurpose::OpenProfiles => {
            dialog.set_title("Import profiles").add_filter("Profiles", &["toml"]).pick_file().await
        }
        FilePurpose::SaveProfiles => {
            let dialog = dialog.set_title("Export profiles").set_file_name(name);
            dialog.add_filter("Profiles", &["toml"]).save_file().await
        }
        FilePurpose::SaveExport(format) => {
            let dialog = dialog.set_title("Export the history").set_file_name(name);
            dialog.add_filter(format.words(), &[format.extension()]).save_file().await
        }
    };
    Ok(chosen.map(|file| file.path().to_owned()))
}
