//! Carries a batch out, and stops where somebody would be asked in the window.

use std::{collections::HashSet, sync::Arc};

use super::{
    came::{Came, exit},
    rehearse,
};
use crate::{
    app::{BatchEffect, Effect, Message, Reply, Reported, Run},
    arguments::Batch,
    console::{Doing, Progress, note},
    domain::{
        batch::{
            part::Ended,
            progress::{Begun, News, Waits},
            report::{Kind, Report},
        },
        problem::{Problem, ProblemKind},
        sign_in::signed_in::SignedIn,
    },
    files,
    headless::{Desk, strange},
    phrase, say, words,
};

/// How it ended.
struct End {
    /// The entry with which it is recorded.
    first: Option<u64>,
    reply: Result<Ended, Problem>,
    /// Why it waits.
    waits: Option<Waits>,
}

/// Carries it out and says what came of it.
///
/// # Errors
/// Nothing was sent.
pub(super) fn carry_out(desk: &mut Desk, options: &Batch, run: Run, who: SignedIn) -> Result<Came, Problem> {
    let End { first, reply, waits } = until_the_end(desk, run, who)?;
    let Some(first) = first else { return Err(reply.err().unwrap_or_else(not_recorded)) };
    let begun = load(desk, first)?;
    let left = begun.left().len();
    let report = Report::of_batch(&begun, None);
    let said = words::batch::ticket(&report);
    let code = match &reply {
        Ok(Ended::Finished) if report.count(Kind::Refused) + report.count(Kind::Unknown) == 0 => exit::DONE,
        Ok(Ended::Finished) => exit::NOT_ALL,
        Ok(Ended::Stopped) | Err(_) => exit::STOPPED,
    };
    if let Some(owes) = &desk.owes {
        note(owes);
    }
    if code == exit::STOPPED {
        say_how_to_go_on(options, reply.err(), waits, left);
    }
    Ok(match rehearse::write(desk, options, Reported::Batch(first)) {
        Ok(file) => Came { said: said + &file, code },
        Err(problem) => {
            note(&problem);
            Came { said, code: if code == exit::DONE { exit::FAILED } else { code } }
        }
    })
}

fn until_the_end(desk: &mut Desk, run: Run, who: SignedIn) -> Result<End, Problem> {
    let (mut first, mut waits, mut leaves) = (run.first, None, false);
    let all = run.left.len() + run.unknown.len();
    let mut done = HashSet::new();
    let mut progress = Progress::full(Doing::Changing);
    let (run, who) = (Arc::new(run), Arc::new(who));
    let of = desk.order(|ticket| Effect::Batch(BatchEffect::Run { ticket, run, who }));
    let reply = loop {
        let mut leave = false;
        match desk.hear() {
            Some(Message::Reply(ticket, reply)) if ticket == of => break reply,
            Some(Message::BatchNews(ticket, news)) if ticket == of => match news {
                News::Began(entry) => first = Some(entry.number),
                News::Done(over) => {
                    done.extend(over.into_iter().map(|done| done.place));
                    progress.tell(done.len() as u64, all as u64);
                }
                News::Waits(why) => {
                    waits = Some(why);
                    leave = true;
                }
                News::Pace { .. } | News::GoesOn => {}
            },
            Some(_) | None => {}
        }
        if desk.is_interrupted() && !leaves {
            progress.clear();
            files::note(&(say!("batch-stopping").to_owned() + "\n"));
            leave = true;
        }
        if leave && !leaves {
            leaves = true;
            desk.tell(Effect::Batch(BatchEffect::Leave(of)));
        }
    };
    progress.clear();
    match reply {
        Reply::BatchEnded(reply) => Ok(End { first, reply, waits }),
        other => Err(strange(&other)),
    }
}

fn load(desk: &mut Desk, number: u64) -> Result<Begun, Problem> {
    match desk.ask_at_the_end(|ticket| Effect::Batch(BatchEffect::Load { ticket, number })) {
        Reply::BatchLoaded(begun) => begun?.map(|begun| *begun).ok_or_else(not_recorded),
        other => Err(strange(&other)),
    }
}

fn not_recorded() -> Problem {
    Problem::new(ProblemKind::Fault, phrase!("batch-not-begun"), phrase!("fault"), phrase!("fault-send-log"))
}

/// Why it is paused, and the line to type.
fn say_how_to_go_on(options: &Batch, problem: Option<Problem>, waits: Option<Waits>, left: usize) {
    let why = match waits {
        Some(Waits::Refusals(count)) => Some(say!("command-batch-waits-refusals", count = count)),
        Some(Waits::Unknown(count)) => Some(say!("command-batch-waits-unknown", count = count)),
        Some(Waits::Problem(problem)) => {
            note(&problem);
            None
        }
        Some(Waits::Asked) => None,
        None => {
            // it broke down, or its end is not on record
            let told = problem.filter(|problem| problem.kind != ProblemKind::Stopped);
            if let Some(problem) = told {
                note(&problem);
            }
            None
        }
    };
    let mut said: Vec<String> = why.into_iter().collect();
    said.push(say!("command-batch-left", count = left));
    said.push(say!("command-batch-go-on", command = command(options, left)));
    files::note(&(said.join("\n") + "\n"));
}

/// The line that goes on with it.
fn command(options: &Batch, left: usize) -> String {
    let mut line =
        format!("token-desk batch --profile {} --resume --changes {left}", quoted(&options.profile));
    for (option, folder) in [("--config-dir", &options.config_dir), ("--data-dir", &options.data_dir)] {
        if let Some(folder) = folder {
            for word in [" ", option, " ", &quoted(&folder.to_string_lossy())] {
                line.push_str(word);
            }
        }
    }
    line
}

/// As every shell takes it for one word.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | ':' | '\\');
    if word.chars().all(plain) { word.to_owned() } else { format!("\"{}\"", word.replace('"', "\\\"")) }
}
