//! Rust: string literals. What is read from the environment cannot be added to one without a format.

use snippets_api::Text;

use super::Unwritable;
use super::quoted::{Join, Quoted, is_invisible, push_braced, push_common};

const STRINGS: Quoted = Quoted {
    quote: "\"",
    escape,
    variable: |name| format!("std::env::var(\"{name}\")?"),
    join: Join::Never,
};

pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    STRINGS.literal(text)
}

fn escape(letter: char, written: &mut String) {
    match letter {
        letter if push_common(letter, '"', written) => {}
        letter if is_invisible(letter) => push_braced(letter, written),
        letter => written.push(letter),
    }
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
            "\u{7}é\u{2028}"
            "a••••••••d"
            std::env::var("NAME")?
            (cannot be written)"#]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn values_read_back() {
        check_all(literal, every_value_can_be_written, |literal| {
            Some(syn::parse_str::<syn::LitStr>(literal).ok()?.value())
        });
    }
}
