//! Draws pieces into the document, and finds, moves and removes what was drawn.

use leptos::prelude::{RenderEffect, document};
use wasm_bindgen::JsCast;
use web_sys::Node;

use super::attributes::{self, Set};
use super::element::{Element, Parts};
use super::redraw::redraw;
use super::{Piece, Words};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A piece as it stands in the document.
pub(super) enum Drawn {
    /// Holds the place of nothing.
    Nothing(Node),
    /// Text.
    Text(Node, Words),
    /// An element.
    Element(Box<DrawnElement>),
    /// Several, and the mark behind the last.
    Several(Vec<Drawn>, Node),
    /// Redraws itself.
    Live(RenderEffect<Drawn>),
}

/// An element as it stands in the document.
pub(super) struct DrawnElement {
    pub(super) node: web_sys::Element,
    pub(super) tag: &'static str,
    pub(super) key: Option<String>,
    pub(super) attributes: Vec<(&'static str, Set)>,
    pub(super) children: Vec<Drawn>,
}

/// Draws a piece outside of the document.
pub(super) fn draw(piece: Piece) -> Drawn {
    match piece {
        Piece::Nothing => Drawn::Nothing(mark()),
        Piece::Text(words) => Drawn::Text(document().create_text_node(&words).into(), words),
        Piece::Element(element) => draw_element(element),
        Piece::Several(pieces) => Drawn::Several(pieces.into_iter().map(draw).collect(), mark()),
        Piece::Live(print) => Drawn::Live(keep_drawn(print, None)),
    }
}

/// Draws what a closure prints, in place of what stands there, and again whenever a signal in it has changed.
pub(super) fn keep_drawn(
    print: Box<dyn Fn() -> Piece>,
    step_status: Option<Drawn>,
) -> RenderEffect<Drawn> {
    let draw_again = move |step_status: Option<Drawn>| match step_status {
        None => draw(print()),
        Some(mut step_status) => {
            redraw(print(), &mut step_status);
            step_status
        }
    };
    RenderEffect::new_with_value(draw_again, step_status)
}

fn draw_element(element: Element) -> Drawn {
    let Parts {
        tag,
        is_svg,
        key,
        attributes,
        children,
        then,
    } = *element.0;
    let created = if is_svg {
        document().create_element_ns(Some(SVG), tag)
    } else {
        document().create_element(tag)
    };
    // Refused are names that no element can have; all names are constants of the program.
    let Ok(node) = created else {
        return Drawn::Nothing(mark());
    };
    let draw_into = |piece| {
        let drawn = draw(piece);
        drawn.place(&node, None);
        drawn
    };
    let children = children.into_iter().map(draw_into).collect();
    // After the children: a list takes a value only when it has the option.
    let attributes = attributes
        .into_iter()
        .map(|(name, value)| (name, attributes::set(&node, name, value)))
        .collect();
    if let Some(look) = then {
        look(&node);
    }
    Drawn::Element(Box::new(DrawnElement {
        node,
        tag,
        key,
        attributes,
        children,
    }))
}

impl Drawn {
    /// Puts it into a parent, before a node of it or at its end.
    pub(super) fn place(&self, parent: &Node, before: Option<&Node>) {
        self.each_node(&mut |node| {
            let _placed = parent.insert_before(node, before);
        });
    }

    /// Takes it out of the document.
    pub(super) fn remove(&self) {
        self.each_node(&mut |node| {
            if let Some(parent) = node.parent_node() {
                let _gone = parent.remove_child(node);
            }
        });
    }

    /// The node that it begins with.
    pub(super) fn first(&self) -> Option<Node> {
        match self {
            Self::Nothing(node) | Self::Text(node, _) => Some(node.clone()),
            Self::Element(element) => Some(element.node.clone().unchecked_into()),
            Self::Several(pieces, end) => pieces
                .first()
                .map_or_else(|| Some(end.clone()), Self::first),
            Self::Live(effect) => effect.with_value_mut(|drawn| drawn.first()).flatten(),
        }
    }

    /// What tells it from its neighbours.
    pub(super) fn key(&self) -> Option<&str> {
        match self {
            Self::Element(element) => element.key.as_deref(),
            _ => None,
        }
    }

    fn each_node(&self, visit: &mut dyn FnMut(&Node)) {
        match self {
            Self::Nothing(node) | Self::Text(node, _) => visit(node),
            Self::Element(element) => visit(&element.node),
            Self::Several(pieces, end) => {
                for piece in pieces {
                    piece.each_node(visit);
                }
                visit(end);
            }
            Self::Live(effect) => {
                effect.with_value_mut(|drawn| drawn.each_node(visit));
            }
        }
    }
}

fn mark() -> Node {
    document().create_comment("").into()
}
