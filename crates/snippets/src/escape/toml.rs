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
