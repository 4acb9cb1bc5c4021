//! Limits what gets into a field: typed, pasted, dropped, composed, or set by assistive technology. Control
//! characters and what turns a text round stay out ([`text::typed`]): a NUL on the accessibility bus would
//! end the accessibility of the window. The length stays cheap to lay out.

use std::{any::TypeId, ops::Range};

use egui::{TextBuffer, text::CharIndex};

use crate::domain::text;

pub(super) struct Bounded<'a> {
    text: &'a mut String,
    /// In characters.
    most: usize,
    /// Whether line ends stay.
    lines: bool,
    /// Whether the text was too long.
    cut: bool,
}

impl<'a> Bounded<'a> {
    /// Cuts and cleans the text, also one set by the program.
    pub fn new(text: &'a mut String, most: usize, lines: bool) -> Self {
        let mut bounded = Self { text, most, lines, cut: false };
        if bounded.text.len() > most || !text::is_typed(bounded.text, lines) {
            let whole = std::mem::take(bounded.text);
            bounded.insert_text(&whole, CharIndex(0));
        }
        bounded
    }

    pub fn was_cut(&self) -> bool {
        self.cut
    }
}

impl TextBuffer for Bounded<'_> {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        self.text
    }

    fn insert_text(&mut self, inserted: &str, char_index: CharIndex) -> usize {
        let room = self.most.saturating_sub(self.text.chars().count());
        let mut fits: String =
            inserted.chars().filter_map(|c| text::typed(c, self.lines)).take(room + 1).collect();
        if let Some((end, _)) = fits.char_indices().nth(room) {
            fits.truncate(end);
            self.cut = true;
        }
        self.text.insert_text(&fits, char_index)
    }

    fn delete_char_range(&mut self, char_range: Range<CharIndex>) {
        self.text.delete_char_range(char_range);
    }

    fn type_id(&self) -> TypeId {
        TypeId::of::<Bounded<'static>>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inserted(text: &str, most: usize, lines: bool) -> (String, usize, bool) {
        let mut field = "ab".to_owned();
        let mut bounded = Bounded::new(&mut field, most, lines);
        let count = bounded.insert_text(text, CharIndex(1));
        let cut = bounded.was_cut();
        (field, count, cut)
    }

    #[test]
    fn control_characters_stay_out_and_line_ends_are_blanks() {
        assert_eq!(inserted("x\0\u{1b}y\u{7f}\u{9b}\u{fffe}", 99, false), ("axyb".to_owned(), 2, false));
        assert_eq!(inserted("x\ty\u{2028}z", 99, false), ("ax y zb".to_owned(), 5, false));
        assert_eq!(inserted("x\r\ny\0", 99, true), ("ax\nyb".to_owned(), 3, false));
    }

    #[test]
    fn nothing_turns_a_text_round_or_hides_in_it_and_joined_letters_stay() {
        let hidden = "x\u{202e}\u{2066}\u{200b}\u{feff}\u{ad}\u{e0041}\u{61c}y";
        assert_eq!(inserted(hidden, 99, true), ("axyb".to_owned(), 2, false));
        for name in ["علی\u{200c}رضا", "👨\u{200d}👩\u{200d}👧", "葛\u{e0100}城", "דָּנָה"]
        {
            assert_eq!(inserted(name, 99, false).0, format!("a{name}b"));
        }
    }

    #[test]
    fn what_does_not_fit_is_cut_and_the_cursor_knows() {
        assert_eq!(inserted("éééé", 4, false), ("aééb".to_owned(), 2, true));
        assert_eq!(inserted("éé", 4, false), ("aééb".to_owned(), 2, false));
        let (text, _, cut) = inserted(&"x".repeat(1_000_000), 1000, false);
        assert!(text.len() == 1000 && cut);
    }

    #[test]
    fn what_the_program_puts_there_is_held_to_the_same() {
        let mut text = "a\0b\u{202e}cd".to_owned();
        assert_eq!(Bounded::new(&mut text, 3, false).as_str(), "abc");
        let mut secret = "a".to_owned();
        Bounded::new(&mut secret, 3, false).replace_with("xyzw");
        assert_eq!(secret, "xyz");
    }
}
