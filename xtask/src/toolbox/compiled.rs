//! The tools that are compiled from source: Trunk, the command line of wasm-bindgen, and the driver of Firefox.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use super::{Installation, Tool, ToolContext, lookup, short};
use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

/// A program installed with cargo.
#[derive(Clone, Debug)]
pub struct Compiled {
    package: &'static str,
    program: &'static str,
    version: String,
    /// Quick to build matters more than quick to run; wasm-bindgen works long enough to earn some.
    optimise: &'static str,
    arguments: &'static [&'static str],
    first_time: &'static str,
}

impl Compiled {
    /// Trunk, which builds the page. From 0.22 on it asks for a newer Rust than the project does.
    pub fn trunk() -> Self {
        Self {
            package: "trunk",
            program: "trunk",
            version: "0.21.14".to_owned(),
            optimise: "0",
            arguments: &["--locked", "--no-default-features", "--features", "rustls"],
            first_time: "building, about 4 minutes the first time",
        }
    }

    /// What drives Firefox.
    pub fn geckodriver() -> Self {
        Self {
            package: "geckodriver",
            program: "geckodriver",
            version: "0.37.1".to_owned(),
            optimise: "0",
            arguments: &["--locked"],
            first_time: "building, about 4 minutes the first time",
        }
    }

    /// The half of wasm-bindgen that runs after the compiler. It must match the half in the page.
    pub fn wasm_bindgen(workspace: &Workspace) -> Result<Self, Failure> {
        let id = process::stdout_of(&mut workspace.cargo("pkgid wasm-bindgen"));
        let id = id.as_deref().and_then(|id| id.rsplit_once(['@', '#']));
        let (_, version) = id.ok_or_else(|| {
            Failure::new("Cargo.lock names no wasm-bindgen; `cargo generate-lockfile` mends it")
        })?;
        Ok(Self {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: version.to_owned(),
            optimise: "1",
            // Without its lock file, which can name versions that a mirror does not have.
            arguments: &["--bin", "wasm-bindgen"],
            first_time: "building, about 4 minutes the first time",
        })
    }

    fn name(&self) -> String {
        format!("{}-{}", self.program, self.version)
    }

    fn suits(&self, program: PathBuf) -> bool {
        lookup::version(program).is_some_and(|version| version == self.version)
    }
}

impl Tool for Compiled {
    fn title(&self) -> String {
        format!("{} {}", self.program, self.version)
    }

    fn first_time(&self) -> &'static str {
        self.first_time
    }

    fn find(&self, context: &ToolContext<'_>) -> Option<Installation> {
        let programs = context.cache.place(&self.name()).join("bin");
        let built = programs.join(format!("{}{}", self.program, env::consts::EXE_SUFFIX));
        if built.is_file() {
            return Some(Installation {
                note: short(&programs),
                programs: Some(programs),
            });
        }
        let program = lookup::program(&[self.program])?;
        let note = short(&program);
        self.suits(program).then_some(Installation {
            note,
            programs: None,
        })
    }

    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure> {
        let log = context.cache.logs().join(format!("{}.log", self.name()));
        context.cache.install(&self.name(), |place| {
            let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
            command
                .args(["install", self.package, "--version", &self.version])
                .args(self.arguments)
                .arg("--root")
                .arg(place)
                .arg("--target-dir")
                .arg(context.cache.build())
                // Not in the clone, whose settings are for the page.
                .current_dir(place)
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.optimise)
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
            process::must_run(&mut command, &log, super::rust::LIMIT)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Compiled;
    use crate::workspace::Workspace;

    #[test]
    fn the_version_is_the_one_of_that_very_package() {
        let workspace = Workspace::find();
        let tool = Compiled::wasm_bindgen(&workspace).expect("the page is built with it");
        let lock = std::fs::read_to_string(workspace.file("Cargo.lock")).expect("it is there");
        let locked = format!("name = \"wasm-bindgen\"\nversion = \"{}\"\n", tool.version);
        assert!(lock.contains(&locked), "{locked}");
    }
}
