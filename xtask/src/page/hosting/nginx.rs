//! A site of nginx.

use std::fmt::Write as _;

use super::{TYPES, quoted_line};
use crate::page::assets;
use crate::page::headers::{ASKED_FOR, Rules};

const BEFORE: &str = r"# Attaché, served by nginx. Put this file into /etc/nginx/conf.d/ and set the lines marked with <<.
server {
    listen 80;
    listen [::]:80;
    server_name attache.example; # <<
    return 301 https://$host$request_uri;
}

server {
    listen 443 ssl;
    listen [::]:443 ssl;
    server_name attache.example; # <<
    ssl_certificate /etc/ssl/attache/fullchain.pem; # <<
    ssl_certificate_key /etc/ssl/attache/key.pem; # <<
    root /var/www/attache; # <<

    index index.html;
    error_page 404 /404.html;
    server_tokens off;
    gzip_static on;
    # With the module ngx_brotli also:
    # brotli_static on;
";

pub(super) fn print(rules: &Rules) -> String {
    let mut text = String::from(BEFORE);
    let texts: Vec<_> = TYPES
        .iter()
        .filter_map(|(_, content_type)| content_type.strip_suffix("; charset=utf-8"))
        .filter(|content_type| *content_type != "text/html")
        .collect();
    let _ = writeln!(
        text,
        "    charset utf-8;\n    charset_types {};",
        texts.join(" ")
    );
    text.push_str("    default_type application/octet-stream;\n    types {\n");
    for (ending, content_type) in TYPES {
        let content_type = content_type.split(';').next().unwrap_or_default();
        let _ = writeln!(text, "        {content_type} {ending};");
    }
    text.push_str("    }\n\n");
    for (name, value) in &rules.everywhere {
        let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
    }
    for (name, _) in &rules.assets {
        let _ = writeln!(text, "    add_header {name} ${} always;", variable(name));
    }
    text.push_str("}\n");
    for (name, value) in &rules.assets {
        let folder = assets::FOLDER;
        let _ = writeln!(
            text,
            "\nmap $uri ${} {{\n    default {ASKED_FOR};\n    ~/{folder}/ \"{value}\";\n}}",
            variable(name)
        );
    }
    text
}

pub(super) fn read(text: &str) -> Option<Rules> {
    let mut rules = Rules::default();
    let mut names = Vec::new();
    for line in text.lines() {
        if let Some(rest) = line.trim().strip_prefix("add_header ") {
            if let Some(line) = quoted_line(rest, "", " always;") {
                rules.everywhere.push(line);
            } else {
                let (name, variable) = rest.strip_suffix(" always;")?.split_once(" $")?;
                names.push((variable, name));
            }
        }
    }
    let mut variable = None;
    for line in text.lines() {
        if let Some(map) = line.strip_prefix("map $uri $") {
            variable = map.strip_suffix(" {");
        } else if let Some((_, value)) = quoted_line(line, "~", ";") {
            let (_, name) = names.iter().find(|(mapped, _)| Some(*mapped) == variable)?;
            rules.assets.push(((*name).to_owned(), value));
        }
    }
    Some(rules)
}

/// `attache_cache_control` for `Cache-Control`.
fn variable(name: &str) -> String {
    format!("attache_{}", name.to_ascii_lowercase().replace('-', "_"))
}
