//! Two ways to check that a copy of the page was built from this commit.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::dist;
use crate::console::say;
use crate::failure::{Explain, Failure};
use crate::page::Site;
use crate::process;
use crate::workspace::Workspace;

#[derive(Debug, clap::Args)]
pub(super) struct VerifyOptions {
    /// The address of the copy
    #[arg(long)]
    url: String,
    /// What its files must be (dist/SHA256SUMS, which `cargo xtask dist` writes)
    #[arg(long, value_name = "FILE")]
    sums: Option<PathBuf>,
}

/// Two builds from nothing on a slow machine.
const LIMIT: Duration = Duration::from_hours(1);

/// Compares a served copy with the sums of a release.
pub(super) fn run(workspace: &Workspace, options: &VerifyOptions) -> Result<(), Failure> {
    let sums = options.sums.clone();
    let sums = sums.unwrap_or_else(|| workspace.file("dist/SHA256SUMS"));
    if !sums.is_file() {
        return Err(Failure::new(format!(
            "{} is not there. `cargo xtask dist`, with the options that the copy was made with, writes it.",
            sums.display()
        )));
    }
    let status = Command::new("node")
        .arg(workspace.file("xtask/verify.mjs"))
        .arg(&options.url)
        .arg(&sums)
        .status()
        .explain(|| "cannot start `node`".to_owned())?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new("the copy is not the release: see above"))
}

/// Builds the release of the present commit a second time, in a fresh clone in another folder, and compares all bytes.
pub(super) fn reproduce(workspace: &Workspace) -> Result<(), Failure> {
    let mut status = Command::new("git");
    status
        .args(["status", "--porcelain"])
        .current_dir(workspace.root());
    if process::stdout_of(&mut status).is_none_or(|changes| !changes.is_empty()) {
        return Err(Failure::new(
            "there are changes that are not committed, which a clone would not have. Commit them first.",
        ));
    }
    let folder = workspace.reproduction();
    let failure = || format!("cannot make room in {}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder).explain(failure)?;
    }
    fs::create_dir_all(&folder).explain(failure)?;
    let clone = folder.join("a clone, elsewhere");
    let mut git = Command::new("git");
    git.args(["clone", "--quiet"])
        .arg(workspace.root())
        .arg(&clone);
    process::must_run(&mut git, &workspace.logs().join("clone.log"), LIMIT)?;

    let releases = [folder.join("first"), folder.join("second")];
    for (root, release) in [workspace.root(), &clone].into_iter().zip(&releases) {
        say(format_args!("Building the release in {} …", root.display()));
        let mut dist = workspace.cargo("xtask dist --out");
        dist.arg(release).current_dir(root);
        if root == clone {
            dist.env("CARGO_TARGET_DIR", clone.join("target"));
        }
        process::must_run(&mut dist, &workspace.logs().join("reproduce.log"), LIMIT)?;
    }
    let mut equal = compared(&releases[0], &releases[1])?;
    equal += compared(&dist::beside(&releases[0]), &dist::beside(&releases[1]))?;
    equal += compared(&workspace.file("edge/build"), &clone.join("edge/build"))?;
    say(format_args!("{equal} files are the same, byte for byte"));
    Ok(())
}

/// How many files two folders have in common, which must be all of them.
fn compared(one: &Path, other: &Path) -> Result<usize, Failure> {
    let (first, second) = (Site::open(one)?, Site::open(other)?);
    let mut different = first.differences(&second);
    different.extend(second.differences(&first));
    different.sort_unstable();
    different.dedup();
    if different.is_empty() {
        return Ok(first.files().count());
    }
    Err(Failure::new(format!(
        "{} and {} differ in {}",
        one.display(),
        other.display(),
        different.join(", ")
    )))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::compared;

    #[test]
    fn every_difference_is_named() {
        let folder = tempfile::tempdir().expect("a folder of the test");
        let [one, other] = ["one", "other"].map(|name| folder.path().join(name));
        for (side, files) in [
            (&one, [("a", "1"), ("b", "2")]),
            (&other, [("a", "1"), ("b", "2")]),
        ] {
            fs::create_dir_all(side).expect("a folder of the test");
            for (name, content) in files {
                fs::write(side.join(name), content).expect("a file of the test");
            }
        }
        assert_eq!(compared(&one, &other), Ok(2));
        fs::write(one.join("b"), "3").expect("a file of the test");
        fs::write(other.join("c"), "").expect("a file of the test");
        let failure = compared(&one, &other).expect_err("two differences");
        assert!(
            failure.to_string().ends_with(" differ in b, c"),
            "{failure}"
        );
    }
}
