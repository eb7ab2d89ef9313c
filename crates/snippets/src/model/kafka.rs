//! What only the clients of Kafka and of what stands beside it need.

use snippets_api::Text;

use super::Model;
use crate::escape::{jaas, placeholder, spring};
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

    /// The same for Spring's configuration.
    pub(crate) fn spring_jaas(&self) -> Value {
        Value::text(&spring::encode_all(self.jaas().spans()))
    }

    /// The same for Quarkus.
    pub(crate) fn smallrye_jaas(&self) -> Value {
        Value::text(&placeholder::smallrye(self.jaas().spans()))
    }

    /// The same for a program with Spring's configuration whose environment Docker Compose sets.
    pub(crate) fn compose_spring_jaas(&self) -> Value {
        Value::text(&placeholder::compose(&spring::encode_all(
            self.jaas().spans(),
        )))
    }

    /// The mechanism by the name that the Terraform provider has for it.
    pub(crate) fn terraform_mechanism(&self) -> Value {
        Value::word(if self.plain {
            "plain"
        } else if self.sha512 {
            "scram-sha512"
        } else {
            "scram-sha256"
        })
    }

    /// The user of the integration endpoint, which no reply of the service names.
    #[expect(clippy::unused_self, reason = "templates call methods only")]
    pub(crate) fn integration_user(&self) -> Value {
        Value::text(&Text::default().missing("INTEGRATION_USERNAME"))
    }
}
