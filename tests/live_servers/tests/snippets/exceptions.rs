//! What a snippet is known to miss, and why. An exception that is no longer needed fails the test, so the list can only shrink.

use live_servers::case::Case;
use live_servers::client::Outcome;
use live_servers::snippet::Snippet;
use live_servers::trial::Trial;

/// Cases in which a snippet ends differently from one that connects where it should and refuses all else.
#[derive(Debug)]
pub(crate) struct Exception {
    tools: &'static [&'static str],
    /// All if empty.
    components: &'static [&'static str],
    /// All if empty.
    authentications: &'static [&'static str],
    cases: &'static [Case],
    /// For the reader of the table.
    pub(crate) why: &'static str,
}

const EXCEPTIONS: &[Exception] = &[
    Exception {
        tools: &["kcat", "kafkacat", "librdkafka", "librdkafka-config"],
        components: &[],
        authentications: &["sasl", "sasl-public-ca"],
        cases: &[Case::Right, Case::Inline],
        why: "Debian 12 has librdkafka 2.0.2, whose SCRAM Kafka 4 refuses as if the password were wrong; 2.6.1 and later are fine. \
              The text has a note.",
    },
    Exception {
        tools: &["kafka-cli"],
        components: &[],
        authentications: &["sasl", "sasl-public-ca"],
        cases: &[Case::Right],
        why: "Kafka puts the variable into the line of its sign-in module as it is, so a password with a quotation mark or a \
              backslash, as here, breaks that line.",
    },
    Exception {
        tools: &["psql", "uri", "string"],
        components: &["pg", "pgbouncer"],
        authentications: &[],
        cases: &[Case::OtherAuthority, Case::OtherName],
        why: "It says `sslmode=require` as avn does, which encrypts and verifies nothing. The text has a note.",
    },
    Exception {
        tools: &["valkey-cli", "redis-cli"],
        components: &[],
        authentications: &[],
        cases: &[Case::OtherName],
        why: "redis-cli 7.0, which stands for valkey-cli, checks the authority and never the name.",
    },
];

/// The exception for a case, if there is one.
pub(crate) fn exception(snippet: &Snippet, case: Case) -> Option<&'static Exception> {
    let among = |names: &[&str], name: &str| names.is_empty() || names.contains(&name);
    EXCEPTIONS.iter().find(|exception| {
        exception.tools.contains(&&*snippet.tool)
            && among(exception.components, &snippet.component)
            && among(exception.authentications, &snippet.authentication)
            && exception.cases.contains(&case)
    })
}

/// What is wrong with a trial, a paragraph each.
pub(crate) fn wrong_with(trial: &Trial) -> Vec<String> {
    let snippet = &trial.snippet;
    let mut wrong = Vec::new();
    for check in &trial.checked {
        if let Some(complaint) = &check.complaint {
            wrong.push(format!(
                "{}: {} complains:\n{complaint}",
                snippet.name(),
                check.by
            ));
        }
    }
    for (case, run) in &trial.runs {
        let should_connect = case.expected() == Outcome::Connected;
        let connected = run.outcome == Outcome::Connected;
        let excepted = exception(snippet, *case).is_some();
        if connected == (should_connect != excepted) {
            continue;
        }
        let lines: Vec<&str> = run.output.lines().collect();
        let end = lines[lines.len().saturating_sub(8)..].join("\n    ");
        let remark = if excepted {
            ", and has an exception that it no longer needs"
        } else {
            ""
        };
        wrong.push(format!(
            "{}, {}: {:?}{remark}\n    {end}",
            snippet.name(),
            case.name(),
            run.outcome
        ));
    }
    wrong
}
