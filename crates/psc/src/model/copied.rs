//! Opening a pasted service as a copy inside the page.

use aiven::Token;

use super::Model;
use crate::{Copied, Effect, Keep, Route, Via};

impl Model {
    pub(super) fn copy_pasted(
        &mut self,
        text: &str,
        project: &str,
        attachment: &str,
        effects: &mut Vec<Effect>,
    ) {
        let mut copied = match Copied::read(text, project, attachment) {
            Ok(copied) => copied,
            Err(trouble) => {
                self.announce(format!("{}. {}", trouble.title, trouble.cause));
                self.paste_trouble = Some(trouble);
                return;
            }
        };
        self.paste_trouble = None;
        // The address may have been opened for this very service, and then names its project.
        if let Route::Service {
            project, service, ..
        } = &self.route
            && *service == copied.service
            && copied.project == Copied::PROJECT
        {
            project.clone_into(&mut copied.project);
        }
        let is_here = matches!(&self.route, Route::Service { project, service, .. }
            if *project == copied.project && *service == copied.service);
        let overview = Route::overview(&copied.project, &copied.service);
        effects.push(Effect::BeginCopy(copied));
        self.token_entered(Token::new("copy"), Via::Copy, Keep::Memory, effects);
        if !is_here {
            self.show(overview, false, effects);
        }
    }
}
