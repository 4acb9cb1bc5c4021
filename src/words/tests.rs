use std::{collections::HashSet, time::Duration};

use jiff::Timestamp;

use jiff::tz::TimeZone;

use super::*;
use crate::{
    domain::{
        change::{
            action::Action,
            confirmation::{Confirmation, Fit, Now, Source},
        },
        language::Language,
        phrase::{Fact, Phrase},
        time::server_time::ServerTime,
        token::hardware_token::TokenStatus,
    },
    fixtures, phrase,
};

#[test]
fn every_file_can_be_read_and_plurals_are_fluents() {
    assert_eq!(time::span(Duration::from_secs(1)), "1 second");
    assert_eq!(time::span(Duration::from_mins(2)), "2 minutes");
    assert_eq!(time::span(Duration::from_secs(7)), "7 seconds");
}

#[test]
fn numbers_are_grouped_as_the_language_does_it() {
    assert_eq!(say!("seconds", count = 1_234_567_u64), "1,234,567 seconds");
}

/// By the clock of a place an hour east of Greenwich.
fn east<T>(make: impl FnOnce() -> T) -> T {
    to_reader(&Reader::english(TimeZone::fixed(jiff::tz::offset(1))), make)
}

fn instant(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn local_times_carry_their_zone() {
    let at = instant("2026-11-23T23:05:30.045Z");
    assert_eq!(east(|| time::short(at)), "24 Nov 2026 00:05");
    assert_eq!(east(|| time::date(at)), "24 Nov 2026");
    assert!(east(|| time::long(at)).starts_with("24 Nov 2026, 00:05:30 "));
}

#[test]
fn a_date_is_not_broken_in_any_language_and_nothing_else_changes() {
    let at = instant("2026-03-05T13:05:30Z");
    for language in Language::ALL {
        to_reader(&Reader { language, zone: TimeZone::UTC }, || {
            let (date, shown) = (time::date(at), time::unbroken(time::date(at)));
            assert!(!shown.contains(' '), "{language:?}: {shown}");
            assert_eq!(shown.replace('\u{a0}', " "), date, "{language:?}");
            let twice = time::unbroken(format!("from {date} to {date} 14:05 or {date}"));
            assert_eq!(twice, format!("from {shown} to {shown} 14:05 or {shown}"), "{language:?}");
        });
    }
    for text in ["4 Novels", "3 tokens, 12 Feb", "Call 4 Marta", "", "…7 May", "Row 5 (entry 2)"] {
        let shown = time::unbroken(text.to_owned());
        let kept = text.replace("12 Feb", "12\u{a0}Feb").replace("7 May", "7\u{a0}May");
        assert_eq!(shown, kept);
    }
    assert_eq!(time::unbroken("22 Nov 09:12".to_owned()), "22\u{a0}Nov 09:12");
}

#[test]
fn the_day_is_named_where_it_is_not_today() {
    let now = instant("2026-11-23T13:00:00Z");
    let recent = |text| east(|| time::recent(instant(text), now));
    assert_eq!(recent("2026-11-22T23:05:00Z"), "00:05");
    assert_eq!(recent("2026-11-22T22:05:00Z"), "22 Nov 23:05");
    assert_eq!(recent("2025-11-22T22:05:00Z"), "22 Nov 2025");
    let step = |text| east(|| time::step(instant(text), now));
    assert_eq!(step("2026-11-23T13:05:30.045Z"), "14:05:30.045");
    assert_eq!(step("2026-11-22T22:05:01.045Z"), "22 Nov 23:05:01.045");
    assert_eq!(step("2025-11-22T22:05:01.045Z"), "22 Nov 2025 23:05:01");
}

#[test]
fn today_is_called_today_in_the_time_of_the_place() {
    let now = instant("2026-11-23T13:00:00Z");
    let said = |text: &str| east(|| time::lately(&ServerTime::read(text).unwrap(), now));
    assert_eq!(said("2026-11-22T23:12:00Z"), "today 00:12");
    assert_eq!(said("2026-11-22T22:12:00Z"), "22 Nov 2026 23:12");
    assert_eq!(said("2026-11-23"), "23 Nov 2026");
    assert_eq!(said("just now"), "just now");
}

#[test]
fn an_expiry_day_does_not_slip_west_of_greenwich() {
    let west = Reader::english(TimeZone::fixed(jiff::tz::offset(-8)));
    for (spelled, said) in [
        ("2027-02-12T00:00:00.000Z", "12 Feb 2027"),
        ("2027-02-12", "12 Feb 2027"),
        ("2027-02", "Feb 2027"),
        ("2027", "2027"),
        ("soon", "soon"),
    ] {
        let server_time = ServerTime::read(spelled).unwrap();
        assert_eq!(to_reader(&west, || time::day(&server_time)), said);
    }
}

#[test]
fn nothing_invisible_stands_around_what_is_filled_in() {
    let said = sentence(&Phrase::text("text-of-a-newer-version", [("key", Fact::from("x"))])).into_owned();
    assert!(said.contains('x') && !said.contains(['\u{2068}', '\u{2069}']), "{said:?}");
}

#[test]
fn a_text_that_this_version_does_not_have_is_named() {
    assert!(sentence(&phrase!("never-written")).contains("never-written"));
    // a text that wants a fact that was not recorded
    assert!(sentence(&phrase!("seconds")).contains("seconds"));
}

#[test]
fn sentences_stand_one_after_the_other_with_full_stops() {
    let one = || fixtures::verbatim("One");
    let two = one().and(fixtures::verbatim("Two.")).and(Phrase::nothing());
    assert_eq!(sentence(&two), "One. Two.");
    assert_eq!(sentence(&one().and(Phrase::nothing())), "One");
}

#[test]
fn what_speaks_against_an_attempt_is_said_and_nothing_where_nothing_does() {
    let found = |fit| Confirmation {
        now: Now::Status(TokenStatus::Disabled),
        changed_by: None,
        changed_at: None,
        user_id: crate::fixtures::user_id(),
        serial: None,
        source: Source::ReadLater(fit),
    };
    let explained = found(Fit { other: Some(1204), ..Fit::NOT_SAID });
    assert_eq!(outcome::doubts(&explained).as_deref(), Some("Number 1,204 in the history explains it"));
    let title = outcome::title(&explained, Action::Disable);
    assert_eq!(title, "The token is disabled, probably through another change");
    assert_eq!(outcome::doubts(&found(Fit::NOT_SAID)), None);
    let made = Confirmation { now: Now::EmergencyCode(Box::default()), ..found(Fit::NOT_SAID) };
    assert!(outcome::doubts(&made).is_some_and(|doubt| doubt.contains("Somebody else")));
}

#[test]
fn every_action_has_sentences_of_its_own() {
    let newer = |key| sentence(&Phrase::text(key, [("action", Fact::from("a-newer-one"))])).into_owned();
    for (say, key) in [
        (action::done as fn(Action) -> String, "done"),
        (action::not_done, "action-not-done"),
        (action::in_doubt, "action-in-doubt"),
    ] {
        let all: HashSet<_> = Action::ALL.into_iter().map(say).chain([newer(key)]).collect();
        assert_eq!(all.len(), Action::ALL.len() + 1, "{key}");
    }
    for action in Action::ALL {
        assert_ne!(action::until_settled(action), newer("action-until-settled"));
        let of = |key| sentence(&Phrase::text(key, [("action", Fact::from(action.key()))])).into_owned();
        assert_ne!(of("done-by-another"), newer("done-by-another"), "{action:?}");
        let title = say!("change-of-token", action = action.key(), serial = "1");
        assert_eq!(title != "1", action.is_about_a_token(), "{action:?}");
    }
}

/// What the unit tests ask of a phrase: its English.
mod english {
    use crate::{
        domain::{phrase::Phrase, problem::Problem},
        words,
    };

    impl Phrase {
        pub(crate) fn english(&self) -> String {
            words::sentence(self).into_owned()
        }

        pub(crate) fn contains(&self, part: &str) -> bool {
            self.english().contains(part)
        }

        pub(crate) fn starts_with(&self, start: &str) -> bool {
            self.english().starts_with(start)
        }

        pub(crate) fn ends_with(&self, end: &str) -> bool {
            self.english().ends_with(end)
        }
    }

    impl PartialEq<str> for Phrase {
        fn eq(&self, words: &str) -> bool {
            self.english() == words
        }
    }

    impl PartialEq<&str> for Phrase {
        fn eq(&self, words: &&str) -> bool {
            self == *words
        }
    }

    impl PartialEq<String> for Phrase {
        fn eq(&self, words: &String) -> bool {
            self == words.as_str()
        }
    }

    impl PartialEq<Phrase> for str {
        fn eq(&self, phrase: &Phrase) -> bool {
            phrase == self
        }
    }

    impl PartialEq<Phrase> for &str {
        fn eq(&self, phrase: &Phrase) -> bool {
            phrase == *self
        }
    }

    impl Problem {
        pub(crate) fn to_text(&self) -> String {
            words::problem_text(self)
        }
    }
}
