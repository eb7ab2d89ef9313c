//! What stands between the page and the API, and the headers that everything is served with.
//!
//! The rules are pure and are tested natively; they use no package at all. Only the glue that carries requests is
//! compiled for Cloudflare's edge.

pub mod headers;
