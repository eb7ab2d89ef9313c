//! A handful of values under names.

/// Values under names, in the order they came. There are a few of them at most, so looking through is
/// quicker than a tree, and costs the page a tenth of the code.
#[derive(Clone, Debug)]
pub(crate) struct ByName<T>(Vec<(String, T)>);

impl<T> Default for ByName<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> ByName<T> {
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        self.iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }

    pub(crate) fn set(&mut self, name: String, value: T) {
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = value,
            None => self.0.push((name, value)),
        }
    }

    pub(crate) fn remove(&mut self, name: &str) {
        self.0.retain(|(known, _)| known != name);
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

#[cfg(test)]
mod tests {
    use super::ByName;

    #[test]
    fn a_name_has_one_value() {
        let mut names = ByName::default();
        names.set("b".to_owned(), 1);
        names.set("a".to_owned(), 2);
        names.set("b".to_owned(), 3);
        assert_eq!(names.iter().collect::<Vec<_>>(), [("b", &3), ("a", &2)]);
        names.remove("b");
        assert_eq!((names.get("a"), names.get("b")), (Some(&2), None));
    }
}
