//! Text that may hold secrets, on its way to the clipboard, a file or a storage.

/// Text that may hold secrets: `Debug` shows its length only.
#[derive(Clone, PartialEq, Eq)]
pub struct ClearText(pub String);

impl std::fmt::Debug for ClearText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ClearText({} bytes)", self.0.len())
    }
}
