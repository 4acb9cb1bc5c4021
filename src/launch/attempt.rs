//! One try to open the window, and its result.
//!
//! The graphics crates fail with `Err` or a panic, and eframe runs the program's code in between. So the try
//! notes how far it got and whose code ran: another renderer may help with a missing driver, but not with a
//! fault of the program.

use std::{
    any::Any,
    cell::Cell,
    panic::{AssertUnwindSafe, catch_unwind},
    rc::Rc,
    time::{Duration, Instant},
};

use eframe::{App, CreationContext, Frame, Renderer, egui, glow};

use super::{
    causes,
    graphics::{self, Drawing},
};
use crate::domain::window::Window;

pub type DynError = Box<dyn std::error::Error + Send + Sync>;

/// The result of a try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The window was open and was closed.
    Closed,
    /// There is no desktop; the other renderer would not find one either.
    NoSession(String),
    /// This renderer could not open the window or draw in it.
    NoWindow(String),
    /// The app creator failed, which does not depend on the renderer.
    NotMade(String),
    /// The renderer failed while the window was open.
    Lost(String),
    /// The program's own code panicked.
    Fault(String),
}

/// How far a try got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Connecting to the desktop; no graphics yet.
    Session,
    /// Making the window and its graphics, up to the first frame.
    Graphics,
    /// A frame was on the screen.
    Drawn,
}

/// Shared between the hooks, the app's wrapper and [`judge`].
struct Progress {
    stage: Cell<Stage>,
    /// Whether the program's own code is running; stays set after a panic in it.
    own_code: Cell<bool>,
}

impl Progress {
    fn own<T>(&self, code: impl FnOnce() -> T) -> T {
        self.own_code.set(true);
        let made = code();
        self.own_code.set(false);
        made
    }
}

/// Opens the window with `renderer`; returns when it was closed or could not be opened. `begins` is called
/// before anything of the graphics, `works` once the first frame was drawn.
pub(super) fn run<M>(
    renderer: Renderer,
    window: Option<Window>,
    began: Instant,
    make: M,
    begins: impl FnOnce() + 'static,
    works: impl FnOnce() + 'static,
) -> Ending
where
    M: FnOnce(&CreationContext<'_>, &Drawing) -> Result<Box<dyn App>, DynError>,
{
    let progress = Rc::new(Progress { stage: Cell::new(Stage::Session), own_code: Cell::new(false) });
    let mut options = graphics::options(renderer, window);
    options.window_builder = Some(Box::new({
        let progress = Rc::clone(&progress);
        // called after the desktop was reached, before the window is made
        move |builder| {
            begins();
            progress.stage.set(Stage::Graphics);
            builder
        }
    }));
    let for_app = Rc::clone(&progress);
    let result = catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            graphics::APP_ID,
            options,
            Box::new(move |cc| {
                let drawing = Drawing::of(cc);
                let app = for_app.own(|| make(cc, &drawing))?;
                let works: Option<Box<dyn FnOnce()>> = Some(Box::new(works));
                Ok(Box::new(Watched { app, progress: for_app, began, drawing, laid_out: None, works }))
            }),
        )
    }));
    judge(result, progress.stage.get(), progress.own_code.get())
}

fn judge(result: Result<eframe::Result, Box<dyn Any + Send>>, stage: Stage, own_code: bool) -> Ending {
    let cause = match result {
        Ok(Ok(())) => return Ending::Closed,
        Ok(Err(eframe::Error::AppCreation(err))) => return Ending::NotMade(err.to_string()),
        Ok(Err(err)) => causes::of_error(&err),
        Err(panic) => causes::of_panic(panic.as_ref()),
    };
    match stage {
        _ if own_code => Ending::Fault(cause),
        Stage::Session => Ending::NoSession(cause),
        Stage::Graphics => Ending::NoWindow(cause),
        Stage::Drawn => Ending::Lost(cause),
    }
}

/// The program's app, watched for its first frame. That counts as drawn when the next one begins: only then
/// has the driver accepted it.
struct Watched {
    app: Box<dyn App>,
    progress: Rc<Progress>,
    began: Instant,
    drawing: Drawing,
    /// The number of the first frame, and how long after the start it was laid out.
    laid_out: Option<(u64, Duration)>,
    /// To be called once it was drawn.
    works: Option<Box<dyn FnOnce()>>,
}

impl Watched {
    fn note_drawn(&mut self, ctx: &egui::Context) {
        if let Some((frame, laid_out)) = self.laid_out
            && self.progress.stage.get() != Stage::Drawn
            && ctx.cumulative_frame_nr() > frame
        {
            self.progress.stage.set(Stage::Drawn);
            tracing::info!(
                by = %self.drawing.name,
                in_software = self.drawing.in_software,
                laid_out_ms = laid_out.as_secs_f64() * 1e3,
                drawn_ms = self.began.elapsed().as_secs_f64() * 1e3,
                "first frame"
            );
            if let Some(works) = self.works.take() {
                works();
            }
        }
    }
}

