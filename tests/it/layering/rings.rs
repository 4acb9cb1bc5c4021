//! No ring of files: nothing needs a file that needs it.
//!
//! Each `.rs` file below `src` is a node, tests left out. A file needs another one if a path in its code, in
//! a `use` or outside of it, comes to something that the other file defines: a type, function, constant,
//! trait or macro. So
//!
//! - `mod child;` alone is no need, nor is a `use` of a module: what is used through it is;
//! - a name that is handed on (`pub use`) is followed to the file that defines it; handing it on is no need;
//! - a child that uses what its parent defines, while the parent uses what the child defines, is a ring of
//!   two.
//!
//! Methods are called without a path, so they are not seen, nor is a type that is never named.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    fs,
    path::Path,
};

use super::rust::{Read, read};

/// A module's path from the root of the crate.
type Module = Vec<String>;

/// Each file, what it needs of others, and the paths that say so.
type Needs = BTreeMap<Module, BTreeMap<Module, BTreeSet<String>>>;

/// The modules of a crate, each with its file read.
struct Crate(BTreeMap<Module, Read>);

impl Crate {
    /// Reads the tree of modules below `root`, by their declarations.
    fn open(root: &Path) -> Self {
        let mut modules = BTreeMap::new();
        let mut waiting: Vec<Module> = vec![Vec::new()];
        while let Some(module) = waiting.pop() {
            let path = root.join(file(&module).trim_start_matches("src/"));
            let read = read(&fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display())));
            waiting.extend(
                read.children.iter().map(|child| [module.as_slice(), std::slice::from_ref(child)].concat()),
            );
            modules.insert(module, read);
        }
        Self(modules)
    }

    /// The file that defines what a path comes to, as written in the file of `module`; nothing if it leaves
    /// the crate or comes to a module.
    fn definer(&self, module: &Module, path: &[String]) -> Option<Module> {
        self.follow(module, path, &mut BTreeSet::new())
    }

    fn follow(
        &self,
        module: &Module,
        path: &[String],
        seen: &mut BTreeSet<(Module, Vec<String>)>,
    ) -> Option<Module> {
        if !seen.insert((module.clone(), path.to_vec())) {
            return None;
        }
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => return self.follow(&Module::new(), rest, seen),
            "self" => return self.follow(module, rest, seen),
            "super" => return self.follow(&module[..module.len().checked_sub(1)?].to_vec(), rest, seen),
            _ => {}
        }
        let read = self.0.get(module)?;
        if read.children.contains(first) {
            return self.follow(&[module.as_slice(), std::slice::from_ref(first)].concat(), rest, seen);
        }
        if read.defines.contains(first) {
            return Some(module.clone());
        }
        if let Some(alias) = read.aliases.get(first) {
            return self.follow(module, &[alias.as_slice(), rest].concat(), seen);
        }
        read.globs.iter().find_map(|glob| self.follow(module, &[glob.as_slice(), path].concat(), seen))
    }

    /// Which file needs what of which.
    fn needs(&self) -> Needs {
        let mut needs = Needs::new();
        for (module, read) in &self.0 {
            let of = needs.entry(module.clone()).or_default();
            for path in &read.paths {
                if let Some(other) = self.definer(module, path).filter(|other| other != module) {
                    of.entry(other).or_default().insert(path.join("::"));
                }
            }
        }
        needs
    }
}

/// The file of a module.
fn file(module: &Module) -> String {
    if module.is_empty() { "src/lib.rs".to_owned() } else { format!("src/{}.rs", module.join("/")) }
}

/// The shortest way from what `start` needs back to it, `start` first.
fn shortest_ring(needs: &Needs, start: &Module) -> Option<Vec<Module>> {
    let mut came_from: BTreeMap<&Module, &Module> = BTreeMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(module) = waiting.pop_front() {
        for next in needs[module].keys() {
            if next == start {
                let mut ring = vec![module.clone()];
                while ring[ring.len() - 1] != *start {
                    ring.push(came_from[&ring[ring.len() - 1]].clone());
                }
                ring.reverse();
                return Some(ring);
            }
            if !came_from.contains_key(next) {
                came_from.insert(next, module);
                waiting.push_back(next);
            }
        }
    }
    None
}

/// Rings, each file in the first one that it stands in: shortest first.
fn rings(needs: &Needs) -> Vec<Vec<Module>> {
    let mut all: Vec<_> = needs.keys().filter_map(|module| shortest_ring(needs, module)).collect();
    all.sort_by_key(Vec::len);
    let mut named = BTreeSet::new();
    all.retain(|ring| ring.iter().filter(|module| named.insert((*module).clone())).count() > 0);
    all
}

