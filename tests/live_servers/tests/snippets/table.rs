//! The table of what was shown of each snippet, `docs/snippets.md`.

use std::cell::RefCell;
use std::fmt::Write;

use live_servers::case::Case;
use live_servers::client::Outcome;
use live_servers::consumer::not_run;
use live_servers::snippet::commands;
use live_servers::syntax::Depth;
use live_servers::trial::Trial;

use crate::exceptions::exception;

const HEAD: &str = "\
# What was shown of each snippet

`UPDATE_EXPECT=1 cargo xtask test --only snippets` writes this page from what it sees: each snippet is written as a bundle, checked by
its language's own tools, and run by the commands of the bundle's `README.md` against a real server behind a private name. Every
password in these runs has quotes, spaces and what means something to a shell and to a URI. Nothing is listed as run that was not.

- **Connects**: with the right authority, name and password, read from the environment; *inline*: also with the password in the text.
- **Other authority, other name, other password**: with one thing wrong, the client or the server must refuse. *Refused* means that the
  output names the cause; *refused, no cause* that it does not.
- The servers of Schema Registry, Kafka REST, Kafka Connect, Jolokia, Prometheus, OpenSearch Dashboards, Grafana, Flink and Thanos are
  stand-ins with TLS and a password, because the real ones are in no package registry. MariaDB stands for MySQL, Redis for Valkey, and
  ClickHouse is Debian's 18.16 for the native protocol and the engine of chdb for HTTPS.

";

/// The page.
pub(crate) fn page(trials: &[Trial]) -> String {
    let mut rows = String::new();
    let mut reasons: Vec<&str> = Vec::new();
    for trial in trials {
        row(&mut rows, trial, &mut reasons);
    }
    let count =
        |condition: &dyn Fn(&Trial) -> bool| trials.iter().filter(|trial| condition(trial)).count();
    let reached =
        |depth: Depth| move |trial: &Trial| trial.checked.iter().any(|check| check.depth == depth);
    let mut page = HEAD.to_owned();
    let _ = write!(
        page,
        "{} snippets were written; {} of them were parsed, {} compiled with their real libraries, and {} run, {} times in all.\n\n\
         | Component | Authentication | Tool | Language | Libraries | Parsed | Compiled | Connects | Other authority | Other name | Other password |\n\
         | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n{rows}",
        trials.len(),
        count(&reached(Depth::Parsed)),
        count(&reached(Depth::Compiled)),
        count(&|trial| !trial.runs.is_empty()),
        trials.iter().map(|trial| trial.runs.len()).sum::<usize>(),
    );
    if !reasons.is_empty() {
        page.push('\n');
    }
    for (number, why) in reasons.iter().enumerate() {
        let _ = writeln!(page, "{}. {why}", number + 1);
    }
    page
}

fn row(rows: &mut String, trial: &Trial, reasons: &mut Vec<&'static str>) {
    let snippet = &trial.snippet;
    let by = |depth: Depth| {
        let checks = trial.checked.iter().filter(|check| check.depth == depth);
        let names: Vec<&str> = checks.map(|check| check.by).collect();
        if names.is_empty() {
            "–".to_owned()
        } else {
            names.join(", ")
        }
    };
    let number = RefCell::new(reasons);
    let number = |why: &'static str| {
        let mut reasons = number.borrow_mut();
        let known = reasons.iter().position(|reason| *reason == why);
        known.unwrap_or_else(|| {
            reasons.push(why);
            reasons.len() - 1
        }) + 1
    };
    let cell = |case: Case| {
        let Some(run) = trial.run_of(case) else {
            return "–".to_owned();
        };
        let mut cell = match (run.outcome, case) {
            (Outcome::Connected, _) => "yes",
            (_, Case::Right | Case::Inline) => "no",
            (Outcome::CertificateRefused | Outcome::PasswordRefused, _) => "refused",
            _ => "refused, no cause",
        }
        .to_owned();
        if cell == "yes" && ![Case::Right, Case::Inline].contains(&case) {
            "**connects**".clone_into(&mut cell);
        }
        if let Some(exception) = exception(snippet, case) {
            let _ = write!(cell, " ({})", number(exception.why));
        }
        cell
    };
    let not_run = not_run(snippet);
    let right = match (cell(Case::Right), cell(Case::Inline)) {
        (right, inline) if right == "yes" && inline == "yes" => "yes, inline".to_owned(),
        (right, inline) if right == inline || inline == "–" => right,
        (right, inline) => format!("{right}; inline {inline}"),
    };
    let right = match not_run {
        Some(why) => format!("not run ({})", number(why)),
        None => right,
    };
    let (authority, name, password) = (
        cell(Case::OtherAuthority),
        cell(Case::OtherName),
        cell(Case::OtherPassword),
    );
    let libraries = commands(trial.right(), "Install")
        .filter(|_| has_manifest(trial))
        .map_or_else(|| "–".to_owned(), |line| format!("`{}`", versions(&line)));
    let _ = writeln!(
        rows,
        "| {} | {} | {} | {} | {libraries} | {} | {} | {right} | {authority} | {name} | {password} |",
        snippet.component,
        snippet.authentication,
        snippet.tool,
        snippet.language,
        by(Depth::Parsed),
        by(Depth::Compiled),
    );
}

fn has_manifest(trial: &Trial) -> bool {
    const MANIFESTS: &[&str] = &[
        "requirements.txt",
        "package.json",
        "go.mod",
        "pom.xml",
        "Cargo.toml",
        "build.gradle.kts",
    ];
    MANIFESTS
        .iter()
        .any(|name| trial.right().join(name).is_file())
}

/// The words of an install line that name a version.
fn versions(line: &str) -> String {
    let words = line
        .split_whitespace()
        .filter(|word| word.chars().any(|c| c.is_ascii_digit()));
    let words: Vec<&str> = words.map(|word| word.trim_matches(['\'', ','])).collect();
    words.join(" ")
}
