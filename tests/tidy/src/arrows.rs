//! Which package may depend on which: the shape of the project, as `docs/architecture.md` draws it.

use serde_json::Value;

use crate::leftovers::Finding;

/// A package of the workspace and the packages of the workspace that it may use.
struct Arrow {
    package: &'static str,
    uses: &'static [&'static str],
    /// In tests only.
    tests_use: &'static [&'static str],
}

/// A row for each package. A package without one, and a row that forbids what is used, fail the test.
const ARROWS: &[Arrow] = &[
    arrow("text_encoding", &[], &[]),
    arrow("aiven", &[], &["sim"]),
    arrow("snippets_api", &["aiven"], &[]),
    arrow("snippets", &["aiven", "snippets_api"], &["sim"]),
    arrow("snippets_module", &["snippets", "snippets_api"], &[]),
    arrow("snippets_cli", &["aiven", "snippets", "text_encoding"], &[]),
    arrow("avn_compat", &["snippets", "text_encoding"], &["aiven"]),
    arrow("psc", &["aiven", "snippets_api"], &["sim", "snippets"]),
    arrow("sim", &["aiven", "text_encoding"], &["snippets"]),
    arrow(
        "attache",
        &["aiven", "psc", "snippets_api", "text_encoding"],
        &[],
    ),
    arrow(
        "demo",
        &["sim"],
        &["aiven", "avn_compat", "psc", "snippets"],
    ),
    arrow("wasm-streams", &[], &[]),
    arrow("edge", &[], &["aiven"]),
    arrow("xtask", &["edge"], &[]),
    arrow("tidy", &["xtask"], &[]),
    arrow("relay", &["aiven", "edge", "xtask"], &[]),
    arrow("live_servers", &["xtask"], &[]),
    arrow("e2e", &["xtask"], &["xtask"]),
];

const fn arrow(
    package: &'static str,
    uses: &'static [&'static str],
    tests_use: &'static [&'static str],
) -> Arrow {
    Arrow {
        package,
        uses,
        tests_use,
    }
}

/// Packages from elsewhere that only some packages of the workspace may use. A `*` stands for any ending.
const RESERVED: &[(&str, &[&str])] = &[
    ("leptos*", &["attache"]),
    ("web-sys", &["attache", "wasm-streams"]),
    ("js-sys", &["attache", "edge"]),
    ("gloo-*", &["attache"]),
    (
        "wasm-bindgen*",
        &["attache", "demo", "edge", "snippets_module", "wasm-streams"],
    ),
    ("console_error_panic_hook", &["attache"]),
    ("worker*", &["edge"]),
    ("axum", &["sim"]),
    ("hyper*", &["sim", "xtask"]),
    ("tokio", &["sim", "e2e", "xtask"]),
    ("thirtyfour", &["e2e"]),
];

/// Packages whose weight counts, and all that they may always bring along; the rest must be behind a feature.
const CARRIED: &[(&str, &[&str])] = &[
    ("sim", &["serde_json"]),
    // Compiled before anything else can happen.
    (
        "xtask",
        &[
            "base64",
            "clap",
            "http-body-util",
            "hyper",
            "hyper-util",
            "lol_html",
            "percent-encoding",
            "pulldown-cmark",
            "pulldown-cmark-escape",
            "serde_json",
            "sha2",
            "tokio",
        ],
    ),
];

/// Dependencies that are not allowed, in what `cargo metadata --no-deps` prints.
pub fn broken(metadata: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in list(&metadata["packages"]) {
        let name = text(&package["name"]);
        let Some(arrow) = ARROWS.iter().find(|arrow| arrow.package == name) else {
            findings.push(Finding {
                key: name.to_owned(),
                violation: format!(
                    "`{name}` has no place in tests/tidy/src/arrows.rs yet: give it one"
                ),
            });
            continue;
        };
        for dependency in list(&package["dependencies"]) {
            let wrong = wrong_with(arrow, dependency);
            findings.extend(wrong.map(|violation| Finding {
                key: format!("{name} -> {}", text(&dependency["name"])),
                violation,
            }));
        }
    }
    findings
}

