//! MySQL, its X protocol, and `ClickHouse` where it speaks MySQL's.

use super::{Definition, PRISMA_SCHEMA, Package, Reads, TYPE_STRIPPING};
use crate::danger::Note;
use crate::language::Language;
use crate::template::template;

const BASE: Definition = Definition {
    components: &["mysql"],
    reads: Reads::Pem,
    answer: "It prints the version of the server.",
    ..Definition::BASE
};

const COMMAND: Definition = Definition {
    language: Language::Shell,
    components: &["mysql", "clickhouse_mysql"],
    answer: "It shows the prompt of the database; \\s names the cipher.",
    ..BASE
};

/// A line that makes the trust store of Java first.
macro_rules! with_trust_store {
    ($run:literal) => {
        concat!(
            "keytool -importcert -noprompt -alias aiven -file ca.pem -keystore truststore.p12 -storetype PKCS12 -storepass changeit && ",
            $run
        )
    };
}

const TRUST_STORE_NOTE: Note = Note::Remark(
    "Connector/J reads no PEM file: keytool makes a trust store of ca.pem. Make it anew when the project has a new CA.",
);

const IDLE: Note = Note::Remark(
    "An idle connection through Private Service Connect ends after 10 minutes, and this client sets no TCP keepalives. Reconnect, or close connections that were idle for 5 minutes.",
);

