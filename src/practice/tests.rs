//! The practice tenant over plain TCP, so that the tests see the bytes on the wire.

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
