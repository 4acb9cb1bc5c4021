//! Times: as people read them, and as the server spelled them.

pub mod local_time;
pub mod server_time;
