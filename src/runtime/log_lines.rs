//! The log lines about effects and replies, for support: kinds, codes, IDs, serial numbers and profile
//! names. Never typed text, a person's name or address, or a secret.
//!
//! An effect and its reply have the same ticket number. `api/tokens.rs` logs what the server said to a
//! change (status, request ID).

use crate::{
    app::{
        BatchEffect, ChangeEffect, Effect, LockEffect, MenuEffect, Reply, Ticket, Unlocked,
        VerificationEffect,
    },
    domain::{
        change::{
            ChangeFacts, Outcome, Refusal,
            observation::{Observation, ObservedAccess},
        },
        history::record::Which,
        lock::Proof,
        problem::Problem,
        sign_in::credential::Credential,
    },
};

/// The log target: shorter than the module's own name.
const PROGRAM: &str = "token_desk";

/// Logs an effect, if it matters.
pub(super) fn order(effect: &Effect) {
    if let Some(words) = order_words(effect) {
        tracing::info!(target: PROGRAM, "{words}");
    }
}

/// Logs a reply, if it matters.
pub(super) fn answer(ticket: Ticket, reply: &Reply) {
    if let Some(words) = reply_words(reply) {
        tracing::info!(target: PROGRAM, job = ticket.0, "{words}");
    }
}

fn order_words(effect: &Effect) -> Option<String> {
    let words = match effect {
        Effect::SignIn { ticket, profile, credential } => {
            let with = match credential {
                Credential::Practice => "practice",
                Credential::Remembered => "remembered",
                Credential::ApiKey(_) => "API key",
                Credential::OAuthClient(_) => "OAuth client",
                Credential::Bearer(_) => "bearer token",
            };
            format!("signing in to profile {:?} ({with}) job={}", profile.name, ticket.0)
        }
        Effect::SignOut => "signed out".to_owned(),
        Effect::Change(ChangeEffect::Apply { ticket, change, .. }) => {
            format!("change: {} job={}", about(change), ticket.0)
        }
        Effect::Change(ChangeEffect::Look { ticket, doubt, .. }) => {
            format!("look: entry={} {} job={}", doubt.number, about(&doubt.change), ticket.0)
        }
        Effect::Batch(BatchEffect::Rehearse { ticket, task }) => {
            format!(
                "batch: {} of {} lines is rehearsed job={}",
                task.action.key(),
                task.lines.good.len(),
                ticket.0
            )
        }
        Effect::Batch(BatchEffect::Run { ticket, run, .. }) => {
            let (action, left) = (run.plan.action.key(), run.left.len());
            format!("batch: {action} of {left} tokens profile={:?} job={}", run.plan.profile.name, ticket.0)
        }
        Effect::Batch(BatchEffect::Wait(ticket)) => format!("batch: waits job={}", ticket.0),
        Effect::Batch(BatchEffect::GoOn(ticket, ..)) => format!("batch: goes on job={}", ticket.0),
        Effect::Batch(BatchEffect::Stop(ticket)) => format!("batch: stopped job={}", ticket.0),
        Effect::Batch(BatchEffect::Leave(ticket)) => format!("batch: left job={}", ticket.0),
        Effect::Batch(BatchEffect::GiveUp { ticket, number }) => {
            format!("batch: given up entry={number} job={}", ticket.0)
        }
        Effect::Verification(VerificationEffect::Start { ticket, person }) => {
            format!("live verification: start user={person} job={}", ticket.0)
        }
        Effect::Verification(VerificationEffect::Code { ticket, person, .. }) => {
            format!("live verification: a code is checked user={person} job={}", ticket.0)
        }
        Effect::Verification(VerificationEffect::Cancel { ticket, person }) => {
            format!("live verification: end user={person} job={}", ticket.0)
        }
        Effect::Export { ticket, which, format, .. } => {
            let which = match which {
                Which::One(number) => format!("entry={number}"),
                Which::Filtered(_) => "the listed entries".to_owned(),
            };
            format!("export: {which} as {} job={}", format.extension(), ticket.0)
        }
        Effect::ExportProfiles { ticket, profiles, .. } => {
            format!("export: {} profiles job={}", profiles.len(), ticket.0)
        }
        Effect::Stop(ticket) => format!("stopped job={}", ticket.0),
        Effect::Menu(MenuEffect::SaveSettings { ticket, settings, .. }) => {
            let named = if settings.operator_name.is_some() { "a name" } else { "no name" };
            format!("settings: {named}, keep {:?} job={}", settings.keep, ticket.0)
        }
        Effect::Lock(effect) => return lock_words(effect),
        // what only reads, what a form keeps, and what the window does by itself
        Effect::LoadProfiles { .. }
        | Effect::SaveProfile { .. }
        | Effect::ImportProfiles { .. }
        | Effect::ReadKey { .. }
        | Effect::LookAround { .. }
        | Effect::Forget { .. }
        | Effect::GiveSecret(_)
        | Effect::Keep { .. }
        | Effect::Check { .. }
        | Effect::Find { .. }
        | Effect::Search { .. }
        | Effect::ListTokens { .. }
        | Effect::ListEvents { .. }
        | Effect::Change(
            ChangeEffect::Reread { .. } | ChangeEffect::ReadBoth { .. } | ChangeEffect::StopWaiting { .. },
        )
        | Effect::Verification(VerificationEffect::Status { .. })
        | Effect::History(_)
        | Effect::Batch(
            BatchEffect::ReadList { .. }
            | BatchEffect::FindUnfinished { .. }
            | BatchEffect::Load { .. }
            | BatchEffect::Find { .. }
            | BatchEffect::Report { .. },
        )
        | Effect::Menu(MenuEffect::LoadSettings { .. } | MenuEffect::ShowLog { .. })
        | Effect::ChooseFile { .. }
        | Effect::Order(_)
        | Effect::Cancel(_)
        | Effect::ForgetTyping
        | Effect::Copy(_)
        | Effect::CopySecret(_)
        | Effect::ClearSecret
        | Effect::ClearCopied
        | Effect::Notify(_)
        | Effect::Close => return None,
    };
    Some(words)
}

