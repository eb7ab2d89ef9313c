//! `snippets --list < service.json` lists what there is for a service, and
//! `snippets --connection C --component K --tool T < service.json` prints one of them.

mod bundle;
mod choice;
mod failure;
mod options;
mod service;

use std::io::{self, Read, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::choice::Choices;
use crate::failure::Failure;
use crate::options::Options;

fn main() -> ExitCode {
    let options = Options::parse();
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Nothing else can be done if the error stream is closed.
            let _ = writeln!(io::stderr(), "snippets: {failure}");
            ExitCode::from(failure.code())
        }
    }
}

fn run(options: &Options) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    let service = service::read(&bytes)?;
    let choices = Choices::of(&service);
    let mut out = io::stdout().lock();
    if options.list {
        out.write_all(choices.table().as_bytes())?;
        return Ok(());
    }
    let ca = options.ca_file.as_ref().map(|path| {
        std::fs::read_to_string(path)
            .map_err(|error| Failure::File(path.display().to_string(), error))
    });
    let ca = ca.transpose()?;
    let chosen = choices.choose(options)?;
    let request = chosen.request(options, ca.as_deref())?;
    if let Some(folder) = &options.bundle {
        return bundle::write(&service, &request, folder);
    }
    out.write_all(choice::text(&service, &request)?.as_bytes())?;
    Ok(())
}
