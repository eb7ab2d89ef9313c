//! Circles in small crates that are made up.

use expect_test::{Expect, expect};

use super::circles;
use crate::tree::SourceFile;

#[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
fn check(files: &[(&str, &str)], expected: Expect) {
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| SourceFile {
            path: format!("crates/a/src/{path}"),
            text: (*text).to_owned(),
        })
        .collect();
    expected.assert_eq(&circles(&files, "crates/a/src/").join("\n"));
}

#[test]
fn a_line_of_modules_is_no_circle() {
    let files = [
        ("lib.rs", "mod one; mod two; mod three; use one::A;"),
        (
            "one.rs",
            "use crate::two::B; use crate::three; use std::fmt;",
        ),
        ("two.rs", "use super::three::C;"),
        ("three.rs", "struct C;"),
    ];
    check(&files, expect![""]);
}

#[test]
fn two_modules_that_use_each_other_are_a_circle() {
    let files = [
        ("lib.rs", "mod one; mod two;"),
        ("one.rs", "\nuse crate::two::B;"),
        ("two.rs", "fn f() -> u8 { super::one::f() }"),
    ];
    check(
        &files,
        expect![[r"
            crates/a/src/: one, two use each other in a circle
                  one uses two: crates/a/src/one.rs:2 two::B
                  two uses one: crates/a/src/two.rs:1 one::f"]],
    );
}

#[test]
fn longer_circles_and_several_of_them_are_found() {
    let files = [
        (
            "lib.rs",
            "mod one; mod two; mod three; mod four; mod five; mod six;",
        ),
        ("one.rs", "use crate::two::B;"),
        ("two.rs", "use crate::three::C;"),
        ("three.rs", "use crate::one::A; use crate::four::D;"),
        ("four.rs", "use crate::five::E;"),
        ("five.rs", "use crate::four::D;"),
        ("six.rs", "use crate::one::A; use crate::four::D;"),
    ];
    check(
        &files,
        expect![[r"
            crates/a/src/: five, four use each other in a circle
                  five uses four: crates/a/src/five.rs:1 four::D
                  four uses five: crates/a/src/four.rs:1 five::E
            crates/a/src/: one, three, two use each other in a circle
                  one uses two: crates/a/src/one.rs:1 two::B
                  three uses one: crates/a/src/three.rs:1 one::A
                  two uses three: crates/a/src/two.rs:1 three::C"]],
    );
}

#[test]
fn a_re_export_of_the_root_belongs_to_its_module() {
    for lib in [
        "mod one; mod two; pub use two::B;",
        "mod one; mod two; pub(crate) use crate::two::{inner::A as B};",
        "mod one; mod two; pub use two::*;",
        "mod one; mod two; pub use self::two as other; pub use other::B;",
    ] {
        let files = [
            ("lib.rs", lib),
            ("one.rs", "pub struct A; use crate::B;"),
            ("two.rs", "use crate::one::A; pub struct B;"),
        ];
        check(
            &files,
            expect![[r"
                crates/a/src/: one, two use each other in a circle
                      one uses two: crates/a/src/one.rs:1 B
                      two uses one: crates/a/src/two.rs:1 one::A"]],
        );
    }
}

#[test]
fn names_may_come_from_a_glob_of_the_root() {
    for import in ["use super::*;", "use crate::*;"] {
        let one = format!("{import} pub struct A; fn f(b: B) {{}}");
        let files = [
            ("lib.rs", "mod one; mod two; use two::B;"),
            ("one.rs", one.as_str()),
            ("two.rs", "use crate::one::A; pub struct B;"),
        ];
        check(
            &files,
            expect![[r"
                crates/a/src/: one, two use each other in a circle
                      one uses two: crates/a/src/one.rs:1 B
                      two uses one: crates/a/src/two.rs:1 one::A"]],
        );
    }
}

#[test]
fn the_root_is_no_module() {
    let files = [
        (
            "lib.rs",
            "mod one; use one::A; pub struct Own; pub use std::fmt::Debug;",
        ),
        ("one.rs", "use crate::Own; use super::Debug; pub struct A;"),
    ];
    check(&files, expect![""]);
}

#[test]
fn inner_modules_and_macros_count_for_the_top_one() {
    let files = [
        ("lib.rs", "mod one; mod two;"),
        (
            "one/mod.rs",
            "mod inner; mod near { use super::super::two::B; }",
        ),
        ("one/inner.rs", "use super::near; use self::super::inner;"),
        ("two.rs", "mod deep;"),
        (
            "two/deep.rs",
            "fn f() { write!(w, \"{}\", crate::one::inner::X) }",
        ),
    ];
    check(
        &files,
        expect![[r"
            crates/a/src/: one, two use each other in a circle
                  one uses two: crates/a/src/one/mod.rs:1 two::B
                  two uses one: crates/a/src/two/deep.rs:1 one::inner::X"]],
    );
}

#[test]
fn tests_and_programs_do_not_count() {
    let files = [
        ("lib.rs", "mod one; mod two; #[cfg(test)] mod testing;"),
        (
            "one.rs",
            "use crate::two::B; #[cfg(test)] use crate::testing::C;",
        ),
        (
            "two.rs",
            "#[cfg(test)] mod tests { use crate::one::A; } #[cfg(test)] mod more;",
        ),
        ("two/more.rs", "use crate::one::A;"),
        ("testing.rs", "use crate::one::A;"),
        ("main.rs", "use crate::one::A; mod one;"),
        ("bin/b.rs", "use crate::one::A;"),
    ];
    check(&files, expect![""]);
}
