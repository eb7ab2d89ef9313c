//! Languages that cannot run here: the parser of the grammar says that a literal is one string and nothing else, and the
//! escapes that it finds are read as the language's reference has them.

use tree_sitter::{Language, Node, Parser};

use crate::values::literals;

/// Parses each literal in its place, and compares the value of the one string that is found there.
fn check(
    name: &str,
    grammar: &Language,
    place: &str,
    kinds: &[&str],
    value_of: fn(&str) -> Option<String>,
) {
    let mut parser = Parser::new();
    parser.set_language(grammar).unwrap();
    for (value, literal) in literals(name) {
        let source = place.replacen('%', &literal, 1);
        let start = place.find('%').unwrap();
        let tree = parser.parse(&source, None).unwrap();
        let root = tree.root_node();
        assert!(!root.has_error(), "{literal}: {}", root.to_sexp());
        let range = start..start + literal.len();
        let string = root
            .descendant_for_byte_range(range.start, range.end)
            .and_then(|node| outermost(node, &range, kinds))
            .unwrap_or_else(|| panic!("{literal} is not one string: {}", root.to_sexp()));
        assert_eq!(&source[string.byte_range()], literal);
        assert_eq!(value_of(&literal).as_deref(), Some(&*value), "{literal}");
    }
}

/// The node of one of the kinds that is exactly there.
fn outermost<'a>(
    node: Node<'a>,
    range: &std::ops::Range<usize>,
    kinds: &[&str],
) -> Option<Node<'a>> {
    let mut node = Some(node);
    while let Some(found) = node.filter(|node| node.byte_range() == *range) {
        if kinds.contains(&found.kind()) {
            return Some(found);
        }
        node = found.parent();
    }
    None
}

/// Between double quotes, with the escapes that C# and Kotlin share; no line end is in it.
fn with_backslashes(literal: &str, also: &str) -> Option<String> {
    let inside = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut letters = inside.chars();
    let mut value = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '"' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => return None,
            '\\' => match letters.next()? {
                'n' => value.push('\n'),
                'r' => value.push('\r'),
                't' => value.push('\t'),
                'u' => {
                    let digits: String = letters.by_ref().take(4).collect();
                    value.push(char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?);
                }
                letter if "\"\\".contains(letter) || also.contains(letter) => value.push(letter),
                _ => return None,
            },
            // It would begin a template.
            letter if also.contains(letter) => return None,
            letter => value.push(letter),
        }
    }
    Some(value)
}

#[test]
fn csharp() {
    check(
        "CSharp",
        &tree_sitter_c_sharp::LANGUAGE.into(),
        "class A { string b = %; }",
        &["string_literal"],
        |literal| with_backslashes(literal, ""),
    );
}

#[test]
fn kotlin() {
    check(
        "Kotlin",
        &tree_sitter_kotlin_ng::LANGUAGE.into(),
        "val b = %\n",
        &["string_literal"],
        |literal| with_backslashes(literal, "$"),
    );
}

#[test]
fn powershell() {
    check(
        "PowerShell",
        &tree_sitter_powershell::LANGUAGE.into(),
        "$b = %\n",
        &["verbatim_string_characters", "string_literal"],
        |literal| {
            // In single quotes, only a quote is special, curved ones included: two of them are the first.
            let inside = literal.strip_prefix('\'')?.strip_suffix('\'')?;
            let is_quote = |letter: char| matches!(letter, '\'' | '\u{2018}'..='\u{201b}');
            let mut letters = inside.chars();
            let mut value = String::new();
            while let Some(letter) = letters.next() {
                if is_quote(letter) && !letters.next().is_some_and(is_quote) {
                    return None;
                }
                value.push(letter);
            }
            Some(value)
        },
    );
}
