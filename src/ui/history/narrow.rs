//! The search, the filters and the two days above the list, and how many entries match.

use std::borrow::Cow;

use egui::Ui;
use jiff::Timestamp;

use super::{chain, parts::is_long};
use crate::{
    app::{
        Message, Model,
        history::{self, Form, Period},
    },
    domain::{
        change::action::Action,
        history::record::{Filter, OutcomeFilter},
        text,
    },
    say,
    ui::{
        frame,
        theme::{size, space},
        widgets::{self, Button, Field, bar, page},
    },
    words,
};

const SEARCH: f32 = 420.0;
const LEAST_SEARCH: f32 = 230.0;
const BETWEEN: f32 = 10.0;
const DAY: f32 = 210.0;

fn outcomes() -> [(Option<OutcomeFilter>, &'static str); 4] {
    [
        (None, say!("filter-all")),
        (Some(OutcomeFilter::Confirmed), say!("filter-confirmed")),
        (Some(OutcomeFilter::Refused), say!("filter-refused")),
        (Some(OutcomeFilter::Unknown), say!("filter-unknown")),
    ]
}

fn periods() -> [(Period, &'static str); 5] {
    Period::ALL.map(|period| (period, period_words(period)))
}

fn period_words(period: Period) -> &'static str {
    match period {
        Period::Any => say!("period-any"),
        Period::Today => say!("period-today"),
        Period::Week => say!("period-week"),
        Period::Month => say!("period-month"),
        Period::Between => say!("period-between"),
    }
}

fn actions() -> Vec<(Option<Action>, &'static str)> {
    std::iter::once((None, say!("filter-all")))
        .chain(Action::ALL.into_iter().map(|action| (Some(action), words::action::name(action))))
        .collect()
}

/// Index of a profile in the list (none: all) and its name. Names cannot be copied, so indexes stand for
/// them.
type ProfileOption<'a> = (Option<usize>, Cow<'a, str>);

fn borrowed<'a>(options: &'a [ProfileOption<'_>]) -> Vec<(Option<usize>, &'a str)> {
    options.iter().map(|(place, name)| (*place, name.as_ref())).collect()
}

fn shown(name: &str) -> Cow<'_, str> {
    text::line(words::profile::name(name), text::NAME)
}

fn profiles(model: &Model) -> (Option<usize>, Vec<ProfileOption<'_>>) {
    let names = &model.history.list.profiles;
    let chosen = model.history.narrowed.profile.as_ref();
    let mut options: Vec<_> = std::iter::once((None, Cow::Borrowed(say!("filter-all"))))
        .chain(names.iter().enumerate().map(|(place, name)| (Some(place), shown(name))))
        .collect();
    let place = chosen.map(|chosen| {
        names.iter().position(|name| name == chosen).unwrap_or_else(|| {
            // its last entry is gone, but the filter still names it
            options.push((Some(names.len()), shown(chosen)));
            names.len()
        })
    });
    (place, options)
}

pub(super) fn is_narrowed(filter: &Filter) -> bool {
    *filter != Filter::default()
}

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(BETWEEN, space::S);
        lines(ui, form, model, now, out);
        if let Some(call) = model.history.narrowed.call {
            let label = say!("filter-call", at = words::time::long(call.began()));
            if Button::secondary(label).described(say!("filter-call-removed")).show(ui).clicked() {
                out.push(Message::History(history::Message::CallChosen(None)));
            }
        }
        if let Some(batch) = model.history.narrowed.batch {
            let label = say!("filter-batch", at = words::time::long(batch.began()));
            if Button::secondary(label).described(say!("filter-call-removed")).show(ui).clicked() {
                out.push(Message::History(history::Message::BatchChosen(None)));
            }
        }
        if model.history.narrowed.period == Period::Between {
            days(ui, form, out);
        }
    });
}

