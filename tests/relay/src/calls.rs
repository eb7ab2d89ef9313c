//! Every call of the page, as its browser sends it to a relay on the page's own origin.

use std::net::Ipv4Addr;

use aiven::{Call, Request, Token};

use crate::raw_http::RawRequest;

/// All calls, with names that are as odd as names at Aiven can be.
pub fn all() -> Vec<Request> {
    let project = || "acme-production".to_owned();
    let service = || "orders-kafka".to_owned();
    vec![
        aiven::Clouds.request(),
        aiven::Me.request(),
        aiven::ProjectList.request(),
        aiven::ProjectCa { project: project() }.request(),
        aiven::PrivatelinkAvailability { project: project() }.request(),
        aiven::ServiceList { project: project() }.request(),
        aiven::VpcList {
            project: "a_b.c~d".to_owned(),
        }
        .request(),
        aiven::ServiceTypeGet {
            project: project(),
            service_type: "kafka".to_owned(),
        }
        .request(),
        aiven::ServiceGet {
            project: project(),
            service: service(),
        }
        .request(),
        aiven::ServiceGetSecrets {
            project: project(),
            service: service(),
            include_secrets: true,
        }
        .request(),
        aiven::ServiceUpdate {
            project: project(),
            service: service(),
            privatelink_access: vec![("kafka".to_owned(), true)],
        }
        .request(),
        aiven::PrivatelinkCreate {
            project: project(),
            service: service(),
        }
        .request(),
        aiven::PrivatelinkGet {
            project: project(),
            service: service(),
        }
        .request(),
        aiven::PrivatelinkDelete {
            project: project(),
            service: service(),
        }
        .request(),
        aiven::PrivatelinkRefresh {
            project: project(),
            service: service(),
        }
        .request(),
        aiven::ConnectionList {
            project: project(),
            service: service(),
        }
        .request(),
        aiven::ConnectionApprove {
            project: project(),
            service: service(),
            connection: "plc3fd852bec98".to_owned(),
            user_ip_address: Ipv4Addr::new(10, 0, 0, 100),
        }
        .request(),
    ]
}

/// A call as a browser sends it to `host`, with this token.
pub fn raw(call: &Request, host: &str, token: &str) -> RawRequest {
    let mut request = RawRequest::new(call.method.as_str(), &call.path)
        .with("Host", host)
        .with("User-Agent", "Mozilla/5.0")
        .with("Accept", "application/json")
        .with("Accept-Language", "nl")
        .with("Sec-Fetch-Site", "same-origin")
        .with("Sec-Fetch-Mode", "cors")
        .with("Cookie", "crumb=1");
    if call.method != aiven::Method::Get {
        request = request.with("Origin", &format!("http://{host}"));
    }
    if call.authorized {
        let token = Token::new(token).expect("a token is one word");
        request = request.with("Authorization", &token.authorization());
    }
    match &call.body {
        Some(body) => request
            .with("Content-Type", "application/json")
            .with_body(body),
        None => request,
    }
}
