//! The rules of axe-core, run in the page.

use std::fs;

use serde_json::Value;

use crate::page::BrowserPage;
use crate::tools::Tools;

/// Every rule of WCAG 2.2 at levels A and AA, and the good practices beside them.
const RUN: &str = "
    const done = arguments[0];
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
        .then((results) => done(results.violations), (failure) => done(String(failure)));";

impl BrowserPage {
    /// What breaks a rule, a line each.
    pub async fn violations(&self, tools: &Tools) -> Vec<String> {
        if self.script("return typeof window.axe;").await == "undefined" {
            let path = tools.node_modules.join("axe-core/axe.min.js");
            let source = fs::read_to_string(path).expect("axe-core is there after `npm ci`");
            self.script(&source).await;
        }
        let answer = self
            .driver()
            .execute_async(RUN, vec![])
            .await
            .expect("axe-core runs");
        let violations = answer.json().as_array().cloned();
        let violations = violations.unwrap_or_else(|| panic!("axe-core failed: {}", answer.json()));
        violations.iter().map(line).collect()
    }
}

fn line(violation: &Value) -> String {
    let nodes: Vec<&str> = violation["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|node| node["html"].as_str())
        .collect();
    format!("{}: {} at {nodes:#?}", violation["id"], violation["help"])
}
