//! The system's file dialog.

use std::{path::PathBuf, sync::Arc};

use super::{super::shared::Shared, common::Outcomes};
use crate::{app::FilePurpose, memory::SeenByTheDesktop, say, words};

/// The words of a dialog: its title, and what files of the kind are called.
struct Said {
    title: &'static str,
    kind: &'static str,
}

impl Said {
    fn of(purpose: FilePurpose) -> Self {
        let (title, kind) = match purpose {
            FilePurpose::OpenKey => (say!("api-key-file"), say!("api-key-file")),
            FilePurpose::OpenJwk => (say!("private-jwk"), say!("private-jwk")),
            FilePurpose::OpenCaFile => (say!("profile-ca-file"), say!("choose-certificates")),
            FilePurpose::OpenClientCertificate => {
                (say!("profile-client-certificate"), say!("choose-certificates"))
            }
            FilePurpose::OpenProfiles => (say!("import-title"), say!("choose-profiles")),
            FilePurpose::OpenList => (say!("batch-choose"), say!("batch-lists")),
            FilePurpose::SaveProfiles => (say!("choose-export-profiles"), say!("choose-profiles")),
            FilePurpose::SaveExport(format) => (say!("choose-export-history"), words::export::format(format)),
            FilePurpose::SaveReport(format) => (say!("batch-export-report"), words::batch::format(format)),
        };
        Self { title, kind }
    }
}

/// Opens the system's dialog. None if nothing was chosen or no dialog could open: the system does not tell
/// the two apart.
pub(in crate::runtime) async fn choose_file(
    shared: Arc<Shared>,
    purpose: FilePurpose,
    name: String,
) -> Outcomes<Option<PathBuf>> {
    let _seen = SeenByTheDesktop::new();
    let said = words::to_reader(&shared.reader(), || Said::of(purpose));
    let dialog = rfd::AsyncFileDialog::new().set_title(said.title);
    let chosen = match purpose {
        FilePurpose::OpenKey => dialog.add_filter(said.kind, &["key", "json"]).pick_file().await,
        FilePurpose::OpenJwk => dialog.add_filter(said.kind, &["jwk", "json"]).pick_file().await,
        FilePurpose::OpenCaFile => {
            dialog.add_filter(said.kind, &["pem", "crt", "cer", "der", "p7b", "p7c"]).pick_file().await
        }
        FilePurpose::OpenClientCertificate => {
            dialog.add_filter(said.kind, &["pem", "crt", "cer", "p12", "pfx", "key"]).pick_file().await
        }
        FilePurpose::OpenProfiles => dialog.add_filter(said.kind, &["toml"]).pick_file().await,
        FilePurpose::OpenList => {
            dialog.add_filter(said.kind, &["csv", "tsv", "txt", "xlsx", "xlsm"]).pick_file().await
        }
        FilePurpose::SaveProfiles => {
            dialog.set_file_name(name).add_filter(said.kind, &["toml"]).save_file().await
        }
        FilePurpose::SaveReport(format) => {
            dialog.set_file_name(name).add_filter(said.kind, &[format.extension()]).save_file().await
        }
        FilePurpose::SaveExport(format) => {
            dialog.set_file_name(name).add_filter(said.kind, &[format.extension()]).save_file().await
        }
    };
    Ok(chosen.map(|file| file.path().to_owned()))
}
