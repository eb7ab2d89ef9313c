"""Services and command lines that are made up, the same ones for the same seed."""

import json
import random
import string

UTILITIES = [
    ["kcat"], ["kafkacat"], ["psql"], ["pg", "uri"], ["pg", "string"],
    ["alloydbomni", "uri"], ["alloydbomni", "string"], ["valkey", "uri"],
]
CONNECTIONS = ["plc5e3f907f46c", "plc5e3f9573e9a", "plc1", "-plc", "", "plc 2"]
HOSTILE = [
    "", " ", "/", "//", "a/b+c", "p@ss:w%rd", "it's", 'say "hi"', "$HOME", "`id`", "$(id)", "a b", "a\tb", "a\nb", "\\",
    "%2F", "%3Credacted%3E", "<redacted>", "é", "naïve ☃ 密码", "🦀", "\u00a0", "\u200b", "-", "--", "-x", "--username",
    "~", "#frag?x=y&z", ";rm -rf", "*", "{a,b}", "\x01\x1b[0m", "AVNS_k/p+w@d:1 é", "None", "!history", "|", "''", "=",
]
HOSTS = [
    "pg1.aivencloud.com", "privatelink-1-x.aivencloud.com", "10.0.0.100", "010.0.0.1", "1.2.3", "256.1.1.1", "::1",
    "2001:DB8:0:0:1:0:0:1", "2001:db8::", "fe80::1%eth0", "fe80::1%", "1:2:3:4:5:6:7::", "::ffff:10.0.0.1", "::1.2.3.4",
    "0:0:1::", "1::2::3", "[::1]", "", "host name", "hôte", "10.0.0.0/8", "x'y", ":::", "12345::",
]
ODD = [None, True, False, 0, 5, -5, 1.5, 1e16, 4294967296, 12345678901234567890, "", "text", [], ["kafka", 1], {}, {"a": None}]
TYPES = {"kcat": "kafka", "kafkacat": "kafka", "psql": "pg", "pg": "pg", "alloydbomni": "alloydbomni", "valkey": "valkey"}
OTHER_TYPES = ["kafka", "pg", "alloydbomni", "valkey", "mysql", "opensearch", "it's", "Kafka", ""]
COMPONENTS = {
    "kafka": ["kafka", "schema_registry", "kafka_rest", "prometheus"],
    "pg": ["pg", "pgbouncer", "prometheus"],
    "alloydbomni": ["pg", "pgbouncer"],
    "valkey": ["valkey", "prometheus"],
}


