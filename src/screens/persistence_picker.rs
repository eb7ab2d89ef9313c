//! Where to store the token, and what each choice means.

use leptos::ev;
use leptos::prelude::{AnyView, Get, GetUntracked, RwSignal, Set};
use psc::{Persistence, PersistenceChoice};

use super::new_passphrase::NewPassphrase;
use super::page::Page;
use crate::html::{AnyElement, IntoAnyView, div, fieldset, input, label, legend, p};

/// The id of what the chosen way means.
const MEANING: &str = "keep-meaning";

/// What is chosen until the form is submitted.
#[derive(Clone, Copy)]
pub struct PersistencePicker {
    /// `None` until something was chosen.
    chosen: RwSignal<Option<Persistence>>,
    passphrase: NewPassphrase,
}

impl PersistencePicker {
    /// Nothing is chosen yet.
    pub fn open() -> Self {
        Self {
            chosen: RwSignal::new(None),
            passphrase: NewPassphrase::open(),
        }
    }

    /// Drops what was chosen, and hides the passphrase again.
    pub fn reset(self) {
        self.chosen.set(None);
        self.passphrase.reset();
    }

    /// Renders the three choices, and the field for a passphrase where one is needed. `present` is selected until another
    /// one is chosen.
    pub fn render(self, page: Page, present: Persistence, invalid: bool) -> AnyView {
        let chosen = self.chosen.get().unwrap_or(present);
        let options: Vec<_> = Persistence::ALL
            .into_iter()
            .map(|option| self.option(option, option == chosen))
            .collect();
        let is_needed = chosen == Persistence::Device;
        (
            fieldset()
                .class("ways-of-keeping")
                .child(legend().child("Keep the token"))
                .child(div().class("segments").child(options))
                .child(p().class("hint").id(MEANING).child(chosen.meaning())),
            self.passphrase.render(page, invalid, is_needed),
        )
            .into_any()
    }

    /// Whether a form waits for the passphrase that was chosen.
    pub fn is_waiting(self) -> bool {
        self.passphrase.is_waiting()
    }

    /// Hands over what was chosen, with the passphrase that is typed for it at this moment.
    pub fn take(self, present: Persistence, then: impl FnOnce(PersistenceChoice) + 'static) {
        match self.chosen.get_untracked().unwrap_or(present) {
            Persistence::Memory => then(PersistenceChoice::Memory),
            Persistence::Tab => then(PersistenceChoice::Tab),
            Persistence::Device => {
                self.passphrase
                    .take(move |passphrase| then(PersistenceChoice::Device(passphrase)));
            }
        }
    }

    fn option(self, this: Persistence, is_chosen: bool) -> AnyElement {
        let id = match this {
            Persistence::Memory => "keep-memory",
            Persistence::Tab => "keep-tab",
            Persistence::Device => "keep-device",
        };
        let chosen = self.chosen;
        let input = input()
            .id(id)
            .attr("type", "radio")
            .attr("name", "keeping")
            .attr("aria-describedby", is_chosen.then_some(MEANING))
            .prop("checked", is_chosen)
            .on(ev::change, move |_| chosen.set(Some(this)));
        div()
            .class("segment")
            .child(input)
            .child(label().attr("for", id).child(this.title()))
    }
}