impl App for Watched {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut Frame) {
        // `cargo bench` counts these two, to check that an idle window sleeps
        tracing::trace!("woken");
        self.note_drawn(ctx);
        self.progress.own(|| self.app.logic(ctx, frame));
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut Frame) {
        self.progress.own(|| self.app.ui(ui, frame));
        tracing::trace!("frame");
        if self.laid_out.is_none() {
            self.laid_out = Some((ui.ctx().cumulative_frame_nr(), self.began.elapsed()));
            // one more frame, so that the end of this one is noticed
            ui.ctx().request_repaint();
        }
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        self.progress.own(|| self.app.save(storage));
    }

    fn on_exit(&mut self, gl: Option<&glow::Context>) {
        self.progress.own(|| self.app.on_exit(gl));
    }

    fn auto_save_interval(&self) -> Duration {
        self.app.auto_save_interval()
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        self.app.clear_color(visuals)
    }

    fn persist_egui_memory(&self) -> bool {
        self.app.persist_egui_memory()
    }

    fn raw_input_hook(&mut self, ctx: &egui::Context, raw_input: &mut egui::RawInput) {
        self.progress.own(|| self.app.raw_input_hook(ctx, raw_input));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn driver_error() -> eframe::Result {
        Err(eframe::Error::Wgpu(eframe::egui_wgpu::WgpuError::NoSurfaceFormatsAvailable))
    }

    fn panic(text: &str) -> Result<eframe::Result, Box<dyn Any + Send>> {
        Err(Box::new(text.to_owned()))
    }

    #[test]
    fn only_graphics_before_the_first_frame_are_worth_another_try() {
        assert!(matches!(judge(Ok(driver_error()), Stage::Graphics, false), Ending::NoWindow(_)));
        assert_eq!(judge(panic("surface"), Stage::Graphics, false), Ending::NoWindow("surface".into()));
        assert!(matches!(judge(Ok(driver_error()), Stage::Drawn, false), Ending::Lost(_)));
        assert_eq!(judge(panic("device lost"), Stage::Drawn, false), Ending::Lost("device lost".into()));
    }

    #[test]
    fn without_a_desktop_the_other_renderer_is_not_tried() {
        assert_eq!(
            judge(panic("no xkbcommon"), Stage::Session, false),
            Ending::NoSession("no xkbcommon".into())
        );
    }

    #[test]
    fn a_fault_of_the_program_is_not_put_on_the_graphics() {
        for stage in [Stage::Graphics, Stage::Drawn] {
            assert_eq!(judge(panic("ours"), stage, true), Ending::Fault("ours".into()));
            let refused = Ok(Err(eframe::Error::AppCreation("no folder".into())));
            assert_eq!(judge(refused, stage, false), Ending::NotMade("no folder".into()));
        }
        assert_eq!(judge(Ok(Ok(())), Stage::Drawn, false), Ending::Closed);
    }

    /// Records what ran, and panics on demand.
    struct Probe {
        broken: bool,
    }

    impl App for Probe {
        fn ui(&mut self, ui: &mut egui::Ui, _: &mut Frame) {
            assert!(!self.broken, "broken as asked");
            ui.label("probe");
        }
    }

    fn watched(broken: bool) -> (Watched, Rc<Progress>) {
        let progress = Rc::new(Progress { stage: Cell::new(Stage::Graphics), own_code: Cell::new(false) });
        let app = Box::new(Probe { broken });
        let for_app = Rc::clone(&progress);
        let works = None;
        let drawing = Drawing { name: String::new(), in_software: true };
        let began = Instant::now();
        (Watched { app, progress: for_app, began, drawing, laid_out: None, works }, progress)
    }

    fn one_frame(ctx: &egui::Context, app: &mut Watched) {
        let mut frame = Frame::_new_kittest();
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            app.logic(ui.ctx(), &mut frame);
            app.ui(ui, &mut frame);
        });
        output.textures_delta.clear();
    }

    #[test]
    fn the_first_frame_counts_when_the_next_one_begins() {
        let (mut app, progress) = watched(false);
        let told = Rc::new(Cell::new(0));
        let teller = Rc::clone(&told);
        app.works = Some(Box::new(move || teller.set(teller.get() + 1)));
        let ctx = egui::Context::default();
        one_frame(&ctx, &mut app);
        assert_eq!(told.get(), 0);
        assert_eq!(progress.stage.get(), Stage::Graphics, "laid out, but not yet drawn");
        assert!(ctx.has_requested_repaint(), "the next frame is asked for");
        one_frame(&ctx, &mut app);
        assert_eq!(progress.stage.get(), Stage::Drawn);
        one_frame(&ctx, &mut app);
        assert_eq!(told.get(), 1, "once");
        assert!(!progress.own_code.get());
    }

    #[test]
    fn a_panic_in_the_program_is_known_as_its_own() {
        let (mut app, progress) = watched(true);
        let ctx = egui::Context::default();
        let caught = catch_unwind(AssertUnwindSafe(|| one_frame(&ctx, &mut app)));
        assert!(caught.is_err());
        assert!(progress.own_code.get());
    }
}
