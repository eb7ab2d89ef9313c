//! Paths of the API, each segment percent-encoded on its own.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{Method, Request};

/// All but the unreserved characters of RFC 3986.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// `/v1` and the segments. A segment of dots alone is encoded too: browsers resolve `.` and `..`.
fn path(segments: &[&str]) -> String {
    let mut path = "/v1".to_owned();
    for segment in segments {
        path.push('/');
        if matches!(*segment, "." | "..") {
            path.push_str(&segment.replace('.', "%2E"));
        } else {
            path.extend(utf8_percent_encode(segment, SEGMENT));
        }
    }
    path
}

pub(crate) fn get(segments: &[&str]) -> Request {
    Request {
        method: Method::Get,
        path: path(segments),
        body: None,
        authorized: true,
    }
}

pub(crate) fn post(segments: &[&str], body: Option<String>) -> Request {
    Request {
        method: Method::Post,
        path: path(segments),
        body,
        authorized: true,
    }
}

pub(crate) fn put(segments: &[&str], body: String) -> Request {
    Request {
        method: Method::Put,
        path: path(segments),
        body: Some(body),
        authorized: true,
    }
}

pub(crate) fn delete(segments: &[&str]) -> Request {
    Request {
        method: Method::Delete,
        path: path(segments),
        body: None,
        authorized: true,
    }
}
