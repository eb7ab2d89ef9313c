//! The documents of the page: written in Markdown for the repository, read as plain pages beside the app, also
//! without a network. They need no script.
//!
//! What is the same for every placement is made when the page is built ([`write`]); the head, which follows that of
//! the page itself, when it is put together ([`frame`]).

mod frame;
mod markdown;

use std::fs;
use std::path::Path;

use crate::failure::{Explain, Failure};
use crate::workspace::Workspace;

pub(super) use frame::frame;

/// A document that the page brings along.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    /// Where it is written, or `None` for one that is made from the packages in the page.
    pub source: Option<&'static str>,
    /// Its file in the page.
    pub page: &'static str,
    /// What it is called where one goes from one to the other.
    pub name: &'static str,
}

/// All of them, in the order in which they are named.
pub const DOCUMENTS: &[Document] = &[
    Document {
        source: Some("docs/guide.md"),
        page: "guide.html",
        name: "Guide",
    },
    Document {
        source: Some("docs/security.md"),
        page: "security.html",
        name: "Security",
    },
    Document {
        source: Some("docs/deploy.md"),
        page: "deploy.html",
        name: "Deploying",
    },
    Document {
        source: None,
        page: "licences.html",
        name: "Licences",
    },
];

/// The style sheet of documents alone, which the page itself does not load.
const STYLE: &str = "style/document.css";

/// Writes the text of every document into the folder of the built page, without a head yet.
pub(super) fn write(workspace: &Workspace, built: &Path, licences: &str) -> Result<(), Failure> {
    for document in DOCUMENTS {
        let text = match document.source {
            None => licences.to_owned(),
            Some(source) => read(&workspace.file(source))?,
        };
        let file = built.join(document.page);
        fs::write(&file, markdown::html(&text))
            .explain(|| format!("cannot write {}", file.display()))?;
    }
    let style = read(&workspace.file(STYLE))?;
    let file = built.join(frame::STYLE);
    fs::write(&file, style).explain(|| format!("cannot write {}", file.display()))
}

fn read(file: &Path) -> Result<String, Failure> {
    fs::read_to_string(file).explain(|| format!("cannot read {}", file.display()))
}

/// The page of the document that is written in this file, named as other documents name it.
fn page_of(link: &str) -> Option<&'static str> {
    let file = link.rsplit('/').next()?;
    let is_source = |source: &str| source.rsplit('/').next() == Some(file);
    let mut documents = DOCUMENTS.iter();
    let document = documents.find(|document| document.source.is_some_and(is_source))?;
    Some(document.page)
}

#[cfg(test)]
mod tests {
    use super::{DOCUMENTS, page_of};
    use crate::workspace::Workspace;

    #[test]
    fn every_document_is_written_and_named_once() {
        for (index, document) in DOCUMENTS.iter().enumerate() {
            let source = document.source.map(|source| Workspace::find().file(source));
            assert!(source.is_none_or(|source| source.is_file()), "{document:?}");
            assert!(
                DOCUMENTS[..index]
                    .iter()
                    .all(|other| other.page != document.page),
                "{document:?}"
            );
        }
    }

    #[test]
    fn documents_are_found_by_their_file() {
        assert_eq!(page_of("security.md"), Some("security.html"));
        assert_eq!(page_of("docs/guide.md"), Some("guide.html"));
        assert_eq!(page_of("architecture.md"), None);
        assert_eq!(page_of(""), None);
    }
}
