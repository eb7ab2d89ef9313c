//! Tones as the style sheet names them.

use psc::Tone;

/// The name of a tone in the style sheet.
pub fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "good",
        Tone::Neutral => "neutral",
        Tone::Busy => "busy",
        Tone::Warning => "warning",
        Tone::Bad => "bad",
    }
}
