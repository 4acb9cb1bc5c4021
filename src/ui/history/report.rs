//! The way from an entry of a batch to the batch's report.

use crate::{
    app::{Message, Model, Screen, batch},
    domain::{change::ChangeFacts, history::entry::Entry},
    say, words,
};

/// Why the report of its batch cannot be opened now; none where nothing is in its way.
pub(super) fn why_not(model: &Model, change: &ChangeFacts) -> Option<String> {
    let profile = &change.profile;
    let who = model.session.who.as_ref();
    if who.is_some_and(|who| profile.is(&who.profile)) {
        let busy = !is_under_way(model, change) && !model.batch.can_show_another();
        return busy.then(|| say!("batch-under-way").to_owned());
    }
    let moved = who.is_some_and(|who| who.profile.name == profile.name);
    Some(if profile.practice {
        say!("batch-report-practice-gone").to_owned()
    } else if moved {
        say!("check-address-changed", host = profile.address.host())
    } else {
        say!("batch-of-profile", profile = words::profile::name(&profile.name))
    })
}

/// Whether it is a part of the batch that runs or waits: that is in its place already.
fn is_under_way(model: &Model, change: &ChangeFacts) -> bool {
    let running = model.batch.running().map(|running| running.plan.id);
    running.is_some() && change.batch.map(|part| part.batch) == running
}

/// Leads to the report.
pub(super) fn open(model: &Model, entry: &Entry, out: &mut Vec<Message>) {
    let Some(part) = entry.change.batch else { return };
    out.push(Message::Went(Screen::Batch));
    if !is_under_way(model, &entry.change) {
        let (batch, entry) = (part.batch, entry.number);
        out.push(Message::Batch(batch::Message::ReportAsked { batch, entry }));
    }
}