fn lock_words(effect: &LockEffect) -> Option<String> {
    match effect {
        LockEffect::Choose { ticket, .. } => Some(format!("lock: a PIN is chosen job={}", ticket.0)),
        LockEffect::Seal => Some("lock: the session is sealed".to_owned()),
        LockEffect::Cover
        | LockEffect::Unlock { .. }
        | LockEffect::LookForSystem { .. }
        | LockEffect::CloseDialogs => None,
        LockEffect::Prove { ticket } | LockEffect::ProveAtSignIn { ticket } => {
            Some(format!("lock: the system asks who sits there job={}", ticket.0))
        }
    }
}

/// "disable serial=000123145251 user=eb2e12ae-… profile="Acme production"".
fn about(change: &ChangeFacts) -> String {
    let action = change.action().key();
    let serial = change.serial().map(|serial| format!(" serial={serial}")).unwrap_or_default();
    format!("{action}{serial} user={} profile={:?}", change.person.id, change.profile.name)
}

/// "Disabled", "user=Enabled code=off locked=[]".
fn seen_there(observed: &Observation) -> String {
    match observed {
        Observation::Token(token) => format!("{:?}", token.status),
        Observation::NoSuchToken => "no such token".to_owned(),
        Observation::Person(person) => {
            let code = match person.emergency {
                ObservedAccess::On(_) => "on",
                ObservedAccess::Off => "off",
                ObservedAccess::NotSaid => "not-said",
            };
            format!("user={:?} code={code} locked={:?}", person.status, person.locked)
        }
    }
}

