//! The snippets module: loaded in the background, asked for text, and gone with the secrets it was given.

use psc::{SnippetsFault, connection_info};
use snippets_api::{Reply, Request};

/// The module as the shell has it. It answers natively, and through JSON as in the page.
#[derive(Default)]
pub(crate) struct SnippetsModule {
    /// Why it cannot be loaded.
    pub(crate) fault: Option<SnippetsFault>,
    /// Whether its answers are held back.
    pub(crate) is_slow: bool,
    /// Whether it fails when it is asked.
    pub(crate) fails: bool,
    /// The answers that are held back.
    pub(crate) held: Vec<connection_info::Event>,
    /// How often it was asked for text.
    pub(crate) rendered: usize,
    /// Whether there is an instance.
    pub(crate) has_instance: bool,
    /// How often it was loaded.
    pub(crate) loads: usize,
}

impl SnippetsModule {
    pub(crate) fn perform(
        &mut self,
        effect: connection_info::Effect,
    ) -> Option<connection_info::Event> {
        let event = match effect {
            connection_info::Effect::LoadSnippets => {
                self.loads += 1;
                connection_info::Event::SnippetsLoaded(self.fault.map_or(Ok(()), Err))
            }
            connection_info::Effect::RenderSnippet {
                request_id,
                request,
            } => {
                assert!(self.loads > 0, "asked before it was loaded");
                self.rendered += 1;
                self.has_instance = true;
                connection_info::Event::SnippetRendered(
                    request_id,
                    self.render(&request).map(Box::new),
                )
            }
            connection_info::Effect::DropSnippets => {
                self.has_instance = false;
                return None;
            }
            file @ connection_info::Effect::Download { .. } => {
                panic!("no effect of the module: {file:?}")
            }
        };
        if self.is_slow {
            self.held.push(event);
            return None;
        }
        Some(event)
    }

    fn render(&self, request: &Request) -> Option<Reply> {
        let request = Request::read(&request.write()).filter(|_| !self.fails)?;
        Reply::read(&snippets::reply(&request).write())
    }
}
