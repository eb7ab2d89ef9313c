//! What the scripts that verify a connection report, in one line of JSON that people paste.
//!
//! It comes from a terminal and is trusted with nothing: whatever is not one of the words below makes the whole line
//! invalid, and no text of it is kept.

mod cause;
mod time;

use aiven::ConnectionId;
use serde::Deserialize;

pub use cause::Cause;

/// The version of the line.
pub const VERIFICATION_VERSION: u32 = 1;

/// More than a script writes for a connection with all its components.
const MOST_CHECKS: usize = 200;
/// More than fits a terminal's history of one run.
const MOST_BYTES: usize = 256 * 1024;

/// What a script found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// The component that was verified in full; of the others, the ports.
    pub component: String,
    /// `certificate`, `sasl`, `sasl-public-ca`, or `-` where there is no choice.
    pub authentication: String,
    /// When, by the clock of that machine: seconds since 1970.
    pub seconds: u64,
    /// The checks, in the order of the script.
    pub checks: Vec<Check>,
}

/// One of the checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// What was looked at.
    pub subject: Subject,
    /// The port that it was about.
    pub port: u16,
    /// What came out.
    pub outcome: Outcome,
}

/// What a check looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// Whether the name leads to the endpoint.
    Dns,
    /// Whether a port takes connections.
    Port,
    /// Whether the certificate is for the name and from the right CA.
    Tls,
    /// A call by a real client.
    Client,
}

/// What came out of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is as it should be.
    Passed,
    /// It is not.
    Failed(Cause),
    /// Something was missing to check it with, such as a client.
    NotChecked,
}

/// Why a pasted text is no report for a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is no line of a script in it.
    Nothing,
    /// There is one, of another version or damaged.
    Damaged,
    /// It is about another connection.
    OtherConnection,
}

impl Unreadable {
    /// Why, in a sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Nothing => "This isn't the output of a verify script. Paste its last line.",
            Self::Damaged => {
                "The line is incomplete or from another version of the script. Download the script again and run it."
            }
            Self::OtherConnection => "This is the report of another connection.",
        }
    }
}

