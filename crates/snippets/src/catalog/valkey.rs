//! Valkey.

use super::{Definition, Package, Reads};
use crate::danger::Note;
use crate::language::Language;
use crate::template::template;

const BASE: Definition = Definition {
    components: &["valkey", "redis", "dragonfly"],
    reads: Reads::Pem,
    answer: PONG,
    notes: &[Note::ConnectionLifetime],
    ..Definition::BASE
};

const PONG: &str = "It prints PONG.";

pub(super) const TOOLS: &[Definition] = &[
    Definition {
        id: "valkey-uri",
        label: "URI for Valkey clients",
        file: "valkey-uri.txt",
        source: template!("valkey/uri.txt"),
        reads: Reads::Nothing,
        answer: "",
        notes: &[
            Note::Remark(
                "Valkey's own clients call the scheme valkeys://; those of Redis know only rediss://.",
            ),
            Note::ConnectionLifetime,
        ],
        ..BASE
    },
    Definition {
        id: "valkey-cli",
        label: "valkey-cli",
        language: Language::Shell,
        file: "valkey-cli.sh",
        source: template!("valkey/valkey-cli.sh"),
        install: "apt install valkey-tools",
        run: "sh valkey-cli.sh",
        notes: &[
            Note::Remark(
                "valkey-cli checks the CA of the certificate. Like redis-cli, which it comes from, it may not check the host name: don't take its answer as proof that the name is right. Every version reads REDISCLI_AUTH; only newer ones know VALKEYCLI_AUTH.",
            ),
            Note::ConnectionLifetime,
        ],
        ..BASE
    },
    Definition {
        id: "redis-cli",
        label: "redis-cli",
        language: Language::Shell,
        file: "redis-cli.sh",
        source: template!("valkey/redis-cli.sh"),
        install: "apt install redis-tools",
        run: "sh redis-cli.sh",
        notes: &[
            Note::Remark(
                "redis-cli checks the CA of the certificate, but never the host name in it: its answer does not prove that the name is right.",
            ),
            Note::ConnectionLifetime,
        ],
        ..BASE
    },
    Definition {
        id: "valkey-py",
        label: "valkey-py",
        language: Language::Python,
        file: "valkey_ping.py",
        source: template!("valkey/valkey-py.py"),
        packages: &[Package::new("valkey")],
        run: "python valkey_ping.py",
        answer: "It prints True.",
        notes: &[
            Note::Remark(
                "Keep ssl_check_hostname=True: without it, valkey-py 6.2 accepts any host name.",
            ),
            Note::ConnectionLifetime,
        ],
        ..BASE
    },
    Definition {
        id: "redis-py",
        label: "redis-py",
        language: Language::Python,
        file: "redis_ping.py",
        source: template!("valkey/redis-py.py"),
        packages: &[Package::new("redis")],
        run: "python redis_ping.py",
        answer: "It prints True.",
        ..BASE
    },
    Definition {
        id: "valkey-glide-python",
        label: "Valkey GLIDE",
        language: Language::Python,
        file: "glide_ping.py",
        source: template!("valkey/valkey-glide.py"),
        packages: &[Package::new("valkey-glide")],
        run: "python glide_ping.py",
        ..BASE
    },
    Definition {
        id: "iovalkey",
        label: "iovalkey",
        language: Language::JavaScript,
        file: "ping.mjs",
        source: template!("valkey/iovalkey.mjs"),
        packages: &[Package::new("iovalkey")],
        run: "node ping.mjs",
        ..BASE
    },
    Definition {
        id: "ioredis",
        label: "ioredis",
        language: Language::JavaScript,
        file: "ping.mjs",
        source: template!("valkey/ioredis.mjs"),
        packages: &[Package::new("ioredis")],
        run: "node ping.mjs",
        ..BASE
    },
    Definition {
        id: "valkey-glide-node",
        label: "Valkey GLIDE",
        language: Language::JavaScript,
        file: "ping.mjs",
        source: template!("valkey/valkey-glide.mjs"),
        packages: &[Package::new("@valkey/valkey-glide")],
        run: "node ping.mjs",
        ..BASE
    },
    Definition {
        id: "valkey-go",
        label: "valkey-go",
        language: Language::Go,
        file: "main.go",
        source: template!("valkey/valkey-go.go"),
        packages: &[Package::new("github.com/valkey-io/valkey-go")],
        run: "go run .",
        ..BASE
    },
    Definition {
        id: "go-redis",
        label: "go-redis",
        language: Language::Go,
        file: "main.go",
        source: template!("valkey/go-redis.go"),
        packages: &[Package::new("github.com/redis/go-redis/v9")],
        run: "go run .",
        ..BASE
    },
    Definition {
        id: "redis-rs",
        label: "redis-rs",
        language: Language::Rust,
        file: "main.rs",
        source: template!("valkey/redis-rs.rs"),
        packages: &[Package::new("redis").features(&["tls-rustls"])],
        run: "cargo run",
        ..BASE
    },
    Definition {
        id: "jedis",
        label: "Jedis",
        language: Language::Java,
        file: "JedisPing.java",
        source: template!("valkey/Jedis.java"),
        packages: &[
            Package::new("redis.clients:jedis"),
            Package::new("org.slf4j:slf4j-nop"),
        ],
        run: "mvn -q compile exec:java -Dexec.mainClass=JedisPing",
        ..BASE
    },
    Definition {
        id: "lettuce",
        label: "Lettuce",
        language: Language::Java,
        file: "LettucePing.java",
        source: template!("valkey/Lettuce.java"),
        packages: &[Package::new("io.lettuce:lettuce-core")],
        run: "mvn -q compile exec:java -Dexec.mainClass=LettucePing",
        ..BASE
    },
    Definition {
        id: "stackexchange.redis",
        label: "StackExchange.Redis",
        language: Language::CSharp,
        file: "Program.cs",
        source: template!("valkey/StackExchange.Redis.cs"),
        packages: &[Package::new("StackExchange.Redis")],
        run: "dotnet run",
        ..BASE
    },
    Definition {
        id: "predis",
        label: "Predis",
        language: Language::Php,
        file: "ping.php",
        source: template!("valkey/predis.php"),
        packages: &[Package::new("predis/predis")],
        run: "php ping.php",
        ..BASE
    },
    Definition {
        id: "phpredis",
        label: "phpredis",
        language: Language::Php,
        file: "ping.php",
        source: template!("valkey/phpredis.php"),
        install: "apt install php-cli php-redis",
        run: "php ping.php",
        ..BASE
    },
    Definition {
        id: "stunnel",
        label: "stunnel, for clients without TLS",
        language: Language::Ini,
        file: "stunnel.conf",
        source: template!("valkey/stunnel.conf", escape = "line"),
        install: "apt install stunnel4",
        run: "stunnel stunnel.conf",
        answer: "It stays in the foreground, and a client without TLS reaches the service at 127.0.0.1:6379.",
        notes: &[
            Note::Remark(
                "Whoever can reach port 6379 of this machine's loopback can talk to the service; clients still sign in with user and password.",
            ),
            Note::ConnectionLifetime,
        ],
        ..BASE
    },
];
