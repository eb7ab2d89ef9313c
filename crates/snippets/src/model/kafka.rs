//! What only Kafka's clients need.

use snippets_api::Text;

use super::Model;
use crate::escape::jaas;
use crate::value::Value;

impl Model {
    /// The line in which Java's clients take user and password: its values are in JAAS, whatever is around it.
    pub(crate) fn jaas(&self) -> Value {
        let module = if self.plain {
            "org.apache.kafka.common.security.plain.PlainLoginModule"
        } else {
            "org.apache.kafka.common.security.scram.ScramLoginModule"
        };
        Value::text(
            &Text::from(module)
                .plain(" required username=")
                .then(jaas::encode_all(self.user.spans()))
                .plain(" password=")
                .then(jaas::encode_all(self.password.spans()))
                .plain(";"),
        )
    }

    /// The mechanism by the name that kafkajs has for it.
    pub(crate) fn kafkajs_mechanism(&self) -> Value {
        Value::word(if self.plain {
            "plain"
        } else if self.sha512 {
            "scram-sha-512"
        } else {
            "scram-sha-256"
        })
    }
}
