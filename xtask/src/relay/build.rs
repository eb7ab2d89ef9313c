//! Builds the bundle that `edge/wrangler.toml` deploys: one script and one module.
//!
//! With the tools that build the page.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::console::{begin, say, spoken};
use crate::failure::{Explain, Failure};
use crate::page::{Site, inputs, paths};
use crate::process;
use crate::toolbox::{Toolbox, WASM};
use crate::workspace::Workspace;

const LIMIT: Duration = Duration::from_mins(20);

/// Files and folders that end up in the bundle, or decide how it is built.
const INPUTS: &[&str] = &[
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "edge/Cargo.toml",
    "edge/entry.js",
    "edge/src",
    "package-lock.json",
];

/// What rustc's own list of target features says; with all features on, the module is not taken everywhere.
const FEATURES: &str = "--enable-bulk-memory --enable-multivalue --enable-mutable-globals \
                        --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext";

const MODULE: &str = "relay_bg.wasm";
const DEPLOYED: [&str; 2] = ["index.js", MODULE];

/// The folder of the bundle, built anew if something has changed since the last time.
pub fn release(workspace: &Workspace, toolbox: &Toolbox) -> Result<PathBuf, Failure> {
    let bundle = workspace.file("edge/build");
    let glue = workspace.relay_glue();
    let remembered = glue.join("inputs");
    let mut inputs = inputs::fingerprint(workspace, toolbox, INPUTS)?;
    inputs.extend(edge::headers::HSTS_SUBDOMAINS);
    begin("Building the relay … ");
    let is_there = bundle.join("SHA256SUMS").is_file();
    if is_there && fs::read_to_string(&remembered).is_ok_and(|last| last == inputs) {
        say("unchanged since the last time");
        return Ok(bundle);
    }
    say("about a minute the first time");
    let start = Instant::now();
    let failure = || format!("cannot fill {}", bundle.display());
    for folder in [&bundle, &glue] {
        if folder.exists() {
            fs::remove_dir_all(folder).explain(failure)?;
        }
        fs::create_dir_all(folder).explain(failure)?;
    }
    let steps = Steps {
        workspace,
        toolbox,
        glue,
    };
    steps.compile()?;
    steps.bind()?;
    steps.optimise(&bundle)?;
    steps.bundle(&bundle)?;
    fs::write(bundle.join("SHA256SUMS"), Site::open(&bundle)?.sums()).explain(failure)?;
    fs::write(&remembered, inputs).explain(failure)?;
    say(format_args!("      done in {}", spoken(start.elapsed())));
    Ok(bundle)
}

/// The sizes of script and module, in bytes.
pub fn weight(bundle: &Path) -> Result<Vec<(&'static str, u64)>, Failure> {
    DEPLOYED
        .into_iter()
        .map(|name| {
            let file = fs::metadata(bundle.join(name));
            let file = file.explain(|| format!("{name} is missing from {}", bundle.display()))?;
            Ok((name, file.len()))
        })
        .collect()
}

struct Steps<'a> {
    workspace: &'a Workspace,
    toolbox: &'a Toolbox,
    glue: PathBuf,
}

impl Steps<'_> {
    fn compile(&self) -> Result<(), Failure> {
        let mut cargo = self.workspace.cargo("build --package edge --lib --release");
        cargo.args(["--target", WASM]);
        // As for the page, so that the two share what is compiled.
        cargo.env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            paths::flags(),
        );
        cargo
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS");
        self.run("relay-compile", &mut cargo)
    }

    fn bind(&self) -> Result<(), Failure> {
        let mut command = Command::new("wasm-bindgen");
        command
            .args("--target web --no-typescript --out-name relay --out-dir".split(' '))
            .arg(&self.glue)
            .arg(self.workspace.wasm("edge"));
        self.run("relay-bind", &mut command)
    }

    fn optimise(&self, bundle: &Path) -> Result<(), Failure> {
        let mut command = Command::new("wasm-opt");
        command
            .arg("-Oz")
            .args(FEATURES.split(' '))
            .arg(self.glue.join(MODULE))
            .arg("--output")
            .arg(bundle.join(MODULE));
        self.run("relay-optimise", &mut command)
    }

    fn bundle(&self, bundle: &Path) -> Result<(), Failure> {
        let entry = self.glue.join("entry.js");
        fs::copy(self.workspace.file("edge/entry.js"), &entry)
            .explain(|| format!("cannot write {}", entry.display()))?;
        let mut command = Command::new("esbuild");
        command
            .arg("entry.js")
            .current_dir(&self.glue)
            .args("--bundle --format=esm --minify --log-level=warning".split(' '))
            // The runtime brings these.
            .args(["--external:cloudflare:*", "--external:*.wasm"])
            .arg(joined("--outfile=", bundle.join("index.js").as_os_str()));
        self.run("relay-bundle", &mut command)
    }

    fn run(&self, log: &str, command: &mut Command) -> Result<(), Failure> {
        self.toolbox.equip(command)?;
        let log = self.workspace.logs().join(format!("{log}.log"));
        process::must_run(command, &log, LIMIT)
    }
}

fn joined(option: &str, value: &OsStr) -> std::ffi::OsString {
    let mut joined = std::ffi::OsString::from(option);
    joined.push(value);
    joined
}
