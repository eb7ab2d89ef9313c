//! What a template may insert: a value that knows its kind, and that every escaper writes in its own language.

use std::fmt;

use snippets_api::{SpanKind, Text};

use crate::marked::{self, Form};

/// A value in a template. `{{ host }}` writes the whole literal, quotes included, so that no template quotes a value.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Value {
    form: Form,
    text: Text,
}

impl Value {
    /// A text. Spans that are plain count as literal.
    pub(crate) fn text(text: &Text) -> Self {
        let text = text
            .spans()
            .iter()
            .fold(Text::default(), |text, span| match span.kind() {
                SpanKind::Secret => text.secret(span.reveal(), span.placeholder()),
                SpanKind::Plain => text.span(SpanKind::Literal, span.reveal()),
                kind => text.span(kind, span.reveal()),
            });
        Self {
            form: Form::Literal,
            text,
        }
    }

    /// A word of this project's own as a text of the language.
    pub(crate) fn word(word: &'static str) -> Self {
        Self::text(&Text::from(word))
    }

    /// A port as a number.
    pub(crate) fn port(port: u16) -> Self {
        Self {
            form: Form::Bare,
            text: Text::default().port(port.to_string()),
        }
    }

    /// The same as it is, for names of packages where the language has no quotes for them.
    pub(crate) fn as_is(&self) -> Self {
        Self {
            form: Form::Bare,
            text: self.text.clone(),
        }
    }

    /// Words of this project's own as they are: a version, a name of a package.
    pub(crate) fn bare(word: &'static str) -> Self {
        Self {
            form: Form::Bare,
            text: Text::default().span(SpanKind::Literal, word),
        }
    }

    /// The same with each `$` twice, for tools that look for variables in what they have read.
    pub(crate) fn doubled_dollars(&self) -> Self {
        let doubled = |text: &str| text.replace('$', "$$");
        let text = self
            .text
            .spans()
            .iter()
            .fold(Text::default(), |text, span| match span.kind() {
                SpanKind::Secret => text.secret(doubled(span.reveal()), span.placeholder()),
                SpanKind::Variable => text.span(SpanKind::Variable, span.reveal()),
                kind => text.span(kind, doubled(span.reveal())),
            });
        Self {
            form: self.form,
            text,
        }
    }

    /// The spans, to go into another value.
    pub(crate) fn spans(&self) -> &Text {
        &self.text
    }

    /// The same as a text of the language, as a number is not: `"5432"`.
    pub(crate) fn quoted(&self) -> Self {
        Self::text(&self.text)
    }
}

/// For the template engine alone: the text between marks, which an escaper reads.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // At once: an escaper takes each piece for a value of its own.
        f.write_str(&marked::write_value(self.form, &self.text))
    }
}

impl askama::FastWritable for Value {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(dest.write_str(&marked::write_value(self.form, &self.text))?)
    }
}