pub(super) const TOOLS: &[Definition] = &[
    Definition {
        id: "mysql",
        label: "mysql",
        file: "mysql.sh",
        source: template!("mysql/mysql.sh"),
        install: "apt install default-mysql-client",
        run: "sh mysql.sh",
        notes: &[
            IDLE,
            Note::Remark(
                "Debian's mysql is MariaDB's client, which has no --ssl-mode: the script asks which one it is.",
            ),
        ],
        ..COMMAND
    },
    Definition {
        id: "mariadb",
        label: "mariadb",
        file: "mariadb.sh",
        source: template!("mysql/mariadb.sh"),
        install: "apt install mariadb-client",
        run: "sh mariadb.sh",
        notes: &[
            IDLE,
            Note::Remark(
                "MariaDB's client has no --ssl-mode: --ssl-verify-server-cert checks certificate and host name.",
            ),
        ],
        ..COMMAND
    },
    Definition {
        id: "mysqlsh",
        label: "MySQL Shell",
        language: Language::Shell,
        file: "mysqlsh.sh",
        components: &["mysql", "mysqlx"],
        source: template!("mysql/mysqlsh.sh"),
        install: "https://dev.mysql.com/downloads/shell/",
        run: "sh mysqlsh.sh",
        notes: &[IDLE],
        ..BASE
    },
    Definition {
        id: "uri",
        label: "URI",
        file: "uri.txt",
        components: &["mysql", "clickhouse_mysql"],
        source: template!("mysql/uri.txt"),
        answer: "",
        notes: &[
            Note::EncodedPlaceholder,
            Note::Remark(
                "The words after the question mark are those of MySQL Shell. Other clients have words of their own, and some ignore what they don't know: choose the client's own entry here.",
            ),
        ],
        ..BASE
    },
    Definition {
        id: "pymysql",
        label: "PyMySQL",
        language: Language::Python,
        file: "pymysql_version.py",
        source: template!("mysql/pymysql.py"),
        packages: &[Package::new("PyMySQL")],
        run: "python pymysql_version.py",
        notes: &[
            Note::Remark(
                "Don't add ssl={…}: PyMySQL ignores it beside ssl_ca, ssl_verify_cert and ssl_verify_identity.",
            ),
            IDLE,
        ],
        ..BASE
    },
    Definition {
        id: "mysql-connector-python",
        label: "MySQL Connector/Python",
        language: Language::Python,
        file: "mysql_connector_version.py",
        source: template!("mysql/mysql-connector.py"),
        packages: &[Package::new("mysql-connector-python")],
        run: "python mysql_connector_version.py",
        notes: &[IDLE],
        ..BASE
    },
    Definition {
        id: "mysqlx-connector-python",
        label: "X DevAPI (Python)",
        language: Language::Python,
        file: "mysqlx_version.py",
        components: &["mysqlx"],
        source: template!("mysql/mysqlx.py"),
        packages: &[Package::new("mysqlx-connector-python")],
        run: "python mysqlx_version.py",
        notes: &[IDLE],
        ..BASE
    },
    Definition {
        id: "sqlalchemy",
        label: "SQLAlchemy",
        language: Language::Python,
        file: "sqlalchemy_version.py",
        source: template!("mysql/sqlalchemy.py"),
        packages: &[Package::new("SQLAlchemy"), Package::new("PyMySQL")],
        run: "python sqlalchemy_version.py",
        ..BASE
    },
    Definition {
        id: "mysql2",
        label: "mysql2",
        language: Language::JavaScript,
        file: "mysql2_version.mjs",
        source: template!("mysql/mysql2.mjs"),
        packages: &[Package::new("mysql2")],
        run: "node mysql2_version.mjs",
        ..BASE
    },
    Definition {
        id: "drizzle",
        label: "Drizzle ORM",
        language: Language::TypeScript,
        file: "drizzle_version.ts",
        source: template!("mysql/drizzle.ts"),
        packages: &[Package::new("drizzle-orm"), Package::new("mysql2")],
        run: "node drizzle_version.ts",
        notes: &[TYPE_STRIPPING],
        ..BASE
    },
    Definition {
        id: "prisma",
        label: "Prisma",
        language: Language::TypeScript,
        file: "prisma_version.ts",
        source: template!("mysql/prisma.ts"),
        packages: &[
            Package::new("prisma"),
            Package::new("@prisma/client"),
            Package::new("@prisma/adapter-mariadb"),
        ],
        run: r#"printf 'generator client {\n  provider = "prisma-client"\n  output   = "./generated/prisma"\n}\n\ndatasource db {\n  provider = "mysql"\n}\n' > schema.prisma && npx prisma generate && node prisma_version.ts"#,
        notes: &[TYPE_STRIPPING, PRISMA_SCHEMA],
        ..BASE
    },
    Definition {
        id: "go-sql-driver",
        label: "Go-MySQL-Driver",
        language: Language::Go,
        file: "main.go",
        source: template!("mysql/go-sql-driver.go"),
        packages: &[Package::new("github.com/go-sql-driver/mysql")],
        run: "go run .",
        ..BASE
    },
    Definition {
        id: "jdbc-java",
        label: "Connector/J (Java)",
        language: Language::Java,
        file: "Main.java",
        source: template!("mysql/jdbc.java"),
        packages: &[Package::new("com.mysql:mysql-connector-j")],
        run: with_trust_store!("mvn -q compile exec:java -Dexec.mainClass=Main"),
        notes: &[TRUST_STORE_NOTE, IDLE],
        ..BASE
    },
    Definition {
        id: "jdbc-kotlin",
        label: "Connector/J (Kotlin)",
        language: Language::Kotlin,
        file: "Main.kt",
        source: template!("mysql/jdbc.kt"),
        packages: &[Package::new("com.mysql:mysql-connector-j")],
        run: with_trust_store!("gradle run"),
        notes: &[TRUST_STORE_NOTE, IDLE],
        ..BASE
    },
    Definition {
        id: "spring",
        label: "Spring Boot",
        language: Language::Yaml,
        file: "application.yaml",
        source: template!("mysql/spring.yaml"),
        install: "Add to the dependencies: org.springframework.boot:spring-boot-starter-jdbc, com.mysql:mysql-connector-j",
        run: with_trust_store!("./mvnw spring-boot:run"),
        answer: "The log says HikariPool-1 - Start completed as soon as the application uses the database.",
        notes: &[TRUST_STORE_NOTE],
        ..BASE
    },
    Definition {
        id: "sqlx",
        label: "SQLx",
        language: Language::Rust,
        file: "main.rs",
        source: template!("mysql/sqlx.rs"),
        packages: &[
            Package::new("sqlx").features(&["mysql", "runtime-tokio", "tls-rustls"]),
            Package::new("tokio").features(&["macros", "rt-multi-thread"]),
        ],
        run: "cargo run",
        ..BASE
    },
    Definition {
        id: "mysql_async",
        label: "mysql_async",
        language: Language::Rust,
        file: "main.rs",
        source: template!("mysql/mysql_async.rs"),
        packages: &[
            Package::new("mysql_async").features(&["native-tls-tls"]),
            Package::new("tokio").features(&["macros", "rt-multi-thread"]),
        ],
        run: "cargo run",
        ..BASE
    },
    Definition {
        id: "mysqlconnector",
        label: "MySqlConnector",
        language: Language::CSharp,
        file: "Program.cs",
        source: template!("mysql/mysqlconnector.cs"),
        packages: &[Package::new("MySqlConnector")],
        run: "dotnet run",
        ..BASE
    },
    Definition {
        id: "php-pdo",
        label: "PDO",
        language: Language::Php,
        file: "version.php",
        source: template!("mysql/pdo.php"),
        install: "apt install php-cli php-mysql",
        run: "php version.php",
        notes: &[
            Note::Remark(
                "CA and verification are attributes: PDO ignores them in the DSN. From PHP 8.5 their names are Pdo\\Mysql::ATTR_SSL_CA and Pdo\\Mysql::ATTR_SSL_VERIFY_SERVER_CERT.",
            ),
            IDLE,
        ],
        ..BASE
    },
    Definition {
        id: "php-mysqli",
        label: "mysqli",
        language: Language::Php,
        file: "mysqli_version.php",
        source: template!("mysql/mysqli.php"),
        install: "apt install php-cli php-mysql",
        run: "php mysqli_version.php",
        notes: &[IDLE],
        ..BASE
    },
    Definition {
        id: "ruby-mysql2",
        label: "mysql2 (Ruby)",
        language: Language::Ruby,
        file: "mysql2_version.rb",
        source: template!("mysql/mysql2.rb"),
        packages: &[Package::new("mysql2")],
        run: "ruby mysql2_version.rb",
        notes: &[
            Note::Remark(
                "The gem has to be built with MySQL's own client library. With MariaDB's, as in Debian 12, it can't set ssl_mode and says so: it then checks the CA, but accepts a certificate for any host name.",
            ),
            IDLE,
        ],
        ..BASE
    },
    Definition {
        id: "workbench",
        label: "MySQL Workbench",
        file: "workbench.txt",
        source: template!("mysql/workbench.txt"),
        install: "https://dev.mysql.com/downloads/workbench/",
        run: "Database > Manage Connections, New",
        answer: "Test Connection says: Successfully made the MySQL connection.",
        ..BASE
    },
    Definition {
        id: "dbeaver",
        label: "DBeaver",
        file: "dbeaver.txt",
        source: template!("mysql/dbeaver.txt"),
        install: "https://dbeaver.io/download/",
        run: "Database > New Database Connection, MySQL",
        answer: "Test Connection names the version of the server.",
        notes: &[Note::Remark(
            "Verify server certificate checks the CA. The driver property sslMode makes the driver check the host name as well.",
        )],
        ..BASE
    },
    Definition {
        id: "datagrip",
        label: "DataGrip",
        file: "datagrip.txt",
        source: template!("mysql/datagrip.txt"),
        install: "https://www.jetbrains.com/datagrip/download/",
        run: "File > New > Data Source, MySQL",
        answer: "Test Connection names the version of the server.",
        ..BASE
    },
];
