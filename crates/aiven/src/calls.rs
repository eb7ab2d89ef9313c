//! The calls, one file each. Every one says its verb and path, its permission and where that is documented.

mod clouds;
mod connection_approve;
mod connection_list;
mod me;
mod path;
mod privatelink_availability;
mod privatelink_create;
mod privatelink_delete;
mod privatelink_get;
mod privatelink_refresh;
mod project_ca;
mod project_list;
mod service_get;
mod service_list;
mod service_type_get;
mod service_update;
mod vpc_list;

pub use clouds::Clouds;
pub use connection_approve::ConnectionApprove;
pub use connection_list::ConnectionList;
pub use me::Me;
pub use privatelink_availability::PrivatelinkAvailability;
pub use privatelink_create::PrivatelinkCreate;
pub use privatelink_delete::PrivatelinkDelete;
pub use privatelink_get::PrivatelinkGet;
pub use privatelink_refresh::PrivatelinkRefresh;
pub use project_ca::ProjectCa;
pub use project_list::ProjectList;
pub use service_get::{ServiceGet, ServiceGetSecrets};
pub use service_list::ServiceList;
pub use service_type_get::ServiceTypeGet;
pub use service_update::ServiceUpdate;
pub use vpc_list::VpcList;
