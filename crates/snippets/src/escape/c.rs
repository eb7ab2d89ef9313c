//! C and C++: string literals, in octal where a hexadecimal escape would take in the digits that follow.

use snippets_api::Text;
use std::fmt::Write;

use super::Unwritable;
use super::quoted::{Join, Quoted, is_invisible, push_common};

const STRINGS: Quoted = Quoted {
    quote: "\"",
    escape,
    variable: |name| format!("getenv(\"{name}\")"),
    join: Join::Never,
};

pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    STRINGS.literal(text)
}

fn escape(letter: char, written: &mut String) {
    match letter {
        letter if push_common(letter, '"', written) => {}
        // `??=` and its like are other characters to older compilers.
        '?' => written.push_str("\\?"),
        letter if is_invisible(letter) => {
            for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(written, "\\{byte:03o}");
            }
        }
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
            "\007é\342\200\250"
            "a••••••••d"
            getenv("NAME")
            (cannot be written)"#]]
        .assert_eq(&table(literal));
    }
}
