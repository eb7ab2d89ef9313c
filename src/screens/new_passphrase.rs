//! The field for a new passphrase: typed, or generated and copied.

use leptos::ev;
use leptos::html::Input;
use leptos::prelude::{Get, GetUntracked, NodeRef, RwSignal, Set};
use leptos::task::spawn_local;
use psc::clipboard::Event;
use psc::{ClearText, Passphrase};

use super::page::Page;
use super::parts::button::at_work;
use super::parts::copy_button::copy_label;
use super::parts::{Rank, button};
use super::secret_field::{SecretField, secret_field};
use crate::effects::passphrase;
use crate::html::{AnyElement, div, p};
use crate::ui::typed;

/// The id of the field for the passphrase, here and where a stored token is unlocked.
pub const PASSPHRASE: &str = "passphrase";

/// On the button of a form that waits for the passphrase to be compared with the common ones.
pub const CHECKING_PASSPHRASE: &str = "Checking the passphrase…";

/// What the copy button copies.
const COPIED: &str = "the passphrase";

const GENERATED: &str = "20 random letters and digits (100 bits). Copy it to your password manager now. It isn't stored here.";
const UNLISTED: &str = "The list of common passwords could not be loaded, so nothing can be generated, and what you type is only checked for length and repetition.";

/// Where what the field holds comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    Typed,
    Generated,
    /// Generated, and asked onto the clipboard.
    Copied,
}

/// What is typed until the form is submitted.
#[derive(Clone, Copy)]
pub struct NewPassphrase {
    input: NodeRef<Input>,
    seen: RwSignal<bool>,
    origin: RwSignal<Origin>,
    /// Whether a form waits for what was typed to be compared with the common ones.
    waiting: RwSignal<bool>,
    generating: RwSignal<bool>,
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
            origin: RwSignal::new(Origin::Typed),
            waiting: RwSignal::new(false),
            generating: RwSignal::new(false),
            asked: RwSignal::new(false),
            unlisted: RwSignal::new(false),
        }
    }

    /// Hides what was typed again, and forgets how it came about.
    pub fn reset(self) {
        self.origin.set(Origin::Typed);
        for signal in [self.seen, self.asked, self.unlisted] {
            signal.set(false);
        }
    }

    /// Whether a form waits for what was typed.
    pub fn is_waiting(self) -> bool {
        self.waiting.get()
    }

    /// Hands over what is typed at this moment, compared with the list of common ones if that can be loaded. Until then
    /// it cannot be taken again.
    pub fn take(self, then: impl FnOnce(Passphrase) + 'static) {
        if !self.waiting.get_untracked() {
            self.waiting.set(true);
            self.compare(Box::new(move |passphrase| {
                self.waiting.set(false);
                then(passphrase);
            }));
        }
    }

    fn compare(self, then: Box<dyn FnOnce(Passphrase)>) {
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
            self.compare(Box::new(drop));
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
            .on(ev::input, move |_| self.origin.set(Origin::Typed))
            .child(self.buttons(page))
            .child(div().attr("role", "status").child(self.announcement()))
    }

    fn buttons(self, page: Page) -> AnyElement {
        let generate = Box::new(move |_| {
            if self.generating.get_untracked() {
                return;
            }
            self.generating.set(true);
            spawn_local(async move {
                let made = passphrase::generate().await;
                self.generating.set(false);
                self.unlisted.set(made.is_none());
                if let (Some(made), Some(input)) = (made, self.input.get_untracked()) {
                    input.set_value(&made);
                    self.seen.set(true);
                    self.origin.set(Origin::Generated);
                }
            });
        });
        let copy = page.raises(move || {
            self.origin.set(Origin::Copied);
            Event::SecretCopyAsked {
                label: COPIED.to_owned(),
                text: ClearText(typed(self.input)),
            }
        });
        let origin = self.origin();
        let copied = page.copied(COPIED).filter(|_| origin == Origin::Copied);
        let copy = (origin != Origin::Typed).then(|| {
            let label = copy_label(copied, "Copy the passphrase");
            button(Rank::Plain, label, copy)
        });
        let generate = button(Rank::Plain, "Generate a passphrase", generate);
        div()
            .class("input-row")
            .child(at_work(generate, self.generating.get()))
            .child(copy)
    }

    /// Where what the field holds now comes from: it is also cleared after a while, and nobody says so to the field.
    fn origin(self) -> Origin {
        let origin = self.origin.get();
        if typed(self.input).is_empty() {
            Origin::Typed
        } else {
            origin
        }
    }

    fn announcement(self) -> Option<AnyElement> {
        let text = if self.unlisted.get() {
            UNLISTED
        } else {
            (self.origin() != Origin::Typed).then_some(GENERATED)?
        };
        Some(p().class("hint").child(text))
    }
}
