//! The checks, over this clone.

use std::process::Command;

use tidy::tree::{SourceFile, files, root};
use tidy::{Violations, arrows, markup, prose, rust, size, words};

fn tree() -> Vec<SourceFile> {
    files(&root()).expect("the clone can be read")
}

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
    holds(&arrows::broken(&metadata));
}

#[test]
fn files_are_small() {
    holds(&size::too_long(&tree()));
}

#[test]
fn most_files_are_smaller_still() {
    holds(&size::too_long_in_the_middle(&tree()));
}

#[test]
fn names_say_something() {
    holds(&words::empty_names(&tree()));
}

#[test]
fn nothing_is_left_undone_and_no_machine_is_named() {
    holds(&words::unwanted(&tree()));
}

#[test]
fn modules_describe_themselves() {
    holds(&rust::undescribed(&tree()));
}

#[test]
fn errors_are_dealt_with() {
    holds(&rust::unwrapped(&tree()));
}

#[test]
fn lints_are_expected_with_a_reason() {
    holds(&rust::allowed(&tree()));
}

#[test]
fn pure_crates_are_pure() {
    holds(&rust::impure(&tree()));
}

#[test]
fn tests_wait_for_something() {
    holds(&rust::sleeping(&tree()));
}

#[test]
fn views_have_no_inline_style_or_script() {
    holds(&rust::inline_in_views(&tree()));
}

#[test]
fn the_shell_has_no_inline_style_or_script() {
    holds(&markup::inline_in_html(&tree()));
}

#[test]
fn every_document_is_there() {
    holds(&prose::missing(&tree()));
}

#[test]
fn the_map_of_the_code_leads_somewhere() {
    let tree = tree();
    holds(&prose::dead_paths(
        &document(&tree, "docs/architecture.md"),
        &tree,
    ));
}

#[test]
fn commands_in_the_documents_exist() {
    let tree = tree();
    let commands = xtask::commands::names();
    let commands: Vec<_> = commands.iter().map(String::as_str).collect();
    document(&tree, "README.md");
    for file in tree.iter().filter(|file| file.extension() == "md") {
        holds(&prose::dead_commands(file, &commands));
    }
}
