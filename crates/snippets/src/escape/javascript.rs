//! JavaScript and TypeScript: strings in double quotes, as the common formatter writes them.

use snippets_api::Text;

use super::Unwritable;
use super::quoted::{Join, Quoted, escape_four_digits};

const STRINGS: Quoted = Quoted {
    quote: "\"",
    escape: escape_four_digits,
    variable: |name| format!("process.env.{name}"),
    join: Join::By(" + "),
};

pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    STRINGS.literal(text)
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use expect_test::expect;

    use super::super::tests::{check_by_running, table};
    use super::literal;

    #[test]
    fn literals() {
        expect![[r#"
            "h.example"
            "it's \"$x\" #{y}\\\n"
            "\u0007é\u2028"
            "a••••••••d"
            process.env.NAME
            "a " + process.env.NAME + "b""#]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn values_read_back() {
        check_by_running(
            Command::new("node").args(["--input-type=module", "-"]),
            literal,
            |literals| {
                format!(
                    "for (const value of [{}]) console.log(Buffer.from(value).toString(\"hex\"));",
                    literals.join(", ")
                )
            },
        );
    }
}
