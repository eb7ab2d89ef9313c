//! Kotlin: string literals, in which a dollar begins a template.

use snippets_api::Text;

use super::Unwritable;
use super::quoted::{Join, Quoted, escape_four_digits};

const STRINGS: Quoted = Quoted {
    quote: "\"",
    escape,
    variable: |name| format!("System.getenv(\"{name}\")"),
    join: Join::By(" + "),
};

pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    STRINGS.literal(text)
}

fn escape(letter: char, written: &mut String) {
    match letter {
        '$' => written.push_str("\\$"),
        letter => escape_four_digits(letter, written),
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
            "h.example"
            "it's \"\$x\" #{y}\\\n"
            "\u0007é\u2028"
            "a••••••••d"
            System.getenv("NAME")
            "a " + System.getenv("NAME") + "b""#]]
        .assert_eq(&table(literal));
    }
}
