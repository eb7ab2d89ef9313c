//! The page in a real Chromium. See the library for how these tests find things.

mod accessibility;
mod calls;
mod console_log;
mod dialogs;
mod edge;
mod endpoint;
mod faults;
mod flow;
mod focus;
mod hostile;
mod idle;
mod install;
mod integrity;
mod layout;
mod leak_scan;
mod lists;
mod offline;
mod reachability;
mod snapshot;
mod snippets;
mod start;
mod stored_formats;
mod tabs;
mod token_store;
mod trusted_types;
mod update;
