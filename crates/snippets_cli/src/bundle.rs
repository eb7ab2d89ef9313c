//! All files of a snippet, written into a folder.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use serde_json::Value;
use snippets::{BundleFile, RenderOptions, bundle};

use crate::failure::Failure;

/// Writes the files; what holds a secret can be read by its owner alone.
pub(crate) fn write(
    service: &Value,
    request: &RenderOptions<'_>,
    folder: &Path,
) -> Result<(), Failure> {
    let files = bundle(service, request)
        .map_err(|unavailable| Failure::Unavailable(unavailable.sentence()))?;
    let explain = |path: &Path| {
        let path = path.display().to_string();
        move |error| Failure::File(path, error)
    };
    fs::create_dir_all(folder).map_err(explain(folder))?;
    for file in files {
        let path = folder.join(file.name);
        write_one(&path, &file).map_err(explain(&path))?;
    }
    Ok(())
}

fn write_one(path: &Path, file: &BundleFile) -> std::io::Result<()> {
    // A file that is there already may be open to others: what is made anew has its mode from the beginning.
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if file.private {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)?.write_all(file.content.0.as_bytes())
}
