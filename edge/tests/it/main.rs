//! The policy, with the page's calls and with whatever chance makes of them.

mod properties;
mod refusals;
mod responses;
mod surface;
