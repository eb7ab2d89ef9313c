//! How a text is run.

use snippets_api::{Entry, Text};

use crate::catalog::Definition;
use crate::{shell, uri};

/// The line that runs it, with the address, or the text itself, where the catalog leaves a place for it.
pub(crate) fn run(definition: &Definition, entry: &Entry, text: &Text) -> Option<Text> {
    let line = definition.run;
    let place = |name: &str| line.split_once(name);
    let (before, value, after) = match (place("{address}"), place("{text}")) {
        _ if line.is_empty() => return None,
        (Some((before, after)), _) => (before, shell::quote(uri::address(entry)), after),
        (None, Some((before, after))) => (before, Text::from(&*text.placeholder()), after),
        (None, None) => (line, Text::default(), ""),
    };
    Some(Text::from(before).then(value).plain(after))
}
