//! `token-desk check`: the way to a profile's server, for scripts and for whoever rolls the program out. It
//! signs in where a credential is given or remembered, and changes nothing.

use std::{process::ExitCode, sync::Arc};

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::{
    app::{Effect, Message, Reply},
    arguments,
    console::note,
    domain::{
        check::{Advice, Check, Line, Standing, Step, Whom},
        machine_policy::MachinePolicy,
        problem::Problem,
        profile::Profile,
        settings::Settings,
    },
    files,
    headless::{self, Desk, strange},
    phrase,
    profiles::Folders,
    words,
};

/// Exit codes, besides those of all commands.
mod exit {
    /// The way is open.
    pub const OPEN: u8 = 0;

    /// Nothing was checked.
    pub const FAILED: u8 = 1;

    /// A step failed.
    pub const NOT_OPEN: u8 = 10;
}

/// Runs the command.
pub fn run(
    options: &arguments::Check,
    folders: &Folders,
    settings: &Settings,
    policy: Arc<MachinePolicy>,
) -> ExitCode {
    match carry(options, folders, settings, policy) {
        Ok(check) => {
            let code = if check.failed().is_some() { exit::NOT_OPEN } else { exit::OPEN };
            let said =
                if options.json { format!("{:#}\n", json(&check)) } else { words::check::text(&check) };
            files::print_result(&said, code)
        }
        Err(problem) => {
            note(&Problem { summary: phrase!("check-not-begun"), ..problem });
            ExitCode::from(exit::FAILED)
        }
    }
}

/// # Errors
/// Nothing was checked.
fn carry(
    options: &arguments::Check,
    folders: &Folders,
    settings: &Settings,
    policy: Arc<MachinePolicy>,
) -> Result<Check, Problem> {
    let mut desk = Desk::start(folders, settings, policy)?;
    let profile = headless::profile(&mut desk, &options.profile)?;
    let mut check = Check {
        profile: profile.name.clone(),
        host: profile.address.host(),
        at: Timestamp::now(),
        lines: Vec::new(),
    };
    let given = options.credential.is_some() || headless::remembers(&mut desk, &profile)?;
    let signed_in = given.then(|| headless::sign_in(&mut desk, &profile, options.credential));
    let refused = signed_in.and_then(Result::err);
    check.lines = lines(&mut desk, &profile)?;
    if let Some(problem) = &refused {
        not_signed_in(&mut check, problem);
    }
    Ok(check)
}

fn lines(desk: &mut Desk, profile: &Profile) -> Result<Vec<Line>, Problem> {
    let asked = Box::new(profile.clone());
    let of = desk.order(|ticket| Effect::Check { ticket, profile: asked });
    let mut lines = Vec::new();
    loop {
        match desk.hear() {
            Some(Message::CheckLine(ticket, line)) if ticket == of => lines.push(*line),
            Some(Message::Reply(ticket, reply)) if ticket == of => {
                return match reply {
                    Reply::Checked(result) => result.map(|()| lines),
                    other => Err(strange(&other)),
                };
            }
            None if desk.is_interrupted() => {
                desk.tell(Effect::Cancel(of));
                return Err(headless::interrupted());
            }
            Some(_) | None => {}
        }
    }
}

/// Nobody could be signed in. Behind a way that is not open that is no wonder, unless the reason is at this
/// computer.
fn not_signed_in(check: &mut Check, problem: &Problem) {
    let whom = Whom::of(problem.kind);
    if check.failed().is_some_and(|line| whom != Whom::Here || line.fact == problem.cause) {
        return;
    }
    for line in &mut check.lines {
        match line.step {
            Step::SignIn => {
                line.standing = Standing::Failed;
                line.fact = problem.cause.clone();
                line.advice = Some(Advice { whom, what: problem.advice.clone() });
            }
            Step::Permissions => {
                line.standing = Standing::NotReached;
                line.fact = phrase!("check-not-reached");
            }
            Step::Name | Step::Proxy | Step::Connection | Step::Certificate | Step::Clock => {}
        }
    }
}

/// Keys and codes stay for ever; texts are in the reader's language.
fn json(check: &Check) -> Value {
    let said = |phrase| words::sentence(phrase).into_owned();
    let lines = check.lines.iter().map(|line| {
        let permissions = line.permissions.iter().map(|one| {
            json!({ "scope": one.scope, "known": one.known.key(), "text": words::check::permission(one) })
        });
        json!({
            "step": line.step.key(),
            "standing": line.standing.key(),
            "text": said(&line.fact),
            "advice": line.advice.as_ref().map(|advice| said(&advice.what)),
            "ask": line.advice.as_ref().map(|advice| advice.whom.key()),
            "details": (!line.details.is_empty()).then(|| said(&line.details)),
            "permissions": permissions.collect::<Vec<_>>(),
        })
    });
    json!({
        "profile": check.profile,
        "host": check.host,
        "at": check.at.to_string(),
        "open": check.failed().is_none(),
        "steps": lines.collect::<Vec<_>>(),
    })
}
