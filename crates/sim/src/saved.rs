//! A world as text and back: what a page keeps of it while it is loaded again.
//!
//! Only what has changed since the beginning is written. Timings, faults and clocks that were set by hand are not: the
//! page sets none.

use serde_json::{Map, Value};

use crate::{
    EndpointStatus, PscEndpoint, Transition, World,
    json::{object, record, text_or_null},
    pace::{Timings, Wait},
    privatelink::{
        ACTIVE, APPROVED, CONNECTED, Connection, PENDING, Privatelink, PrivatelinkState,
    },
    rng::Rng,
    service::Service,
};

/// The form of the text. A world in another form is not resumed.
const FORMAT: u64 = 1;

impl World {
    /// What has changed since the beginning, given as a new world of the same scenario and pace.
    pub fn save(&self, beginning: &World) -> String {
        let begun = beginning.services.iter();
        let services = self.services.iter().zip(begun);
        record([
            ("format", FORMAT.into()),
            ("rng", self.rng.state().into()),
            ("endpoints", self.endpoints.iter().map(endpoint).collect()),
            (
                "services",
                services.map(|(now, begun)| service(now, begun)).collect(),
            ),
        ])
        .to_string()
    }

    /// A world at its beginning, taken on to where another one of the same scenario and pace was saved. `None` where the
    /// text cannot be read.
    #[must_use]
    pub fn resume(mut self, saved: &str) -> Option<Self> {
        let saved: Value = serde_json::from_str(saved).ok()?;
        if saved["format"] != FORMAT {
            return None;
        }
        self.rng = Rng::seeded(saved["rng"].as_u64()?);
        let endpoints = saved["endpoints"].as_array()?.iter();
        self.endpoints = endpoints.map(read_endpoint).collect::<Option<_>>()?;
        let services = saved["services"].as_array()?;
        if services.len() != self.services.len() {
            return None;
        }
        for (service, saved) in self.services.iter_mut().zip(services) {
            resume_service(service, saved, &self.timings)?;
        }
        Some(self)
    }
}

fn service(now: &Service, begun: &Service) -> Value {
    let mut changed = Map::new();
    for (key, value) in now.document.as_object().into_iter().flatten() {
        if begun.document.get(key) != Some(value) {
            changed.insert(key.clone(), value.clone());
        }
    }
    record([
        ("document", Value::Object(changed)),
        (
            "privatelink",
            now.privatelink.as_ref().map_or(Value::Null, privatelink),
        ),
        ("rebuilding", since(now.rebuilding.as_ref())),
    ])
}

fn resume_service(service: &mut Service, saved: &Value, timings: &Timings) -> Option<()> {
    for (key, value) in saved["document"].as_object()? {
        object(&mut service.document).insert(key.clone(), value.clone());
    }
    service.privatelink = match &saved["privatelink"] {
        Value::Null => None,
        link => Some(read_privatelink(link, timings)?),
    };
    service.rebuilding = wait(&saved["rebuilding"], timings, Transition::ComponentsListed);
    Some(())
}

fn privatelink(link: &Privatelink) -> Value {
    let under_way = match &link.state {
        PrivatelinkState::Creating(wait) | PrivatelinkState::Deleting(wait) => Some(wait),
        PrivatelinkState::Active => None,
    };
    record([
        ("attachment", text_or_null(link.attachment.as_deref())),
        ("state", link.state_name().into()),
        ("since", since(under_way)),
        ("refresh", since(link.refresh.as_ref())),
        (
            "connections",
            link.connections.iter().map(connection).collect(),
        ),
    ])
}

fn read_privatelink(saved: &Value, timings: &Timings) -> Option<Privatelink> {
    let under_way = |transition| wait(&saved["since"], timings, transition);
    let state = match saved["state"].as_str()? {
        "creating" => PrivatelinkState::Creating(under_way(Transition::PrivatelinkActive)?),
        "active" => PrivatelinkState::Active,
        "deleting" => PrivatelinkState::Deleting(under_way(Transition::PrivatelinkGone)?),
        _ => return None,
    };
    let connections = saved["connections"].as_array()?.iter();
    let read = |saved| read_connection(saved, timings);
    Some(Privatelink {
        attachment: text(&saved["attachment"]),
        state,
        connections: connections.map(read).collect::<Option<_>>()?,
        refresh: wait(&saved["refresh"], timings, Transition::RefreshDone),
    })
}

fn connection(connection: &Connection) -> Value {
    record([
        ("id", connection.id.as_str().into()),
        ("psc_id", connection.psc_id.as_str().into()),
        ("state", connection.state.into()),
        ("ip", text_or_null(connection.ip.as_deref())),
        ("ordinal", connection.ordinal.into()),
        ("acceptance", since(connection.acceptance.as_ref())),
        ("dns", since(connection.dns.as_ref())),
        ("stuck", connection.stuck.into()),
    ])
}

fn read_connection(saved: &Value, timings: &Timings) -> Option<Connection> {
    let state = saved["state"].as_str()?;
    let states = [PENDING, APPROVED, CONNECTED, ACTIVE].into_iter();
    Some(Connection {
        id: text(&saved["id"])?,
        psc_id: text(&saved["psc_id"])?,
        state: states.into_iter().find(|known| *known == state)?,
        ip: text(&saved["ip"]),
        ordinal: saved["ordinal"].as_u64()?.try_into().ok()?,
        acceptance: wait(&saved["acceptance"], timings, Transition::EndpointAccepted),
        dns: wait(&saved["dns"], timings, Transition::DnsReady),
        stuck: saved["stuck"].as_bool()?,
    })
}

