//! A piece as a view of Leptos.

use leptos::prelude::{AddAnyAttr, IntoView, Mountable, Render, RenderHtml};
use leptos::tachys::html::attribute::{Attribute, any_attribute::AnyAttribute};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};
use send_wrapper::SendWrapper;
use web_sys::{Element, Node};

use super::Piece;
use super::draw::{Drawn, draw};
use super::redraw::redraw;

/// Makes a piece a view of Leptos.
pub fn view(piece: Piece) -> impl IntoView {
    Printed(SendWrapper::new(piece))
}

/// Views of Leptos may have to go from thread to thread. A page has one.
struct Printed(SendWrapper<Piece>);

impl Render for Printed {
    type State = Drawn;

    fn build(self) -> Drawn {
        draw(self.0.take())
    }

    fn rebuild(self, drawn: &mut Drawn) {
        redraw(self.0.take(), drawn);
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.remove();
    }

    fn mount(&mut self, parent: &Element, before: Option<&Node>) {
        self.place(parent, before);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first = self.first();
        let parent = first.as_ref().and_then(Node::parent_element);
        let Some(parent) = parent else { return false };
        child.mount(&parent, first.as_ref());
        true
    }

    fn elements(&self) -> Vec<Element> {
        match self {
            Self::Element(element) => vec![element.node.clone()],
            _ => Vec::new(),
        }
    }
}

/// Attributes belong to elements, and are set there.
impl AddAnyAttr for Printed {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self {
        self
    }
}

/// Leptos asks this of every view. The page is drawn in the browser alone, so there is nothing to write as text
/// and nothing to wait for.
impl RenderHtml for Printed {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        draw(self.0.take())
    }

    fn into_owned(self) -> Self {
        self
    }
}
