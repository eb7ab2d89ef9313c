//! Which call a request is. Each call has a file of its own beside this one.

mod clouds;
mod connection_approve;
mod connection_list;
mod me;
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

use serde_json::{Map, Value};

use crate::{
    Refusal, Request, World,
    caller::{Caller, Permission},
    path,
};

/// What is known of a request besides its path.
struct Context<'a> {
    caller: Caller,
    query: &'a str,
    body: &'a str,
}

impl Context<'_> {
    /// The body as a JSON object.
    fn object(&self) -> Result<Map<String, Value>, Refusal> {
        match serde_json::from_str(self.body) {
            Ok(Value::Object(map)) => Ok(map),
            _ => Err(Refusal::bad_request(
                "Invalid input: the body must be a JSON object",
            )),
        }
    }

    /// Refuses a body with anything in it. Some clients send `{}`, others no body at all.
    fn without_keys(&self) -> Result<(), Refusal> {
        if self.body.is_empty() {
            return Ok(());
        }
        self.object()?.keys().next().map_or(Ok(()), |key| {
            Err(Refusal::bad_request(
                ["Invalid input: unknown key '", key, "'"].concat(),
            ))
        })
    }

    /// Whether secrets are asked for. Asking without permission is refused.
    fn include_secrets(&self) -> Result<(), Refusal> {
        if path::include_secrets(self.query)? {
            self.caller.needs(Permission::SecretsRead)?;
        }
        Ok(())
    }
}

pub(crate) fn answer(
    world: &mut World,
    token: Option<&str>,
    request: &Request<'_>,
) -> Result<Value, Refusal> {
    let (segments, query) = path::split(request.path)?;
    let segments: Vec<&str> = segments.iter().map(AsRef::as_ref).collect();
    match *segments.as_slice() {
        ["v1", "clouds"] => return get(request, || Ok(clouds::handle())),
        ["v1", "tenants", tenant, "privatelink-availability"] => {
            return get(request, || privatelink_availability::in_public(tenant));
        }
        _ => {}
    }
    let context = Context {
        caller: Caller::from_token(token)?,
        query,
        body: request.body,
    };
    let Some(("v1", path)) = segments.split_first().map(|(first, rest)| (*first, rest)) else {
        return Err(unknown());
    };
    match path {
        ["me"] => get(request, || Ok(me::handle(&context))),
        ["project"] => get(request, || Ok(project_list::handle(&context))),
        ["project", project, rest @ ..] => {
            World::check_project(context.caller, project)?;
            in_project(world, &context, request, project, rest)
        }
        _ => Err(elsewhere(path)),
    }
}

fn in_project(
    world: &mut World,
    context: &Context<'_>,
    request: &Request<'_>,
    project: &str,
    path: &[&str],
) -> Result<Value, Refusal> {
    match path {
        ["service"] => match request.method {
            "GET" => service_list::handle(world, context, project),
            "POST" => Err(Refusal::not_simulated("the creation of services")),
            _ => Err(not_allowed()),
        },
        ["service-types", service_type] => {
            get(request, || service_type_get::handle(context, service_type))
        }
        ["vpcs"] => get(request, || vpc_list::handle(world, context, project)),
        ["privatelink-availability"] => get(request, || privatelink_availability::handle(context)),
        ["kms", "ca"] => get(request, || project_ca::handle(context)),
        ["service", service] => match request.method {
            "GET" => service_get::handle(world, context, project, service),
            "PUT" => service_update::handle(world, context, project, service),
            "DELETE" => Err(Refusal::not_simulated("the deletion of services")),
            _ => Err(not_allowed()),
        },
        ["service", service, "privatelink", "google", rest @ ..] => {
            context.caller.needs(Permission::ConfigurationWrite)?;
            let target = ServiceRef { project, service };
            privatelink(world, context, request, &target, rest)
        }
        _ => Err(elsewhere_in_project(path)),
    }
}

/// Whose privatelink it is about.
struct ServiceRef<'a> {
    project: &'a str,
    service: &'a str,
}

