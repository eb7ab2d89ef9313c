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
