//! HTML elements in Leptos' builder style, erased early.
//!
//! The functions and methods are those of [`leptos::html`] under the same names, and Leptos renders, compares and
//! listens. The difference is the type: an element of `leptos::html` carries the types of all that is in it, and
//! each such type has code of its own, which made the page half as large again. An [`AnyElement`] collects its
//! attributes and children as [`AnyAttribute`](leptos::attr::any_attribute::AnyAttribute) and [`AnyView`], and
//! becomes an `AnyView` in one place. Each tag keeps its type, by which Leptos tells whether it can keep the
//! element when it renders again.
//!
//! Any view of Leptos can be a child, with one exception: `view!` writes elements without dynamic parts through
//! `innerHTML`. The page's Trusted Types refuse that, because nothing in this page may turn text into markup.

mod any_element;
mod attribute_value;
mod attributes;
mod into_any;
mod list;

pub use any_element::{AnyElement, Handler};
pub use attribute_value::AttributeValue;
pub use into_any::IntoAnyView;
pub use list::keyed;

/// Functions named after their tags.
macro_rules! elements {
    ($namespace:path: $($tag:ident)*) => {
        $(
            #[doc = concat!("A `<", stringify!($tag), ">` element.")]
            pub fn $tag() -> AnyElement {
                use $namespace as namespace;
                AnyElement::new(|attributes, children| {
                    let element = namespace::$tag().add_any_attr(attributes).child(children);
                    leptos::prelude::IntoAny::into_any(element)
                })
            }
        )*
    };
}

use leptos::prelude::{AddAnyAttr, ElementChild};

elements! { leptos::html:
    a aside button code dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 header label
    legend li main nav ol option p pre section select span strong summary table tbody td textarea th thead tr ul
}

/// An `<input>` element, which has no children.
pub fn input() -> AnyElement {
    AnyElement::new(|attributes, _| {
        leptos::prelude::IntoAny::into_any(leptos::html::input().add_any_attr(attributes))
    })
}

/// Elements of SVG, which have a namespace of their own.
pub mod svg {
    use leptos::prelude::{AddAnyAttr, ElementChild};

    use super::AnyElement;

    elements! { leptos::svg: path svg }
}
