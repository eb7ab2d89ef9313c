//! The files by which a language's package manager installs what a text uses, and the command that does so.
//!
//! Both follow from the packages in the catalog and the versions in `versions.toml`.

use snippets_api::Text;

use crate::catalog::{Definition, Package};
use crate::language::{Language, Registry};
use crate::marked;
use crate::value::Value;
use crate::versions::version;

/// A package, as templates see it.
struct Line {
    name: Value,
    /// What stands before the colon in Maven's coordinates.
    group: Value,
    /// What stands after it.
    artifact: Value,
    version: Value,
    features: &'static [&'static str],
}

macro_rules! manifest {
    ($name:ident, $path:literal $($option:tt)*) => {
        #[derive(askama::Template)]
        #[template(path = $path $($option)*)]
        struct $name<'a> {
            packages: &'a [Line],
        }

        impl $name<'_> {
            fn fill(packages: &[Line]) -> Text {
                // Names and versions are this project's own: every language can write them.
                marked::read(&askama::Template::render(&$name { packages }).unwrap_or_default())
            }
        }
    };
}

manifest!(Requirements, "manifest/requirements.txt");
manifest!(PackageJson, "manifest/package.json");
manifest!(GoMod, "manifest/go.mod");
manifest!(Pom, "manifest/pom.xml");
manifest!(Gradle, "manifest/build.gradle.kts");
manifest!(Cargo, "manifest/Cargo.toml");
manifest!(ComposerJson, "manifest/composer.json");
manifest!(Gemfile, "manifest/Gemfile", escape = "rb");
manifest!(Project, "manifest/snippet.csproj", escape = "xml");

type Fill = fn(&[Line]) -> Text;

/// The file that names what a tool needs.
pub(crate) struct Manifest {
    pub(crate) name: &'static str,
    pub(crate) text: Text,
    /// The command that installs what is in it.
    pub(crate) install: &'static str,
}

/// The manifest of a tool; `None` where there is nothing to install by one.
pub(crate) fn manifest(definition: &Definition) -> Option<Manifest> {
    let registry = registry(definition)?;
    let lines: Vec<_> = definition
        .packages
        .iter()
        .map(|package| Line::new(registry, *package))
        .collect();
    let (name, fill, install): (_, Fill, _) = match (registry, definition.language) {
        (Registry::Pypi, _) => (
            "requirements.txt",
            Requirements::fill,
            "pip install -r requirements.txt",
        ),
        (Registry::Npm, _) => ("package.json", PackageJson::fill, "npm install"),
        (Registry::Go, _) => ("go.mod", GoMod::fill, "go mod tidy"),
        (Registry::Maven, Language::Kotlin) => ("build.gradle.kts", Gradle::fill, "gradle build"),
        (Registry::Maven, _) => ("pom.xml", Pom::fill, "mvn compile"),
        (Registry::CratesIo, _) => ("Cargo.toml", Cargo::fill, "cargo build"),
        (Registry::Nuget, _) => ("snippet.csproj", Project::fill, "dotnet restore"),
        (Registry::Packagist, _) => ("composer.json", ComposerJson::fill, "composer install"),
        (Registry::RubyGems, _) => ("Gemfile", Gemfile::fill, "bundle install"),
    };
    Some(Manifest {
        name,
        text: fill(&lines),
        install,
    })
}

/// The command that installs what the text uses, with versions; without any, what the catalog says.
pub(crate) fn install(definition: &Definition) -> String {
    let Some(registry) = registry(definition) else {
        return definition.install.to_owned();
    };
    let words = definition.packages.iter().map(|package| {
        let Package { name, features } = package;
        let version = version(registry.section(), name).unwrap_or_default();
        match (registry, features) {
            (Registry::Pypi, []) => format!("{name}=={version}"),
            (Registry::Pypi, features) => format!("'{name}[{}]=={version}'", features.join(",")),
            (Registry::Npm, _) | (Registry::CratesIo, []) => format!("{name}@{version}"),
            (Registry::Go, _) => format!("{name}@v{version}"),
            (Registry::Packagist | Registry::Maven, _) => format!("{name}:{version}"),
            (Registry::CratesIo, features) => {
                format!("{name}@{version} --features {}", features.join(","))
            }
            (Registry::Nuget, _) => format!("{name} --version {version}"),
            (Registry::RubyGems, _) => format!("{name} -v {version}"),
        }
    });
    let words: Vec<_> = words.collect();
    match registry {
        Registry::Pypi => format!("pip install {}", words.join(" ")),
        Registry::Npm => format!("npm install {}", words.join(" ")),
        Registry::Go => format!("go mod init snippet && go get {}", words.join(" ")),
        Registry::Packagist => format!("composer require {}", words.join(" ")),
        // These have no command that adds one: the manifest names it.
        Registry::Maven => format!("Add to the dependencies: {}", words.join(", ")),
        // These take one at a time.
        Registry::CratesIo => each("cargo add ", &words),
        Registry::Nuget => each("dotnet add package ", &words),
        Registry::RubyGems => each("gem install ", &words),
    }
}

impl Definition {
    /// The packages that `versions.toml` does not know. The tests of the catalog see to it that there are none.
    pub fn packages_without_version(&self) -> Vec<&'static str> {
        let names = self.packages.iter().map(|package| package.name);
        let Some(registry) = registry(self) else {
            return names.collect();
        };
        names
            .filter(|name| version(registry.section(), name).is_none())
            .collect()
    }
}

fn each(command: &str, words: &[String]) -> String {
    let commands: Vec<_> = words
        .iter()
        .map(|words| [command, words].concat())
        .collect();
    commands.join(" && ")
}

fn registry(definition: &Definition) -> Option<Registry> {
    let registry = definition.language.registry()?;
    (!definition.packages.is_empty()).then_some(registry)
}

impl Line {
    fn new(registry: Registry, package: Package) -> Self {
        let (group, artifact) = package.name.split_once(':').unwrap_or(("", package.name));
        Self {
            name: Value::word(package.name),
            group: Value::word(group),
            artifact: Value::word(artifact),
            version: Value::word(version(registry.section(), package.name).unwrap_or_default()),
            features: package.features,
        }
    }
}
