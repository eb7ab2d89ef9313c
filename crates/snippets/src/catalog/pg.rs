//! Libraries and programs for PostgreSQL and `PgBouncer`.

use super::{Definition, PRISMA_SCHEMA, Package, Reads, TYPE_STRIPPING};
use crate::danger::Note;
use crate::language::Language;
use crate::template::template;

const BASE: Definition = Definition {
    components: &["pg", "pgbouncer"],
    reads: Reads::Pem,
    answer: "It prints the version of the server.",
    ..Definition::BASE
};

const POOL_KEEPS_ALIVE: Note = Note::Remark(
    "An idle connection through Private Service Connect ends after 10 minutes, and the driver can't set when TCP keepalives begin. Use a connection pool that tests or closes idle connections earlier, such as HikariCP with keepaliveTime.",
);

const SSLMODE_IN_URI: Note = Note::Remark(
    "Don't combine this with a connection string: an sslmode in it replaces the whole ssl object, and with it the CA.",
);

pub(super) const TOOLS: &[Definition] = &[
    Definition {
        id: "psycopg",
        label: "psycopg 3",
        language: Language::Python,
        file: "psycopg_version.py",
        source: template!("pg/psycopg.py"),
        packages: &[Package::new("psycopg").features(&["binary"])],
        run: "python psycopg_version.py",
        ..BASE
    },
    Definition {
        id: "asyncpg",
        label: "asyncpg",
        language: Language::Python,
        file: "asyncpg_version.py",
        source: template!("pg/asyncpg.py"),
        packages: &[Package::new("asyncpg")],
        run: "python asyncpg_version.py",
        ..BASE
    },
    Definition {
        id: "sqlalchemy",
        label: "SQLAlchemy",
        language: Language::Python,
        file: "sqlalchemy_version.py",
        source: template!("pg/sqlalchemy.py"),
        packages: &[
            Package::new("SQLAlchemy"),
            Package::new("psycopg").features(&["binary"]),
        ],
        run: "python sqlalchemy_version.py",
        ..BASE
    },
    Definition {
        id: "django",
        label: "Django",
        language: Language::Python,
        file: "database_settings.py",
        source: template!("pg/django.py"),
        packages: &[
            Package::new("Django"),
            Package::new("psycopg").features(&["binary"]),
        ],
        run: "python -m django inspectdb --settings=database_settings",
        answer: "It prints a model for each table, and only an import if there is none yet.",
        notes: &[Note::Remark(
            "In a project, DATABASES belongs in settings.py.",
        )],
        ..BASE
    },
    Definition {
        id: "pg",
        label: "node-postgres (pg)",
        language: Language::JavaScript,
        file: "pg_version.mjs",
        source: template!("pg/pg.mjs"),
        packages: &[Package::new("pg")],
        run: "node pg_version.mjs",
        notes: &[SSLMODE_IN_URI],
        ..BASE
    },
    Definition {
        id: "postgres.js",
        label: "Postgres.js",
        language: Language::JavaScript,
        file: "postgres_version.mjs",
        source: template!("pg/postgres.mjs"),
        packages: &[Package::new("postgres")],
        run: "node postgres_version.mjs",
        ..BASE
    },
    Definition {
        id: "drizzle",
        label: "Drizzle ORM",
        language: Language::TypeScript,
        file: "drizzle_version.ts",
        source: template!("pg/drizzle.ts"),
        packages: &[Package::new("drizzle-orm"), Package::new("pg")],
        run: "node drizzle_version.ts",
        notes: &[SSLMODE_IN_URI, TYPE_STRIPPING],
        ..BASE
    },
    Definition {
        id: "prisma",
        label: "Prisma",
        language: Language::TypeScript,
        file: "prisma_version.ts",
        source: template!("pg/prisma.ts"),
        packages: &[
            Package::new("prisma"),
            Package::new("@prisma/client"),
            Package::new("@prisma/adapter-pg"),
        ],
        run: r#"printf 'generator client {\n  provider = "prisma-client"\n  output   = "./generated/prisma"\n}\n\ndatasource db {\n  provider = "postgresql"\n}\n' > schema.prisma && npx prisma generate && node prisma_version.ts"#,
        notes: &[SSLMODE_IN_URI, TYPE_STRIPPING, PRISMA_SCHEMA],
        ..BASE
    },
    Definition {
        id: "prisma-migrate",
        label: "Prisma Migrate",
        language: Language::TypeScript,
        file: "prisma.config.ts",
        components: &["pg"],
        source: template!("pg/prisma.config.ts"),
        packages: &[Package::new("prisma")],
        run: "npx prisma db pull --print",
        answer: "It prints the schema of the database, or says that it is empty.",
        notes: &[
            Note::EncodedPlaceholder,
            Note::Remark(
                "Prisma's engine for migrations reads sslaccept and sslcert. The client of Prisma 7 doesn't: it takes the ssl object of its driver adapter.",
            ),
        ],
        ..BASE
    },
    Definition {
        id: "pgx",
        label: "pgx",
        language: Language::Go,
        file: "main.go",
        source: template!("pg/pgx.go"),
        packages: &[Package::new("github.com/jackc/pgx/v5")],
        run: "go run .",
        ..BASE
    },
    Definition {
        id: "lib-pq",
        label: "lib/pq",
        language: Language::Go,
        file: "main.go",
        source: template!("pg/lib-pq.go"),
        packages: &[Package::new("github.com/lib/pq")],
        run: "go run .",
        ..BASE
    },
    Definition {
        id: "jdbc-java",
        label: "JDBC (Java)",
        language: Language::Java,
        file: "Main.java",
        source: template!("pg/jdbc.java"),
        packages: &[Package::new("org.postgresql:postgresql")],
        run: "mvn -q compile exec:java -Dexec.mainClass=Main",
        notes: &[POOL_KEEPS_ALIVE],
        ..BASE
    },
    Definition {
        id: "jdbc-kotlin",
        label: "JDBC (Kotlin)",
        language: Language::Kotlin,
        file: "Main.kt",
        source: template!("pg/jdbc.kt"),
        packages: &[Package::new("org.postgresql:postgresql")],
        run: "gradle run",
        notes: &[POOL_KEEPS_ALIVE],
        ..BASE
    },
    Definition {
        id: "spring",
        label: "Spring Boot",
        language: Language::Yaml,
        file: "application.yaml",
        source: template!("pg/spring.yaml"),
        install: "Add to the dependencies: org.springframework.boot:spring-boot-starter-jdbc, org.postgresql:postgresql",
        run: "./mvnw spring-boot:run",
        answer: "The log says HikariPool-1 - Start completed as soon as the application uses the database.",
        ..BASE
    },
    Definition {
        id: "sqlx",
        label: "SQLx",
        language: Language::Rust,
        file: "main.rs",
        source: template!("pg/sqlx.rs"),
        packages: &[
            Package::new("sqlx").features(&["postgres", "runtime-tokio", "tls-rustls"]),
            Package::new("tokio").features(&["macros", "rt-multi-thread"]),
        ],
        run: "cargo run",
        ..BASE
    },
    Definition {
        id: "tokio-postgres",
        label: "tokio-postgres",
        language: Language::Rust,
        file: "main.rs",
        source: template!("pg/tokio-postgres.rs"),
        packages: &[
            Package::new("native-tls"),
            Package::new("postgres-native-tls"),
            Package::new("tokio").features(&["macros", "rt-multi-thread"]),
            Package::new("tokio-postgres"),
        ],
        run: "cargo run",
        ..BASE
    },
    Definition {
        id: "npgsql",
        label: "Npgsql",
        language: Language::CSharp,
        file: "Program.cs",
        source: template!("pg/npgsql.cs"),
        packages: &[Package::new("Npgsql")],
        run: "dotnet run",
        ..BASE
    },
    Definition {
        id: "php-pdo",
        label: "PDO",
        language: Language::Php,
        file: "version.php",
        source: template!("pg/pdo.php"),
        install: "apt install php-cli php-pgsql",
        run: "php version.php",
        ..BASE
    },
    Definition {
        id: "ruby-pg",
        label: "pg (Ruby)",
        language: Language::Ruby,
        file: "pg_version.rb",
        source: template!("pg/pg.rb"),
        packages: &[Package::new("pg")],
        run: "ruby pg_version.rb",
        ..BASE
    },
    Definition {
        id: "rails",
        label: "Rails",
        language: Language::Yaml,
        file: "database.yml",
        source: template!("pg/rails.yml"),
        install: "bundle add pg",
        run: "RAILS_ENV=production bin/rails db:version",
        answer: "It prints the version of the schema.",
        notes: &[Note::Remark(
            "The file belongs in config, and ca.pem in the folder of the application.",
        )],
        ..BASE
    },
    Definition {
        id: "pgadmin",
        label: "pgAdmin",
        language: Language::Json,
        file: "servers.json",
        source: template!("pg/pgadmin.json"),
        install: "https://www.pgadmin.org/download/",
        run: "Tools > Import/Export Servers, Import",
        answer: "The server appears in the group Aiven, and its icon loses the red cross when it is connected.",
        notes: &[Note::Remark(
            "pgAdmin doesn't import passwords: it asks for the password of the user. Give sslrootcert as a full path.",
        )],
        ..BASE
    },
    Definition {
        id: "dbeaver",
        label: "DBeaver",
        file: "dbeaver.txt",
        source: template!("pg/dbeaver.txt"),
        install: "https://dbeaver.io/download/",
        run: "Database > New Database Connection, PostgreSQL",
        answer: "Test Connection names the version of the server.",
        ..BASE
    },
    Definition {
        id: "datagrip",
        label: "DataGrip",
        file: "datagrip.txt",
        source: template!("pg/datagrip.txt"),
        install: "https://www.jetbrains.com/datagrip/download/",
        run: "File > New > Data Source, PostgreSQL",
        answer: "Test Connection names the version of the server.",
        ..BASE
    },
    Definition {
        id: "terraform",
        label: "Terraform provider",
        language: Language::Hcl,
        file: "postgresql.tf",
        source: template!("pg/postgresql.tf"),
        install: "terraform init",
        run: "TF_VAR_aiven_password=\"$AIVEN_PASSWORD\" terraform plan",
        answer: "It plans an output with the names of the schemas.",
        notes: &[Note::Remark(
            "Terraform has to run where the endpoint can be reached, such as in a runner in your VPC.",
        )],
        ..BASE
    },
    Definition {
        id: "dbt",
        label: "dbt",
        language: Language::Yaml,
        file: "profiles.yml",
        source: template!("pg/dbt.yml", syntax = "square"),
        variable: Some(("{{ env_var('", "') }}")),
        install: "pip install dbt-core dbt-postgres",
        run: "dbt debug --connection --profiles-dir .",
        answer: "It says Connection test: OK connection ok.",
        notes: &[Note::Remark(
            "dbt_project.yml has to name the profile: aiven.",
        )],
        ..BASE
    },
    Definition {
        id: "debezium",
        label: "Debezium",
        language: Language::Json,
        file: "connector.json",
        components: &["pg"],
        source: template!("pg/debezium.json"),
        variable: Some(("${env:", "}")),
        install: "Put Debezium's PostgreSQL connector on the plugin path of Kafka Connect",
        run: "curl -X PUT -H 'Content-Type: application/json' -d @connector.json http://localhost:8083/connectors/aiven-pg/config",
        answer: "Kafka Connect answers with the configuration; /connectors/aiven-pg/status then says RUNNING.",
        notes: &[
            Note::Remark(
                "The worker needs config.providers=env with org.apache.kafka.common.config.provider.EnvVarConfigProvider, and ca.pem in its folder.",
            ),
            Note::Remark(
                "The user needs the REPLICATION attribute and rights to create a publication.",
            ),
        ],
        ..BASE
    },
];
