//! Compares the bytes that a first visit transfers with the budgets.

use std::fmt::Write as _;

use super::{Site, compressed, extension, html};
use crate::failure::Failure;

/// WebAssembly and JavaScript of the first load: at most this many bytes of brotli. The aim is 200,000.
pub const CODE_BUDGET: usize = 210_000;
/// Everything of the first load: at most this many bytes of brotli.
pub const TOTAL_BUDGET: usize = 220_000;
/// The snippets module, which is loaded in the background: at most this many bytes of brotli.
pub const SNIPPETS_BUDGET: usize = 150_000;
/// WebAssembly and JavaScript of a bare Leptos page that fetches and reads JSON, in bytes of brotli.
pub const BARE_LEPTOS: usize = 46_000;

/// A file of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// Its path below the page's folder.
    pub path: String,
    /// Bytes as they are.
    pub raw: usize,
    /// Bytes as a host sends them with gzip.
    pub gzip: usize,
    /// Bytes as a host sends them with brotli.
    pub brotli: usize,
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
    /// Weighs a page by the copies that [`compressed::add`] put beside its files. A file without one is sent as it is.
    pub fn of(site: &Site) -> Result<Self, Failure> {
        let fetched = fetched(site.text("index.html")?)?;
        let files = site
            .files()
            .filter(|(path, _)| !compressed::ENDINGS.contains(&extension(path)))
            .map(|(path, bytes)| {
                let sent = |ending| site.file(&[path, ending].concat()).unwrap_or(bytes).len();
                Weighed {
                    path: path.to_owned(),
                    raw: bytes.len(),
                    gzip: sent(".gz"),
                    brotli: sent(".br"),
                    first_load: path == "index.html" || fetched.iter().any(|file| file == path),
                }
            })
            .collect();
        Ok(Self { files })
    }

    /// Brotli bytes of the WebAssembly and JavaScript of the first load.
    pub fn code(&self) -> usize {
        self.first_load()
            .filter(|file| is_code(&file.path))
            .map(|file| file.brotli)
            .sum()
    }

    /// Brotli bytes of the first load.
    pub fn total(&self) -> usize {
        self.first_load().map(|file| file.brotli).sum()
    }

    /// Brotli bytes of a module that is loaded later, with its script.
    fn module(&self, name: &str) -> usize {
        let parts = [[name, ".js"].concat(), [name, "_bg.wasm"].concat()];
        let files = self.files.iter().filter(|file| parts.contains(&file.path));
        files.map(|file| file.brotli).sum()
    }

    /// What has a budget: its name, its bytes and the budget.
    fn budgeted(&self) -> [(&'static str, usize, usize); 3] {
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

    /// One sentence for each exceeded budget.
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
fn bytes(count: usize) -> String {
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
    use crate::page::Site;

    const HTML: &str = r#"<link href="/main.css"/><script src="/boot.js"></script><link href="./a_bg.wasm"><a href="later.js">"#;

    /// A page of files with these sizes: as they are, after gzip, after brotli.
    fn site(files: &[(&str, [usize; 3])]) -> Site {
        let mut site = Site::default();
        for (path, sizes) in files {
            let mut content = if *path == "index.html" { HTML } else { "" }.to_owned();
            for (ending, size) in ["", ".gz", ".br"].into_iter().zip(sizes) {
                content.extend(std::iter::repeat_n(' ', size.saturating_sub(content.len())));
                content.truncate(*size);
                site.put(&[path, ending].concat(), content.as_str());
            }
        }
        site
    }

    #[test]
    fn the_first_load_is_what_the_page_names() {
        let mut site = site(&[
            ("a_bg.wasm", [400_000, 130_000, 120_000]),
            ("boot.js", [4_000, 2_000, 1_500]),
            ("index.html", [9_000, 900, 800]),
            ("main.css", [7_000, 700, 600]),
            ("later.js", [99_000, 9_900, 9_000]),
            ("snippets_module_bg.wasm", [50_000, 20_000, 15_000]),
            ("snippets_module.js", [900, 400, 300]),
            ("demo_bg.wasm", [90_000, 40_000, 30_000]),
        ]);
        site.put("picture.png", [0; 5_000]);
        let weight = Weight::of(&site).expect("a page");
        expect![[r"
                                              raw       gzip     brotli
            a_bg.wasm                     400,000    130,000    120,000
            boot.js                         4,000      2,000      1,500
            demo_bg.wasm                   90,000     40,000     30,000  (not in the first load)
            index.html                      9,000        900        800
            later.js                       99,000      9,900      9,000  (not in the first load)
            main.css                        7,000        700        600
            picture.png                     5,000      5,000      5,000  (not in the first load)
            snippets_module.js                900        400        300  (not in the first load)
            snippets_module_bg.wasm        50,000     20,000     15,000  (not in the first load)
            WebAssembly and JavaScript                          121,500  57 % of 210,000
            whole first load                                    122,900  55 % of 220,000
            snippets module                                      15,300  10 % of 150,000
            demo                                                 30,000
        "]]
        .assert_eq(&weight.table());
        assert_eq!(weight.excesses(), Vec::<String>::new());
    }

    #[test]
    fn an_excess_is_said() {
        let weight = Weight::of(&site(&[
            ("boot.js", [210_001; 3]),
            ("index.html", [10_000; 3]),
            ("snippets_module.js", [150_001; 3]),
        ]))
        .expect("a page");
        expect![[r#"
            [
                "WebAssembly and JavaScript: 1 over the budget of 210,000 (brotli)",
                "whole first load: 1 over the budget of 220,000 (brotli)",
                "snippets module: 1 over the budget of 150,000 (brotli)",
            ]
        "#]]
        .assert_debug_eq(&weight.excesses());
    }

    #[test]
    fn a_folder_without_a_page_is_refused() {
        assert!(Weight::of(&Site::default()).is_err());
    }
}
