//! The static shell of the page: nothing in it that its own security policy would refuse.

use crate::Violations;
use crate::tree::SourceFile;

/// Inline scripts, styles and handlers in the HTML files.
pub fn inline_in_html(files: &[SourceFile]) -> Violations {
    let mut violations = Vec::new();
    for file in files.iter().filter(|file| file.extension() == "html") {
        for tag in tags(&file.text) {
            let name = tag.split_whitespace().next().unwrap_or_default();
            let attributes = || tag.split_whitespace().skip(1);
            let has = |attribute: &str| attributes().any(|word| word.starts_with(attribute));
            let wrong = [
                (name == "script" && !has("src="), "a script without `src`"),
                (name == "style", "a style sheet inside the page"),
                (has("style="), "an inline style"),
                (attributes().any(is_handler), "an inline event handler"),
            ];
            for (_, what) in wrong.iter().filter(|(is, _)| *is) {
                violations.push(format!(
                    "{}: {what}, which the policy refuses: <{tag}>",
                    file.path
                ));
            }
        }
    }
    violations
}

fn is_handler(attribute: &str) -> bool {
    attribute.starts_with("on") && attribute.contains('=')
}

/// What stands between `<` and `>`, comments aside.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<')
        .skip(1)
        .filter(|rest| !rest.starts_with(['!', '/']))
        .map(|rest| rest.split('>').next().unwrap_or(rest).trim())
}

#[cfg(test)]
mod tests {
    use super::inline_in_html;
    use crate::tree::SourceFile;

    #[test]
    fn inline_parts_are_found() {
        for (html, wrong) in [
            ("<script src=\"/boot.js\" type=\"module\"></script>", 0),
            ("<script>start()</script>", 1),
            ("<script type=\"module\">start()</script>", 1),
            ("<style>p { top: 0 }</style>", 1),
            ("<p\n  style=\"top: 0\">", 1),
            ("<body onload=\"start()\">", 1),
            ("<link rel=\"stylesheet\" href=\"main.css\" />", 0),
            ("<!-- <script> --><p class=\"style\">on=</p>", 1),
        ] {
            let file = SourceFile {
                path: "index.html".to_owned(),
                text: html.to_owned(),
            };
            assert_eq!(inline_in_html(&[file]).len(), wrong, "{html}");
        }
    }
}
