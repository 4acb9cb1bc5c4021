//! Numbers as the reader's language writes them.

use crate::say;

/// A whole number: "1,204".
pub fn whole(number: u64) -> String {
    grouped(&number.to_string())
}

/// With one digit behind the point: "0.4".
pub(super) fn tenths(number: f64) -> String {
    format!("{number:.1}").replace('.', say!("number-decimal"))
}

/// The same of a number in digits; none where it is not whole.
pub(super) fn grouped_number(digits: &str) -> Option<String> {
    digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| grouped(digits))
}

/// Digits with their thousands apart: "1,204".
pub(super) fn grouped(digits: &str) -> String {
    let from = say!("number-group-from").parse().unwrap_or(usize::MAX);
    if digits.len() < from {
        return digits.to_owned();
    }
    let mut words = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            words.push_str(say!("number-group"));
        }
        words.push(digit);
    }
    words
}
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        for (number, words) in [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(whole(number), words);
        }
        assert_eq!(tenths(30.0), "30.0");
    }
}