fn reply_words(reply: &Reply) -> Option<String> {
    let words = match reply {
        Reply::SignedIn(Ok(signed_in)) => match &signed_in.caution {
            None => "signed in".to_owned(),
            Some(problem) => format!("signed in, not proved ({:?})", problem.kind),
        },
        Reply::SignedIn(Err(problem)) => failed("signing in", problem),
        Reply::Remembered(Err(problem)) => failed("remembering the credential", problem),
        Reply::Applied(Ok(applied)) => format!("change: {}", outcome_words(&applied.outcome)),
        Reply::Applied(Err(problem)) => failed("change", problem),
        Reply::Looked(Ok(seen)) => match (&seen.observed, &seen.settled) {
            (Ok(observed), Some(outcome)) => {
                format!("look: the server has {}: {}", seen_there(observed), outcome_words(outcome))
            }
            (Ok(observed), None) => format!("look: the server has {}: nothing settled", seen_there(observed)),
            (Err(problem), _) => failed("look", problem),
        },
        Reply::Looked(Err(problem)) => failed("look", problem),
        Reply::Rehearsed(Ok(rehearsal)) => {
            format!("batch: {} of its tokens would be changed", rehearsal.due().count())
        }
        Reply::Rehearsed(Err(problem)) => failed("rehearsing a batch", problem),
        Reply::BatchEnded(Ok(how)) => format!("batch: {how:?}"),
        Reply::BatchEnded(Err(problem)) | Reply::BatchGivenUp(Err(problem)) => failed("batch", problem),
        Reply::ListRead(Err(problem)) => failed("reading a list", problem),
        Reply::UnfinishedBatches(Err(problem)) | Reply::BatchLoaded(Err(problem)) => {
            failed("reading a batch", problem)
        }
        Reply::VerificationStarted(Ok(session)) | Reply::VerificationCodeChecked(Ok(session)) => {
            format!("live verification: {}", session.status.kind())
        }
        // it is read every few seconds
        Reply::VerificationRead(Ok(session)) if !session.status.is_waiting() => {
            format!("live verification: {}", session.status.kind())
        }
        Reply::VerificationStarted(Err(problem))
        | Reply::VerificationRead(Err(problem))
        | Reply::VerificationCodeChecked(Err(problem))
        | Reply::VerificationCancelled(Err(problem)) => failed("live verification", problem),
        Reply::Exported(Ok(_)) | Reply::ProfilesExported(Ok(_)) => "export: written".to_owned(),
        Reply::Exported(Err(problem)) | Reply::ProfilesExported(Err(problem)) => failed("export", problem),
        Reply::ProfileSaved(Err(problem)) => failed("saving a profile", problem),
        Reply::Profiles(Ok(catalogue)) => {
            format!("profiles: {} usable, {} troubles", catalogue.profiles.len(), catalogue.troubles.len())
        }
        Reply::HistoryOpened(Err(problem)) => failed("opening the history", problem),
        Reply::Verified(Err(problem)) => failed("checking the history", problem),
        Reply::Settings(Ok(loaded)) => match &loaded.trouble {
            None => return None,
            Some(trouble) if trouble.unreadable => "settings: the file cannot be read".to_owned(),
            Some(_) => "settings: one cannot be used".to_owned(),
        },
        Reply::SettingsSaved(Ok(_)) => "settings: saved".to_owned(),
        Reply::SettingsSaved(Err(problem)) => failed("settings", problem),
        Reply::Log(Err(problem)) => failed("reading the log", problem),
        Reply::PinChosen(Err(problem)) => failed("taking a PIN", problem),
        Reply::Unlocked(Ok(Unlocked::Open)) => "lock: unlocked".to_owned(),
        Reply::Unlocked(Ok(Unlocked::WrongPin)) => "lock: a wrong PIN".to_owned(),
        Reply::Unlocked(Err(problem)) | Reply::Proved(Err(problem)) => failed("unlocking", problem),
        Reply::Proved(Ok(Proof::Given)) => "lock: proved with the system's login".to_owned(),
        Reply::Proved(Ok(not)) => format!("lock: not proved to the system ({not:?})"),
        // what was read is on the screen
        Reply::Profiles(Err(_))
        | Reply::ProfileSaved(Ok(_))
        | Reply::ProfilesImported(_)
        | Reply::KeyRead(_)
        | Reply::Surroundings(_)
        | Reply::Forgotten(_)
        | Reply::Remembered(Ok(()))
        | Reply::Checked(_)
        | Reply::Found(_)
        | Reply::More(_)
        | Reply::Tokens(_)
        | Reply::VerificationRead(Ok(_))
        | Reply::VerificationCancelled(Ok(()))
        | Reply::Events(_)
        | Reply::Reread(_)
        | Reply::Both(_)
        | Reply::ListRead(Ok(_))
        | Reply::UnfinishedBatches(Ok(_))
        | Reply::BatchLoaded(Ok(_))
        | Reply::BatchGivenUp(Ok(()))
        | Reply::HistoryOpened(Ok(_))
        | Reply::OpenEntries(_)
        | Reply::Browsed(_)
        | Reply::Numbers(_)
        | Reply::Entries(_)
        | Reply::Account(_)
        | Reply::Verified(Ok(_))
        | Reply::Retained(_)
        | Reply::FileChosen(_)
        | Reply::Settings(Err(_))
        | Reply::Log(Ok(_))
        | Reply::PinChosen(Ok(()))
        | Reply::SystemAsks(_) => return None,
    };
    Some(words)
}

