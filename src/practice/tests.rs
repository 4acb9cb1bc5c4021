//! The practice tenant as a client meets it: plain bytes over TCP, so that what is on the wire is what is tested.

mod access;
mod changes;
mod client;
mod difficulties;
mod oauth;
mod people;
mod server;
mod tokens;
