//! The page as files: built by Trunk, told where the API is, sent under one set of headers, weighed.

pub mod build;
pub mod headers;
pub mod materials;
pub mod placement;
pub mod weight;

mod inputs;
mod paths;

pub use placement::Placement;
