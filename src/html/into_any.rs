//! What can be a child of an element.

use leptos::oco::Oco;
use leptos::prelude::{AnyView, IntoAny};

use super::AnyElement;

/// A view that can be erased. It is Leptos' [`IntoAny`], but erases what is inside before it erases the whole: the
/// code for options, fragments and closures is then there once and not once for each type.
pub trait IntoAnyView {
    /// The view, without its type.
    fn into_any(self) -> AnyView;
}

impl IntoAnyView for AnyView {
    fn into_any(self) -> AnyView {
        self
    }
}

impl IntoAnyView for AnyElement {
    fn into_any(self) -> AnyView {
        AnyElement::into_any(self)
    }
}

/// Nothing, which keeps its place among its neighbours.
impl IntoAnyView for () {
    fn into_any(self) -> AnyView {
        nothing()
    }
}

impl IntoAnyView for &'static str {
    fn into_any(self) -> AnyView {
        text(Oco::Borrowed(self))
    }
}

impl IntoAnyView for String {
    fn into_any(self) -> AnyView {
        text(Oco::from(self))
    }
}

/// The text is copied: what it comes from may be gone before the page is.
impl IntoAnyView for &String {
    fn into_any(self) -> AnyView {
        text(Oco::from(self.clone()))
    }
}

impl<V: IntoAnyView> IntoAnyView for Option<V> {
    fn into_any(self) -> AnyView {
        self.map_or_else(nothing, V::into_any)
    }
}

impl<V: IntoAnyView> IntoAnyView for Vec<V> {
    fn into_any(self) -> AnyView {
        fragment(self.into_iter().map(V::into_any).collect())
    }
}

/// Rendered again whenever a signal that it reads changes.
impl<V, F> IntoAnyView for F
where
    V: IntoAnyView,
    F: Fn() -> V + Send + 'static,
{
    fn into_any(self) -> AnyView {
        reactive(Box::new(move || self().into_any()))
    }
}

#[inline(never)]
fn nothing() -> AnyView {
    IntoAny::into_any(())
}

#[inline(never)]
fn text(text: Oco<'static, str>) -> AnyView {
    IntoAny::into_any(text)
}

#[inline(never)]
fn fragment(views: Vec<AnyView>) -> AnyView {
    IntoAny::into_any(views)
}

#[inline(never)]
fn reactive(render: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    IntoAny::into_any(render)
}

macro_rules! fragments {
    ($($view:ident)*) => {
        impl<$($view: IntoAnyView),*> IntoAnyView for ($($view,)*) {
            #[expect(non_snake_case, reason = "the variables have the names of their types")]
            fn into_any(self) -> AnyView {
                let ($($view,)*) = self;
                fragment(vec![$($view.into_any()),*])
            }
        }
    };
}

fragments! { A B }
fragments! { A B C }
fragments! { A B C D }
fragments! { A B C D E }
fragments! { A B C D E F }
fragments! { A B C D E F G }
fragments! { A B C D E F G H }
fragments! { A B C D E F G H I }
fragments! { A B C D E F G H I J }
