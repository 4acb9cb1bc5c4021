//! What tests ask of a phrase: its English.

use token_desk::{
    domain::{phrase::Phrase, problem::Problem},
    words,
};

pub trait English {
    fn english(&self) -> String;

    fn contains(&self, part: &str) -> bool {
        self.english().contains(part)
    }

    fn starts_with(&self, start: &str) -> bool {
        self.english().starts_with(start)
    }

    fn ends_with(&self, end: &str) -> bool {
        self.english().ends_with(end)
    }

    fn to_text(&self) -> String {
        self.english()
    }
}

impl English for Phrase {
    fn english(&self) -> String {
        words::sentence(self).into_owned()
    }
}

impl English for Problem {
    fn english(&self) -> String {
        words::problem_text(self)
    }
}
