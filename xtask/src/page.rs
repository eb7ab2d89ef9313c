//! The page as files: builds it with Trunk, assembles it for a placement, adds the headers and weighs it.

pub mod assets;
pub mod bill_of_materials;
pub mod build;
pub mod compressed;
pub mod digest;
pub mod documents;
pub mod headers;
pub mod hosting;
pub mod html;
pub mod offline;
pub mod placement;
pub mod site;
pub mod weight;

mod glue;
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

/// The extension of a file's name, without the dot.
pub(crate) fn extension(path: &str) -> &str {
    Path::new(path)
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
}

/// Builds the page, assembles it for the public API, and weighs it. Also checks what must hold of every release: it comes
/// out the same each time, and every kind of host gets the same headers.
pub fn weigh(workspace: &Workspace, toolbox: &Toolbox) -> Result<Weight, Failure> {
    let built = build::release(workspace, toolbox)?;
    let mut site = Site::assemble(&built, &Placement::default())?;
    let again = Site::assemble(&built, &Placement::default())?;
    let different = site.differences(&again);
    if !different.is_empty() {
        return Err(Failure::new(format!(
            "put together twice, the page is not the same: {}",
            different.join(", ")
        )));
    }
    hosting::files(&headers::Rules::of(site.placement()))?;
    compressed::add(workspace, &mut site)?;
    Weight::of(&site)
}
