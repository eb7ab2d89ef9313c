//! What only the forms need in which any connection is written down.

use std::convert::Infallible;

use snippets_api::{SpanKind, Text};

use super::Model;
use super::variables::Variable;
use crate::marked;
use crate::value::Value;

impl Model {
    /// Whether clients of the component name a database.
    pub(crate) fn has_database(&self) -> bool {
        matches!(
            self.component.spans().reveal().as_str(),
            "pg" | "pgbouncer"
                | "mysql"
                | "mysqlx"
                | "clickhouse"
                | "clickhouse_https"
                | "clickhouse_mysql"
                | "clickhouse_arrowflight"
        )
    }

    /// The variables as Docker Compose takes them: it reads `$` in its file as the beginning of a variable, and `$$` as `$`.
    pub(crate) fn compose_variables(&self) -> Vec<Variable> {
        let mut variables = self.variables("/etc/aiven/");
        for variable in &mut variables {
            let Ok(doubled) =
                marked::try_map::<Infallible>(variable.value.spans(), |span, value| {
                    Ok(match span.kind() {
                        SpanKind::Variable => value.to_owned(),
                        _ => value.replace('$', "$$"),
                    })
                });
            variable.value = Value::text(&doubled);
        }
        variables
    }

    /// The name of Terraform's output.
    pub(crate) fn output_name(&self) -> Value {
        let component = self.component.spans().reveal();
        let safe = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        let name: String = component.chars().filter(|letter| safe(*letter)).collect();
        Value::text(&Text::from(["aiven_", &name].concat().as_str()))
    }
}
