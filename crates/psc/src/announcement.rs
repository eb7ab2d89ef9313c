//! What a screen reader is given to read aloud.

/// Something to be read aloud once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Announcement {
    /// Grows with each announcement.
    pub serial: u64,
    /// The text.
    pub text: String,
}

impl Announcement {
    /// Has something read aloud, once.
    pub(crate) fn say(&mut self, text: impl Into<String>) {
        self.serial += 1;
        self.text = text.into();
    }
}
