//! The release: a folder that any static host can serve.

use std::fs;
use std::path::{Path, PathBuf};

use super::setup;
use crate::arguments::{Accepts, Arguments};
use crate::console::say;
use crate::failure::{Explain, Failure};
use crate::page::{self, Placement, Site, materials, placement, weight::Weight};
use crate::relay;
use crate::workspace::Workspace;

pub(super) const OPTIONS: &[Accepts] = &[
    Accepts {
        name: "--api",
        value: Some("URL"),
        about: "the API that the page calls (https://api.aiven.io)",
    },
    Accepts {
        name: "--relay",
        value: Some("URL"),
        about: "a relay that the page offers (none)",
    },
    Accepts {
        name: "--out",
        value: Some("FOLDER"),
        about: "where the release goes (dist)",
    },
];

/// What this command writes beside the page; a folder without it is not this command's to replace.
const SUMS: &str = "SHA256SUMS";

/// The crates that are compiled into the page.
const BILL: &str = "bom.cdx.json";

pub(super) fn run(workspace: &Workspace, arguments: &Arguments) -> Result<(), Failure> {
    let api = arguments.value("--api").unwrap_or(placement::AIVEN);
    let placement = Placement::new(api, arguments.value("--relay").unwrap_or_default())?;
    let out = arguments
        .value("--out")
        .map_or_else(|| workspace.file("dist"), PathBuf::from);
    must_be_replaceable(&out)?;

    let toolbox = setup::for_page(workspace)?;
    let page = page::build::release(workspace, &toolbox)?;
    let bundle = relay::release(workspace, &toolbox)?;
    let mut site = Site::assemble(&page, &placement)?;
    site.put(BILL, materials::bill(workspace)?);
    site.write(&out)?;
    let weight = Weight::of(workspace, &out)?;
    let lines: Vec<_> = weight
        .files
        .iter()
        .map(|file| format!("{}  {}\n", file.sha256, file.path))
        .collect();
    write(&out.join(SUMS), &lines.concat())?;

    say(format_args!(
        "\nThe release is in {}\n\n{}",
        out.display(),
        weight.table()
    ));
    say(format_args!("\nThe relay is in {}\n", bundle.display()));
    for (name, bytes) in relay::weight(&bundle)? {
        say(format_args!("  {name:20} {bytes:>9}"));
    }
    let excesses = weight.excesses();
    if excesses.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(excesses.join("\n")))
    }
}

fn must_be_replaceable(out: &Path) -> Result<(), Failure> {
    let empty = fs::read_dir(out).map_or(true, |mut entries| entries.next().is_none());
    if empty || out.join(SUMS).is_file() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{} has something in it that is not a release of this project. Empty it, or name another folder \
         with `--out`.",
        out.display()
    )))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).explain(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use super::{SUMS, must_be_replaceable};

    #[test]
    fn a_folder_of_someone_else_is_left_alone() {
        let folder = env::temp_dir().join(format!("attache-dist-{}", process::id()));
        assert_eq!(must_be_replaceable(&folder), Ok(()));
        fs::create_dir_all(&folder).expect("a folder of the test");
        assert_eq!(must_be_replaceable(&folder), Ok(()));
        fs::write(folder.join("thesis.txt"), "").expect("a file of the test");
        assert!(must_be_replaceable(&folder).is_err());
        fs::write(folder.join(SUMS), "").expect("a file of the test");
        assert_eq!(must_be_replaceable(&folder), Ok(()));
        fs::remove_dir_all(folder).expect("a folder of the test");
    }
}
