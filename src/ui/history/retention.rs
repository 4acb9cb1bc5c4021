//! The question that comes before old entries are removed where this computer's clock may be wrong.

use egui::Ui;

use crate::{
    app::{Message, Model, history},
    domain::{
        local_time,
        record::Asks,
        retention::{Doubt, Jump},
    },
    ui::{
        theme::Tone,
        widgets::{self, Answer, Button, Dialog},
    },
};

const TITLE: &str = "Is this computer's clock right?";

/// Why it is asked, in one sentence.
pub(in crate::ui) fn why(asks: &Asks, model: &Model) -> String {
    let at = |at| local_time::short(at, &model.desk.zone);
    match asks.doubt {
        Doubt::Behind { newest } => {
            format!("the newest entry is of {}, and this computer's clock says {}", at(newest), at(asks.at))
        }
        Doubt::Ahead(Jump { from, to }) if to == asks.at => {
            format!("the newest entry is of {}, and this computer's clock says {}", at(from), at(to))
        }
        Doubt::Ahead(Jump { from, to }) => format!(
            "from one entry to the next the clock went from {} to {}, and it says {} now",
            at(from),
            at(to),
            at(asks.at)
        ),
        Doubt::Server { time } => {
            format!("the server's clock says {}, and this computer's {}", at(time), at(asks.at))
        }
    }
}

/// Keeping the entries is the answer that loses nothing, so it has the focus.
pub(in crate::ui) fn dialog(ui: &Ui, model: &Model, out: &mut Vec<Message>) {
    let state = &model.history.retention;
    let Some(asks) = state.asks.as_ref().filter(|_| state.open) else { return };
    let remove = Button::danger_filled("The clock is right: remove");
    let dialog = Dialog::new(TITLE).cancel("Keep the entries").action(remove);
    let (answer, ()) = dialog.show(ui.ctx(), |ui| {
        let zone = &model.desk.zone;
        let short = |at| local_time::short(at, zone);
        widgets::notice(
            ui,
            Tone::Warning,
            "A wrong clock makes young entries look old. Nothing was removed from the history so far",
        );
        widgets::facts(ui, |facts| {
            match asks.doubt {
                Doubt::Behind { newest } => facts.row("Newest entry", &short(newest)),
                Doubt::Ahead(Jump { from, to }) if to == asks.at => facts.row("Newest entry", &short(from)),
                Doubt::Ahead(Jump { from, to }) => {
                    facts.row("An entry", &short(from));
                    facts.row("The next one", &short(to));
                }
                Doubt::Server { time } => facts.row("The server's clock", &short(time)),
            }
            facts.row("This computer's clock", &short(asks.at));
            facts.row("Would be removed", &format!("what was done before {}", short(asks.before)));
        });
        widgets::small(
            ui,
            "Where the clock is wrong, keep the entries, set the clock right, and start the program again",
        );
    });
    let message = match answer {
        Answer::Open => return,
        Answer::Cancelled => history::retention::Message::Refused,
        Answer::Action(_) => history::retention::Message::Confirmed,
    };
    out.push(Message::History(history::Message::Retention(message)));
}