fn drawn(ring: &[Module], needs: &Needs) -> String {
    let mut text = String::new();
    for (at, module) in ring.iter().enumerate() {
        let next = &ring[(at + 1) % ring.len()];
        // a name alone was brought in by a path that says more
        let (paths, names): (Vec<_>, Vec<_>) =
            needs[module][next].iter().partition(|path| path.contains("::"));
        let why = if paths.is_empty() { names } else { paths };
        let why = why.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        text = format!("{text}{} needs {why} of ", file(module));
    }
    text + &file(&ring[0])
}

#[test]
fn no_files_need_each_other_in_a_ring() {
    let program = Crate::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(program.0.len() > 200, "the modules were found: {}", program.0.len());
    let needs = program.needs();
    assert!(needs.values().map(BTreeMap::len).sum::<usize>() > 500, "the paths were read");
    let broken: Vec<_> = rings(&needs).iter().map(|ring| drawn(ring, &needs)).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// A crate of these files, each with its text.
fn made_up(files: &[(&str, &str)]) -> Crate {
    let module = |path: &str| path.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
    Crate(files.iter().map(|(path, text)| (module(path), read(text))).collect())
}

fn rings_of(files: &[(&str, &str)]) -> Vec<String> {
    let needs = made_up(files).needs();
    rings(&needs).iter().map(|ring| drawn(ring, &needs)).collect()
}

#[test]
fn a_child_and_its_parent_that_need_each_other_are_a_ring() {
    let root = ("", "mod a;");
    let parent = ("a", "mod child;\npub struct Thing;\nfn f() { child::g(); }");
    let ring = rings_of(&[root, parent, ("a::child", "use super::Thing;\npub fn g() {}")]);
    assert_eq!(ring, ["src/a.rs needs child::g of src/a/child.rs needs super::Thing of src/a.rs"]);
    assert!(
        rings_of(&[root, parent, ("a::child", "pub fn g() {}")]).is_empty(),
        "declaring a child is no need"
    );
}

#[test]
fn a_name_that_is_handed_on_is_followed_to_the_file_that_defines_it() {
    let root = ("", "mod a;");
    let parent = ("a", "mod b;\nmod c;\npub use self::b::Thing;");
    let b = ("a::b", "pub struct Thing;\nimpl Thing { fn f() { super::c::g() } }");
    let ring = rings_of(&[root, parent, b, ("a::c", "use crate::a::{self, Thing as Other};\npub fn g() {}")]);
    assert_eq!(ring, ["src/a/b.rs needs super::c::g of src/a/c.rs needs crate::a::Thing of src/a/b.rs"]);
    let elsewhere = ("a::c", "use crate::a;\n// a::Thing, \"a::Thing\"\npub fn g() {}");
    assert!(rings_of(&[root, parent, b, elsewhere]).is_empty(), "comments and texts need nothing");
}

#[test]
fn three_files_in_a_ring_are_named_in_order_and_tests_left_out() {
    let root = ("", "mod a;\nmod b;\nmod c;");
    let a = ("a", "use crate::b::B;\npub struct A(B);");
    let b = ("b", "pub struct B;\nfn f() -> char { let c = '\"'; crate::c::g(c) }");
    let c = ("c", "use super::{a::A};\npub fn g(c: char) -> char { c }");
    let ring =
        "src/a.rs needs crate::b::B of src/b.rs needs crate::c::g of src/c.rs needs super::a::A of src/a.rs";
    assert_eq!(rings_of(&[root, a, b, c]), [ring]);
    let tested = ("c", "pub fn g(c: char) -> char { c }\n#[cfg(test)]\nmod tests { use crate::a::A; }");
    assert!(rings_of(&[root, a, b, tested]).is_empty(), "tests may use everything");
}

#[test]
fn paths_in_modules_in_braces_and_macros_are_read_from_their_own_place() {
    let inner = read(
        "pub mod inner { use super::Thing; fn f() { super::super::g() } }\n\
         macro_rules! m { () => { crate::h() } }",
    );
    let paths: Vec<String> = inner.paths.iter().map(|path| path.join("::")).collect();
    for path in ["self::Thing", "super::g", "crate::h"] {
        assert!(paths.iter().any(|other| other == path), "{path}: {paths:?}");
    }
    assert!(inner.defines.contains("inner") && inner.defines.contains("m"));
}
