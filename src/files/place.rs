//! Paths as people and files spell them.

use std::path::{Path, PathBuf};

/// An absolute path: `~` at its start is the home folder, anything else is relative to the working folder.
pub fn full(path: &Path) -> PathBuf {
    let path = match (path.strip_prefix("~"), directories::BaseDirs::new()) {
        (Ok(rest), Some(base)) => base.home_dir().join(rest),
        _ => path.to_owned(),
    };
    std::path::absolute(&path).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_home_folder_is_put_in_for_a_tilde_alone() {
        let home = directories::BaseDirs::new().unwrap().home_dir().to_owned();
        assert_eq!(full(Path::new("~/ca.pem")), home.join("ca.pem"));
        let elsewhere = Path::new(if cfg!(windows) { r"C:\etc\~\ca.pem" } else { "/etc/~/ca.pem" });
        assert_eq!(full(elsewhere), elsewhere);
        assert!(full(Path::new("~ada/ca.pem")).ends_with("~ada/ca.pem"));
        assert!(full(Path::new("ca.pem")).is_absolute());
    }
}
