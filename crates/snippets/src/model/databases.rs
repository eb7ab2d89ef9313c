//! What the clients of databases share: values in the notations of the tools that read them.

use super::Model;
use crate::escape::{erb, jinja, spring};
use crate::value::Value;

impl Model {
    /// The URL of the database in Spring's configuration.
    pub(crate) fn pg_spring_url(&self) -> Value {
        self.spring(&self.pg_jdbc_url())
    }

    /// The same for MySQL.
    pub(crate) fn mysql_spring_url(&self) -> Value {
        self.spring(&self.mysql_jdbc_url())
    }

    /// A value in Spring's configuration.
    #[expect(clippy::unused_self, reason = "templates call methods only")]
    pub(crate) fn spring(&self, value: &Value) -> Value {
        Value::text(&spring::encode_all(value.spans()))
    }

    /// A value in the YAML of Rails.
    #[expect(clippy::unused_self, reason = "templates call methods only")]
    pub(crate) fn rails(&self, value: &Value) -> Value {
        Value::text(&erb::encode_all(value.spans()))
    }

    /// A value in a profile of dbt.
    #[expect(clippy::unused_self, reason = "templates call methods only")]
    pub(crate) fn jinja(&self, value: &Value) -> Value {
        Value::text(&jinja::encode_all(value.spans()))
    }
}
