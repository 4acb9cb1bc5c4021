//! Breaks words into lines as they are read, and only then puts each line in the order in which it is drawn.

use std::ops::Range;

use egui::{
    TextWrapMode, Ui,
    text::{ByteIndex, LayoutJob, LayoutSection, TextWrapping},
};

use super::order::{Direction, Paragraph, Piece, is_drawn, is_letter, is_mark, weighed};

/// The room for words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    pub mode: TextWrapMode,
    /// The width of the first line, in points.
    pub first: f32,
    /// The width of the others.
    pub rest: f32,
}

/// Words as they are drawn: the end of each line is a line break.
pub(super) struct Drawn {
    pub job: LayoutJob,
    /// Whether the end of the words was cut off.
    pub elided: bool,
}

/// egui gives a widget up to half a point less than it asked for.
const ROUNDED: f32 = 0.5;
const ELLIPSIS: char = '…';

pub(super) fn drawn(ui: &Ui, job: &LayoutJob, direction: Direction, room: Room) -> Drawn {
    let source = Source::of(job);
    let fits = |width: f32, job: LayoutJob| {
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        galley.rows.iter().all(|row| row.row.size.x <= width + ROUNDED)
    };
    let mut out = source.empty();
    let mut elided = false;
    let mut start = 0;
    for (place, words) in source.text.split('\n').enumerate() {
        let all = start..start + words.len();
        start = all.end + 1;
        if place > 0 {
            if room.mode == TextWrapMode::Truncate {
                elided = true;
                break;
            }
            source.push_break(&mut out, all.start);
        }
        let weighed = weighed(words, direction);
        let paragraph = Paragraph::new(&weighed, direction);
        match room.mode {
            TextWrapMode::Extend => source.push_line(&mut out, all.start, &paragraph.line(0..words.len())),
            TextWrapMode::Wrap => {
                let width = |line: usize| if place + line == 0 { room.first } else { room.rest };
                let mut lines = 0;
                let mut from = 0;
                while lines == 0 || from < words.len() {
                    if lines > 0 {
                        source.push_break(&mut out, all.start + from);
                    }
                    let may_be_empty = place + lines == 0 && room.first < room.rest;
                    let end = line_end(words, from, may_be_empty, |end| {
                        let mut line = source.empty();
                        source.push_line(&mut line, all.start, &paragraph.line(from..end));
                        fits(width(lines), line)
                    });
                    let shown = from + words[from..end].trim_end().len();
                    source.push_line(&mut out, all.start, &paragraph.line(from..shown));
                    from = end;
                    lines += 1;
                }
            }
            TextWrapMode::Truncate => {
                let whole = source.text.len() == words.len();
                let mut line = source.empty();
                source.push_line(&mut line, all.start, &paragraph.line(0..words.len()));
                if whole && fits(room.first, line.clone()) {
                    out = line;
                } else {
                    elided = true;
                    let cut = |end: usize| source.cut(end, direction);
                    let ends: Vec<_> = letters(words).collect();
                    let fitting = ends.partition_point(|end| fits(room.first, cut(*end)));
                    out = cut(fitting.checked_sub(1).map_or(0, |last| ends[last]));
                }
            }
        }
    }
    Drawn { job: out, elided }
}

/// A text to be drawn, without what only directs others, and the formats of its parts.
struct Source<'a> {
    job: &'a LayoutJob,
    text: String,
    /// Where each section of the job ends, in bytes of `text`.
    ends: Vec<usize>,
}

impl<'a> Source<'a> {
    fn of(job: &'a LayoutJob) -> Self {
        let mut text = String::with_capacity(job.text.len());
        let mut ends = Vec::with_capacity(job.sections.len());
        for section in &job.sections {
            let words = &job.text[section.byte_range.start.0..section.byte_range.end.0];
            text.extend(words.chars().filter(|c| is_drawn(*c)));
            ends.push(text.len());
        }
        Self { job, text, ends }
    }

    fn empty(&self) -> LayoutJob {
        LayoutJob {
            text: String::new(),
            sections: Vec::new(),
            wrap: TextWrapping::no_max_width(),
            ..self.job.clone()
        }
    }

    /// `pieces` are places in the paragraph that begins at `base`.
    fn push_line(&self, out: &mut LayoutJob, base: usize, pieces: &[Piece]) {
        for piece in pieces {
            let range = base + piece.range.start..base + piece.range.end;
            if let Some(mirrored) = piece.mirrored {
                self.push(out, range.start, mirrored.encode_utf8(&mut [0; 4]), false);
                continue;
            }
            let mut parts = self.parts(range);
            if piece.is_word {
                parts.reverse();
            }
            for part in parts {
                self.push(out, part.start, &self.text[part], piece.is_word);
            }
        }
    }

