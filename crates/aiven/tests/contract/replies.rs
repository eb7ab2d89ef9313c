//! What the client reads from the simulator, call by call.

use aiven::{
    Clouds, ConnectionApprove, ConnectionList, ConnectionState, Fault, Me, PrivatelinkAvailability,
    PrivatelinkCreate, PrivatelinkDelete, PrivatelinkGet, PrivatelinkRefresh, PrivatelinkState,
    ProjectCa, ProjectList, ServiceGet, ServiceGetSecrets, ServiceList, ServiceName, ServiceState,
    ServiceTypeGet, ServiceUpdate, VpcList, VpcState, is_redacted, known_toggles,
};
use sim::Scenario;

use super::world::{Api, SERVICE};

#[test]
fn the_owner_of_the_token_and_the_projects() {
    let mut api = Api::new(Scenario::Fresh);
    let user = api.ask(&Me).unwrap();
    assert!(user.user.contains('@'), "{user:?}");
    let listed = api.ask(&ProjectList).unwrap();
    let names: Vec<_> = listed
        .into_iter()
        .map(|project| project.project_name)
        .collect();
    assert!(!names.is_empty());
    assert_eq!(user.projects, names);
}

#[test]
fn clouds_need_no_token() {
    let mut api = Api::new(Scenario::Fresh).with_token("nonsense");
    let clouds = api.ask(&Clouds).unwrap();
    let belgium = clouds
        .iter()
        .find(|cloud| cloud.cloud_name == "google-europe-west1");
    assert!(belgium.is_some_and(|cloud| cloud.cloud_description.is_some()));
}

#[test]
fn services_lie_in_a_vpc_of_their_cloud() {
    let mut api = Api::new(Scenario::Fresh);
    let project = api.project();
    let vpcs = api
        .ask(&VpcList {
            project: project.clone(),
        })
        .unwrap();
    let services = api
        .ask(&ServiceList {
            project: project.clone(),
        })
        .unwrap();
    for service_type in ["kafka", "pg", "valkey"] {
        let service = services
            .iter()
            .find(|service| service.service_type == service_type);
        let service = service.expect(service_type);
        assert_eq!(service.state, ServiceState::Running);
        assert!(service.plan.is_some());
        assert!(!service.users.is_empty());
        assert!(!service.components.is_empty());
        let vpc = vpcs
            .iter()
            .find(|vpc| Some(&vpc.project_vpc_id) == service.project_vpc_id.as_ref());
        let vpc = vpc.expect("the VPC is listed");
        assert_eq!(vpc.state, VpcState::Active);
        assert_eq!(vpc.cloud_name, service.cloud_name);
        assert!(
            vpc.network_cidr
                .as_ref()
                .is_some_and(|cidr| cidr.contains('/'))
        );
        let (project, name) = (project.clone(), service.service_name.clone());
        let alone = api
            .ask(&ServiceGet {
                project,
                service: name,
            })
            .unwrap();
        assert_eq!(&alone, service);
    }
}

#[test]
fn toggles_are_those_of_the_published_schema() {
    let mut api = Api::new(Scenario::Fresh);
    let project = api.project();
    for service_type in ["kafka", "pg", "valkey", "opensearch", "clickhouse", "mysql"] {
        let (project, service_type) = (project.clone(), service_type.to_owned());
        let call = ServiceTypeGet {
            project,
            service_type,
        };
        let schema = api.ask(&call).unwrap();
        assert_eq!(schema.toggles, known_toggles(&call.service_type).unwrap());
    }
}

#[test]
fn prices_and_the_certificate_are_read() {
    let mut api = Api::new(Scenario::Fresh);
    let project = api.project();
    let prices = api
        .ask(&PrivatelinkAvailability {
            project: project.clone(),
        })
        .unwrap();
    assert!(!prices.is_empty());
    for price in prices {
        let usd: f64 = price
            .price_usd
            .expect("a price")
            .parse()
            .expect("a decimal");
        assert!(usd > 0.0);
    }
    let ca = api.ask(&ProjectCa { project }).unwrap();
    assert!(ca.starts_with("-----BEGIN CERTIFICATE-----\n"), "{ca}");
    assert!(ca.trim_end().ends_with("-----END CERTIFICATE-----"), "{ca}");
}

#[test]
fn a_privatelink_is_created_and_deleted() {
    let mut api = Api::new(Scenario::Fresh);
    let (project, service) = (api.project(), ServiceName::from(SERVICE));
    let get = PrivatelinkGet {
        project: project.clone(),
        service: service.clone(),
    };
    assert!(matches!(api.ask(&get), Err(Fault::Missing { .. })));

    let create = PrivatelinkCreate {
        project: project.clone(),
        service: service.clone(),
    };
    assert_eq!(api.ask(&create).unwrap().state, PrivatelinkState::Creating);
    assert!(matches!(api.ask(&create), Err(Fault::Conflict { .. })));
    api.wait(10);
    let privatelink = api.ask(&get).unwrap();
    assert_eq!(privatelink.state, PrivatelinkState::Active);
    let attachment = privatelink.google_service_attachment.expect("it is active");
    assert!(
        attachment.contains("/regions/europe-west1/serviceAttachments/"),
        "{attachment}"
    );

    let delete = PrivatelinkDelete { project, service };
    assert_eq!(api.ask(&delete).unwrap().state, PrivatelinkState::Deleting);
    api.wait(10);
    assert!(matches!(api.ask(&get), Err(Fault::Missing { .. })));
}

