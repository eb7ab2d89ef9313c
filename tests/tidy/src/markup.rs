//! The static shell of the page: nothing in it that its own security policy would refuse.

use xtask::page::html;

use crate::Violations;
use crate::tree::SourceFile;

/// Inline scripts, styles and handlers in the HTML files.
pub fn inline_in_html(files: &[SourceFile]) -> Violations {
    let pages = files.iter().filter(|file| file.extension() == "html");
    let refused = |file: &SourceFile| match html::refused_by_policy(&file.text) {
        Ok(refused) => refused,
        Err(failure) => vec![format!("cannot be read: {failure}")],
    };
    pages
        .flat_map(|file| {
            let violation = |what| format!("{} {what}", file.path);
            refused(file).into_iter().map(violation).collect::<Vec<_>>()
        })
        .collect()
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
            ("<!-- <script> --><p class=\"style\">on=</p>", 0),
        ] {
            let file = SourceFile {
                path: "index.html".to_owned(),
                text: html.to_owned(),
            };
            assert_eq!(inline_in_html(&[file]).len(), wrong, "{html}");
        }
    }
}
