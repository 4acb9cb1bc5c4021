//! The export command.

use std::{io, path::Path};

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::{
    exit::FAILED,
    reader::{Wanted, open},
};
use crate::{
    arguments::{self, Day},
    console::{Doing, Interrupt, Progress},
    domain::{
        history::record::{Count, Filter, Head},
        machine_policy::MachinePolicy,
        problem::{Problem, ProblemKind},
    },
    export::{self, Writer},
    files::{self, NOT_PRINTED, STANDARD_OUTPUT},
    phrase, say, store, words,
    words::list,
};

/// Why nothing or not everything was exported.
pub(super) struct Failed {
    pub problem: Problem,
    pub code: u8,
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self { problem, code: FAILED }
    }
}

/// Exports; returns the report, which is empty if the entries went to standard output.
pub(super) fn run(options: &arguments::Export, policy: &MachinePolicy) -> Result<String, Failed> {
    let (reader, history) = open(options.data_dir.as_deref(), Wanted::Export)?;
    let zone = TimeZone::system();
    let filter = filter(options, &zone)?;
    if let Some(name) = &options.profile {
        say_when_unknown(&reader, name)?;
    }
    let Some(to) = &options.to else {
        export::keep_off_streams(policy)?;
        let standard = || Writer::stream(files::output(), STANDARD_OUTPUT, options.format, words::reader());
        // the output cannot be taken back, so Ctrl+C ends the program as usual
        return match pour(&reader, &filter, options, standard, || false) {
            Ok(_) | Err(Stop::NobodyReads) => Ok(String::new()),
            Err(Stop::Problem(problem)) => Err(problem.into()),
            Err(Stop::NotWritten(problem)) => Err(Failed { problem, code: NOT_PRINTED }),
        };
    };
    export::keep_off(to, &history)?;
    export::keep_within(to, policy)?;
    let interrupt = Interrupt::watch();
    let file = || Writer::begin(to, options.format, options.existing, words::reader());
    match pour(&reader, &filter, options, file, || interrupt.came()) {
        Ok(done) => Ok(done.report(to)),
        Err(Stop::Problem(problem) | Stop::NotWritten(problem)) => Err(problem.into()),
        Err(Stop::NobodyReads) => Err(stopped().into()),
    }
}

/// Refuses a profile without entries, because it may be a typing mistake.
fn say_when_unknown(reader: &store::Reader, name: &str) -> Result<(), Problem> {
    let known = reader.profiles().map_err(|err| err.problem())?;
    if known.iter().all(|other| other != name) {
        let said = if known.is_empty() {
            say!("export-unknown-profile-alone", name = name)
        } else {
            say!("export-unknown-profile", name = name, known = list(&known))
        };
        files::note(&format!("{said}\n"));
    }
    Ok(())
}

struct Done {
    entries: u64,
    head: Option<Head>,
}

impl Done {
    fn report(&self, to: &Path) -> String {
        let mut lines = vec![say!("exported-entries", count = self.entries.to_string())];
        if let Some(Head { row, hash }) = &self.head {
            lines.extend([say!("verify-newest-row", row = row.to_string()), say!("its-hash", hash = hash)]);
        }
        lines.push(say!("exported-file", path = to.display().to_string()));
        lines.join("\n") + "\n"
    }
}

enum Stop {
    Problem(Problem),
    /// The target refused it.
    NotWritten(Problem),
    /// The reader ended (`| head`): no failure.
    NobodyReads,
}

impl From<export::Error> for Stop {
    fn from(err: export::Error) -> Self {
        match &err {
            export::Error::Write { err, .. } if err.kind() == io::ErrorKind::BrokenPipe => Self::NobodyReads,
            export::Error::Write { .. } => Self::NotWritten(for_a_terminal(err.problem())),
            export::Error::TooMany { .. } | export::Error::Make(_) => Self::Problem(err.problem()),
        }
    }
}

impl From<store::Error> for Stop {
    fn from(err: store::Error) -> Self {
        Self::Problem(err.problem())
    }
}

/// The window asks before it replaces a file; here there is an option.
fn for_a_terminal(problem: Problem) -> Problem {
    match problem.kind {
        ProblemKind::FileExists => Problem { advice: phrase!("export-replace-advice"), ..problem },
        _ => problem,
    }
}

