//! What the frame of the window says, wherever one is: places, signing out, help, what is copied, closing.
//!
//! The screens' own messages do not belong here.

use jiff::Timestamp;

use super::{
    App, Effect, Message, Screen, Warning, clipboard,
    cx::{Cx, Notice},
    history, log, lookup, settings, sign_in, verify,
};
use crate::domain::text;

impl App {
    /// What the frame of the window says: places, signing out, help, closing.
    pub(super) fn frame(&mut self, message: Message, effects: &mut Vec<Effect>, now: Timestamp) {
        let Self { forms, model } = self;
        match message {
            Message::Went(screen) => {
                model.help = false;
                model.screen = match (screen, model.who.is_some(), model.outcome.shown) {
                    // "Desk" leads back to a change that is still on the screen
                    (Screen::Lookup, true, Some(_)) => Screen::Outcome,
                    (Screen::Lookup | Screen::Outcome, false, _) => Screen::SignIn,
                    (Screen::Outcome, true, None) => Screen::Lookup,
                    (screen, _, _) => screen,
                };
                if model.screen == Screen::History {
                    let mut cx = cx!(model, effects, now);
                    history::enter(&mut model.history, &forms.history, &mut cx);
                }
            }
            Message::SignedOut => self.sign_out(None, effects, now),
            Message::SearchAsked | Message::NextCallerAsked
                if model.who.is_some() && !model.dialog_open() =>
            {
                // behind an outcome is the person as they were before the change: never shown again unread
                let anew = matches!(message, Message::NextCallerAsked) || model.outcome.shown.is_some();
                let mut cx = cx!(model, effects, now);
                if anew {
                    lookup::leave(&mut forms.lookup, &mut model.lookup, &mut cx);
                    model.outcome.shown = None;
                }
                cx.go(Screen::Lookup);
                cx.focus_search();
            }
            Message::WarningHidden(warning) => model.hidden.push(warning),
            Message::RefusalsHidden => model.attempts.see_refused(),
            Message::ConfirmationsHidden => model.attempts.see_confirmed(),
            Message::HelpOpened => model.help = true,
            Message::HelpClosed => model.help = false,
            Message::NoticeClosed => model.notice = None,
            Message::Copied { text, what } => {
                effects.push(Effect::Copy(text::legible(&text)));
                model.notice = Some(Notice { text: format!("{what} copied"), since: now });
            }
            Message::Clipboard(told) => {
                model.hidden.retain(|warning| *warning != Warning::Clipboard);
                clipboard::told(&mut model.clipboard, told, &mut cx!(model, effects, now));
            }
            Message::Dropped(path) if model.who.is_none() && model.screen == Screen::SignIn => {
                let mut cx = cx!(model, effects, now);
                let hands = sign_in::Hands {
                    catalogue: &model.profiles.catalogue,
                    practice: &model.practice_profile,
                    editor: &mut forms.profiles,
                };
                sign_in::dropped(&mut forms.sign_in, &mut model.sign_in, &path, &hands, &mut cx);
            }
            Message::CloseAsked if !model.may_close() => model.closing = true,
            Message::CloseAsked => effects.push(Effect::Close),
            Message::CloseConfirmed => {
                model.close_confirmed = true;
                effects.push(Effect::Close);
            }
            Message::CloseRefused => model.closing = false,
            // nobody would be there any more to hear what the person answers
            Message::WindowClosed => {
                verify::leave(&mut caller!(forms, model), &mut cx!(model, effects, now));
            }
            Message::Settings(message) => {
                let mut cx = cx!(model, effects, now);
                settings::update(&mut forms.settings, &mut model.settings, message, &mut cx);
            }
            Message::Log(message) => log::update(&mut model.log, message, &mut cx!(model, effects, now)),
            _ => {}
        }
    }
}
