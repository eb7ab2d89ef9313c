//! The relay's list and the page's say the same. A call added in one place only fails here.

use std::collections::BTreeSet;

use edge::policy::{self, IncomingRequest};
use edge::refusal::Refusal;
use edge::surface::CALLS;

#[test]
fn the_list_is_that_of_the_page() {
    let own: BTreeSet<_> = CALLS.iter().map(|call| (call.method, call.path)).collect();
    let pages: BTreeSet<_> = aiven::SURFACE
        .iter()
        .map(|(method, path)| (method.as_str(), *path))
        .collect();
    assert_eq!(own, pages);
    assert_eq!(own.len(), CALLS.len(), "a call is listed twice");
}

#[test]
fn no_two_calls_are_alike() {
    for (index, call) in CALLS.iter().enumerate() {
        let path = call.path.replace("{}", "x");
        let fitting: Vec<_> = (0..CALLS.len())
            .filter(|&other| CALLS[other].method == call.method && CALLS[other].fits(&path))
            .collect();
        assert_eq!(fitting, [index], "{} {path}", call.method);
    }
}

#[test]
fn a_placeholder_is_one_segment_and_never_none() {
    let call = CALLS.iter().find(|call| call.path == "/v1/project/{}/vpcs");
    let call = call.expect("it is listed");
    for (path, fits) in [
        ("/v1/project/a/vpcs", true),
        ("/v1/project/vpcs/vpcs", true),
        ("/v1/project//vpcs", false),
        ("/v1/project/a/b/vpcs", false),
        ("/v1/project/a/vpcs/", false),
        ("/v1/project/a", false),
        ("v1/project/a/vpcs", false),
        ("/V1/project/a/vpcs", false),
        ("", false),
    ] {
        assert_eq!(call.fits(path), fits, "{path}");
    }
}

#[test]
fn a_wrong_method_is_told_the_right_ones() {
    for call in CALLS {
        let origin = ("origin".to_owned(), "https://attache.example".to_owned());
        let refused = policy::evaluate(&IncomingRequest {
            method: "PATCH",
            url: &format!("https://attache.example{}", call.path.replace("{}", "x")),
            headers: &[origin],
            has_body: false,
        });
        let Err(Refusal::Method(allowed)) = refused else {
            panic!("{refused:?}")
        };
        let listed = CALLS.iter().filter(|other| other.path == call.path);
        let listed: BTreeSet<_> = listed.map(|other| other.method).collect();
        assert_eq!(
            allowed.split(", ").collect::<BTreeSet<_>>(),
            listed,
            "{}",
            call.path
        );
    }
}
