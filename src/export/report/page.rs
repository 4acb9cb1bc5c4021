//! A report as a page to read and print: whole in itself, without scripts, and without anything from
//! elsewhere. Texts of others are cleaned, escaped, and kept apart from what stands around them, so that a
//! name cannot turn its line around.

use std::{
    fmt::Write as _,
    io::{BufWriter, Write as _},
};

use aws_lc_rs::digest;
use base64::{Engine as _, prelude::BASE64_STANDARD};

use super::{
    super::{error::Fault, out::Out, table::tidy},
    facts::Facts,
};
use crate::{
    domain::{
        batch::{
            report::{About, Kind, Report, Row, State},
            sort::Sort,
        },
        change::{Outcome, action::Action, confirmation::Confirmation},
        text,
        time::server_time::Precision,
        token::serial::Serial,
    },
    say, words,
};

const STYLE: &str = include_str!("page.css");

/// Everything up to its title.
const HEAD: &str = include_str!("page.html");

pub(super) fn write(facts: &Facts<'_>, out: Out) -> Result<Out, Fault> {
    let mut out = BufWriter::with_capacity(1 << 16, out);
    let mut page = Page::default();
    head(&mut page, facts);
    for row in &facts.report.rows {
        line(&mut page, row, facts.report.action)?;
        out.write_all(page.0.as_bytes())?;
        page.0.clear();
    }
    out.write_all(b"</tbody>\n</table>\n</main>\n</body>\n</html>\n")?;
    out.into_inner().map_err(|err| err.into_error().into())
}

/// What is not written yet. Whatever is added to it is escaped, but for what stands here in full.
#[derive(Default)]
struct Page(String);

impl Page {
    fn markup(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Words of the program.
    fn words(&mut self, words: &str) -> &mut Self {
        for c in tidy(words).chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                c => self.0.push(c),
            }
        }
        self
    }

    /// A text of others, on one line, whichever way it is written.
    fn others(&mut self, others: &str) -> &mut Self {
        self.markup("<bdi>").words(&text::whole_line(others)).markup("</bdi>")
    }

    fn cell(&mut self, class: &str, fill: impl FnOnce(&mut Self)) {
        self.markup("<td").markup(class).markup(">");
        fill(self);
        self.markup("</td>");
    }
}

fn head(page: &mut Page, facts: &Facts<'_>) {
    let Report { action, about, source, .. } = facts.report;
    let action = words::action::name(*action);
    let title = match about {
        About::Rehearsal(_) => say!("report-title-rehearsal", action = action),
        About::Batch { .. } => say!("report-title-batch", action = action),
    };
    let hash = BASE64_STANDARD.encode(digest::digest(&digest::SHA256, STYLE.as_bytes()));
    page.markup(&HEAD.replace("LANGUAGE", words::language().tag()).replace("HASH", &hash));
    page.words(&title).markup(" · ").words(&text::whole_line(&source.name));
    page.markup("</title>\n<style>").markup(STYLE).markup("</style>\n</head>\n<body>\n<main>\n<h1>");
    page.words(&title).markup("</h1>\n");
    if let Some(note) = note(facts) {
        page.markup("<p class=\"note\">").words(&note).markup("</p>\n");
    }
    page.markup("<dl>\n");
    for (label, value) in facts.said() {
        page.markup("<div><dt>").words(label).markup("</dt><dd>").others(&value).markup("</dd></div>\n");
    }
    page.markup("</dl>\n<h2>").words(say!("report-totals")).markup("</h2>\n<ul class=\"totals\">\n");
    for total in facts.totals() {
        page.markup("<li><b>").words(&words::number::whole(total.count)).markup("</b> ");
        page.words(&total.words).markup("</li>\n");
    }
    page.markup("</ul>\n<table>\n<thead><tr>");
    for title in [
        say!("report-line"),
        say!("label-serial-number"),
        say!("label-person"),
        say!("report-before"),
        say!("outcome"),
        say!("label-changed-by"),
        say!("label-changed-at"),
        say!("label-ticket-and-reason"),
        say!("label-in-history"),
    ] {
        page.markup("<th scope=\"col\">").words(title).markup("</th>");
    }
    page.markup("</tr></thead>\n<tbody>\n");
}

