//! The table of calls: a row holds all that the rest of the project may know about a call.
//!
//! What a row names stands in a file beside this one: how the response is read, with the types that no other call
//! has, and the tests. `table.rs` says what becomes of a row.

mod argument;
mod clouds;
mod connection_approve;
mod connection_list;
mod me;
mod path;
mod privatelink;
mod privatelink_availability;
mod project_ca;
mod project_list;
mod service_get;
mod service_list;
mod service_type_get;
mod service_update;
mod table;
#[cfg(test)]
mod tests;
mod vpc_list;

use std::net::Ipv4Addr;

pub use clouds::Cloud;
pub use me::User;
pub use privatelink::{Privatelink, PrivatelinkState};
pub use privatelink_availability::Price;
pub use project_list::Project;
pub use service_type_get::{ServiceType, known_toggles};
pub use vpc_list::{Vpc, VpcState};

use crate::objects::acknowledged;
use crate::{
    Call, CallKind, Connection, ConnectionId, Fault, List, Method, ProjectName, Request, Response,
    Service, ServiceDocument, ServiceName,
};
use argument::Argument;
use table::calls;

// Permissions are Aiven's own names. Source: the permission table of Aiven's API description.
calls! {
    /// Whose token it is; the first call of every session.
    ///
    /// Source: operation `UserInfo` of Aiven's API description.
    Me() -> User {
        Read: GET "/v1/me",
        permission: none,
        reader: me::read,
    }

    /// The projects the token may see.
    ///
    /// Source: operation `ProjectList` of Aiven's API description.
    ProjectList() -> List<Project> {
        Read: GET "/v1/project",
        permission: none,
        reader: project_list::read,
    }

    /// The services of a project.
    ///
    /// Source: operation `ServiceList` of Aiven's API description.
    ServiceList(project: ProjectName) -> List<Service> {
        Read: GET "/v1/project/{}/service",
        permission: "project:services:read",
        reader: service_list::read,
    }

    /// One service, without its secrets.
    ///
    /// Source: operation `ServiceGet` of Aiven's API description.
    ServiceGet(project: ProjectName, service: ServiceName) -> Service {
        Read: GET "/v1/project/{}/service/{}",
        permission: "project:services:read",
        reader: service_get::read,
    }

    /// One service with its secrets, and without the query where that was refused.
    ///
    /// Permission: `service:secrets:read` or `service:users:write`, or the role admin, operator or developer.
    /// Without it the API answers 403, or 200 with `<redacted>` in the place of each secret.
    ///
    /// Source: operation `ServiceGet` of Aiven's API description, and Aiven's page on secret redaction.
    ServiceGetSecrets(
        project: ProjectName,
        service: ServiceName;
        /// Whether secrets are asked for; `false` is the second try after a 403.
        include_secrets: bool
    ) -> ServiceDocument {
        Read: GET "/v1/project/{}/service/{}",
        query: service_get::query,
        permission: (service_get::permission),
        reader: ServiceDocument::read,
    }

    /// Switches `privatelink_access` components of a service on and off.
    ///
    /// Permission: `project:services:write` will do as well. The response may carry redacted secrets and is not used:
    /// the service is read again.
    ///
    /// Source: operation `ServiceUpdate` of Aiven's API description.
    ServiceUpdate(
        project: ProjectName,
        service: ServiceName;
        /// The changed keys and nothing else: the API merges them into what is stored.
        privatelink_access: Vec<(String, bool)>
    ) -> () {
        Write: PUT "/v1/project/{}/service/{}",
        body: (service_update::body),
        permission: "service:configuration:write",
        reader: acknowledged,
    }

    /// The schema of one service type: which components it can switch on.
    ///
    /// Permission: any of the roles developer, operator and `read_only`; there is no permission by name.
    ///
    /// Source: operation `ProjectServiceTypesGet` of Aiven's API description.
    ServiceTypeGet(
        project: ProjectName,
        /// Such as `kafka`.
        service_type: String
    ) -> ServiceType {
        Read: GET "/v1/project/{}/service-types/{}",
        permission: none,
        reader: service_type_get::read,
    }

    /// The VPCs of a project.
    ///
    /// Source: operation `VpcList` of Aiven's API description.
    VpcList(project: ProjectName) -> List<Vpc> {
        Read: GET "/v1/project/{}/vpcs",
        permission: "project:networking:read",
        reader: vpc_list::read,
    }

    /// Where privatelinks are offered, and their price.
    ///
    /// A cloud that is not listed is of unknown price, not unavailable: the documented lists name no Google cloud.
    ///
    /// Source: operation `ProjectPrivatelinkAvailabilityList` of Aiven's API description.
    PrivatelinkAvailability(project: ProjectName) -> List<Price> {
        Read: GET "/v1/project/{}/privatelink-availability",
        permission: "project:services:write",
        reader: privatelink_availability::read,
    }

    /// The CA certificate of a project, as PEM.
    ///
    /// The permission is odd for a public certificate: expect both outcomes.
    ///
    /// Source: operation `ProjectKmsGetCA` of Aiven's API description.
    ProjectCa(project: ProjectName) -> String {
        Read: GET "/v1/project/{}/kms/ca",
        permission: "organization:projects:write",
        reader: project_ca::read,
    }

    /// Enables the privatelink of a service.
    ///
    /// The empty object is sent because an older version of the API refused a missing body.
    ///
    /// Source: operation `ServicePrivatelinkGoogleCreate` of Aiven's API description.
    PrivatelinkCreate(project: ProjectName, service: ServiceName) -> Privatelink {
        Write: POST "/v1/project/{}/service/{}/privatelink/google",
        body: "{}",
        permission: "service:configuration:write",
        reader: privatelink::read,
    }

    /// The state of a privatelink and its service attachment. [`Fault::Missing`] means that it is not enabled.
    ///
    /// Source: operation `ServicePrivatelinkGoogleGet` of Aiven's API description.
    PrivatelinkGet(project: ProjectName, service: ServiceName) -> Privatelink {
        Read: GET "/v1/project/{}/service/{}/privatelink/google",
        permission: "service:configuration:write",
        reader: privatelink::read,
    }

    /// Deletes a privatelink, its service attachment and every connection.
    ///
    /// Source: operation `ServicePrivatelinkGoogleDelete` of Aiven's API description.
    PrivatelinkDelete(project: ProjectName, service: ServiceName) -> Privatelink {
        Write: DELETE "/v1/project/{}/service/{}/privatelink/google",
        permission: "service:configuration:write",
        reader: privatelink::read,
    }

    /// Asks Aiven to look at Google's side; what it finds shows up in a later list.
    ///
    /// It only queues the work, and so is a read. What the response says is not documented: any JSON will do, and none
    /// too.
    ///
    /// Source: operation `ServicePrivatelinkGoogleRefresh` of Aiven's API description.
    PrivatelinkRefresh(project: ProjectName, service: ServiceName) -> () {
        Read: POST "/v1/project/{}/service/{}/privatelink/google/refresh",
        permission: "service:configuration:write",
        reader: acknowledged,
    }

    /// The connections of a privatelink, as Aiven last saw them.
    ///
    /// Source: operation `ServicePrivatelinkGoogleConnectionList` of Aiven's API description.
    ConnectionList(project: ProjectName, service: ServiceName) -> List<Connection> {
        Read: GET "/v1/project/{}/service/{}/privatelink/google/connections",
        permission: "service:configuration:write",
        reader: connection_list::read,
    }

    /// Approves a connection with the private IP address of its endpoint.
    ///
    /// Source: operation `ServicePrivatelinkGoogleConnectionCreate` of Aiven's API description.
    ConnectionApprove(
        project: ProjectName,
        service: ServiceName,
        connection: ConnectionId;
        /// The endpoint's private IP address. It cannot be changed afterwards.
        user_ip_address: Ipv4Addr
    ) -> Connection {
        Write: POST "/v1/project/{}/service/{}/privatelink/google/connections/{}/approve",
        body: (connection_approve::body),
        permission: "service:configuration:write",
        reader: connection_approve::read,
    }

    /// The clouds of Aiven: public, so that it also tells a refused preflight from a dead network.
    ///
    /// Source: operation `ListClouds` of Aiven's API description.
    Clouds() -> List<Cloud> {
        Read: GET "/v1/clouds",
        token: none,
        permission: none,
        reader: clouds::read,
    }
}

impl ApiCall {
    /// Whether it is a [`CallKind::Write`].
    pub fn is_write(&self) -> bool {
        self.kind() == CallKind::Write
    }
}
