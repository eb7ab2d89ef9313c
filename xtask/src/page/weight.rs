//! What the first load costs, in bytes on the wire, against the budgets.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::extension;
use super::html;
use crate::failure::{Explain, Failure};
use crate::workspace::Workspace;

/// WebAssembly and JavaScript of the first load: at most this many bytes of brotli. The aim is 185,000.
pub const CODE_BUDGET: u64 = 195_000;
/// Everything of the first load: at most this many bytes of brotli.
pub const TOTAL_BUDGET: u64 = 207_000;
/// The snippets module, which is loaded in the background: at most this many bytes of brotli.
pub const SNIPPETS_BUDGET: u64 = 150_000;
/// WebAssembly and JavaScript of a bare Leptos page that fetches and reads JSON, in bytes of brotli.
pub const BARE_LEPTOS: u64 = 46_000;

/// A file of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// Its path below the page's folder.
    pub path: String,
    /// Bytes as they are.
    pub raw: u64,
    /// Bytes after gzip, level 9.
    pub gzip: u64,
    /// Bytes after brotli, quality 11.
    pub brotli: u64,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// Whether a first visit fetches it.
    pub first_load: bool,
}

/// All files of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weight {
    /// In the order of their paths.
    pub files: Vec<Weighed>,
}

impl Weight {
    /// Weighs a built page with the compressors of Node.js.
    pub fn of(workspace: &Workspace, page: &Path) -> Result<Self, Failure> {
        let script = workspace.file("xtask/weigh.mjs");
        let output = Command::new("node")
            .arg(&script)
            .arg(page)
            .output()
            .explain(|| "cannot start `node`".to_owned())?;
        if !output.status.success() {
            let errors = String::from_utf8_lossy(&output.stderr);
            return Err(Failure::new(format!(
                "the page cannot be weighed: {}",
                errors.trim()
            )));
        }
        let index = page.join("index.html");
        let html =
            fs::read_to_string(&index).explain(|| format!("cannot read {}", index.display()))?;
        Self::read(&String::from_utf8_lossy(&output.stdout), &html)
    }

