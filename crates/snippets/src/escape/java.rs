//! Java: string literals. `\u000a` is a line end before anything is read, so what is invisible in ASCII is octal.

use snippets_api::Text;
use std::fmt::Write;

use super::Unwritable;
use super::quoted::{Join, Quoted, is_invisible, push_common, push_four_digits};

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
        letter if push_common(letter, '"', written) => {}
        letter if letter.is_ascii_control() => {
            let _ = write!(written, "\\{:03o}", u32::from(letter));
        }
        letter if is_invisible(letter) => push_four_digits(letter, written),
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
            "h.example"
            "it's \"$x\" #{y}\\\n"
            "\007é\u2028"
            "a••••••••d"
            System.getenv("NAME")
            "a " + System.getenv("NAME") + "b""#]]
        .assert_eq(&table(literal));
    }
}
