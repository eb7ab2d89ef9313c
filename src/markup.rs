//! Markup as values of one type: elements, text, and closures that are printed again when what they read
//! changes.
//!
//! `view!` gives each element a type of its own, and each such type its own code: some 850 bytes of WebAssembly
//! an element, which was half of the page. Here an element is data, and one piece of code draws them all. What
//! decides when something is printed stays Leptos: signals, effects, owners and components, and a [`Piece`]
//! becomes a view of Leptos with [`view`].
//!
//! What is printed again is compared with what stands in the document, and only the differences are made. So
//! the focus, the caret and the scroll position stay where they are. Nothing here can print text as markup.

mod attributes;
mod draw;
mod element;
mod leptos_view;
mod redraw;

use std::borrow::Cow;

pub use attributes::Handler;
pub use element::{Element, el, svg};
pub use leptos_view::view;

/// A text of the page; a constant of the program is not copied.
pub type Words = Cow<'static, str>;

/// A piece of the page.
pub enum Piece {
    /// Nothing, which keeps its place: what follows does not move up.
    Nothing,
    /// Text.
    Text(Words),
    /// An element.
    Element(Element),
    /// Several, one after the other: told apart by their keys where they have some, else by position.
    Several(Vec<Piece>),
    /// Printed again whenever a signal that it reads has changed.
    Live(Box<dyn Fn() -> Piece>),
}

/// Something that is printed again whenever a signal that it reads has changed.
pub fn live(print: impl Fn() -> Piece + 'static) -> Piece {
    Piece::Live(Box::new(print))
}

/// Several pieces, one after the other.
pub fn all<const COUNT: usize>(pieces: [Piece; COUNT]) -> Piece {
    Piece::Several(pieces.into())
}

impl From<Element> for Piece {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Piece {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Piece {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// The text is copied: the view that it comes from may be gone before the page is.
impl From<&String> for Piece {
    fn from(text: &String) -> Self {
        Self::Text(Cow::Owned(text.clone()))
    }
}

impl<P: Into<Piece>> From<Option<P>> for Piece {
    fn from(piece: Option<P>) -> Self {
        piece.map_or(Self::Nothing, Into::into)
    }
}

impl<P: Into<Piece>> FromIterator<P> for Piece {
    fn from_iter<I: IntoIterator<Item = P>>(pieces: I) -> Self {
        Self::Several(pieces.into_iter().map(Into::into).collect())
    }
}
