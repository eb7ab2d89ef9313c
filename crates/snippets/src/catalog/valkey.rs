//! Valkey.

use super::Definition;

pub(super) const TOOLS: &[Definition] = &[];
