//! Arguments, log, and whatever was asked for; nothing else belongs here.

// no console window beside ours; the price is that `--help` shows only where it is piped or redirected
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::{
    env,
    io::{self, Write as _},
    process::ExitCode,
    time::Instant,
};

use eframe::egui;
use token_desk::{
    arguments::{self, Command},
    diagnostics, launch,
};

/// Exit code for a command line that was not understood.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let began = Instant::now();
    diagnostics::begin();
    match arguments::parse(env::args_os().skip(1)) {
        Ok(Command::Window(options)) => launch::open(options.renderer, began, |_| Ok(Box::new(Name))),
        Ok(Command::Practice { .. }) => ExitCode::FAILURE,
        Ok(Command::Help) => print(arguments::HELP),
        Ok(Command::Version) => print(concat!("token-desk ", env!("CARGO_PKG_VERSION"), "\n")),
        Err(err) => {
            launch::advice::usage(&err);
            ExitCode::from(USAGE)
        }
    }
}

fn print(text: &str) -> ExitCode {
    // a reader that went away early (`| head`) is no failure
    io::stdout().lock().write_all(text.as_bytes()).ok();
    ExitCode::SUCCESS
}

/// Shows the program's name.
struct Name;

impl eframe::App for Name {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        egui::CentralPanel::default().show(ui, |ui| ui.heading("Token Desk"));
    }
}