fn endpoint(endpoint: &PscEndpoint) -> Value {
    record([
        ("project", endpoint.project.as_str().into()),
        ("service", endpoint.service.as_str().into()),
        ("name", endpoint.name.as_str().into()),
        ("ip", endpoint.ip.as_str().into()),
        (
            "psc_connection_id",
            endpoint.psc_connection_id.as_str().into(),
        ),
        ("status", endpoint.status.name().into()),
        ("attachment", endpoint.attachment.as_str().into()),
    ])
}

fn read_endpoint(saved: &Value) -> Option<PscEndpoint> {
    use EndpointStatus::{Accepted, Closed, Pending};
    let status = saved["status"].as_str()?;
    let mut statuses = [Pending, Accepted, Closed].into_iter();
    Some(PscEndpoint {
        project: text(&saved["project"])?,
        service: text(&saved["service"])?,
        name: text(&saved["name"])?,
        ip: text(&saved["ip"])?,
        psc_connection_id: text(&saved["psc_connection_id"])?,
        status: statuses.find(|known| known.name() == status)?,
        attachment: text(&saved["attachment"])?,
    })
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn since(wait: Option<&Wait>) -> Value {
    wait.map_or(Value::Null, |wait| wait.since().into())
}

/// A transition that goes on as it began.
fn wait(since: &Value, timings: &Timings, transition: Transition) -> Option<Wait> {
    Some(timings.wait(transition, since.as_u64()?))
}

#[cfg(test)]
mod tests {
    use crate::{Pace, Request, Scenario, World};

    const LINK: &str = "/v1/project/acme-production/service/orders-kafka/privatelink/google";
    const SERVICE: &str = "/v1/project/acme-production/service/orders-kafka";

    fn begun() -> World {
        World::new(Scenario::Fresh, Pace::Demo)
    }

    /// What the world says about everything that can change.
    fn said(world: &mut World, now: u64) -> Vec<String> {
        let connections = [LINK, "/connections"].concat();
        let all = [
            LINK,
            &connections,
            SERVICE,
            "/v1/project/acme-production/service",
        ];
        let mut said: Vec<_> = all.map(|path| call(world, now, "GET", path, "")).into();
        said.push(format!("{:?}", world.endpoints(now)));
        said
    }

    fn call(world: &mut World, now: u64, method: &str, path: &str, body: &str) -> String {
        let request = Request { method, path, body };
        world.handle(now, Some("demo"), &request).body
    }

    /// One thing that somebody does, at a second of the demo.
    fn act(world: &mut World, second: u64) {
        let now = second * 1000;
        let refresh = [LINK, "/refresh"].concat();
        match second {
            1 => drop(call(world, now, "POST", LINK, "{}")),
            8 | 9 => {
                let made = world.create_endpoint(now, "acme-production", "orders-kafka", None);
                made.expect("an endpoint");
            }
            20 => {
                let connections = call(world, now, "GET", &[LINK, "/connections"].concat(), "");
                let id = connections.split('"').find(|text| text.starts_with("plc"));
                let path = [LINK, "/connections/", id.expect("a connection"), "/approve"].concat();
                call(
                    world,
                    now,
                    "POST",
                    &path,
                    r#"{"user_ip_address":"10.0.0.100"}"#,
                );
            }
            45 => {
                let body = r#"{"user_config":{"privatelink_access":{"kafka":true}}}"#;
                call(world, now, "PUT", SERVICE, body);
            }
            60 => drop(call(world, now, "DELETE", LINK, "")),
            _ if second.is_multiple_of(5) => drop(call(world, now, "POST", &refresh, "")),
            _ => {}
        }
    }

    #[test]
    fn a_world_that_is_saved_at_every_moment_goes_on_as_if_it_were_not() {
        let (mut world, mut resumed) = (begun(), begun());
        for second in 0..75 {
            act(&mut world, second);
            act(&mut resumed, second);
            resumed = begun().resume(&resumed.save(&begun())).expect("it is read");
            let now = second * 1000;
            assert_eq!(said(&mut world, now), said(&mut resumed, now), "{second}");
        }
    }

    #[test]
    fn the_way_there_has_all_that_can_be_saved() {
        let mut world = begun();
        (0..=59).for_each(|second| act(&mut world, second));
        let said = said(&mut world, 59_000).concat();
        for expected in [
            "pending-user-approval",
            "active",
            "Accepted",
            "\"route\":\"privatelink\"",
        ] {
            assert!(said.contains(expected), "{expected}: {said}");
        }
        assert!(world.save(&begun()).len() < 20_000);
    }

    #[test]
    fn what_is_no_saved_world_is_not_resumed() {
        let saved = begun().save(&begun());
        assert!(begun().resume(&saved).is_some());
        for odd in [
            String::new(),
            "null".to_owned(),
            "{}".to_owned(),
            saved.replace("\"format\":1", "\"format\":2"),
            saved.replace("\"services\":[", "\"services\":[{},"),
        ] {
            assert!(begun().resume(&odd).is_none(), "{odd}");
        }
    }
}