#[test]
fn a_connection_is_approved_once() {
    let mut api = Api::new(Scenario::AwaitingApproval);
    let (project, service) = (api.project(), ServiceName::from(SERVICE));
    let list = ConnectionList {
        project: project.clone(),
        service: service.clone(),
    };
    let refresh = PrivatelinkRefresh {
        project: project.clone(),
        service: service.clone(),
    };
    let pending = api.ask(&list).unwrap().rows.remove(0);
    assert_eq!(pending.state, ConnectionState::PendingUserApproval);
    assert_eq!(pending.user_ip_address, None);
    let psc = pending
        .psc_connection_id
        .clone()
        .expect("Google has named it");
    assert!(psc.parse::<u128>().is_ok_and(|id| id > 1 << 53), "{psc}");

    let approve = ConnectionApprove {
        project,
        service,
        connection: pending.privatelink_connection_id.clone(),
        user_ip_address: [10, 0, 0, 100].into(),
    };
    let approved = api.ask(&approve).unwrap();
    assert_eq!(approved.state, ConnectionState::UserApproved);
    assert_eq!(approved.user_ip_address.as_deref(), Some("10.0.0.100"));
    assert_eq!(approved.psc_connection_id, pending.psc_connection_id);
    match api.ask(&approve) {
        Err(Fault::Conflict { message, .. }) => {
            assert_eq!(message, "Privatelink connection state is user-approved");
        }
        other => panic!("{other:?}"),
    }
    for _ in 0..5 {
        api.ask(&refresh).unwrap();
        api.wait(10);
    }
    let row = api.ask(&list).unwrap().rows.remove(0);
    assert_eq!(
        row.privatelink_connection_id,
        pending.privatelink_connection_id
    );
    assert_eq!(row.state, ConnectionState::Active);
    assert_eq!(row.user_ip_address.as_deref(), Some("10.0.0.100"));
}

#[test]
fn a_toggle_changes_what_it_names_and_nothing_else() {
    let mut api = Api::new(Scenario::Fresh);
    let (project, service) = (api.project(), ServiceName::from(SERVICE));
    let get = ServiceGet {
        project: project.clone(),
        service: service.clone(),
    };
    let before = api.ask(&get).unwrap();
    let mut update = |key: &str, on: bool| {
        let call = ServiceUpdate {
            project: project.clone(),
            service: service.clone(),
            privatelink_access: vec![(key.to_owned(), on)],
        };
        api.ask(&call).unwrap();
        api.ask(&get).unwrap()
    };
    let on = [("kafka".to_owned(), true)];
    assert_eq!(update("kafka", true).privatelink_access, on);
    let both = [
        ("kafka".to_owned(), true),
        ("schema_registry".to_owned(), false),
    ];
    let after = update("schema_registry", false);
    assert_eq!(after.privatelink_access, both);
    assert_eq!(after.plan, before.plan);
}

#[test]
fn connected_components_name_their_connection() {
    let mut api = Api::new(Scenario::Connected);
    let (project, service) = (api.project(), ServiceName::from(SERVICE));
    let list = ConnectionList {
        project: project.clone(),
        service: service.clone(),
    };
    let connection = api.ask(&list).unwrap().rows.remove(0);
    assert_eq!(connection.state, ConnectionState::Active);
    let service = api.ask(&ServiceGet { project, service }).unwrap();
    let reached = service
        .components
        .iter()
        .filter(|component| component.route == "privatelink");
    let mut reached = reached.peekable();
    assert!(reached.peek().is_some());
    for component in reached {
        let own = component.privatelink_connection_id.as_ref();
        assert_eq!(
            own,
            Some(&connection.privatelink_connection_id),
            "{component:?}"
        );
    }
}

#[test]
fn secrets_are_shown_to_those_who_may_see_them() {
    let mut api = Api::new(Scenario::Connected);
    let (project, service) = (api.project(), ServiceName::from(SERVICE));
    let secrets = |include_secrets| ServiceGetSecrets {
        project: project.clone(),
        service: service.clone(),
        include_secrets,
    };
    let password = |document: &aiven::ServiceDocument| {
        document.value()["users"][0]["password"]
            .as_str()
            .map(str::to_owned)
    };
    let document = api.ask(&secrets(true)).unwrap();
    assert!(password(&document).is_some_and(|text| !is_redacted(&text)));

    let mut api = api.with_token("readonly");
    match api.ask(&secrets(true)) {
        Ok(document) => assert!(password(&document).is_some_and(|text| is_redacted(&text))),
        Err(fault) => assert!(matches!(fault, Fault::Forbidden { .. }), "{fault:?}"),
    }
    let document = api.ask(&secrets(false)).unwrap();
    assert!(password(&document).is_some_and(|text| is_redacted(&text)));
}

#[test]
fn each_token_meets_its_fault() {
    let project = Api::new(Scenario::Fresh).project();
    let (service, as_token) = (ServiceName::from(SERVICE), |token| {
        Api::new(Scenario::Fresh).with_token(token)
    });
    let get = PrivatelinkGet {
        project: project.clone(),
        service,
    };
    for token in ["expired", "nonsense"] {
        let fault = as_token(token).ask(&Me).unwrap_err();
        assert!(
            matches!(fault, Fault::Unauthorized { .. }),
            "{token}: {fault:?}"
        );
    }
    match as_token("readonly").ask(&get) {
        Err(Fault::Forbidden { needs, message, .. }) => {
            assert_eq!(needs, Some("service:configuration:write"));
            assert!(!message.is_empty());
        }
        other => panic!("{other:?}"),
    }
    let fault = as_token("stranger")
        .ask(&ServiceList { project })
        .unwrap_err();
    assert!(matches!(fault, Fault::Forbidden { .. }), "{fault:?}");
}
