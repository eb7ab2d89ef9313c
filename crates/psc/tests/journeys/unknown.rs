//! A write without a clear reply whose outcome may not be read either.

use expect_test::expect;
use psc::{Action, Step, StepView};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

#[test]
fn a_write_that_nobody_may_look_at_ends_as_unknown() {
    let mut trip = Trip::signed_in(Scenario::Fresh, Pace::Fast, "demo", SERVICE);
    trip.visit(Step::Enable);
    trip.run(1);
    trip.inject_fault("POST", "/privatelink/google", 1, "drop;performed");
    trip.inject_fault(
        "GET",
        "/privatelink/google",
        1,
        "status:403;code=permission_denied",
    );
    trip.turn_the_page();
    trip.confirm(Action::Enable);
    trip.run(5);
    expect![[r#"
        → POST /v1/project/acme-production/service/orders-kafka/privatelink/google{}
        → GET /v1/project/acme-production/service/orders-kafka/privatelink/google
        3 s “It isn't known yet whether Private Service Connect was enabled. There was no reply. Attaché is checking what happened, and doesn't send the request again.”
        3 s “It is unclear whether the change was made. The change may have been made. Check the Aiven Console, or ask somebody with access, before you try again.”
    "#]].assert_eq(&trip.trace);
    let StepView::Enable(enable) = trip.body() else {
        panic!("another step")
    };
    assert_ne!(
        enable.blocked.as_deref(),
        Some("Another change is under way.")
    );
}
