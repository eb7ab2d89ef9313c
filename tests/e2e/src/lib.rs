//! What the browser tests are made of: a page in a real browser, most often Chromium, and the simulator behind it.
//!
//! A test asks [`test_context::run`] for a [`TestContext`](test_context::TestContext). It finds things as a person does
//! who cannot see: by role and accessible name, in the browser's own accessibility tree. It waits for what it
//! expects, with a deadline, and never for time to pass. At the end the console must be empty:
//! no error, no panic, no rejection that nobody handled, no breach of the security
//! policy.
#![expect(
    clippy::missing_errors_doc,
    clippy::missing_panics_doc,
    reason = "a step that cannot be taken ends the test, and says which"
)]

pub mod accessibility;
pub mod appearance;
pub mod axe;
pub mod clipboard;
pub mod console_log;
pub mod download;
pub mod driver;
pub mod fixture;
pub mod input_method;
pub mod journey;
pub mod keyboard;
pub mod leak_scan;
pub mod network_log;
pub mod offline_cache;
pub mod page;
pub mod page_host;
pub mod profile;
pub mod screens;
pub mod screenshot;
pub mod simulator;
pub mod test_context;
pub mod tools;
pub mod virtual_clock;
pub mod wait;
