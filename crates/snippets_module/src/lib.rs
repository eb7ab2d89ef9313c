//! `crates/snippets` as a WebAssembly module: JSON in, bytes out, and nothing kept between two questions.
//!
//! The page drops an instance when the secrets that it was given are to go, since its memory has held them.

use snippets_api::Request;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers a [`Request`] with a [`snippets_api::Reply`]; with nothing if it cannot be read.
#[wasm_bindgen]
pub fn render(request: &str) -> Vec<u8> {
    match Request::read(request) {
        Some(request) => snippets::reply(&request).write(),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use snippets_api::{Reply, VERSION};

    use super::render;

    fn request() -> Value {
        json!({
            "version": VERSION,
            "document": {
                "service_type": "pg",
                "service_name": "pg1",
                "users": [{"username": "avnadmin", "password": "pw"}],
            },
            "selection": {
                "secret_form": "Inline",
                "entry": {
                    "component": "pg",
                    "host": "h",
                    "port": 5432,
                    "privatelink_connection_id": "plc1",
                },
            },
        })
    }

    #[test]
    fn a_question_is_answered() {
        let reply = Reply::read(&render(&request().to_string())).unwrap();
        let text = reply.text.unwrap();
        assert_eq!(
            text.quoted.reveal(),
            "PGPASSWORD='pw' psql 'postgres://avnadmin@h:5432/defaultdb?sslmode=verify-full&sslrootcert=ca.pem'"
        );
    }

    #[test]
    fn what_cannot_be_read_has_no_answer() {
        assert!(render("garbage").is_empty());
        let mut other = request();
        other["version"] = json!(VERSION + 1);
        assert!(render(&other.to_string()).is_empty());
    }

    #[test]
    fn a_reply_that_is_cut_off_or_of_another_version_is_none() {
        let mut bytes = render(&request().to_string());
        for end in 0..bytes.len() {
            assert_eq!(Reply::read(&bytes[..end]), None, "{end} bytes");
        }
        assert!(Reply::read(&bytes).is_some());
        bytes[0] += 1;
        assert_eq!(Reply::read(&bytes), None);
    }
}