    fn push_break(&self, out: &mut LayoutJob, at: usize) {
        self.push(out, at, "\n", false);
    }

    /// The text up to `end` with an ellipsis, as one line.
    fn cut(&self, end: usize, direction: Direction) -> LayoutJob {
        let mut text = self.text[..end].trim_end().to_owned();
        let section = self.section(text.len().saturating_sub(1));
        text.push(ELLIPSIS);
        let mut ends = self.ends[..section].to_vec();
        ends.resize(self.ends.len(), text.len());
        let cut = Source { job: self.job, text, ends };
        let mut out = cut.empty();
        let weighed = weighed(&cut.text, direction);
        let paragraph = Paragraph::new(&weighed, direction);
        cut.push_line(&mut out, 0, &paragraph.line(0..cut.text.len()));
        out
    }

    /// A range, split where the format changes.
    fn parts(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut start = range.start;
        for end in &self.ends {
            let end = (*end).min(range.end);
            if end > start {
                parts.push(start..end);
                start = end;
            }
        }
        parts
    }

    fn section(&self, at: usize) -> usize {
        self.ends.partition_point(|end| *end <= at).min(self.ends.len().saturating_sub(1))
    }

    /// A word from right to left has a section of its own: the shaper turns each section round by itself.
    fn push(&self, out: &mut LayoutJob, at: usize, words: &str, is_word: bool) {
        let Some(section) = self.job.sections.get(self.section(at)) else { return };
        let leading_space = if out.sections.is_empty() { section.leading_space } else { 0.0 };
        let after_word = out.text.chars().next_back().is_some_and(is_letter);
        if is_word || after_word {
            let start = ByteIndex(out.text.len());
            out.text.push_str(words);
            let byte_range = start..ByteIndex(out.text.len());
            out.sections.push(LayoutSection { leading_space, byte_range, format: section.format.clone() });
        } else {
            out.append(words, leading_space, section.format.clone());
        }
    }
}

/// Where a line that begins at `from` ends: after the last word that fits, else after a dash or another sign,
/// else after the last letter. `may_be_empty`: the next line has more room.
fn line_end(words: &str, from: usize, may_be_empty: bool, fits: impl Fn(usize) -> bool) -> usize {
    let shown = |end: usize| from + words[from..end].trim_end().len();
    let fits = |end: usize| fits(shown(end));
    if fits(words.len()) {
        return words.len();
    }
    for kind in [Break::Word, Break::Sign, Break::Letter] {
        if may_be_empty && kind != Break::Word {
            return from;
        }
        let ends: Vec<_> = breaks(words, kind).filter(|end| *end > from).collect();
        let fitting = ends.partition_point(|end| fits(*end));
        if let Some(last) = fitting.checked_sub(1) {
            return ends[last];
        }
    }
    letters(words).find(|end| *end > from).unwrap_or(words.len())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Break {
    /// After a blank, and between characters that are words by themselves.
    Word,
    /// After a dash or another sign, as in an address.
    Sign,
    Letter,
}

fn breaks(words: &str, kind: Break) -> impl Iterator<Item = usize> {
    letters(words).filter(move |end| {
        let before = words[..*end].chars().next_back();
        let after = words[*end..].chars().next();
        let (Some(before), Some(after)) = (before, after) else { return true };
        match kind {
            Break::Word if before.is_whitespace() => before != '\u{a0}',
            Break::Word => (is_cjk(before) || is_cjk(after)) && !stays_with_the_last(after),
            Break::Sign => before.is_ascii_punctuation(),
            Break::Letter => true,
        }
    })
}

/// The end of each letter with its marks.
fn letters(words: &str) -> impl Iterator<Item = usize> {
    let starts = words.char_indices().skip(1).filter(|(_, c)| !is_mark(*c)).map(|(at, _)| at);
    starts.chain((!words.is_empty()).then_some(words.len()))
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// What does not begin a line in Japanese.
fn stays_with_the_last(c: char) -> bool {
    matches!(
        c,
        '、' | '。'
            | '，'
            | '．'
            | '・'
            | '：'
            | '；'
            | '！'
            | '？'
            | '」'
            | '』'
            | '）'
            | '】'
            | '〉'
            | '》'
            | 'ー'
            | 'っ'
            | 'ゃ'
            | 'ゅ'
            | 'ょ'
            | 'ッ'
            | 'ャ'
            | 'ュ'
            | 'ョ'
            | '.'
            | ','
            | ':'
            | ';'
            | '!'
            | '?'
            | ')'
            | ' '
    )
}
