//! Time stamps as the API prints them. Time itself comes in from outside.

/// Milliseconds since 1970 as ISO 8601 in UTC, to the second.
pub(crate) fn iso(milliseconds: u64) -> String {
    let seconds = milliseconds / 1000;
    let (year, month, day) = date(seconds / 86_400);
    let second = seconds % 86_400;
    let mut text = year.to_string();
    let parts = [
        ("-", month),
        ("-", day),
        ("T", second / 3600),
        (":", second / 60 % 60),
        (":", second % 60),
    ];
    for (before, number) in parts {
        text.push_str(before);
        if number < 10 {
            text.push('0');
        }
        text.push_str(&number.to_string());
    }
    text.push('Z');
    text
}

/// Year, month and day of the civil calendar, after Howard Hinnant's `civil_from_days`.
fn date(days_since_1970: u64) -> (u64, u64, u64) {
    let days = days_since_1970 + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_follow_the_calendar() {
        for (milliseconds, stamp) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399_999, "2000-02-28T23:59:59Z"),
            (951_782_400_000, "2000-02-29T00:00:00Z"),
            (1_788_250_923_000, "2026-09-01T08:22:03Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00Z"),
        ] {
            assert_eq!(iso(milliseconds), stamp);
        }
    }
}
