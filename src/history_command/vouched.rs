/// What a noted hash proves about the history, and what not.
pub(super) fn vouched(row: u64, from: u64) -> String {
    let before = if from > 1 {
        format!(
            "; the rows before row {from} stand before a removed range that was recorded only later, or by an earlier \
             version: it says nothing about them"
        )
    } else {
        String::new()
    };
    format!(
        "of rows {from} to {row}, nothing was altered since it was noted, and nothing removed that is not said \
         above{before}; it says nothing about the rows after row {row}"
    )
}
