//! Spellings of keys in hand-written files.

/// The other spelling of a key: with underscores.
pub fn underscored(key: &str) -> String {
    key.replace('-', "_")
}

/// Letters and digits only, in lower case.
pub fn plain_key(key: &str) -> String {
    key.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

/// Whether an unknown key probably means a known one: equal except for case and punctuation, or with one or
/// two typing mistakes.
pub fn is_like(known: &str, key: &str) -> bool {
    let (known, key) = (plain_key(known), plain_key(key));
    let slips = if known.len() <= 5 { 1 } else { 2 };
    // much longer keys are never near, and not worth a table
    key.len() <= known.len() + slips && distance(known.as_bytes(), key.as_bytes()) <= slips
}

/// The number of letters left out, added, wrong or swapped with the next.
fn distance(one: &[u8], other: &[u8]) -> usize {
    let width = other.len() + 1;
    let mut rows: Vec<Vec<usize>> = vec![(0..width).collect()];
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1; width];
        for (j, b) in other.iter().enumerate() {
            let swapped = i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b;
            let swap = if swapped { rows[i - 1][j - 1] + 1 } else { usize::MAX };
            row[j + 1] = (rows[i][j] + usize::from(a != b)).min(rows[i][j + 1] + 1).min(row[j] + 1).min(swap);
        }
        rows.push(row);
    }
    rows[one.len()][other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_known_and_another_word_is_not() {
        for (known, key) in [
            ("ca-file", "CA_File"),
            ("ca-file", "cafile"),
            ("proxy", "porxy"),
            ("proxy", "Proxy"),
            ("address", "adress"),
            ("client-id", "clientid"),
            ("colour", "color"),
            ("profile", "profiles"),
            ("connect-seconds", "conect_second"),
        ] {
            assert!(is_like(known, key), "{key}");
        }
        for (known, key) in
            [("name", "note"), ("proxy", "proxies"), ("label", "tags"), ("address", "host"), ("name", "")]
        {
            assert!(!is_like(known, key), "{key}");
        }
    }
}
