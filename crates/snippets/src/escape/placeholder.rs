//! Configuration files in which `${NAME}` stands for a variable: a value must not be taken for one.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use crate::marked;

/// For Docker Compose: two dollars are one.
pub(crate) fn compose(text: &Text) -> Text {
    replaced(text, "$$")
}

/// For `SmallRye` Config, which Quarkus reads its configuration with: a dollar after a backslash is one.
pub(crate) fn smallrye(text: &Text) -> Text {
    replaced(text, "\\$")
}

fn replaced(text: &Text, dollar: &str) -> Text {
    let Ok(written) = marked::try_map::<Infallible>(text, |span, value| {
        Ok(match span.kind() {
            SpanKind::Variable => value.to_owned(),
            _ => value.replace('$', dollar),
        })
    });
    written
}

#[cfg(test)]
mod tests {
    use snippets_api::{SpanKind, Text};

    use super::super::tests::{check_all, every_value_can_be_written};
    use super::{compose, smallrye};

    #[test]
    fn compose_reads_values_back() {
        check_all(compose, every_value_can_be_written, |literal| {
            let rest = literal.replace("$$", "\0");
            (!rest.contains('$')).then(|| rest.replace('\0', "$"))
        });
    }

    /// As `SmallRye` Config does before it looks for variables: each backslash with a dollar is a dollar.
    #[test]
    fn smallrye_reads_values_back() {
        check_all(smallrye, every_value_can_be_written, |literal| {
            let rest = literal.replace("\\$", "\0");
            (!rest.contains('$')).then(|| rest.replace('\0', "$"))
        });
    }

    #[test]
    fn variables_stay() {
        let text = Text::from("a${b}").span(SpanKind::Variable, "NAME");
        assert_eq!(compose(&text).reveal(), "a$${b}NAME");
        assert_eq!(smallrye(&text).reveal(), "a\\${b}NAME");
    }
}
