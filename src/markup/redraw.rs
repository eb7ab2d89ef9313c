//! Changes what was drawn to what is wanted now, with as little as possible to do.

use web_sys::Node;

use super::Piece;
use super::attributes;
use super::draw::{Drawn, DrawnElement, draw, keep_drawn};
use super::element::{Element, Parts};

/// Makes what stands in the document what a piece says.
pub(super) fn redraw(piece: Piece, drawn: &mut Drawn) {
    match (piece, &mut *drawn) {
        (Piece::Nothing, Drawn::Nothing(_)) => {}
        (Piece::Text(words), Drawn::Text(node, before)) => {
            if words != *before {
                node.set_node_value(Some(&words));
                *before = words;
            }
        }
        (Piece::Element(element), Drawn::Element(before)) if is_same(&element, before) => {
            redraw_element(element, before);
        }
        (Piece::Several(pieces), Drawn::Several(before, end)) => {
            if let Some(parent) = end.parent_node() {
                redraw_several(pieces, before, &parent, Some(end));
            }
        }
        (Piece::Live(print), Drawn::Live(effect)) => {
            *effect = keep_drawn(print, effect.take_value());
        }
        (piece, _) => replace(piece, drawn),
    }
}

fn is_same(element: &Element, drawn: &DrawnElement) -> bool {
    element.0.tag == drawn.tag && element.0.key == drawn.key
}

fn replace(piece: Piece, drawn: &mut Drawn) {
    let new = draw(piece);
    let place = drawn.first();
    if let Some(parent) = place.as_ref().and_then(Node::parent_node) {
        new.place(&parent, place.as_ref());
    }
    drawn.remove();
    *drawn = new;
}

fn redraw_element(element: Element, drawn: &mut DrawnElement) {
    let Parts {
        attributes,
        children,
        then,
        ..
    } = *element.0;
    let node = &drawn.node;
    redraw_several(children, &mut drawn.children, node, None);
    for (name, set) in drawn.attributes.iter().skip(attributes.len()) {
        attributes::clear(node, name, set);
    }
    drawn.attributes.truncate(attributes.len());
    for (index, (name, value)) in attributes.into_iter().enumerate() {
        match drawn.attributes.get_mut(index) {
            Some((before, set)) if *before == name => attributes::reset(node, name, value, set),
            Some(other) => {
                attributes::clear(node, other.0, &other.1);
                *other = (name, attributes::set(node, name, value));
            }
            None => drawn
                .attributes
                .push((name, attributes::set(node, name, value))),
        }
    }
    if let Some(look) = then {
        look(node);
    }
}

/// Redraws one after the other. What has a key is found wherever it stands, and moved.
fn redraw_several(pieces: Vec<Piece>, drawn: &mut Vec<Drawn>, parent: &Node, end: Option<&Node>) {
    let count = pieces.len();
    for (index, piece) in pieces.into_iter().enumerate() {
        if let Some(key) = key(&piece) {
            match drawn
                .iter()
                .skip(index)
                .position(|drawn| drawn.key() == Some(key))
            {
                Some(0) => {}
                Some(distance) => {
                    let found = drawn.remove(index + distance);
                    insert(found, index, drawn, parent, end);
                }
                None => {
                    insert(draw(piece), index, drawn, parent, end);
                    continue;
                }
            }
        }
        match drawn.get_mut(index) {
            Some(before) => redraw(piece, before),
            None => insert(draw(piece), index, drawn, parent, end),
        }
    }
    for gone in drawn.drain(count..) {
        gone.remove();
    }
}

fn key(piece: &Piece) -> Option<&str> {
    match piece {
        Piece::Element(element) => element.0.key.as_deref(),
        _ => None,
    }
}

fn insert(new: Drawn, index: usize, drawn: &mut Vec<Drawn>, parent: &Node, end: Option<&Node>) {
    let next = drawn.get(index).and_then(Drawn::first);
    new.place(parent, next.as_ref().or(end));
    drawn.insert(index, new);
}
