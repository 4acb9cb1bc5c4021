//! The manual's Markdown as blocks that can be drawn.

use std::mem;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// Words of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub look: Look,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Plain,
    /// Bold, and what stands in the window: labels are in italics in the text.
    Strong,
    Code,
}

pub type Runs = Vec<Run>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Of level 1 (the title) or 2.
    Heading(u8, Runs),
    Paragraph(Runs),
    /// With its mark ("•", "1.") and how deep it stands.
    Item {
        depth: usize,
        mark: String,
        runs: Runs,
    },
    /// The first row has the headings.
    Table(Vec<Vec<Runs>>),
    Code(String),
    /// The name of the picture's file, and what it shows.
    Picture {
        file: String,
        shows: String,
    },
}

/// All words of a block, for the search.
pub fn text(block: &Block) -> String {
    let joined = |runs: &Runs| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    match block {
        Block::Heading(_, runs) | Block::Paragraph(runs) | Block::Item { runs, .. } => joined(runs),
        Block::Table(rows) => rows.iter().flatten().map(joined).collect::<Vec<_>>().join(" "),
        Block::Code(code) => code.clone(),
        Block::Picture { shows, .. } => shows.clone(),
    }
}

/// Reads a page.
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        reader.take(event);
    }
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    runs: Runs,
    strong: usize,
    /// Of each open list the next number; none where it has bullets.
    lists: Vec<Option<u64>>,
    /// The mark of the item that is open and has no words yet.
    mark: Option<String>,
    rows: Vec<Vec<Runs>>,
    code: Option<String>,
    picture: Option<String>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match &mut self.code {
                Some(code) => code.push_str(&text),
                None => self.push(&text, if self.strong > 0 { Look::Strong } else { Look::Plain }),
            },
            Event::Code(text) => self.push(&text, Look::Code),
            Event::SoftBreak | Event::HardBreak => self.push(" ", Look::Plain),
            _ => {}
        }
    }

    fn push(&mut self, text: &str, look: Look) {
        match self.runs.last_mut() {
            Some(last) if last.look == look => last.text.push_str(text),
            _ => self.runs.push(Run { text: text.to_owned(), look }),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong | Tag::Emphasis => self.strong += 1,
            Tag::List(first) => {
                // the words before a list inside an item
                self.finish_words();
                self.lists.push(first);
            }
            Tag::Item => {
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}.", *number - 1)
                    }
                    _ => "•".to_owned(),
                };
                self.mark = Some(mark);
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
                self.finish_words();
                self.code = Some(String::new());
            }
            Tag::Table(_) => {
                self.finish_words();
                self.rows = Vec::new();
            }
            Tag::TableHead | Tag::TableRow => self.rows.push(Vec::new()),
            Tag::Image { dest_url, .. } => self.picture = Some(dest_url.into_string()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong | TagEnd::Emphasis => self.strong -= 1,
            TagEnd::Heading(level) => {
                let runs = mem::take(&mut self.runs);
                self.blocks.push(Block::Heading(if level == HeadingLevel::H1 { 1 } else { 2 }, runs));
            }
            TagEnd::Paragraph | TagEnd::Item => self.finish_words(),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::CodeBlock => {
                let code = self.code.take().unwrap_or_default();
                self.blocks.push(Block::Code(code.trim_end().to_owned()));
            }
            TagEnd::TableCell => {
                let runs = mem::take(&mut self.runs);
                if let Some(row) = self.rows.last_mut() {
                    row.push(runs);
                }
            }
            TagEnd::Table => self.blocks.push(Block::Table(mem::take(&mut self.rows))),
            TagEnd::Image => {
                let shows = mem::take(&mut self.runs).into_iter().map(|run| run.text).collect();
                let file = self.picture.take().unwrap_or_default();
                self.blocks.push(Block::Picture { file, shows });
            }
            _ => {}
        }
    }

    fn finish_words(&mut self) {
        let runs = mem::take(&mut self.runs);
        if runs.is_empty() {
            return;
        }
        self.blocks.push(if self.lists.is_empty() {
            Block::Paragraph(runs)
        } else {
            let mark = self.mark.take().unwrap_or_default();
            Block::Item { depth: self.lists.len() - 1, mark, runs }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Runs {
        vec![Run { text: text.to_owned(), look: Look::Plain }]
    }

    #[test]
    fn a_page_is_read_as_blocks() {
        let read =
            blocks("# Title\n\nSome *label* and\n`code`.\n\n1. one\n   - in it\n2. two\n\n![Seen](a.png)\n");
        assert_eq!(read[0], Block::Heading(1, plain("Title")));
        let looks = |block: &Block| match block {
            Block::Paragraph(runs) => runs.iter().map(|run| run.look).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        assert_eq!(looks(&read[1]), [Look::Plain, Look::Strong, Look::Plain, Look::Code, Look::Plain]);
        assert_eq!(text(&read[1]), "Some label and code.");
        assert_eq!(read[2], Block::Item { depth: 0, mark: "1.".to_owned(), runs: plain("one") });
        assert_eq!(read[3], Block::Item { depth: 1, mark: "•".to_owned(), runs: plain("in it") });
        assert_eq!(read[4], Block::Item { depth: 0, mark: "2.".to_owned(), runs: plain("two") });
        assert_eq!(read[5], Block::Picture { file: "a.png".to_owned(), shows: "Seen".to_owned() });
        assert_eq!(read.len(), 6);
    }

    #[test]
    fn tables_and_code_keep_their_cells_and_lines() {
        let read = blocks("| a | b |\n|---|---|\n| 1 | two words |\n\n```toml\nx = 1\n\ny = 2\n```\n");
        assert_eq!(
            read[0],
            Block::Table(vec![vec![plain("a"), plain("b")], vec![plain("1"), plain("two words")]])
        );
        assert_eq!(read[1], Block::Code("x = 1\n\ny = 2".to_owned()));
    }
}
