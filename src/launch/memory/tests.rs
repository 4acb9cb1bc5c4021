use std::{fs, path::Path};

use super::*;

fn at(folder: &Path, computer: &str, session: Session) -> Memory {
    Memory::of(folder.join("data/renderers.toml"), computer, session)
}

impl Memory {
    /// Opens the window with it, which works.
    fn keeps(&self, renderer: Renderer) -> io::Result<()> {
        self.begin(self.look(), renderer).worked()
    }

    /// Begins to open it, and is killed.
    fn dies(&self, renderer: Renderer) {
        drop(self.begin(self.look(), renderer));
    }

    fn unfinished(&self) -> Vec<(Renderer, u32)> {
        self.look().unfinished
    }

    /// Lets so many seconds pass.
    fn passes(&self, seconds: i64) {
        self.change(|kept| {
            for entry in &mut kept.unfinished {
                entry.since -= seconds;
            }
        })
        .unwrap();
    }
}

#[test]
fn each_computer_and_kind_of_session_remembers_its_own() {
    let place = tempfile::tempdir().unwrap();
    let here = at(place.path(), "pc-17", Session::Local);
    let remote = at(place.path(), "pc-17", Session::RemoteDesktop);
    let other = at(place.path(), "pc-18", Session::Local);
    assert_eq!(here.recall(), None);
    here.keeps(Renderer::Glow).unwrap();
    remote.keeps(Renderer::Wgpu).unwrap();
    assert_eq!(here.recall(), Some(Renderer::Glow));
    assert_eq!(remote.recall(), Some(Renderer::Wgpu));
    assert_eq!(other.recall(), None);
    assert_eq!(at(place.path(), "PC-17 ", Session::Local).recall(), Some(Renderer::Glow));
    here.keeps(Renderer::Wgpu).unwrap();
    assert_eq!(here.recall(), Some(Renderer::Wgpu), "the last one");
    here.forget().unwrap();
    assert_eq!(here.recall(), None);
    assert_eq!(remote.recall(), Some(Renderer::Wgpu));
    remote.forget().unwrap();
    assert_eq!(remote.recall(), None);
}

#[test]
fn what_is_known_already_is_not_written() {
    let place = tempfile::tempdir().unwrap();
    let here = at(place.path(), "pc-17", Session::Local);
    here.forget().unwrap();
    assert!(!here.file.exists(), "there was nothing to forget");
    here.keeps(Renderer::Glow).unwrap();
    let noted = "# by hand\n[[drawn]]\ncomputer = \"pc-17\"\nsession = \"local\"\nrenderer = \"glow\"\n";
    fs::write(&here.file, noted).unwrap();
    // another copy is at it
    let lock = here.lock(Duration::ZERO);
    here.keeps(Renderer::Glow).unwrap();
    drop(lock);
    assert_eq!(fs::read_to_string(&here.file).unwrap(), noted);
}

#[test]
fn it_does_not_grow_with_the_computers() {
    let place = tempfile::tempdir().unwrap();
    let long = "ä".repeat(LONGEST_NAME);
    for number in 0..MOST + 10 {
        let name = format!("{number}-{long}");
        at(place.path(), &name, Session::ForeignDisplay).keeps(Renderer::Wgpu).unwrap();
    }
    let newest = at(place.path(), &format!("{}-{long}", MOST + 9), Session::ForeignDisplay);
    assert_eq!(newest.recall(), Some(Renderer::Wgpu));
    assert_eq!(newest.load().drawn.len(), MOST);
    assert!(fs::metadata(&newest.file).unwrap().len() < Kept::MOST_BYTES as u64);
    assert_eq!(at(place.path(), &format!("0-{long}"), Session::ForeignDisplay).recall(), None);
}

#[test]
fn a_file_that_is_damaged_or_hostile_is_as_none() {
    let place = tempfile::tempdir().unwrap();
    let here = at(place.path(), "pc-17", Session::Local);
    fs::create_dir(here.file.parent().unwrap()).unwrap();
    let one = |renderer: &str| {
        format!("[[drawn]]\ncomputer = \"pc-17\"\nsession = \"local\"\nrenderer = {renderer}\n")
    };
    for text in [
        String::new(),
        "drawn = 1".to_owned(),
        "drawn = [{ computer = \"pc-17\", session = \"local\" }]".to_owned(),
        "[drawn]\ncomputer = \"pc-17\"\nsession = \"local\"\nrenderer = \"glow\"".to_owned(),
        one("\"vulkan\""),
        one("\"GLOW\""),
        one("true"),
        one("[\"glow\"]"),
        "[[drawn]]\ncomputer = 17\nsession = \"local\"\nrenderer = \"glow\"".to_owned(),
        "[[drawn]]\ncomputer = \"pc-17\"\nsession = \"../local\"\nrenderer = \"glow\"".to_owned(),
        format!("x = {}", "[".repeat(20_000)),
        "#".repeat(Kept::MOST_BYTES + 1),
        "\0\0".to_owned(),
    ] {
        fs::write(&here.file, &text).unwrap();
        assert_eq!(here.recall(), None, "{text:.80}");
    }
    fs::write(&here.file, b"\xff\xfe").unwrap();
    assert_eq!(here.recall(), None);
    here.keeps(Renderer::Wgpu).unwrap();
    assert_eq!(here.recall(), Some(Renderer::Wgpu), "it takes the place of what cannot be used");
    fs::write(&here.file, one("\"vulkan\"") + &one("\"wgpu\"") + &one("\"glow\"")).unwrap();
    assert_eq!(here.recall(), Some(Renderer::Wgpu), "the first one that can be used");
    fs::remove_file(&here.file).unwrap();
    fs::create_dir(&here.file).unwrap();
    assert_eq!(here.recall(), None);
    assert!(here.keeps(Renderer::Glow).is_err());
}

