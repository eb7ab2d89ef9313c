//! What the commands print. They ignore a closed output, so that `| head` does not stop the work.

use std::fmt::Display;
use std::io::{self, Write};
use std::time::Duration;

/// One line to standard output, at once.
pub fn say(text: impl Display) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// The beginning of a line to standard output; [`say`] ends it.
pub fn begin(text: impl Display) {
    let mut out = io::stdout().lock();
    let _ = write!(out, "{text}").and_then(|()| out.flush());
}

/// One line to standard error.
pub fn complain(text: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 12 s`.
pub fn spoken(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    #[test]
    fn durations_are_spoken() {
        for (millis, expected) in [
            (0, "0.0 s"),
            (440, "0.4 s"),
            (12_900, "12 s"),
            (192_000, "3 min 12 s"),
        ] {
            assert_eq!(super::spoken(Duration::from_millis(millis)), expected);
        }
    }
}
