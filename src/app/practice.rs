//! The practice strip: the practice tenant's next difficulty.

use super::{ask::Ask, cx::Cx, effect::Effect, screen::PlainDialog};
use crate::domain::difficulty::{Difficulty, Meets, Ordered};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// None: until it is switched off.
    pub answers: Option<u32>,
    pub meets: Meets,
}

impl Default for Form {
    fn default() -> Self {
        Self { answers: Some(1), meets: Meets::Changes }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub ordered: Option<Ordered>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    Opened,
    Closed,
    Chosen(Difficulty),
    SwitchedOff,
}

pub fn update(form: &Form, state: &mut State, message: &Message, cx: &mut Cx<'_>) {
    match message {
        Message::Opened => cx.ask(Ask::Open(PlainDialog::Difficulties)),
        Message::Closed => cx.ask(Ask::Close(PlainDialog::Difficulties)),
        Message::Chosen(difficulty) => {
            state.ordered =
                Some(Ordered { difficulty: *difficulty, answers: form.answers, meets: form.meets });
            cx.ask(Ask::Close(PlainDialog::Difficulties));
            cx.run(Effect::Order(state.ordered));
        }
        Message::SwitchedOff => {
            state.ordered = None;
            cx.ask(Ask::Close(PlainDialog::Difficulties));
            cx.run(Effect::Order(None));
        }
    }
}
