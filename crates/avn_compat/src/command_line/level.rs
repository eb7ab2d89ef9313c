//! One parser's pass over its words, as Python's `argparse` makes it in 3.11.
//!
//! Words are first classed as options or not, then positionals and options are consumed in turn. Several quirks
//! follow from that and are kept: options may be abbreviated and may stand anywhere, a negative number or a word
//! with a space is never an option, and `--` is no value.

use super::{
    Outcome,
    grammar::{Parser, Positional, Switch, Takes},
};
use crate::python::repr_str;

/// What a level makes of its words.
pub(super) struct Consumed {
    /// Options with their values, in order.
    pub(super) options: Vec<(&'static str, String)>,
    /// The service, or a nested command with its words; empty if it is not there.
    pub(super) positional: Vec<String>,
    /// What it does not know.
    pub(super) extras: Vec<String>,
}

/// How a word is read.
enum Word {
    Argument,
    /// `--`; all after it are arguments.
    Separator,
    /// An option of another parser, or of none.
    Unknown,
    Option {
        option: Switch,
        name: String,
        value: Option<String>,
    },
}

struct Level<'a> {
    parser: &'a Parser,
    words: &'a [String],
    classes: Vec<Word>,
    consumed: Consumed,
    positional_seen: bool,
}

/// Passes over the words of one parser. The error is the end of the program, a help text included.
pub(super) fn consume(parser: &Parser, words: &[String]) -> Result<Consumed, Outcome> {
    let consumed = Consumed {
        options: Vec::new(),
        positional: Vec::new(),
        extras: Vec::new(),
    };
    let mut level = Level {
        parser,
        words,
        classes: classify(parser, words)?,
        consumed,
        positional_seen: false,
    };
    level.run()?;
    Ok(level.consumed)
}

/// Classes each word, which fails for an abbreviation that could mean several options.
pub(super) fn check_abbreviations(parser: &Parser, words: &[String]) -> Result<(), Outcome> {
    classify(parser, words).map(drop)
}

impl Parser {
    /// The end of the program on words that this parser does not take.
    pub(super) fn error(&self, message: &str) -> Outcome {
        let stderr = format!("{}{}: error: {message}\n", self.usage(), self.program);
        Outcome {
            stderr,
            code: 2,
            ..Outcome::default()
        }
    }

    fn option_error(&self, option: &Switch, message: &str) -> Outcome {
        self.error(&format!("argument {}: {message}", option.names.join("/")))
    }

    fn named(&self, name: &str) -> Option<Switch> {
        self.options
            .iter()
            .find(|option| option.names.contains(&name))
            .copied()
    }
}

fn classify(parser: &Parser, words: &[String]) -> Result<Vec<Word>, Outcome> {
    let mut classes = Vec::new();
    let mut separated = false;
    for word in words {
        classes.push(if separated {
            Word::Argument
        } else if word == "--" {
            separated = true;
            Word::Separator
        } else {
            class(parser, word)?
        });
    }
    Ok(classes)
}

fn class(parser: &Parser, word: &str) -> Result<Word, Outcome> {
    if !word.starts_with('-') || word.len() == 1 {
        return Ok(Word::Argument);
    }
    let option = |option, name: &str, value: Option<&str>| Word::Option {
        option,
        name: name.to_owned(),
        value: value.map(str::to_owned),
    };
    if let Some(switch) = parser.named(word) {
        return Ok(option(switch, word, None));
    }
    if let Some((name, value)) = word.split_once('=')
        && let Some(switch) = parser.named(name)
    {
        return Ok(option(switch, name, Some(value)));
    }
    match meanings(parser, word).as_slice() {
        [(switch, name, value)] => Ok(option(*switch, name, *value)),
        [] if is_negative_number(word) || word.contains(' ') => Ok(Word::Argument),
        [] => Ok(Word::Unknown),
        several => {
            let names: Vec<_> = several.iter().map(|(_, name, _)| *name).collect();
            Err(parser.error(&format!(
                "ambiguous option: {word} could match {}",
                names.join(", ")
            )))
        }
    }
}

/// The options that a word may abbreviate, or a short option with its value attached.
fn meanings<'a>(parser: &Parser, word: &'a str) -> Vec<(Switch, &'static str, Option<&'a str>)> {
    let names = parser
        .options
        .iter()
        .flat_map(|option| option.names.iter().map(|name| (*option, *name)));
    if word.starts_with("--") {
        let (prefix, value) = match word.split_once('=') {
            Some((prefix, value)) => (prefix, Some(value)),
            None => (word, None),
        };
        return names
            .filter(|(_, name)| name.starts_with(prefix))
            .map(|(option, name)| (option, name, value))
            .collect();
    }
    let first = word.char_indices().nth(2).map_or(word.len(), |(at, _)| at);
    let (short, rest) = word.split_at(first);
    names
        .filter_map(|(option, name)| match name {
            _ if name == short => Some((option, name, Some(rest))),
            _ if name.starts_with(word) => Some((option, name, None)),
            _ => None,
        })
        .collect()
}

