//! Arguments, log, and whatever was asked for; nothing else belongs here.

// no console window beside ours; the price is that `--help` shows only where it is piped or redirected
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::{env, path::Path, process::ExitCode, time::Instant};

use token_desk::{
    arguments::{self, Command, WindowOptions},
    diagnostics, files, history_command, launch, memory, practice,
    profiles::Folders,
    say,
    shell::Shell,
    words,
};

/// Exit code for a command line that was not understood.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let began = Instant::now();
    memory::keep_to_itself();
    diagnostics::begin();
    match arguments::parse(env::args_os().skip(1)) {
        Ok(Command::Window(options)) => window(options, began),
        Ok(Command::Practice { port, dir }) => practise(port, &dir),
        Ok(Command::Verify(options)) => history_command::verify(&options),
        Ok(Command::Export(options)) => history_command::export(&options),
        Ok(Command::Help) => files::print_result(&arguments::help(), 0),
        Ok(Command::Version) => {
            files::print_result(concat!("token-desk ", env!("CARGO_PKG_VERSION"), "\n"), 0)
        }
        Err(err) => {
            launch::advice::usage(&err);
            ExitCode::from(USAGE)
        }
    }
}

fn window(options: WindowOptions, began: Instant) -> ExitCode {
    let folders = match Folders::find(options.config_dir, options.data_dir) {
        Ok(folders) => folders,
        Err(err) => {
            launch::advice::not_started(&words::problem_text(&err.problem()));
            return ExitCode::FAILURE;
        }
    };
    let _log = diagnostics::keep(&folders.data);
    launch::open(options.renderer, began, move |cc| Ok(Box::new(Shell::new(&cc.egui_ctx, &folders)?)))
}

/// Serves the practice tenant until the process is ended.
fn practise(port: u16, dir: &Path) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    match runtime.and_then(|runtime| runtime.block_on(practice::serve(port, dir))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            files::note(&(say!("practice-ended", why = err.to_string()) + "\n"));
            ExitCode::FAILURE
        }
    }
}
