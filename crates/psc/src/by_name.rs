//! A handful of values under names.

use std::borrow::Borrow;

/// Values under names, in the order they came. There are a few of them at most, so looking through is
/// quicker than a tree, and costs the page a tenth of the code.
#[derive(Clone, Debug)]
pub(crate) struct ByName<N, T>(Vec<(N, T)>);

impl<N, T> Default for ByName<N, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<N: PartialEq, T> ByName<N, T> {
    pub(crate) fn get<Q: PartialEq + ?Sized>(&self, name: &Q) -> Option<&T>
    where
        N: Borrow<Q>,
    {
        self.iter()
            .find(|(known, _)| (*known).borrow() == name)
            .map(|(_, value)| value)
    }

    pub(crate) fn set(&mut self, name: N, value: T) {
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = value,
            None => self.0.push((name, value)),
        }
    }

    pub(crate) fn remove<Q: PartialEq + ?Sized>(&mut self, name: &Q)
    where
        N: Borrow<Q>,
    {
        self.0.retain(|(known, _)| known.borrow() != name);
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&N, &T)> {
        self.0.iter().map(|(name, value)| (name, value))
    }
}

#[cfg(test)]
mod tests {
    use super::ByName;

    #[test]
    fn a_name_has_one_value() {
        let mut names: ByName<String, i32> = ByName::default();
        names.set("b".to_owned(), 1);
        names.set("a".to_owned(), 2);
        names.set("b".to_owned(), 3);
        let all: Vec<_> = names
            .iter()
            .map(|(name, &value)| (name.as_str(), value))
            .collect();
        assert_eq!(all, [("b", 3), ("a", 2)]);
        names.remove("b");
        assert_eq!((names.get("a"), names.get("b")), (Some(&2), None));
    }
}
