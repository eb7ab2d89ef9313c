//! The page as files: built by Trunk, put together for where the API is, sent under one set of headers, weighed.

pub mod assets;
pub mod build;
pub mod compressed;
pub mod digest;
pub mod documents;
pub mod headers;
pub mod hosting;
pub mod materials;
pub mod offline;
pub mod placement;
pub mod site;
pub mod weight;

mod glue;
mod html;
pub(crate) mod inputs;
mod integrity;
mod licences;
mod meta_policy;
pub(crate) mod paths;
mod style_sheets;

pub use placement::Placement;
pub use site::Site;

use std::path::Path;

use crate::failure::Failure;
use crate::toolbox::Toolbox;
use crate::workspace::Workspace;
use weight::Weight;

/// What a file's name ends with, behind the last point.
pub(crate) fn extension(path: &str) -> &str {
    Path::new(path)
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
}

/// Builds the page, puts it together for the public API, and weighs it.
pub fn weigh(workspace: &Workspace, toolbox: &Toolbox) -> Result<Weight, Failure> {
    let built = build::release(workspace, toolbox)?;
    let folder = workspace.site();
    Site::assemble(&built, &Placement::default())?.write(&folder)?;
    Weight::of(workspace, &folder)
}