fn outcome_words(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Confirmed(_) => "confirmed".to_owned(),
        Outcome::Refused(Refusal { how, problem }) => format!("{how:?} ({:?})", problem.kind),
        Outcome::Unknown(problem) => format!("unknown ({:?})", problem.kind),
    }
}

fn failed(what: &str, problem: &Problem) -> String {
    format!("{what}: failed ({:?})", problem.kind)
}

#[cfg(test)]
mod tests {
    use std::{path::PathBuf, time::Duration};

    use super::*;
    use crate::app::LookAnswer;
    use crate::domain::{
        Existing,
        change::{
            PersonRef,
            act::Act,
            observation::Observation,
            order::{Before, Order, Terms},
            settle::Doubt,
        },
        history::record::Author,
        person::UserId,
        problem::ProblemKind,
        profile::{Address, Colour, Profile, ProfileTag, SignInMethod},
        sign_in::{
            credential::Identity,
            signed_in::{SignedIn, tests::who},
        },
        verification::live_verification::{LiveVerification, VerificationStatus},
    };
    use crate::fixtures::{self, serial};
    use jiff::Timestamp;

    const TICKET: Ticket = Ticket(7);
    /// Everything personal in these tests contains this.
    const PERSONAL: &str = "ortiz";

    fn change() -> Box<ChangeFacts> {
        let id = UserId::parse("eb2e12ae-0000-4000-8000-000000000001").unwrap();
        let person = PersonRef {
            id,
            name: Some("Maria ortiz".to_owned()),
            family_name: Some("ortiz".to_owned()),
            email: Some("m.ortiz@acme.example".to_owned()),
        };
        let profile = ProfileTag {
            name: "Acme".to_owned(),
            address: Address::loopback(),
            label: String::new(),
            colour: Colour::Red,
            practice: false,
        };
        let identity = Identity { method: SignInMethod::Bearer, id: "ortiz@acme.example".to_owned() };
        let (reason, ticket) = ("ortiz lost it".to_owned(), "INC-ortiz".to_owned());
        Box::new(ChangeFacts {
            reason,
            ticket,
            ..ChangeFacts::new(Act::Disable(serial()), profile, identity, person)
        })
    }

    fn problem() -> Problem {
        let said = "ortiz was not found";
        fixtures::problem(ProblemKind::NotFound, said, said, said).with_details(said)
    }

