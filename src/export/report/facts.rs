//! What is so of a whole report: where its list came from, who did it when, and how much came of it.

use jiff::tz::TimeZone;

use super::super::table::{Cell, filled};
use crate::{
    domain::{
        batch::{
            part::Ended,
            report::{About, Kind, Report},
            sort::Sort,
        },
        time::local_time,
    },
    say, words,
};

/// The columns of a CSV behind those of its lines: the same in each row.
pub(super) const TITLES: [&str; 9] = [
    "Action code",
    "Profile",
    "Address",
    "List",
    "List SHA-256",
    "Operator",
    "Rehearsed at UTC",
    "Began at UTC",
    "Ended at UTC",
];

pub(super) struct Facts<'a> {
    pub report: &'a Report,
    pub zone: &'a TimeZone,
    pub rehearsed_at: Option<String>,
    pub began_at: Option<String>,
    pub ended_at: Option<String>,
    /// "finished" or "stopped"; none of what can be gone on with.
    pub ended: Option<&'static str>,
}

/// How many lines there are of a kind.
pub(super) struct Total {
    pub code: &'static str,
    pub words: String,
    pub count: u64,
}

impl<'a> Facts<'a> {
    pub fn of(report: &'a Report, zone: &'a TimeZone) -> Self {
        let mut facts =
            Self { report, zone, rehearsed_at: None, began_at: None, ended_at: None, ended: None };
        match &report.about {
            About::Rehearsal(at) => facts.rehearsed_at = Some(local_time::iso_utc(*at)),
            About::Batch { began, over } => {
                facts.began_at = Some(local_time::iso_utc(*began));
                facts.ended_at = over.map(|over| local_time::iso_utc(over.at));
                facts.ended = over.map(|over| match over.how {
                    Ended::Finished => "finished",
                    Ended::Stopped => "stopped",
                });
            }
        }
        facts
    }

    pub fn cells(&self) -> [Cell<'_>; TITLES.len()] {
        let Report { action, profile, source, operator, .. } = self.report;
        [
            Cell::Text(action.key()),
            Cell::Text(&profile.name),
            Cell::Text(profile.address.as_str()),
            Cell::Text(&source.name),
            Cell::Text(&source.hash),
            Cell::text(filled(operator)),
            Cell::text(self.rehearsed_at.as_deref()),
            Cell::text(self.began_at.as_deref()),
            Cell::text(self.ended_at.as_deref()),
        ]
    }

    /// All of it in words, each with its label.
    pub fn said(&self) -> Vec<(&'static str, String)> {
        let Report { action, profile, source, about, operator, operator_name, head, .. } = self.report;
        let mut said = vec![
            (say!("action"), words::action::name(*action).to_owned()),
            (say!("label-profile"), words::profile::name(&profile.name).to_owned()),
            (say!("profile-address-short"), profile.address.as_str().to_owned()),
            (say!("report-list"), source.name.clone()),
            (say!("report-list-hash"), source.hash.clone()),
            (say!("report-list-lines"), words::number::whole(source.lines.into())),
        ];
        said.extend(self.report.ticket().map(|ticket| (say!("label-ticket"), ticket.to_owned())));
        match about {
            About::Rehearsal(at) => said.push((say!("report-rehearsed"), words::time::with_utc(*at))),
            About::Batch { began, over } => {
                said.push((say!("report-began"), words::time::with_utc(*began)));
                said.push(match over {
                    Some(over) => match over.how {
                        Ended::Finished => (say!("report-ended"), words::time::with_utc(over.at)),
                        Ended::Stopped => (say!("report-stopped"), words::time::with_utc(over.at)),
                    },
                    None => (say!("report-ended"), say!("report-not-over").to_owned()),
                });
            }
        }
        said.push((say!("operator"), words::batch::operator(operator, operator_name.as_deref())));
        if let Some(head) = head {
            said.push((say!("export-about-newest"), words::number::whole(head.row)));
            said.push((say!("export-about-hash"), head.hash.clone()));
        }
        said.push((say!("report-made-with"), format!("Token Desk {}", env!("CARGO_PKG_VERSION"))));
        said
    }

    /// Those of a batch or of a rehearsal, all of them.
    pub fn totals(&self) -> Vec<Total> {
        let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let report = self.report;
        match report.about {
            About::Rehearsal(_) => Sort::ALL
                .into_iter()
                .map(|sort| {
                    let count = report.count_foreseen(sort);
                    let words = words::batch::sort_alone(sort, report.action, count);
                    Total { code: sort.code(), words, count: number(count) }
                })
                .collect(),
            About::Batch { .. } => Kind::ALL
                .into_iter()
                .map(|kind| {
                    let count = report.count(kind);
                    let words = words::batch::kind_alone(kind, count);
                    Total { code: kind.code(), words, count: number(count) }
                })
                .collect(),
        }
    }
}
