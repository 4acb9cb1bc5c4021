//! `renderers.toml`: which renderer worked last, on each computer and in each kind of session.
//!
//! A home folder may be one for many computers, so the computer's name is in it. Nobody writes it by hand,
//! and anything may stand in it: what cannot be used counts as not there.

use std::{io, path::PathBuf, str};

use eframe::Renderer;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use super::session::Session;
use crate::files::{self, Readers};

/// The largest file, in bytes: [`MOST`] of the longest lines fit.
const MAX_BYTES: usize = 64 * 1024;

/// How many computers and kinds of session are remembered; the one written longest ago goes first.
const MOST: usize = 64;

/// The longest name of a computer, in bytes, as DNS and POSIX have it.
const LONGEST_NAME: usize = 255;

const HEADING: &str = "# Token Desk: what drew the window last, by computer and kind of session\n\n";

const TABLE: &str = "drawn";

/// The file, and the computer and session that it is asked about.
#[derive(Clone, Debug)]
pub struct Memory {
    file: PathBuf,
    computer: String,
    session: Session,
}

/// A line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Drawn {
    computer: String,
    session: Session,
    renderer: Renderer,
}

impl Memory {
    /// For this computer and the session of this process.
    pub fn new(file: PathBuf) -> Self {
        let computer = gethostname::gethostname().to_string_lossy().into_owned();
        Self::of(file, &computer, Session::now())
    }

    fn of(file: PathBuf, computer: &str, session: Session) -> Self {
        // Windows and DNS do not tell large letters from small ones
        let mut computer = computer.trim().to_lowercase();
        computer.retain(|letter| !letter.is_control());
        computer.truncate(computer.floor_char_boundary(LONGEST_NAME));
        Self { file, computer, session }
    }

    pub fn session(&self) -> Session {
        self.session
    }

    /// The renderer that worked here last.
    pub fn recall(&self) -> Option<Renderer> {
        self.load().into_iter().find(|drawn| self.is_here(drawn)).map(|drawn| drawn.renderer)
    }

    /// Remembers what worked; a file that says so already is not written.
    ///
    /// # Errors
    /// The file system's; the old file is then unchanged.
    pub fn keep(&self, renderer: Renderer) -> io::Result<()> {
        let mut all = self.load();
        if all.iter().find(|drawn| self.is_here(drawn)).is_some_and(|drawn| drawn.renderer == renderer) {
            return Ok(());
        }
        all.retain(|drawn| !self.is_here(drawn));
        all.insert(0, Drawn { computer: self.computer.clone(), session: self.session, renderer });
        all.truncate(MOST);
        self.save(&all)
    }

    /// Remembers nothing more for here.
    ///
    /// # Errors
    /// Those of [`Self::keep`].
    pub fn forget(&self) -> io::Result<()> {
        let mut all = self.load();
        let before = all.len();
        all.retain(|drawn| !self.is_here(drawn));
        if all.len() == before { Ok(()) } else { self.save(&all) }
    }

    fn is_here(&self, drawn: &Drawn) -> bool {
        drawn.computer == self.computer && drawn.session == self.session
    }

    fn load(&self) -> Vec<Drawn> {
        match files::read(&self.file, MAX_BYTES) {
            Ok(bytes) => read(&bytes),
            Err(err) if err.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(err) => {
                tracing::warn!("the renderer that worked last cannot be read: {:?}", err.kind());
                Vec::new()
            }
        }
    }

    fn save(&self, all: &[Drawn]) -> io::Result<()> {
        if let Some(folder) = self.file.parent() {
            files::make_private_folder(folder)?;
        }
        let mut tables = ArrayOfTables::new();
        for drawn in all {
            let mut table = Table::new();
            table["computer"] = value(&drawn.computer);
            table["session"] = value(drawn.session.key());
            table["renderer"] = value(drawn.renderer.to_string());
            tables.push(table);
        }
        let mut document = DocumentMut::new();
        document[TABLE] = Item::ArrayOfTables(tables);
        files::write(&self.file, format!("{HEADING}{document}").as_bytes(), Readers::Account)
    }
}

/// The lines that can be used, each place once, the newest first.
fn read(bytes: &[u8]) -> Vec<Drawn> {
    let document: Option<DocumentMut> = str::from_utf8(bytes).ok().and_then(|text| text.parse().ok());
    let Some(document) = document else {
        tracing::warn!("the renderer that worked last cannot be used");
        return Vec::new();
    };
    let tables = document.get(TABLE).and_then(Item::as_array_of_tables);
    let mut all: Vec<Drawn> = Vec::new();
    for drawn in tables.into_iter().flatten().filter_map(line) {
        if !all.iter().any(|known| known.computer == drawn.computer && known.session == drawn.session) {
            all.push(drawn);
        }
        if all.len() == MOST {
            break;
        }
    }
    all
}

