//! Rust files as syntax trees: which part is test code, which paths are named, and the tokens of macros as well.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, ImplItem, Item, ItemUse, Meta, UseTree};

use crate::tree::SourceFile;

/// A Rust file, cut in two.
pub(crate) struct Parsed {
    /// What is compiled outside tests.
    pub(crate) code: syn::File,
    /// The rest: items behind `#[cfg(test)]`, and everything in a file of tests.
    pub(crate) tests: Vec<TokenStream>,
}

/// A token with its place. The two characters of `::` are one token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) text: String,
    pub(crate) line: usize,
}

/// A path as it is written, `use` trees taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NamedPath {
    /// The last segment of a glob import is `*`.
    pub(crate) segments: Vec<String>,
    pub(crate) line: usize,
}

/// Reads a whole file, tests included.
pub(crate) fn read(file: &SourceFile) -> Result<syn::File, String> {
    syn::parse_file(&file.text).map_err(|error| {
        let line = error.span().start().line;
        format!("{}:{line}: this is no Rust: {error}", file.path)
    })
}

/// Reads a file and takes the tests out of it.
pub(crate) fn parse(file: &SourceFile) -> Result<Parsed, String> {
    let mut code = read(file)?;
    let mut tests = Tests(Vec::new());
    if file.is_test() {
        tests
            .0
            .extend(code.items.drain(..).map(Item::into_token_stream));
    } else {
        tests.visit_file_mut(&mut code);
    }
    Ok(Parsed {
        code,
        tests: tests.0,
    })
}

/// All tokens of a piece of syntax, those inside macros included.
pub(crate) fn tokens(syntax: &impl ToTokens) -> Vec<Token> {
    let mut tokens = Vec::new();
    flatten(syntax.to_token_stream(), &mut tokens);
    tokens
}

/// Every path of a piece of syntax, those inside macros included.
pub(crate) fn paths(tokens: &[Token], imports: Vec<NamedPath>) -> Vec<NamedPath> {
    let is_name = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            token
                .text
                .starts_with(|c: char| c.is_alphabetic() || c == '_')
        })
    };
    let is_colons = |at: usize| tokens.get(at).is_some_and(|token| token.text == "::");
    let mut paths = imports;
    let mut at = 0;
    while at < tokens.len() {
        let begins = is_name(at) && (at == 0 || !is_colons(at - 1));
        if !begins {
            at += 1;
            continue;
        }
        let line = tokens[at].line;
        let mut segments = vec![tokens[at].text.clone()];
        at += 1;
        while is_colons(at) && is_name(at + 1) {
            segments.push(tokens[at + 1].text.clone());
            at += 2;
        }
        paths.push(NamedPath { segments, line });
    }
    paths
}

/// What is imported, a path for each name.
pub(crate) fn imports(items: &[Item]) -> Vec<NamedPath> {
    let mut imports = Imports(Vec::new());
    for item in items {
        imports.visit_item(item);
    }
    imports.0
}

/// Where in `tokens` these texts follow each other.
pub(crate) fn find<'a>(
    tokens: &'a [Token],
    wanted: &'a [&str],
) -> impl Iterator<Item = &'a [Token]> {
    tokens.windows(wanted.len()).filter(move |window| {
        window
            .iter()
            .zip(wanted)
            .all(|(token, text)| token.text == *text)
    })
}

/// Whether an item with these attributes is there in tests only.
pub(crate) fn is_test_only(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let path = attribute.path();
        let is_test = path
            .segments
            .last()
            .is_some_and(|last| last.ident == "test");
        is_test
            || path.is_ident("cfg")
                && attribute
                    .parse_args::<Meta>()
                    .is_ok_and(|condition| needs_test(&condition))
    })
}

fn needs_test(condition: &Meta) -> bool {
    let Meta::List(list) = condition else {
        return condition.path().is_ident("test");
    };
    let nested =
        list.parse_args_with(syn::punctuated::Punctuated::<Meta, syn::Token![,]>::parse_terminated);
    let Ok(nested) = nested else {
        return false;
    };
    if list.path.is_ident("all") {
        nested.iter().any(needs_test)
    } else {
        list.path.is_ident("any") && nested.iter().all(needs_test)
    }
}

/// The attributes of an item.
pub(crate) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// Takes test code out of a tree and keeps it.
struct Tests(Vec<TokenStream>);

impl Tests {
    fn take(&mut self, items: &mut Vec<Item>) {
        for item in std::mem::take(items) {
            if is_test_only(attributes(&item)) {
                self.0.push(item.into_token_stream());
            } else {
                items.push(item);
            }
        }
    }
}

impl VisitMut for Tests {
    fn visit_file_mut(&mut self, file: &mut syn::File) {
        self.take(&mut file.items);
        visit_mut::visit_file_mut(self, file);
    }

    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        if let Some((_, items)) = &mut module.content {
            self.take(items);
        }
        visit_mut::visit_item_mod_mut(self, module);
    }

    fn visit_item_impl_mut(&mut self, block: &mut syn::ItemImpl) {
        let is_test =
            |item: &ImplItem| matches!(item, ImplItem::Fn(method) if is_test_only(&method.attrs));
        for item in block.items.extract_if(.., |item| is_test(item)) {
            self.0.push(item.into_token_stream());
        }
        visit_mut::visit_item_impl_mut(self, block);
    }
}

