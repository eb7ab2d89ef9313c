//! Habits of the Rust code that the compiler does not check.

use std::collections::BTreeSet;

use crate::Violations;
use crate::syntax::{self, NamedPath, Parsed, Token};
use crate::tree::SourceFile;

/// Files that do not begin by saying what they are for.
pub fn undescribed(files: &[SourceFile]) -> Violations {
    each(
        files,
        |_| true,
        |file, parsed| {
            let is_described = parsed
                .code
                .attrs
                .iter()
                .any(|attribute| attribute.path().is_ident("doc"));
            let missing = format!("{}: no `//!` line says what this module is for", file.path);
            (!is_described).then_some(missing).into_iter().collect()
        },
    )
}

/// Code that gives up on an error, outside tests.
pub fn unwrapped(files: &[SourceFile]) -> Violations {
    each(
        files,
        |_| true,
        |file, parsed| {
            let why = "`.unwrap()`: say what to do with the error";
            let tokens = syntax::tokens(&parsed.code);
            located(file, syntax::find(&tokens, &[".", "unwrap", "(", ")"]), why)
        },
    )
}

/// Lints switched off without a reason.
pub fn allowed(files: &[SourceFile]) -> Violations {
    each(
        files,
        |_| true,
        |file, parsed| {
            let why = "write #[expect(…, reason = \"…\")]";
            let tokens = everything(parsed);
            let outer = syntax::find(&tokens, &["#", "[", "allow", "("]);
            let inner = syntax::find(&tokens, &["#", "!", "[", "allow", "("]);
            located(file, outer.chain(inner), why)
        },
    )
}

/// Input, output and clocks in the crates that must have none: time comes in as an argument.
pub fn impure(files: &[SourceFile]) -> Violations {
    const PURE: &[&str] = &[
        "crates/aiven/src/",
        "crates/psc/src/",
        "crates/snippets/src/",
    ];
    const REACHED: &[&str] = &[
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
    let pure = |file: &SourceFile| {
        PURE.iter().any(|folder| file.path.starts_with(folder)) && !file.path.contains("/bin/")
    };
    each(files, pure, |file, parsed| {
        let tokens = syntax::tokens(&parsed.code);
        let paths = syntax::paths(&tokens, syntax::imports(&parsed.code.items));
        let mut found = BTreeSet::new();
        for text in REACHED {
            let lines = paths.iter().filter(|path| contains(path, text));
            found.extend(lines.map(|path| (path.line, *text)));
        }
        let why = "this crate does no input or output and has no clock";
        let line = |(line, text)| format!("{}:{line}: `{text}`: {why}", file.path);
        found.into_iter().map(line).collect()
    })
}

fn contains(path: &NamedPath, text: &str) -> bool {
    let wanted: Vec<&str> = text.split("::").collect();
    path.segments
        .windows(wanted.len())
        .any(|window| window == wanted)
}

/// The one place that pauses, between two looks at what a test waits for.
const PAUSES: &str = "tests/e2e/src/wait.rs";

/// Waiting a fixed time in tests: too short on one machine, too long on all others.
pub fn sleeping(files: &[SourceFile]) -> Violations {
    each(
        files,
        |file| file.path != PAUSES,
        |file, parsed| {
            let in_browser = file.path.starts_with("tests/e2e/");
            let tokens = if in_browser {
                everything(parsed)
            } else {
                parsed.tests.iter().flat_map(syntax::tokens).collect()
            };
            let line = |number: usize| file.text.lines().nth(number - 1).unwrap_or_default().trim();
            syntax::find(&tokens, &["sleep", "("])
                .map(|found| {
                    format!(
                        "{}: `{}`: wait for something instead",
                        file.path,
                        line(found[0].line)
                    )
                })
                .collect()
        },
    )
}

/// Styles, scripts and markup made of text inside views, which the page's security policy refuses.
pub fn inline_in_views(files: &[SourceFile]) -> Violations {
    const STYLE: &str = "use a class; the policy refuses inline styles";
    const MARKUP: &str = "the policy refuses markup made of text";
    let page = |file: &SourceFile| file.path.starts_with("src/");
    each(files, page, |file, parsed| {
        let tokens = syntax::tokens(&parsed.code);
        let mut violations = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let next = |offset: usize| tokens.get(at + offset).map_or("", |next| &next.text);
            let is_variable = at > 0 && ["let", "mut"].contains(&tokens[at - 1].text.as_str());
            let found = match (token.text.as_str(), next(1), next(2)) {
                ("style", "=", value) if value.starts_with('"') && !is_variable => {
                    Some(("style=\"", STYLE))
                }
                ("style", "=", "format") if !is_variable => Some((
                    "style=format",
                    "use `style:property`; the policy refuses inline styles",
                )),
                ("attr", "(", "\"style\"") => Some((".attr(\"style\"", STYLE)),
                (".", "style", "(") if next(3).starts_with('"') && next(4) == ")" => {
                    Some((".style(\"", STYLE))
                }
                ("inner_html" | "set_inner_html" | "insert_adjacent_html", _, _) => {
                    Some(("inner_html", MARKUP))
                }
                ("<", "style", _) => Some((
                    "<style",
                    "write it into style/; the policy refuses inline styles",
                )),
                ("<", "script", _) => Some(("<script", "the policy refuses inline scripts")),
                (text, _, _) if text.contains("<style") || text.contains("<script") => {
                    Some(("<style", MARKUP))
                }
                _ => None,
            };
            if let Some((text, why)) = found {
                violations.push(format!("{}:{}: `{text}`: {why}", file.path, token.line));
            }
        }
        violations
    })
}

