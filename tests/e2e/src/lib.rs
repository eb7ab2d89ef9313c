//! What the browser tests are made of: a page in a real Chromium, and the simulator behind it.
//!
//! A test asks [`stage::on`] for a [`Stage`](stage::Stage) and plays on it. It finds things as a person does
//! who cannot see: by role and accessible name, in the browser's own accessibility tree. It waits for what it
//! expects, with a deadline, and never for time to pass. At the end the stage asserts that the browser had
//! nothing to complain of: no error, no panic, no rejection that nobody handled, no breach of the security
//! policy.
#![expect(
    clippy::missing_panics_doc,
    reason = "a step that cannot be taken ends the test, and says which"
)]

pub mod accessibility;
pub mod axe;
pub mod clipboard;
pub mod complaints;
pub mod copy;
pub mod download;
pub mod driver;
pub mod equipment;
pub mod hiding_places;
pub mod host;
pub mod house;
pub mod journey;
pub mod keyboard;
pub mod look;
pub mod page;
pub mod patience;
pub mod person;
pub mod picture;
pub mod profile;
pub mod screens;
pub mod simulator;
pub mod stage;
pub mod traffic;
pub mod virtual_clock;
