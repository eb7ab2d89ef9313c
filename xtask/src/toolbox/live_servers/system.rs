//! Servers and clients that come with the system.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::toolbox::{Installation, Tool, ToolContext, lookup};

/// The servers, their clients, and what makes private networks and certificates.
#[derive(Clone, Copy, Debug)]
pub(super) struct SystemPrograms;

/// Programs, each with its Debian package.
const PROGRAMS: &[(&str, &str)] = &[
    ("unshare", "util-linux"),
    ("ip", "iproute2"),
    ("openssl", "openssl"),
    ("curl", "curl"),
    ("nginx", "nginx-light"),
    ("psql", "postgresql-client"),
    ("pgbouncer", "pgbouncer"),
    ("mariadbd", "mariadb-server"),
    ("mariadb", "mariadb-client"),
    ("redis-server", "redis-server"),
    ("redis-cli", "redis-tools"),
    ("clickhouse-server", "clickhouse-server"),
    ("clickhouse-client", "clickhouse-client"),
    ("kcat", "kcat"),
    ("shellcheck", "shellcheck"),
    ("envsubst", "gettext-base"),
    ("cc", "gcc"),
    ("php", "php-cli"),
    ("ruby", "ruby"),
];

/// Files that are no programs, each with its Debian package: libraries of languages that take them from the system.
const LIBRARIES: &[(&str, &str)] = &[
    ("/usr/include/librdkafka/rdkafka.h", "librdkafka-dev"),
    ("/usr/share/php8.2-pgsql/pgsql/pdo_pgsql.ini", "php-pgsql"),
    ("/usr/share/php8.2-mysql/mysql/mysqli.ini", "php-mysql"),
    ("/usr/share/doc/ruby-pg", "ruby-pg"),
    ("/usr/share/doc/ruby-mysql2", "ruby-mysql2"),
];

/// A program of `PostgreSQL`'s server, which Debian keeps off the search path; the newest if there are several.
pub fn postgresql(program: &str) -> Option<PathBuf> {
    lookup::program(&[program]).or_else(|| newest_below(Path::new("/usr/lib/postgresql"), program))
}

fn newest_below(folder: &Path, program: &str) -> Option<PathBuf> {
    let releases = fs::read_dir(folder).ok()?.flatten();
    releases
        .map(|release| release.path())
        .filter(|release| release.join("bin").join(program).is_file())
        .max_by_key(|release| {
            let name = release.file_name()?.to_str()?;
            name.parse::<u32>().ok()
        })
        .map(|release| release.join("bin").join(program))
}

fn missing() -> Vec<&'static str> {
    let on_the_path = PROGRAMS
        .iter()
        .filter(|(program, _)| lookup::program(&[program]).is_none())
        .map(|(_, package)| *package);
    let server = postgresql("postgres").is_none().then_some("postgresql");
    let libraries = LIBRARIES
        .iter()
        .filter(|(file, _)| !Path::new(file).exists())
        .map(|(_, package)| *package);
    on_the_path.chain(server).chain(libraries).collect()
}

impl Tool for SystemPrograms {
    fn title(&self) -> String {
        "PostgreSQL, PgBouncer, MariaDB, Redis, ClickHouse, nginx and their clients".to_owned()
    }

    fn first_time(&self) -> &'static str {
        "installing with apt-get, about two minutes"
    }

    fn find(&self, _: &ToolContext<'_>) -> Option<Installation> {
        missing().is_empty().then(|| Installation {
            note: format!("{} programs of the system", PROGRAMS.len() + 1),
            programs: None,
        })
    }

    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure> {
        let missing = missing();
        lookup::install_packages(
            &missing,
            &context.cache.logs().join("live-servers.log"),
            "The live servers and their clients need programs that are not on the search path.",
        )
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::newest_below;

    #[test]
    fn the_newest_release_is_taken() {
        let folder = tempfile::tempdir().expect("a folder of the test");
        assert_eq!(newest_below(folder.path(), "initdb"), None);
        for release in ["9", "15", "16"] {
            fs::create_dir_all(folder.path().join(release).join("bin"))
                .expect("a folder of the test");
        }
        for release in ["9", "15"] {
            fs::write(folder.path().join(release).join("bin/initdb"), "")
                .expect("a file of the test");
        }
        let found = newest_below(folder.path(), "initdb");
        assert_eq!(found, Some(folder.path().join("15/bin/initdb")));
    }
}
