//! The headers of the page and of the relay, written down once: for development, for tests, and for the release.
//!
//! What a browser would refuse in production it therefore refuses everywhere, and a test sees it.

/// One header of an answer.
pub type Header = (&'static str, String);

/// What the page may do beside running its own files: write to the clipboard, and no more.
const UNUSED_FEATURES: &[&str] = &[
    "accelerometer",
    "autoplay",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
];

/// The headers that go with every answer, whatever its status. `origins` are the foreign origins that the page may
/// connect to; an answer of the relay, which is no page, needs none.
pub fn everywhere(origins: &[&str]) -> Vec<Header> {
    vec![
        ("Content-Security-Policy", content_security_policy(origins)),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Embedder-Policy", "require-corp".to_owned()),
        ("Permissions-Policy", permissions_policy()),
    ]
}

/// Browsers heed it only where it came over TLS, so that a development server may send it as well.
///
/// It speaks for the page's own host. The names below that host may belong to somebody else, who would be cut off from
/// plain HTTP for two years, so they are included only in what was compiled with `ATTACHE_HSTS_SUBDOMAINS=1`.
pub fn transport_security() -> Header {
    strict_transport(HSTS_SUBDOMAINS == Some("1"))
}

/// What the environment said when this was compiled.
pub const HSTS_SUBDOMAINS: Option<&str> = option_env!("ATTACHE_HSTS_SUBDOMAINS");

fn strict_transport(with_subdomains: bool) -> Header {
    let subdomains = if with_subdomains {
        "; includeSubDomains"
    } else {
        ""
    };
    let value = ["max-age=63072000", subdomains].concat();
    ("Strict-Transport-Security", value)
}

/// The policy as a `meta` element of the page has it, for hosts that cannot send headers. Browsers ignore there who
/// may frame the page, and say so in the console.
pub fn policy_in_page(origins: &[&str]) -> String {
    let mut directives = directives(origins);
    directives.retain(|directive| !directive.starts_with("frame-ancestors "));
    directives.join("; ")
}

fn content_security_policy(origins: &[&str]) -> String {
    directives(origins).join("; ")
}

fn directives(origins: &[&str]) -> Vec<String> {
    let connect = [&["connect-src 'self'"], origins].concat().join(" ");
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        &connect,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        // `public/trusted-types.js` makes it. Nobody can make another.
        "trusted-types default",
    ]
    .map(str::to_owned)
    .into()
}

fn permissions_policy() -> String {
    let denied = UNUSED_FEATURES
        .iter()
        .map(|feature| format!("{feature}=()"));
    denied
        .chain(["clipboard-write=(self)".to_owned()])
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::{everywhere, policy_in_page, strict_transport, transport_security};

    #[test]
    fn the_release_sends_these() {
        let headers = everywhere(&["https://api.aiven.io"]);
        let lines: Vec<_> = headers
            .into_iter()
            .chain([transport_security()])
            .map(|(name, value)| format!("{name}: {value}\n"))
            .collect();
        expect![[r"
            Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; connect-src 'self' https://api.aiven.io; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default
            X-Content-Type-Options: nosniff
            Referrer-Policy: no-referrer
            Cross-Origin-Opener-Policy: same-origin
            Cross-Origin-Resource-Policy: same-origin
            Cross-Origin-Embedder-Policy: require-corp
            Permissions-Policy: accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=(), clipboard-write=(self)
            Strict-Transport-Security: max-age=63072000
        "]]
        .assert_eq(&lines.concat());
    }

    #[test]
    fn other_hosts_are_spoken_for_only_when_asked() {
        assert_eq!(transport_security(), strict_transport(false));
        let (_, asked) = strict_transport(true);
        assert_eq!(asked, "max-age=63072000; includeSubDomains");
    }

    #[test]
    fn the_page_itself_says_the_same_but_for_who_may_frame_it() {
        let origins = ["https://api.aiven.io"];
        let (_, policy) = &everywhere(&origins)[0];
        let without = policy.replace("frame-ancestors 'none'; ", "");
        assert_eq!(policy_in_page(&origins), without);
        assert_ne!(&without, policy);
    }

    #[test]
    fn a_page_without_a_foreign_api_connects_to_itself_alone() {
        let (_, policy) = &everywhere(&[])[0];
        assert!(policy.contains("; connect-src 'self';"), "{policy}");
    }
}
