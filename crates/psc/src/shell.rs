//! Words for a POSIX shell, in the commands that the page shows beside its buttons.

/// A value as one word of a POSIX shell, quoted only where that is needed.
pub(crate) fn shell_quoted(value: &str) -> String {
    let is_safe = |letter: char| letter.is_ascii_alphanumeric() || "_@%+=:,./-".contains(letter);
    if !value.is_empty() && value.chars().all(is_safe) {
        return value.to_owned();
    }
    ["'", &value.replace('\'', r"'\''"), "'"].concat()
}

/// What names the project to gcloud, after `separator`; nothing where gcloud's own setting is to count.
pub(crate) fn project_flag(separator: &str, project: &str) -> String {
    match project {
        "" => String::new(),
        project => [separator, "--project=", &shell_quoted(project)].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::shell_quoted;

    #[test]
    fn a_word_is_quoted_only_where_needed() {
        let quoted = ["a-b_c=d:/e", "", "a b", "it's", "é"].map(shell_quoted);
        assert_eq!(quoted, ["a-b_c=d:/e", "''", "'a b'", r"'it'\''s'", "'é'"]);
    }
}
