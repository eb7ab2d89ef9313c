//! The field for a new passphrase: typed, or generated and copied.

use leptos::html::Input;
use leptos::prelude::{Get, GetUntracked, NodeRef, RwSignal, Set};
use leptos::task::spawn_local;
use psc::{ClearText, Passphrase};

use super::page::Page;
use super::parts::copy_button::copy_label;
use super::parts::{Rank, button};
use super::secret_field::{SecretField, secret_field};
use crate::effects::{clipboard, passphrase};
use crate::html::{AnyElement, div, p};
use crate::ui::typed;

/// The id of the field for the passphrase, here and where a stored token is unlocked.
pub const PASSPHRASE: &str = "passphrase";

/// What the copy button copies.
const COPIED: &str = "the passphrase";

const GENERATED: &str = "20 random letters and digits (100 bits). Copy it to your password manager now: this page keeps it nowhere.";
const UNLISTED: &str = "The list of common passwords could not be loaded, so nothing can be generated, and what you type is only checked for length and repetition.";

/// What is typed until the form is submitted.
#[derive(Clone, Copy)]
pub struct NewPassphrase {
    input: NodeRef<Input>,
    seen: RwSignal<bool>,
    generated: RwSignal<bool>,
    /// Whether the list of common ones was asked for, and then whether it could not be loaded.
    asked: RwSignal<bool>,
    unlisted: RwSignal<bool>,
}

impl NewPassphrase {
    /// An empty field.
    pub fn open() -> Self {
        Self {
            input: NodeRef::new(),
            seen: RwSignal::new(false),
            generated: RwSignal::new(false),
            asked: RwSignal::new(false),
            unlisted: RwSignal::new(false),
        }
    }

    /// Hides what was typed again, and forgets how it came about.
    pub fn reset(self) {
        for signal in [self.seen, self.generated, self.asked, self.unlisted] {
            signal.set(false);
        }
    }

    /// Hands over what is typed at this moment, compared with the list of common ones if that can be loaded.
    pub fn take(self, then: Box<dyn FnOnce(Passphrase)>) {
        let passphrase = Passphrase::new(&typed(self.input));
        spawn_local(async move {
            let is_common = passphrase::is_common(passphrase.expose()).await;
            self.unlisted.set(is_common.is_none());
            then(passphrase.compared(is_common == Some(true)));
        });
    }

    /// Renders the field. Hidden rather than absent: password managers take a field that is added later for a form of its
    /// own. The list of common ones is loaded when the field is needed first.
    pub fn render(self, page: Page, invalid: bool, is_needed: bool) -> AnyElement {
        if is_needed && !self.asked.get_untracked() {
            self.asked.set(true);
            self.take(Box::new(drop));
        }
        let hint = [
            "At least ",
            &Passphrase::SHORTEST.to_string(),
            " characters, no repetition and no common password. It isn't stored. If you lose it, forget the kept token and enter a token again.",
        ]
        .concat();
        let field = secret_field(SecretField {
            id: PASSPHRASE,
            label: "Passphrase",
            shows: " the passphrase",
            hint,
            autocomplete: "new-password",
            invalid,
            seen: self.seen,
            input: self.input,
        });
        field
            .attr("hidden", !is_needed)
            .child(self.buttons(page))
            .child(div().attr("role", "status").child(self.announcement()))
    }

    fn buttons(self, page: Page) -> AnyElement {
        let generate = Box::new(move |_| {
            spawn_local(async move {
                let made = passphrase::generate().await;
                self.unlisted.set(made.is_none());
                if let (Some(made), Some(input)) = (made, self.input.get_untracked()) {
                    input.set_value(&made);
                    self.seen.set(true);
                    self.generated.set(true);
                }
            });
        });
        let session = page.session;
        let copy = Box::new(move |_| {
            let text = ClearText(typed(self.input));
            clipboard::copy(session, COPIED.to_owned(), text);
        });
        let copied = copy_label(page.copied(COPIED), "Copy the passphrase");
        div()
            .class("input-row")
            .child(button(Rank::Plain, "Generate a passphrase", generate))
            .child(
                self.generated
                    .get()
                    .then(|| button(Rank::Plain, copied, copy)),
            )
    }

    fn announcement(self) -> Option<AnyElement> {
        let text = if self.unlisted.get() {
            UNLISTED
        } else {
            self.generated.get().then_some(GENERATED)?
        };
        Some(p().class("hint").child(text))
    }
}
