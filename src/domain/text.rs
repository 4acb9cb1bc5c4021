//! What of a text from elsewhere may be shown, stored and handed on: the one place that says so.
//!
//! Text that others wrote (a server's answer, a key file, a profile, a paste) can hold characters that
//! nobody sees and that make a record read as another one: direction controls, line ends, escape sequences,
//! tags, joiners out of place, accents without end. [`line()`] and [`lines`] give back what a reader can
//! trust. What real names are written with stays: joiners inside Persian and Indic words and emoji, the
//! variants of Japanese and Mongolian letters, the accents of every script.

pub mod pasted;

use std::borrow::Cow;

use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{
        CanonicalCombiningClass, DefaultIgnorableCodePoint, EmojiModifier, ExtendedPictographic,
        GeneralCategory, Ideographic, JoiningType, Script,
    },
};

/// The most characters that are shown of a name, an ID or another short text of others.
pub const NAME: usize = 300;

/// The most characters that are kept of a text that people write freely, such as a reason.
pub const FREE: usize = 2000;

/// The most characters that are kept of the details of a problem.
pub const DETAILS: usize = 20_000;

/// The most accents and other marks on one letter. Tibetan and Biblical Hebrew need five or six.
const MARKS: usize = 8;

/// Stands for characters that have no meaning: of private use, unassigned, or none at all. A run of them is
/// one.
const UNREADABLE: char = char::REPLACEMENT_CHARACTER;

const ZWNJ: char = '\u{200c}';
const ZWJ: char = '\u{200d}';

/// The text on one line of at most `most` characters, for names, IDs and whatever stands in a sentence. Line
/// ends, control characters and runs of blanks become one blank, the blanks at both ends go, what nobody
/// sees goes, what has no meaning becomes `U+FFFD`, and what is too long ends with "…". The same again
/// changes nothing.
pub fn line(text: &str, most: usize) -> Cow<'_, str> {
    cleaned(text, most, false)
}

/// The text as a name or ID is shown: [`line()`] of at most [`NAME`] characters.
pub fn name(text: &str) -> String {
    line(text, NAME).into_owned()
}

/// [`line()`] with its line ends as `\n`, and at most one empty line in a row, for what people write freely.
pub fn lines(text: &str, most: usize) -> Cow<'_, str> {
    cleaned(text, most, true)
}

/// The text in its own layout, with its blanks and lines as they are, but without control characters and
/// what nobody sees: for what the program laid out itself with words of others in it, such as the log and
/// what goes to a terminal.
pub fn legible(text: &str) -> String {
    if is_plain_ascii(text) {
        return text.to_owned();
    }
    let mut legible = String::with_capacity(text.len());
    let mut marks = 0;
    for c in text.chars() {
        let kind = Kind::of(c);
        marks = if kind == Kind::Mark { marks + 1 } else { 0 };
        match kind {
            Kind::Plain | Kind::Blank => legible.push(c),
            Kind::Mark if marks <= MARKS => legible.push(c),
            Kind::LineEnd => legible.push(if c == '\n' { c } else { ' ' }),
            Kind::Meaningless => legible.push(UNREADABLE),
            Kind::Mark | Kind::Control | Kind::Joiner | Kind::Selector | Kind::Invisible => {}
        }
    }
    legible
}

/// The same on one line, for a sentence of the program's with words of others in it.
pub fn sentence(text: &str) -> String {
    if text.len() <= FREE && is_plain_ascii(text) {
        return text.to_owned();
    }
    let sentence = legible(text).replace('\n', " ");
    match sentence.char_indices().nth(FREE) {
        Some((end, _)) => format!("{}…", &sentence[..end]),
        None => sentence,
    }
}

/// [`line()`] for what is measured afterwards.
pub fn whole_line(text: &str) -> String {
    line(text, usize::MAX).into_owned()
}

/// A character as it may stand in a field; none if it stays out: control characters, and what would make a
/// text read as something else. Joiners and selectors stay, as the letter that they belong to may still come.
/// A line end is a blank, or stays `\n` in a field of several `lines`.
pub fn typed(c: char, lines: bool) -> Option<char> {
    match Kind::of(c) {
        Kind::LineEnd if lines && c == '\n' => Some(c),
        // part of a line end
        Kind::LineEnd if lines && c == '\r' => None,
        Kind::LineEnd => Some(' '),
        Kind::Blank => Some(if c == '\t' { ' ' } else { c }),
        Kind::Meaningless if is_no_character(c) => None,
        Kind::Plain | Kind::Mark | Kind::Joiner | Kind::Selector | Kind::Meaningless => Some(c),
        Kind::Control | Kind::Invisible => None,
    }
}

