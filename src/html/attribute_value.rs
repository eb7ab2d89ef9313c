//! What an attribute can be set to.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::oco::Oco;

/// The text of an attribute, or nothing where the attribute is left out.
pub(super) type Text = Option<Oco<'static, str>>;

/// A value for an attribute. As with Leptos' trait of this name, `None` and `false` leave the attribute out, and a
/// closure is called again whenever a signal that it reads changes. There is one type of attribute for all of them,
/// and one for all closures.
pub trait AttributeValue: Sized {
    /// The text of the attribute at this moment.
    fn into_text(self) -> Text;

    /// The attribute of this name.
    fn into_attribute(self, name: &'static str) -> AnyAttribute {
        constant(name, self.into_text())
    }
}

impl AttributeValue for &'static str {
    fn into_text(self) -> Text {
        Some(Oco::Borrowed(self))
    }
}

impl AttributeValue for String {
    fn into_text(self) -> Text {
        Some(Oco::from(self))
    }
}

impl AttributeValue for bool {
    fn into_text(self) -> Text {
        self.then_some(Oco::Borrowed(""))
    }
}

impl<V: AttributeValue> AttributeValue for Option<V> {
    fn into_text(self) -> Text {
        self.and_then(V::into_text)
    }
}

impl<V, F> AttributeValue for F
where
    V: AttributeValue,
    F: Fn() -> V + Send + 'static,
{
    fn into_text(self) -> Text {
        self().into_text()
    }

    fn into_attribute(self, name: &'static str) -> AnyAttribute {
        reactive(name, Box::new(move || self().into_text()))
    }
}

#[inline(never)]
fn constant(name: &'static str, text: Text) -> AnyAttribute {
    custom_attribute(name, text).into_any_attr()
}

#[inline(never)]
fn reactive(name: &'static str, text: Box<dyn Fn() -> Text + Send>) -> AnyAttribute {
    custom_attribute(name, text).into_any_attr()
}
