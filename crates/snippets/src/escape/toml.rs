//! TOML: basic strings.

use snippets_api::Text;

use super::Unwritable;
use super::quoted::{Join, Quoted, braced_variable, escape_four_digits};

const STRINGS: Quoted = Quoted {
    quote: "\"",
    escape: escape_four_digits,
    variable: braced_variable,
    join: Join::Inside,
};

pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    STRINGS.literal(text)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::{check_all, every_value_can_be_written, table};
    use super::literal;

    #[test]
    fn literals() {
        expect![[r#"
            "h.example"
            "it's \"$x\" #{y}\\\n"
            "\u0007é\u2028"
            "a••••••••d"
            "${NAME}"
            "a ${NAME}b""#]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn values_read_back() {
        check_all(literal, every_value_can_be_written, |literal| {
            let table: toml::Table = format!("key = {literal} # a comment").parse().ok()?;
            Some(table["key"].as_str()?.to_owned())
        });
    }
}
