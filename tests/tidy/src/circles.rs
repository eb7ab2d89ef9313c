//! Circles of modules within a crate: modules that cannot be understood, tested or moved without each other.
//!
//! The modules are those that `lib.rs` declares. One uses another where a path outside test code leads there, in code,
//! imports and macros alike. The root itself is no module: what it re-exports belongs to the module it comes from.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Item, Visibility};

use crate::Violations;
use crate::syntax::{self, NamedPath};
use crate::tree::SourceFile;

/// Who uses whom, and where that can be seen first.
type Uses = BTreeMap<String, BTreeMap<String, String>>;

/// The circles of the crate whose sources lie in `folder`, such as `crates/psc/src/`; files that cannot be read are
/// reported as well.
pub fn circles(files: &[SourceFile], folder: &str) -> Violations {
    match uses(files, folder) {
        Ok(uses) => groups(&uses)
            .iter()
            .map(|group| explain(folder, group, &uses))
            .collect(),
        Err(error) => vec![error],
    }
}

/// A file of the crate: the path of its module, and its items without the tests.
struct Module<'a> {
    file: &'a SourceFile,
    path: Vec<String>,
    items: Vec<Item>,
}

/// What `lib.rs` knows: its modules, and where the names come from that it imports.
struct Root {
    modules: BTreeSet<String>,
    names: BTreeMap<String, Vec<String>>,
    /// What it imports all of.
    globs: Vec<Vec<String>>,
}

fn uses(files: &[SourceFile], folder: &str) -> Result<Uses, String> {
    let modules = modules(files, folder)?;
    let root = Root::read(&modules);
    let mut uses = Uses::new();
    for module in &modules {
        let mut references = Vec::new();
        gather(&module.path, &module.items, &mut references);
        for (from, reference) in references {
            let Some(to) = root.module_of(&reference.segments, &modules) else {
                continue;
            };
            if from != to {
                let place = format!(
                    "{}:{} {}",
                    module.file.path,
                    reference.line,
                    reference.segments.join("::")
                );
                let seen = uses.entry(from).or_default().entry(to);
                seen.or_insert(place);
            }
        }
    }
    Ok(uses)
}

fn modules<'a>(files: &'a [SourceFile], folder: &str) -> Result<Vec<Module<'a>>, String> {
    let mut modules = Vec::new();
    let mut tests: Vec<Vec<String>> = Vec::new();
    for file in files.iter().filter(|file| file.extension() == "rs") {
        let Some(path) = file.path.strip_prefix(folder).and_then(module_path) else {
            continue;
        };
        for item in &syntax::read(file)?.items {
            if let Item::Mod(module) = item
                && syntax::is_test_only(&module.attrs)
            {
                tests.push([path.as_slice(), &[module.ident.to_string()]].concat());
            }
        }
        let items = syntax::parse(file)?.code.items;
        modules.push(Module { file, path, items });
    }
    modules.retain(|module| !tests.iter().any(|test| module.path.starts_with(test)));
    Ok(modules)
}

/// The path of the module in a file of the library, from below `src`; none for programs.
fn module_path(file: &str) -> Option<Vec<String>> {
    let path = file.strip_suffix(".rs")?;
    if path == "main" || path.starts_with("bin/") {
        return None;
    }
    let path = path.strip_suffix("/mod").unwrap_or(path);
    let segments = path.split('/').filter(|segment| *segment != "lib");
    Some(segments.map(str::to_owned).collect())
}

/// The absolute paths that are named in a module, with the top module that names them. Nothing is gathered for the root.
fn gather(module: &[String], items: &[Item], references: &mut Vec<(String, NamedPath)>) {
    let is_root =
        |path: &NamedPath| absolute(module, &path.segments).is_some_and(|path| path == ["*"]);
    let sees_root = syntax::imports(items).iter().any(is_root);
    for item in items {
        if let Item::Mod(inner) = item
            && let Some((_, items)) = &inner.content
        {
            let path = [module, &[inner.ident.to_string()]].concat();
            gather(&path, items, references);
            continue;
        }
        let Some(top) = module.first() else {
            continue;
        };
        let imports = syntax::imports(std::slice::from_ref(item));
        for path in syntax::paths(&syntax::tokens(item), imports) {
            let segments = absolute(module, &path.segments);
            // With all of the root imported, any name may be one of its.
            let segments = segments.or_else(|| sees_root.then(|| path.segments.clone()));
            if let Some(segments) = segments {
                references.push((top.clone(), NamedPath { segments, ..path }));
            }
        }
    }
}

