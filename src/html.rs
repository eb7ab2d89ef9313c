//! HTML elements in Leptos' builder style, erased early.
//!
//! Functions and methods have the names of [`leptos::html`], and Leptos renders, compares and listens. The difference
//! is the type: an element of `leptos::html` carries the types of everything in it, and each such type has code of its
//! own, which made the page half as large again. An [`AnyElement`] collects its attributes and children as
//! [`AnyAttribute`](leptos::attr::any_attribute::AnyAttribute) and [`AnyView`](leptos::prelude::AnyView), and becomes
//! an `AnyView` in one place.
//!
//! Any view of Leptos can be a child, with one exception: `view!` writes elements without dynamic parts through
//! `innerHTML`. The page's Trusted Types refuse that, because nothing in this page may turn text into markup.

mod any_element;
mod attribute_value;
mod attributes;
mod into_any;
mod list;

use leptos::html::custom;
use leptos::prelude::{AddAnyAttr, AnyView, ElementChild, IntoAny};

pub use any_element::{AnyElement, Handler};
pub use attribute_value::AttributeValue;
use attributes::Attributes;
pub use into_any::IntoAnyView;
pub use list::keyed;

/// Functions named after their tags. They check the names, since [`custom`] takes any.
macro_rules! elements {
    ($build:ident: $($tag:ident = $name:literal,)*) => {
        $(
            #[doc = concat!("A `<", stringify!($tag), ">` element.")]
            pub fn $tag() -> AnyElement {
                const { assert!($name.eq_ignore_ascii_case(stringify!($tag))) }
                AnyElement::new($name, $build)
            }
        )*
    };
}

elements! { element:
    a = "A", aside = "ASIDE", button = "BUTTON", code = "CODE", dd = "DD", details = "DETAILS", dialog = "DIALOG",
    div = "DIV", dl = "DL", dt = "DT", fieldset = "FIELDSET", figcaption = "FIGCAPTION", figure = "FIGURE",
    footer = "FOOTER", form = "FORM", h1 = "H1", h2 = "H2", h3 = "H3", header = "HEADER", label = "LABEL",
    legend = "LEGEND", li = "LI", main = "MAIN", nav = "NAV", optgroup = "OPTGROUP", option = "OPTION", p = "P", pre = "PRE",
    section = "SECTION", select = "SELECT", span = "SPAN", strong = "STRONG", summary = "SUMMARY", table = "TABLE",
    tbody = "TBODY", td = "TD", textarea = "TEXTAREA", th = "TH", thead = "THEAD", tr = "TR",
}

/// A `<ul>` element. `WebKit` makes a group of a list that began empty and shows no markers, unless it says its role.
pub fn ul() -> AnyElement {
    AnyElement::new("UL", element).attr("role", "list")
}

/// An `<ol>` element, with its role as that of [`ul`].
pub fn ol() -> AnyElement {
    AnyElement::new("OL", element).attr("role", "list")
}

/// One type for all tags. Leptos compares the names of such elements when it renders again, and keeps an element only
/// where the name is the same. The names are in upper case because that is how an HTML document tells them.
fn element(tag: &'static str, attributes: Attributes, children: Vec<AnyView>) -> AnyView {
    IntoAny::into_any(custom(tag).add_any_attr(attributes).child(children))
}

/// An `<input>` element, which has no children.
pub fn input() -> AnyElement {
    AnyElement::new("INPUT", |_, attributes, _| {
        IntoAny::into_any(leptos::html::input().add_any_attr(attributes))
    })
}

/// Elements of SVG, which have a namespace of their own.
pub mod svg {
    use leptos::prelude::{AddAnyAttr, ElementChild, IntoAny};
    use leptos::svg;

    use super::AnyElement;

    /// An `<svg>` element.
    pub fn svg() -> AnyElement {
        AnyElement::new("svg", |_, attributes, children| {
            IntoAny::into_any(svg::svg().add_any_attr(attributes).child(children))
        })
    }

    /// A `<path>` element.
    pub fn path() -> AnyElement {
        AnyElement::new("path", |_, attributes, children| {
            IntoAny::into_any(svg::path().add_any_attr(attributes).child(children))
        })
    }
}
