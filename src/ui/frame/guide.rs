//! The strip of the guided practice call: which step it is, and what to do.

use egui::{Rect, Ui};

use super::warnings::{links_width, strip_below};
use crate::{
    app::{
        Forms, Message, Model,
        guide::{self, Step},
        guided,
    },
    say,
    ui::{
        theme::Tone,
        widgets::{Kept, bar::Spoken},
    },
    words,
};

pub(super) fn show(ui: &mut Ui, forms: &Forms, model: &Model, out: &mut Vec<Message>) {
    let Some(step) = guided::step(model, &forms.lookup) else { return };
    let lead = match step.number() {
        Some(number) => say!("guide-step", number = number, count = Step::COUNT),
        None => say!("guide").to_owned(),
    };
    let ends = match step {
        Step::Finish => (say!("guide-end-call"), say!("guide-ends")),
        _ => (say!("guide-end"), say!("guide-ends")),
    };
    let again = (say!("guide-again"), say!("guide-begins-again"));
    let links = if step == Step::Finish { vec![again, ends] } else { vec![ends] };
    let rest = words::sentence(&step.phrase()).into_owned();
    // an open dialog draws the words again, above the veil
    let spoken = if model.dialogs.is_open() { Spoken::Elsewhere } else { Spoken::Yes };
    let top = ui.cursor().top();
    let pressed = strip_below(ui, Tone::Info, &lead, &rest, &links, spoken);
    let place = Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=ui.cursor().top());
    let ends = links_width(ui, &links);
    Kept { tone: Tone::Info, lead, rest, ends, place }.keep(ui.ctx());
    let message = match pressed {
        None => return,
        Some(0) if links.len() == 2 => guide::Message::Begun,
        Some(_) => guide::Message::Ended,
    };
    out.push(Message::Guide(message));
}
