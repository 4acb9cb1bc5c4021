//! The program's state and its one way forward: a [`Message`] goes into [`App::update`], [`Effect`]s come
//! out.
//!
//! No clock, no disk, no network and no window here. Text being typed lives in [`Forms`] and is edited in
//! place by the views; everything with a consequence is a message, and only `update` changes the [`Model`].
//!
//! A screen's own update gets its form, its state and its dialog to write to, and of the rest a [`cx::Cx`]
//! to read. What it wants of the rest it says as an [`ask::Ask`], which the program carries out afterwards
//! (`asks.rs`).
//!
//! ```text
//! Message ─▶ update ─▶ a screen's update ─▶ Effect, Ask
//!              ▲                              │
//!              └───────── asks ◀──────────────┘
//! ```

pub mod ask;
mod asks;
pub mod attempts;
pub mod batch;
pub mod call;
pub mod check;
pub mod clipboard;
pub mod code;
pub mod compose;
pub mod confirm;
pub mod cx;
pub mod deep_link;
pub mod dialog;
mod effect;
pub mod export;
pub mod flow;
mod forms;
pub mod guide;
pub mod guided;
pub mod history;
mod job;
pub mod lock;
mod locking;
pub mod log;
pub mod lookup;
pub mod manual;
mod message;
mod model;
pub mod network;
pub mod notice;
pub mod notification;
pub mod orders;
pub mod outcome;
pub mod practice;
pub mod profiles;
pub mod replace;
mod replies;
mod reply;
mod screen;
pub mod session;
pub mod settings;
pub mod sign_in;
#[cfg(test)]
mod tests;
pub mod this_call;
pub mod typed_path;
pub mod typed_secret;
mod update;
pub mod verify;
pub mod work;
mod workstation;

pub use self::{
    effect::{
        BatchEffect, ChangeEffect, Effect, FilePurpose, HistoryEffect, KeySource, ListSource, LockEffect,
        MenuEffect, Reported, Retain, Run, Task, VerificationEffect,
    },
    forms::Forms,
    job::{Job, Running, Ticket, Wait},
    message::Message,
    model::Model,
    reply::{Applied, LookAnswer, Reply, Unlocked},
    screen::{PlainDialog, Screen, Warning},
    update::App,
    workstation::Workstation,
};