/// Whether the text may stand in a field as it is.
pub fn is_typed(text: &str, lines: bool) -> bool {
    is_plain_ascii(text) || text.chars().all(|c| typed(c, lines) == Some(c))
}

/// The last two of each plane, and 32 in the first, are never text.
fn is_no_character(c: char) -> bool {
    let code = c as u32;
    code & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&code)
}

/// Whether each character stands for itself or is a blank, so that nothing of it is left out: then only
/// blanks in a row or at an end would be.
pub fn is_plain(text: &str) -> bool {
    is_plain_ascii(text) || text.chars().all(|c| c == ' ' || Kind::of(c) == Kind::Plain)
}

/// The same for the most frequent characters, which a look at the bytes tells.
pub(in crate::domain) fn is_plain_ascii(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// A character as it can be named in a sentence: itself, or its number where it would not be seen.
pub fn named(c: char) -> String {
    match Kind::of(c) {
        Kind::Plain => c.to_string(),
        _ => format!("U+{:04X}", c as u32),
    }
}

/// Whether a character has no width of its own and is no blank, mark or line end: what comes along with
/// pasted text unseen.
pub fn is_invisible(c: char) -> bool {
    matches!(Kind::of(c), Kind::Invisible | Kind::Joiner | Kind::Selector)
}

/// What a character is to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Plain,
    Blank,
    LineEnd,
    /// Control characters that end no line.
    Control,
    /// Combines with what stands before it.
    Mark,
    /// A zero-width joiner or non-joiner: right in some places only.
    Joiner,
    /// A variation selector: right after some letters only.
    Selector,
    /// Direction controls, tags, fillers and other characters without width.
    Invisible,
    /// Of private use, unassigned, or no character.
    Meaningless,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            '!'..='~' => return Self::Plain,
            // the Braille pattern without dots, too, is seen as a blank
            ' ' | '\t' | '\u{2800}' => return Self::Blank,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => return Self::LineEnd,
            ZWNJ | ZWJ => return Self::Joiner,
            '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{180b}'..='\u{180f}' => {
                return Self::Selector;
            }
            _ => {}
        }
        match CodePointMapData::<GeneralCategory>::new().get(c) {
            GeneralCategory::Control => Self::Control,
            GeneralCategory::SpaceSeparator => Self::Blank,
            GeneralCategory::Format => Self::Invisible,
            _ if CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c) => Self::Invisible,
            GeneralCategory::PrivateUse | GeneralCategory::Unassigned | GeneralCategory::Surrogate => {
                Self::Meaningless
            }
            GeneralCategory::NonspacingMark
            | GeneralCategory::SpacingMark
            | GeneralCategory::EnclosingMark => Self::Mark,
            _ => Self::Plain,
        }
    }
}

fn cleaned(text: &str, most: usize, with_lines: bool) -> Cow<'_, str> {
    if text.len() <= most && is_plain_ascii(text) && !text.contains("  ") && text.trim() == text {
        return Cow::Borrowed(text);
    }
    let mut letters = Letters::default();
    // joiners may go later, but never two in a row are kept until then
    let enough = most.saturating_mul(2).saturating_add(4);
    for c in text.chars() {
        if letters.kept.len() > enough {
            break;
        }
        letters.take(c, with_lines);
    }
    let mut kept = joined_rightly(&letters.kept);
    trim_end(&mut kept);
    if kept.len() > most {
        kept.truncate(most.saturating_sub(1));
        kept = joined_rightly(&kept);
        trim_end(&mut kept);
        if most > 0 {
            kept.push('…');
        }
    }
    let kept: String = kept.into_iter().collect();
    if kept == text { Cow::Borrowed(text) } else { Cow::Owned(kept) }
}

/// The letters that are kept, without those that are wrong because of what stands before them.
#[derive(Default)]
struct Letters {
    kept: Vec<char>,
    /// How many marks stand on the last letter; joiners and selectors among them are none.
    marks: usize,
    /// Blanks and line ends that are kept once something follows them.
    blank: bool,
    line_ends: usize,
    /// The line end before was CR.
    after_cr: bool,
}

