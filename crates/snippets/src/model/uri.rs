//! What the URIs of all families have in common. A variable in them holds the encoded value.

use snippets_api::Text;

use super::Model;
use crate::escape::uri;

impl Model {
    /// `SCHEME://USER:PASSWORD@HOST:PORT`.
    pub(super) fn uri(&self, scheme: &'static str) -> Text {
        let credentials = self
            .encoded_user()
            .plain(":")
            .then(uri::encode_all(self.password.spans()));
        self.uri_for(scheme, credentials)
    }

    /// `SCHEME://USER@HOST:PORT`, for clients that take the password from elsewhere.
    pub(super) fn uri_without_password(&self, scheme: &'static str) -> Text {
        self.uri_for(scheme, self.encoded_user())
    }

    /// `/DATABASE`.
    pub(super) fn database_path(&self) -> Text {
        Text::from("/").then(uri::encode_all(self.database.spans()))
    }

    /// `SCHEME://HOST:PORT/DATABASE`, as JDBC has it; the rest is in properties.
    pub(super) fn jdbc_url(&self, scheme: &'static str) -> Text {
        Text::from(scheme)
            .then(self.address.spans().clone())
            .then(self.database_path())
    }

    fn encoded_user(&self) -> Text {
        Text::default().then(uri::encode_all(self.user.spans()))
    }

    fn uri_for(&self, scheme: &'static str, user: Text) -> Text {
        Text::from(scheme)
            .then(user)
            .plain("@")
            .then(self.address.spans().clone())
    }
}
