//! The libraries that bundles ask for, installed once for all of them, outside the private network: their manifests are what
//! each language's own package manager reads.

use std::collections::BTreeMap;
use std::fs;
use std::iter;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use xtask::toolbox::Cache;

use crate::server::must_run;

/// Where the libraries are, each language with its own way to find them.
#[derive(Clone, Debug)]
pub struct Libraries {
    folder: PathBuf,
}

impl Libraries {
    /// Installs what the manifests of these bundles name and is not there yet.
    pub fn install(bundles: &[PathBuf]) -> Self {
        let cache = Cache::of_user().expect("there is a place for tools");
        let folder = cache.place("snippet-libraries");
        fs::create_dir_all(&folder).expect("a folder of the cache");
        let _lock = cache.lock().expect("another run ends");
        let libraries = Self { folder };
        libraries.install_python(bundles);
        libraries.install_npm(bundles);
        libraries
    }

    /// The environment in which a bundle finds them.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let place = |name: &str| self.place(name).to_string_lossy().into_owned();
        let path = std::env::var("PATH").unwrap_or_default();
        let home = std::env::var("HOME").unwrap_or_default();
        let of_home = |variable: &str, folder: &str| {
            std::env::var(variable).unwrap_or_else(|_| format!("{home}/{folder}"))
        };
        vec![
            ("CARGO_HOME", of_home("CARGO_HOME", ".cargo")),
            ("RUSTUP_HOME", of_home("RUSTUP_HOME", ".rustup")),
            ("CARGO_TARGET_DIR", place("rust")),
            ("CARGO_TERM_QUIET", "true".to_owned()),
            ("PATH", format!("{}:{path}", place("python/bin"))),
            ("GOMODCACHE", place("go/modules")),
            ("GOCACHE", place("go/build")),
            ("GOFLAGS", "-modcacherw".to_owned()),
            ("GOTOOLCHAIN", "local".to_owned()),
        ]
    }

    /// Makes the libraries known to the bundles of one snippet, where the environment cannot. They differ in what is right or
    /// wrong, not in what they need.
    pub fn link(&self, bundles: &[PathBuf]) {
        for bundle in bundles {
            if bundle.join("package.json").is_file() {
                symlink(self.place("npm/node_modules"), bundle.join("node_modules"))
                    .expect("a link of the test");
            }
        }
        let Some(first) = bundles.first() else {
            return;
        };
        if first.join("pom.xml").is_file() {
            // Fetches the libraries, and the plugins of Maven that compile and run.
            self.prepare(
                first,
                "mvn",
                "--quiet --batch-mode compile dependency:resolve exec:help",
            );
        }
        if first.join("go.mod").is_file() {
            // The manifest names what the text uses, and this adds what that uses.
            self.prepare(first, "go", "mod tidy");
            for other in &bundles[1..] {
                for name in ["go.mod", "go.sum"] {
                    fs::copy(first.join(name), other.join(name)).expect("a file of the test");
                }
            }
        }
    }

    fn prepare(&self, bundle: &Path, program: &str, arguments: &str) {
        let mut command = Command::new(program);
        command.args(arguments.split(' ')).current_dir(bundle);
        must_run(command.envs(self.environment()));
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn install_python(&self, bundles: &[PathBuf]) {
        let environment = self.place("python");
        let list = environment.join("requirements.txt");
        let there = fs::read_to_string(&list).unwrap_or_default();
        let manifests = bundles
            .iter()
            .filter_map(|bundle| fs::read_to_string(bundle.join("requirements.txt")).ok());
        // What another run has installed stays, unless it is another version of the same.
        let mut versions = BTreeMap::new();
        for text in iter::once(there.clone()).chain(manifests) {
            let lines = text.lines().filter_map(|line| line.split_once("=="));
            versions.extend(lines.map(|(name, version)| (name.to_owned(), version.to_owned())));
        }
        let lines = versions.iter();
        let lines: Vec<String> = lines
            .map(|(name, version)| format!("{name}=={version}\n"))
            .collect();
        let wanted = lines.concat();
        if there == wanted {
            return;
        }
        must_run(
            Command::new("python3")
                .args(["-m", "venv"])
                .arg(&environment),
        );
        let partial = environment.join("wanted.txt");
        fs::write(&partial, wanted).expect("a file of the cache");
        must_run(
            Command::new(environment.join("bin/python"))
                .args("-m pip install --quiet --disable-pip-version-check --requirement".split(' '))
                .arg(&partial),
        );
        fs::rename(partial, list).expect("a file of the cache");
    }

    fn install_npm(&self, bundles: &[PathBuf]) {
        let folder = self.place("npm");
        let complete = folder.join("complete.json");
        let there = fs::read_to_string(&complete).unwrap_or_default();
        let manifests = bundles
            .iter()
            .filter_map(|bundle| fs::read_to_string(bundle.join("package.json")).ok());
        let mut dependencies = serde_json::Map::new();
        for text in iter::once(there.clone()).chain(manifests) {
            let manifest: Value = serde_json::from_str(&text).unwrap_or_default();
            let named = manifest["dependencies"].as_object().cloned();
            dependencies.extend(named.unwrap_or_default());
        }
        let wanted = json!({"private": true, "dependencies": dependencies}).to_string();
        if there == wanted {
            return;
        }
        fs::create_dir_all(&folder).expect("a folder of the cache");
        fs::write(folder.join("package.json"), &wanted).expect("a file of the cache");
        must_run(
            Command::new("npm")
                .args("install --prefer-offline --no-audit --no-fund --ignore-scripts".split(' '))
                .current_dir(&folder),
        );
        fs::write(complete, wanted).expect("a file of the cache");
    }
}
