//! Approves a connection with the private IP address of its endpoint.

use std::net::Ipv4Addr;

use serde_json::json;

use super::path::post;
use crate::objects::{parse, unreadable};
use crate::{Call, Connection, Fault, Request};

/// `POST /v1/project/P/service/S/privatelink/google/connections/C/approve`
///
/// Permission: `service:configuration:write`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionApprove {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
    /// Aiven's id of the connection, `plc…`.
    pub connection: String,
    /// The endpoint's private IP address. It cannot be changed afterwards.
    pub user_ip_address: Ipv4Addr,
}

impl Call for ConnectionApprove {
    type Answer = Connection;

    fn request(&self) -> Request {
        let body = json!({ "user_ip_address": self.user_ip_address.to_string() }).to_string();
        let path = [
            "project",
            &self.project,
            "service",
            &self.service,
            "privatelink",
            "google",
            "connections",
            &self.connection,
            "approve",
        ];
        post(&path, Some(body))
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        Connection::read(&parse(body)?).ok_or_else(|| unreadable("a connection"))
    }

    fn permission(&self) -> Option<&'static str> {
        Some("service:configuration:write")
    }
}
