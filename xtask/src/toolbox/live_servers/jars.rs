//! A server's jars, from Maven.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Explain, Failure};
use crate::process;
use crate::toolbox::{Installation, Tool, ToolContext, cache, rust, short};

/// The jars that a `pom.xml` depends on, in one folder.
#[derive(Clone, Debug)]
pub(super) struct Jars {
    name: String,
    title: &'static str,
    pom: PathBuf,
    folder: PathBuf,
}

impl Jars {
    /// Their place in the cache, there or not. The version is that of the first dependency.
    pub(super) fn of(
        context: &ToolContext<'_>,
        title: &'static str,
        pom: PathBuf,
    ) -> Result<Self, Failure> {
        let text = fs::read_to_string(&pom).explain(|| format!("cannot read {}", pom.display()))?;
        let version = version(&text).ok_or_else(|| {
            Failure::new(format!(
                "{} names no version of a dependency",
                pom.display()
            ))
        })?;
        let name = format!("{title}-{version}-{}", cache::version_of(text.as_bytes()));
        Ok(Self {
            folder: context.cache.place(&name),
            name,
            title,
            pom,
        })
    }

    /// Where they are.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Tool for Jars {
    fn title(&self) -> String {
        format!("jars of {}", self.name)
    }

    fn first_time(&self) -> &'static str {
        "fetching with Maven, less than a minute"
    }

    fn find(&self, _: &ToolContext<'_>) -> Option<Installation> {
        self.folder.is_dir().then(|| Installation {
            note: short(&self.folder),
            programs: None,
        })
    }

    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure> {
        let log = context.cache.logs().join(format!("{}.log", self.name));
        context.cache.install(&self.name, |place| {
            let mut command = Command::new("mvn");
            command
                .args(["--quiet", "--batch-mode", "--file"])
                .arg(&self.pom)
                .args(["dependency:copy-dependencies", "-DincludeScope=runtime"])
                .arg(format!("-DoutputDirectory={}", place.display()));
            process::must_run(&mut command, &log, rust::LIMIT)?;
            let fetched =
                fs::read_dir(place).explain(|| format!("cannot list {}", place.display()))?;
            if fetched.count() == 0 {
                return Err(Failure::new(format!(
                    "Maven has fetched no jars for {}",
                    self.title
                )));
            }
            Ok(())
        })
    }
}

fn version(pom: &str) -> Option<&str> {
    let (_, dependencies) = pom.split_once("<dependencies>")?;
    let (_, rest) = dependencies.split_once("<version>")?;
    rest.split_once("</version>").map(|(version, _)| version)
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn the_version_is_that_of_the_first_dependency() {
        let own = "<version>1</version><dependencies><dependency><version>4.1.1</version></dependency>\
                   <dependency><version>2</version></dependency></dependencies>";
        assert_eq!(version(own), Some("4.1.1"));
        assert_eq!(version("<version>1</version>"), None);
    }
}
