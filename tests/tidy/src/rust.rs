//! Habits of the Rust code that the compiler does not check.

use crate::Violations;
use crate::tree::SourceFile;

/// Files that do not begin by saying what they are for.
pub fn undescribed(files: &[SourceFile]) -> Violations {
    rust(files)
        .filter(|file| !file.text.lines().any(|line| line.starts_with("//!")))
        .map(|file| format!("{}: no `//!` line says what this module is for", file.path))
        .collect()
}

/// Code that gives up on an error, outside tests.
pub fn unwrapped(files: &[SourceFile]) -> Violations {
    in_code(
        files,
        |_| true,
        &[(".unwrap()", "say what to do with the error")],
    )
}

/// Lints switched off without a reason.
pub fn allowed(files: &[SourceFile]) -> Violations {
    let why = "write #[expect(…, reason = \"…\")]";
    let mut violations = Vec::new();
    for file in rust(files).filter(|file| !file.path.starts_with("tests/tidy/")) {
        for (number, line) in file.text.lines().enumerate() {
            if line.trim_start().starts_with("#[allow(")
                || line.trim_start().starts_with("#![allow(")
            {
                violations.push(format!("{}:{}: {why}", file.path, number + 1));
            }
        }
    }
    violations
}

/// Input, output and clocks in the crates that must have none: time comes in as an argument.
pub fn impure(files: &[SourceFile]) -> Violations {
    const PURE: &[&str] = &[
        "crates/aiven/src/",
        "crates/psc/src/",
        "crates/snippets/src/",
    ];
    let pure = |file: &SourceFile| {
        PURE.iter().any(|folder| file.path.starts_with(folder)) && !file.path.contains("/bin/")
    };
    let why = "this crate does no input or output and has no clock";
    let reached = [
        "std::fs",
        "std::env",
        "std::process",
        "std::thread",
        "TcpStream",
        "TcpListener",
        "UdpSocket",
        "Instant::now",
        "SystemTime",
    ];
    in_code(files, pure, &reached.map(|word| (word, why)))
}

/// The one place that pauses, between two looks at what a test waits for.
const PAUSES: &str = "tests/e2e/src/wait.rs";

/// Waiting a fixed time in tests: too short on one machine, too long on all others.
pub fn sleeping(files: &[SourceFile]) -> Violations {
    let mut violations = Vec::new();
    for file in
        rust(files).filter(|file| file.path != PAUSES && !file.path.starts_with("tests/tidy/"))
    {
        let tests = &file.text[file.code().len()..];
        let in_browser = file.path.starts_with("tests/e2e/");
        let text = if in_browser { &file.text } else { tests };
        for line in text.lines().filter(|line| line.contains("sleep(")) {
            violations.push(format!(
                "{}: `{}`: wait for something instead",
                file.path,
                line.trim()
            ));
        }
    }
    violations
}

/// Styles and scripts inside views, which the page's security policy refuses.
pub fn inline_in_views(files: &[SourceFile]) -> Violations {
    let page = |file: &SourceFile| file.path.starts_with("src/");
    in_code(
        files,
        page,
        &[
            ("style=\"", "use a class; the policy refuses inline styles"),
            (
                "style=format",
                "use `style:property`; the policy refuses inline styles",
            ),
            (
                "<style",
                "write it into style/; the policy refuses inline styles",
            ),
            ("<script", "the policy refuses inline scripts"),
        ],
    )
}

fn rust(files: &[SourceFile]) -> impl Iterator<Item = &SourceFile> {
    files.iter().filter(|file| file.extension() == "rs")
}

/// Each line of code, comments aside, with one of these texts.
fn in_code(
    files: &[SourceFile],
    concerns: impl Fn(&SourceFile) -> bool,
    unwanted: &[(&str, &str)],
) -> Violations {
    let mut violations = Vec::new();
    for file in rust(files).filter(|file| concerns(file)) {
        for (number, line) in file.code().lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for (text, why) in unwanted.iter().filter(|(text, _)| line.contains(text)) {
                violations.push(format!("{}:{}: `{text}`: {why}", file.path, number + 1));
            }
        }
    }
    violations
}

#[cfg(test)]
mod tests {
    use super::{allowed, impure, inline_in_views, sleeping, undescribed, unwrapped};
    use crate::Violations;
    use crate::tree::SourceFile;

    fn check(rule: fn(&[SourceFile]) -> Violations, path: &str, text: &str, expected: &[&str]) {
        let found = rule(&[SourceFile {
            path: path.to_owned(),
            text: text.to_owned(),
        }]);
        assert_eq!(found, expected, "{path}: {text}");
    }

    #[test]
    fn modules_describe_themselves() {
        check(undescribed, "src/a.rs", "//! The job.\nfn a() {}", &[]);
        check(undescribed, "a.py", "x", &[]);
        let why = "src/a.rs: no `//!` line says what this module is for";
        check(undescribed, "src/a.rs", "/// The job.\nfn a() {}", &[why]);
    }

    #[test]
    fn errors_are_dealt_with_outside_tests() {
        let why = "src/a.rs:2: `.unwrap()`: say what to do with the error";
        check(unwrapped, "src/a.rs", "fn a() {\nb().unwrap() }", &[why]);
        check(
            unwrapped,
            "src/a.rs",
            "b().unwrap_or(1)\n// c.unwrap()\n#[cfg(test)]\nb().unwrap()",
            &[],
        );
    }

    #[test]
    fn lints_are_expected_not_allowed() {
        let why = "src/a.rs:1: write #[expect(…, reason = \"…\")]";
        check(allowed, "src/a.rs", "#[allow(dead_code)]", &[why]);
        check(allowed, "src/a.rs", "#![allow(dead_code)]", &[why]);
        check(
            allowed,
            "src/a.rs",
            "#[expect(dead_code, reason = \"\")]",
            &[],
        );
    }

    #[test]
    fn pure_crates_reach_for_nothing() {
        let why = "this crate does no input or output and has no clock";
        let clock = "let now = std::time::Instant::now();";
        let found = format!("crates/psc/src/a.rs:1: `Instant::now`: {why}");
        check(impure, "crates/psc/src/a.rs", clock, &[&found]);
        check(
            impure,
            "crates/snippets/src/bin/connection-info.rs",
            "std::env::args()",
            &[],
        );
        check(impure, "src/effects/timer.rs", clock, &[]);
    }

    #[test]
    fn tests_do_not_sleep() {
        let nap = "std::thread::sleep(SECOND);";
        let found = format!("`{nap}`: wait for something instead");
        check(
            sleeping,
            "tests/e2e/src/page.rs",
            nap,
            &[&format!("tests/e2e/src/page.rs: {found}")],
        );
        check(
            sleeping,
            "crates/sim/tests/a.rs",
            nap,
            &[&format!("crates/sim/tests/a.rs: {found}")],
        );
        let tested = format!("fn a() {{}}\n#[cfg(test)]\n{nap}");
        check(
            sleeping,
            "src/a.rs",
            &tested,
            &[&format!("src/a.rs: {found}")],
        );
        check(sleeping, "crates/sim/src/serve.rs", nap, &[]);
    }

    #[test]
    fn views_have_no_inline_style_or_script() {
        let found = "src/ui/a.rs:1: `style=\"`: use a class; the policy refuses inline styles";
        check(
            inline_in_views,
            "src/ui/a.rs",
            "view! { <p style=\"top: 0\"/> }",
            &[found],
        );
        check(
            inline_in_views,
            "src/ui/a.rs",
            "view! { <p style:top=\"0\"/> }",
            &[],
        );
    }
}
