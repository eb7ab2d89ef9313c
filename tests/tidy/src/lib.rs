//! The invariants of the source tree, as checks that can be tried on small examples.
//!
//! Each check takes text and gives back what is wrong with it, a sentence each; it reads nothing itself. The
//! tests of this package run all of them over the clone: `cargo xtask test --only tidy`.

pub mod arrows;
pub mod circles;
pub mod leftovers;
pub mod markup;
pub mod names;
pub mod prose;
pub mod rust;
pub mod size;
mod syntax;
pub mod tree;
pub mod wording;

/// What is wrong: where, what, and what to do about it.
pub type Violations = Vec<String>;