/// Runs a rule over the Rust files that it concerns. A file that cannot be read breaks every rule.
fn each(
    files: &[SourceFile],
    concerns: impl Fn(&SourceFile) -> bool,
    rule: impl Fn(&SourceFile, &Parsed) -> Violations,
) -> Violations {
    files
        .iter()
        .filter(|file| file.extension() == "rs" && !file.is_template() && concerns(file))
        .flat_map(|file| match syntax::parse(file) {
            Ok(parsed) => rule(file, &parsed),
            Err(error) => vec![error],
        })
        .collect()
}

fn everything(parsed: &Parsed) -> Vec<Token> {
    let mut tokens = syntax::tokens(&parsed.code);
    tokens.extend(parsed.tests.iter().flat_map(syntax::tokens));
    tokens
}

fn located<'a>(
    file: &SourceFile,
    found: impl Iterator<Item = &'a [Token]>,
    why: &str,
) -> Violations {
    found
        .map(|tokens| format!("{}:{}: {why}", file.path, tokens[0].line))
        .collect()
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
            "fn a() { b().unwrap_or(1); }\n// c.unwrap()\n#[cfg(test)]\nfn c() { b().unwrap() }",
            &[],
        );
    }

    #[test]
    fn lints_are_expected_not_allowed() {
        let why = "src/a.rs:1: write #[expect(…, reason = \"…\")]";
        check(
            allowed,
            "src/a.rs",
            "#[allow(dead_code)]\nfn a() {}",
            &[why],
        );
        check(allowed, "src/a.rs", "#![allow(dead_code)]", &[why]);
        check(
            allowed,
            "src/a.rs",
            "#[expect(dead_code, reason = \"\")]\nfn a() {}",
            &[],
        );
    }

    #[test]
    fn pure_crates_reach_for_nothing() {
        let why = "this crate does no input or output and has no clock";
        let clock = "fn now() { std::time::Instant::now(); }";
        let found = format!("crates/psc/src/a.rs:1: `Instant::now`: {why}");
        check(impure, "crates/psc/src/a.rs", clock, &[&found]);
        check(
            impure,
            "crates/snippets/src/bin/connection-info.rs",
            "fn a() { std::env::args(); }",
            &[],
        );
        check(impure, "src/effects/timer.rs", clock, &[]);
    }

    #[test]
    fn tests_do_not_sleep() {
        let nap = "fn nap() { std::thread::sleep(SECOND) }";
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
