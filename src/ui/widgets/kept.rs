//! A strip that stays readable while a dialog lies over the window. The dialog draws it again, as its own
//! part: an assistive technology may read nothing else then.

use egui::{Context, Id, Rect, Ui, UiBuilder, Vec2, vec2};

use super::bar;
use crate::ui::theme::Tone;

#[derive(Clone, Debug)]
pub struct Kept {
    pub tone: Tone,
    pub lead: String,
    pub rest: String,
    /// What stands at its end needs this much: the words wrap as they do below.
    pub ends: f32,
    /// Where it stands in the window.
    pub place: Rect,
}

fn key() -> Id {
    Id::unique("strip that stays readable over dialogs")
}

impl Kept {
    /// Call it in each pass in which the strip is drawn.
    pub fn keep(self, ctx: &Context) {
        let pass = ctx.cumulative_pass_nr();
        ctx.data_mut(|data| data.insert_temp(key(), (pass, self)));
    }

    /// The strip of this pass, or of the last one for what is drawn before it.
    pub(super) fn load(ctx: &Context) -> Option<Self> {
        let pass = ctx.cumulative_pass_nr();
        let kept = ctx.data(|data| data.get_temp::<(u64, Self)>(key()));
        kept.filter(|(drawn, _)| drawn + 1 >= pass).map(|(_, kept)| kept)
    }

    /// At the top of the window: a low one has no room for what stands above it.
    pub(super) fn raised(mut self) -> Self {
        self.place = self.place.translate(vec2(0.0, -self.place.top()));
        self
    }

    /// Within a dialog, which scrolls it: it leaves too little room beside it.
    pub(super) fn show_within(&self, ui: &mut Ui) {
        bar::strip(ui, self.tone, |ui| {
            let room = ui.available_width();
            bar::strip_words(ui, self.tone, &self.lead, &self.rest, room, bar::Spoken::Yes);
        });
    }

    pub(super) fn show(&self, ui: &mut Ui) {
        let mut over = ui.new_child(UiBuilder::new().id_salt(key()).max_rect(self.place));
        over.spacing_mut().item_spacing = Vec2::ZERO;
        bar::strip(&mut over, self.tone, |ui| {
            // as high as the strip below, whatever stands at its end
            ui.set_min_height(self.place.height() - 2.0 * bar::STRIP_MARGIN);
            let (room, _) = bar::words_room(ui, self.ends);
            bar::strip_words(ui, self.tone, &self.lead, &self.rest, room, bar::Spoken::Yes);
        });
    }
}
