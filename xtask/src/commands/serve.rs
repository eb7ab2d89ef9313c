//! The main job: the page in a browser, with a simulated Aiven behind it. No account is needed.

use std::net::{Ipv4Addr, TcpListener};

use super::setup;
use crate::console::say;
use crate::failure::Failure;
use crate::page::{self, Placement, Site};
use crate::workspace::Workspace;
use crate::{page_server, simulator};

#[derive(Debug, clap::Args)]
pub(super) struct ServeOptions {
    /// Where the page is served (8080, or the next free one)
    #[arg(long)]
    port: Option<u16>,
    /// Where the simulator listens (8900, or the next free one)
    #[arg(long, value_name = "PORT")]
    sim_port: Option<u16>,
    /// What the simulator begins with
    #[arg(long, value_name = "NAME", default_value = "fresh")]
    scenario: String,
    /// How quickly it moves: real, fast or manual
    #[arg(long, default_value = "fast")]
    pace: String,
    /// Call this API instead, and start no simulator
    #[arg(long, value_name = "URL")]
    api: Option<String>,
    /// A relay that the page offers (none)
    #[arg(
        long,
        value_name = "URL",
        default_value = "",
        hide_default_value = true
    )]
    relay: String,
}

const PAGE_PORT: u16 = 8080;
const SIMULATOR_PORT: u16 = 8900;
/// How many ports are tried when nobody asked for a particular one.
const TRIES: u16 = 50;

pub(super) fn run(workspace: &Workspace, options: &ServeOptions) -> Result<(), Failure> {
    let ServeOptions {
        scenario,
        pace,
        relay,
        ..
    } = options;
    // Refuse wrong arguments before minutes are spent on tools.
    let elsewhere = options
        .api
        .as_ref()
        .map(|api| Placement::new(api, relay))
        .transpose()?;
    let port = free_port(options.port, "--port", PAGE_PORT)?;
    let sim_port = free_port(options.sim_port, "--sim-port", SIMULATOR_PORT)?;

    let toolbox = setup::for_page(workspace)?;
    let built = page::build::release(workspace, &toolbox)?;
    if let Some(placement) = elsewhere {
        let server = page_server::serve(Site::assemble(&built, &placement)?, port)?;
        say(format_args!(
            "\nAttaché is ready: {}  (Ctrl-C stops it)",
            server.url()
        ));
        server.serve_forever();
        return Ok(());
    }

    say("Starting the simulator of the Aiven API …");
    let program = simulator::build(workspace)?;
    let listen = format!("127.0.0.1:{sim_port}");
    let simulator = simulator::start(
        &program,
        &["--listen", &listen, "--scenario", scenario, "--pace", pace],
    )?;
    let placement = Placement::new(simulator.url(), relay)?;
    let server = page_server::serve(Site::assemble(&built, &placement)?, port)?;
    say(format_args!(
        "      it listens on {} (scenario {scenario}, pace {pace})",
        simulator.url()
    ));
    say(
        "\nThe demo needs no token. To go through the simulator over HTTP, sign in with the token \"demo\".",
    );
    say("Ctrl-C stops both.");
    say(format_args!(
        "Attaché is ready: {}  (demo account: token \"demo\")",
        server.url()
    ));
    server.serve_forever();
    Ok(())
}

/// The port asked for, which must be free, or the first free one from the usual one on.
fn free_port(asked: Option<u16>, option: &str, usual: u16) -> Result<u16, Failure> {
    let is_free = |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok();
    if let Some(asked) = asked {
        return if asked == 0 || is_free(asked) {
            Ok(asked)
        } else {
            Err(Failure::new(format!(
                "port {asked} is taken by another program. Stop that program, choose another port, or leave \
                 `{option}` out and the next free one is taken."
            )))
        };
    }
    let free = (usual..usual + TRIES)
        .find(|port| is_free(*port))
        .ok_or_else(|| {
            Failure::new(format!(
                "the ports from {usual} to {} are all taken; choose one with `{option}`",
                usual + TRIES - 1
            ))
        })?;
    if free != usual {
        say(format_args!(
            "Port {usual} is taken by another program; {free} it is."
        ));
    }
    Ok(free)
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, TcpListener};

    use super::free_port;

    #[test]
    fn a_taken_port_is_refused_if_asked_for_and_passed_over_if_not() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("any free port");
        let port = taken.local_addr().expect("it is bound").port();
        let failure = free_port(Some(port), "--port", 1).expect_err("it is taken");
        assert!(
            failure.to_string().contains("is taken by another program"),
            "{failure}"
        );
        let other = free_port(None, "--port", port).expect("another is free");
        assert_ne!(other, port);
    }
}
