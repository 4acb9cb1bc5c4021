//! Token Desk: find the person who lost a SecurID hardware token, disable the token through the vendor's Cloud
//! Administration REST API, and show what the server confirmed.
//!
//! # How it hangs together
//!
//! What people do and what the server answers are [`app::Message`]s. [`app::App::update`] alone changes the
//! [`app::Model`] and hands out [`app::Effect`]s; the [`runtime`] carries them out on background threads and answers
//! with a message under the same [`app::Ticket`].
//!
//! ```text
//! ui (egui) ──Message──▶ app::update ──Effect──▶ runtime (tokio) ──▶ api · store · profiles · credentials · export · practice
//!    ▲ reads &Model          │                        │
//!    └───────────────────────┘◀─────Message::Reply────┘
//! ```
//!
//! | module | what it is | what it may know |
//! |---|---|---|
//! | [`domain`] | values, parsed once and then true | nothing |
//! | [`files`] | writing files whole or not at all | `domain` |
//! | [`app`] | forms, model, messages, effects; pure | `domain` |
//! | [`ui`] | one view for each screen of `app` | `app`, `domain`, egui |
//! | [`api`] | the client of the Administration API | `domain`, reqwest |
//! | [`profiles`] | `profiles.toml` and the program's folders | `domain`, `files` |
//! | [`settings`] | `settings.toml` | `domain`, `files` |
//! | [`credentials`] | what is remembered, sealed, with its key in the system's keyring | `domain`, `files` |
//! | [`export`] | entries as CSV, JSON, JSON Lines and XLSX, written one by one | `domain`, `files` |
//! | [`store`] | the lasting history in SQLite: what is about to be done, and what came of it | `domain`, `files` |
//! | [`practice`] | the practice tenant: a server on loopback | its own JSON; shares only the names of difficulties |
//! | [`runtime`] | one async function for each effect; owns the session | all of the above but `ui` |
//! | [`shell`] | the `eframe::App`: the only place that knows `ui` and `runtime` | `app`, `ui`, `runtime` |
//! | [`history_command`] | `token-desk history`: checks and exports without a window | `arguments`, `export`, `profiles`, `store` |
//! | [`launch`], [`arguments`], [`diagnostics`] | how it starts: renderers, command line, log | |
//!
//! `tests/it/layering.rs` reads every source file and holds the table above.
//!
//! # What it holds to
//!
//! - A change is on the disk before its first byte leaves, and what came of it after; what the disk does not take is told
//!   and tried again (`runtime::jobs::apply`, [`store`]).
//! - Three outcomes exist: confirmed by the server, refused (nothing was changed), unknown. A change is never sent
//!   twice, and an unknown outcome is never shown as anything else ([`domain::change::Outcome`]).
//! - The token, or the person, is read again just before a change; owner, serial number and person must agree, and the
//!   answer must be about them (`runtime::jobs::apply`, [`api::Client::disable`]).
//! - What may be done is the profile's word, the credential's permissions and what the server refused before
//!   ([`domain::availability`]); one function makes changes ([`app::compose::prepare`]).
//! - A caller is verified by the server's own word in answer to this dialog, or by what the agent notes; for the person on
//!   the screen, until they leave it ([`app::verify`]).
//! - A reply counts only if its job awaits its ticket ([`app::Job::awaits`]).
//! - Secrets live in the form being typed, in flight, and in the runtime's session; never in the model, a problem, a
//!   log or a file in the open. The one exception is an emergency access code, which is made to be shown: it is in the
//!   model while its view is open ([`app::attempts::Attempt::code`]).

pub mod api;
pub mod app;
pub mod arguments;
pub mod credentials;
pub mod diagnostics;
pub mod domain;
pub mod export;
pub mod files;
pub mod history_command;
pub mod launch;
pub mod practice;
pub mod profiles;
pub mod runtime;
pub mod settings;
pub mod shell;
pub mod store;
pub mod ui;
