//! The page as files: built by Trunk, put together for where the API is, sent under one set of headers, weighed.

pub mod assets;
pub mod bill_of_materials;
pub mod build;
pub mod compressed;
pub mod digest;
pub mod documents;
pub mod headers;
pub mod hosting;
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

/// Builds the page, puts it together for the public API, and weighs it. What must hold of every release is checked on
/// the way: that it comes out the same each time, and that every kind of host gets the same headers.
pub fn weigh(workspace: &Workspace, toolbox: &Toolbox) -> Result<Weight, Failure> {
    let built = build::release(workspace, toolbox)?;
    let folder = workspace.site();
    let site = Site::assemble(&built, &Placement::default())?;
    site.write(&folder)?;
    let again = Site::assemble(&built, &Placement::default())?;
    let different = site.differences(&again);
    if !different.is_empty() {
        return Err(Failure::new(format!(
            "put together twice, the page is not the same: {}",
            different.join(", ")
        )));
    }
    hosting::files(&headers::Rules::of(site.placement()))?;
    Weight::of(workspace, &folder)
}
