//! An element whose type does not tell its contents.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::ev::{Custom, EventDescriptor};
use leptos::html::ElementType;
use leptos::prelude::{AnyView, NodeRef};
use leptos::tachys::html::{directive, event, node_ref, property};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

use super::attributes::Attributes;
use super::{AttributeValue, IntoAnyView};

/// An element that can still be added to. It is a pointer, so that each call hands on no more than that.
pub struct AnyElement(Box<Parts>);

struct Parts {
    tag: &'static str,
    build: Build,
    attributes: Attributes,
    children: Vec<AnyView>,
}

/// What an event calls, without its type.
pub type Handler<E = Event> = Box<dyn FnMut(E)>;

/// Makes the element of Leptos.
type Build = fn(&'static str, Attributes, Vec<AnyView>) -> AnyView;

impl AnyElement {
    #[inline(never)]
    pub(super) fn new(tag: &'static str, build: Build) -> Self {
        Self(Box::new(Parts {
            tag,
            build,
            attributes: Attributes::default(),
            children: Vec::new(),
        }))
    }

    /// Sets the class.
    #[must_use]
    pub fn class(self, names: impl AttributeValue) -> Self {
        self.attr("class", names)
    }

    /// Sets the id.
    #[must_use]
    pub fn id(self, id: impl AttributeValue) -> Self {
        self.attr("id", id)
    }

    /// Sets an attribute.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl AttributeValue) -> Self {
        self.with(name, value.into_attribute(name))
    }

    /// Sets a property, such as the `value` of a field: the attribute of that name says only what it is at first.
    #[must_use]
    pub fn prop(self, name: &'static str, value: impl Into<JsValue>) -> Self {
        self.with_prop(name, value.into())
    }

    /// Listens to an event.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the signature is that of Leptos"
    )]
    pub fn on<E>(self, event: E, mut handler: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        let untyped = Box::new(move |event: Event| handler(event.unchecked_into()));
        self.listen(Custom::new(event.name()), untyped)
    }

    /// Makes the element known to whoever holds the reference.
    #[must_use]
    pub fn node_ref<E>(self, container: NodeRef<E>) -> Self
    where
        E: ElementType,
        E::Output: JsCast + Clone + 'static,
    {
        self.with("ref", node_ref::node_ref::<E, _>(container).into_any_attr())
    }

    /// Calls a function with the element each time it is rendered, before its children are.
    #[must_use]
    pub fn directive<P>(self, handler: fn(Element, P), param: P) -> Self
    where
        P: Clone + 'static,
    {
        self.with("use", directive::directive(handler, param).into_any_attr())
    }

    /// Adds a child.
    #[must_use]
    pub fn child(self, child: impl IntoAnyView) -> Self {
        self.with_child(child.into_any())
    }

    /// The element as a view of Leptos.
    #[inline(never)]
    pub fn into_any(self) -> AnyView {
        let Parts {
            tag,
            build,
            attributes,
            children,
        } = *self.0;
        build(tag, attributes, children)
    }

    #[inline(never)]
    fn with_prop(self, name: &'static str, value: JsValue) -> Self {
        self.with(name, property::prop(name, value).into_any_attr())
    }

    #[inline(never)]
    fn listen(self, event: Custom<Event>, handler: Handler) -> Self {
        self.with("on", event::on(event, handler).into_any_attr())
    }

    #[inline(never)]
    fn with(mut self, name: &'static str, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(name, attribute);
        self
    }

    #[inline(never)]
    fn with_child(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }
}
