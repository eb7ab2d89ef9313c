//! A box that asks for attention, or a line that states a result.

use crate::html::{AnyElement, IntoAnyView, div, p, span};

/// Renders a notice: what it is about in one line, then why and what to do. The tone is `good`, `neutral`,
/// `busy`, `warning` or `bad`; the last two are said in words as well, for those who do not see the colour. A child
/// that is added stands beside the text where there is room.
pub fn notice(tone: &'static str, title: impl IntoAnyView, body: impl IntoAnyView) -> AnyElement {
    let kind = match tone {
        "warning" => "Warning: ",
        "bad" => "Problem: ",
        _ => "",
    };
    let title = p()
        .class("notice-title")
        .child(span().class("visually-hidden").child(kind))
        .child(title);
    div()
        .class("notice")
        .attr("data-tone", tone)
        .child(div().class("notice-text").child(title).child(body))
}
