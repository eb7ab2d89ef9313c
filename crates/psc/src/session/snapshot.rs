//! A service's JSON that somebody pasted: what it must be, and what it is called.
//!
//! It may hold secrets, so nothing of it goes into a message.

use aiven::{NotAService, ProjectName, ServiceName, saved_service};
use serde_json::Value;
use snippets_api::SECRETS_PERMISSION;

use crate::clear_text::ClearText;
use crate::equivalent_command::UNKNOWN_PROJECT;
use crate::messages::UserError;

/// A pasted service, opened as a snapshot inside the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The service's name.
    pub service: ServiceName,
    /// The name of its project, or [`UNKNOWN_PROJECT`].
    pub project: ProjectName,
    /// The service attachment of its privatelink, if somebody gave it.
    pub attachment: Option<String>,
    /// The service object, as JSON.
    pub document: ClearText,
}

impl Snapshot {
    /// Reads what was pasted: a reply of the API, or what `avn service get NAME --json` prints out of it.
    pub(crate) fn read(text: &str, project: &str, attachment: &str) -> Result<Self, UserError> {
        let document = service_object(parse(text)?)?;
        let service = document["service_name"].as_str().unwrap_or_default();
        if service.is_empty() {
            return Err(without_service(&document));
        }
        let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Ok(Self {
            service: service.into(),
            project: given(project).map_or_else(|| UNKNOWN_PROJECT.into(), Into::into),
            attachment: given(attachment),
            document: ClearText(serde_json::to_string(&document).unwrap_or_default()),
        })
    }
}

fn parse(text: &str) -> Result<Value, UserError> {
    // A byte order mark comes along when a whole file is copied; JSON knows none.
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(user_error("Nothing was pasted.".to_owned()));
    }
    serde_json::from_str(text).map_err(|error| {
        user_error(if error.is_eof() {
            "It is cut off: the end of the JSON is missing.".to_owned()
        } else {
            let (line, column) = (error.line(), error.column());
            format!("It is not valid JSON: there is an error at line {line}, column {column}.")
        })
    })
}

fn service_object(value: Value) -> Result<Value, UserError> {
    saved_service(value).map_err(|wrong| {
        user_error(match wrong {
            NotAService::List(count) => {
                format!("It is a list of {count} services; only one can be opened at a time.")
            }
            NotAService::NotAnObject => {
                "It is JSON, but not a service: a service is an object in braces.".to_owned()
            }
        })
    })
}

/// curl saves a refusal of Aiven's just as it saves a service.
fn without_service(document: &Value) -> UserError {
    match document["errors"][0]["status"].as_u64() {
        Some(401) => user_error(
            "It is an error from Aiven: the token was wrong or had expired when this was saved."
                .to_owned(),
        ),
        Some(403) => user_error(format!(
            "It is an error from Aiven: the token lacked a permission when this was saved. Secrets need {SECRETS_PERMISSION}."
        )),
        Some(404) => user_error(
            "It is an error from Aiven: the project or the service does not exist. Check both names in the command."
                .to_owned(),
        ),
        Some(status) => user_error(format!("It is an error from Aiven, with status {status}.")),
        None => user_error("It has no service_name, so it is not a service.".to_owned()),
    }
}

/// A file whose bytes are no text that could be looked at.
pub(crate) fn wrong_encoding(encoding: &str) -> UserError {
    UserError::new(
        "This file cannot be read",
        encoding,
        "Save it as UTF-8 and choose it again. Nothing of it has left this page.",
    )
}

fn user_error(cause: String) -> UserError {
    UserError {
        cause,
        ..UserError::new(
            "This is not the JSON of a service",
            "",
            "Paste everything that the command above saves. It stays on this page.",
        )
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use serde_json::json;

    use super::*;

    #[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
    fn check(text: &str, expected: Expect) {
        expected.assert_eq(&match Snapshot::read(text, " acme ", "") {
            Ok(snapshot) => format!(
                "{} of {}: {}",
                snapshot.service, snapshot.project, snapshot.document.0
            ),
            Err(user_error) => user_error.cause,
        });
    }

    #[test]
    fn every_shape_in_which_a_service_is_printed_is_read() {
        for around in ["X", r#"{"service": X}"#, "[X]", r#"{"services": [X]}"#] {
            let text = around.replace('X', r#"{"service_name": "pg", "users": []}"#);
            check(
                &text,
                expect![[r#"pg of acme: {"service_name":"pg","users":[]}"#]],
            );
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_it() {
        check(
            "\u{feff}{\"service_name\": \"pg\"}",
            expect![[r#"pg of acme: {"service_name":"pg"}"#]],
        );
        check("\u{feff}", expect!["Nothing was pasted."]);
    }

    #[test]
    fn anything_else_is_told_apart_without_a_word_of_it() {
        check("  ", expect!["Nothing was pasted."]);
        check(
            r#"{"password": "s3cret""#,
            expect!["It is cut off: the end of the JSON is missing."],
        );
        check(
            "{\n  \"password\": s3cret}",
            expect!["It is not valid JSON: there is an error at line 2, column 15."],
        );
        check(
            r#"["s3cret"]"#,
            expect!["It is JSON, but not a service: a service is an object in braces."],
        );
        check(
            "[{}, {}]",
            expect!["It is a list of 2 services; only one can be opened at a time."],
        );
        check(
            r#"{"errors": [], "message": "s3cret"}"#,
            expect!["It has no service_name, so it is not a service."],
        );
    }

    #[test]
    fn what_is_left_out_is_not_made_up() {
        let snapshot = Snapshot::read(r#"{"service_name":"pg"}"#, " ", "").expect("a service");
        assert_eq!(
            (snapshot.project.as_str(), snapshot.attachment),
            ("PROJECT", None)
        );
        let given = Snapshot::read(
            &json!({"service_name": "pg"}).to_string(),
            "",
            " projects/x ",
        );
        assert_eq!(
            given.expect("a service").attachment.as_deref(),
            Some("projects/x")
        );
    }

    #[test]
    fn it_is_not_printed() {
        let snapshot = Snapshot::read(r#"{"service_name":"pg","password":"s3cret"}"#, "", "");
        assert!(!format!("{snapshot:?}").contains("s3cret"));
    }
}