fn wrong_with(arrow: &Arrow, dependency: &Value) -> Option<String> {
    let (package, name) = (arrow.package, text(&dependency["name"]));
    let in_tests = text(&dependency["kind"]) == "dev";
    if ARROWS.iter().any(|arrow| arrow.package == name) {
        let allowed = arrow.uses.contains(&name) || in_tests && arrow.tests_use.contains(&name);
        return (!allowed).then(|| format!("`{package}` must not depend on `{name}`"));
    }
    let reserved = RESERVED.iter().find(|(pattern, _)| matches(pattern, name));
    if let Some((_, owners)) = reserved
        && !owners.contains(&package)
        && !in_tests
    {
        return Some(format!(
            "`{name}` belongs to {owners:?} alone, and `{package}` depends on it"
        ));
    }
    let carried = CARRIED.iter().find(|(owner, _)| *owner == package);
    let is_optional = dependency["optional"].as_bool().unwrap_or(false);
    let too_much = carried.is_some_and(|(_, names)| !names.contains(&name));
    (too_much && !is_optional && !in_tests)
        .then(|| format!("`{package}` must not always carry `{name}`: put it behind a feature"))
}

fn matches(pattern: &str, name: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(beginning) => name.starts_with(beginning),
        None => name == pattern,
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::broken;

    #[expect(clippy::needless_pass_by_value, reason = "json![] is written in place")]
    fn check(package: &str, dependency: serde_json::Value, expected: &[&str]) {
        let metadata = json!({"packages": [{"name": package, "dependencies": [dependency]}]});
        let found = broken(&metadata);
        let violations: Vec<_> = found.iter().map(|finding| &finding.violation).collect();
        assert_eq!(violations, expected);
    }

    #[test]
    fn arrows_point_one_way() {
        check("psc", json!({"name": "aiven"}), &[]);
        check("psc", json!({"name": "sim", "kind": "dev"}), &[]);
        check("psc", json!({"name": "snippets", "kind": "dev"}), &[]);
        check(
            "psc",
            json!({"name": "snippets"}),
            &["`psc` must not depend on `snippets`"],
        );
        check(
            "psc",
            json!({"name": "sim"}),
            &["`psc` must not depend on `sim`"],
        );
        check(
            "aiven",
            json!({"name": "psc"}),
            &["`aiven` must not depend on `psc`"],
        );
        check("aiven", json!({"name": "serde_json"}), &[]);
        check(
            "xtask",
            json!({"name": "psc", "kind": "dev"}),
            &["`xtask` must not depend on `psc`"],
        );
    }

    #[test]
    fn the_browser_is_known_to_the_page_alone() {
        check("attache", json!({"name": "gloo-net"}), &[]);
        let why =
            "`web-sys` belongs to [\"attache\", \"wasm-streams\"] alone, and `psc` depends on it";
        check("psc", json!({"name": "web-sys"}), &[why]);
        let why = "`leptos_router` belongs to [\"attache\"] alone, and `sim` depends on it";
        check("sim", json!({"name": "leptos_router"}), &[why]);
        let why = "`worker` belongs to [\"edge\"] alone, and `attache` depends on it";
        check("attache", json!({"name": "worker"}), &[why]);
    }

    #[test]
    fn the_page_does_not_carry_a_server() {
        check("sim", json!({"name": "hyper", "optional": true}), &[]);
        check("sim", json!({"name": "tokio", "kind": "dev"}), &[]);
        let why = "`sim` must not always carry `hyper`: put it behind a feature";
        check("sim", json!({"name": "hyper", "optional": false}), &[why]);
    }

    #[test]
    fn the_commands_stay_quick_to_build() {
        check("xtask", json!({"name": "expect-test", "kind": "dev"}), &[]);
        let why = "`xtask` must not always carry `regex`: put it behind a feature";
        check("xtask", json!({"name": "regex"}), &[why]);
    }

    #[test]
    fn a_new_package_needs_a_place() {
        let metadata = json!({"packages": [{"name": "utilities", "dependencies": []}]});
        assert_eq!(broken(&metadata).len(), 1);
    }
}
