//! Where to store the token, and what each choice means.

use leptos::ev;
use leptos::html::Input;
use leptos::prelude::{AnyView, Get, GetUntracked, NodeRef, RwSignal, Set};
use psc::{Passphrase, Persistence, PersistenceChoice};

use super::secret_field::{SecretField, secret_field};
use crate::html::{AnyElement, IntoAnyView, div, fieldset, input, label, legend, p};
use crate::ui::typed;

/// The id of the field for the passphrase, here and where a stored token is unlocked.
pub const PASSPHRASE: &str = "passphrase";

/// The id of what the chosen way means.
const MEANING: &str = "keep-meaning";

/// What is chosen until the form is submitted.
#[derive(Clone, Copy)]
pub struct PersistencePicker {
    /// `None` until something was chosen.
    chosen: RwSignal<Option<Persistence>>,
    seen: RwSignal<bool>,
    passphrase: NodeRef<Input>,
}

impl PersistencePicker {
    /// Nothing is chosen yet.
    pub fn open() -> Self {
        Self {
            chosen: RwSignal::new(None),
            seen: RwSignal::new(false),
            passphrase: NodeRef::new(),
        }
    }

    /// Drops what was chosen, and hides the passphrase again.
    pub fn reset(self) {
        self.chosen.set(None);
        self.seen.set(false);
    }

    /// Renders the three choices, and the field for a passphrase where one is needed. `present` is selected until another
    /// one is chosen.
    pub fn render(self, present: Persistence, invalid: bool) -> AnyView {
        let chosen = self.chosen.get().unwrap_or(present);
        let options: Vec<_> = Persistence::ALL
            .into_iter()
            .map(|option| self.option(option, option == chosen))
            .collect();
        // Hidden rather than absent: password managers take a field that is added later for a form of its own.
        let needless = chosen != Persistence::Device;
        (
            fieldset()
                .class("ways-of-keeping")
                .child(legend().child("Keep the token"))
                .child(div().class("segments").child(options))
                .child(p().class("hint").id(MEANING).child(chosen.meaning())),
            self.passphrase_field(invalid).attr("hidden", needless),
        )
            .into_any()
    }

    /// What was chosen, with the passphrase that was typed for it.
    pub fn keep(self, present: Persistence) -> PersistenceChoice {
        match self.chosen.get_untracked().unwrap_or(present) {
            Persistence::Memory => PersistenceChoice::Memory,
            Persistence::Tab => PersistenceChoice::Tab,
            Persistence::Device => {
                PersistenceChoice::Device(Passphrase::new(&typed(self.passphrase)))
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

    fn passphrase_field(self, invalid: bool) -> AnyElement {
        let hint = [
            "At least ",
            &Passphrase::SHORTEST.to_string(),
            " characters. It is kept nowhere; if you lose it, you forget the kept token and enter a token again.",
        ]
        .concat();
        secret_field(SecretField {
            id: PASSPHRASE,
            label: "Passphrase",
            shows: " the passphrase",
            hint,
            autocomplete: "new-password",
            invalid,
            seen: self.seen,
            input: self.passphrase,
        })
    }
}
