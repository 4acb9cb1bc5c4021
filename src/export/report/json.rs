//! A report as JSON for other programs, with every value unchanged.

use std::io::{BufWriter, Write as _};

use serde::{Serialize, Serializer, ser::SerializeMap as _};

use super::{
    super::{error::Fault, out::Out},
    facts::{Facts, Total},
    line::Line,
};
use crate::domain::batch::report::About;

/// Rises when a name changes or goes; a new name does not change it.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    report: u32,
    program: &'static str,
    program_version: &'static str,
    /// "rehearsal" or "batch".
    about: &'static str,
    action: &'static str,
    profile: Profile<'a>,
    list: List<'a>,
    operator: &'a str,
    operator_name: Option<&'a str>,
    /// The one that all changes have.
    ticket: Option<&'a str>,
    rehearsed_at: Option<&'a str>,
    began_at: Option<&'a str>,
    ended_at: Option<&'a str>,
    ended: Option<&'static str>,
    /// How many tokens a batch of this rehearsal would change.
    would_change: Option<usize>,
    head: Option<Newest<'a>>,
    #[serde(serialize_with = "totals")]
    totals: Vec<Total>,
    lines: Lines<'a>,
}

#[derive(Serialize)]
struct Profile<'a> {
    name: &'a str,
    address: &'a str,
}

#[derive(Serialize)]
struct List<'a> {
    name: &'a str,
    sha256: &'a str,
    lines: u32,
}

/// The history's newest row at the time of the report.
#[derive(Serialize)]
struct Newest<'a> {
    row: u64,
    hash: &'a str,
}

fn totals<S: Serializer>(totals: &[Total], to: S) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(totals.len()))?;
    for total in totals {
        map.serialize_entry(total.code, &total.count)?;
    }
    map.end()
}

/// Made one after the other, as they are written.
struct Lines<'a>(&'a Facts<'a>);

impl Serialize for Lines<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.0.report.rows.iter().map(|row| Line::of(row, self.0.report.action, self.0.zone)))
    }
}

pub(super) fn write(facts: &Facts<'_>, out: Out) -> Result<Out, Fault> {
    let report = facts.report;
    let about = match report.about {
        About::Rehearsal(_) => "rehearsal",
        About::Batch { .. } => "batch",
    };
    let document = Document {
        report: VERSION,
        program: "Token Desk",
        program_version: env!("CARGO_PKG_VERSION"),
        about,
        action: report.action.key(),
        profile: Profile { name: &report.profile.name, address: report.profile.address.as_str() },
        list: List { name: &report.source.name, sha256: &report.source.hash, lines: report.source.lines },
        operator: &report.operator,
        operator_name: report.operator_name.as_deref(),
        ticket: report.ticket(),
        rehearsed_at: facts.rehearsed_at.as_deref(),
        began_at: facts.began_at.as_deref(),
        ended_at: facts.ended_at.as_deref(),
        ended: facts.ended,
        would_change: report.would_change(),
        head: report.head.as_ref().map(|head| Newest { row: head.row, hash: &head.hash }),
        totals: facts.totals(),
        lines: Lines(facts),
    };
    let mut out = BufWriter::with_capacity(1 << 16, out);
    serde_json::to_writer_pretty(&mut out, &document)?;
    out.write_all(b"\n")?;
    out.into_inner().map_err(|err| err.into_error().into())
}
