//! The page under test: going somewhere, finding things, using them, reading.

use serde_json::{Value, json};
use thirtyfour::cdp::Cdp;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{WebDriver, WebElement, WindowHandle};

use crate::accessibility::Node;
use crate::driver::Engine;
use crate::wait::until;

/// A page in a tab. Waits for whatever it is asked for.
#[derive(Clone)]
pub struct BrowserPage {
    driver: WebDriver,
    engine: Engine,
    cdp: Cdp,
    url: String,
    scope: Option<(String, String)>,
}

impl BrowserPage {
    /// The page that is served at `url`, in the present tab of a browser.
    pub fn new(driver: WebDriver, url: String) -> Self {
        Self {
            engine: Engine::of(&driver),
            cdp: driver.cdp(),
            driver,
            url,
            scope: None,
        }
    }

    /// The same page, in which things are found only within the first thing of this role and name.
    #[must_use]
    pub fn within(&self, role: &str, name: &str) -> Self {
        Self {
            scope: Some((role.to_owned(), name.to_owned())),
            ..self.clone()
        }
    }

    /// Role and name of what things are found within.
    pub fn scope(&self) -> Option<(&str, &str)> {
        let (role, name) = self.scope.as_ref()?;
        Some((role, name))
    }

    /// The driver, for what has no name here.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Which browser it is in.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// One command of the protocol of Chromium's developer tools.
    pub async fn cdp(&self, method: &str, parameters: Value) -> WebDriverResult<Value> {
        self.cdp.send_raw(method, parameters).await
    }

    /// Loads the page anew, at a fragment such as `#/project/p`.
    pub async fn load(&self, fragment: &str) {
        self.driver
            .goto("about:blank")
            .await
            .expect("the browser goes to an empty page");
        let address = [self.url.as_str(), "/", fragment].concat();
        self.driver
            .goto(address)
            .await
            .expect("the browser loads the page");
    }

    /// Loads another page of the same host, such as `guide.html`.
    pub async fn go(&self, path: &str) {
        let address = [self.url.as_str(), "/", path].concat();
        let loaded = self.driver.goto(address).await;
        loaded.expect("the browser loads the page");
    }

    /// Loads the present address again, as the reload button does.
    pub async fn reload(&self) {
        if self.engine == Engine::Firefox {
            return self.reload_by_script().await;
        }
        self.driver
            .refresh()
            .await
            .expect("the browser reloads the page");
    }

    /// Firefox's driver goes past the service worker when it reloads, which the button does not.
    async fn reload_by_script(&self) {
        self.script("window.isBeforeReload = true; location.reload();")
            .await;
        let loaded = "return !window.isBeforeReload && document.readyState === 'complete';";
        let look = async || {
            let answer = self.driver.execute(loaded, vec![]).await.ok()?;
            (answer.json() == true).then_some(())
        };
        until(look, async || "the page should be loaded again".to_owned()).await;
    }

    /// Shows a tab, as clicking on it does; the tab shown before is hidden. Commands still go to the present one.
    pub async fn show_tab(&self, tab: &WindowHandle) {
        let shown = json!({ "targetId": tab.to_string() });
        let shown = self.cdp("Target.activateTarget", shown).await;
        shown.expect("the browser shows the tab");
    }

