//! The strip of the guided practice call: which step it is, and what to do.

use egui::Ui;

use super::warnings::strip;
use crate::{
    app::{
        Forms, Message, Model,
        guide::{self, Step},
        guided,
    },
    say,
    ui::theme::Tone,
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
    let pressed = strip(ui, Tone::Info, &lead, &words::sentence(&step.phrase()), &links);
    let message = match pressed {
        None => return,
        Some(0) if links.len() == 2 => guide::Message::Begun,
        Some(_) => guide::Message::Ended,
    };
    out.push(Message::Guide(message));
}
