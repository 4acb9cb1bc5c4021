//! Lists of tokens: whatever bytes somebody chooses, no line is lost, and none is made up.

use std::collections::HashSet;

use proptest::{collection::vec, prelude::*, sample::select};
use token_desk::{
    domain::batch::{
        columns::Columns,
        line::{Lines, Target},
        table::Table,
    },
    lists,
};

/// Each line that counts is in one of the three, once.
fn nothing_is_lost(table: &Table, columns: &Columns) -> Lines {
    let lines = Lines::read(table, columns);
    let numbers: Vec<u32> = lines
        .good
        .iter()
        .map(|line| line.number)
        .chain(lines.bad.iter().map(|bad| bad.number))
        .chain(lines.merged.iter().map(|merged| merged.number))
        .collect();
    let once: HashSet<u32> = numbers.iter().copied().collect();
    let rows: HashSet<u32> = table.rows.iter().skip(columns.above).map(|row| row.number).collect();
    assert_eq!(numbers.len(), once.len(), "a line counts once");
    assert_eq!(once, rows, "and none is lost");
    let serials: Vec<&str> = lines
        .good
        .iter()
        .filter_map(|line| match &line.target {
            Target::Token { serial, .. } => Some(serial.written.as_str()),
            Target::Person(_) => None,
        })
        .collect();
    assert_eq!(serials.len(), serials.iter().collect::<HashSet<_>>().len(), "no token is there twice");
    lines
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_a_list_or_are_refused(bytes in vec(any::<u8>(), 0..400)) {
        if let Ok(table) = lists::read("any", &bytes) {
            nothing_is_lost(&table, &Columns::guess(&table));
        }
    }

    #[test]
    fn any_text_keeps_its_lines(text in "([0-9a-z@.;,|\t\"= E+-]{0,20}\r?\n){0,20}", serial in 0_usize..4, person in 0_usize..4) {
        if let Ok(table) = lists::read("any", text.as_bytes()) {
            nothing_is_lost(&table, &Columns::guess(&table));
            let columns = Columns { serial: Some(serial), person: Some(person), ..Columns::default() };
            nothing_is_lost(&table, &columns);
        }
    }

    #[test]
    fn what_was_written_is_read(
        serials in vec("0{3}[0-9]{9}", 1..40),
        delimiter in select(vec![",", ";", "\t", "|"]),
        quoted in any::<bool>(),
        marked in any::<bool>(),
    ) {
        let mut text = format!("{}Token serial number{delimiter}Remark\r\n", if marked { "\u{feff}" } else { "" });
        for serial in &serials {
            let serial = if quoted { format!("\"{serial}\"") } else { serial.clone() };
            text += &format!("{serial}{delimiter}lost, in the post; or not\r\n").replace(
                "lost, in the post; or not",
                if quoted { "\"lost, in the post; or not\"" } else { "lost" },
            );
        }
        let table = lists::read("box.csv", text.as_bytes()).unwrap();
        let lines = nothing_is_lost(&table, &Columns::guess(&table));
        prop_assert!(lines.bad.is_empty(), "{:?}", lines.bad);
        let mut expected: Vec<&str> = Vec::new();
        for serial in &serials {
            if !expected.contains(&serial.as_str()) {
                expected.push(serial);
            }
        }
        let read: Vec<String> = lines.good.iter().filter_map(|line| match &line.target {
            Target::Token { serial, .. } => Some(serial.written.to_string()),
            Target::Person(_) => None,
        }).collect();
        prop_assert_eq!(read, expected);
    }
}