    /// The present fragment, with its `#`.
    pub async fn fragment(&self) -> String {
        self.script("return location.hash;")
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits until the fragment is this one.
    pub async fn at(&self, fragment: &str) {
        let there = async || (self.fragment().await == fragment).then_some(());
        let explain = async || {
            let present = self.fragment().await;
            format!("the address should be {fragment} and is {present}")
        };
        until(there, explain).await;
    }

    /// What a script returns. For what no person could find out by looking.
    pub async fn script(&self, script: &str) -> Value {
        let answer = self
            .driver
            .execute(script, vec![])
            .await
            .expect("the script runs");
        answer.json().clone()
    }

    /// The first node of this role and name.
    pub async fn find(&self, role: &str, name: &str) -> Node {
        let look = async || {
            let nodes = self.nodes(role).await.ok()?;
            nodes.into_iter().find(|node| node.is_called(name))
        };
        until(look, async || self.missing(role, name).await).await
    }

    /// Waits until there is no node of this role and name.
    pub async fn lose(&self, role: &str, name: &str) {
        let look = async || {
            let nodes = self.nodes(role).await.ok()?;
            (!nodes.iter().any(|node| node.is_called(name))).then_some(())
        };
        until(look, async || {
            format!("the {role} {name:?} should have gone")
        })
        .await;
    }

    /// Waits until the node of this role and name has, or has not, a property such as `disabled`.
    pub async fn find_when(&self, role: &str, name: &str, property: &str, set: bool) {
        let look = async || {
            let nodes = self.nodes(role).await.ok()?;
            let node = nodes.into_iter().find(|node| node.is_called(name))?;
            (node.is(property) == set).then_some(())
        };
        until(look, async || {
            let missing = self.missing(role, name).await;
            format!("{property} of the {role} {name:?} should be {set}; {missing}")
        })
        .await;
    }

    /// Clicks on the first thing of this role and name, once it can be clicked on.
    pub async fn click(&self, role: &str, name: &str) {
        self.find(role, name).await;
        self.has_focus().await;
        let look = async || {
            let nodes = self.nodes(role).await.ok()?;
            let node = nodes
                .iter()
                .find(|node| node.is_called(name) && !node.is("disabled"))?;
            // What moves or is replaced in between is looked up again.
            let element = self.element(node).await.ok()?;
            self.settle(&element).await.ok()?;
            element.click().await.ok()
        };
        until(look, async || self.missing(role, name).await).await;
        self.has_focus().await;
    }

    /// Scrolls to an element and waits until it stays where it is. `WebKit`'s driver presses where the element was when it
    /// looked, although the page has moved on.
    async fn settle(&self, element: &WebElement) -> WebDriverResult<()> {
        const SETTLE: &str = "
            const [element, done] = arguments;
            element.scrollIntoView({ block: 'center', behavior: 'instant' });
            let [top, still] = [NaN, 0];
            const look = () => {
                const now = element.getBoundingClientRect().top;
                still = now === top ? still + 1 : 0;
                top = now;
                if (still > 2) done(); else requestAnimationFrame(look);
            };
            look();";
        let element = vec![element.to_json()?];
        self.driver().execute_async(SETTLE, element).await?;
        Ok(())
    }

    /// Types into the field of this label, in place of what it holds.
    pub async fn fill(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        field.click().await.expect("the field takes the focus");
        self.script("document.activeElement.select();").await;
        field.send_keys(text).await.expect("the field takes text");
        self.has_focus().await;
    }

    /// The text field of this label, whatever kind of one it is.
    async fn field(&self, label: &str) -> WebElement {
        let look = async || {
            for role in ["textbox", "searchbox"] {
                let nodes = self.nodes(role).await.ok()?;
                if let Some(node) = nodes.iter().find(|node| node.is_called(label)) {
                    return self.element(node).await.ok();
                }
            }
            None
        };
        until(look, async || self.missing("textbox", label).await).await
    }

    /// The text of the page as it is shown.
    pub async fn text(&self) -> String {
        self.script("return document.body.innerText;")
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The texts of all nodes of a role, in the order of the document.
    pub async fn texts(&self, role: &str) -> WebDriverResult<Vec<String>> {
        let mut texts = Vec::new();
        for node in self.nodes(role).await? {
            texts.push(self.element(&node).await?.text().await?);
        }
        Ok(texts)
    }

    /// Waits until the page shows this text.
    pub async fn says(&self, text: &str) {
        let look = async || self.text().await.contains(text).then_some(());
        until(look, async || {
            format!("{text:?} should be on the page:\n{}", self.text().await)
        })
        .await;
    }

    /// Waits until the page does not show this text any more.
    pub async fn stops_saying(&self, text: &str) {
        let look = async || (!self.text().await.contains(text)).then_some(());
        let explain = async || {
            format!(
                "{text:?} should be gone from the page:\n{}",
                self.text().await
            )
        };
        until(look, explain).await;
    }

    async fn missing(&self, role: &str, name: &str) -> String {
        let nodes = self.nodes(role).await.unwrap_or_default();
        let there: Vec<String> = nodes
            .iter()
            .map(|node| {
                let disabled = if node.is("disabled") {
                    " (disabled)"
                } else {
                    ""
                };
                format!("{:?}{disabled}", node.name)
            })
            .collect();
        format!(
            "there should be a {role} {name:?}; there are [{}] on the page at {}:\n{}",
            there.join(", "),
            self.fragment().await,
            self.text().await
        )
    }
}
