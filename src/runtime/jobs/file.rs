//! The system's file dialog.

use std::{path::PathBuf, sync::Arc};

use tokio::select;

use super::{super::shared::Shared, common::Outcomes};
#[cfg(all(unix, not(target_os = "macos")))]
use crate::portal;
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

/// How the names of files of the kind end.
fn endings(purpose: FilePurpose) -> Vec<&'static str> {
    match purpose {
        FilePurpose::OpenKey => vec!["key", "json"],
        FilePurpose::OpenJwk => vec!["jwk", "json"],
        FilePurpose::OpenCaFile => vec!["pem", "crt", "cer", "der", "p7b", "p7c"],
        FilePurpose::OpenClientCertificate => vec!["pem", "crt", "cer", "p12", "pfx", "key"],
        FilePurpose::OpenList => vec!["csv", "tsv", "txt", "xlsx", "xlsm"],
        FilePurpose::OpenProfiles | FilePurpose::SaveProfiles => vec!["toml"],
        FilePurpose::SaveReport(format) => vec![format.extension()],
        FilePurpose::SaveExport(format) => vec![format.extension()],
    }
}

fn saves(purpose: FilePurpose) -> bool {
    match purpose {
        FilePurpose::SaveProfiles | FilePurpose::SaveReport(_) | FilePurpose::SaveExport(_) => true,
        FilePurpose::OpenKey
        | FilePurpose::OpenJwk
        | FilePurpose::OpenCaFile
        | FilePurpose::OpenClientCertificate
        | FilePurpose::OpenProfiles
        | FilePurpose::OpenList => false,
    }
}

/// Opens the system's dialog. None if nothing was chosen or no dialog could open: the system does not tell
/// the two apart; and if the window is locked meanwhile. Then the desktop's own closes; others stay open, and
/// what is chosen in them goes nowhere.
pub(in crate::runtime) async fn choose_file(
    shared: Arc<Shared>,
    purpose: FilePurpose,
    name: String,
) -> Outcomes<Option<PathBuf>> {
    let _seen = SeenByTheDesktop::new();
    let said = words::to_reader(&shared.reader(), || Said::of(purpose));
    select! {
        biased;
        () = shared.dialogs_close.notified() => Ok(None),
        chosen = chosen(&said, purpose, &name) => Ok(chosen),
    }
}

async fn chosen(said: &Said, purpose: FilePurpose, name: &str) -> Option<PathBuf> {
    let endings = endings(purpose);
    #[cfg(all(unix, not(target_os = "macos")))]
    {
        let save_as = saves(purpose).then_some(name);
        let wanted = portal::Wanted { title: said.title, kind: said.kind, endings: &endings, save_as };
        if let Ok(chosen) = portal::choose(&wanted).await {
            return chosen;
        }
    }
    let dialog = rfd::AsyncFileDialog::new().set_title(said.title).add_filter(said.kind, &endings);
    let file =
        if saves(purpose) { dialog.set_file_name(name).save_file().await } else { dialog.pick_file().await };
    file.map(|file| file.path().to_owned())
}
