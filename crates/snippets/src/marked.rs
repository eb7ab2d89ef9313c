//! Typed text inside an ordinary string: how the kinds of values come through the template engine.
//!
//! The engine knows strings only. A value writes its spans between noncharacters of Unicode, an escaper reads them,
//! writes the literal with its spans marked again, and at the end [`read`] makes a [`Text`] of the whole. A value that
//! holds such a character itself has it escaped.

use snippets_api::{Span, SpanKind, Text};

const VALUE: char = '\u{fdd0}';
const SPAN: char = '\u{fdd1}';
const PLACEHOLDER: char = '\u{fdd2}';
const END: char = '\u{fdd3}';
const ESCAPE: char = '\u{fdd4}';

/// How a value is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// As a text of the language, with its quotes.
    Literal,
    /// As it is: a number or a version.
    Bare,
}

/// A value on its way to an escaper.
pub(crate) fn write_value(form: Form, text: &Text) -> String {
    let mut marked = String::from(VALUE);
    marked.push(match form {
        Form::Literal => 'l',
        Form::Bare => 'b',
    });
    marked.push_str(&write(text));
    marked
}

/// What an escaper is given: a value, or a plain string, which is a literal.
pub(crate) fn read_value(string: &str) -> (Form, Text) {
    match string.strip_prefix(VALUE) {
        None => (Form::Literal, Text::from(string)),
        Some(value) => match value.strip_prefix('b') {
            Some(spans) => (Form::Bare, read(spans)),
            None => (Form::Literal, read(value.get(1..).unwrap_or_default())),
        },
    }
}

/// The text as a string that [`read`] makes the same text of.
pub(crate) fn write(text: &Text) -> String {
    let mut marked = String::new();
    for span in text.spans() {
        marked.push(SPAN);
        marked.push(letter(span.kind()));
        push_escaped(&mut marked, span.reveal());
        if span.kind() == SpanKind::Secret {
            marked.push(PLACEHOLDER);
            push_escaped(&mut marked, span.placeholder());
        }
        marked.push(END);
    }
    marked
}

/// The text of a rendered template. What is not marked is plain.
pub(crate) fn read(marked: &str) -> Text {
    let mut text = Text::default();
    for (number, part) in marked.split(SPAN).enumerate() {
        if number == 0 {
            text = plain(text, part);
            continue;
        }
        let (span, after) = part.split_once(END).unwrap_or((part, ""));
        let mut letters = span.chars();
        let kind = kind(letters.next().unwrap_or('p'));
        let (value, placeholder) = match letters.as_str().split_once(PLACEHOLDER) {
            Some((value, placeholder)) => (value, unescaped(placeholder)),
            None => (letters.as_str(), String::new()),
        };
        let value = unescaped(value);
        text = match kind {
            SpanKind::Secret => text.secret(value, placeholder),
            kind => text.span(kind, value),
        };
        text = plain(text, after);
    }
    text
}

fn plain(text: Text, part: &str) -> Text {
    if part.is_empty() {
        text
    } else {
        text.plain(part)
    }
}

fn push_escaped(marked: &mut String, value: &str) {
    for letter in value.chars() {
        match letter {
            VALUE..=ESCAPE => {
                marked.push(ESCAPE);
                marked.extend(char::from_u32(
                    u32::from(letter) - u32::from(VALUE) + u32::from('0'),
                ));
            }
            letter => marked.push(letter),
        }
    }
}

fn unescaped(marked: &str) -> String {
    let mut letters = marked.chars();
    let mut value = String::with_capacity(marked.len());
    while let Some(letter) = letters.next() {
        match letter {
            ESCAPE => value.extend(letters.next().and_then(|digit| {
                char::from_u32(u32::from(digit).checked_sub(u32::from('0'))? + u32::from(VALUE))
            })),
            letter => value.push(letter),
        }
    }
    value
}

const LETTERS: &[(char, SpanKind)] = &[
    ('p', SpanKind::Plain),
    ('k', SpanKind::Keyword),
    ('l', SpanKind::Literal),
    ('c', SpanKind::Comment),
    ('v', SpanKind::Variable),
    ('h', SpanKind::Host),
    ('n', SpanKind::Port),
    ('u', SpanKind::User),
    ('f', SpanKind::Path),
    ('s', SpanKind::Secret),
    ('m', SpanKind::Missing),
];

fn letter(kind: SpanKind) -> char {
    let known = LETTERS.iter().find(|(_, one)| *one == kind);
    known.map_or('p', |(letter, _)| *letter)
}

fn kind(letter: char) -> SpanKind {
    let known = LETTERS.iter().find(|(one, _)| *one == letter);
    known.map_or(SpanKind::Plain, |(_, kind)| *kind)
}

/// The same spans, each value as `encode` writes it; a placeholder is encoded alike.
pub(crate) fn try_map<E>(
    text: &Text,
    mut encode: impl FnMut(&Span, &str) -> Result<String, E>,
) -> Result<Text, E> {
    text.spans().iter().try_fold(Text::default(), |text, span| {
        let value = encode(span, span.reveal())?;
        Ok(match span.kind() {
            SpanKind::Secret => text.secret(value, encode(span, span.placeholder())?),
            kind => text.span(kind, value),
        })
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_reads_back(values in prop::collection::vec(("[a\u{fdd0}-\u{fdd6}é]{0,6}", 0..LETTERS.len()), 0..6)) {
            let text = values.iter().fold(Text::default(), |text, (value, kind)| match LETTERS[*kind].1 {
                SpanKind::Secret => text.secret(value, "P"),
                kind => text.span(kind, value),
            });
            prop_assert_eq!(&read(&write(&text)), &text);
            for form in [Form::Literal, Form::Bare] {
                prop_assert_eq!(read_value(&write_value(form, &text)), (form, text.clone()));
            }
        }
    }

    #[test]
    fn what_is_not_marked_is_plain() {
        let text = Text::from("a ").host("h").plain(" b");
        assert_eq!(
            read(&format!("a {} b", write(&Text::default().host("h")))),
            text
        );
        assert_eq!(read_value("x"), (Form::Literal, Text::from("x")));
    }
}
