//! The tools that text can be made for.

use crate::Entry;
use crate::authentication::Authentication;
use crate::catalog::{self, Definition};
use crate::kind::Kind;

/// A tool, or a form in which connection information is written down.
#[derive(Clone, Copy, Debug)]
pub struct Tool {
    /// A name for addresses, such as `kcat`.
    pub id: &'static str,
    /// What to call it on screen.
    pub label: &'static str,
    /// Whether `avn service connection-info` prints this for the entry; else it is this project's own work.
    pub produced_by_avn: bool,
    /// The rest of what is known of it.
    pub definition: &'static Definition,
}

/// The tools for an entry of a service of that type, the most useful first. There is always `HOST:PORT`, at the end.
pub fn tools(service_type: &str, entry: &Entry) -> Vec<Tool> {
    let authentication = Authentication::of(entry);
    catalog::definitions()
        .filter(|definition| definition.fits(&entry.component, authentication))
        .map(|definition| Tool {
            id: definition.id,
            label: definition.label,
            produced_by_avn: definition
                .avn_kind()
                .is_some_and(|kind| kind.is_produced_by_avn(service_type, entry)),
            definition,
        })
        .collect()
}

impl Tool {
    /// What `avn` prints for the entry.
    pub(crate) fn avn(&self) -> Option<Kind> {
        self.definition.avn_kind().filter(|_| self.produced_by_avn)
    }
}
