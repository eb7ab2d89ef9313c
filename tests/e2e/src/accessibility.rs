//! The browser's accessibility tree: what a screen reader is told.

use serde_json::{Value, json};
use thirtyfour::WebElement;
use thirtyfour::error::WebDriverResult;

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
    backend: u64,
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
            backend: node["backendDOMNodeId"].as_u64()?,
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
        let document = json!({ "expression": "document" });
        let document = self.cdp("Runtime.evaluate", document).await?;
        let mut root = document["result"]["objectId"].clone();
        if let Some((role, name)) = self.scope() {
            let scopes = self.nodes_below(&root, role).await?;
            let Some(scope) = scopes.iter().find(|node| node.is_called(name)) else {
                return Ok(Vec::new());
            };
            root = self.object(scope).await?;
        }
        self.nodes_below(&root, role).await
    }

    async fn nodes_below(&self, root: &Value, role: &str) -> WebDriverResult<Vec<Node>> {
        let query = json!({ "objectId": root, "role": role });
        let answer = self.cdp("Accessibility.queryAXTree", query).await?;
        let nodes = answer["nodes"].as_array().cloned().unwrap_or_default();
        Ok(nodes.iter().filter_map(Node::read).collect())
    }

    /// The element behind a node.
    pub async fn element(&self, node: &Node) -> WebDriverResult<WebElement> {
        let hand_over = json!({
            "objectId": self.object(node).await?,
            "functionDeclaration": "function () { window.handedOver = this; }",
        });
        self.cdp("Runtime.callFunctionOn", hand_over).await?;
        self.driver()
            .execute("return window.handedOver;", vec![])
            .await?
            .element()
    }

    async fn object(&self, node: &Node) -> WebDriverResult<Value> {
        let node = json!({ "backendNodeId": node.backend });
        let resolved = self.cdp("DOM.resolveNode", node).await?;
        Ok(resolved["object"]["objectId"].clone())
    }
}