fn lines(ui: &mut Ui, form: &mut Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let count = model.history.list.numbers.len();
    let nothing = (count == 0).then(|| say!("nothing-to-export"));
    let nothing = words::policy::no_exports(&model.workstation.policy).or(nothing);
    let export = Button::secondary(say!("export")).key(&frame::EXPORT).blocked(nothing);
    let filters = filters_width(ui, model);
    let count = count_width(ui, model, now);
    let all = bar::words_width(ui, say!("history-show-all"), crate::ui::theme::strong()) + BETWEEN;
    let end = count + export.width(ui);
    // the search keeps its width when say!("history-show-all") appears
    let search = ui.available_width() - filters - all - end - 2.0 * BETWEEN - space::S;
    let mut asked = Vec::new();
    let placeholder = bar::words_width(ui, say!("history-search-placeholder"), egui::TextStyle::Body);
    let exported = if search >= LEAST_SEARCH.max(placeholder + 2.0 * space::M) {
        let start = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = BETWEEN;
            ui.scope(|ui| {
                ui.set_max_width(search.min(SEARCH).floor());
                search_field(ui, form, model, out);
            });
            show_filters(ui, model, out);
            show_all(ui, model, out);
        };
        let end_of_line = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = BETWEEN;
            show_count(ui, model, now, &mut asked);
            export.show(ui).clicked()
        };
        bar::line(ui, size::BUTTON, start, end, end_of_line).1
    } else {
        let width = export.width(ui);
        let start = |ui: &mut Ui| {
            ui.set_max_width((ui.available_width() - BETWEEN).floor());
            search_field(ui, form, model, out);
        };
        let exported = bar::line(ui, size::BUTTON, start, width, |ui| export.show(ui).clicked()).1;
        page::row(ui, |ui| {
            show_filters(ui, model, out);
            show_all(ui, model, out);
            show_count(ui, model, now, out);
        });
        exported
    };
    out.append(&mut asked);
    if exported {
        out.push(Message::History(history::Message::ExportAsked));
    }
}

fn search_field(ui: &mut Ui, form: &mut Form, model: &Model, out: &mut Vec<Message>) {
    let pressed =
        |ui: &Ui| frame::SEARCH.iter().any(|keys| ui.input_mut(|input| input.consume_shortcut(keys)));
    let asked = !model.dialogs.is_open() && pressed(ui);
    let field = Field::new(say!("history-search"), &mut form.search)
        .bare()
        .keys(&frame::SEARCH)
        .placeholder(say!("history-search-placeholder"))
        .show(ui);
    if asked {
        field.response.request_focus();
    }
    if field.response.changed() {
        out.push(Message::History(history::Message::Edited));
    }
}

fn show_filters(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let mut send = |message| out.push(Message::History(message));
    let narrowed = &model.history.narrowed;
    let mut outcome = narrowed.outcome;
    if widgets::filter(ui, say!("outcome"), &mut outcome, &outcomes()) {
        send(history::Message::OutcomeChosen(outcome));
    }
    let mut period = narrowed.period;
    if widgets::filter(ui, "", &mut period, &periods()) {
        send(history::Message::PeriodChosen(period));
    }
    let (mut profile, options) = profiles(model);
    let options = borrowed(&options);
    if widgets::filter(ui, say!("label-profile"), &mut profile, &options) {
        let name = profile.and_then(|place| model.history.list.profiles.get(place).cloned());
        send(history::Message::ProfileChosen(name));
    }
    // a single action leaves no choice
    let mut action = narrowed.action;
    if Action::ALL.len() > 1 && widgets::filter(ui, say!("action"), &mut action, &actions()) {
        send(history::Message::ActionChosen(action));
    }
}

fn filters_width(ui: &Ui, model: &Model) -> f32 {
    let narrowed = &model.history.narrowed;
    let (profile, options) = profiles(model);
    let options = borrowed(&options);
    let mut width = widgets::filter_width(ui, say!("outcome"), narrowed.outcome, &outcomes())
        + widgets::filter_width(ui, "", narrowed.period, &periods())
        + widgets::filter_width(ui, say!("label-profile"), profile, &options)
        + 3.0 * BETWEEN;
    if Action::ALL.len() > 1 {
        width += widgets::filter_width(ui, say!("action"), narrowed.action, &actions()) + BETWEEN;
    }
    width
}

fn show_all(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let narrowed =
        is_narrowed(&model.history.list.filter) || model.history.narrowed != history::Narrowed::default();
    if narrowed && widgets::link(ui, say!("history-show-all")).clicked() {
        out.push(Message::History(history::Message::AllAsked));
    }
}

