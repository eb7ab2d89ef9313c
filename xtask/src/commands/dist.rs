//! The release: a folder that any static host can serve.

use std::fs;
use std::path::{Path, PathBuf};

use super::setup;
use crate::console::say;
use crate::failure::Failure;
use crate::page::headers::Rules;
use crate::page::weight::Weight;
use crate::page::{
    self, Placement, Site, bill_of_materials, compressed, hosting, offline, placement,
};
use crate::relay;
use crate::workspace::Workspace;

#[derive(Debug, clap::Args)]
pub(super) struct DistOptions {
    /// The API that the page calls
    #[arg(long, value_name = "URL", default_value = placement::AIVEN)]
    api: String,
    /// A relay that the page offers (none)
    #[arg(
        long,
        value_name = "URL",
        default_value = "",
        hide_default_value = true
    )]
    relay: String,
    /// Where the page is on its host, such as /attache/ (anywhere)
    #[arg(long, value_name = "PATH")]
    base: Option<String>,
    /// Where the release goes (dist)
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Take the offline copies of earlier releases away from whoever visits
    #[arg(long)]
    kill_switch: bool,
}

/// Marks a folder as a release: without this file in it, a folder is never overwritten.
const SUMS: &str = "SHA256SUMS";

/// The crates that are compiled into the page.
const BILL: &str = "bom.cdx.json";

/// The crates that are compiled into the relay.
const BILL_OF_RELAY: &str = "relay.bom.cdx.json";

pub(super) fn run(workspace: &Workspace, options: &DistOptions) -> Result<(), Failure> {
    let mut placement = Placement::new(&options.api, &options.relay)?;
    if let Some(base) = &options.base {
        placement = placement.below(base)?;
    }
    let out = options.out.clone();
    let out = out.unwrap_or_else(|| workspace.file("dist"));
    must_be_replaceable(&out)?;

    let toolbox = setup::for_page(workspace)?;
    let page = page::build::release(workspace, &toolbox)?;
    let bundle = relay::release(workspace, &toolbox)?;
    let mut site = Site::assemble(&page, &placement)?;
    if options.kill_switch {
        offline::kill(&mut site, &page)?;
    }
    site.put(BILL, bill_of_materials::of_page(workspace)?);
    compressed::add(workspace, &mut site)?;
    let weight = Weight::of(&site)?;
    // Cloudflare makes its own.
    site.put(".assetsignore", "*.br\n*.gz\n");
    site.put(SUMS, site.sums());
    site.write(&out)?;
    let servers = beside(&out);
    let mut configuration = Site::empty(&placement);
    for (file, text) in hosting::files(&Rules::of(&placement))? {
        configuration.put(file, text);
    }
    configuration.put(BILL_OF_RELAY, bill_of_materials::of_relay(workspace)?);
    configuration.write(&servers)?;

    say(format_args!(
        "\nThe release is in {}, configuration for servers in {}\n\n{}",
        out.display(),
        servers.display(),
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

/// Where the configuration goes. It stays out of the release folder, because everything in there is served.
pub(super) fn beside(out: &Path) -> PathBuf {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push("-hosting");
    out.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{SUMS, beside, must_be_replaceable};

    #[test]
    fn the_configuration_is_not_served() {
        for (out, servers) in [("dist", "dist-hosting"), ("/x/site/", "/x/site-hosting")] {
            assert_eq!(beside(out.as_ref()), std::path::Path::new(servers));
        }
    }

    #[test]
    fn a_folder_of_someone_else_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder of the test");
        let folder = folder.path().join("dist");
        assert_eq!(must_be_replaceable(&folder), Ok(()));
        fs::create_dir_all(&folder).expect("a folder of the test");
        assert_eq!(must_be_replaceable(&folder), Ok(()));
        fs::write(folder.join("thesis.txt"), "").expect("a file of the test");
        assert!(must_be_replaceable(&folder).is_err());
        fs::write(folder.join(SUMS), "").expect("a file of the test");
        assert_eq!(must_be_replaceable(&folder), Ok(()));
    }
}
