//! A part of the view that changes on its own.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;
use psc::View;

/// A part of what the page shows. Whoever reads it runs again only when that part has changed.
///
/// It is a memo that does not know the type it holds: the code of a memo is then there once, and not some 1,500
/// bytes of WebAssembly for each of the types that screens take out of the view.
pub struct Selector<T> {
    memo: Memo<Part>,
    of: PhantomData<fn() -> T>,
}

/// A value that can tell whether another one is equal, and nothing more.
#[derive(Clone)]
struct Part(Arc<dyn Comparable>);

trait Comparable: Send + Sync {
    fn equals(&self, other: &dyn Comparable) -> bool;
    fn any(&self) -> &dyn Any;
}

impl<T: PartialEq + Send + Sync + 'static> Comparable for T {
    fn equals(&self, other: &dyn Comparable) -> bool {
        other.any().downcast_ref() == Some(self)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(&*other.0)
    }
}

impl<T> Clone for Selector<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Selector<T> {}

impl<T: PartialEq + Send + Sync + 'static> Selector<T> {
    pub(super) fn new(
        view: ReadSignal<View>,
        pick: impl Fn(&View) -> T + Send + Sync + 'static,
    ) -> Self {
        let memo = memo(view, Box::new(move |view| Part(Arc::new(pick(view)))));
        Self {
            memo,
            of: PhantomData,
        }
    }

    /// Looks at the part, and runs again when it has changed.
    ///
    /// # Panics
    ///
    /// Never: only [`Selector::new`] puts something into the memo, and that is a `T`.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        Self::look(&read(self.memo), look)
    }

    /// Looks at the part as it is now.
    ///
    /// # Panics
    ///
    /// Never, as [`Selector::with`].
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        Self::look(&read_untracked(self.memo), look)
    }

    fn look<U>(part: &Part, look: impl FnOnce(&T) -> U) -> U {
        look(
            part.0
                .any()
                .downcast_ref()
                .expect("a selector holds what it was made for"),
        )
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Selector<T> {
    /// The part, and runs again when it has changed.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The part as it is now.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

#[inline(never)]
fn memo(view: ReadSignal<View>, pick: Box<dyn Fn(&View) -> Part + Send + Sync>) -> Memo<Part> {
    Memo::new(move |_| view.with(&pick))
}

#[inline(never)]
fn read(memo: Memo<Part>) -> Part {
    memo.get()
}

#[inline(never)]
fn read_untracked(memo: Memo<Part>) -> Part {
    memo.get_untracked()
}