/// The path from the root, where the path says how to get there.
fn absolute(module: &[String], path: &[String]) -> Option<Vec<String>> {
    let (first, mut rest) = path.split_first()?;
    let mut base = match first.as_str() {
        "crate" => return Some(rest.to_vec()),
        "self" => module.to_vec(),
        "super" => module.split_last()?.1.to_vec(),
        _ => return None,
    };
    while let Some(("super", after)) = rest
        .split_first()
        .map(|(first, rest)| (first.as_str(), rest))
    {
        base.pop();
        rest = after;
    }
    base.extend_from_slice(rest);
    Some(base)
}

impl Root {
    fn read(modules: &[Module<'_>]) -> Self {
        let mut root = Self {
            modules: BTreeSet::new(),
            names: BTreeMap::new(),
            globs: Vec::new(),
        };
        let Some(lib) = modules.iter().find(|module| module.path.is_empty()) else {
            return root;
        };
        for item in &lib.items {
            match item {
                Item::Mod(module) => {
                    root.modules.insert(module.ident.to_string());
                }
                Item::Use(import) => {
                    for (name, path) in syntax::imported_names(import) {
                        let path = absolute(&[], &path).unwrap_or(path);
                        if name == "*" {
                            root.globs.push(path);
                        } else {
                            root.names.insert(name, path);
                        }
                    }
                }
                _ => {}
            }
        }
        root
    }

    /// The module that an absolute path leads to; none where it leads to the root itself or out of the crate.
    fn module_of(&self, path: &[String], modules: &[Module<'_>]) -> Option<String> {
        let first = path.first()?;
        if self.modules.contains(first) {
            return Some(first.clone());
        }
        if let Some(origin) = self.names.get(first) {
            return (origin.first()? != first)
                .then(|| self.module_of(origin, modules))
                .flatten();
        }
        self.globs
            .iter()
            .find(|glob| defines(modules, &glob[..glob.len() - 1], first))
            .and_then(|glob| self.module_of(glob, modules))
    }
}

/// Whether the module of this path offers a name to whoever imports all of it.
fn defines(modules: &[Module<'_>], path: &[String], name: &str) -> bool {
    let Some(module) = modules.iter().find(|module| module.path == path) else {
        return false;
    };
    module.items.iter().any(|item| {
        let (ident, visibility) = match item {
            Item::Const(item) => (&item.ident, &item.vis),
            Item::Enum(item) => (&item.ident, &item.vis),
            Item::Fn(item) => (&item.sig.ident, &item.vis),
            Item::Mod(item) => (&item.ident, &item.vis),
            Item::Static(item) => (&item.ident, &item.vis),
            Item::Struct(item) => (&item.ident, &item.vis),
            Item::Trait(item) => (&item.ident, &item.vis),
            Item::Type(item) => (&item.ident, &item.vis),
            Item::Use(item) => {
                let is_offered = !matches!(item.vis, Visibility::Inherited);
                let mut names = syntax::imported_names(item).into_iter();
                return is_offered && names.any(|(own, _)| own == name);
            }
            _ => return false,
        };
        ident == name && !matches!(visibility, Visibility::Inherited)
    })
}

/// Modules that reach each other, in groups.
fn groups(uses: &Uses) -> Vec<BTreeSet<&str>> {
    let mut groups: Vec<BTreeSet<&str>> = Vec::new();
    for module in uses.keys() {
        if groups.iter().any(|group| group.contains(module.as_str())) {
            continue;
        }
        let reached = reach(uses, module);
        let group: BTreeSet<&str> = reached
            .into_iter()
            .filter(|other| reach(uses, other).contains(module.as_str()))
            .collect();
        if !group.is_empty() {
            groups.push(group);
        }
    }
    groups
}

/// Everything that a module uses, directly and through others. It is part of that itself if it is in a circle.
fn reach<'a>(uses: &'a Uses, module: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = vec![module];
    while let Some(module) = open.pop() {
        for used in uses.get(module).into_iter().flat_map(BTreeMap::keys) {
            if reached.insert(used.as_str()) {
                open.push(used);
            }
        }
    }
    reached
}

fn explain(folder: &str, group: &BTreeSet<&str>, uses: &Uses) -> String {
    let names: Vec<&str> = group.iter().copied().collect();
    let mut lines = vec![format!(
        "{folder}: {} use each other in a circle",
        names.join(", ")
    )];
    for from in group {
        let targets = uses.get(*from).into_iter().flatten();
        let within = targets.filter(|(to, _)| group.contains(to.as_str()));
        lines.extend(within.map(|(to, place)| format!("{from} uses {to}: {place}")));
    }
    lines.join("\n      ")
}

#[cfg(test)]
mod tests;
