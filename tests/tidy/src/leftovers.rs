//! What still breaks a rule and is being changed. Each entry must still be needed, so the lists can only shrink.

use crate::Violations;

/// Retired names that are still in use, as `names::retired` spells them.
pub const NAMES: &[&str] = &[
    "crates/aiven: type Answer",
    "crates/aiven: function arm",
    "crates/demo: file copy",
    "crates/demo: module copy",
    "crates/snippets: file words",
    "crates/snippets: module words",
    "crates/snippets: type Standing",
    "crates/snippets: function standing",
    "crates/snippets: file exact",
    "crates/snippets: module exact",
    "crates/snippets: file safe",
    "crates/snippets: module safe",
    "src: function way",
    "src: type Words",
    "src: type Piece",
];

/// Type names that stand for two things, as `names::ambiguous` spells them.
pub const AMBIGUOUS: &[&str] = &["Choice", "Route", "User"];

/// Files that are too long for their folder.
pub const LONG_FILES: &[&str] = &["src/backend/demo.rs", "src/demo.rs"];

/// Dependencies that go against the arrows, as `package -> dependency`.
pub const ARROWS: &[&str] = &["attache -> snippets", "psc -> snippets"];

/// A broken rule, and the key by which a list here excuses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which rule is broken by what, without line numbers.
    pub key: String,
    /// A sentence for whoever has to mend it.
    pub violation: String,
}

/// The findings that no entry excuses, and the entries that excuse nothing.
pub fn unexcused(findings: &[Finding], excused: &[&str]) -> Violations {
    let open = findings
        .iter()
        .filter(|finding| !excused.contains(&finding.key.as_str()))
        .map(|finding| finding.violation.clone());
    let stale = excused
        .iter()
        .filter(|entry| findings.iter().all(|finding| finding.key != **entry))
        .map(|entry| {
            format!("tests/tidy/src/leftovers.rs: `{entry}` is no longer needed, remove it")
        });
    open.chain(stale).collect()
}

#[cfg(test)]
mod tests {
    use super::{Finding, unexcused};

    #[test]
    fn an_entry_excuses_what_is_there_and_must_be_needed() {
        let finding = |key: &str| Finding {
            key: key.to_owned(),
            violation: format!("{key} is wrong"),
        };
        let findings = [finding("a"), finding("b"), finding("b")];
        assert_eq!(unexcused(&findings, &["b"]), ["a is wrong"]);
        assert_eq!(
            unexcused(&findings, &["a", "b", "c"]),
            ["tests/tidy/src/leftovers.rs: `c` is no longer needed, remove it"]
        );
    }
}
