//! Go: interpreted string literals.

use snippets_api::Text;

use super::Unwritable;
use super::quoted::{Join, Quoted, escape_four_digits};

const STRINGS: Quoted = Quoted {
    quote: "\"",
    escape: escape_four_digits,
    variable: |name| format!("os.Getenv(\"{name}\")"),
    join: Join::By(" + "),
};

pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    STRINGS.literal(text)
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
            "it's \"$x\" #{y}\\\n"
            "\u0007é\u2028"
            "a••••••••d"
            os.Getenv("NAME")
            "a " + os.Getenv("NAME") + "b""#]]
        .assert_eq(&table(literal));
    }
}
