//! JSON, TOML and YAML: strings in double quotes, always, so that no value is taken for a number, a truth or a key.

use snippets_api::Text;

use super::Unwritable;
use super::quoted::{Join, Quoted, braced_variable, escape_four_digits};

const STRINGS: Quoted = Quoted {
    quote: "\"",
    escape: escape_four_digits,
    variable: braced_variable,
    join: Join::Inside,
};

pub(super) fn literal(text: &Text) -> Result<Text, Unwritable> {
    STRINGS.literal(text)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::{check_all, every_value_can_be_written, table};
    use super::literal;

    #[test]
    fn literals() {
        expect![[r#"
            "h.example"
            "it's \"$x\" #{y}\\\n"
            "\u0007é\u2028"
            "a••••••••d"
            "${NAME}"
            "a ${NAME}b""#]]
        .assert_eq(&table(literal));
    }

    #[test]
    fn json_reads_values_back() {
        check_all(literal, every_value_can_be_written, |literal| {
            serde_json::from_str(literal).ok()
        });
    }

    #[test]
    fn toml_reads_values_back() {
        check_all(literal, every_value_can_be_written, |literal| {
            let table: toml::Table = format!("key = {literal} # a comment").parse().ok()?;
            Some(table["key"].as_str()?.to_owned())
        });
    }

    #[test]
    fn yaml_reads_values_back() {
        use saphyr::{LoadableYamlNode, Yaml};
        check_all(literal, every_value_can_be_written, |literal| {
            let document = format!("key: {literal} # a comment\nother: 1\n");
            let documents = Yaml::load_from_str(&document).ok()?;
            Some(documents[0]["key"].as_str()?.to_owned())
        });
    }
}
