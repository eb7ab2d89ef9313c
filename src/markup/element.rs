//! Elements as values, built up call by call.

use std::borrow::Cow;

use super::attributes::{Handler, Property, Value};
use super::{Piece, Words};

/// An element. What it is made of lies elsewhere, so that a call that adds to it hands on no more than a pointer.
pub struct Element(pub(super) Box<Parts>);

/// What an element is made of.
pub(super) struct Parts {
    pub(super) tag: &'static str,
    pub(super) is_svg: bool,
    pub(super) key: Option<String>,
    pub(super) attributes: Vec<(&'static str, Value)>,
    pub(super) children: Vec<Piece>,
    pub(super) then: Option<Look>,
}

/// What is called with an element that was printed.
type Look = Box<dyn Fn(&web_sys::Element)>;

/// An element of HTML.
pub fn el(tag: &'static str) -> Element {
    begin(tag, false)
}

/// An element of SVG.
pub fn svg(tag: &'static str) -> Element {
    begin(tag, true)
}

#[inline(never)]
fn begin(tag: &'static str, is_svg: bool) -> Element {
    Element(Box::new(Parts {
        tag,
        is_svg,
        key: None,
        attributes: Vec::new(),
        children: Vec::new(),
        then: None,
    }))
}

impl Element {
    /// What tells it from its neighbours of the same kind.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(key.to_owned());
        self
    }

    /// Sets the class.
    #[must_use]
    pub fn class(self, names: &'static str) -> Self {
        self.with("class", Value::Text(Cow::Borrowed(names)))
    }

    /// Sets the id.
    #[must_use]
    pub fn id(self, id: impl Into<Words>) -> Self {
        self.with("id", Value::Text(id.into()))
    }

    /// Sets an attribute.
    #[must_use]
    pub fn attr(self, name: &'static str, text: impl Into<Words>) -> Self {
        self.with(name, Value::Text(text.into()))
    }

    /// Sets an attribute that is there or not, such as `hidden`.
    #[must_use]
    pub fn flag(self, name: &'static str, set: bool) -> Self {
        self.maybe(name, set.then_some(""))
    }

    /// Sets an attribute, or leaves it out.
    #[must_use]
    pub fn maybe(self, name: &'static str, text: Option<&'static str>) -> Self {
        self.with(
            name,
            text.map_or(Value::Absent, |text| Value::Text(Cow::Borrowed(text))),
        )
    }

    /// Says what a field holds, now and not only at first.
    #[must_use]
    pub fn value(self, text: &str) -> Self {
        self.with("value", Value::Property(Property::Text(text.to_owned())))
    }

    /// Says whether a box is ticked, or an option is the chosen one, now and not only at first.
    #[must_use]
    pub fn state(self, name: &'static str, set: bool) -> Self {
        self.with(name, Value::Property(Property::Flag(set)))
    }

    /// Calls back on an event.
    #[must_use]
    pub fn on(self, event: &'static str, handler: Handler) -> Self {
        self.with(event, Value::Handler(handler))
    }

    /// Looks at the element each time it was printed, with all that is in it.
    #[must_use]
    pub fn then(mut self, look: impl Fn(&web_sys::Element) + 'static) -> Self {
        self.0.then = Some(Box::new(look));
        self
    }

    /// Puts something at the end of what it holds.
    #[must_use]
    pub fn put(self, piece: impl Into<Piece>) -> Self {
        self.holding(piece.into())
    }

    #[inline(never)]
    fn with(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    #[inline(never)]
    fn holding(mut self, piece: Piece) -> Self {
        self.0.children.push(piece);
        self
    }
}