class Cases:
    """A source of cases: `(argv, body)`."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def case(self):
        utility = self.random.choice(UTILITIES)
        service = self.service(TYPES[utility[0]])
        aim = self.aim(service) if self.chance(0.75) else None
        argv = self.argv(utility, service, aim)
        if self.chance(0.25):
            self.damage(service, aim)
        return argv, json.dumps({"service": service}, ensure_ascii=self.chance(0.5))

    def aim(self, service):
        """A component and a user that the command line is to find, so that most cases get past the selection."""
        component = self.component(service["service_type"], COMPONENTS.get(service["service_type"], ["mysql"])[0])
        component["route"] = self.random.choice(["dynamic", "privatelink", "privatelink", "public"])
        component["usage"] = self.random.choice(["primary", "replica"])
        component.pop("privatelink_connection_id", None)
        if component["route"] == "privatelink":
            component["privatelink_connection_id"] = self.random.choice(CONNECTIONS)
        service["components"].insert(self.random.randint(0, len(service["components"])), component)
        return component, self.random.choice(service["users"])

    def chance(self, probability):
        return self.random.random() < probability

    def text(self):
        if self.chance(0.7):
            return self.random.choice(HOSTILE)
        alphabet = string.printable + "åßç—漢字\u2028\x7f"
        return "".join(self.random.choice(alphabet) for _ in range(self.random.randint(0, 12)))

    def service(self, service_type):
        if self.chance(0.06):
            service_type = self.random.choice(OTHER_TYPES)
        components = [self.component(service_type) for _ in range(self.random.randint(0, 12))]
        self.random.shuffle(components)
        names = self.random.sample(["avnadmin", "default", "alice", *HOSTILE], self.random.randint(1, 6))
        if self.chance(0.7):
            names = ["avnadmin", *[name for name in names if name != "avnadmin"]]
        service = {
            "service_name": self.random.choice(["svc", self.text()]),
            "service_type": service_type,
            "components": components,
            "users": [self.user(name) for name in names],
        }
        if service_type == "valkey" or self.chance(0.1):
            service["connection_info"] = {"valkey_password": self.text()}
        return service

    def component(self, service_type, name=None):
        name = name or self.random.choice(COMPONENTS.get(service_type, ["mysql"]))
        route = self.random.choice(["dynamic", "privatelink", "privatelink", "public", "private"])
        component = {
            "component": name,
            "host": self.random.choice(HOSTS[:2] if self.chance(0.6) else HOSTS),
            "port": self.random.randint(0, 65535),
            "route": route,
            "usage": self.random.choice(["primary", "primary", "replica", "disaster_recovery", "ha_replica"]),
        }
        if route == "privatelink" or self.chance(0.03):
            component["privatelink_connection_id"] = self.random.choice(CONNECTIONS[:3] if self.chance(0.8) else CONNECTIONS)
        if name == "kafka":
            component["kafka_authentication_method"] = self.random.choice(["certificate", "sasl"])
            if self.chance(0.6):
                component["kafka_ssl_ca"] = self.random.choice(["project_ca", "letsencrypt"])
        return component

    def user(self, name):
        user = {"username": name, "type": self.random.choice(["primary", "regular"])}
        if self.chance(0.92):
            user["password"] = None if self.chance(0.08) else self.text()
        if self.chance(0.9):
            user["access_cert"] = None if self.chance(0.1) else "CERT"
        if self.chance(0.9):
            user["access_key"] = None if self.chance(0.1) else "KEY"
        return user

    def damage(self, service, aim):
        """Removes a field or puts an odd value into it, preferably where the client will look."""
        for _ in range(self.random.randint(1, 2)):
            holder, key = self.random.choice(_places(service, aim if self.chance(0.6) else None))
            if isinstance(holder, list) or self.chance(0.6):
                holder[key] = self.random.choice(ODD)
            else:
                holder.pop(key, None)

    def argv(self, utility, service, aim):
        options = self.aimed(utility, *aim) if aim else self.options(utility, service)
        rest = [[service["service_name"] if self.chance(0.1) else "S"], *options]
        if self.chance(0.5):
            self.random.shuffle(rest)
        words = utility + [word for part in rest for word in part]
        if self.chance(0.15):
            words = self.disturb(words)
        return words

    def aimed(self, utility, component, user):
        """Options that find this component and this user."""
        options = self.other_options(utility)
        options.append(self.spelled(self.random.choice(["-u", "--username"]), user["username"]))
        route, connection = component["route"], component.get("privatelink_connection_id")
        if connection is not None and self.chance(0.8):
            options.append(self.spelled(self.random.choice(["-p", "--privatelink-connection-id"]), connection))
        elif route != "dynamic" or self.chance(0.2):
            options.append(self.spelled(self.random.choice(["-r", "--route"]), route))
        if utility[0] in ("kcat", "kafkacat"):
            options.append(self.spelled("-a", component.get("kafka_authentication_method", "sasl")))
        elif component["usage"] == "replica":
            options.append(self.random.choice([["--replica"], ["--usage", "replica"]]))
        return options

    def options(self, utility, service):
        """Options that may or may not find something, or go together."""
        options = self.other_options(utility)
        names = [user["username"] for user in service["users"]] + ["nobody", self.text()]
        self.maybe(options, 0.2, ["-r", "--route", "--ro"], self.random.choice(["dynamic", "privatelink", "public"]))
        self.maybe(options, 0.5, ["-p", "--privatelink", "--pri"], self.random.choice(CONNECTIONS))
        self.maybe(options, 0.5, ["-u", "--username", "--user"], self.random.choice(names))
        if utility[0] in ("kcat", "kafkacat"):
            self.maybe(options, 0.5, ["-a", "--kafka"], self.random.choice(["certificate", "sasl"]))
        else:
            usages = ["primary", "replica"] + ["disaster_recovery"] * (utility[0] in ("psql", "pg"))
            self.maybe(options, 0.3, ["--usage", "--usa"], self.random.choice(usages))
            self.maybe(options, 0.2, ["--replica", "--rep"])
        return options

    def other_options(self, utility):
        """Options that have no part in the selection."""
        options = []
        self.maybe(options, 0.2, ["--project", "--proj"], self.random.choice(["demo", "other", "p q"]))
        if utility[0] in ("kcat", "kafkacat"):
            self.maybe(options, 0.2, ["--ca"], self.text())
            self.maybe(options, 0.2, ["--client-cert", "--client-c"], self.text())
            self.maybe(options, 0.2, ["--client-key", "--client-k"], self.text())
            self.maybe(options, 0.1, ["-w", "--write", "--wr"])
        elif utility[0] == "valkey":
            self.maybe(options, 0.4, ["-d", "--db"], self.text())
        else:
            self.maybe(options, 0.4, ["-d", "--dbname", "--db"], self.text())
            modes = ["require", "verify-ca", "verify-full", "disable", "allow", "prefer"]
            self.maybe(options, 0.3, ["--sslmode", "--ssl"], self.random.choice(modes))
        return options

    def maybe(self, options, probability, names, value=None):
        if self.chance(probability):
            options.append(self.spelled(self.random.choice(names), value))

    def spelled(self, name, value):
        """An option in one of the ways in which it can be written."""
        if value is None:
            return [name]
        if value == "--":
            return [name, value]
        joined = f"{name}={value}" if name.startswith("--") else name + value
        return [joined] if self.chance(0.9 if value.startswith("-") else 0.4) else [name, value]

    def disturb(self, words):
        """Breaks a command line, or at least makes it unusual."""
        words = list(words)
        place = self.random.randint(0, len(words))
        kind = self.random.randint(0, 5)
        if kind == 0 and words:
            del words[min(place, len(words) - 1)]
        elif kind == 1:
            words.insert(place, self.random.choice(STRAY))
        elif kind == 2 and words:
            words[min(place, len(words) - 1)] = self.random.choice(STRAY)
        elif kind == 3:
            words = words[:place]
        elif kind == 4:
            words.insert(place, self.text())
        else:
            self.random.shuffle(words)
        return words


def _places(service, aim):
    """Where something can be broken: the fields of the service and of all that is in it, or those of the aim."""
    if aim:
        return [(holder, key) for holder in aim for key in holder]
    places = [(service, key) for key in service]
    for value in service.values():
        if isinstance(value, list):
            places += [(value, place) for place in range(len(value))]
        children = value if isinstance(value, list) else [value]
        places += [(child, key) for child in children if isinstance(child, dict) for key in child]
    return places


# Without a lone -W: the client would write files, which the native program refuses to do.
STRAY = [
    "-h", "--help", "--hel", "--", "-", "-x", "--nope", "--nope=1", "-r", "--route", "-rpublic", "-rprivate", "--route=private",
    "--route=it's", "--re", "--r", "--au", "--auth", "--c", "--s", "--u", "--d", "--client", "-w", "-ww", "-wwW=", "-w=1",
    "--write=1", "--write=", "--replica=yes", "-wp", "-wpplc1", "-wh", "-p", "-p=plc1", "-u=", "--username=", "--username=--",
    "-5", "-.5", "-5x", "- x", "-a", "-asasl", "-aSASL", "--usage", "--usage=ha_replica", "--sslmode=none", "--=x", "extra",
    "pg", "uri", "string", "valkey", "-hx", "--help=x", "--version", "--config", "-é", "--é", "-rp", "-Wx",
]
