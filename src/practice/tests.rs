//! The practice tenant as a client meets it: plain bytes over TCP, so that what is on the wire is what is
//! tested.

mod access;
mod changes;
mod client;
mod difficulties;
mod emergency;
mod oauth;
mod people;
mod person;
mod server;
mod tokens;
mod verify;
