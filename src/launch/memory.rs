//! `renderers.toml`: which renderer worked last, on each computer and in each kind of session, and which one
//! did not get its window open ([`unfinished`]).
//!
//! A home folder may be one for many computers, so the computer's name is in it. Nobody writes it by hand,
//! and anything may stand in it: what cannot be used counts as not there. Earlier versions know the lines of
//! what worked alone, and drop the others.

use std::{fs, io, path::PathBuf, str, time::Duration};

use eframe::Renderer;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use super::{
    session::{Place, Session},
    tries::other,
    unfinished::{self, Unfinished},
};
use crate::files::{self, Readers};

/// How many computers and kinds of session are remembered; the one written longest ago goes first.
const MOST: usize = 64;

/// How many openings are remembered that did not come to an end.
const MOST_UNFINISHED: usize = 16;

/// The longest name of a computer, in bytes, as DNS and POSIX have it.
const LONGEST_NAME: usize = 255;

const HEADING: &str =
    "# Token Desk: what drew the window last, by computer and kind of session, and what did not\n\n";

const DRAWN: &str = "drawn";
const UNFINISHED: &str = "unfinished";

/// How long to wait for another copy that writes.
const PATIENCE: Duration = Duration::from_secs(2);

/// The file, and the computer and session that it is asked about.
#[derive(Clone, Debug)]
pub struct Memory {
    file: PathBuf,
    place: Place,
}

/// A line of what worked.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Drawn {
    place: Place,
    renderer: Renderer,
}

/// What stands in the file, the newest first: each place once, and of what did not come to an end each
/// renderer in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    drawn: Vec<Drawn>,
    unfinished: Vec<Unfinished>,
}

/// What is known when the window is to be opened.
#[derive(Debug)]
pub struct Known {
    /// What worked here last.
    pub drawn: Option<Renderer>,
    /// What did not get its window open here, lately, and how often in a row.
    pub unfinished: Vec<(Renderer, u32)>,
    /// Nobody else opens a window while this is there.
    lock: Option<fs::File>,
}

/// A window that is being opened.
#[derive(Debug)]
pub struct Opening {
    memory: Memory,
    renderer: Renderer,
    lock: Option<fs::File>,
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
        Self { file, place: Place { computer, session } }
    }

    pub fn session(&self) -> Session {
        self.place.session
    }

    /// The renderer that worked here last.
    pub fn recall(&self) -> Option<Renderer> {
        self.recalled(&self.load())
    }

    fn recalled(&self, kept: &Kept) -> Option<Renderer> {
        kept.drawn.iter().find(|drawn| drawn.place == self.place).map(|drawn| drawn.renderer)
    }

    /// What worked here, and what did not come to an end. Where it is not known whether another copy is just
    /// opening its window, as in a folder that takes no files, only what is long past counts.
    pub fn look(&self) -> Known {
        let lock = self.lock(Duration::ZERO);
        let kept = self.load();
        let now = unfinished::now();
        let unfinished = kept.unfinished.iter().filter(|entry| entry.place == self.place);
        let unfinished = unfinished.filter_map(|entry| {
            let times = entry.found(now, lock.is_some()).counts(now)?;
            Some((entry.renderer, times))
        });
        Known { drawn: self.recalled(&kept), unfinished: unfinished.collect(), lock }
    }

    /// Notes what is about to open the window, unless another copy is at it. What cannot be written down is
    /// not remembered.
    pub fn begin(&self, known: Known, renderer: Renderer) -> Opening {
        let lock = known.lock;
        if lock.is_some() {
            let now = unfinished::now();
            let noted = self.change(|kept| {
                let here = |entry: &Unfinished| entry.place == self.place;
                for entry in kept.unfinished.iter_mut().filter(|entry| here(entry)) {
                    *entry = entry.found(now, true);
                }
                let is_it = |entry: &Unfinished| here(entry) && entry.renderer == renderer;
                let before = kept.unfinished.iter().find(|entry| is_it(entry)).map_or(0, |entry| entry.times);
                kept.unfinished.retain(|entry| !is_it(entry));
                kept.unfinished.insert(0, Unfinished::begun(self.place.clone(), renderer, before, now));
            });
            if let Err(err) = noted {
                tracing::warn!("what opens the window is not noted: {:?}", err.kind());
            }
        }
        Opening { memory: self.clone(), renderer, lock }
    }

    /// Remembers nothing more for here of what worked.
    ///
    /// # Errors
    /// The file system's; the old file is then unchanged.
    pub fn forget(&self) -> io::Result<()> {
        let _lock = self.lock(PATIENCE);
        self.change(|kept| kept.drawn.retain(|drawn| drawn.place != self.place))
    }

    /// None where another copy has it for longer, or the folder takes no files.
    fn lock(&self, limit: Duration) -> Option<fs::File> {
        let folder = self.file.parent()?;
        let name = self.file.file_name()?.to_string_lossy();
        files::make_private_folder(folder).ok()?;
        files::lock(&folder.join(format!(".{name}.lock")), limit).ok()
    }

    /// Writes the file anew, unless nothing changes.
    fn change(&self, by: impl FnOnce(&mut Kept)) -> io::Result<()> {
        let before = self.load();
        let mut kept = before.clone();
        by(&mut kept);
        kept.drawn.truncate(MOST);
        kept.unfinished.truncate(MOST_UNFINISHED);
        if kept == before {
            return Ok(());
        }
        if let Some(folder) = self.file.parent() {
            files::make_private_folder(folder)?;
        }
        files::write(&self.file, kept.text().as_bytes(), Readers::Account)
    }

    fn load(&self) -> Kept {
        match files::read(&self.file, Kept::MOST_BYTES) {
            Ok(bytes) => Kept::read(&bytes),
            Err(err) if err.kind() == io::ErrorKind::NotFound => Kept::default(),
            Err(err) => {
                tracing::warn!("the renderer that worked last cannot be read: {:?}", err.kind());
                Kept::default()
            }
        }
    }
}

