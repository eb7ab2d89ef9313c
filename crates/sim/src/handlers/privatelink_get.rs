//! `GET …/privatelink/google`: its state and its attachment.

use serde_json::Value;

use super::ServiceRef;
use crate::{Refusal, World};

pub(super) fn handle(world: &mut World, target: &ServiceRef<'_>) -> Result<Value, Refusal> {
    world
        .service(target.project, target.service)?
        .privatelink()?
        .poll();
    world.settle_again();
    let service = world.service(target.project, target.service)?;
    Ok(service.privatelink()?.json())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{Scenario, Timing, Transition, testing::Client};

    const PATH: &str = "/v1/project/acme-production/service/orders-kafka/privatelink/google";

    #[test]
    fn absent_is_not_found() {
        let mut client = Client::new(Scenario::Fresh);
        expect![[r#"{"errors":[{"message":"Privatelink does not exist","status":404}],"message":"Privatelink does not exist"}"#]].assert_eq(&client.call("GET", PATH, "").1.to_string());
        assert_eq!(client.call("GET", PATH, "").0, 404);
    }

    #[test]
    fn the_second_look_may_see_it_active() {
        let mut client = Client::new(Scenario::Fresh);
        client
            .world
            .set_timing(Transition::PrivatelinkActive, Timing::OnPoll(2));
        client.call("POST", PATH, "{}");
        let states = [(); 3].map(|()| client.get(PATH)["state"].to_string());
        assert_eq!(states, [r#""creating""#, r#""active""#, r#""active""#]);
    }
}
