//! Service objects from a file, served as they are.

use serde_json::Value;

use crate::{
    World,
    privatelink::Privatelink,
    rng::Rng,
    scenarios,
    service::{Service, attachment},
    tables::projects::PRODUCTION,
};

pub(crate) fn load(world: &mut World, json: &str) -> Result<usize, String> {
    let value = serde_json::from_str(json)
        .map_err(|error| ["the services are not JSON: ", &error.to_string()].concat())?;
    let Value::Array(documents) = value else {
        return Err("the services must be a JSON array of service objects".to_owned());
    };
    let names = documents
        .iter()
        .enumerate()
        .map(|(index, document)| name(index, document))
        .collect::<Result<Vec<_>, _>>()?;
    let count = documents.len();
    for (name, document) in names.into_iter().zip(documents) {
        add(world, name, document);
    }
    Ok(count)
}

/// The one field that a service cannot do without.
fn name(index: usize, document: &Value) -> Result<String, String> {
    match document["service_name"].as_str() {
        Some(name) if !name.is_empty() => Ok(name.to_owned()),
        _ => Err([
            "service number ",
            &(index + 1).to_string(),
            " of the array has no service_name",
        ]
        .concat()),
    }
}

fn add(world: &mut World, name: String, document: Value) {
    world
        .services
        .retain(|known| known.project != PRODUCTION || known.name != name);
    world
        .endpoints
        .retain(|known| known.project != PRODUCTION || known.service != name);
    let ids = connection_ids(&document);
    let mut service = Service {
        project: PRODUCTION.to_owned(),
        name,
        document,
        recorded: true,
        unlocked: true,
        privatelink: None,
        rebuilding: None,
    };
    let mut rng = Rng::of_name(&service.name);
    if !ids.is_empty() {
        let name = attachment(service.region(), &rng.hex(11));
        service.privatelink = Some(Privatelink::active(name));
    }
    world.services.push(service);
    let index = world.services.len() - 1;
    for (number, id) in ids.iter().enumerate() {
        let ip = [
            "10.1.",
            &(number / 250 % 256).to_string(),
            ".",
            &(number % 250 + 1).to_string(),
        ]
        .concat();
        scenarios::connect(world, index, id, &rng.psc_connection_id(), Some(&ip));
    }
}

/// The connections that the addresses speak of, each once, in their order.
fn connection_ids(document: &Value) -> Vec<String> {
    let mut ids = Vec::new();
    for row in document["components"].as_array().into_iter().flatten() {
        if let Some(id) = row["privatelink_connection_id"].as_str()
            && ids.iter().all(|known| known != id)
        {
            ids.push(id.to_owned());
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{Scenario, testing::Client};

    const PROJECT: &str = "/v1/project/acme-production/service";

    #[test]
    fn a_recorded_service_is_served_as_it_is() {
        let recorded = json!({
            "service_name": "odd/one",
            "service_type": "unheard-of",
            "state": "DREAMING",
            "surprise": [null],
            "components": [
                {"component": "x", "route": "privatelink", "privatelink_connection_id": "plcb"},
                {"component": "x", "route": "privatelink", "privatelink_connection_id": "plca"},
            ],
        });
        let mut client = Client::new(Scenario::Fresh);
        let services = json!([recorded]).to_string();
        assert_eq!(client.world.load_services(&services), Ok(1));
        let path = format!("{PROJECT}/odd%2Fone");
        assert_eq!(client.get(&path)["service"], recorded);
        client.pass(3600);
        client.refresh(&format!("{path}/privatelink/google"));
        let connections = client.connections(&format!("{path}/privatelink/google"));
        let ids: Vec<_> = connections.lines().map(|line| &line[..4]).collect();
        assert_eq!(ids, ["plcb", "plca"]);
        assert_eq!(client.get(&path)["service"], recorded);
    }

    #[test]
    fn one_of_the_same_name_is_replaced() {
        let mut client = Client::new(Scenario::Connected);
        let before = client.get(PROJECT)["services"].as_array().unwrap().len();
        let loaded = client
            .world
            .load_services(r#"[{"service_name":"orders-kafka"}]"#);
        assert_eq!(loaded, Ok(1));
        let after = client.get(PROJECT)["services"].as_array().unwrap().len();
        assert_eq!(after, before);
        assert_eq!(client.endpoints(), "");
    }

    #[test]
    fn what_cannot_be_loaded_is_said() {
        let mut client = Client::new(Scenario::Fresh);
        for (json, expected) in [
            ("{", "the services are not JSON: EOF"),
            ("{}", "the services must be a JSON array of service objects"),
            (
                r#"[{"service_name":"a"},{}]"#,
                "service number 2 of the array has no service_name",
            ),
        ] {
            let said = client.world.load_services(json).unwrap_err();
            assert!(said.starts_with(expected), "{said}");
        }
        let services = client.get(PROJECT);
        assert_eq!(services["services"].as_array().unwrap().len(), 3);
    }
}
