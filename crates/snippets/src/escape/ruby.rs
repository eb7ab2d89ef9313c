//! Ruby: single quotes where nothing is special, as its style guides have it, else double quotes.

use snippets_api::{SpanKind, Text};

use super::Unwritable;
use super::quoted::{Join, Quoted, is_invisible, push_braced, push_common};

const VARIABLE: fn(&str) -> String = |name| format!("ENV.fetch('{name}')");

const SINGLE: Quoted = Quoted {
    quote: "'",
    escape: |letter, written| written.push(letter),
    variable: VARIABLE,
    join: Join::By(" + "),
};

const DOUBLE: Quoted = Quoted {
    quote: "\"",
    escape,
    variable: VARIABLE,
    join: Join::By(" + "),
};

pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    let special = |letter| matches!(letter, '\'' | '\\') || is_invisible(letter);
    let mut values = text
        .spans()
        .iter()
        .filter(|span| span.kind() != SpanKind::Variable);
    if values.any(|span| span.reveal().contains(special)) {
        DOUBLE.literal(text)
    } else {
        SINGLE.literal(text)
    }
}

fn escape(letter: char, written: &mut String) {
    match letter {
        letter if push_common(letter, '"', written) => {}
        '#' => written.push_str("\\#"),
        letter if is_invisible(letter) => push_braced(letter, written),
        letter => written.push(letter),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::table;
    use super::literal;

    #[test]
    fn literals() {
        expect![[r#"
            'h.example'
            "it's \"$x\" \#{y}\\\n"
            "\u{7}é\u{2028}"
            'a••••••••d'
            ENV.fetch('NAME')
            'a ' + ENV.fetch('NAME') + 'b'"#]]
        .assert_eq(&table(literal));
    }
}
