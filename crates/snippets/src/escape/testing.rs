//! What the tests of all escapers share.
