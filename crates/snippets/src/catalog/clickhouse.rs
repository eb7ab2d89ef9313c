//! ClickHouse: four ports, one for each protocol.

use super::{Definition, Package, Reads};
use crate::danger::Note;
use crate::language::Language;
use crate::template::template;

const BASE: Definition = Definition {
    reads: Reads::Pem,
    answer: VERSION,
    notes: &[FOUR_PORTS],
    ..Definition::BASE
};

const NATIVE: Definition = Definition {
    components: &["clickhouse"],
    ..BASE
};

const HTTPS: Definition = Definition {
    components: &["clickhouse_https"],
    ..BASE
};

const FLIGHT: Definition = Definition {
    components: &["clickhouse_arrowflight"],
    ..BASE
};

const VERSION: &str = "It prints the version of the server.";

const FOUR_PORTS: Note = Note::Remark(
    "ClickHouse has a port for each protocol (native, HTTPS, MySQL and Arrow Flight): with the port of another one, the handshake fails or hangs.",
);

const DBT_CA: Note = Note::Remark(
    "dbt-clickhouse has no setting for a CA: if the service has the project's, add ca.pem to the CAs that Python trusts.",
);

pub(super) const TOOLS: &[Definition] = &[
    Definition {
        id: "clickhouse-client",
        label: "clickhouse-client",
        language: Language::Xml,
        file: "clickhouse-client.xml",
        source: template!("clickhouse/clickhouse-client.xml"),
        install: "Follow https://clickhouse.com/docs/install",
        run: "clickhouse-client --config-file clickhouse-client.xml --query 'SELECT version()'",
        notes: &[
            Note::Remark(
                "Without extendedVerification, clickhouse-client checks the CA and never the host name. With it, the version 18.16 of Debian 12 refuses every server: install a current one.",
            ),
            FOUR_PORTS,
        ],
        ..NATIVE
    },
    Definition {
        id: "curl",
        label: "curl",
        language: Language::Shell,
        file: "curl.sh",
        source: template!("clickhouse/curl.sh"),
        install: "apt install curl",
        run: "sh curl.sh",
        ..HTTPS
    },
    Definition {
        id: "clickhouse-driver",
        label: "clickhouse-driver",
        language: Language::Python,
        file: "clickhouse_native_version.py",
        source: template!("clickhouse/clickhouse-driver.py"),
        packages: &[Package::new("clickhouse-driver")],
        run: "python clickhouse_native_version.py",
        ..NATIVE
    },
    Definition {
        id: "clickhouse-go",
        label: "clickhouse-go",
        language: Language::Go,
        file: "main.go",
        source: template!("clickhouse/clickhouse-go.go"),
        packages: &[Package::new("github.com/ClickHouse/clickhouse-go/v2")],
        run: "go run .",
        ..NATIVE
    },
    Definition {
        id: "grafana-datasource",
        label: "Grafana data source",
        language: Language::Yaml,
        file: "clickhouse.yaml",
        source: template!("clickhouse/grafana-native.yaml"),
        install: "grafana cli plugins install grafana-clickhouse-datasource",
        run: "cp clickhouse.yaml /etc/grafana/provisioning/datasources/ && systemctl restart grafana-server",
        answer: "The data source is listed, and its test says Data source is working.",
        ..NATIVE
    },
    Definition {
        id: "dbt",
        label: "dbt",
        language: Language::Yaml,
        file: "profiles.yml",
        source: template!("clickhouse/dbt-native.yml"),
        reads: Reads::Nothing,
        install: "pip install 'dbt-clickhouse[native]' dbt-core",
        run: "dbt debug --profiles-dir .",
        answer: "It says All checks passed!",
        variable: Some(("{{ env_var('", "') }}")),
        notes: &[DBT_CA, FOUR_PORTS],
        ..NATIVE
    },
    Definition {
        id: "clickhouse-connect",
        label: "clickhouse-connect",
        language: Language::Python,
        file: "clickhouse_version.py",
        source: template!("clickhouse/clickhouse-connect.py"),
        packages: &[Package::new("clickhouse-connect")],
        run: "python clickhouse_version.py",
        ..HTTPS
    },
    Definition {
        id: "clickhouse-js",
        label: "@clickhouse/client",
        language: Language::JavaScript,
        file: "version.mjs",
        source: template!("clickhouse/clickhouse-js.mjs"),
        packages: &[Package::new("@clickhouse/client")],
        run: "node version.mjs",
        ..HTTPS
    },
    Definition {
        id: "clickhouse-go",
        label: "clickhouse-go",
        language: Language::Go,
        file: "main.go",
        source: template!("clickhouse/clickhouse-go.go"),
        packages: &[Package::new("github.com/ClickHouse/clickhouse-go/v2")],
        run: "go run .",
        ..HTTPS
    },
    Definition {
        id: "clickhouse-jdbc",
        label: "JDBC",
        language: Language::Java,
        file: "ClickHouseVersion.java",
        source: template!("clickhouse/ClickHouseVersion.java"),
        packages: &[
            Package::new("com.clickhouse:clickhouse-jdbc"),
            Package::new("org.slf4j:slf4j-nop"),
        ],
        run: "mvn -q compile exec:java -Dexec.mainClass=ClickHouseVersion",
        ..HTTPS
    },
    Definition {
        id: "clickhouse-rust",
        label: "clickhouse",
        language: Language::Rust,
        file: "main.rs",
        source: template!("clickhouse/clickhouse-rust.rs"),
        packages: &[
            Package::new("clickhouse").features(&["rustls-tls"]),
            Package::new("hyper-rustls"),
            Package::new("hyper-util").features(&["client-legacy", "http1"]),
            Package::new("rustls"),
            Package::new("tokio").features(&["macros", "rt-multi-thread"]),
        ],
        run: "cargo run",
        ..HTTPS
    },
    Definition {
        id: "php-curl",
        label: "PHP with cURL",
        language: Language::Php,
        file: "version.php",
        source: template!("clickhouse/php-curl.php"),
        install: "apt install php-cli php-curl",
        run: "php version.php",
        notes: &[
            Note::Remark(
                "smi2/phpclickhouse switches the checks of the certificate off unless told otherwise; PHP's cURL has them on.",
            ),
            FOUR_PORTS,
        ],
        ..HTTPS
    },
    Definition {
        id: "grafana-datasource",
        label: "Grafana data source",
        language: Language::Yaml,
        file: "clickhouse.yaml",
        source: template!("clickhouse/grafana-http.yaml"),
        install: "grafana cli plugins install grafana-clickhouse-datasource",
        run: "cp clickhouse.yaml /etc/grafana/provisioning/datasources/ && systemctl restart grafana-server",
        answer: "The data source is listed, and its test says Data source is working.",
        ..HTTPS
    },
    Definition {
        id: "dbt",
        label: "dbt",
        language: Language::Yaml,
        file: "profiles.yml",
        source: template!("clickhouse/dbt-http.yml"),
        reads: Reads::Nothing,
        install: "pip install dbt-clickhouse dbt-core",
        run: "dbt debug --profiles-dir .",
        answer: "It says All checks passed!",
        variable: Some(("{{ env_var('", "') }}")),
        notes: &[DBT_CA, FOUR_PORTS],
        ..HTTPS
    },
    Definition {
        id: "pyarrow",
        label: "PyArrow Flight",
        language: Language::Python,
        file: "flight_version.py",
        source: template!("clickhouse/pyarrow.py"),
        packages: &[Package::new("pyarrow")],
        run: "python flight_version.py",
        ..FLIGHT
    },
];
