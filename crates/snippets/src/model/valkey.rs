//! What only clients of Valkey need.

use snippets_api::Text;

use super::Model;
use crate::escape::uri;
use crate::value::Value;

impl Model {
    /// `valkeys://…`, as clients that are named after Valkey call it. A variable in it holds the encoded password.
    pub(crate) fn valkey_uri(&self) -> Value {
        let scheme = if self.tls { "valkeys://" } else { "valkey://" };
        Value::text(&self.uri(scheme))
    }

    /// The host with the transport before it, as PHP's streams take it.
    pub(crate) fn php_host(&self) -> Value {
        let transport = if self.tls { "tls://" } else { "tcp://" };
        Value::text(&Text::from(transport).then(uri::encode_all(self.host.spans())))
    }
}
