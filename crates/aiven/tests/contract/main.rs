//! The client and the simulator agree: each call is sent to the simulator and its reply read, and the objects
//! of the recorded fixtures carry the keys that the simulator's carry.
//!
//! Neither side knows the other's types, so that a wrong assumption shows here.

mod faults;
mod keys;
mod replies;
mod world;