/// The number of listed entries; while they are being read, a lower bound.
fn count_words(ui: &Ui, model: &Model, now: Timestamp) -> String {
    let list = &model.history.list;
    if let Some(since) = list.reading_since()
        && is_long(ui, since, now)
    {
        return say!("count-being-read").to_owned();
    }
    match list.numbers.len() {
        count @ 0..=1 => say!("entries", count = count),
        count if list.complete => say!("entries", count = count),
        count => say!("over-entries", count = count),
    }
}

/// Whether there is a list to count.
fn is_open(history: &history::State) -> bool {
    history.opening.failed().is_none() && history.list.query.failed().is_none()
}

fn show_count(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    ui.spacing_mut().item_spacing.x = BETWEEN;
    if is_open(&model.history) {
        widgets::small(ui, &count_words(ui, model, now));
        chain::link(ui, &model.history, out);
    }
}

fn count_width(ui: &Ui, model: &Model, now: Timestamp) -> f32 {
    if !is_open(&model.history) {
        return 0.0;
    }
    let words = count_words(ui, model, now);
    let link = chain::link_width(ui, &model.history);
    bar::words_width(ui, &words, egui::TextStyle::Small) + link + 2.0 * BETWEEN
}

fn days(ui: &mut Ui, form: &mut Form, out: &mut Vec<Message>) {
    let (first, last) = (form.first_day().err(), form.last_day().err());
    let Form { from, until, .. } = form;
    let mut changed = false;
    let side_by_side = ui.available_width() >= 2.0 * DAY + ui.spacing().item_spacing.x;
    let fields = |ui: &mut Ui| {
        for (label, text, wrong) in [(say!("first-day"), from, first), (say!("last-day"), until, last)] {
            ui.vertical(|ui| {
                ui.set_width(DAY);
                let wrong = wrong.as_ref().map(words::hint);
                let field = Field::new(label, text)
                    .optional()
                    .hint(say!("day-hint"))
                    .error(wrong.as_deref())
                    .show(ui);
                changed |= field.response.changed();
            });
        }
    };
    if side_by_side {
        ui.horizontal_top(fields);
    } else {
        ui.vertical(fields);
    }
    if changed {
        out.push(Message::History(history::Message::Edited));
    }
}

/// The filters in a sentence: "Only what is listed: outcome unknown, last 30 days". None where there is no
/// filter.
pub(in crate::ui) fn narrowed_sentence(model: &Model, filter: &Filter) -> Option<String> {
    if !is_narrowed(filter) {
        return None;
    }
    let narrowed = &model.history.narrowed;
    let mut parts = Vec::new();
    if !filter.text.is_empty() {
        parts.push(say!("narrowed-text", text = &filter.text));
    }
    let outcome =
        outcomes().into_iter().find(|(outcome, _)| filter.outcome.is_some() && *outcome == filter.outcome);
    parts.extend(outcome.map(|(_, words)| say!("narrowed-outcome", outcome = words)));
    parts.extend(
        filter.profile.as_ref().map(|name| say!("narrowed-profile", profile = words::profile::name(name))),
    );
    parts.extend(filter.action.map(|action| say!("narrowed-action", action = words::action::name(action))));
    parts.extend(filter.call.map(|_| say!("narrowed-call").to_owned()));
    parts.extend(filter.batch.map(|_| say!("narrowed-batch").to_owned()));
    if filter.from.is_some() || filter.until.is_some() {
        let day = |at| words::time::date(at);
        // `until` is the start of the first day not listed
        let last = filter.until.map(|until| day(until - jiff::SignedDuration::from_millis(1)));
        parts.push(match (narrowed.period, filter.from.map(day), last) {
            (Period::Between, Some(first), Some(last)) => say!("narrowed-days", first = first, last = last),
            (Period::Between, Some(first), None) => say!("narrowed-from", first = first),
            (Period::Between, None, Some(last)) => say!("narrowed-until", last = last),
            (Period::Today, ..) => say!("narrowed-time", period = "today"),
            (Period::Week, ..) => say!("narrowed-time", period = "week"),
            (Period::Month | Period::Any | Period::Between, ..) => say!("narrowed-time", period = "month"),
        });
    }
    Some(say!("narrowed", parts = parts.join(say!("between-names"))))
}
