//! The attributes of an element.

use leptos::attr::any_attribute::{AnyAttribute, AnyAttributeState};
use leptos::attr::{Attribute, NextAttribute};
use web_sys::Element;

/// Attributes, each with its name.
///
/// Leptos' own `Vec<AnyAttribute>` takes all of them off before it sets the new ones. A link without its address
/// loses the focus, and a file field without its type loses its file. So those of the same names are compared one by
/// one, as in Leptos' tuples; only a different set of names is left to the `Vec`.
#[derive(Clone, Default)]
pub(super) struct Attributes {
    names: Vec<&'static str>,
    values: Vec<AnyAttribute>,
}

/// Attributes as they are set.
pub(super) struct AttributesState {
    names: Vec<&'static str>,
    values: (Element, Vec<AnyAttributeState>),
}

impl Attributes {
    pub(super) fn push(&mut self, name: &'static str, attribute: AnyAttribute) {
        self.names.push(name);
        self.values.push(attribute);
    }
}

impl Attribute for Attributes {
    type State = AttributesState;
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    const MIN_LENGTH: usize = 0;

    fn html_len(&self) -> usize {
        0
    }

    /// Only a server writes HTML.
    fn to_html(self, _: &mut String, _: &mut String, _: &mut String, _: &mut String) {}

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element) -> Self::State {
        self.build(element)
    }

    fn build(self, element: &Element) -> Self::State {
        AttributesState {
            names: self.names,
            values: self.values.build(element),
        }
    }

    fn rebuild(self, state: &mut Self::State) {
        if self.names == state.names {
            for (value, state) in self.values.into_iter().zip(&mut state.values.1) {
                value.rebuild(state);
            }
        } else {
            state.names = self.names;
            self.values.rebuild(&mut state.values);
        }
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }
}

impl NextAttribute for Attributes {
    type Output<A: Attribute> = (Self, A);

    fn add_any_attr<A: Attribute>(self, attribute: A) -> Self::Output<A> {
        (self, attribute)
    }
}
