//! Which file of the page is served with which headers. The headers themselves are those of [`edge::headers`], which
//! the relay sends too.

use std::fmt::Write as _;

use edge::headers::{self, Header};

use super::Placement;

/// The headers that go with every answer of the page's host, whatever its status.
pub fn everywhere(placement: &Placement) -> Vec<Header> {
    headers::everywhere(&placement.origins())
}

/// How long a file may be kept. Files with a hash in their name never change; all others are asked for.
pub fn cache_control(path: &str) -> Header {
    let kept = if is_hashed(path) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    ("Cache-Control", kept.to_owned())
}

/// A file of Cloudflare Pages and of Netlify: a path pattern, and its headers indented below it.
pub fn headers_file<'a>(placement: &Placement, files: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in everywhere(placement)
        .into_iter()
        .chain([headers::transport_security()])
    {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for file in files.into_iter().filter(|file| is_hashed(file)) {
        let (name, value) = cache_control(file);
        let _ = writeln!(text, "\n/{file}\n  {name}: {value}");
    }
    text
}

/// Whether the name ends as Trunk's do: `main-b98303d56d48d5f5.css`, `attache-…_bg.wasm`. Trunk drops the zeros at the
/// beginning of a hash, so it may have fewer than 16 digits.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.split('.').next().unwrap_or(name);
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        (10..=16).contains(&hash.len())
            && hash
                .bytes()
                .all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase())
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::{Placement, headers_file, is_hashed};

    #[test]
    fn the_release_sends_these() {
        let files = ["index.html", "boot.js", "attache-c50b637acd1cdfff_bg.wasm"];
        let text = headers_file(&Placement::default(), files);
        // The limit of a line on the host that the file is for.
        assert!(text.lines().all(|line| line.len() < 2000));
        expect![[r"
            /*
              Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; connect-src 'self' https://api.aiven.io; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default
              X-Content-Type-Options: nosniff
              Referrer-Policy: no-referrer
              Cross-Origin-Opener-Policy: same-origin
              Cross-Origin-Resource-Policy: same-origin
              Cross-Origin-Embedder-Policy: require-corp
              Permissions-Policy: accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=(), clipboard-write=(self)
              Strict-Transport-Security: max-age=63072000; includeSubDomains

            /attache-c50b637acd1cdfff_bg.wasm
              Cache-Control: public, max-age=31536000, immutable
        "]]
        .assert_eq(&text);
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_good() {
        for (path, hashed) in [
            ("main-b98303d56d48d5f5.css", true),
            ("attache-c50b637acd1cdfff_bg.wasm", true),
            ("deep/main-b98303d56d48d5f5.css", true),
            ("index.html", false),
            ("boot.js", false),
            ("b98303d56d48d5f5.css", false),
            ("path-6fd44a98d943175.css", true),
            ("main-b98303d5.css", false),
            ("main-b98303d56d48d5fg.css", false),
            ("", false),
        ] {
            assert_eq!(is_hashed(path), hashed, "{path}");
        }
    }
}
