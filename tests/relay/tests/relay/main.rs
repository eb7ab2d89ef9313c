//! The relay against everything that it should and should not let through.

mod calls;
mod files;
mod forwarding;
mod refused;
mod time;
mod token;
