//! The versions of everything that texts for other tools name, from one file.

/// The versions, one section for each registry.
///
/// `cargo xtask versions` compares it with the registries.
pub const VERSIONS: &str = include_str!("../versions.toml");

/// The version of a package; `None` for one that is not listed, which the tests of the catalog rule out.
pub(crate) fn version(section: &str, package: &str) -> Option<&'static str> {
    let mut current = "";
    VERSIONS.lines().find_map(|line| {
        if let Some(name) = line.strip_prefix('[') {
            current = name.trim_end_matches(']');
        }
        let (name, version) = line.split_once(" = ")?;
        (current == section && name.trim_matches('"') == package).then(|| version.trim_matches('"'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_as_toml_reads_it() {
        let document: toml::Table = VERSIONS.parse().unwrap();
        for (section, packages) in &document {
            for (package, expected) in packages.as_table().unwrap() {
                assert_eq!(
                    version(section, package),
                    expected.as_str(),
                    "{section} {package}"
                );
            }
        }
        assert_eq!(version("npm", "confluent-kafka"), None);
    }
}