impl Opening {
    /// The window is open: what drew it is remembered. While the other one waits for its next chance, what
    /// worked before stays as it is, so that the chance comes.
    ///
    /// # Errors
    /// The file system's; the old file is then unchanged.
    pub fn worked(self) -> io::Result<()> {
        let Self { memory, renderer, lock } = self;
        let place = &memory.place;
        let alone = lock.is_some();
        let _lock = lock.or_else(|| memory.lock(PATIENCE));
        let now = unfinished::now();
        memory.change(|kept| {
            // what is open is of another copy, unless this one had noted it
            let is_over = |entry: &Unfinished| alone || !entry.open;
            let is_it = |entry: &Unfinished| entry.place == *place && entry.renderer == renderer;
            kept.unfinished.retain(|entry| !(is_it(entry) && is_over(entry)));
            let waits = |entry: &Unfinished| {
                entry.place == *place && entry.renderer == other(renderer) && entry.counts(now).is_some()
            };
            if kept.unfinished.iter().any(waits) || memory.recalled(kept) == Some(renderer) {
                return;
            }
            kept.drawn.retain(|drawn| drawn.place != *place);
            kept.drawn.insert(0, Drawn { place: place.clone(), renderer });
        })
    }

    /// It came to an end without a window, and said so: nothing is to be noted of it.
    pub fn ended(self) {
        let Self { memory, renderer, lock: Some(_lock) } = self else { return };
        let ended = memory.change(|kept| {
            for entry in &mut kept.unfinished {
                entry.open &= entry.place != memory.place || entry.renderer != renderer;
            }
            kept.unfinished.retain(|entry| entry.open || entry.times > 0);
        });
        if let Err(err) = ended {
            tracing::warn!("the end of an opening is not noted: {:?}", err.kind());
        }
    }
}

impl Kept {
    /// The largest file, in bytes: [`MOST`] of the longest lines fit, and [`MOST_UNFINISHED`].
    pub const MOST_BYTES: usize = 64 * 1024;

    /// The lines that can be used.
    pub fn read(bytes: &[u8]) -> Self {
        let document: Option<DocumentMut> = str::from_utf8(bytes).ok().and_then(|text| text.parse().ok());
        let Some(document) = document else {
            tracing::warn!("the renderer that worked last cannot be used");
            return Self::default();
        };
        let tables = |name: &str| {
            let tables = document.get(name).and_then(Item::as_array_of_tables);
            tables.into_iter().flatten().filter_map(|table| Some((table, place(table)?, which(table)?)))
        };
        let mut kept = Self::default();
        for (_, place, renderer) in tables(DRAWN) {
            if kept.drawn.len() < MOST && !kept.drawn.iter().any(|known| known.place == place) {
                kept.drawn.push(Drawn { place, renderer });
            }
        }
        for (table, place, renderer) in tables(UNFINISHED) {
            let is_it = |known: &Unfinished| known.place == place && known.renderer == renderer;
            if kept.unfinished.len() < MOST_UNFINISHED && !kept.unfinished.iter().any(is_it) {
                kept.unfinished.extend(Unfinished::read(table, place, renderer));
            }
        }
        kept
    }

    /// The file.
    pub fn text(&self) -> String {
        let mut document = DocumentMut::new();
        let mut put = |name: &str, tables: ArrayOfTables| {
            if !tables.is_empty() {
                document[name] = Item::ArrayOfTables(tables);
            }
        };
        put(DRAWN, self.drawn.iter().map(|drawn| line(&drawn.place, drawn.renderer)).collect());
        let unfinished = self.unfinished.iter().map(|entry| {
            let mut table = line(&entry.place, entry.renderer);
            entry.write(&mut table);
            table
        });
        put(UNFINISHED, unfinished.collect());
        format!("{HEADING}{document}")
    }
}

fn place(table: &Table) -> Option<Place> {
    let text = |key: &str| table.get(key).and_then(Item::as_str);
    let fits = |name: &&str| name.len() <= LONGEST_NAME && !name.contains(char::is_control);
    let computer = text("computer").filter(fits)?.to_owned();
    Some(Place { computer, session: Session::of(text("session")?)? })
}

fn which(table: &Table) -> Option<Renderer> {
    match table.get("renderer")?.as_str()? {
        "glow" => Some(Renderer::Glow),
        "wgpu" => Some(Renderer::Wgpu),
        _ => None,
    }
}

fn line(place: &Place, renderer: Renderer) -> Table {
    let mut table = Table::new();
    table["computer"] = value(&place.computer);
    table["session"] = value(place.session.key());
    table["renderer"] = value(renderer.to_string());
    table
}

#[cfg(test)]
mod tests;
