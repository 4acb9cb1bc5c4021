//! Whatever file somebody chooses as a list: it is read or refused, each line counts once, and no token is
//! there twice.

#![no_main]

use std::collections::HashSet;

use libfuzzer_sys::fuzz_target;
use token_desk::{
    domain::batch::{columns::Columns, line::Lines},
    lists,
};

fuzz_target!(|bytes: &[u8]| {
    let Ok(table) = lists::read("list", bytes) else { return };
    let columns = Columns::guess(&table);
    let lines = Lines::read(&table, &columns);
    let numbers = lines.good.iter().map(|line| line.number);
    let bad = lines.bad.iter().map(|bad| bad.number);
    let merged = lines.merged.iter().map(|merged| merged.number);
    let all: Vec<u32> = numbers.chain(bad).chain(merged).collect();
    assert_eq!(all.len(), table.rows.len() - columns.above);
    assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len());
});
