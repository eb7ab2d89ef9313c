//! YAML: always in double quotes, so that no value is taken for a number, a truth or a key.

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
