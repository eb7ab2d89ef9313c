//! A table of what each service offers first, and what comes of it: `docs/verdicts.md`.

use std::fmt::Write as _;

use expect_test::expect_file;
use psc::{Action, Step, StepView, Verdict};
use sim::Scenario;

use crate::prerequisites::{check, enable, services, trip_to};
use crate::trip::Trip;

const HEAD: &str = "\
# Verdicts

What the page says of each service of the simulator's scenarios `obstacles` and `every-type`, the action it offers first,
and what the simulator does when that is pressed. The test run compares this table;
`UPDATE_EXPECT=1 cargo test -p psc --test journeys verdict_table` writes it.
";

fn step_of(trip: &Trip, href: &str) -> Option<Step> {
    let tasks = trip.service().tasks;
    tasks
        .into_iter()
        .find(|task| task.href == href)
        .map(|task| task.step)
}

/// Presses what a step offers first. Returns what comes of it, and whether Aiven refused it.
fn press(trip: &mut Trip, step: Step) -> (String, bool) {
    if step == Step::Enable {
        if !enable(trip).offered {
            return (format!("Opens the step: {}", enable(trip).meaning), false);
        }
        trip.confirm(Action::Enable);
        trip.run(200);
        let seen = enable(trip);
        return match seen.user_error {
            Some(refused) => (format!("Refused: {}", refused.cause), true),
            None => (seen.meaning, false),
        };
    }
    trip.visit(step);
    trip.run(1);
    let (what, blocked) = match trip.body() {
        StepView::Check(shown) => (shown.findings[0].says.clone(), None),
        StepView::Endpoint(shown) => ("The endpoint's form and commands".to_owned(), shown.blocked),
        StepView::Approve(shown) => (
            "The connections, and a form for each".to_owned(),
            shown.blocked,
        ),
        StepView::Components(shown) => ("The switches".to_owned(), shown.blocked),
        StepView::Connect(shown) => ("The connection information".to_owned(), shown.blocked),
        StepView::Remove { remove: shown, .. } => {
            ("The removal, and what it stops".to_owned(), shown.blocked)
        }
        other => panic!("no first action: {other:?}"),
    };
    assert_eq!(blocked, None, "{step:?} is offered and cannot be done");
    (format!("Opens the step: {what}"), false)
}

#[test]
fn nothing_is_offered_that_is_known_not_to_work() {
    let mut table = HEAD.to_owned();
    for scenario in [Scenario::Obstacles, Scenario::EveryType] {
        let _ = write!(
            table,
            "\n## `{}`\n\n| Service | Verdict | Where it stands | First action | What comes of it |\n| --- | --- | --- | --- | --- |\n",
            scenario.name()
        );
        for service in services(scenario) {
            let mut trip = trip_to(scenario, &service);
            trip.run(1);
            let status = trip.service().status.expect("it was read");
            let verdict = check(&mut trip).verdict;
            let (action, outcome) = match status.action {
                None => ("none".to_owned(), String::new()),
                Some(action) => {
                    let (outcome, is_refused) = match step_of(&trip, &action.href) {
                        Some(step) => press(&mut trip, step),
                        None => ("Leaves the service".to_owned(), false),
                    };
                    assert!(
                        !is_refused || verdict == Verdict::Unknown,
                        "{service}: {outcome}"
                    );
                    (action.label.to_owned(), outcome)
                }
            };
            let _ = writeln!(
                table,
                "| `{service}` | {verdict:?} | {} | {action} | {outcome} |",
                status.title
            );
        }
    }
    expect_file!["../../../../docs/verdicts.md"].assert_eq(&table);
}