impl Letters {
    fn take(&mut self, c: char, with_lines: bool) {
        let second_half = c == '\n' && self.after_cr;
        self.after_cr = c == '\r';
        match Kind::of(c) {
            Kind::LineEnd if with_lines => self.line_ends += usize::from(!second_half),
            Kind::LineEnd | Kind::Blank | Kind::Control => self.blank = true,
            Kind::Invisible => {}
            Kind::Plain => self.base(c),
            Kind::Meaningless => self.base(UNREADABLE),
            Kind::Mark => {
                if self.has_base() && self.marks < MARKS {
                    self.kept.push(c);
                    self.marks += 1;
                }
            }
            Kind::Joiner => {
                let last = self.last();
                if self.has_base() && !matches!(last, Some(ZWNJ | ZWJ | UNREADABLE)) {
                    self.kept.push(c);
                }
            }
            Kind::Selector => {
                if self.has_base() && self.last().is_some_and(|base| selects(base, c)) {
                    self.kept.push(c);
                }
            }
        }
    }

    fn base(&mut self, c: char) {
        let first = self.kept.is_empty();
        let (blank, line_ends) = (std::mem::take(&mut self.blank), std::mem::take(&mut self.line_ends));
        if !first && line_ends > 0 {
            self.kept.extend(std::iter::repeat_n('\n', line_ends.min(2)));
        } else if !first && blank {
            self.kept.push(' ');
        }
        // what stands on a letter stands on this one from now on
        self.marks = 0;
        if c != UNREADABLE || self.last() != Some(UNREADABLE) {
            self.kept.push(c);
        }
    }

    fn last(&self) -> Option<char> {
        self.kept.last().copied()
    }

    /// Whether there is a letter that a mark could stand on.
    fn has_base(&self) -> bool {
        !self.kept.is_empty() && !self.blank && self.line_ends == 0
    }
}

/// Whether the letter has variants that the selector chooses from.
fn selects(base: char, selector: char) -> bool {
    match selector {
        _ if Kind::of(base) == Kind::Selector => false,
        '\u{fe0e}' | '\u{fe0f}' => CodePointSetData::new::<ExtendedPictographic>().contains(base),
        '\u{fe00}'..='\u{fe02}' | '\u{e0100}'..='\u{e01ef}' => {
            CodePointSetData::new::<Ideographic>().contains(base)
        }
        '\u{180b}'..='\u{180f}' => CodePointMapData::<Script>::new().get(base) == Script::Mongolian,
        _ => false,
    }
}

/// The same without the joiners that join nothing (RFC 5892, appendix A.1 and A.2; UTS 51 for emoji).
fn joined_rightly(letters: &[char]) -> Vec<char> {
    let mut kept = Vec::with_capacity(letters.len());
    for (at, &c) in letters.iter().enumerate() {
        if Kind::of(c) != Kind::Joiner || joins(c, &kept, &letters[at + 1..]) {
            kept.push(c);
        }
    }
    kept
}

/// Whether a joiner makes a difference to how its neighbours are written.
fn joins(joiner: char, before: &[char], after: &[char]) -> bool {
    let class = CodePointMapData::<CanonicalCombiningClass>::new();
    let virama = |c: Option<&char>| c.is_some_and(|c| class.get(*c) == CanonicalCombiningClass::Virama);
    if virama(before.last()) || virama(after.first()) {
        return true;
    }
    if joiner == ZWJ && is_emoji_end(before) {
        let pictures = CodePointSetData::new::<ExtendedPictographic>();
        return after.first().is_some_and(|c| pictures.contains(*c));
    }
    let joining = CodePointMapData::<JoiningType>::new();
    let carries = |c: &&char| joining.get(**c) != JoiningType::Transparent || Kind::of(**c) != Kind::Mark;
    let before = before.iter().rev().find(carries).map(|c| joining.get(*c));
    let after = after.iter().find(carries).map(|c| joining.get(*c));
    matches!(before, Some(JoiningType::DualJoining | JoiningType::LeftJoining))
        && matches!(after, Some(JoiningType::DualJoining | JoiningType::RightJoining))
}

/// Whether a picture stands at the end, perhaps with a skin tone or a selector.
fn is_emoji_end(letters: &[char]) -> bool {
    let tones = CodePointSetData::new::<EmojiModifier>();
    let pictures = CodePointSetData::new::<ExtendedPictographic>();
    let base = letters.iter().rev().find(|c| **c != '\u{fe0f}' && !tones.contains(**c));
    base.is_some_and(|c| pictures.contains(*c))
}

/// Removes blanks and line ends at the end.
fn trim_end(letters: &mut Vec<char>) {
    while letters.last().is_some_and(|c| matches!(c, ' ' | '\n')) {
        letters.pop();
    }
}

#[cfg(test)]
pub(in crate::domain) mod tests;
