//! Signing in with a snapshot: a service's JSON, opened inside the page without a token.

use leptos::ev::{self, SubmitEvent};
use leptos::html::{Input, Textarea};
use leptos::prelude::{Effect, GetUntracked, NodeRef};
use psc::{ClearText, SignInView, session};

use super::page::{Page, holds};
use super::parts::button::submit;
use super::parts::{Rank, command};
use super::sign_in::sign_in_of;
use crate::effects::file;
use crate::html::{
    self, AnyElement, Handler, code, details, div, form, input, label, p, summary, textarea,
};
use crate::ui::{focus, notice, typed};

const JSON: &str = "service-json";

/// The form. Its fields keep what is typed until it is submitted.
#[derive(Clone, Copy)]
pub struct SnapshotForm {
    json: NodeRef<Textarea>,
    project: NodeRef<Input>,
    attachment: NodeRef<Input>,
}

impl SnapshotForm {
    /// An empty form. It moves the focus to the field for the JSON when what stands there cannot be opened.
    pub fn open() -> Self {
        let refused = holds(|view| sign_in_of(view).is_some_and(|view| view.paste_error.is_some()));
        let json = NodeRef::<Textarea>::new();
        Effect::new(move || {
            if refused.get() {
                focus(json);
            }
        });
        Self {
            json,
            project: NodeRef::new(),
            attachment: NodeRef::new(),
        }
    }

    /// Renders the form, folded away.
    pub fn render(self, page: Page, view: &SignInView) -> AnyElement {
        let user_error = view.paste_error.as_ref();
        let what = "Get commands and connection information without a token or a network \
                    connection. What you paste may contain passwords; it stays on this page.";
        let hint = p()
            .class("hint")
            .id("service-json-hint")
            .child("Save the service with this command. ")
            .child(code().child("avn service get --json"))
            .child(" works too, but doesn't ask Aiven for secrets.");
        let save = command(
            page,
            "curl",
            "command that saves the service",
            &view.save_command,
        );
        let user_error = user_error.map(|user_error| {
            let body = p()
                .child(&user_error.cause)
                .child(" ")
                .child(&user_error.remedy);
            notice("bad", &user_error.title, body).id("service-json-error")
        });
        let described = if user_error.is_some() {
            "service-json-error service-json-hint"
        } else {
            "service-json-hint"
        };
        let area = textarea()
            .id(JSON)
            .class("input mono")
            .attr("rows", "4")
            .attr("autocomplete", "off")
            .attr("autocapitalize", "none")
            .attr("spellcheck", "false")
            .attr("aria-describedby", described)
            .attr("aria-invalid", user_error.is_some().then_some("true"))
            .node_ref(self.json);
        let (json, session) = (self.json, page.session);
        let file = input()
            .id("service-json-file")
            .attr("type", "file")
            .attr("accept", ".json,application/json")
            .on(ev::change, move |chosen| {
                file::read_into(&chosen, json, move |error| {
                    session.dispatch(session::Event::SnapshotFileRefused(error.sentence()));
                });
            });
        let form = form()
            .attr("novalidate", true)
            .on(ev::submit, self.opens(page, view.checking))
            .child(p().child(what))
            .child(
                div()
                    .class("field")
                    .child(label().attr("for", JSON).child("JSON of the service"))
                    .child(hint)
                    .child(save)
                    .child(user_error)
                    .child(area),
            )
            .child(field("service-json-file", "Or choose its file", file))
            .child(text(
                "service-json-project",
                "Project (optional, for commands)",
                self.project,
            ))
            .child(text(
                "service-json-attachment",
                "Service attachment (optional, for scripts)",
                self.attachment,
            ))
            .child(submit(Rank::Plain, "Open the service", view.checking));
        details()
            .child(summary().child("Open a service from its JSON, without a token"))
            .child(form)
    }

    fn opens(self, page: Page, checking: bool) -> Handler<SubmitEvent> {
        let session = page.session;
        Box::new(move |submitted: SubmitEvent| {
            submitted.prevent_default();
            if !checking {
                let json = self.json.get_untracked();
                session.dispatch(session::Event::SnapshotPasted {
                    text: ClearText(json.map_or_else(String::new, |json| json.value())),
                    project: typed(self.project),
                    attachment: typed(self.attachment),
                });
            }
        })
    }
}

fn text(id: &'static str, label: &'static str, node: NodeRef<Input>) -> AnyElement {
    let input = input()
        .id(id)
        .class("input mono")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .node_ref(node);
    field(id, label, input)
}

fn field(id: &'static str, label: &'static str, input: AnyElement) -> AnyElement {
    div()
        .class("field")
        .child(html::label().attr("for", id).child(label))
        .child(input)
}
