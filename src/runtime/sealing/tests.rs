//! The newest row reaches each place at least once, whatever the places do.

use std::{
    fs,
    sync::mpsc,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use super::*;
use crate::domain::history::anchor::Line;

const CAP: Duration = Duration::from_secs(30);

struct AnchoredFolder(TempDir);

impl AnchoredFolder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A run of the program with this anchor.
    fn run(&self, anchor: &Anchor) -> Sealing {
        let sealing =
            Sealing::new(Notes::at(self.path("config/history-noted")), self.path("data/history.sqlite3"));
        sealing.set(Some(anchor));
        sealing
    }

    fn file(&self) -> Anchor {
        Anchor { file: Some(self.path("anchor")), log: None }
    }

    /// The rows in the anchor.
    fn rows(&self) -> Vec<u64> {
        let text = fs::read_to_string(self.path("anchor")).unwrap();
        text.lines().map(|line| Line::parse(line).unwrap().row).collect()
    }
}

fn note(row: u64) -> Note {
    Note { history: "h".to_owned(), row, hash: format!("{row:064x}"), at: jiff::Timestamp::UNIX_EPOCH }
}

/// Waits until each place has taken or refused its newest row.
fn settle(sealing: &Sealing) {
    let anchors = sealing.anchors();
    let keepers = sealing.newest.iter().chain(anchors.places.iter().map(|place| &place.keeper));
    keepers.for_each(|keeper| keeper.wait(Instant::now() + CAP));
}

#[test]
fn each_row_is_noted_and_anchored_once_and_a_start_that_adds_nothing_adds_no_line() {
    let place = AnchoredFolder::new();
    fs::write(place.path("anchor"), "").unwrap();
    let sealing = place.run(&place.file());
    for row in 1..=3 {
        sealing.keep(&note(row));
        sealing.keep(&note(row));
        settle(&sealing);
    }
    assert_eq!((sealing.noted(), sealing.late(Duration::ZERO)), (ReadNote::Note(note(3)), None));
    assert_eq!(place.rows(), [1, 2, 3]);
    drop(sealing);
    let sealing = place.run(&place.file());
    sealing.keep(&note(3));
    settle(&sealing);
    assert_eq!(place.rows(), [1, 2, 3]);
    sealing.keep(&Note { history: "new".to_owned(), ..note(1) });
    settle(&sealing);
    assert_eq!(place.rows(), [1, 2, 3, 1]);
}

#[test]
fn what_a_share_did_not_take_is_told_and_follows_once_it_is_back_also_after_a_restart() {
    let place = AnchoredFolder::new();
    let sealing = place.run(&place.file());
    sealing.keep(&note(1));
    settle(&sealing);
    let problem = sealing.late(Duration::ZERO).unwrap();
    assert_eq!(problem.summary, "The history's anchor is behind");
    let path = place.path("anchor").display().to_string();
    assert_eq!(problem.cause, format!("Row 1 is not in {path} yet. There is no such file: {path}."));
    assert_eq!(sealing.late(CAP), None, "not at once");
    assert_eq!(sealing.noted(), ReadNote::Note(note(1)), "it is in nobody's way");
    fs::write(place.path("anchor"), "").unwrap();
    sealing.finish();
    assert_eq!((place.rows(), sealing.late(Duration::ZERO)), (vec![1], None));

    fs::remove_file(place.path("anchor")).unwrap();
    sealing.keep(&note(2));
    settle(&sealing);
    drop(sealing);
    fs::write(place.path("anchor"), "").unwrap();
    let sealing = place.run(&place.file());
    sealing.keep(&note(2));
    settle(&sealing);
    assert_eq!(place.rows(), [2]);

    // the note about the anchor is lost, or the program was killed in between: it is anchored again
    drop(sealing);
    fs::remove_file(place.path("config/history-noted")).unwrap();
    let sealing = place.run(&place.file());
    sealing.keep(&note(2));
    settle(&sealing);
    assert_eq!(place.rows(), [2, 2]);
}

#[cfg(unix)]
#[test]
fn one_place_in_trouble_keeps_no_other_from_its_rows() {
    let place = AnchoredFolder::new();
    fs::write(place.path("anchor"), "").unwrap();
    let both = Anchor { log: Some(Log::Socket(place.path("nothing listens"))), ..place.file() };
    let sealing = place.run(&both);
    sealing.keep(&note(1));
    settle(&sealing);
    assert_eq!(place.rows(), [1]);
    let problem = sealing.late(Duration::ZERO).unwrap();
    assert!(
        problem.cause.starts_with("Row 1 is not in the system's log yet. The system's log did not take it: ")
    );
    sealing.set(Some(&place.file()));
    assert_eq!(sealing.late(Duration::ZERO), None);
    sealing.set(None);
    sealing.keep(&note(2));
    settle(&sealing);
    assert_eq!((place.rows(), sealing.noted()), (vec![1], ReadNote::Note(note(2))));
    // a place that is named later gets the newest row
    sealing.set(Some(&place.file()));
    settle(&sealing);
    assert_eq!(place.rows(), [1, 2]);
}

#[test]
fn the_program_ends_although_a_place_hangs_and_waits_for_it_once() {
    let place = AnchoredFolder::new();
    let (go, gone) = mpsc::channel::<()>();
    let sealing = place.run(&place.file());
    let hangs = Keeper::start("hangs", move |_| gone.recv().map_err(|_| Phrase::nothing())).unwrap();
    sealing.anchors().places.push(Place { target: Target::Log(Log::System), keeper: hangs });
    fs::write(place.path("anchor"), "").unwrap();
    sealing.keep(&note(1));
    let began = Instant::now();
    sealing.finish();
    assert!(began.elapsed() < LAST_CHANCE * 3, "{:?}", began.elapsed());
    assert_eq!(place.rows(), [1], "the others were given their chance");
    assert_eq!(
        sealing.late(Duration::ZERO).unwrap().cause,
        "Row 1 is not in the system's log yet. The anchor does not answer."
    );
    let again = Instant::now();
    sealing.finish();
    assert!(again.elapsed() < LAST_CHANCE / 2, "{:?}", again.elapsed());
    drop(go);
}

#[test]
fn nothing_is_added_to_the_programs_own_files() {
    let place = AnchoredFolder::new();
    fs::create_dir(place.path("data")).unwrap();
    fs::write(place.path("data/history.sqlite3"), "SQLite").unwrap();
    fs::create_dir(place.path("config")).unwrap();
    fs::write(place.path("config/settings.toml"), "[anchor]").unwrap();
    for own in ["data/history.sqlite3", "data/../data/history.sqlite3", "config/settings.toml"] {
        let before = fs::read(place.path(own)).unwrap();
        let sealing = place.run(&Anchor { file: Some(place.path(own)), log: None });
        sealing.keep(&note(1));
        settle(&sealing);
        let cause = sealing.late(Duration::ZERO).unwrap().cause;
        assert!(
            cause.ends_with(
                "The anchor lies in a folder of Token Desk's own, where an anchor proves nothing."
            ),
            "{cause}"
        );
        assert_eq!(fs::read(place.path(own)).unwrap(), before, "{own}");
    }
}
