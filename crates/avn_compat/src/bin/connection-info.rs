//! `connection-info UTILITY [KIND] SERVICE [OPTIONS] < service.json` prints what `avn service connection-info` prints.
//!
//! `connection-info --batch` answers many questions in one run: each line of standard input is
//! `{"argv": [...], "body": "..."}`, each line of standard output `{"stdout", "stderr", "code"}`.

use std::{
    io::{self, BufRead, Read, Write},
    process::ExitCode,
};

use avn_compat::command_line::{Outcome, run};
use serde_json::{Value, json};

fn main() -> io::Result<ExitCode> {
    let words: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    if words == ["--batch"] {
        return batch(io::stdin().lock(), io::stdout().lock());
    }
    let outcome = run(&words, || {
        let mut body = Vec::new();
        io::stdin().lock().read_to_end(&mut body).map(|_| body)
    });
    io::stdout().write_all(outcome.stdout.as_bytes())?;
    io::stderr().write_all(outcome.stderr.as_bytes())?;
    if let Some(warning) = outcome.warning() {
        writeln!(io::stderr(), "{warning}")?;
    }
    Ok(ExitCode::from(outcome.code))
}

fn batch(questions: impl BufRead, mut answers: impl Write) -> io::Result<ExitCode> {
    for question in questions.lines() {
        let question: Value = serde_json::from_str(&question?)?;
        let argv = question["argv"].as_array().into_iter().flatten();
        let argv: Vec<_> = argv.filter_map(Value::as_str).map(str::to_owned).collect();
        let body = question["body"].as_str().unwrap_or_default().to_owned();
        let Outcome {
            stdout,
            stderr,
            code,
        } = run(&argv, || Ok(body.into_bytes()));
        writeln!(
            answers,
            "{}",
            json!({ "stdout": stdout, "stderr": stderr, "code": code })
        )?;
    }
    Ok(ExitCode::SUCCESS)
}
