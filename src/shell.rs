//! The window's shell: connects the views, the program and the runtime.
//!
//! `logic` takes the runtime's messages, even while the window is covered or minimised; `ui` draws and
//! collects input. Each message goes through [`App::update`], each effect to the runtime.

mod appearance;
mod clipboard;
mod fonts;
mod idle;
mod notifier;
mod system_lock;
mod window;

use std::{path::PathBuf, sync::Arc};

use eframe::egui;
use jiff::{Timestamp, tz::TimeZone};

use self::{
    appearance::Appearance, clipboard::Clipboard, fonts::SystemFonts, idle::Idle, notifier::Notifier,
    system_lock::SystemLock, window::Watch,
};
use crate::{
    app::{App, Effect, LockEffect, Message, Workstation, deep_link, lock},
    domain::{
        deep_link::DeepLink,
        language::Language,
        machine_policy::MachinePolicy,
        settings::{Look, Settings, TextSize},
        window::Window,
    },
    handover::{Answer, Handover, Refusal},
    profiles::Folders,
    runtime::Runtime,
    system_login, ui,
    ui::theme::Motion,
};

pub struct Shell {
    app: App,
    runtime: Runtime,
    clipboard: Clipboard,
    fonts: SystemFonts,
    appearance: Appearance,
    /// The processor draws.
    in_software: bool,
    notifier: Notifier,
    /// None where the data folder takes no socket: then each start opens a window.
    handover: Option<Handover>,
    /// What the settings said when the window was last dressed.
    worn: (Look, TextSize),
    window: Watch,
    idle: Idle,
    system_lock: SystemLock,
    /// What was drawn last is of somebody's session.
    shows_session: bool,
}

/// What is known before the window is there.
#[derive(Clone, Debug)]
pub struct Start<'a> {
    /// What the command line asks to speak.
    pub language_asked: Option<Language>,
    /// What the command line asks to find after sign-in.
    pub find: Option<DeepLink>,
    /// What the window looks like from its first frame on.
    pub settings: &'a Settings,
    /// Where the window was closed last.
    pub window: Option<Window>,
    /// The processor draws, so little moves.
    pub in_software: bool,
}

impl Shell {
    /// Starts the program in a new window, all as far as `policy` lets it.
    ///
    /// # Errors
    /// The operating system gives no threads for background work.
    pub fn new(
        cc: &eframe::CreationContext<'_>,
        folders: &Folders,
        start: Start<'_>,
        policy: &Arc<MachinePolicy>,
    ) -> std::io::Result<Self> {
        let ctx = &cc.egui_ctx;
        let Start { language_asked, find, settings, window, in_software } = start;
        ui::theme::install(ctx);
        let fonts = SystemFonts::of(ctx);
        let waker = ctx.clone();
        let runtime = Runtime::start(folders, Arc::clone(policy), move || waker.request_repaint())?;
        let (app, effects) = App::new(workstation(language_asked, Arc::clone(policy)), Timestamp::now());
        let appearance = Appearance::start(ctx)?;
        // until the model has read the settings too, they are these
        ui::theme::wear(ctx, settings.look, appearance.wanted().contrast);
        ui::theme::motion::set(ctx, motion(in_software, appearance.wanted().less_motion));
        ctx.set_zoom_factor(settings.text_size.factor());
        let worn = looks(app.model.settings.current());
        let waker = ctx.clone();
        let handover = Handover::open(&folders.data, move || waker.request_repaint());
        let handover = handover
            .inspect_err(|err| tracing::warn!("a second start cannot reach this window: {:?}", err.kind()))
            .ok();
        let clipboard = Clipboard::start(ctx)?;
        let window = Watch::start(cc, window);
        let notifier = Notifier::default();
        let idle = Idle::new();
        let system_lock = SystemLock::start(ctx)?;
        let mut shell = Self {
            app,
            runtime,
            clipboard,
            fonts,
            appearance,
            in_software,
            notifier,
            handover,
            worn,
            window,
            idle,
            system_lock,
            shows_session: false,
        };
        shell.carry_out(effects, ctx);
        if let Some(link) = find {
            shell.handle(Message::DeepLink(deep_link::Message::Came(link)), ctx);
        }
        Ok(shell)
    }

