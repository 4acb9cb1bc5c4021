use crate::say;

/// What a noted hash proves about the history, and what not.
pub(super) fn vouched(row: u64, from: u64) -> String {
    let (row, from_row) = (row.to_string(), from.to_string());
    if from > 1 {
        say!("vouched-from", from = from_row, row = row)
    } else {
        say!("vouched", from = from_row, row = row)
    }
}
