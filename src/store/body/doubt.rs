//! What may be so after an unknown outcome, in rows of earlier versions: there it is the last sentence of the
//! cause. Now the window says it beside the cause, and no row repeats it.

use crate::domain::phrase::Phrase;

/// The key of the sentence, in rows that hold keys.
const KEY: &str = "action-in-doubt";

/// The sentences as rows without keys have them. None is changed: they stand in histories.
const SENTENCES: [&str; 14] = [
    "The token may or may not be disabled",
    "The token may or may not be enabled",
    "The token's PIN may or may not be cleared",
    "The token may or may not be assigned to this person",
    "The token may or may not have its new name",
    "The token may or may not be assigned to this person still",
    "The token may or may not still be assigned to this person",
    "The token's record may or may not be deleted",
    "There may or may not be a new emergency access code",
    "The emergency access code may or may not work still",
    "The emergency access code may or may not still work",
    "The methods may or may not be unlocked",
    "The user may or may not be disabled",
    "The user may or may not be enabled",
];

/// The cause without it; none where it does not say it.
pub(super) fn left_out(cause: &Phrase) -> Option<Phrase> {
    match cause {
        Phrase::Sequence(all) => match all.as_slice() {
            [one, last] if last.key() == Some(KEY) => Some(one.clone()),
            [before @ .., last] if last.key() == Some(KEY) => Some(Phrase::Sequence(before.to_vec())),
            _ => None,
        },
        Phrase::Verbatim(words) => {
            let said = words.strip_suffix('.')?;
            let before = SENTENCES.iter().find_map(|doubt| said.strip_suffix(doubt)?.strip_suffix(". "))?;
            // a single sentence has no full stop
            let whole = if before.contains(". ") { format!("{before}.") } else { before.to_owned() };
            Some(Phrase::Verbatim(whole.into()))
        }
        Phrase::Text(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::change::action::Action, fixtures, phrase};

    fn of(words: &str) -> Option<String> {
        left_out(&fixtures::verbatim(words)).map(|cause| cause.english())
    }

    #[test]
    fn a_cause_in_words_loses_the_doubt_and_nothing_else() {
        let one = "The request was sent, but no answer came within 30 seconds";
        assert_eq!(of(&format!("{one}. The token may or may not be disabled.")).as_deref(), Some(one));
        let two = "The server made an error (500). It said: no.";
        let doubt = "The emergency access code may or may not work still.";
        assert_eq!(of(&format!("{two} {doubt}")).as_deref(), Some(two));
        for whole in ["Why", "", "The token may or may not be lost.", "The token may or may not be disabled."]
        {
            assert_eq!(of(whole), None, "{whole}");
        }
        assert_eq!(of("The token may or may not be disabled. Who knows."), None);
    }

    #[test]
    fn a_cause_of_keys_loses_it_for_every_action() {
        for action in Action::ALL {
            let why = phrase!("answer-closed-early");
            assert_eq!(left_out(&why.clone().and(action.in_doubt())), Some(why.clone()));
            let more = why.clone().and(phrase!("nothing-sent"));
            assert_eq!(left_out(&more.clone().and(action.in_doubt())), Some(more.clone()));
            assert_eq!(left_out(&more), None);
        }
    }

    #[test]
    fn every_sentence_of_earlier_versions_is_known() {
        for doubt in SENTENCES {
            assert_eq!(of(&format!("Why. {doubt}.")).as_deref(), Some("Why"));
        }
    }
}