struct Imports(Vec<NamedPath>);

impl<'ast> Visit<'ast> for Imports {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let line = item.use_token.span.start().line;
        let named = imported_names(item)
            .into_iter()
            .map(|(_, segments)| NamedPath { segments, line });
        self.0.extend(named);
        visit::visit_item_use(self, item);
    }
}

/// What an import calls things here, and their paths. A glob is called `*`.
pub(crate) fn imported_names(import: &ItemUse) -> Vec<(String, Vec<String>)> {
    let mut branches = Vec::new();
    collect(&import.tree, &mut Vec::new(), &mut branches);
    branches
}

/// The paths of a `use` tree, and what they are called here.
fn collect(tree: &UseTree, before: &mut Vec<String>, found: &mut Vec<(String, Vec<String>)>) {
    let (name, last) = match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            collect(&path.tree, before, found);
            before.pop();
            return;
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                collect(tree, before, found);
            }
            return;
        }
        UseTree::Name(name) => (name.ident.to_string(), name.ident.to_string()),
        UseTree::Rename(rename) => (rename.rename.to_string(), rename.ident.to_string()),
        UseTree::Glob(_) => ("*".to_owned(), "*".to_owned()),
    };
    let mut path = before.clone();
    if last != "self" || path.is_empty() {
        path.push(last);
    }
    let name = if name == "self" {
        path.last().cloned().unwrap_or(name)
    } else {
        name
    };
    found.push((name, path));
}

fn flatten(stream: TokenStream, tokens: &mut Vec<Token>) {
    let mut joins_colon = false;
    for tree in stream {
        let line = tree.span().start().line;
        let text = match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                let token = |text: &str, line| Token {
                    text: text.to_owned(),
                    line,
                };
                tokens.push(token(open, line));
                flatten(group.stream(), tokens);
                tokens.push(token(close, group.span_close().start().line));
                joins_colon = false;
                continue;
            }
            TokenTree::Punct(punct) if punct.as_char() == ':' => {
                let is_second = joins_colon;
                joins_colon = !is_second && punct.spacing() == Spacing::Joint;
                if is_second {
                    "::".to_owned()
                } else if joins_colon {
                    continue;
                } else {
                    ":".to_owned()
                }
            }
            other => {
                joins_colon = false;
                other.to_string()
            }
        };
        tokens.push(Token { text, line });
    }
}

#[cfg(test)]
mod tests {
    use super::{imports, parse, paths, tokens};
    use crate::tree::SourceFile;

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    fn spell(tokens: &[super::Token]) -> String {
        let texts: Vec<_> = tokens.iter().map(|token| token.text.as_str()).collect();
        texts.join(" ")
    }

    #[test]
    fn code_ends_where_its_tests_begin() {
        let code =
            |path: &str, text: &str| spell(&tokens(&parse(&file(path, text)).expect("Rust").code));
        assert_eq!(
            code("src/a.rs", "fn a() {}\n#[cfg(test)]\nmod tests;"),
            "fn a ( ) { }"
        );
        assert_eq!(code("src/a.rs", "fn a() {}"), "fn a ( ) { }");
        assert_eq!(code("src/a/tests.rs", "fn a() {}"), "");
        assert_eq!(code("crates/a/tests/journey.rs", "fn a() {}"), "");
    }

    #[test]
    fn test_code_is_known_by_its_attributes() {
        for (attribute, is_test) in [
            ("#[cfg(test)]", true),
            ("#[cfg(all(test, unix))]", true),
            ("#[cfg(any(test, unix))]", false),
            ("#[cfg(not(test))]", false),
            ("#[test]", true),
            ("#[tokio::test]", true),
            ("#[inline]", false),
        ] {
            let within =
                format!("impl A {{ {attribute} fn a() {{}} }} mod b {{ {attribute} fn a() {{}} }}");
            for text in [format!("{attribute} fn a() {{}}"), within] {
                let parsed = parse(&file("src/a.rs", &text)).expect("Rust");
                assert_eq!(!parsed.tests.is_empty(), is_test, "{text}");
            }
        }
    }

    #[test]
    fn paths_are_found_in_imports_code_and_macros() {
        let text =
            "use a::{b::{self, C as D}, e::*};\nfn f() { g::h(); i!(crate::j::K { l: self.m }); }";
        let parsed = parse(&file("src/a.rs", text)).expect("Rust");
        let all = paths(&tokens(&parsed.code), imports(&parsed.code.items));
        let found: Vec<_> = all
            .iter()
            .filter(|path| path.segments.len() > 1)
            .map(|path| format!("{} {}", path.line, path.segments.join("::")))
            .collect();
        assert_eq!(
            found,
            [
                "1 a::b",
                "1 a::b::C",
                "1 a::e::*",
                "2 g::h",
                "2 crate::j::K"
            ]
        );
    }

    #[test]
    fn what_is_no_rust_is_said_so() {
        let error = parse(&file("src/a.rs", "fn a() {}\nfn {")).err();
        assert!(error.is_some_and(|error| error.starts_with("src/a.rs:2: this is no Rust: ")));
    }
}
