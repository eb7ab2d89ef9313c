//! The relay against everything that it should and should not let through.

mod calls;
mod custody;
mod files;
mod passage;
mod refused;
mod time;
