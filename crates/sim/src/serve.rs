//! The program `aiven-sim`: the world behind a socket.
//!
//! Carries requests in and responses out, and offers the controls below `/_sim/`. It knows no call of the
//! API: those are the world's.

mod arguments;
mod carrier;
mod controls;
mod cors;
mod tokens;

use std::{io::Write, net::SocketAddr, process::ExitCode};

use arguments::Arguments;
use carrier::Simulator;
use clap::Parser as _;
use tokio::net::TcpListener;

/// Runs the program with the words of its command line, until it is ended from outside.
///
/// Exit code 2 means that the arguments were wrong, 1 that it could not listen.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let simulator = match Simulator::new(&arguments) {
        Ok(simulator) => simulator,
        Err(error) => return complain(&error, ExitCode::from(2)),
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let run = runtime.and_then(|runtime| runtime.block_on(serve(arguments.listen, simulator)));
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => complain(
            &format!("cannot listen on {}: {error}", arguments.listen),
            ExitCode::FAILURE,
        ),
    }
}

async fn serve(address: SocketAddr, simulator: Simulator) -> std::io::Result<()> {
    let listener = TcpListener::bind(address).await?;
    let line = format!("listening on http://{}\n", listener.local_addr()?);
    let mut output = std::io::stdout();
    output.write_all(line.as_bytes())?;
    output.flush()?;
    carrier::accept(listener, simulator).await
}

fn complain(error: &str, code: ExitCode) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "aiven-sim: {error}");
    code
}
