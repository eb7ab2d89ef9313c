//! The calls as data: what an effect sends, and what comes back.

use aiven::{
    Call, Clouds, ConnectionApprove, ConnectionList, Fault, Me, PrivatelinkAvailability,
    PrivatelinkCreate, PrivatelinkDelete, PrivatelinkGet, PrivatelinkRefresh, ProjectCa,
    ProjectList, Reply, Request, ServiceGet, ServiceGetSecrets, ServiceList, ServiceTypeGet,
    ServiceUpdate, VpcList,
};

/// Names one sending of one request. A reply with a `request_id` that is no longer awaited is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RequestId(pub u64);

macro_rules! calls {
    ($($call:ident),* $(,)?) => {
        /// One call of the API.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum ApiCall {
            $(#[doc = concat!("See [`aiven::", stringify!($call), "`].")] $call($call),)*
        }

        /// What a successful reply to the call of the same name carries.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum ApiReply {
            $(#[doc = concat!("See [`aiven::", stringify!($call), "`].")]
            $call(<$call as Call>::Answer),)*
        }

        impl ApiCall {
            /// The request to send.
            pub fn request(&self) -> Request {
                match self { $(Self::$call(call) => call.request(),)* }
            }

            /// Reads the reply to this call.
            pub fn answer(&self, reply: &Reply) -> Result<ApiReply, Fault> {
                match self { $(Self::$call(call) => call.answer(reply).map(ApiReply::$call),)* }
            }
        }
    };
}

calls!(
    Clouds,
    ConnectionApprove,
    ConnectionList,
    Me,
    PrivatelinkAvailability,
    PrivatelinkCreate,
    PrivatelinkDelete,
    PrivatelinkGet,
    PrivatelinkRefresh,
    ProjectCa,
    ProjectList,
    ServiceGet,
    ServiceGetSecrets,
    ServiceList,
    ServiceTypeGet,
    ServiceUpdate,
    VpcList,
);

impl ApiCall {
    /// Whether the call changes something that costs money or stops traffic. Such a call is sent only as
    /// the answer to a confirmation, and never twice on its own.
    pub fn is_write(&self) -> bool {
        matches!(
            self,
            Self::PrivatelinkCreate(_)
                | Self::PrivatelinkDelete(_)
                | Self::ConnectionApprove(_)
                | Self::ServiceUpdate(_)
        )
    }
}
