//! The policy, with the page's calls and with whatever chance makes of them.

mod answers;
mod properties;
mod refusals;
mod surface;