    fn handle(&mut self, message: Message, ctx: &egui::Context) {
        let effects = self.app.update(message, Timestamp::now());
        self.runtime.speak_to(self.app.model.reader());
        self.dress(ctx);
        self.carry_out(effects, ctx);
        ctx.request_repaint();
    }

    /// Takes over look and text size when the settings change them; between, keys may change the size.
    fn dress(&mut self, ctx: &egui::Context) {
        let wanted = looks(self.app.model.settings.current());
        if wanted.0 != self.worn.0 {
            ui::theme::wear(ctx, wanted.0, self.appearance.wanted().contrast);
        }
        if wanted.1 != self.worn.1 {
            ctx.set_zoom_factor(wanted.1.factor());
        }
        self.worn = wanted;
    }

    fn carry_out(&mut self, effects: Vec<Effect>, ctx: &egui::Context) {
        for effect in effects {
            match effect {
                Effect::Copy(text) => {
                    // an order from outside of a frame's drawing is seen by nobody else
                    self.clipboard.note(text.clone().into());
                    ctx.copy_text(text);
                }
                Effect::CopySecret(code) => {
                    if let Some(event) = self.clipboard.copy(code) {
                        self.handle(Message::Clipboard(event), ctx);
                    }
                }
                Effect::ClearSecret => self.clipboard.clear(),
                Effect::ClearCopied => self.clipboard.clear_copied(),
                Effect::ForgetTyping => ui::widgets::forget_all_typing(ctx),
                Effect::Lock(LockEffect::Cover) => cover(ctx),
                Effect::Notify(notification) => self.notifier.show(notification, ctx),
                Effect::Close => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
                other => self.runtime.run(other),
            }
        }
    }

    /// Text that a field copied by itself may have to go from the clipboard too.
    fn note_copies(&self, ctx: &egui::Context) {
        ctx.output(|output| {
            for command in &output.commands {
                if let egui::OutputCommand::CopyText(text) = command {
                    self.clipboard.note(text.clone().into());
                }
            }
        });
    }

    /// What a second start asks to find; the window comes to the front as far as the system lets it.
    fn take_arrivals(&mut self, ctx: &egui::Context) {
        while let Some(arrival) = self.handover.as_ref().and_then(Handover::poll) {
            if arrival.is_late() {
                continue;
            }
            self.handle(Message::DeepLink(deep_link::Message::Came(arrival.link.clone())), ctx);
            let model = &self.app.model;
            let answer = if model.workstation.policy.is_broken() {
                Answer::Refused(Refusal::BrokenPolicy)
            } else if model.workstation.policy.forbids_links() {
                Answer::Refused(Refusal::Forbidden)
            } else if model.deep_link.as_ref() == Some(&arrival.link) {
                Answer::Offered
            } else {
                Answer::Taken
            };
            arrival.answer(answer);
            notifier::bring_to_front(ctx);
        }
    }

    /// Locks the window when nobody has been there for too long; before what somebody does now is seen.
    fn mind_idling(&mut self, ctx: &egui::Context) {
        if self.app.model.session.who.is_none() || self.app.model.lock.locked().is_some() {
            // the time runs from the sign-in, or from the moment of unlocking
            return self.idle.restart();
        }
        let after = self.app.model.lock_after().duration();
        if self.idle.time() >= after {
            self.handle(Message::Lock(lock::Message::Idle(self.idle.time())), ctx);
        } else {
            self.idle.look(ctx, after);
        }
    }

    /// Closing asks first while a change is on its way.
    fn mind_closing(&mut self, ctx: &egui::Context) {
        if !ctx.input(|input| input.viewport().close_requested()) || self.app.model.may_close() {
            return;
        }
        ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        self.handle(Message::CloseAsked, ctx);
    }
}