#[test]
fn an_opening_without_an_end_counts_until_its_renderer_has_drawn() {
    let place = tempfile::tempdir().unwrap();
    let here = at(place.path(), "pc-17", Session::Local);
    let remote = at(place.path(), "pc-17", Session::RemoteDesktop);
    here.dies(Renderer::Glow);
    assert_eq!(here.unfinished(), [(Renderer::Glow, 1)]);
    assert_eq!(remote.unfinished(), [], "each kind of session has its own");
    here.dies(Renderer::Glow);
    here.dies(Renderer::Wgpu);
    let mut both = here.unfinished();
    both.sort_by_key(|(renderer, _)| renderer.to_string());
    assert_eq!(both, [(Renderer::Glow, 2), (Renderer::Wgpu, 1)]);
    here.keeps(Renderer::Glow).unwrap();
    assert_eq!(here.unfinished(), [(Renderer::Wgpu, 1)]);
    here.keeps(Renderer::Wgpu).unwrap();
    assert_eq!(here.load().unfinished, []);
}

#[test]
fn what_rests_gets_another_chance_although_the_other_one_works() {
    let place = tempfile::tempdir().unwrap();
    let here = at(place.path(), "pc-17", Session::Local);
    here.keeps(Renderer::Glow).unwrap();
    here.dies(Renderer::Glow);
    here.keeps(Renderer::Wgpu).unwrap();
    assert_eq!(here.recall(), Some(Renderer::Glow), "it may have been ended by a person");
    assert_eq!(here.unfinished(), [(Renderer::Glow, 1)]);
    here.passes(24 * 60 * 60);
    assert_eq!(here.unfinished(), []);
    here.dies(Renderer::Glow);
    here.keeps(Renderer::Wgpu).unwrap();
    here.passes(29 * 24 * 60 * 60);
    assert_eq!(here.unfinished(), [(Renderer::Glow, 2)], "the second time in a row");
    here.passes(24 * 60 * 60);
    assert_eq!(here.unfinished(), []);
    here.keeps(Renderer::Glow).unwrap();
    assert_eq!(here.load().unfinished, []);
}

#[test]
fn what_ends_without_a_window_and_says_so_is_not_held_against_it() {
    let place = tempfile::tempdir().unwrap();
    let here = at(place.path(), "pc-17", Session::Local);
    here.begin(here.look(), Renderer::Glow).ended();
    assert_eq!(here.load(), Kept::default());
    here.dies(Renderer::Glow);
    here.begin(here.look(), Renderer::Glow).ended();
    assert_eq!(here.unfinished(), [(Renderer::Glow, 1)], "what was before stays");
}

#[test]
fn two_copies_that_start_at_once_count_for_nothing() {
    let place = tempfile::tempdir().unwrap();
    let here = at(place.path(), "pc-17", Session::Local);
    let first = here.begin(here.look(), Renderer::Glow);
    let known = here.look();
    assert_eq!(known.unfinished, [], "the first is just at it");
    let second = here.begin(known, Renderer::Glow);
    assert_eq!(here.load().unfinished.len(), 1);
    second.ended();
    here.keeps(Renderer::Glow).unwrap();
    assert_eq!(here.load().unfinished.len(), 1, "that of the first stays");
    first.worked().unwrap();
    assert_eq!(here.load().unfinished, []);

    let hangs = here.begin(here.look(), Renderer::Glow);
    here.passes(31);
    assert_eq!(here.unfinished(), [(Renderer::Glow, 1)], "the first hangs");
    drop(hangs);
    assert_eq!(here.unfinished(), [(Renderer::Glow, 1)], "counted once");
}

#[test]
fn a_folder_that_takes_no_files_changes_nothing() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("data");
    fs::write(&data, "no folder").unwrap();
    let here = at(place.path(), "pc-17", Session::Local);
    let known = here.look();
    assert!(known.drawn.is_none() && known.unfinished.is_empty());
    let opening = here.begin(known, Renderer::Glow);
    assert!(opening.worked().is_err());
    here.begin(here.look(), Renderer::Glow).ended();
}

#[test]
fn lines_of_other_versions_are_passed_over() {
    let line = |rest: &str| {
        format!("[[unfinished]]\ncomputer = \"pc-17\"\nsession = \"local\"\nrenderer = \"glow\"\n{rest}\n")
    };
    for rest in [
        "",
        "since = 1",
        "times = 1",
        "since = \"1\"\nopen = true",
        "since = 1\ntimes = -1",
        "since = 1\nopen = 1",
    ] {
        assert_eq!(Kept::read(line(rest).as_bytes()).unfinished, [], "{rest}");
    }
    let known = Kept::read(
        (line("since = 5\ntimes = 2\nwhy = \"a key of later\"") + &line("since = 9\nopen = true")).as_bytes(),
    );
    assert_eq!(known.unfinished.len(), 1, "each renderer once");
    assert_eq!(
        (known.unfinished[0].since, known.unfinished[0].times, known.unfinished[0].open),
        (5, 2, false)
    );
    assert_eq!(Kept::read(known.text().as_bytes()), known);
}
