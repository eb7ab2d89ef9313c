//! The page in a real Chromium. See the library for how these tests find things.

mod access;
mod calls;
mod complaints;
mod copy;
mod edge;
mod faults;
mod flow;
mod focus;
mod hostile;
mod idle;
mod install;
mod integrity;
mod marker;
mod offline;
mod reach;
mod snippets;
mod start;
mod tabs;
mod token_store;
mod trusted_types;
mod update;