fn is_negative_number(word: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let number = word.strip_prefix('-').unwrap_or_default();
    match number.split_once('.') {
        None => !number.is_empty() && digits(number),
        Some((whole, part)) => !part.is_empty() && digits(whole) && digits(part),
    }
}

impl Level<'_> {
    fn run(&mut self) -> Result<(), Outcome> {
        let mut at = 0;
        while let Some(next) = self.next_option(at) {
            if at != next {
                let after = self.take_positional(at)?;
                if after > at {
                    at = after;
                    continue;
                }
            }
            self.consumed
                .extras
                .extend_from_slice(&self.words[at..next]);
            at = self.take_option(next)?;
        }
        at = self.take_positional(at)?;
        self.consumed.extras.extend_from_slice(&self.words[at..]);
        match self.parser.positional {
            Positional::Service(_) if !self.positional_seen => Err(self
                .parser
                .error("the following arguments are required: service_name")),
            _ => Ok(()),
        }
    }

    fn next_option(&self, from: usize) -> Option<usize> {
        let is_option = |word: &Word| matches!(word, Word::Unknown | Word::Option { .. });
        self.classes
            .iter()
            .skip(from)
            .position(is_option)
            .map(|offset| from + offset)
    }

    /// Takes the positional if it is next, with any separator around it; says where to go on.
    fn take_positional(&mut self, from: usize) -> Result<usize, Outcome> {
        let separators = |at: usize| {
            let rest = self.classes.iter().skip(at);
            rest.take_while(|word| matches!(word, Word::Separator))
                .count()
        };
        let name = from + separators(from);
        if self.positional_seen || !matches!(self.classes.get(name), Some(Word::Argument)) {
            return Ok(from);
        }
        self.positional_seen = true;
        match self.parser.positional {
            Positional::Command(commands) => {
                self.consumed.positional = self.words[from..].to_vec();
                let wanted = &self.words[from];
                if commands.iter().all(|command| command.name != wanted) {
                    let names: Vec<_> = commands
                        .iter()
                        .map(|command| repr_str(command.name))
                        .collect();
                    return Err(self.parser.error(&format!(
                        "argument {}: invalid choice: {} (choose from {})",
                        self.parser.choices(),
                        repr_str(wanted),
                        names.join(", ")
                    )));
                }
                Ok(self.words.len())
            }
            Positional::Service(_) | Positional::Rest => {
                self.consumed.positional = vec![self.words[name].clone()];
                Ok(name + 1 + separators(name + 1))
            }
        }
    }

    /// Takes the option at a place, short ones without a value chained in one word included.
    fn take_option(&mut self, at: usize) -> Result<usize, Outcome> {
        let Word::Option {
            option,
            name,
            value,
        } = &self.classes[at]
        else {
            self.consumed.extras.push(self.words[at].clone());
            return Ok(at + 1);
        };
        let (mut option, mut name, mut value) = (*option, name.clone(), value.clone());
        let mut taken = Vec::new();
        let after = loop {
            let attached = match (value.take(), option.value) {
                (None, Takes::Nothing) => {
                    taken.push((option, None));
                    break at + 1;
                }
                (None, _) => {
                    if !matches!(self.classes.get(at + 1), Some(Word::Argument)) {
                        return Err(self.parser.option_error(&option, "expected one argument"));
                    }
                    taken.push((option, Some(self.words[at + 1].clone())));
                    break at + 2;
                }
                (Some(attached), Takes::Nothing) => attached,
                (Some(attached), _) => {
                    taken.push((option, Some(attached)));
                    break at + 1;
                }
            };
            taken.push((option, None));
            let mut letters = attached.chars();
            let next = letters.next().filter(|_| !name.starts_with("--"));
            let chained = next.and_then(|letter| self.parser.named(&format!("-{letter}")));
            let (Some(letter), Some(chained)) = (next, chained) else {
                let message = format!("ignored explicit argument {}", repr_str(&attached));
                return Err(self.parser.option_error(&option, &message));
            };
            option = chained;
            name = format!("-{letter}");
            value = Some(letters.collect()).filter(|rest: &String| !rest.is_empty());
        };
        for (option, value) in taken {
            self.accept(option, value)?;
        }
        Ok(after)
    }

    fn accept(&mut self, option: Switch, value: Option<String>) -> Result<(), Outcome> {
        if option.destination == "help" {
            return Err(Outcome {
                stdout: self.parser.help(),
                ..Outcome::default()
            });
        }
        let mut value = value.unwrap_or_default();
        // The client takes a separator out of what it read, also where it is the value, and goes on with an empty
        // list. That prints as one, except where a value counts only if it is not empty.
        if value == "--" && option.value == Takes::Text {
            value = String::from(if option.destination == "db" { "" } else { "[]" });
        }
        if let Takes::OneOf(choices) = option.value
            && !choices.contains(&value.as_str())
        {
            let choices: Vec<_> = choices.iter().map(|choice| repr_str(choice)).collect();
            let message = format!(
                "invalid choice: {} (choose from {})",
                repr_str(&value),
                choices.join(", ")
            );
            return Err(self.parser.option_error(&option, &message));
        }
        self.consumed.options.push((option.destination, value));
        Ok(())
    }
}
