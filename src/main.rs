//! Arguments, log, and whatever was asked for; nothing else belongs here.

// no console window beside ours; commands print to the console that they were started from
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::{
    env,
    path::Path,
    process::ExitCode,
    sync::Arc,
    thread::{self, JoinHandle},
    time::Instant,
};

use jiff::tz::TimeZone;
use token_desk::{
    arguments::{self, Batch, Check, Command, Signing, WindowOptions},
    batch_command, check_command, console, diagnostics,
    domain::{difficulty::Plays, language::Language, machine_policy::MachinePolicy, settings::Settings},
    files,
    handover::{self, Answer, Refusal},
    history_command,
    launch::{
        self,
        choice::{self, Wishes},
        memory::Memory,
    },
    memory, phrase, policy, policy_command, practice,
    profiles::Folders,
    profiles_command, say, settings,
    shell::{Shell, Start},
    words,
};

/// Exit code for a command line that was not understood.
const USAGE: u8 = 2;

/// Exit code for a command that the policy would have to allow and that cannot be read.
const GOVERNED: u8 = 1;

fn main() -> ExitCode {
    let began = Instant::now();
    memory::keep_to_itself();
    diagnostics::begin();
    let policy = Arc::new(policy::of_this_computer());
    let set = policy.language.as_ref().map(|set| set.value);
    let asked = set.or_else(|| arguments::language_asked(env::args_os().skip(1)));
    speak(asked, None);
    let command = arguments::parse(env::args_os().skip(1));
    if let (Ok(command), None) = (&command, asked) {
        speak(None, command.config_dir());
    }
    let is_window = matches!(command, Ok(Command::Window(_)));
    if !is_window {
        files::attach_console();
        tell_time_in(TimeZone::system());
    }
    if let Some(code) = command.as_ref().ok().and_then(|command| stopped(command, &policy)) {
        return code;
    }
    match command {
        Ok(Command::Window(options)) => window(options, began, policy),
        Ok(Command::Practice { port, dir, plays, tls }) => practise(port, &dir, plays, tls),
        Ok(Command::Verify(options)) => history_command::verify(&options),
        Ok(Command::Export(options)) => history_command::export(&options, &policy),
        Ok(Command::Batch(options)) => batch(&options, &policy),
        Ok(Command::Check(options)) => check(&options, &policy),
        Ok(Command::CheckPolicy(file)) => policy_command::check(&file),
        Ok(Command::Profiles(signing)) => profiles_command::run(&signing, &policy),
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

/// What the policy governs is not done where it cannot be read. The window says that itself; the other
/// commands do not ask the policy.
fn stopped(command: &Command, policy: &MachinePolicy) -> Option<ExitCode> {
    let (not_done, code) = match command {
        Command::Batch(_) => (phrase!("batch-not-begun"), batch_command::NOT_BEGUN),
        Command::Check(_) | Command::Profiles(Signing::Verify { public: None, .. }) => {
            (phrase!("check-not-begun"), GOVERNED)
        }
        Command::Export(_) => (phrase!("export-not-written"), GOVERNED),
        Command::Window(_)
        | Command::Practice { .. }
        | Command::Verify(_)
        | Command::CheckPolicy(_)
        | Command::Profiles(_)
        | Command::Help
        | Command::Version => return None,
    };
    let problem = policy.readable(not_done).err()?;
    console::note(&problem);
    Some(ExitCode::from(code))
}

fn window(options: WindowOptions, began: Instant, policy: Arc<MachinePolicy>) -> ExitCode {
    let folders = match Folders::find(options.config_dir, options.data_dir) {
        Ok(folders) => folders,
        Err(err) => {
            launch::advice::not_started(&words::problem_text(&err.problem()));
            return ExitCode::FAILURE;
        }
    };
    if let Some(answer) = options.find.as_ref().and_then(|link| handover::ask(&folders.data, link)) {
        return handed_over(answer, &policy);
    }
    let zone = read_ahead();
    let _log = diagnostics::keep(&folders.data);
    let settings = policy.govern_settings(settings::load(&folders.settings()).settings);
    let window = settings::window::load(&folders.window());
    let set = policy.renderer.as_ref().map(|set| set.value);
    let wishes = Wishes::new(set, env::var_os(choice::VARIABLE).as_deref(), options.renderer);
    let drawn = Memory::new(folders.renderers());
    launch::open(wishes, &drawn, window, began, move |cc, drawing| {
        tell_time_in(zone.and_then(|zone| zone.join().ok()).unwrap_or_else(TimeZone::system));
        let (language_asked, find) = (options.language, options.find);
        let in_software = drawing.in_software;
        let start = Start { language_asked, find, settings: &settings, window, in_software };
        Ok(Box::new(Shell::new(cc, &folders, start, &policy)?))
    })
}

/// Runs a command that works with profiles and records, under what the company has set.
fn without_window(
    config_dir: Option<&Path>,
    data_dir: Option<&Path>,
    policy: &MachinePolicy,
    run: impl FnOnce(&Folders, &Settings) -> ExitCode,
) -> ExitCode {
    let folders = match Folders::find(config_dir.map(Path::to_owned), data_dir.map(Path::to_owned)) {
        Ok(folders) => folders,
        Err(err) => {
            files::note(&words::problem_text(&err.problem()));
            return ExitCode::FAILURE;
        }
    };
    let _log = diagnostics::keep(&folders.data);
    let settings = policy.govern_settings(settings::load(&folders.settings()).settings);
    run(&folders, &settings)
}

fn batch(options: &Batch, policy: &Arc<MachinePolicy>) -> ExitCode {
    let Batch { config_dir, data_dir, .. } = options;
    without_window(config_dir.as_deref(), data_dir.as_deref(), policy, |folders, settings| {
        batch_command::run(options, folders, settings, Arc::clone(policy))
    })
}

fn check(options: &Check, policy: &Arc<MachinePolicy>) -> ExitCode {
    let Check { config_dir, data_dir, .. } = options;
    without_window(config_dir.as_deref(), data_dir.as_deref(), policy, |folders, settings| {
        check_command::run(options, folders, settings, Arc::clone(policy))
    })
}

/// The window that is open has answered.
fn handed_over(answer: Answer, policy: &MachinePolicy) -> ExitCode {
    let why = match answer {
        Answer::Taken | Answer::Offered => return ExitCode::SUCCESS,
        Answer::Refused(Refusal::TooSoon) => say!("link-not-taken", why = "too-soon"),
        Answer::Refused(Refusal::NotUnderstood) => say!("link-not-taken", why = "not-understood"),
        Answer::Refused(Refusal::Forbidden) => say!("policy-links-off").to_owned(),
        // as the window found it when it opened; by now it may be mended
        Answer::Refused(Refusal::BrokenPolicy) => {
            let advice = phrase!("policy-tell-administrator");
            words::sentence(&policy.broken_words().and(advice)).into_owned()
        }
    };
    files::note(&(why + "\n"));
    ExitCode::FAILURE
}

/// Reads on a thread of its own what the first frame needs; the window loads its drivers meanwhile, which
/// takes longer. None where the system gives no thread.
fn read_ahead() -> Option<JoinHandle<TimeZone>> {
    let language = words::language();
    let read = move || {
        words::read_ahead(language);
        TimeZone::system()
    };
    thread::Builder::new().name("token-desk-ahead".to_owned()).spawn(read).ok()
}

/// Speaks the language that was asked for, else that of the settings, else the system's; of times as UTC
/// has them, until [`tell_time_in`] says otherwise.
fn speak(asked: Option<Language>, config_dir: Option<&Path>) {
    let set = || {
        let folders = Folders::find(config_dir.map(Path::to_owned), None).ok()?;
        settings::load(&folders.settings()).settings.language
    };
    let language = asked.or_else(set).unwrap_or_else(|| Language::first_of(sys_locale::get_locales()));
    words::speak_to(&words::Reader { language, zone: TimeZone::UTC });
}

/// The times that are told from now on are those of this zone, on this thread.
fn tell_time_in(zone: TimeZone) {
    words::speak_to(&words::Reader { language: words::language(), zone });
}

/// Serves the practice tenant until the process is ended.
fn practise(port: u16, dir: &Path, plays: Plays, tls: bool) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    match runtime.and_then(|runtime| runtime.block_on(practice::serve(port, dir, plays, tls))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            files::note(&(say!("practice-ended", why = err.to_string()) + "\n"));
            ExitCode::FAILURE
        }
    }
}
