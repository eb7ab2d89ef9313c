//! The languages that texts are written in, and where their libraries come from.

/// A language, or a notation of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named after itself")]
pub enum Language {
    C,
    CSharp,
    Dotenv,
    Go,
    Hcl,
    Ini,
    Java,
    JavaScript,
    Json,
    Kotlin,
    Php,
    PowerShell,
    Properties,
    Python,
    Ruby,
    Rust,
    Shell,
    Sql,
    Text,
    Toml,
    TypeScript,
    Xml,
    Yaml,
}

/// Where the libraries of a language come from. The names are those of the sections in `versions.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Registry {
    Pypi,
    Npm,
    Go,
    Maven,
    CratesIo,
    Nuget,
    Packagist,
    RubyGems,
}

impl Language {
    /// Its common name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::C => "c",
            Self::CSharp => "csharp",
            Self::Dotenv => "dotenv",
            Self::Go => "go",
            Self::Hcl => "hcl",
            Self::Ini => "ini",
            Self::Java => "java",
            Self::JavaScript => "javascript",
            Self::Json => "json",
            Self::Kotlin => "kotlin",
            Self::Php => "php",
            Self::PowerShell => "powershell",
            Self::Properties => "properties",
            Self::Python => "python",
            Self::Ruby => "ruby",
            Self::Rust => "rust",
            Self::Shell => "shell",
            Self::Sql => "sql",
            Self::Text => "text",
            Self::Toml => "toml",
            Self::TypeScript => "typescript",
            Self::Xml => "xml",
            Self::Yaml => "yaml",
        }
    }

    /// What to call the tools of this language on screen.
    pub(crate) fn group(self) -> &'static str {
        match self {
            Self::C => "C",
            Self::CSharp => "C#",
            Self::Go => "Go",
            Self::Java => "Java",
            Self::JavaScript => "JavaScript",
            Self::Kotlin => "Kotlin",
            Self::Php => "PHP",
            Self::Python => "Python",
            Self::Ruby => "Ruby",
            Self::Rust => "Rust",
            Self::TypeScript => "TypeScript",
            Self::PowerShell | Self::Shell | Self::Sql => "Command line",
            Self::Dotenv
            | Self::Hcl
            | Self::Ini
            | Self::Json
            | Self::Properties
            | Self::Text
            | Self::Toml
            | Self::Xml
            | Self::Yaml => "Configuration",
        }
    }

    pub(crate) fn registry(self) -> Option<Registry> {
        match self {
            Self::Python => Some(Registry::Pypi),
            Self::JavaScript | Self::TypeScript => Some(Registry::Npm),
            Self::Go => Some(Registry::Go),
            Self::Java | Self::Kotlin => Some(Registry::Maven),
            Self::Rust => Some(Registry::CratesIo),
            Self::CSharp => Some(Registry::Nuget),
            Self::Php => Some(Registry::Packagist),
            Self::Ruby => Some(Registry::RubyGems),
            _ => None,
        }
    }
}

impl Registry {
    /// The section of `versions.toml`.
    pub(crate) fn section(self) -> &'static str {
        match self {
            Self::Pypi => "pypi",
            Self::Npm => "npm",
            Self::Go => "go",
            Self::Maven => "maven",
            Self::CratesIo => "crates",
            Self::Nuget => "nuget",
            Self::Packagist => "packagist",
            Self::RubyGems => "rubygems",
        }
    }
}
