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
