//! The address for the caller, read aloud letter by letter. No line ends where a sign could be misread.

use egui::{FontId, Label, RichText, TextStyle, Ui};

use crate::say;
use crate::ui::{
    theme::{Palette, Tone, rich, space},
    widgets::{self, page},
};

const SIZE: f32 = 17.0;

pub(super) fn show(ui: &mut Ui, url: &str) {
    widgets::notice_with(ui, Tone::Info, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let colour = Palette::of(ui).text;
        page::row(ui, |ui| {
            // longer than the row in some languages
            ui.add(Label::new(rich(say!("verify-ask-to-open"), TextStyle::Body).color(colour)).wrap());
            widgets::copy_link(ui, say!("copies-address"), url);
        });
        let letter = ui.ctx().fonts_mut(|fonts| fonts.glyph_width(&FontId::monospace(SIZE), '0'));
        let columns = (ui.available_width() / letter) as usize;
        let words = RichText::new(lines(url, columns).join("\n")).monospace().size(SIZE).color(colour);
        // a selection would contain the line ends; the link above copies the address
        let label = ui.add(Label::new(words).selectable(false).extend());
        label.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, url));
    });
}

/// Lines of at most `columns` characters, cut after a slash. Where there is none, cut anywhere but at a
/// hyphen, which would look like hyphenation.
fn lines(url: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(2);
    let mut lines = vec![String::new()];
    for part in url.split_inclusive('/') {
        let mut part: Vec<char> = part.chars().collect();
        loop {
            let line = lines.last_mut().expect("a line");
            if line.chars().count() + part.len() <= columns {
                line.extend(&part);
                break;
            }
            if line.is_empty() {
                let rest = part.split_off(cut(&part, columns));
                line.extend(&part);
                part = rest;
            }
            lines.push(String::new());
        }
    }
    lines
}

/// Where to cut a part longer than a line.
fn cut(part: &[char], columns: usize) -> usize {
    let at_a_hyphen = |at: usize| part[at - 1] == '-' || part[at] == '-';
    (1..=columns).rev().find(|at| !at_a_hyphen(*at)).unwrap_or(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    const URL: &str = "https://acme.access.securid.com/verify/7Q4K-M2XR";

    #[test]
    fn a_line_ends_after_a_slash_and_never_at_a_hyphen() {
        assert_eq!(lines(URL, 48), [URL]);
        assert_eq!(lines(URL, 44), ["https://acme.access.securid.com/verify/", "7Q4K-M2XR"]);
        assert_eq!(lines(URL, 35), ["https://acme.access.securid.com/", "verify/7Q4K-M2XR"]);
        assert_eq!(lines("https://x/aaaa-bbbb", 5), ["https", "://x/", "aaa", "a-bbb", "b"]);
        assert_eq!(lines("------", 4), ["----", "--"], "there is nowhere else");
        for columns in 0..60 {
            assert_eq!(lines(URL, columns).concat(), URL, "nothing is lost, nothing added");
        }
    }
}