/// What has to be known before anything else is read.
fn note(facts: &Facts<'_>) -> Option<String> {
    match facts.report.about {
        About::Rehearsal(_) => {
            let count = facts.report.would_change().unwrap_or_default();
            Some(words::sentences([say!("report-nothing-sent").to_owned(), would_change(count)]))
        }
        About::Batch { over: None, .. } => Some(say!("report-not-over").to_owned()),
        About::Batch { over: Some(_), .. } => None,
    }
}

fn would_change(count: usize) -> String {
    say!("report-would-change", count = count)
}

fn line(page: &mut Page, row: &Row, action: Action) -> Result<(), Fault> {
    let confirmation = match &row.state {
        State::Done(Outcome::Confirmed(confirmation)) => Some(confirmation),
        State::Done(Outcome::Refused(_) | Outcome::Unknown(_))
        | State::Foreseen(..)
        | State::NotSent(..)
        | State::ToDo => None,
    };
    write!(page.0, "<tr class=\"{}\"><td class=\"n\">{}</td>", look(row), row.line)?;
    page.cell(" class=\"s\"", |page| {
        page.others(row.serial.as_ref().map_or(&row.written, |serial| serial.as_str()));
        // a person's own line, or a number whose zeros were lost
        if row.serial.as_ref().is_some_and(|serial: &Serial| serial.as_str() != row.written) {
            page.markup("<br><small>").others(&row.written).markup("</small>");
        }
    });
    page.cell("", |page| {
        if let Some(person) = &row.person {
            page.others(&words::person::shortest(person));
            if let (Some(_), Some(email)) = (&person.name, &person.email) {
                page.markup("<br><small>").others(email).markup("</small>");
            }
        }
    });
    page.cell("", |page| {
        page.words(row.before.as_ref().map_or("", words::token::status));
    });
    page.cell("", |page| {
        page.markup("<b>").words(&words::batch::outcome(row, action)).markup("</b>");
        if let Some(why) = row.why() {
            page.markup("<br>").words(&text::whole_line(&words::sentence(&why)));
        }
    });
    page.cell("", |page| {
        if let Some(by) = confirmation.and_then(|confirmation| confirmation.changed_by.as_deref()) {
            page.others(by);
        }
    });
    page.cell("", |page| {
        if let Some(at) = confirmation.and_then(changed_at) {
            page.others(&at);
        }
    });
    page.cell("", |page| {
        page.others(&row.ticket);
        if !row.reason.is_empty() {
            page.markup("<br><small>").others(&row.reason).markup("</small>");
        }
    });
    page.cell(" class=\"n\"", |page| {
        page.words(&row.entry.map(|entry| entry.to_string()).unwrap_or_default());
    });
    page.markup("</tr>\n");
    Ok(())
}

/// A day without a time has no local time.
fn changed_at(confirmation: &Confirmation) -> Option<String> {
    let server_time = confirmation.changed_at.as_ref()?;
    Some(match (server_time.at, server_time.precision) {
        (Some(at), Precision::Time) => words::time::long(at),
        (_, Precision::Time | Precision::Day) => server_time.spelled.clone(),
    })
}

/// How much a line stands out. The words say the same.
fn look(row: &Row) -> &'static str {
    match (&row.state, row.kind()) {
        (_, Some(Kind::Confirmed)) | (State::Foreseen(Sort::Changes, _), None) => "good",
        (_, Some(Kind::Refused | Kind::Unknown)) | (State::Foreseen(Sort::LastToken, _), None) => "heed",
        (_, Some(Kind::ToDo | Kind::NotSent) | None) => "rest",
    }
}
