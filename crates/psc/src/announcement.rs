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

    /// Has something read aloud after what was said for the same event, if anything was since `before`.
    pub(crate) fn add(&mut self, before: u64, text: &str) {
        if self.serial == before {
            self.say(text);
        } else {
            self.text = [&self.text, " ", text].concat();
        }
    }
}
