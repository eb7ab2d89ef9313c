//! Words for a POSIX shell, quoted so that it reads back what was meant.

use crate::{Span, SpanKind, Text};

/// Characters that no shell gives a meaning to, anywhere in a word.
pub(crate) fn is_safe(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "_@%+=:,./-".contains(letter)
}

/// A command line of these words.
pub(crate) fn command<const N: usize>(words: [Text; N]) -> Text {
    join(words)
}

/// The words one after the other, a space between them.
pub(crate) fn join(words: impl IntoIterator<Item = Text>) -> Text {
    words
        .into_iter()
        .map(quote)
        .reduce(|line, word| line.plain(" ").then(word))
        .unwrap_or_default()
}

/// One word. A secret is always quoted, so that the looks of the word tell nothing of it; where a variable stands
/// for the secret, it is in double quotes.
pub(crate) fn quote(word: Text) -> Text {
    match word.spans().split_last() {
        Some((last, before)) if last.kind() == SpanKind::Secret => {
            let secret = format!("'{}'", escape(last));
            quote_before(before).secret(secret, format!("\"{}\"", last.placeholder()))
        }
        _ => quote_whole(word),
    }
}

/// What stands before a secret that ends the word; nothing needs no quotes here.
fn quote_before(spans: &[Span]) -> Text {
    let before = spans.iter().fold(Text::default(), |text, span| {
        text.span(span.kind(), span.reveal())
    });
    if spans.is_empty() {
        before
    } else {
        quote_whole(before)
    }
}

fn quote_whole(word: Text) -> Text {
    let plain = !word.has_secret()
        && word
            .spans()
            .iter()
            .all(|span| span.reveal().chars().all(is_safe));
    if plain && !word.reveal().is_empty() {
        return word;
    }
    let inside = word
        .spans()
        .iter()
        .fold(Text::from("'"), |text, span| match span.kind() {
            // The single quotes are left for the variable.
            SpanKind::Secret => text.secret(escape(span), format!("'\"{}\"'", span.placeholder())),
            kind => text.span(kind, escape(span)),
        });
    inside.plain("'")
}

fn escape(span: &Span) -> String {
    span.reveal().replace('\'', r"'\''")
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    use super::*;

    fn check(words: &[Text], expect: &Expect) {
        let line = join(words.iter().cloned());
        expect.assert_eq(&format!(
            "{}\n{}\n{}",
            line.reveal(),
            line.masked(),
            line.placeholder()
        ));
    }

    /// What a shell makes of a line: each argument followed by a NUL.
    fn parsed(line: &str) -> String {
        let script = format!("printf '%s\\0' {line}");
        let output = Command::new("bash")
            .args(["-c", &script])
            .env("PW", "v a'l")
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    #[test]
    fn words_are_quoted_only_where_needed() {
        check(
            &[
                "kcat".into(),
                Text::default(),
                "a b".into(),
                "it's".into(),
                "x=y/z".into(),
            ],
            &expect![[r"
                kcat '' 'a b' 'it'\''s' x=y/z
                kcat '' 'a b' 'it'\''s' x=y/z
                kcat '' 'a b' 'it'\''s' x=y/z"]],
        );
    }

    #[test]
    fn secrets_are_always_quoted() {
        let secret = Text::default().secret("x", "$PW");
        check(
            &[
                secret.clone(),
                Text::from("pw=").then(secret.clone()),
                Text::from("a b:").then(secret.clone()),
                Text::from("pw=").then(secret).plain("@h"),
            ],
            &expect![[r#"
                'x' pw='x' 'a b:''x' 'pw=x@h'
                •••••••• pw=•••••••• 'a b:'•••••••• 'pw=••••••••@h'
                "$PW" pw="$PW" 'a b:'"$PW" 'pw='"$PW"'@h'"#]],
        );
        assert_eq!(parsed("'pw='\"$PW\"'@h'"), "pw=v a'l@h\0");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_shell_reads_back_what_was_meant(words in prop::collection::vec("[^\0]{0,12}", 1..8)) {
            let texts = words.iter().map(|word| {
                let middle = word.char_indices().map(|(at, _)| at).nth(3).unwrap_or(0);
                Text::from(&word[..middle]).secret(&word[middle..], "$PW")
            });
            let line = join(texts).reveal();
            prop_assert_eq!(parsed(&line), words.join("\0") + "\0");
        }
    }
}
