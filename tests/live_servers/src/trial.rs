//! A snippet in all cases: its bundles, the commands of their `README.md`, and how each run ended.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::case::Case;
use crate::client::{self, ClientRun};
use crate::consumer;
use crate::host::ServerHost;
use crate::libraries::Libraries;
use crate::service::{
    OTHER_PASSWORD, PASSWORD, POOL, elsewhere, has_public_ca, with_another_password,
};
use crate::snippet::{Generator, Snippet};
use crate::syntax;

/// How many clients run at a time. Those that refuse a server mostly wait.
const AT_A_TIME: usize = 6;

/// A snippet and what has become of it.
#[derive(Debug)]
pub struct Trial {
    /// What is tried.
    pub snippet: Snippet,
    /// Each case that applies, with its bundle.
    pub bundles: Vec<(Case, PathBuf)>,
    /// The runs, in the order of the bundles; none where there is nothing to run.
    pub runs: Vec<(Case, ClientRun)>,
    /// What the language's own tools say of the text.
    pub checked: Vec<syntax::Check>,
}

impl Trial {
    /// Writes the bundles of a snippet.
    pub fn write(
        host: &ServerHost,
        generator: &Generator,
        snippet: Snippet,
        document: &Value,
    ) -> Self {
        let folder = host.folder("bundles").join(snippet.name());
        let bundle = |case: Case| {
            let folder = folder.join(case.name());
            let ca = match case {
                Case::OtherAuthority => host.other_authority.ca(),
                _ => host.authority.ca(),
            };
            let document = match case {
                Case::OtherName => elsewhere(document),
                Case::OtherPassword => with_another_password(document),
                _ => document.clone(),
            };
            let mut choices = Vec::new();
            if case == Case::Inline {
                choices.extend(["--secrets", "inline"]);
            }
            if snippet.component == "pgbouncer" {
                choices.extend(["--database", POOL]);
            }
            let written = generator.write(&document, &snippet, &choices, &ca, &folder);
            written.then_some((case, folder))
        };
        let applies = |case: &Case| {
            let of_password = [Case::Inline, Case::OtherPassword].contains(case);
            let is_run = *case == Case::Right || consumer::not_run(&snippet).is_none();
            is_run && (snippet.has_password() || !of_password)
        };
        let bundles = Case::ALL
            .into_iter()
            .filter(applies)
            .filter_map(bundle)
            .collect();
        Self {
            bundles,
            snippet,
            runs: Vec::new(),
            checked: Vec::new(),
        }
    }

    /// The bundle in which everything is right.
    pub fn right(&self) -> &Path {
        &self.bundles[0].1
    }

    /// How a case ended, if it was run.
    pub fn run_of(&self, case: Case) -> Option<&ClientRun> {
        let run = self.runs.iter().find(|(run, _)| *run == case);
        run.map(|(_, run)| run)
    }

    fn run(&mut self, host: &ServerHost, libraries: &Libraries) {
        self.checked = syntax::check(host, libraries, &self.snippet, self.right());
        // The check has resolved the versions, and the network that follows leads to no registry.
        let lock = self.right().join("Cargo.lock");
        if lock.is_file() {
            for (_, bundle) in &self.bundles[1..] {
                fs::copy(&lock, bundle.join("Cargo.lock")).expect("a file of the test");
            }
        }
        for (case, bundle) in &self.bundles {
            let Some(script) = consumer::script(&self.snippet, bundle) else {
                return;
            };
            let (authority, password) = match case {
                Case::OtherAuthority => (&host.other_authority, PASSWORD),
                Case::OtherPassword => (&host.authority, OTHER_PASSWORD),
                _ => (&host.authority, PASSWORD),
            };
            let store = authority.system_store();
            let public = has_public_ca(&self.snippet.component, &self.snippet.authentication);
            let encoded = utf8_percent_encode(password, NON_ALPHANUMERIC).to_string();
            let mut environment = libraries.environment();
            consumer::install(host, &self.snippet, bundle, &mut environment);
            // What a text asks for that leaves the secret out of a URI.
            environment.push(("AIVEN_PASSWORD_ENCODED", encoded));
            environment.push(("CARGO_NET_OFFLINE", "true".to_owned()));
            if public {
                // Node.js brings its own list of public authorities, and adds this file to it.
                let extra = "/etc/ssl/certs/ca-certificates.crt".to_owned();
                environment.push(("NODE_EXTRA_CA_CERTS", extra));
            }
            let environment: Vec<(&str, &str)> = environment
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            let store = public.then_some(store.as_path());
            let run = client::run(host, bundle, &script, &environment, store);
            let noted = format!("{:?}\n{}", run.outcome, run.output);
            fs::write(bundle.join("output.txt"), noted).expect("a file of the test");
            self.runs.push((*case, run));
        }
    }
}

/// Runs all trials, several at a time.
pub fn run_all(host: &ServerHost, libraries: &Libraries, trials: Vec<Trial>) -> Vec<Trial> {
    let trials: Vec<Mutex<Trial>> = trials.into_iter().map(Mutex::new).collect();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..AT_A_TIME {
            scope.spawn(|| {
                while let Some(trial) = trials.get(next.fetch_add(1, Ordering::Relaxed)) {
                    trial
                        .lock()
                        .expect("no other thread has it")
                        .run(host, libraries);
                }
            });
        }
    });
    let finished = |trial: Mutex<Trial>| trial.into_inner().expect("its thread has ended");
    trials.into_iter().map(finished).collect()
}
