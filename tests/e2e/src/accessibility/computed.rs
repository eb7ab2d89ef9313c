//! Roles and names as every browser computes them for its driver, where there are no developer tools to hand over the
//! whole tree: one element at a time, of those that may have the role.

use reqwest::Method;
use serde_json::{Map, Value};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{RequestData, SessionId, WebElement};

use super::{Handle, Node};
use crate::page::BrowserPage;

/// The elements that a selector finds and a person can: nothing hidden, and nothing behind an open dialog.
const LIST: &str = "
    const [selector, root] = arguments;
    const modal = document.querySelector('dialog:modal');
    const reachable = (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('[aria-hidden=true], [inert]') &&
        (!modal || modal.contains(element));
    return [...(root ?? document).querySelectorAll(selector)].filter(reachable).map((element) => ({
        element,
        value: element.value ?? '',
        properties: {
            disabled: element.matches(':disabled, [aria-disabled=true]'),
            focused: element === document.activeElement,
            checked: element.checked ?? element.ariaChecked === 'true',
        },
    }));";

/// What a browser computes of an element.
#[derive(Debug)]
struct Computed<'a> {
    what: &'static str,
    element: &'a WebElement,
}

impl FormatRequestData for Computed<'_> {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Self { what, element } = self;
        let path = format!("session/{session}/element/{}/{what}", element.element_id());
        RequestData::new(Method::GET, path)
    }
}

impl BrowserPage {
    /// All nodes of a role within an element, or in the whole document.
    pub(super) async fn computed_nodes(
        &self,
        root: Option<&WebElement>,
        role: &str,
    ) -> WebDriverResult<Vec<Node>> {
        let root = root.map(WebElement::to_json).transpose()?;
        let arguments = vec![Value::from(candidates(role)), root.unwrap_or_default()];
        let listed = self.driver().execute(LIST, arguments).await?;
        let mut nodes = Vec::new();
        for mut listed in listed.json().as_array().cloned().unwrap_or_default() {
            let handle = self.driver().handle().clone();
            let element = WebElement::from_json(listed["element"].take(), handle)?;
            let computed_role = computed(&element, "computedrole").await?;
            // A field for a password has no role of its own, and Firefox gives it none.
            let is_password = computed_role.is_empty() && role == "textbox";
            if computed_role == role || is_password {
                nodes.push(Node {
                    role: role.to_owned(),
                    name: computed(&element, "computedlabel").await?.trim().to_owned(),
                    value: listed["value"].as_str().unwrap_or_default().to_owned(),
                    properties: properties(&listed["properties"]),
                    handle: Handle::Element(element),
                });
            }
        }
        Ok(nodes)
    }
}

fn properties(listed: &Value) -> Vec<(String, Value)> {
    let properties: Option<Map<_, _>> = listed.as_object().cloned();
    properties.into_iter().flatten().collect()
}

async fn computed(element: &WebElement, what: &'static str) -> WebDriverResult<String> {
    let command = Computed { what, element };
    element.handle().cmd(command).await?.value()
}

/// A selector of all elements of the page that can have a role.
fn candidates(role: &str) -> &'static str {
    match role {
        "button" => "button, summary",
        "checkbox" | "radio" | "searchbox" | "switch" | "textbox" => "input, textarea",
        "dialog" => "dialog",
        "form" => "form",
        "heading" => "h1, h2, h3, h4",
        "link" => "a[href]",
        "list" => "ul, ol",
        "listitem" => "li",
        "region" => "section, [role=region]",
        "row" => "tr, [role=row]",
        other => panic!("no elements are listed for the role {other}"),
    }
}