impl eframe::App for Shell {
    /// The clear colour replaces a painted background, which is far slower in software.
    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.window.look(ctx, frame);
        if ctx.cumulative_frame_nr() > 0 {
            self.fonts.begin();
        }
        if !self.shows_session {
            self.system_lock.let_sleep();
        }
        while let Some(message) = self.runtime.poll() {
            if let Message::Reply(_, reply) = &message {
                tracing::trace!("reply: {}", reply.name());
            }
            #[cfg(debug_assertions)]
            crate::runtime::faults::in_window(&message, &self.app);
            self.handle(message, ctx);
        }
        while let Some(event) = self.clipboard.poll() {
            self.handle(Message::Clipboard(event), ctx);
        }
        if self.appearance.poll(ctx) {
            let wanted = self.appearance.wanted();
            ui::theme::wear(ctx, self.worn.0, wanted.contrast);
            ui::theme::motion::set(ctx, motion(self.in_software, wanted.less_motion));
        }
        self.notifier.look(ctx);
        while let Some(reason) = self.system_lock.poll() {
            self.handle(Message::Lock(lock::Message::Came(reason)), ctx);
        }
        self.mind_idling(ctx);
        self.take_arrivals(ctx);
        self.mind_closing(ctx);
    }

    /// Some systems end the program without dropping it.
    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        for effect in self.app.update(Message::WindowClosed, Timestamp::now()) {
            self.runtime.run(effect);
        }
        if let Some(handover) = &mut self.handover {
            handover.close();
        }
        if let Some(window) = self.window.last() {
            self.runtime.keep_window(&window);
        }
        self.runtime.finish_verifying();
        self.runtime.close_history();
        self.clipboard.end();
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());

        let mut messages: Vec<Message> = dropped.into_iter().map(Message::Dropped).collect();
        let App { forms, model } = &mut self.app;
        ui::show(ui, forms, model, Timestamp::now(), &mut messages);
        let shows_session = model.session.who.is_some() && model.lock.locked().is_none();
        if std::mem::replace(&mut self.shows_session, shows_session) && !shows_session {
            // once this is on the screen, the computer may sleep
            ctx.request_repaint();
        }
        for message in messages {
            self.handle(message, &ctx);
        }
        self.note_copies(&ctx);
    }
}

/// Draws the window even if nobody would see it: its picture stays with the desktop. Under Wayland a window
/// that is not shown is never drawn, so what a screen reader has of it goes at once.
fn cover(ctx: &egui::Context) {
    use egui::accesskit::{Node, Role, TreeId, TreeInfo, TreeUpdate};

    ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaintWhileHidden);
    let root = egui::accesskit_root_id().accesskit_id();
    // a frame that is drawn has a tree of its own in its place
    let nothing = TreeUpdate {
        nodes: vec![(root, Node::new(Role::Window))],
        tree: Some(TreeInfo::new(root)),
        tree_id: TreeId::ROOT,
        focus: root,
    };
    ctx.output_mut(|output| output.accesskit_update = Some(nothing));
}

fn motion(in_software: bool, less_motion: bool) -> Motion {
    match (in_software, less_motion) {
        (true, _) => Motion::Least,
        (false, true) => Motion::Less,
        (false, false) => Motion::Full,
    }
}

fn looks(settings: &Settings) -> (Look, TextSize) {
    (settings.look, settings.text_size)
}

fn system_language() -> Language {
    Language::first_of(sys_locale::get_locales())
}

/// Facts from the operating system.
fn workstation(language_asked: Option<Language>, policy: Arc<MachinePolicy>) -> Workstation {
    let allowed = policy.export_folders.as_ref().and_then(|set| set.value.first()).cloned();
    let documents = || {
        directories::UserDirs::new().map_or_else(
            || std::env::current_dir().unwrap_or_else(|_| PathBuf::from(".")),
            |dirs| dirs.document_dir().unwrap_or_else(|| dirs.home_dir()).to_owned(),
        )
    };
    let folder = allowed.unwrap_or_else(documents);
    let host = gethostname::gethostname().to_string_lossy().into_owned();
    Workstation {
        operator: crate::operator::operator(),
        host,
        zone: TimeZone::system(),
        language: system_language(),
        language_asked,
        notifies: notifier::IS_POSSIBLE,
        asks_who: system_login::ASKER,
        export_folder: folder,
        policy,
    }
}
