//! Lists of the API.

use std::fmt;
use std::ops::Deref;

use serde_json::Value;

/// The rows of a list that could be read, and how many could not.
///
/// One odd row costs that row and not the list, but it is counted: a row that is not among these is not
/// known to be gone unless all could be read.
#[derive(Clone, PartialEq, Eq)]
pub struct List<T> {
    /// In the order of the API.
    pub rows: Vec<T>,
    /// How many rows lack what makes them one, such as their id.
    pub unreadable: usize,
}

impl<T> List<T> {
    /// Reads each item with `read`.
    pub(crate) fn read(items: &[Value], read: impl Fn(&Value) -> Option<T>) -> Self {
        let rows: Vec<T> = items.iter().filter_map(read).collect();
        let unreadable = items.len() - rows.len();
        Self { rows, unreadable }
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(rows: Vec<T>) -> Self {
        Self {
            rows,
            unreadable: 0,
        }
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.rows
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}

/// As a list; what could not be read is counted at its end.
impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut list = f.debug_list();
        list.entries(&self.rows);
        if self.unreadable > 0 {
            list.entry(&format_args!("{} unreadable", self.unreadable));
        }
        list.finish()
    }
}
