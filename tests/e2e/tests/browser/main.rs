//! The page in a real Chromium. See the library for how these tests find things.

mod flow;
mod start;
