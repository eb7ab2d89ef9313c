//! A site of Caddy, which gets its certificate by itself.

use std::fmt::Write as _;

use super::quoted_line;
use crate::page::assets;
use crate::page::headers::{ASKED_FOR, Rules};

const SITE: &str = "
# << The name of the host:
attache.example {
\t# << Where the release is:
\troot * /var/www/attache
\tfile_server {
\t\tprecompressed br gzip
\t}
\t@manifest path *.webmanifest
\theader @manifest Content-Type application/manifest+json
";

/// Once for what is there and once for what is not: Caddy forgets the one when it comes to the other.
const IMPORT: &str = "import attache_headers\n";

pub(super) fn print(rules: &Rules) -> String {
    let mut text =
        String::from("# Attaché, served by Caddy. Set the lines below those marked with <<.\n");
    text.push_str("(attache_headers) {\n\theader {\n\t\t-Server\n");
    for (name, value) in &rules.everywhere {
        let _ = writeln!(text, "\t\t{name} \"{value}\"");
    }
    text.push_str("\t}\n}\n");
    text.push_str(SITE);
    let folder = assets::FOLDER;
    let _ = write!(
        text,
        "\t{IMPORT}\t@assets path */{folder}/*\n\t@others not path */{folder}/*\n"
    );
    for (name, value) in &rules.assets {
        let _ = writeln!(text, "\theader @assets {name} \"{value}\"");
        let _ = writeln!(text, "\theader @others {name} {ASKED_FOR}");
    }
    let _ = write!(
        text,
        "\thandle_errors {{\n\t\t{IMPORT}\t\trewrite * /404.html\n"
    );
    for (name, _) in &rules.assets {
        let _ = writeln!(text, "\t\theader {name} {ASKED_FOR}");
    }
    text.push_str("\t\tfile_server\n\t}\n}\n");
    text
}

pub(super) fn read(text: &str) -> Option<Rules> {
    let mut rules = Rules::default();
    let mut everywhere = false;
    for line in text.lines() {
        match line {
            "\theader {" => everywhere = true,
            "\t}" => everywhere = false,
            "\t\t-Server" => {}
            line if everywhere => rules.everywhere.push(quoted_line(line, "", "")?),
            line => rules
                .assets
                .extend(quoted_line(line, "header @assets ", "")),
        }
    }
    (text.matches(IMPORT).count() == 2).then_some(rules)
}
