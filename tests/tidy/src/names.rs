//! Names of types, functions, modules and files: standard terms, and one meaning for each type name.

mod standard_terms;

use std::collections::BTreeMap;

use syn::visit::{self, Visit};
use syn::{Ident, Visibility};

use crate::leftovers::Finding;
use crate::syntax;
use crate::tree::SourceFile;
use standard_terms::{FUNCTIONS, MODULES, TYPES};

/// The sources of the packages whose public types share one list of names.
const SHARED: &[&str] = &[
    "crates/aiven/src/",
    "crates/psc/src/",
    "crates/snippets/src/",
    "src/",
];

/// Names that every feature may use for its own part, as Elm's modules do.
const OF_FEATURES: &[&str] = &["Effect", "Error", "Event", "Model", "State", "View"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Type,
    Function,
    Module,
}

#[derive(Debug)]
struct Definition {
    kind: Kind,
    name: String,
    line: usize,
    /// As `pub`, and neither `pub(crate)` nor associated to a trait.
    is_public: bool,
}

impl Kind {
    fn retired(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Type => TYPES,
            Self::Function => FUNCTIONS,
            Self::Module => MODULES,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Function => "function",
            Self::Module => "module",
        }
    }
}

/// Definitions and files with a name that was replaced by a standard term.
pub fn retired(files: &[SourceFile]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files {
        for definition in definitions(file) {
            let retired = definition.kind.retired().iter();
            for (name, better) in retired.filter(|(name, _)| *name == definition.name) {
                let kind = definition.kind.name();
                findings.push(Finding {
                    key: format!("{}: {kind} {name}", package(&file.path)),
                    violation: format!(
                        "{}:{}: the {kind} `{name}` has a standard term: {better}",
                        file.path, definition.line
                    ),
                });
            }
        }
        for part in file.path.split('/').map(stem) {
            for (name, better) in MODULES.iter().filter(|(name, _)| *name == part) {
                findings.push(Finding {
                    key: format!("{}: file {name}", package(&file.path)),
                    violation: format!("{}: `{name}` has a standard term: {better}", file.path),
                });
            }
        }
    }
    findings
}

/// Public types of the crates that the page is made of whose name another public type has as well.
pub fn ambiguous(files: &[SourceFile]) -> Vec<Finding> {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in files {
        if !SHARED.iter().any(|folder| file.path.starts_with(folder)) {
            continue;
        }
        let types = definitions(file).into_iter().filter(|definition| {
            definition.kind == Kind::Type
                && definition.is_public
                && !OF_FEATURES.contains(&definition.name.as_str())
        });
        for definition in types {
            let place = format!("{}:{}", file.path, definition.line);
            places.entry(definition.name).or_default().push(place);
        }
    }
    places.retain(|_, places| places.len() > 1);
    let finding = |(name, places): (String, Vec<String>)| Finding {
        violation: format!(
            "`{name}` stands for {}: {}",
            places.len(),
            places.join(", ")
        ),
        key: name,
    };
    places.into_iter().map(finding).collect()
}

fn stem(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// The folder of the package that a file belongs to.
fn package(path: &str) -> &str {
    let depth = match path.split('/').next() {
        Some("crates" | "tests") => 2,
        _ => 1,
    };
    let end = path.match_indices('/').nth(depth - 1);
    end.map_or(path, |(end, _)| &path[..end])
}

fn definitions(file: &SourceFile) -> Vec<Definition> {
    let mut definitions = Definitions(Vec::new());
    if file.extension() == "rs"
        && let Ok(parsed) = syntax::read(file)
    {
        definitions.visit_file(&parsed);
    }
    definitions.0
}

struct Definitions(Vec<Definition>);

impl Definitions {
    fn add(&mut self, kind: Kind, name: &Ident, is_public: bool) {
        self.0.push(Definition {
            kind,
            name: name.to_string(),
            line: name.span().start().line,
            is_public,
        });
    }

    fn add_type(&mut self, name: &Ident, visibility: &Visibility) {
        let is_public = matches!(visibility, Visibility::Public(_));
        self.add(Kind::Type, name, is_public);
    }
}

impl<'ast> Visit<'ast> for Definitions {
    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.add_type(&item.ident, &item.vis);
        visit::visit_item_enum(self, item);
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.add_type(&item.ident, &item.vis);
        visit::visit_item_struct(self, item);
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.add_type(&item.ident, &item.vis);
        visit::visit_item_trait(self, item);
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        self.add_type(&item.ident, &item.vis);
        visit::visit_item_type(self, item);
    }

    fn visit_item_union(&mut self, item: &'ast syn::ItemUnion) {
        self.add_type(&item.ident, &item.vis);
        visit::visit_item_union(self, item);
    }

    fn visit_trait_item_type(&mut self, item: &'ast syn::TraitItemType) {
        self.add(Kind::Type, &item.ident, false);
        visit::visit_trait_item_type(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.add(Kind::Module, &item.ident, false);
        visit::visit_item_mod(self, item);
    }

    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        self.add(Kind::Function, &signature.ident, false);
        visit::visit_signature(self, signature);
    }
}

