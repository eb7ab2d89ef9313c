//! The situations a world can begin in.

use crate::{UnknownName, pace::find};

/// What is there when the world begins. `docs/simulator.md` lists the services of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scenario {
    /// A Kafka, a PostgreSQL and a Valkey service in an active VPC; no privatelink anywhere.
    Fresh,
    /// `orders-kafka` has an active privatelink and no connection.
    AwaitingEndpoint,
    /// `orders-kafka` has one connection, to be approved.
    AwaitingApproval,
    /// The recorded Kafka service of two connections, with a PostgreSQL and a Valkey of one each.
    TwoConnections,
    /// `orders-kafka` has an active connection and its components switched on.
    Connected,
    /// One service of each type, all connected and with every toggle on.
    EveryType,
    /// Services that cannot be connected, or are in trouble, each for its own reason.
    Obstacles,
    /// A thousand services, the first of which has 200 connections.
    Crowd,
}

impl Scenario {
    /// Every scenario.
    pub const ALL: [Self; 8] = [
        Self::Fresh,
        Self::AwaitingEndpoint,
        Self::AwaitingApproval,
        Self::TwoConnections,
        Self::Connected,
        Self::EveryType,
        Self::Obstacles,
        Self::Crowd,
    ];

    /// The name, as arguments and controls spell it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::AwaitingEndpoint => "awaiting-endpoint",
            Self::AwaitingApproval => "awaiting-approval",
            Self::TwoConnections => "two-connections",
            Self::Connected => "connected",
            Self::EveryType => "every-type",
            Self::Obstacles => "obstacles",
            Self::Crowd => "crowd",
        }
    }

    /// The scenario of that name.
    ///
    /// # Errors
    /// A message that lists the valid names.
    pub fn from_name(name: &str) -> Result<Self, UnknownName> {
        find("scenario", name, &Self::ALL, Self::name)
    }
}
