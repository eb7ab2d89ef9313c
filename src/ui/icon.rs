//! Line drawings, 16 by 16, in the colour of the text around them.

use crate::html::{AnyElement, svg};

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A tick.
    Check,
    /// An exclamation mark in a triangle.
    Warning,
    /// An exclamation mark in a circle.
    Problem,
    /// A letter i in a circle.
    Note,
    /// An open circle; the style sheet turns it.
    Busy,
    /// Two sheets.
    Copy,
    /// An arrow that leaves a box.
    External,
    /// An arrow into a tray.
    Download,
    /// A network of three nodes.
    Network,
    /// A point on a line.
    Endpoint,
    /// Two links of a chain.
    Attachment,
    /// A drum.
    Service,
    /// Four tiles.
    Components,
}

/// A drawing beside words that say the same; screen readers pass over it.
pub fn icon(shape: Shape) -> AnyElement {
    let class = if shape == Shape::Busy {
        "icon icon-busy"
    } else {
        "icon"
    };
    svg::svg()
        .class(class)
        .attr("viewBox", "0 0 16 16")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg::path().attr("d", shape.path()))
}

impl Shape {
    fn path(self) -> &'static str {
        match self {
            Self::Check => "M3 8.5l3.2 3.2L13 4.8",
            Self::Warning => "M8 2.2l6.2 11.3H1.8z M8 6.4v3.4 M8 11.6v.2",
            Self::Problem => "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4z M8 4.8v4 M8 11v.2",
            Self::Note => "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4z M8 7.4v3.8 M8 4.8V5",
            Self::Busy => "M8 2a6 6 0 1 1-6 6",
            Self::Copy => "M5.5 5.5h8v8h-8z M10.5 5.3V2.5h-8v8h2.8",
            Self::External => "M6.5 3.5h-4v10h10v-4 M9.5 2.5h4v4 M13.2 2.8L7.5 8.5",
            Self::Download => "M8 2.5v7.8 M4.7 7.2L8 10.5l3.3-3.3 M2.5 13.5h11",
            Self::Network => "M6 2h4v4H6z M2 10h4v4H2z M10 10h4v4h-4z M8 6v2 M4 10V8h8v2",
            Self::Endpoint => "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M1.5 8H5 M11 8h3.5",
            Self::Attachment => {
                "M6.4 9.6l3.2-3.2 M7.6 4.7l1.3-1.3a2.6 2.6 0 0 1 3.7 3.7l-1.3 1.3 \
                 M8.4 11.3l-1.3 1.3a2.6 2.6 0 0 1-3.7-3.7l1.3-1.3"
            }
            Self::Service => {
                "M3 4c0-1.1 2.2-2 5-2s5 .9 5 2-2.2 2-5 2-5-.9-5-2z \
                 M3 4v8c0 1.1 2.2 2 5 2s5-.9 5-2V4 M3 8c0 1.1 2.2 2 5 2s5-.9 5-2"
            }
            Self::Components => {
                "M2.5 2.5H7V7H2.5z M9 2.5h4.5V7H9z M2.5 9H7v4.5H2.5z M9 9h4.5v4.5H9z"
            }
        }
    }
}
