//! Who answers the calls: Aiven, a relay on the way to Aiven, or what answers inside the page.

mod demo;
mod fetch;

use aiven::{Request, Response, Token, Transport, Unreachable};

pub use demo::{Demo, Endpoint};
pub use fetch::{AbortHandles, Fetch};

/// The transport of a session.
#[derive(Clone)]
pub enum Backend {
    /// The API itself.
    Live(Fetch),
    /// The relay that the build names.
    Relayed(Fetch),
    /// A simulated account, or the copy of a service.
    Demo(Demo),
}

impl Transport for Backend {
    async fn send(
        &self,
        token: Option<&Token>,
        request: &Request,
    ) -> Result<Response, Unreachable> {
        match self {
            Self::Live(fetch) | Self::Relayed(fetch) => fetch.send(token, request).await,
            Self::Demo(demo) => demo.send(token, request).await,
        }
    }
}
