//! Values as literals, one escaper for each output language.
//!
//! An escaper writes the *whole* literal, quotes included, so that the reader of its language gets back the value that
//! went in. In languages without quotes it writes what their reader takes for the value. Which template has which
//! escaper is in `askama.toml`.
//!
//! Languages nest: a model encodes the spans of a value for the inner language (`uri::encode_all`, `jaas::encode_all`), and
//! the escaper of the template writes the result in the outer one.

pub(crate) mod conninfo;
pub(crate) mod erb;
pub(crate) mod jaas;
pub(crate) mod jinja;
pub(crate) mod placeholder;
pub(crate) mod spring;
pub(crate) mod uri;

mod c;
mod csharp;
mod dotenv;
mod double_quoted;
mod go;
mod hcl;
mod java;
mod javascript;
mod kotlin;
mod line;
mod logstash;
mod mysql_option_file;
mod pgpass;
mod php;
mod plain;
mod powershell;
mod properties;
mod python;
mod quoted;
mod ruby;
mod rust;
mod shell;
mod xml;

#[cfg(test)]
mod tests;

use std::fmt;

use snippets_api::Text;

use crate::marked::{self, Form};

/// That a language has no way to write a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unwritable;

/// What a language makes of a value: most can write every value.
trait Literal {
    fn literal(self) -> Result<Text, Unwritable>;
}

impl Literal for Text {
    fn literal(self) -> Result<Text, Unwritable> {
        Ok(self)
    }
}

impl Literal for Result<Text, Unwritable> {
    fn literal(self) -> Result<Text, Unwritable> {
        self
    }
}

macro_rules! escapers {
    ($($name:ident: $encoder:path,)*) => {
        /// A value as a literal of a language, by the name of its escaper; `None` if there is no such, or if it cannot
        /// write the value. For tests that read literals back from outside.
        pub fn literal_in(escaper: &str, value: &Text) -> Option<Text> {
            match escaper {
                $(stringify!($name) => $encoder(value).literal().ok(),)*
                _ => None,
            }
        }

        $(
        /// The escaper of that language, which `askama.toml` names.
        #[derive(Clone, Copy)]
        pub(crate) struct $name;

        impl askama::filters::Escaper for $name {
            fn write_escaped_str<W: fmt::Write>(&self, mut dest: W, string: &str) -> fmt::Result {
                write(&mut dest, string, |text| $encoder(text).literal())
            }
        }
        // A language may have no template yet.
        const _: $name = $name;
        )*
    };
}

escapers! {
    C: c::literal,
    Conninfo: conninfo::literal,
    CSharp: csharp::literal,
    Dotenv: dotenv::literal,
    Go: go::literal,
    Hcl: hcl::literal,
    Java: java::literal,
    JavaScript: javascript::literal,
    Json: double_quoted::literal,
    Kotlin: kotlin::literal,
    Line: line::literal,
    Logstash: logstash::literal,
    MysqlOptionFile: mysql_option_file::literal,
    Pgpass: pgpass::literal,
    Php: php::literal,
    Plain: plain::literal,
    PowerShell: powershell::literal,
    Properties: properties::literal,
    Python: python::literal,
    Ruby: ruby::literal,
    Rust: rust::literal,
    Shell: shell::literal,
    Toml: double_quoted::literal,
    Uri: uri::literal,
    Xml: xml::literal,
    Yaml: double_quoted::literal,
}

fn write(
    dest: &mut dyn fmt::Write,
    string: &str,
    encode: fn(&Text) -> Result<Text, Unwritable>,
) -> fmt::Result {
    let written = match marked::read_value(string) {
        (Form::Bare, text) => text,
        (Form::Literal, text) => encode(&text).map_err(|Unwritable| fmt::Error)?,
    };
    dest.write_str(&marked::write(&written))
}
