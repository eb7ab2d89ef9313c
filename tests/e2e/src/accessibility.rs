//! The browser's accessibility tree: what a screen reader is told.

mod computed;

use serde_json::{Value, json};
use thirtyfour::WebElement;
use thirtyfour::error::WebDriverResult;

use crate::driver::Engine;
use crate::page::BrowserPage;

/// A node of the tree.
#[derive(Clone, Debug)]
pub struct Node {
    /// The computed role.
    pub role: String,
    /// The computed name.
    pub name: String,
    /// What it holds, such as the text of a field.
    pub value: String,
    properties: Vec<(String, Value)>,
    handle: Handle,
}

/// The way from a node to its element.
#[derive(Clone, Debug)]
enum Handle {
    /// A number of Chromium's developer tools.
    Backend(u64),
    /// The element itself.
    Element(WebElement),
}

impl Node {
    fn read(node: &Value) -> Option<Self> {
        if node["ignored"] == true {
            return None;
        }
        let text = |key: &str| node[key]["value"].as_str().unwrap_or_default().to_owned();
        let properties = node["properties"].as_array().into_iter().flatten();
        Some(Self {
            role: text("role"),
            name: text("name").trim().to_owned(),
            value: text("value"),
            properties: properties
                .map(|property| {
                    let name = property["name"].as_str().unwrap_or_default();
                    (name.to_owned(), property["value"]["value"].clone())
                })
                .collect(),
            handle: Handle::Backend(node["backendDOMNodeId"].as_u64()?),
        })
    }

    /// Whether the name is `wanted`; with `…` behind it, whether it begins so.
    pub fn is_called(&self, wanted: &str) -> bool {
        match wanted.strip_suffix('…') {
            Some(beginning) => self.name.starts_with(beginning),
            None => self.name == wanted,
        }
    }

    /// Whether a property such as `disabled`, `checked` or `focused` is set.
    pub fn is(&self, property: &str) -> bool {
        self.properties.iter().any(|(name, value)| {
            name == property && (value == &json!(true) || value == &json!("true"))
        })
    }
}

impl BrowserPage {
    /// All nodes of a role, in the order of the document.
    pub async fn nodes(&self, role: &str) -> WebDriverResult<Vec<Node>> {
        let Some((scope, name)) = self.scope() else {
            return self.nodes_below(None, role).await;
        };
        let scopes = self.nodes_below(None, scope).await?;
        match scopes.iter().find(|node| node.is_called(name)) {
            Some(scope) => self.nodes_below(Some(scope), role).await,
            None => Ok(Vec::new()),
        }
    }

    async fn nodes_below(&self, root: Option<&Node>, role: &str) -> WebDriverResult<Vec<Node>> {
        if self.engine() != Engine::Chromium {
            let root = match root {
                Some(root) => Some(self.element(root).await?),
                None => None,
            };
            return self.computed_nodes(root.as_ref(), role).await;
        }
        let root = if let Some(Node {
            handle: Handle::Backend(backend),
            ..
        }) = root
        {
            self.object(*backend).await?
        } else {
            let document = json!({ "expression": "document" });
            let document = self.cdp("Runtime.evaluate", document).await?;
            document["result"]["objectId"].clone()
        };
        let query = json!({ "objectId": root, "role": role });
        let answer = self.cdp("Accessibility.queryAXTree", query).await?;
        let nodes = answer["nodes"].as_array().cloned().unwrap_or_default();
        Ok(nodes.iter().filter_map(Node::read).collect())
    }

    /// The element behind a node.
    pub async fn element(&self, node: &Node) -> WebDriverResult<WebElement> {
        let backend = match &node.handle {
            Handle::Element(element) => return Ok(element.clone()),
            Handle::Backend(backend) => *backend,
        };
        let hand_over = json!({
            "objectId": self.object(backend).await?,
            "functionDeclaration": "function () { window.handedOver = this; }",
        });
        self.cdp("Runtime.callFunctionOn", hand_over).await?;
        self.driver()
            .execute("return window.handedOver;", vec![])
            .await?
            .element()
    }

    async fn object(&self, backend: u64) -> WebDriverResult<Value> {
        let node = json!({ "backendNodeId": backend });
        let resolved = self.cdp("DOM.resolveNode", node).await?;
        Ok(resolved["object"]["objectId"].clone())
    }
}
