//! The program `aiven-sim`: the world behind a socket.
//!
//! Carries requests in and responses out, and offers the controls below `/_sim/`. It knows no call of the
//! API: those are the world's.

mod arguments;
mod carrier;
mod controls;
mod cors;
mod tokens;

use std::{io::Write, process::ExitCode};

use arguments::Arguments;
use carrier::Simulator;
use tokio::net::TcpListener;

const USAGE: &str = "\
aiven-sim [--listen ADDRESS] [--scenario NAME] [--pace PACE] [--services FILE.json] [--token NAME=TEXT]

  --listen    where to listen; port 0 takes any free one (127.0.0.1:8900)
  --scenario  what is there at first (fresh)
  --pace      how quickly it moves: real, fast or manual (fast)
  --services  a JSON array of service objects, served beside the scenario's own
  --token     a further token, TEXT, for the owner of the token NAME; may be given several times
";

/// Runs the program with these arguments, until it is ended from outside.
///
/// Exit code 2 means that the arguments were wrong, 1 that it could not listen.
pub fn main(arguments: impl Iterator<Item = String>) -> ExitCode {
    let arguments = match Arguments::read(arguments) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => return say(USAGE, ExitCode::SUCCESS),
        Err(error) => return complain(&error, ExitCode::from(2)),
    };
    let simulator = match Simulator::new(&arguments) {
        Ok(simulator) => simulator,
        Err(error) => return complain(&error, ExitCode::from(2)),
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let run = runtime.and_then(|runtime| runtime.block_on(serve(&arguments.listen, simulator)));
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => complain(
            &format!("cannot listen on {}: {error}", arguments.listen),
            ExitCode::FAILURE,
        ),
    }
}

async fn serve(address: &str, simulator: Simulator) -> std::io::Result<()> {
    let listener = TcpListener::bind(address).await?;
    let line = format!("listening on http://{}\n", listener.local_addr()?);
    let mut output = std::io::stdout();
    output.write_all(line.as_bytes())?;
    output.flush()?;
    carrier::accept(listener, simulator).await
}

fn say(text: &str, code: ExitCode) -> ExitCode {
    // Nothing can be done about an output that is closed.
    let _ = std::io::stdout().write_all(text.as_bytes());
    code
}

fn complain(error: &str, code: ExitCode) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "aiven-sim: {error}");
    code
}
