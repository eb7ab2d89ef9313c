//! Usage and help texts in the client's layout on a terminal of 80 columns.

use super::grammar::{Parser, Positional, Switch, Takes};

/// `argparse` leaves two of the 80 columns free.
const WIDTH: usize = 78;

/// Where help texts begin at the latest.
const HELP_COLUMN: usize = 24;

impl Parser {
    /// The usage text: one line, or options and positionals wrapped apart.
    pub(super) fn usage(&self) -> String {
        let head = format!("usage: {}", self.program);
        let options: Vec<_> = self
            .options
            .iter()
            .map(|option| format!("[{}]", option.short()))
            .collect();
        let positionals = match &self.positional {
            Positional::Command(_) => vec![self.choices(), "...".to_owned()],
            Positional::Service(_) => vec!["service_name".to_owned()],
            Positional::Rest => vec!["...".to_owned()],
        };
        let line = format!("{head} {} {}", options.join(" "), positionals.join(" "));
        if line.len() <= WIDTH {
            return line + "\n";
        }
        let indent = " ".repeat(head.len() + 1);
        let lines = [
            wrap(&options, indent.len()),
            wrap(&positionals, indent.len()),
        ]
        .concat();
        format!("{head} {}\n", lines.join(&format!("\n{indent}")))
    }

    /// The help text.
    pub(super) fn help(&self) -> String {
        let positionals = match &self.positional {
            Positional::Command(commands) => {
                let mut rows = vec![(2, self.choices(), "")];
                rows.extend(
                    commands
                        .iter()
                        .map(|command| (4, command.name.to_owned(), command.help)),
                );
                rows
            }
            Positional::Service(_) => vec![(2, "service_name".to_owned(), "Service name")],
            Positional::Rest => Vec::new(),
        };
        let mut options: Vec<_> = self.options.iter().collect();
        options.sort_by_key(|option| option.destination);
        let options: Vec<_> = options
            .iter()
            .map(|option| (2, option.long(), option.help))
            .collect();
        let widest = positionals
            .iter()
            .chain(&options)
            .map(|(indent, head, _)| indent + head.len())
            .max();
        let column = (widest.unwrap_or_default() + 2).min(HELP_COLUMN);
        let description = match self.description {
            "" => String::new(),
            text => format!("{text}\n\n"),
        };
        format!(
            "{}\n{description}positional arguments:\n{}\noptions:\n{}",
            self.usage(),
            rows(&positionals, column),
            rows(&options, column)
        )
    }

    /// What an error about the nested command calls it.
    pub(super) fn choices(&self) -> String {
        match &self.positional {
            Positional::Command(commands) => {
                let names: Vec<_> = commands.iter().map(|command| command.name).collect();
                format!("{{{}}}", names.join(","))
            }
            Positional::Service(_) | Positional::Rest => String::new(),
        }
    }
}

impl Switch {
    /// As usage texts show it.
    fn short(&self) -> String {
        self.with_value(self.names[0])
    }

    /// As help texts show it.
    fn long(&self) -> String {
        let names: Vec<_> = self
            .names
            .iter()
            .map(|name| self.with_value(name))
            .collect();
        names.join(", ")
    }

    fn with_value(&self, name: &str) -> String {
        match self.value {
            Takes::Nothing => name.to_owned(),
            Takes::Text => format!("{name} {}", self.destination.to_uppercase()),
            Takes::OneOf(choices) => format!("{name} {{{}}}", choices.join(",")),
        }
    }
}

fn wrap(parts: &[String], indent: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut() {
            Some(line) if indent + line.len() + 1 + part.len() <= WIDTH => {
                line.push(' ');
                line.push_str(part);
            }
            _ => lines.push(part.clone()),
        }
    }
    lines
}

fn rows(rows: &[(usize, String, &str)], column: usize) -> String {
    let row = |(indent, head, help): &(usize, String, &str)| {
        let head = format!("{:indent$}{head}", "");
        match *help {
            "" => format!("{head}\n"),
            help if head.len() + 2 <= column => format!("{head:column$}{help}\n"),
            help => format!("{head}\n{:column$}{help}\n", ""),
        }
    };
    rows.iter().map(row).collect()
}
