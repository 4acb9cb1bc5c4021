//! The hardware token: its record, serial number and name.

pub mod hardware_token;
pub mod name;
pub mod serial;
