//! Whole journeys: the model against the simulator under a virtual clock.

#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]
#![expect(
    clippy::too_many_lines,
    reason = "a journey is told from its beginning to its end"
)]

mod browser;
mod calls;
mod clock;
mod dead_ends;
mod endpoint;
mod failures;
mod flow;
mod forgetting;
mod idle;
mod intermediary;
mod left_behind;
mod missing;
mod not_begun;
mod outage;
mod prerequisites;
mod properties;
mod reach;
mod readiness;
mod secrets;
mod services;
mod sign_in;
mod snippets;
mod snippets_module;
mod tabs;
mod token_store;
mod trip;
mod unknown;
mod unreadable;
mod update;
mod verdict_table;
mod vocabulary;
mod waits;
mod watching;

/// The Kafka service of most scenarios.
const SERVICE: &str = "#/project/acme-production/service/orders-kafka";
