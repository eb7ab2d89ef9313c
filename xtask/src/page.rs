//! The page as files: built by Trunk, put together for where the API is, sent under one set of headers, weighed.

pub mod build;
pub mod headers;
pub mod materials;
pub mod placement;
pub mod site;
pub mod weight;

mod glue;
mod inputs;
mod paths;

pub use placement::Placement;
pub use site::Site;

use crate::failure::Failure;
use crate::toolbox::Toolbox;
use crate::workspace::Workspace;
use weight::Weight;

/// Builds the page, puts it together for the public API, and weighs it.
pub fn weigh(workspace: &Workspace, toolbox: &Toolbox) -> Result<Weight, Failure> {
    let built = build::release(workspace, toolbox)?;
    let folder = workspace.site();
    Site::assemble(&built, &Placement::default())?.write(&folder)?;
    Weight::of(workspace, &folder)
}
