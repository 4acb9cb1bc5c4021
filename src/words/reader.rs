//! Who reads what a thread says.

use std::cell::RefCell;

use jiff::tz::TimeZone;

use crate::domain::language::Language;

thread_local! {
    static READER: RefCell<Reader> = const { RefCell::new(Reader { language: Language::English, zone: TimeZone::UTC }) };
}

/// Who reads: in which language, and by which clock.
#[derive(Clone, Debug)]
pub struct Reader {
    pub language: Language,
    pub zone: TimeZone,
}

impl Reader {
    /// Who reads English, by the clock of a zone.
    pub fn english(zone: TimeZone) -> Self {
        Self { language: Language::English, zone }
    }
}

/// Words are for this reader from now on, on this thread.
pub fn speak_to(reader: &Reader) {
    READER.with_borrow_mut(|now| {
        if now.language != reader.language || now.zone != reader.zone {
            *now = reader.clone();
        }
    });
}

/// What `make` says to this reader.
pub fn to_reader<T>(reader: &Reader, make: impl FnOnce() -> T) -> T {
    let before = self::reader();
    speak_to(reader);
    let said = make();
    speak_to(&before);
    said
}

/// For whom this thread's words are.
pub fn reader() -> Reader {
    READER.with_borrow(Clone::clone)
}

/// The language that this thread speaks.
pub fn language() -> Language {
    READER.with_borrow(|reader| reader.language)
}

/// The zone of its reader's clock.
pub(super) fn zone() -> TimeZone {
    READER.with_borrow(|reader| reader.zone.clone())
}