    /// `lines` are `raw gzip brotli sha256 path`, one file each.
    fn read(lines: &str, html: &str) -> Result<Self, Failure> {
        let fetched = fetched(html)?;
        let files = lines
            .lines()
            .map(|line| {
                let mut words = line.splitn(5, ' ');
                let mut word = || words.next();
                let weighed = (|| {
                    let (raw, gzip, brotli) = (
                        word()?.parse().ok()?,
                        word()?.parse().ok()?,
                        word()?.parse().ok()?,
                    );
                    let (sha256, path) = (word()?.to_owned(), word()?.to_owned());
                    // The last are parts of the JavaScript that the compiler split off.
                    let first_load = path == "index.html"
                        || fetched.contains(&path)
                        || path.starts_with("snippets/");
                    Some(Weighed {
                        path,
                        raw,
                        gzip,
                        brotli,
                        sha256,
                        first_load,
                    })
                })();
                weighed.ok_or_else(|| Failure::new(format!("weigh.mjs printed `{line}`")))
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { files })
    }

    /// Brotli bytes of the WebAssembly and JavaScript of the first load.
    pub fn code(&self) -> u64 {
        self.first_load()
            .filter(|file| is_code(&file.path))
            .map(|file| file.brotli)
            .sum()
    }

    /// Brotli bytes of the first load.
    pub fn total(&self) -> u64 {
        self.first_load().map(|file| file.brotli).sum()
    }

    /// Brotli bytes of a module that is loaded later, with its script.
    fn module(&self, name: &str) -> u64 {
        let parts = [[name, ".js"].concat(), [name, "_bg.wasm"].concat()];
        let files = self.files.iter().filter(|file| parts.contains(&file.path));
        files.map(|file| file.brotli).sum()
    }

    /// What has a budget: its name, its bytes and the budget.
    fn budgeted(&self) -> [(&'static str, u64, u64); 3] {
        [
            ("WebAssembly and JavaScript", self.code(), CODE_BUDGET),
            ("whole first load", self.total(), TOTAL_BUDGET),
            (
                "snippets module",
                self.module("snippets_module"),
                SNIPPETS_BUDGET,
            ),
        ]
    }

    fn first_load(&self) -> impl Iterator<Item = &Weighed> {
        self.files.iter().filter(|file| file.first_load)
    }

    /// What is over budget, one sentence each.
    pub fn excesses(&self) -> Vec<String> {
        self.budgeted()
            .into_iter()
            .filter(|(_, is, budget)| is > budget)
            .map(|(what, is, budget)| {
                format!(
                    "{what}: {} over the budget of {} (brotli)",
                    bytes(is - budget),
                    bytes(budget)
                )
            })
            .collect()
    }

    /// A table of files, and the totals against the budgets.
    pub fn table(&self) -> String {
        let width = self
            .files
            .iter()
            .map(|file| file.path.len())
            .max()
            .unwrap_or(0)
            .max(26);
        let mut table = format!(
            "{:width$} {:>10} {:>10} {:>10}\n",
            "", "raw", "gzip", "brotli"
        );
        for file in &self.files {
            let later = if file.first_load {
                ""
            } else {
                "  (not in the first load)"
            };
            let (raw, gzip, brotli) = (bytes(file.raw), bytes(file.gzip), bytes(file.brotli));
            let _ = writeln!(
                table,
                "{:width$} {raw:>10} {gzip:>10} {brotli:>10}{later}",
                file.path
            );
        }
        for (name, is, budget) in self.budgeted() {
            let share = is * 100 / budget;
            let (is, budget) = (bytes(is), bytes(budget));
            let _ = writeln!(
                table,
                "{name:width$} {:10} {:10} {is:>10}  {share} % of {budget}",
                "", ""
            );
        }
        let demo = bytes(self.module("demo"));
        let _ = writeln!(table, "{:width$} {:10} {:10} {demo:>10}", "demo", "", "");
        table
    }
}

fn is_code(path: &str) -> bool {
    matches!(extension(path), "wasm" | "js" | "mjs")
}

/// Elements whose file a browser fetches: links to follow and icons for a home screen are not among them.
const FETCHED: &str = "script[src], link[href]:not([rel='apple-touch-icon'])";

/// The files that the page makes a browser fetch.
fn fetched(html: &str) -> Result<Vec<String>, Failure> {
    let mut fetched = Vec::new();
    html::visit(html, FETCHED, |element| {
        let address = element.get_attribute("src");
        let address = address.or_else(|| element.get_attribute("href"));
        fetched.extend(address.map(|address| address.trim_start_matches(['.', '/']).to_owned()));
    })?;
    Ok(fetched)
}

/// `123456` as `123,456`.
fn bytes(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::Weight;

    const HTML: &str = r#"<link href="/main.css"/><script src="/boot.js"></script><link href="./a_bg.wasm"><a href="later.js">"#;

    #[test]
    fn the_first_load_is_what_the_page_names() {
        let lines = "400000 130000 120000 aa a_bg.wasm\n4000 2000 1500 bb boot.js\n9000 900 800 cc index.html\n\
                     7000 700 600 dd main.css\n99000 9900 9000 ee later.js\n\
                     50000 20000 15000 ff snippets_module_bg.wasm\n900 400 300 aa snippets_module.js\n\
                     90000 40000 30000 bb demo_bg.wasm\n";
        let weight = Weight::read(lines, HTML).expect("eight lines");
        expect![[r"
                                              raw       gzip     brotli
            a_bg.wasm                     400,000    130,000    120,000
            boot.js                         4,000      2,000      1,500
            index.html                      9,000        900        800
            main.css                        7,000        700        600
            later.js                       99,000      9,900      9,000  (not in the first load)
            snippets_module_bg.wasm        50,000     20,000     15,000  (not in the first load)
            snippets_module.js                900        400        300  (not in the first load)
            demo_bg.wasm                   90,000     40,000     30,000  (not in the first load)
            WebAssembly and JavaScript                          121,500  62 % of 195,000
            whole first load                                    122,900  59 % of 207,000
            snippets module                                      15,300  10 % of 150,000
            demo                                                 30,000
        "]]
        .assert_eq(&weight.table());
        assert_eq!(weight.excesses(), Vec::<String>::new());
    }

    #[test]
    fn an_excess_is_said() {
        let weight = Weight::read(
            "1 1 195001 aa boot.js\n1 1 12000 bb main.css\n1 1 150001 cc snippets_module.js",
            HTML,
        )
        .expect("three lines");
        expect![[r#"
            [
                "WebAssembly and JavaScript: 1 over the budget of 195,000 (brotli)",
                "whole first load: 1 over the budget of 207,000 (brotli)",
                "snippets module: 1 over the budget of 150,000 (brotli)",
            ]
        "#]]
        .assert_debug_eq(&weight.excesses());
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for lines in ["1 2 3 aa", "1 2 x aa boot.js", "boot.js"] {
            assert!(Weight::read(lines, HTML).is_err(), "{lines}");
        }
    }
}
