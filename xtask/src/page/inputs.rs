//! A fingerprint of what a build depends on, so that nothing unchanged is built again.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;

use crate::failure::{Explain, Failure};
use crate::toolbox::Toolbox;
use crate::workspace::Workspace;

/// A number that changes with any of these files and folders, the tools, or the compiler.
pub(crate) fn fingerprint(
    workspace: &Workspace,
    toolbox: &Toolbox,
    inputs: &[&str],
) -> Result<String, Failure> {
    let mut hasher = DefaultHasher::new();
    toolbox.programs().hash(&mut hasher);
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    crate::process::stdout_of(std::process::Command::new(compiler).arg("-vV")).hash(&mut hasher);
    for input in inputs {
        add(&workspace.file(input), &mut hasher)
            .explain(|| format!("cannot read what is built ({input})"))?;
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn add(path: &Path, hasher: &mut DefaultHasher) -> std::io::Result<()> {
    path.hash(hasher);
    if path.is_file() {
        fs::read(path)?.hash(hasher);
        return Ok(());
    }
    let mut entries: Vec<_> = fs::read_dir(path)?
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()?;
    entries.sort();
    entries.iter().try_for_each(|entry| add(entry, hasher))
}

#[cfg(test)]
mod tests {
    use super::fingerprint;
    use crate::page::build::INPUTS;
    use crate::toolbox::Toolbox;
    use crate::workspace::Workspace;

    #[test]
    fn every_input_is_there_and_nothing_else_counts() {
        let (workspace, toolbox) = (Workspace::find(), Toolbox::default());
        let first = fingerprint(&workspace, &toolbox, INPUTS).expect("every input can be read");
        assert_eq!(first.len(), 16);
        assert_eq!(fingerprint(&workspace, &toolbox, INPUTS), Ok(first));
    }
}