fn privatelink(
    world: &mut World,
    context: &Context<'_>,
    request: &Request<'_>,
    target: &ServiceRef<'_>,
    path: &[&str],
) -> Result<Value, Refusal> {
    match (request.method, path) {
        ("GET", []) => privatelink_get::handle(world, target),
        ("POST", []) => privatelink_create::handle(world, context, target),
        ("DELETE", []) => privatelink_delete::handle(world, target),
        ("POST", ["refresh"]) => privatelink_refresh::handle(world, target),
        ("GET", ["connections"]) => connection_list::handle(world, target),
        ("POST", ["connections", id, "approve"]) => {
            connection_approve::handle(world, context, target, id)
        }
        (_, [] | ["refresh" | "connections"] | ["connections", _, "approve"]) => Err(not_allowed()),
        _ => Err(unknown()),
    }
}

fn get(
    request: &Request<'_>,
    handle: impl FnOnce() -> Result<Value, Refusal>,
) -> Result<Value, Refusal> {
    match request.method {
        "GET" => handle(),
        _ => Err(not_allowed()),
    }
}

fn not_allowed() -> Refusal {
    Refusal::new(405, "Method Not Allowed")
}

fn unknown() -> Refusal {
    Refusal::new(404, "Not Found")
}

/// Parts of the API that exist and are of no use here.
fn elsewhere(path: &[&str]) -> Refusal {
    match path {
        [
            "account" | "organization" | "organizations" | "service_types" | "service_versions"
            | "tenants" | "access_token" | "userauth" | "billing-group" | "user" | "me",
            ..,
        ] => Refusal::not_simulated("this part of the API"),
        _ => unknown(),
    }
}

fn elsewhere_in_project(path: &[&str]) -> Refusal {
    match path {
        []
        | [
            "service_types" | "vpcs" | "static-ips" | "integration" | "users" | "events",
            ..,
        ]
        | [
            "service",
            _,
            "user" | "db" | "topic" | "metrics" | "logs" | "maintenance" | "integration",
            ..,
        ]
        | ["service", _, "privatelink", "aws" | "azure", ..] => {
            Refusal::not_simulated("this part of the API")
        }
        _ => unknown(),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{Scenario, testing::Client};

    #[test]
    fn what_is_not_played_is_told_apart_from_what_is_not_there() {
        let mut client = Client::new(Scenario::Fresh);
        let mut said = Vec::new();
        for (method, path) in [
            ("GET", "/v1/nothing"),
            ("GET", "/v2/me"),
            ("GET", ""),
            ("GET", "/v1/project/acme-production/nothing"),
            (
                "GET",
                "/v1/project/acme-production/service/orders-kafka/privatelink/google/x",
            ),
            (
                "GET",
                "/v1/project/acme-production/service/orders-kafka/privatelink/aws",
            ),
            ("GET", "/v1/organizations"),
            ("POST", "/v1/me"),
            ("PATCH", "/v1/project/acme-production/service/orders-kafka"),
            ("DELETE", "/v1/project/acme-production/service/orders-kafka"),
            (
                "PUT",
                "/v1/project/acme-production/service/orders-kafka/privatelink/google",
            ),
            ("POST", "/v1/clouds"),
            ("GET", "/v1/project/elsewhere/service"),
            ("GET", "/v1/project/%ff/service"),
        ] {
            said.push(client.status_and_message(method, path, ""));
        }
        expect![[r"
            404 GET /v1/nothing: Not Found
            404 GET /v2/me: Not Found
            404 GET : Not Found
            404 GET /v1/project/acme-production/nothing: Not Found
            404 GET /v1/project/acme-production/service/orders-kafka/privatelink/google/x: Not Found
            501 GET /v1/project/acme-production/service/orders-kafka/privatelink/aws: The simulator knows this part of the API and does not play it
            501 GET /v1/organizations: The simulator knows this part of the API and does not play it
            405 POST /v1/me: Method Not Allowed
            405 PATCH /v1/project/acme-production/service/orders-kafka: Method Not Allowed
            501 DELETE /v1/project/acme-production/service/orders-kafka: The simulator knows the deletion of services and does not play it
            405 PUT /v1/project/acme-production/service/orders-kafka/privatelink/google: Method Not Allowed
            405 POST /v1/clouds: Method Not Allowed
            404 GET /v1/project/elsewhere/service: Project does not exist
            400 GET /v1/project/%ff/service: The path is not percent-encoded UTF-8"]].assert_eq(&said.join("\n"));
    }
}
