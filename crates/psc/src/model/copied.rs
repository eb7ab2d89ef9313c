//! Opening a pasted service as a copy inside the page.

use aiven::Token;

use super::Model;
use crate::{CallRoute, Effect, PersistenceChoice, Route, Snapshot};

impl Model {
    pub(super) fn copy_pasted(
        &mut self,
        text: &str,
        project: &str,
        attachment: &str,
        effects: &mut Vec<Effect>,
    ) {
        let mut copied = match Snapshot::read(text, project, attachment) {
            Ok(copied) => copied,
            Err(user_error) => {
                self.announce(format!("{}. {}", user_error.title, user_error.cause));
                self.paste_error = Some(user_error);
                return;
            }
        };
        self.paste_error = None;
        // The address may have been opened for this very service, and then names its project.
        if let Route::Service {
            project, service, ..
        } = &self.route
            && *service == copied.service
            && copied.project == Snapshot::PROJECT
        {
            project.clone_into(&mut copied.project);
        }
        let is_here = matches!(&self.route, Route::Service { project, service, .. }
            if *project == copied.project && *service == copied.service);
        let overview = Route::overview(&copied.project, &copied.service);
        effects.push(Effect::OpenSnapshot(copied));
        self.token_entered(
            Token::new("copy"),
            CallRoute::Snapshot,
            PersistenceChoice::Memory,
            effects,
        );
        if !is_here {
            self.show(overview, false, effects);
        }
    }
}