/// The line as the scripts write it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    verification: u32,
    connection: String,
    component: String,
    authentication: String,
    time: String,
    checks: Vec<LineCheck>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LineCheck {
    check: Subject,
    port: u16,
    outcome: Word,
    #[serde(default)]
    cause: Option<Cause>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Word {
    Passed,
    Failed,
    NotChecked,
}

const BEGIN: &str = "{\"verification\":";

impl Verification {
    /// Reads the last report in what was pasted, whatever a terminal has put around it.
    ///
    /// # Errors
    /// Why there is none for this connection.
    pub fn read(pasted: &str, connection: &ConnectionId) -> Result<Self, Unreadable> {
        if pasted.len() > MOST_BYTES {
            return Err(Unreadable::Nothing);
        }
        let begin = pasted.rfind(BEGIN).ok_or(Unreadable::Nothing)?;
        let mut values = serde_json::Deserializer::from_str(&pasted[begin..]).into_iter::<Line>();
        let line = match values.next() {
            Some(Ok(line)) if line.verification == VERIFICATION_VERSION => line,
            _ => return Err(Unreadable::Damaged),
        };
        if line.connection.is_empty() || ConnectionId::from(line.connection) != *connection {
            return Err(Unreadable::OtherConnection);
        }
        if line.checks.is_empty() || line.checks.len() > MOST_CHECKS {
            return Err(Unreadable::Damaged);
        }
        let checks = line.checks.iter().map(LineCheck::read);
        Ok(Self {
            component: line.component,
            authentication: line.authentication,
            seconds: time::seconds(&line.time).ok_or(Unreadable::Damaged)?,
            checks: checks.collect::<Option<_>>().ok_or(Unreadable::Damaged)?,
        })
    }

    /// The first check that failed.
    pub fn first_failure(&self) -> Option<(Check, Cause)> {
        self.checks.iter().find_map(|check| match check.outcome {
            Outcome::Failed(cause) => Some((*check, cause)),
            Outcome::Passed | Outcome::NotChecked => None,
        })
    }

    /// Whether the service was reached: nothing failed, and at least its port has answered.
    pub fn is_reached(&self) -> bool {
        let answered =
            |check: &Check| check.subject != Subject::Dns && check.outcome == Outcome::Passed;
        self.first_failure().is_none() && self.checks.iter().any(answered)
    }
}

impl LineCheck {
    fn read(&self) -> Option<Check> {
        let outcome = match (self.outcome, self.cause) {
            (Word::Passed, None) => Outcome::Passed,
            (Word::NotChecked, None) => Outcome::NotChecked,
            (Word::Failed, Some(cause)) => Outcome::Failed(cause),
            _ => return None,
        };
        Some(Check {
            subject: self.check,
            port: self.port,
            outcome,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"{"verification":1,"connection":"plc1","component":"pg","authentication":"-","time":"2026-11-29T12:00:00Z","checks":[{"check":"dns","port":1,"outcome":"passed"},{"check":"port","port":1,"outcome":"failed","cause":"toggle_off"},{"check":"client","port":1,"outcome":"not_checked"}]}"#;

    fn read(pasted: &str) -> Result<Verification, Unreadable> {
        Verification::read(pasted, &"plc1".into())
    }

    #[test]
    fn a_line_with_a_prompt_around_it() {
        let expected = Verification {
            component: "pg".to_owned(),
            authentication: "-".to_owned(),
            seconds: 1_795_953_600,
            checks: [
                (Subject::Dns, Outcome::Passed),
                (Subject::Port, Outcome::Failed(Cause::ToggleOff)),
                (Subject::Client, Outcome::NotChecked),
            ]
            .map(|(subject, outcome)| Check {
                subject,
                port: 1,
                outcome,
            })
            .to_vec(),
        };
        let older = LINE.replace("12:00", "11:00");
        for pasted in [
            LINE.to_owned(),
            format!("$ sh verify.sh\npassed  x\n{LINE}\n$ "),
            format!("\u{1b}[0m{older}\r\n{LINE}\u{1b}[0m% "),
            LINE.replace(",{", ",\r\n{"),
        ] {
            assert_eq!(read(&pasted).as_ref(), Ok(&expected), "{pasted}");
        }
        assert_eq!(
            expected.first_failure().map(|(_, cause)| cause),
            Some(Cause::ToggleOff)
        );
        assert!(!expected.is_reached());
    }

    #[test]
    fn a_report_is_bound_to_its_connection() {
        let other = Verification::read(LINE, &"plc2".into());
        assert_eq!(other, Err(Unreadable::OtherConnection));
        let none = LINE.replace("plc1", "");
        assert_eq!(
            Verification::read(&none, &"".into()),
            Err(Unreadable::OtherConnection)
        );
    }

    #[test]
    fn whatever_is_not_of_the_script_is_refused() {
        for text in [
            "",
            "{}",
            "sh: verify.sh: not found",
            &"x".repeat(MOST_BYTES + 1),
        ] {
            assert_eq!(read(text), Err(Unreadable::Nothing));
        }
        let many = r#"{"check":"dns","port":1,"outcome":"passed"},"#.repeat(MOST_CHECKS);
        for (from, to) in [
            (r#""verification":1"#, r#""verification":2"#),
            ("]}", "]"),
            ("]}", "],\"html\":\"<b>\"}"),
            ("toggle_off", "<b>"),
            ("\"passed\"", "\"great\""),
            (r#","cause":"toggle_off""#, ""),
            (
                r#""outcome":"passed""#,
                r#""outcome":"passed","cause":"expired""#,
            ),
            ("\"port\":1,", "\"port\":70000,"),
            ("2026-11-29", "2026-02-29"),
            ("2026-11-29", "1969-11-29"),
            ("2026-11-29T12", "2026-11-29T24"),
            ("12:00:00Z", "12:00:00+"),
            ("12:00:00Z", "+2:00:00Z"),
            ("\"checks\":[", &format!("\"checks\":[{many}")),
        ] {
            let damaged = LINE.replacen(from, to, 1);
            assert_ne!(damaged, LINE, "{from}");
            assert_eq!(read(&damaged), Err(Unreadable::Damaged), "{damaged}");
        }
    }

    #[test]
    fn words_and_sentences_belong_together() {
        for (cause, word, sentence) in Cause::ALL {
            let read: Cause = serde_json::from_str(&format!("\"{word}\"")).expect("a known word");
            assert_eq!((read, cause.sentence()), (cause, sentence));
            assert!(
                sentence.ends_with('.') && !sentence.trim_end_matches('.').contains(". "),
                "{sentence}"
            );
        }
    }
}