#[cfg(test)]
mod tests {
    use super::{ambiguous, retired};
    use crate::tree::SourceFile;

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    fn check_retired(path: &str, text: &str, expected: &[&str]) {
        let found = retired(&[file(path, text)]);
        let keys: Vec<_> = found.iter().map(|finding| finding.key.as_str()).collect();
        assert_eq!(keys, expected, "{path}: {text}");
    }

    #[test]
    fn retired_names_are_found_where_they_are_defined() {
        let path = "crates/psc/src/gate.rs";
        for (text, found) in [
            ("pub struct Standing;", "type Standing"),
            ("enum Ask { One }", "type Ask"),
            ("mod a { type Slice = u8; }", "type Slice"),
            ("trait Call { type Answer; }", "type Answer"),
            ("impl A { fn pump(&self) {} }", "function pump"),
            ("fn a() { fn twin() {} }", "function twin"),
            ("#[cfg(test)] mod patience;", "module patience"),
        ] {
            check_retired(path, text, &[&format!("crates/psc: {found}")]);
        }
    }

    #[test]
    fn other_uses_of_the_words_are_not() {
        let path = "crates/psc/src/gate.rs";
        for text in [
            "// The way of a twin, standing by.",
            "fn reply(way: u8) { let house = \"House\"; use crate::Standing; }",
            "struct Wayward; fn standing_orders() {} enum A { Exact }",
            "impl Call for A { type Answer = u8; }",
        ] {
            check_retired(path, text, &[]);
        }
    }

    #[test]
    fn files_and_folders_are_modules_too() {
        check_retired("public/keeper.js", "", &["public: file keeper"]);
        check_retired("src/words/a.rs", "", &["src: file words"]);
        check_retired("tests/e2e/src/house.rs", "", &["tests/e2e: file house"]);
        check_retired("docs/copy.md", "", &["docs: file copy"]);
        check_retired("src/wayward.rs", "", &[]);
    }

    #[test]
    fn a_finding_says_where_and_what_instead() {
        let found = retired(&[file("src/a.rs", "fn a() {}\nstruct House;")]);
        assert_eq!(
            found[0].violation,
            "src/a.rs:2: the type `House` has a standard term: Fixture"
        );
    }

    #[test]
    fn a_public_type_name_stands_for_one_thing() {
        let one = file(
            "crates/psc/src/a.rs",
            "pub struct Choice;\npub enum Event {}",
        );
        let other = file(
            "crates/snippets/src/b.rs",
            "\npub trait Choice {}\npub enum Event {}",
        );
        let elsewhere = file("crates/sim/src/c.rs", "pub struct Choice;");
        let private = file("src/d.rs", "pub(crate) struct Choice;\nstruct Choice;");
        let found = ambiguous(&[one.clone(), other, elsewhere.clone(), private.clone()]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].key, "Choice");
        assert_eq!(
            found[0].violation,
            "`Choice` stands for 2: crates/psc/src/a.rs:1, crates/snippets/src/b.rs:2"
        );
        assert!(ambiguous(&[one, elsewhere, private]).is_empty());
    }
}
