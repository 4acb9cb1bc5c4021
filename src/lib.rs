//! Token Desk takes a help desk through the lost-token call: find the person, verify the caller, disable the
//! SecurID hardware token through the vendor's Cloud Administration REST API, get the person back to work,
//! and hand over a record of what the server confirmed.
//!
//! # How it hangs together
//!
//! What people do and what the server answers are [`app::Message`]s. [`app::App::update`] alone changes the
//! [`app::Model`] and hands out [`app::Effect`]s; the [`runtime`] carries them out on background threads and
//! answers with a message under the same [`app::Ticket`]. A screen's own update knows itself and no other
//! screen: what it wants of the rest it says as an [`app::ask::Ask`].
//!
//! ```text
//! ui (egui) ──Message──▶ app::update ──Effect──▶ runtime (tokio) ──▶ api · store · profiles · credentials · export · practice
//!    ▲ reads &Model          │                        │
//!    └───────────────────────┘◀─────Message::Reply────┘
//! ```
//!
//! - [`domain`]: values, parsed once and valid from then on · may use nothing
//! - [`words`]: every sentence that people read, from keys and facts, in their language · may use `domain`,
//!   `fluent_bundle`
//! - [`files`]: writing files whole or not at all; the standard streams · may use `domain`, `words`
//! - [`app`]: forms, model, messages, effects; pure · may use `domain`, `words`
//! - [`ui`]: one view for each screen of `app` · may use `app`, `domain`, `words`, `egui`
//! - [`api`]: the client of the Administration API · may use `domain`, `files`, `reqwest`, `rustls`
//! - [`profiles`]: `profiles.toml` and the program's folders · may use `domain`, `files`
//! - [`policy`]: `policy.toml` of the whole computer, and the system's own ways to set it · may use
//!   `domain`, `files`, `profiles`, `windows_registry`
//! - [`settings`]: `settings.toml`; the window's place · may use `domain`, `files`
//! - [`credentials`]: what is remembered, sealed, with its key in the system's keyring · may use `domain`,
//!   `files`, `keyring`
//! - [`export`]: entries as CSV, JSON, JSON Lines and XLSX, written one by one · may use `domain`, `files`,
//!   `words`
//! - [`lists`]: lists of tokens and people: CSV, other text and XLSX · may use `domain`, `files`, `calamine`
//! - [`store`]: the lasting history in SQLite: what is about to be done, and what came of it · may use
//!   `domain`, `files`, `rusqlite`
//! - [`practice`]: the practice tenant: a server on loopback with its own JSON · may use `files`, `axum`,
//!   and of `domain` only the names of difficulties
//! - [`handover`]: from a second start to the open window: whom to find · may use `domain`, `files`, `tokio`
//! - [`runtime`]: one async function for each effect; owns the session · may use `api`, `app`,
//!   `credentials`, `diagnostics`, `domain`, `export`, `files`, `lists`, `memory`, `portal`, `practice`,
//!   `profiles`, `settings`, `store`, `system_login`, `words`, `tokio`, `rfd`
//! - [`shell`]: the `eframe::App`: the only place that knows `ui` and `runtime`; the clipboard of a code;
//!   whether the system wants high contrast or less motion; its notifications; when the window has to lock
//!   · may use `app`, `domain`, `handover`, `operator`, `profiles`, `runtime`, `system_login`, `ui`,
//!   `words`, `eframe`, `arboard`, `zbus`
//! - [`batch_command`]: `token-desk batch`: many tokens at once without a window · may use `app`,
//!   `arguments`, `console`, `domain`, `export`, `files`, `headless`, `profiles`, `words`
//! - [`check_command`]: `token-desk check`: the way to a server without a window · may use `app`,
//!   `arguments`, `console`, `domain`, `files`, `headless`, `profiles`, `words`
//! - [`headless`]: the runtime and the sign-in as commands use them · may use `app`, `console`, `domain`,
//!   `files`, `operator`, `profiles`, `runtime`
//! - [`history_command`]: `token-desk history`: checks and exports without a window · may use `arguments`,
//!   `console`, `domain`, `export`, `files`, `profiles`, `store`, `words`
//! - [`policy_command`]: `token-desk policy`: explains a policy before it is rolled out · may use `files`,
//!   `policy`, `words`
//! - [`profiles_command`]: `token-desk profiles`: makes keys, signs and checks profiles · may use
//!   `arguments`, `domain`, `files`, `profiles`, `words`
//! - [`console`]: what commands share: Ctrl+C, progress, problems · may use `domain`, `files`, `words`,
//!   `tokio`
//! - [`operator`]: which account the program runs under · may use `domain`, `nix`
//! - [`system_login`]: the system's own proof of who sits there: polkit, Windows Hello · may use `domain`,
//!   `tokio`, `windows`, `zbus`
//! - [`portal`]: the file dialog of a Linux desktop, which closes when the window locks · may use `zbus`
//! - [`memory`]: keeps the process's memory from others of the account · may use nothing
//! - [`arguments`]: the command line · may use `domain`, `words`
//! - [`diagnostics`]: the log · may use `domain`, `files`
//! - [`launch`]: how the window opens: one renderer after the other · may use `arguments`, `diagnostics`,
//!   `domain`, `files`, `words`, `eframe`
//!
//! `tests/it/layering.rs` reads every source file and holds them to the list above, and the list to what
//! it allows. It also fails on files that need each other in a ring, and names them.
//!
//! # What it holds to
//!
//! - A change is on the disk before its first byte leaves, and what came of it after; what the disk does not
//!   take is told and tried again (`runtime::jobs::apply`, [`store`]).
//! - Three outcomes exist: confirmed by the server, refused (nothing was changed), unknown. A change is
//!   never sent twice, and an unknown outcome is never shown as anything else ([`domain::change::Outcome`]).
//! - Whether a change can still be stopped is decided once, by whoever comes first: the request that leaves
//!   or the person who stops it ([`api::Brake`]). Only what has left can become unknown.
//! - Confirmed is what the answer says. Two calls have an answer that nobody documents, deleting a token's
//!   record and withdrawing a code: there an answer will do that names nothing else and no failure
//!   (`api::wire::loose`). After a deletion and an assignment the token's record is read, where it may be
//!   read, and must say so too (`runtime::jobs::change::send`).
//! - The token, or the person, is read again just before a change; owner, serial number and person must
//!   agree, and the answer must be about them (`runtime::jobs::apply`, [`api::Client::disable`]).
//! - What may be done is the profile's word, the credential's permissions and what the server refused before
//!   ([`domain::change::availability`]); one function makes a change of an order,
//!   whoever orders it ([`domain::change::order::Order::change`]), and nothing else can be sent.
//! - A caller is verified by the server's own word about what it confirmed to have begun for this dialog, or
//!   by what the agent notes; for the person on the screen, until they leave it ([`app::verify`]).
//! - A reply counts only if its job awaits its ticket ([`app::Job::awaits`]).
//! - A locked window shows, tells and takes nothing of the session: [`app::App::update`] decides in one place
//!   which messages it takes, and [`ui::show`] draws the lock alone. The credential is sealed with a key of
//!   the PIN as soon as nothing that went on needs it (`runtime::lock`).
//! - Secrets live in the form being typed, in flight, and in the runtime's session; never in the model, a
//!   problem, a log or a file in the open. There are three exceptions. An emergency access code is made to
//!   be shown: it is in the model while its view is open ([`app::attempts::Attempt::code`]), and in the
//!   [`shell`] while a copy of it is on the clipboard. The address of a Live Verification is read to the
//!   caller, and whoever has it could answer for them: it is in the model while its dialog is open
//!   ([`domain::verification::live_verification::LiveVerification::url`]).

pub mod api;
pub mod app;
pub mod arguments;
pub mod batch_command;
pub mod check_command;
pub mod console;
pub mod credentials;
pub mod diagnostics;
pub mod domain;
pub mod export;
pub mod files;
pub mod handover;
pub mod headless;
pub mod history_command;
pub mod launch;
pub mod lists;
pub mod memory;
pub mod operator;
pub mod policy;
pub mod policy_command;
#[cfg(all(unix, not(target_os = "macos")))]
pub mod portal;
pub mod practice;
pub mod profiles;
pub mod profiles_command;
pub mod runtime;
pub mod settings;
pub mod shell;
pub mod store;
pub mod system_login;
pub mod ui;
pub mod words;

// so that what the tests share says `token_desk` wherever it is included
#[cfg(test)]
extern crate self as token_desk;

#[cfg(test)]
#[path = "../tests/fixtures.rs"]
mod fixtures;
