//! The order in which the parts of one line are drawn (UAX #9, rules L1 and L2).

use std::{borrow::Cow, ops::Range};

use unicode_bidi::{BidiClass, Level, ParagraphBidiInfo, bidi_class};

use crate::domain::text::is_invisible;

/// What decides at which side a paragraph begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::widgets) enum Direction {
    /// The window's: names and values stand from left to right, as in every other row. Only words that are
    /// wholly from right to left begin at the right.
    Window,
    /// The text's own: its first letter, as people see it where they typed it.
    Typed,
}

impl Direction {
    fn level(self, paragraph: &str) -> Option<Level> {
        match self {
            Self::Window if begins_at_the_right(paragraph) => Some(Level::rtl()),
            Self::Window => Some(Level::ltr()),
            Self::Typed => None,
        }
    }
}

fn begins_at_the_right(paragraph: &str) -> bool {
    let mut classes = paragraph.chars().map(bidi_class);
    let weak = |class: &BidiClass| matches!(class, BidiClass::EN | BidiClass::AN);
    let strong = |class: &BidiClass| matches!(class, BidiClass::L | BidiClass::R | BidiClass::AL);
    let first = classes.find(|class| strong(class) || weak(class));
    matches!(first, Some(BidiClass::R | BidiClass::AL)) && classes.all(|class| class != BidiClass::L)
}

/// A part of a line that is drawn in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where it stands in the paragraph, in bytes.
    pub range: Range<usize>,
    /// What is drawn in its place.
    pub mirrored: Option<char>,
    /// A word whose letters the shaper turns round.
    pub is_word: bool,
}

/// The text whose letters decide the order. The program's dots between facts keep these apart, so that a
/// number after a name stays there: they count as letters from left to right of the same length.
pub(super) fn weighed(text: &str, direction: Direction) -> Cow<'_, str> {
    let apart = direction == Direction::Window && text.contains(" · ");
    if apart { Cow::Owned(text.replace(" · ", " Å ")) } else { Cow::Borrowed(text) }
}

/// A text without line breaks.
pub(super) struct Paragraph<'a>(ParagraphBidiInfo<'a>);

impl<'a> Paragraph<'a> {
    /// Of a [`weighed`] text.
    pub fn new(text: &'a str, direction: Direction) -> Self {
        Self(ParagraphBidiInfo::new(text, direction.level(text)))
    }

    /// The parts of a line in the order in which they are drawn, from left to right.
    pub fn line(&self, line: Range<usize>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        if line.is_empty() {
            return pieces;
        }
        let (levels, runs) = self.0.visual_runs(line);
        for run in runs {
            if levels[run.start].is_rtl() {
                self.push_from_right(&mut pieces, run);
            } else {
                pieces.push(Piece { range: run, mirrored: None, is_word: false });
            }
        }
        pieces
    }

    /// The words last to first, the letters of each as they are.
    fn push_from_right(&self, pieces: &mut Vec<Piece>, run: Range<usize>) {
        let words = &self.0.text[run.clone()];
        let mut end = words.len();
        let mut letters = words.char_indices().rev().peekable();
        while let Some((at, c)) = letters.next() {
            let goes_on = is_letter(c) && letters.peek().is_some_and(|(_, before)| is_letter(*before));
            if goes_on {
                continue;
            }
            let is_word = is_letter(c);
            let mirrored = if is_word { None } else { mirrored(c) };
            pieces.push(Piece { range: run.start + at..run.start + end, mirrored, is_word });
            end = at;
        }
    }
}

pub(super) fn has_right_to_left(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(is_right_to_left)
}

fn is_right_to_left(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Whether it is drawn. What only directs others is not: it could make one name or number look like another.
pub(super) fn is_drawn(c: char) -> bool {
    let directs = is_invisible(c) && !matches!(c, '\u{200c}' | '\u{200d}');
    c == '\n' || !(directs || bidi_class(c) == BidiClass::B)
}

/// What the shaper sets from right to left with its neighbours.
pub(super) fn is_letter(c: char) -> bool {
    is_right_to_left(c)
        || bidi_class(c) == BidiClass::NSM
        || matches!(c, '\u{590}'..='\u{8ff}' | '\u{200c}' | '\u{200d}')
}

/// Whether it belongs to the character before it.
pub(super) fn is_mark(c: char) -> bool {
    bidi_class(c) == BidiClass::NSM || matches!(c, '\u{200c}' | '\u{200d}')
}

fn mirrored(c: char) -> Option<char> {
    Some(match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        _ => return None,
    })
}
