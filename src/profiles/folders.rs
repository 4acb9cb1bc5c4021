use std::path::PathBuf;

use super::{Cause, Error, Operation};

/// The program's folders; each is made when something is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Profiles, settings and remembered credentials.
    pub config: PathBuf,
    /// The history, the log, the window's place and what drew it.
    pub data: PathBuf,
}

impl Folders {
    /// The given folders (`--config-dir`, `--data-dir`), else the system's places for this account. A
    /// relative path starts at the current folder, even if the program leaves that later.
    ///
    /// # Errors
    /// One was not given and the account has no home folder, or the current folder is gone.
    pub fn find(config: Option<PathBuf>, data: Option<PathBuf>) -> Result<Self, Error> {
        let given = |folder: PathBuf| {
            std::path::absolute(&folder).map_err(|err| Error {
                operation: Operation::FindFolders,
                file: folder,
                cause: Cause::Read(err),
            })
        };
        let (config, data) = (config.map(given).transpose()?, data.map(given).transpose()?);
        if let (Some(config), Some(data)) = (&config, &data) {
            return Ok(Self { config: config.clone(), data: data.clone() });
        }
        let own = directories::ProjectDirs::from("", "", "token-desk").ok_or_else(|| Error {
            operation: Operation::FindFolders,
            file: PathBuf::new(),
            cause: Cause::NoHome,
        })?;
        Ok(Self {
            config: config.unwrap_or_else(|| own.config_dir().to_owned()),
            data: data.unwrap_or_else(|| own.data_local_dir().to_owned()),
        })
    }

    pub fn profiles(&self) -> PathBuf {
        self.config.join("profiles.toml")
    }

    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.toml")
    }

    pub fn history(&self) -> PathBuf {
        self.data.join("history.sqlite3")
    }

    /// The window's size and place: of this computer's screens, so it does not go along with the settings.
    pub fn window(&self) -> PathBuf {
        self.data.join("window.toml")
    }

    /// What drew the window last: of this computer too.
    pub fn renderers(&self) -> PathBuf {
        self.data.join("renderers.toml")
    }

    /// How far each history had come.
    pub fn noted(&self) -> PathBuf {
        self.config.join("history-noted")
    }

    /// The folder of the remembered credentials.
    pub fn credentials(&self) -> PathBuf {
        self.config.join("credentials")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_folders_are_taken_and_nothing_is_made() {
        let place = tempfile::tempdir().unwrap();
        let (config, data) = (place.path().join("a/b"), place.path().join("c"));
        let folders = Folders::find(Some(config.clone()), Some(data.clone())).unwrap();
        assert_eq!(folders.profiles(), config.join("profiles.toml"));
        assert_eq!(folders.credentials(), config.join("credentials"));
        assert_eq!(folders.data, data);
        assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_relative_folder_does_not_move_with_the_program() {
        let folders = Folders::find(Some("conf".into()), Some("data".into())).unwrap();
        assert!(folders.config.is_absolute() && folders.config.ends_with("conf"));
        assert!(folders.data.is_absolute() && folders.data.ends_with("data"));
    }

    #[test]
    fn what_is_not_given_lies_in_the_systems_own_place() {
        let given = Folders::find(Some("conf".into()), None).unwrap();
        let own = Folders::find(None, None).unwrap();
        assert!(given.config.ends_with("conf"));
        assert_eq!(given.data, own.data);
        assert!(own.config.to_string_lossy().contains("token-desk"), "{own:?}");
        assert!(own.data.is_absolute() && own.config.is_absolute());
    }
}
