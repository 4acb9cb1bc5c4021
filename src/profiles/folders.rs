//! Where the program's own files lie.

use std::path::PathBuf;

use super::{Cause, Error, Operation};

/// The folders that the program writes to. Neither need exist: they are made when something is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Profiles, settings and remembered credentials.
    pub config: PathBuf,
    /// The history and the log.
    pub data: PathBuf,
}

impl Folders {
    /// The folders as they were given (`--config-dir`, `--data-dir`), else the operating system's own places
    /// for this account. A relative path counts from the present folder, also should the program leave that
    /// later.
    ///
    /// # Errors
    /// When one was not given and the account has no home folder, or the present folder is gone.
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

    /// The file that holds the profiles.
    pub fn profiles(&self) -> PathBuf {
        self.config.join("profiles.toml")
    }

    /// The file that holds the settings.
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.toml")
    }

    /// The file that holds the history.
    pub fn history(&self) -> PathBuf {
        self.data.join("history.sqlite3")
    }

    /// The file that holds how far each history had come.
    pub fn noted(&self) -> PathBuf {
        self.config.join("history-noted")
    }

    /// The folder that holds the remembered credentials.
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
