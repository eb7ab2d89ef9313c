//! Where the token shall be kept, with what each way means.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set};
use psc::{Passphrase, Persistence, PersistenceChoice};

use super::secret_field::{SecretField, secret_field, typed};
use crate::markup::{Element, Piece, all, el};

/// The id of the field for the passphrase, here and where a kept token is opened.
pub const PASSPHRASE: &str = "passphrase";

/// What is chosen, before it is sent off.
#[derive(Clone, Copy)]
pub struct PersistencePicker {
    /// Nothing until something was chosen.
    chosen: RwSignal<Option<Persistence>>,
    seen: RwSignal<bool>,
}

impl PersistencePicker {
    /// Nothing is chosen yet.
    pub fn open() -> Self {
        Self {
            chosen: RwSignal::new(None),
            seen: RwSignal::new(false),
        }
    }

    /// Drops what was chosen, and hides the passphrase again.
    pub fn reset(self) {
        self.chosen.set(None);
        self.seen.set(false);
    }

    /// Prints the three ways, and the field for a passphrase, shown where one is needed. Until something is chosen it
    /// is the present way.
    pub fn print(self, present: Persistence, invalid: bool) -> Piece {
        let chosen = self.chosen.get().unwrap_or(present);
        let ways = Persistence::ALL.into_iter();
        let ways: Piece = ways.map(|way| self.way(way, way == chosen)).collect();
        // Always there: browsers take a field that comes later for a form of its own.
        let needless = chosen != Persistence::Device;
        all([
            el("fieldset")
                .class("ways-of-keeping")
                .put(el("legend").put("Where to keep the token"))
                .put(ways)
                .into(),
            self.passphrase(invalid).flag("hidden", needless).into(),
        ])
    }

    /// What was chosen, with the passphrase that was typed for it.
    pub fn keep(self, present: Persistence) -> PersistenceChoice {
        match self.chosen.get_untracked().unwrap_or(present) {
            Persistence::Memory => PersistenceChoice::Memory,
            Persistence::Tab => PersistenceChoice::Tab,
            Persistence::Device => PersistenceChoice::Device(Passphrase::new(&typed(PASSPHRASE))),
        }
    }

    fn way(self, this: Persistence, is_chosen: bool) -> Element {
        let (id, meaning_id) = match this {
            Persistence::Memory => ("keep-memory", "keep-memory-hint"),
            Persistence::Tab => ("keep-tab", "keep-tab-hint"),
            Persistence::Device => ("keep-device", "keep-device-hint"),
        };
        let chosen = self.chosen;
        let input = el("input")
            .id(id)
            .attr("type", "radio")
            .attr("name", "keeping")
            .attr("aria-describedby", meaning_id)
            .state("checked", is_chosen)
            .on("change", Box::new(move |_| chosen.set(Some(this))));
        el("div")
            .class("radio")
            .put(input)
            .put(el("label").attr("for", id).put(this.title()))
            .put(el("p").class("hint").id(meaning_id).put(this.meaning()))
    }

    fn passphrase(self, invalid: bool) -> Element {
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
            hint: hint.into(),
            autocomplete: "new-password",
            invalid,
            seen: self.seen,
        })
    }
}
