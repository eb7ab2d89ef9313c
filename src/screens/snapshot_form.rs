//! The third sign_in_method: a service's JSON, looked at inside the page.

use leptos::prelude::{Effect, document};
use psc::{ClearText, Event, SignInView};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::page::{Page, holds};
use super::parts::Rank;
use super::parts::button::submit;
use super::sign_in::sign_in_of;
use crate::effects::file;
use crate::markup::{Element, Handler, el};
use crate::ui::{focus, notice};

const JSON: &str = "service-json";
const PROJECT: &str = "service-json-project";
const ATTACHMENT: &str = "service-json-attachment";

/// Moves the focus to the field when what stands in it could not be opened.
pub fn follow_paste_error() {
    let refused = holds(|view| sign_in_of(view).is_some_and(|view| view.paste_error.is_some()));
    Effect::new(move || {
        if refused.get() {
            focus("#service-json");
        }
    });
}

/// Prints the form. What is pasted stays in its field until it is open.
pub fn snapshot_form(page: Page, view: &SignInView) -> Element {
    let user_error = view.paste_error.as_ref();
    let what = "Paste what a command printed, and get scripts and connection information without a token \
                and without a network. It stays in this page.";
    let hint = el("p")
        .class("hint")
        .id("service-json-hint")
        .put("What ")
        .put(el("code").put("avn service get NAME --json"))
        .put(" prints. It holds passwords: paste it nowhere that you do not trust.");
    let user_error = user_error.map(|user_error| {
        let body = el("p")
            .put(&user_error.cause)
            .put(" ")
            .put(&user_error.remedy);
        notice("bad", &user_error.title, body).id("service-json-error")
    });
    let described = if user_error.is_some() {
        "service-json-error service-json-hint"
    } else {
        "service-json-hint"
    };
    let area = el("textarea")
        .id(JSON)
        .class("input mono")
        .attr("rows", "4")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-describedby", described)
        .maybe("aria-invalid", user_error.is_some().then_some("true"));
    let chosen = Box::new(|chosen: web_sys::Event| file::read_into(&chosen, JSON));
    let file = el("input")
        .id("service-json-file")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .on("change", chosen);
    let form = el("form")
        .class("sign-in-method")
        .flag("novalidate", true)
        .on("submit", opens(page, view.checking))
        .put(el("p").put(what))
        .put(
            el("div")
                .class("field")
                .put(el("label").attr("for", JSON).put("JSON of the service"))
                .put(hint)
                .put(user_error)
                .put(area),
        )
        .put(field("service-json-file", "Or a file that holds it", file))
        .put(field(
            PROJECT,
            "Project (optional, for commands)",
            text(PROJECT),
        ))
        .put(field(
            ATTACHMENT,
            "Service attachment (optional, for scripts)",
            text(ATTACHMENT),
        ))
        .put(submit(Rank::Plain, "Open the copy", view.checking));
    el("details")
        .class("snapshot-form")
        .put(el("summary").put("Open a service from its JSON, without a token"))
        .put(form)
}

fn text(id: &'static str) -> Element {
    el("input")
        .id(id)
        .class("input mono")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
}

fn field(id: &'static str, label: &'static str, input: Element) -> Element {
    el("div")
        .class("field")
        .put(el("label").attr("for", id).put(label))
        .put(input)
}

fn opens(page: Page, checking: bool) -> Handler {
    let session = page.session;
    Box::new(move |submitted| {
        submitted.prevent_default();
        if !checking {
            session.dispatch(Event::SnapshotPasted {
                text: ClearText(file::text_of(JSON)),
                project: typed(PROJECT),
                attachment: typed(ATTACHMENT),
            });
        }
    })
}

fn typed(id: &str) -> String {
    let field = document().get_element_by_id(id);
    let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.map_or_else(String::new, |field| field.value())
}
