//! Searching rows by what they show.

/// Whether every word of what was typed occurs in one of the texts, in upper or lower case.
///
/// Nothing typed finds everything.
pub fn finds(typed: &str, texts: &[&str]) -> bool {
    typed
        .split_whitespace()
        .all(|word| texts.iter().any(|text| contains(text, word)))
}

/// Names of the API are ASCII; what is not is compared as it is, which spares the page the tables of Unicode.
///
/// The word is not empty: [`finds`] splits at white space.
fn contains(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    text.windows(word.len())
        .any(|part| part.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::finds;

    #[test]
    fn every_word_must_occur_somewhere() {
        let row = ["orders-kafka", "startup-2", "google-europe-west1", "Größe"];
        let cases = [
            ("", true),
            ("   ", true),
            ("kafka", true),
            ("KAFKA", true),
            ("kafka west1", true),
            (" kafka\t", true),
            ("kafka west2", false),
            ("kafka-orders", false),
            ("größe", true),
            ("GRÖSSE", false),
            ("a word that is longer than any text of the row", false),
        ];
        for (typed, found) in cases {
            assert_eq!(finds(typed, &row), found, "{typed:?}");
        }
        assert!(finds("", &[]) && !finds("kafka", &[]));
    }
}
