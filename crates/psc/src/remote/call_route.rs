//! Which way calls go.

/// Which way calls go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallRoute {
    /// From the browser straight to the API.
    Direct,
    /// Through the relay that the build names.
    Relay,
    /// To the simulator in the page.
    Demo,
    /// To the snapshot of a service in the page.
    Snapshot,
}

impl CallRoute {
    /// Whether calls stay inside the page, without a token.
    pub fn is_inside(self) -> bool {
        matches!(self, Self::Demo | Self::Snapshot)
    }
}
