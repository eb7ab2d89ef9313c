//! The relay in `workerd` on this machine, with the page and an upstream of its own.

use std::path::Path;
use std::process::Command;

use crate::child_process::ChildProcess;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// A running relay. It ends when this is dropped, and when the program ends.
#[derive(Debug)]
pub struct LocalRelay {
    program: ChildProcess,
    url: String,
    bare: String,
    plain: String,
}

/// Starts the relay that [`super::release`] has built, with `assets` as its static files. What it would ask of the API
/// it asks of `upstream`, such as `http://127.0.0.1:8900`. It answers from the moment that this returns.
pub fn start(workspace: &Workspace, assets: &Path, upstream: &str) -> Result<LocalRelay, Failure> {
    let mut node = Command::new("node");
    node.current_dir(workspace.root())
        .args(["tests/relay/miniflare.mjs", "edge/wrangler.toml"])
        .arg(assets)
        .arg(upstream)
        // Nothing is reported to anybody, and no newer version is looked for.
        .envs([
            ("WRANGLER_SEND_METRICS", "false"),
            ("CI", "1"),
            ("NO_COLOR", "1"),
        ]);
    let program = ChildProcess::start(&node)?;
    let address = |before: &str| {
        let line = program.line()?;
        Some(line.strip_prefix(before)?.to_owned())
    };
    let addresses = ["listening on ", "bare on ", "plain on "].map(address);
    match addresses {
        [Some(url), Some(bare), Some(plain)] => Ok(LocalRelay {
            program,
            url,
            bare,
            plain,
        }),
        _ => Err(silent(&program.ended())),
    }
}

impl LocalRelay {
    /// Where page and relay are: `http://127.0.0.1:8787`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Where the relay is alone, without static files and without what goes before them: every request gets to it.
    pub fn bare(&self) -> &str {
        &self.bare
    }

    /// Where the smallest Worker is that passes calls on to the same upstream: what the relay is measured against.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// All that the runtime and the relay have said so far.
    pub fn said(&self) -> String {
        self.program.said()
    }
}

fn silent(said: &str) -> Failure {
    Failure::new(format!(
        "{said}\nthe relay ended before it said where it listens. It needs the bundle in edge/build, which \
         `cargo xtask dist` makes, and the packages of package-lock.json."
    ))
}