fn pour(
    reader: &store::Reader,
    filter: &Filter,
    options: &arguments::Export,
    begin: impl FnOnce() -> Result<Writer, export::Error>,
    interrupted: impl Fn() -> bool,
) -> Result<Done, Stop> {
    let (Count::Exactly(all) | Count::AtLeast(all)) = reader.count(filter, u64::MAX)?;
    export::check_room(options.format, all)?;
    let mut writer = begin()?;
    let mut progress = Progress::new(Doing::Exporting);
    let (mut entries, mut stop) = (0, None);
    let read = reader.each(filter, |listed| {
        if interrupted() {
            stop = Some(Stop::Problem(stopped()));
        } else if let Err(err) = writer.add(&listed) {
            stop = Some(err.into());
        } else {
            entries += 1;
            progress.tell(entries, all);
        }
        stop.is_none()
    });
    progress.clear();
    read?;
    if let Some(stop) = stop {
        return Err(stop);
    }
    // after the entries, so that no exported row is newer than it
    let head = reader.head()?;
    if interrupted() {
        return Err(Stop::Problem(stopped()));
    }
    writer.finish(head.as_ref())?;
    Ok(Done { entries, head })
}

fn stopped() -> Problem {
    Problem::new(
        ProblemKind::Stopped,
        phrase!("export-not-written"),
        phrase!("export-stopped"),
        phrase!("export-stopped-advice"),
    )
}

fn filter(options: &arguments::Export, zone: &TimeZone) -> Result<Filter, Problem> {
    Ok(Filter {
        text: options.search.clone(),
        outcome: options.outcome,
        action: options.action,
        profile: options.profile.clone(),
        from: options.from.map(|day| first(day, zone)).transpose()?,
        until: options.until.map(|day| end(day, zone)).transpose()?,
        call: options.call,
        batch: options.batch,
    })
}

/// The first instant that is included.
fn first(day: Day, zone: &TimeZone) -> Result<Timestamp, Problem> {
    match day {
        Day::Whole(date) => start_of(date, zone),
        Day::At(at) => Ok(at),
    }
}

/// The first instant that is excluded.
fn end(day: Day, zone: &TimeZone) -> Result<Timestamp, Problem> {
    match day {
        Day::Whole(date) => {
            date.tomorrow().map_err(|_| no_such_day(date)).and_then(|next| start_of(next, zone))
        }
        Day::At(at) => Ok(at),
    }
}

fn start_of(date: Date, zone: &TimeZone) -> Result<Timestamp, Problem> {
    // some zones change their clocks at midnight
    let start = date.to_zoned_datetime(zone.clone()).and_then(|midnight| midnight.start_of_day());
    start.map(|start| start.timestamp()).map_err(|_| no_such_day(date))
}

fn no_such_day(date: Date) -> Problem {
    Problem::new(
        ProblemKind::Format,
        phrase!("export-not-written"),
        phrase!("export-no-such-day", day = date.to_string()),
        phrase!("export-no-such-day-advice"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(from: &str, until: &str, zone: &TimeZone) -> (String, String) {
        let day = |text: &str| Day::Whole(text.parse().unwrap());
        (first(day(from), zone).unwrap().to_string(), end(day(until), zone).unwrap().to_string())
    }

    #[test]
    fn a_day_begins_and_ends_where_the_computer_is() {
        let zone = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
        let wanted = ("2026-11-22T23:00:00Z".to_owned(), "2026-11-23T23:00:00Z".to_owned());
        assert_eq!(bounds("2026-11-23", "2026-11-23", &zone), wanted);
        // 25 hours: the clocks go back
        let wanted = ("2026-10-24T22:00:00Z".to_owned(), "2026-10-25T23:00:00Z".to_owned());
        assert_eq!(bounds("2026-10-25", "2026-10-25", &zone), wanted);
    }

    #[test]
    fn a_day_without_a_midnight_begins_when_it_does() {
        // as in Lebanon: the clocks skip from midnight to one
        let zone = TimeZone::posix("EET-2EEST,M3.5.0/0,M10.5.0/0").unwrap();
        assert_eq!(bounds("2026-03-29", "2026-03-28", &zone).0, "2026-03-28T22:00:00Z");
    }

    #[test]
    fn an_instant_is_taken_as_it_is_and_an_absurd_day_is_refused_in_words() {
        let at: Timestamp = "2026-11-23T12:00:00Z".parse().unwrap();
        assert_eq!(
            (first(Day::At(at), &TimeZone::UTC).unwrap(), end(Day::At(at), &TimeZone::UTC).unwrap()),
            (at, at)
        );
        let problem = end(Day::Whole(Date::MAX), &TimeZone::UTC).unwrap_err();
        assert!(problem.cause.contains("9999-12-31"), "{problem:?}");
        assert_eq!(problem.details, "", "the library's words are for programmers");
    }
}
