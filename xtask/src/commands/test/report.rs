//! Reduces what a stage's programs printed to the lines that matter.

use std::time::{Duration, Instant};

use super::stages::{Stage, StageContext};
use crate::console::spoken;
use crate::failure::Failure;
use crate::process::indented;

/// The outcome of a stage.
pub(super) struct StageResult {
    name: &'static str,
    took: Duration,
    went: Result<Vec<String>, Failure>,
}

impl StageResult {
    pub(super) fn of(stage: &Stage, context: &StageContext<'_>) -> Self {
        let start = Instant::now();
        let went = (stage.run)(context);
        Self {
            name: stage.name,
            took: start.elapsed(),
            went,
        }
    }

    fn word(&self) -> &'static str {
        if self.went.is_ok() { "PASS" } else { "FAIL" }
    }

    /// One line of the summary.
    pub(super) fn line(&self) -> String {
        format!("  {} {:10} {}", self.word(), self.name, spoken(self.took))
    }

    /// What is printed when the stage ends.
    pub(super) fn report(&self) -> String {
        let text = match &self.went {
            Ok(closing) => closing.join("\n"),
            Err(failure) => failure.to_string(),
        };
        format!("{}\n{}", indented(&text), self.line())
    }
}

/// The failure message, unless every stage passed.
pub(super) fn verdict(results: &[StageResult]) -> Option<String> {
    let failed: Vec<&str> = results
        .iter()
        .filter(|result| result.went.is_err())
        .map(|s| s.name)
        .collect();
    (!failed.is_empty()).then(|| {
        format!(
            "{} of {} stages failed: {}. Their outputs are above; to run them again: cargo xtask test --only {}",
            failed.len(),
            results.len(),
            failed.join(", "),
            failed.join(" --only ")
        )
    })
}

/// How lines begin that are kept as they are: those of the runner of Node.js, and what a browser test notes.
const NOTES: &[&str] = &["# pass ", "# fail ", "flow in "];

/// The runners' own summaries: each non-empty test result, else the last line.
pub(super) fn closing_lines(output: &str) -> Vec<String> {
    let mut package = "";
    let mut results = Vec::new();
    for line in output.lines().map(str::trim) {
        if let Some(tested) = tested(line) {
            package = tested;
        } else if line.starts_with("test result:")
            && !line.contains(" 0 passed; 0 failed; 0 ignored")
        {
            results.push(format!("{package}: {line}"));
        } else if NOTES.iter().any(|note| line.starts_with(note)) {
            results.push(line.to_owned());
        }
    }
    if results.is_empty() {
        results.extend(
            output
                .lines()
                .rfind(|line| !line.trim().is_empty())
                .map(str::to_owned),
        );
    }
    results
}

/// The package that a line of cargo announces the tests of.
fn tested(line: &str) -> Option<&str> {
    if let Some(package) = line.strip_prefix("Doc-tests ") {
        return Some(package);
    }
    let program = line
        .strip_prefix("Running ")?
        .rsplit_once('(')?
        .1
        .strip_suffix(')')?;
    let name = program.rsplit(['/', '\\']).next()?;
    Some(name.rsplit_once('-').map_or(name, |(name, _hash)| name))
}

/// The output without the progress lines of cargo.
pub(super) fn without_progress(output: &str) -> String {
    const PROGRESS: &[&str] = &[
        "Compiling ",
        "Checking ",
        "Downloaded ",
        "Downloading ",
        "Blocking ",
        "Fresh ",
        "Locking ",
    ];
    let progress = |line: &&str| {
        PROGRESS
            .iter()
            .any(|word| line.trim_start().starts_with(word))
    };
    output
        .lines()
        .filter(|line| !progress(line))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use expect_test::expect;

    use super::{StageResult, closing_lines, verdict, without_progress};
    use crate::failure::Failure;

    const OUTPUT: &str = "   Compiling psc v0.1.0 (/src/attache)
    Finished `test` profile
     Running unittests src/lib.rs (target/debug/deps/psc-0a1b2c3d)
test result: ok. 120 passed; 0 failed; 0 ignored; 0 measured
     Running tests/journeys.rs (target/debug/deps/journeys-0a1b2c3d)
flow in Firefox 153.8.0: holds
test result: FAILED. 3 passed; 1 failed; 0 ignored
   Doc-tests psc
test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured
";

    #[test]
    fn results_that_count_something_are_kept_with_their_package() {
        expect![[r#"
            [
                "psc: test result: ok. 120 passed; 0 failed; 0 ignored; 0 measured",
                "flow in Firefox 153.8.0: holds",
                "journeys: test result: FAILED. 3 passed; 1 failed; 0 ignored",
            ]
        "#]]
        .assert_debug_eq(&closing_lines(OUTPUT));
    }

    #[test]
    fn other_programs_are_quoted_with_their_last_line() {
        assert_eq!(
            closing_lines("one\n2400 cases, 0 differences\n\n"),
            ["2400 cases, 0 differences"]
        );
        assert!(closing_lines("").is_empty());
    }

    #[test]
    fn the_compiler_at_work_is_no_news() {
        assert!(without_progress(OUTPUT).starts_with("    Finished"));
    }

    #[test]
    fn a_failed_stage_is_named_with_the_way_to_run_it_again() {
        let result = |name, went| StageResult {
            name,
            took: Duration::from_secs(72),
            went,
        };
        let passed = result("lint", Ok(vec!["closing".to_owned()]));
        let failed = result("page", Err(Failure::new("too heavy")));
        expect![[r"
            |    closing
              PASS lint       1 min 12 s"]]
        .assert_eq(&format!("|{}", passed.report()));
        expect![[r"
            |    too heavy
              FAIL page       1 min 12 s"]]
        .assert_eq(&format!("|{}", failed.report()));
        expect!["1 of 2 stages failed: page. Their outputs are above; to run them again: cargo xtask test --only page"]
            .assert_eq(&verdict(&[passed, failed]).expect("one failed"));
        assert_eq!(verdict(&[]), None);
    }
}