fn line(table: &Table) -> Option<Drawn> {
    let text = |key: &str| table.get(key).and_then(Item::as_str);
    let fits = |name: &&str| name.len() <= LONGEST_NAME && !name.contains(char::is_control);
    let computer = text("computer").filter(fits)?.to_owned();
    let renderer = match text("renderer")? {
        "glow" => Renderer::Glow,
        "wgpu" => Renderer::Wgpu,
        _ => return None,
    };
    Some(Drawn { computer, session: Session::of(text("session")?)?, renderer })
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;

    fn at(folder: &Path, computer: &str, session: Session) -> Memory {
        Memory::of(folder.join("data/renderers.toml"), computer, session)
    }

    #[test]
    fn each_computer_and_kind_of_session_remembers_its_own() {
        let place = tempfile::tempdir().unwrap();
        let here = at(place.path(), "pc-17", Session::Local);
        let remote = at(place.path(), "pc-17", Session::RemoteDesktop);
        let other = at(place.path(), "pc-18", Session::Local);
        assert_eq!(here.recall(), None);
        here.keep(Renderer::Glow).unwrap();
        remote.keep(Renderer::Wgpu).unwrap();
        assert_eq!(here.recall(), Some(Renderer::Glow));
        assert_eq!(remote.recall(), Some(Renderer::Wgpu));
        assert_eq!(other.recall(), None);
        assert_eq!(at(place.path(), "PC-17 ", Session::Local).recall(), Some(Renderer::Glow));
        here.keep(Renderer::Wgpu).unwrap();
        assert_eq!(here.recall(), Some(Renderer::Wgpu), "the last one");
        here.forget().unwrap();
        assert_eq!(here.recall(), None);
        assert_eq!(remote.recall(), Some(Renderer::Wgpu));
        remote.forget().unwrap();
        assert_eq!(remote.recall(), None);
    }

    #[test]
    fn what_is_known_already_is_not_written() {
        let place = tempfile::tempdir().unwrap();
        let here = at(place.path(), "pc-17", Session::Local);
        here.forget().unwrap();
        assert!(!here.file.exists(), "there was nothing to forget");
        here.keep(Renderer::Glow).unwrap();
        let noted = "# by hand\n[[drawn]]\ncomputer = \"pc-17\"\nsession = \"local\"\nrenderer = \"glow\"\n";
        fs::write(&here.file, noted).unwrap();
        here.keep(Renderer::Glow).unwrap();
        assert_eq!(fs::read_to_string(&here.file).unwrap(), noted);
    }

    #[test]
    fn it_does_not_grow_with_the_computers() {
        let place = tempfile::tempdir().unwrap();
        let long = "ä".repeat(LONGEST_NAME);
        for number in 0..MOST + 10 {
            let name = format!("{number}-{long}");
            at(place.path(), &name, Session::ForeignDisplay).keep(Renderer::Wgpu).unwrap();
        }
        let newest = at(place.path(), &format!("{}-{long}", MOST + 9), Session::ForeignDisplay);
        assert_eq!(newest.recall(), Some(Renderer::Wgpu));
        assert_eq!(newest.load().len(), MOST);
        assert!(fs::metadata(&newest.file).unwrap().len() < MAX_BYTES as u64);
        assert_eq!(at(place.path(), &format!("0-{long}"), Session::ForeignDisplay).recall(), None);
    }

    #[test]
    fn a_file_that_is_damaged_or_hostile_is_as_none() {
        let place = tempfile::tempdir().unwrap();
        let here = at(place.path(), "pc-17", Session::Local);
        fs::create_dir(here.file.parent().unwrap()).unwrap();
        let one = |renderer: &str| {
            format!("[[drawn]]\ncomputer = \"pc-17\"\nsession = \"local\"\nrenderer = {renderer}\n")
        };
        for text in [
            String::new(),
            "drawn = 1".to_owned(),
            "drawn = [{ computer = \"pc-17\", session = \"local\" }]".to_owned(),
            "[drawn]\ncomputer = \"pc-17\"\nsession = \"local\"\nrenderer = \"glow\"".to_owned(),
            one("\"vulkan\""),
            one("\"GLOW\""),
            one("true"),
            one("[\"glow\"]"),
            "[[drawn]]\ncomputer = 17\nsession = \"local\"\nrenderer = \"glow\"".to_owned(),
            "[[drawn]]\ncomputer = \"pc-17\"\nsession = \"../local\"\nrenderer = \"glow\"".to_owned(),
            format!("x = {}", "[".repeat(20_000)),
            "#".repeat(MAX_BYTES + 1),
            "\0\0".to_owned(),
        ] {
            fs::write(&here.file, &text).unwrap();
            assert_eq!(here.recall(), None, "{text:.80}");
        }
        fs::write(&here.file, b"\xff\xfe").unwrap();
        assert_eq!(here.recall(), None);
        here.keep(Renderer::Wgpu).unwrap();
        assert_eq!(here.recall(), Some(Renderer::Wgpu), "it takes the place of what cannot be used");
        fs::write(&here.file, one("\"vulkan\"") + &one("\"wgpu\"") + &one("\"glow\"")).unwrap();
        assert_eq!(here.recall(), Some(Renderer::Wgpu), "the first one that can be used");
        fs::remove_file(&here.file).unwrap();
        fs::create_dir(&here.file).unwrap();
        assert_eq!(here.recall(), None);
        assert!(here.keep(Renderer::Glow).is_err());
    }
}
