//! What most languages share: quotes, a backslash before what is special, and an expression for a variable.

use std::convert::Infallible;
use std::fmt::Write;

use snippets_api::{SpanKind, Text};

use super::Unwritable;
use crate::marked;

/// The strings of a language.
pub(super) struct Quoted {
    pub(super) quote: &'static str,
    /// One character as it stands between the quotes.
    pub(super) escape: fn(char, &mut String),
    /// The expression that reads a variable of the environment.
    pub(super) variable: fn(&str) -> String,
    pub(super) join: Join,
}

/// How a variable becomes part of a string.
pub(super) enum Join {
    /// Strings and expressions follow each other, with this between them.
    By(&'static str),
    /// The expression may stand within the quotes.
    Inside,
    /// There is no short way: the template has to.
    Never,
}

impl Quoted {
    pub(super) fn literal(&self, text: &Text) -> Result<Text, Unwritable> {
        let spans = text.spans();
        match (&self.join, spans) {
            (Join::Inside, _) => Ok(self.run(text)),
            (_, [only]) if only.kind() == SpanKind::Variable => Ok(self.expression(only.reveal())),
            (Join::Never, _) if spans.iter().any(|span| span.kind() == SpanKind::Variable) => {
                Err(Unwritable)
            }
            (Join::Never, _) => Ok(self.run(text)),
            (Join::By(operator), _) => {
                let parts = parts(text).into_iter().map(|part| match part {
                    Part::Variable(name) => self.expression(name),
                    Part::Run(run) => self.run(&run),
                });
                let joined = parts.reduce(|left, right| left.plain(*operator).then(right));
                Ok(joined.unwrap_or_else(|| self.run(text)))
            }
        }
    }

    fn expression(&self, name: &str) -> Text {
        Text::default().span(SpanKind::Variable, (self.variable)(name))
    }

    fn run(&self, text: &Text) -> Text {
        let Ok(inside) = marked::try_map::<Infallible>(text, |span, value| {
            Ok(match span.kind() {
                SpanKind::Variable => (self.variable)(value),
                _ => escaped(value, self.escape),
            })
        });
        quote(&inside, self.quote)
    }
}

/// A stretch of a value.
pub(super) enum Part<'a> {
    /// Without a variable.
    Run(Text),
    /// A variable's name.
    Variable(&'a str),
}

/// The value as stretches, so that variables can stand by themselves.
pub(super) fn parts(text: &Text) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    for span in text.spans() {
        if span.kind() == SpanKind::Variable {
            parts.push(Part::Variable(span.reveal()));
            continue;
        }
        let mut run = match parts.pop() {
            Some(Part::Run(run)) => run,
            other => {
                parts.extend(other);
                Text::default()
            }
        };
        run = match span.kind() {
            SpanKind::Secret => run.secret(span.reveal(), span.placeholder()),
            kind => run.span(kind, span.reveal()),
        };
        parts.push(Part::Run(run));
    }
    parts
}

/// The text between quotes of its own kind.
pub(super) fn quote(inside: &Text, quote: &'static str) -> Text {
    Text::default()
        .span(SpanKind::Literal, quote)
        .then(inside.clone())
        .span(SpanKind::Literal, quote)
}

pub(super) fn escaped(value: &str, escape: fn(char, &mut String)) -> String {
    let mut written = String::with_capacity(value.len());
    for letter in value.chars() {
        escape(letter, &mut written);
    }
    written
}

/// What C, and so many after it, write for a quote, a backslash and the ends of lines; `false` for all else.
pub(super) fn push_common(letter: char, quote: char, written: &mut String) -> bool {
    let after = match letter {
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\\' => '\\',
        letter if letter == quote => letter,
        _ => return false,
    };
    written.push('\\');
    written.push(after);
    true
}

/// Whether a character cannot be seen, ends a line in some language, or turns the direction of what follows.
pub(super) fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fff0}'..='\u{ffff}')
}

/// `\u00e9`, as most languages have it. What is invisible is within four digits.
pub(super) fn push_four_digits(letter: char, written: &mut String) {
    let _ = write!(written, "\\u{:04x}", u32::from(letter));
}

/// `\u{e9}`.
pub(super) fn push_braced(letter: char, written: &mut String) {
    let _ = write!(written, "\\u{{{:x}}}", u32::from(letter));
}

/// Strings in double quotes with `\u00e9`, without anything else that is special.
pub(super) fn escape_four_digits(letter: char, written: &mut String) {
    match letter {
        letter if push_common(letter, '"', written) => {}
        letter if is_invisible(letter) => push_four_digits(letter, written),
        letter => written.push(letter),
    }
}

/// `${NAME}`, as whatever fills in files of data writes it.
pub(super) fn braced_variable(name: &str) -> String {
    format!("${{{name}}}")
}

/// The same with `$NAME` where a secret is left out, for what has variables or is read by people.
pub(super) fn variables_for_secrets(text: &Text) -> Text {
    text.spans()
        .iter()
        .fold(Text::default(), |text, span| match span.kind() {
            SpanKind::Secret => text.secret(span.reveal(), ["$", span.placeholder()].concat()),
            kind => text.span(kind, span.reveal()),
        })
}
