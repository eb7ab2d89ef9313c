//! Programs that are asked for and never installed.

use std::process::Command;

use crate::failure::Failure;
use crate::process;
use crate::toolbox::{Installation, Tool, ToolContext, lookup, short};

/// A compiler, or what fetches libraries for one.
#[derive(Clone, Copy, Debug)]
pub(super) struct MachineProgram {
    title: &'static str,
    program: &'static str,
    oldest: &'static str,
    /// The arguments that make it print its version.
    version: &'static [&'static str],
}

/// The whole kit: servers and clients are compiled with it.
pub(super) const JAVA: MachineProgram = MachineProgram {
    title: "a Java development kit",
    program: "javac",
    oldest: "17",
    version: &["--version"],
};

pub(super) const MAVEN: MachineProgram = MachineProgram {
    title: "Maven",
    program: "mvn",
    oldest: "3.8",
    version: &["--quiet", "--version"],
};

/// Debian's is too old for present client libraries.
pub(super) const GO: MachineProgram = MachineProgram {
    title: "Go",
    program: "go",
    oldest: "1.26",
    version: &["env", "GOVERSION"],
};

impl Tool for MachineProgram {
    fn title(&self) -> String {
        format!("{} {} or newer", self.title, self.oldest)
    }

    fn first_time(&self) -> &'static str {
        "not there"
    }

    fn find(&self, _: &ToolContext<'_>) -> Option<Installation> {
        let program = lookup::program(&[self.program])?;
        let said = process::stdout_of(Command::new(&program).args(self.version))?;
        let version = first_version(&said)?;
        lookup::is_at_least(version, self.oldest).then(|| Installation {
            note: format!("{version}, {}", short(&program)),
            programs: None,
        })
    }

    fn get(&self, _: &ToolContext<'_>) -> Result<(), Failure> {
        Err(Failure::new(format!(
            "The live servers and their clients need {}, with `{}` on the search path. It is the machine's own that is \
             used: nothing installs it from here.",
            self.title(),
            self.program
        )))
    }
}

/// The first number with its parts, whatever stands around it: `javac 17.0.15`, `go1.26.8`.
fn first_version(said: &str) -> Option<&str> {
    let begin = said.find(|c: char| c.is_ascii_digit())?;
    let rest = &said[begin..];
    let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.'));
    Some(rest[..end.unwrap_or(rest.len())].trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::{MachineProgram, Tool, ToolContext, first_version};
    use crate::toolbox::Cache;
    use crate::workspace::Workspace;

    #[test]
    fn versions_are_found_in_what_the_programs_say() {
        for (said, version) in [
            ("javac 17.0.15", Some("17.0.15")),
            ("go1.26.8", Some("1.26.8")),
            ("3.8.7\n\u{1b}[0m", Some("3.8.7")),
            ("nothing", None),
        ] {
            assert_eq!(first_version(said), version, "{said}");
        }
    }

    #[test]
    fn what_is_too_old_is_named_and_not_fetched() {
        let (workspace, cache) = (Workspace::find(), Cache::at("nowhere"));
        let context = ToolContext {
            workspace: &workspace,
            cache: &cache,
        };
        let future = MachineProgram {
            title: "a shell",
            program: "sh",
            oldest: "9",
            version: &["-c", "echo sh 8.9.9"],
        };
        assert_eq!(future.find(&context), None);
        let refused = future.get(&context).expect_err("it is the machine's own");
        assert!(
            refused
                .to_string()
                .contains("a shell 9 or newer, with `sh` on"),
            "{refused}"
        );
    }
}