    #[test]
    fn orders_and_answers_are_told_by_kinds_and_ids_and_never_by_what_is_personal() {
        let profile = Box::new(Profile::practice(Address::loopback()));
        let to = PathBuf::from("/home/ortiz/history.csv");
        let which = Which::One(12);
        let at = Timestamp::UNIX_EPOCH;
        let change = || {
            let facts = change();
            let profile = Profile::new(facts.profile.name.clone(), facts.profile.address.clone());
            let who =
                SignedIn { identity: facts.identity.clone(), ..who(profile, facts.identity.method, None) };
            let terms = Terms::after(&facts, facts.caller.clone(), None);
            let order = Order { act: facts.act, before: Before::default(), terms };
            Box::new(order.change(Some(&who)).unwrap())
        };
        let author = Box::new(Author {
            at,
            operator: fixtures::OPERATOR.to_owned(),
            name: Some("Maria ortiz".to_owned()),
            host: "ortiz-pc".to_owned(),
        });
        let doubt = Box::new(Doubt {
            number: 12,
            change: change().into_facts(),
            at,
            ended: None,
            known: crate::domain::change::settle::Known::default(),
        });
        let format = crate::domain::history::export::Format::Csv;
        let (person, wait) = (change().person.id.clone(), Duration::ZERO);
        let verification = LiveVerification {
            url: Some("https://acme.example/ortiz".to_owned()),
            ends: None,
            admin: Some("ortiz".to_owned()),
            status: VerificationStatus::Other("ortiz waits".to_owned()),
        };
        let orders = [
            Effect::Verification(VerificationEffect::Start { ticket: TICKET, person: person.clone() }),
            Effect::Verification(VerificationEffect::Code {
                ticket: TICKET,
                person: person.clone(),
                code: "ortiz".into(),
            }),
            Effect::Verification(VerificationEffect::Cancel { ticket: TICKET, person: person.clone() }),
            Effect::SignIn { ticket: TICKET, profile, credential: Credential::Bearer("ortiz".into()) },
            Effect::Change(ChangeEffect::Apply { ticket: TICKET, change: change(), author }),
            Effect::Change(ChangeEffect::Look { ticket: TICKET, doubt, wait: Duration::ZERO }),
            Effect::Export { ticket: TICKET, which, format, to, existing: Existing::Keep },
        ];
        let lines: Vec<String> = orders.iter().filter_map(order_words).collect();
        assert_eq!(
            lines,
            [
                "live verification: start user=eb2e12ae-0000-4000-8000-000000000001 job=7",
                "live verification: a code is checked user=eb2e12ae-0000-4000-8000-000000000001 job=7",
                "live verification: end user=eb2e12ae-0000-4000-8000-000000000001 job=7",
                "signing in to profile \"Practice tenant\" (bearer token) job=7",
                "change: disable serial=000123145251 user=eb2e12ae-0000-4000-8000-000000000001 profile=\"Acme\" job=7",
                "look: entry=12 disable serial=000123145251 user=eb2e12ae-0000-4000-8000-000000000001 profile=\"Acme\" job=7",
                "export: entry=12 as csv job=7",
            ]
        );
        assert_eq!(
            order_words(&Effect::Verification(VerificationEffect::Status { ticket: TICKET, person, wait })),
            None
        );
        assert_eq!(
            reply_words(&Reply::VerificationRead(Ok(Box::new(verification.clone())))),
            None,
            "they are many"
        );
        let over = LiveVerification { status: VerificationStatus::Over, ..verification.clone() };
        let answers = [
            Reply::VerificationStarted(Ok(Box::new(verification.clone()))),
            Reply::VerificationCodeChecked(Ok(Box::new(verification))),
            Reply::VerificationRead(Ok(Box::new(over))),
            Reply::VerificationStarted(Err(problem())),
            Reply::VerificationCancelled(Err(problem())),
            Reply::SignedIn(Err(problem())),
            Reply::Applied(Err(problem())),
            Reply::Looked(Ok(Box::new(LookAnswer {
                at,
                observed: Ok(Box::new(Observation::Token(fixtures::bare_token(serial())))),
                settled: None,
            }))),
            Reply::Looked(Err(problem())),
            Reply::Exported(Ok(PathBuf::from("/home/ortiz/history.csv"))),
        ];
        let lines: Vec<String> = lines.into_iter().chain(answers.iter().filter_map(reply_words)).collect();
        assert_eq!(lines.len(), orders.len() + answers.len());
        assert!(!lines.iter().any(|line| line.contains(PERSONAL)), "{lines:?}");
    }

    #[test]
    fn what_is_typed_to_find_somebody_is_not_told_at_all() {
        let query = crate::domain::person::query::Query::Email("m.ortiz@acme.example".to_owned());
        for order in [
            Effect::Find { ticket: TICKET, query },
            Effect::Search { ticket: TICKET, text: "ortiz".to_owned(), page: 1 },
            Effect::Copy("ortiz".to_owned()),
        ] {
            assert_eq!(order_words(&order), None);
        }
        assert_eq!(reply_words(&Reply::Found(Err(problem()))), None);
    }
}
