//! The snippets module: loaded once somebody is signed in. An instance of it lives no longer than the document with
//! the secrets that it was given.

/// Why the snippets module is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnippetsFault {
    /// Nobody could be reached, or the host is in trouble.
    Unreachable,
    /// The host answers, but not with the module of this page: a newer version has taken its place.
    Replaced,
}

/// The module, as far as the shell has it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct SnippetsModule {
    pub(crate) state: ModuleState,
    /// Whether there is an instance, or will be.
    pub(crate) has_instance: bool,
}

/// How far the loading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ModuleState {
    /// Nobody has needed it yet, or it is to be tried again.
    NotLoaded { failed_before: bool },
    /// It is being loaded.
    Loading { failed_before: bool },
    /// It is there.
    Loaded,
    /// It could not be loaded.
    Failed(SnippetsFault),
}

impl Default for ModuleState {
    fn default() -> Self {
        Self::NotLoaded {
            failed_before: false,
        }
    }
}

impl SnippetsModule {
    pub(crate) fn loaded(&mut self, result: Result<(), SnippetsFault>) {
        self.state = match result {
            Ok(()) => ModuleState::Loaded,
            Err(fault) => ModuleState::Failed(fault),
        };
    }

    /// Has it loaded again where that may help: what was replaced stays so until the page is loaded again.
    pub(crate) fn retry(&mut self) {
        if self.state == ModuleState::Failed(SnippetsFault::Unreachable) {
            self.state = ModuleState::NotLoaded {
                failed_before: true,
            };
        }
    }
}
