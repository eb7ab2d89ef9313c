//! The checks, over this clone.

use std::process::Command;
use std::sync::LazyLock;

use tidy::leftovers::{self, unexcused};
use tidy::tree::{SourceFile, files, root};
use tidy::{Violations, arrows, circles, markup, names, prose, rust, size, wording};

static TREE: LazyLock<Vec<SourceFile>> =
    LazyLock::new(|| files(&root()).expect("the clone can be read"));

#[track_caller]
fn holds(violations: &Violations) {
    assert!(violations.is_empty(), "\n\n  {}\n", violations.join("\n  "));
}

fn document(tree: &[SourceFile], path: &str) -> SourceFile {
    tree.iter()
        .find(|file| file.path == path)
        .unwrap_or_else(|| panic!("{path} is missing"))
        .clone()
}

#[test]
fn dependencies_point_one_way() {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(root())
        .output()
        .expect("cargo can be started");
    let metadata = serde_json::from_slice(&output.stdout).expect("cargo prints JSON");
    holds(&unexcused(&arrows::broken(&metadata), leftovers::ARROWS));
}

#[test]
fn files_are_small() {
    holds(&unexcused(&size::too_long(&TREE), leftovers::LONG_FILES));
}

#[test]
fn most_files_are_smaller_still() {
    holds(&size::too_long_in_the_middle(&TREE));
}

#[test]
fn names_say_something() {
    holds(&wording::empty_names(&TREE));
}

#[test]
fn names_are_standard_terms() {
    holds(&unexcused(&names::retired(&TREE), leftovers::NAMES));
}

#[test]
fn a_type_name_stands_for_one_thing() {
    holds(&unexcused(&names::ambiguous(&TREE), leftovers::AMBIGUOUS));
}

#[test]
fn modules_of_psc_form_no_circle() {
    holds(&circles::circles(&TREE, "crates/psc/src/"));
}

#[test]
fn modules_of_snippets_form_no_circle() {
    holds(&circles::circles(&TREE, "crates/snippets/src/"));
}

#[test]
fn nothing_is_left_undone_and_no_machine_is_named() {
    holds(&wording::unwanted(&TREE));
}

#[test]
fn modules_describe_themselves() {
    holds(&rust::undescribed(&TREE));
}

#[test]
fn errors_are_dealt_with() {
    holds(&rust::unwrapped(&TREE));
}

#[test]
fn lints_are_expected_with_a_reason() {
    holds(&rust::allowed(&TREE));
}

#[test]
fn pure_crates_are_pure() {
    holds(&rust::impure(&TREE));
}

#[test]
fn tests_wait_for_something() {
    holds(&rust::sleeping(&TREE));
}

#[test]
fn views_have_no_inline_style_or_script() {
    holds(&rust::inline_in_views(&TREE));
}

#[test]
fn the_shell_has_no_inline_style_or_script() {
    holds(&markup::inline_in_html(&TREE));
}

#[test]
fn every_document_is_there() {
    holds(&prose::missing(&TREE));
}

#[test]
fn the_map_of_the_code_leads_somewhere() {
    holds(&prose::dead_paths(
        &document(&TREE, "docs/architecture.md"),
        &TREE,
    ));
}

#[test]
fn commands_in_the_documents_exist() {
    let commands = xtask::commands::names();
    let commands: Vec<_> = commands.iter().map(String::as_str).collect();
    document(&TREE, "README.md");
    let is_document = |file: &&SourceFile| ["md", "yml"].contains(&file.extension());
    for file in TREE.iter().filter(is_document) {
        holds(&prose::dead_commands(file, &commands));
    }
}
