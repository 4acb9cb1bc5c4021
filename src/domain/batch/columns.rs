//! What the columns of a list are taken for.

/// What each column of a list is. Columns count from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// How many of the lines stand above the first that counts: the headings and what is above them.
    pub above: usize,
    pub serial: Option<usize>,
    /// E-mail address, user name or user ID.
    pub person: Option<usize>,
    pub ticket: Option<usize>,
    pub reason: Option<usize>,
}

/// What a column can be taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Serial,
    Person,
    Ticket,
    Reason,
}

impl Columns {
    /// Takes a column for something, and none other for it.
    pub fn set(&mut self, meaning: Meaning, column: Option<usize>) {
        let all = [&mut self.serial, &mut self.person, &mut self.ticket, &mut self.reason];
        for (place, held) in
            [Meaning::Serial, Meaning::Person, Meaning::Ticket, Meaning::Reason].iter().zip(all)
        {
            if *place == meaning {
                *held = column;
            } else if column.is_some() && *held == column {
                *held = None;
            }
        }
    }

    /// Whether something can be made of a line: a column says which token, or whose.
    pub fn are_enough(&self) -> bool {
        self.serial.is_some() || self.person.is_some()
    }
}
