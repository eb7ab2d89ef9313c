//! Python: strings in double quotes, as its formatters write them.

use snippets_api::Text;

use super::Unwritable;
use super::quoted::{Join, Quoted, escape_four_digits};

const STRINGS: Quoted = Quoted {
    quote: "\"",
    escape: escape_four_digits,
    variable: |name| format!("os.environ[\"{name}\"]"),
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
            os.environ["NAME"]
            "a " + os.environ["NAME"] + "b""#]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn values_read_back() {
        check_by_running(Command::new("python3").arg("-"), literal, |literals| {
            format!(
                "for value in [{}]: print(value.encode().hex())",
                literals.join(", ")
            )
        });
    }
}
