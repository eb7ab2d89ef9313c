//! Spans of time in words.

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// A span in its two largest units, such as `2 min 5 s`. Lines do not break between a number and its unit.
pub fn duration(seconds: u64) -> String {
    let (large, unit, small, rest) = match seconds {
        0..MINUTE => return [&seconds.to_string(), "\u{a0}s"].concat(),
        MINUTE..HOUR => (seconds / MINUTE, "\u{a0}min", seconds % MINUTE, "\u{a0}s"),
        HOUR..DAY => (
            seconds / HOUR,
            "\u{a0}h",
            seconds % HOUR / MINUTE,
            "\u{a0}min",
        ),
        _ => (seconds / DAY, "\u{a0}d", seconds % DAY / HOUR, "\u{a0}h"),
    };
    let large = [&large.to_string(), unit].concat();
    if small == 0 {
        large
    } else {
        [&large, " ", &small.to_string(), rest].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(seconds: u64, words: &str) {
        assert_eq!(duration(seconds).replace('\u{a0}', " "), words);
    }

    #[test]
    fn a_span_has_its_two_largest_units() {
        check(0, "0 s");
        check(59, "59 s");
        check(60, "1 min");
        check(125, "2 min 5 s");
        check(3_600, "1 h");
        check(3_661, "1 h 1 min");
        check(86_399, "23 h 59 min");
        check(86_400, "1 d");
        check(200_000, "2 d 7 h");
    }
}
