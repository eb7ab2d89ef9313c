//! Templates: files below `templates`, checked and compiled in by askama.

use snippets_api::Text;

use crate::kind::Kind;
use crate::marked;
use crate::model::Model;

/// What makes a text.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source {
    /// A file below `templates`: `template!("kafka/franz-go.go")`.
    Template(Template),
    /// Rust.
    Kind(Kind),
}

/// A template of a tool, filled from a [`Model`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Template(pub(crate) fn(&Model) -> askama::Result<String>);

impl Template {
    /// The text; `None` if its language cannot write one of the values.
    pub(crate) fn fill(self, model: &Model) -> Option<Text> {
        let marked = (self.0)(model).ok()?;
        Some(marked::read(&marked))
    }
}

/// The template in a file below `templates`. What follows the path is for askama, such as `escape = "line"`.
macro_rules! template {
    ($path:literal $($option:tt)*) => {{
        #[derive(askama::Template)]
        #[template(path = $path $($option)*)]
        struct Filled<'a>(&'a $crate::model::Model);

        // So that a template names the fields of the model as if they were its own.
        impl std::ops::Deref for Filled<'_> {
            type Target = $crate::model::Model;

            fn deref(&self) -> &Self::Target {
                self.0
            }
        }

        $crate::template::Source::Template($crate::template::Template(|model| {
            askama::Template::render(&Filled(model))
        }))
    }};
}

pub(crate) use template;
