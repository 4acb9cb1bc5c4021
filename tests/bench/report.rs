//! Numbers and the tables they stand in: Markdown, ready for `NUMBERS.md`.

/// The middle value; 0 where there is none.
pub fn median(values: &[f64]) -> f64 {
    percentile(values, 50)
}

/// The value below which `percent` of all lie (nearest rank).
pub fn percentile(values: &[f64], percent: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

/// An aim beside what was seen.
pub fn aim(words: &str, met: bool) -> String {
    format!("{words}: {}", if met { "met" } else { "**missed**" })
}

/// A Markdown table.
pub fn table<const N: usize>(head: [&str; N], rows: &[[String; N]]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = format!("|{}\n", "---|".repeat(N));
    let mut text = line(&head.map(str::to_owned)) + &rule;
    for row in rows {
        text += &line(row);
    }
    text
}
