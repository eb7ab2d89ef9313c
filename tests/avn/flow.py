"""The guide's whole flow with the real avn, against a simulator that is already running.

    python tests/avn/flow.py --avn PATH/TO/avn --sim http://127.0.0.1:8900

The simulator is to be in the scenario `fresh` and at the pace `fast`. Each command must end with exit
status 0 and print what avn prints for the real service: the tables are read back column by column.
Standard library only.
"""

import argparse
import ast
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request

POLL_SECONDS = 0.1
PATIENCE_SECONDS = 60

PRIVATELINK = ["GOOGLE_SERVICE_ATTACHMENT", "STATE"]
CONNECTION = ["PRIVATELINK_CONNECTION_ID", "PSC_CONNECTION_ID", "STATE", "USER_IP_ADDRESS"]
ATTACHMENT = re.compile(r"projects/[a-z0-9-]+/regions/[a-z0-9-]+/serviceAttachments/privatelink-s[0-9a-f]+")
CONNECTION_STATES = ["pending-user-approval", "user-approved", "connected", "active"]


class Unexpected(Exception):
    """Something was printed or answered that should not have been."""


class Avn:
    """The client, with a configuration and a home folder of its own."""

    def __init__(self, program, url, home):
        self.program = program
        self.commands = 0
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith("AIVEN_")
        } | {
            "AIVEN_WEB_URL": url,
            "AIVEN_AUTH_TOKEN": "demo",
            "AIVEN_CONFIG_DIR": home,
            "HOME": home,
        }

    def attempt(self, line):
        """Runs `avn LINE`; exit status, standard output, standard error."""
        self.commands += 1
        ran = subprocess.run(
            [self.program, *line.split()],
            env=self.environment,
            cwd=self.environment["HOME"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
        )
        return ran.returncode, ran.stdout, ran.stderr

    def run(self, line):
        """Standard output of a command that must succeed."""
        status, output, errors = self.attempt(line)
        expect(status == 0, f"`avn {line}` ended with {status}: {errors.strip() or output.strip()}")
        return output

    def read(self, line):
        return json.loads(self.run(f"{line} --json"))

    def refused(self, line, http_status, text):
        """A command that must fail because the API refuses it, with the API's own words."""
        status, _, errors = self.attempt(line)
        expect(status == 1, f"`avn {line}` ended with {status} instead of 1")
        expect(f"(status {http_status})" in errors and text in errors, f"`avn {line}` said {errors!r}")

    def privatelink(self, verb, service):
        return only_row(table(self.run(f"service privatelink google {verb} {service}"), PRIVATELINK))

    def connections(self, service):
        """The rows of `connection list`. avn 4.18.0 prints the raw reply above them."""
        output = self.run(f"service privatelink google connection list {service}")
        raw, _, rest = output.partition("\n")
        rows = table(rest, CONNECTION) if rest.strip() else []
        listed = [
            {name.upper(): "null" if value is None else value for name, value in entry.items()}
            for entry in ast.literal_eval(raw)["connections"]
        ]
        expect(rows == listed, f"the table {rows} is not the reply {listed}")
        return rows


def expect(condition, otherwise):
    if not condition:
        raise Unexpected(otherwise)


def table(text, columns):
    """Reads a table back: headers, a line of `=` as wide as each column, rows; two spaces between."""
    header, ruler, *rows = text.rstrip("\n").split("\n")
    expect(re.fullmatch(r"=+(  =+)*", ruler) is not None, f"no table: {text!r}")
    spans = [match.span() for match in re.finditer("=+", ruler)]
    cells = [[line[start:end].strip() for start, end in spans] for line in [header, *rows]]
    expect(cells[0] == columns, f"columns {cells[0]} instead of {columns}")
    for index, (start, end) in enumerate(spans):
        widest = max(len(row[index]) for row in cells)
        expect(end - start == widest, f"column {columns[index]} is {end - start} wide, not {widest}")
    return [dict(zip(columns, row)) for row in cells[1:]]


def only_row(rows):
    expect(len(rows) == 1, f"{len(rows)} rows instead of one")
    return rows[0]


def until(what, look):
    """Looks again and again until `look` gives something."""
    give_up = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < give_up:
        found = look()
        if found:
            return found
        time.sleep(POLL_SECONDS)
    raise Unexpected(f"after {PATIENCE_SECONDS} s still not {what}")


def create_endpoint(sim, project, service, ip):
    """Acts as the Google Cloud admin; the id of the connection there."""
    body = json.dumps({"project": project, "service": service, "ip": ip}).encode()
    request = urllib.request.Request(
        f"{sim}/_sim/google/endpoints", body, {"Content-Type": "application/json"}, method="POST"
    )
    with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as reply:
        psc_connection_id = json.load(reply)["psc_connection_id"]
    expect(isinstance(psc_connection_id, str), "psc_connection_id is not text")
    return psc_connection_id


def look_around(avn):
    """What a person looks at first; a project and a Kafka service in an active VPC on Google."""
    expect(avn.read("user info")[0]["user"], "the user has no name")
    for project in avn.read("project list"):
        name = project["project_name"]
        active = {vpc["project_vpc_id"] for vpc in avn.read(f"vpc list --project {name}") if vpc["state"] == "ACTIVE"}
        for service in avn.read(f"service list --project {name}"):
            on_google = service["cloud_name"].startswith("google-")
            if service["service_type"] == "kafka" and on_google and service["project_vpc_id"] in active:
                return name, service["service_name"]
    raise Unexpected("no project has a Kafka service in an active VPC on Google")


def enable(avn, service):
    row = avn.privatelink("create", service)
    expect(row["STATE"] == "creating", f"created as {row}")
    row = until("active", lambda: active_privatelink(avn, service))
    expect(ATTACHMENT.fullmatch(row["GOOGLE_SERVICE_ATTACHMENT"]), f"the attachment is {row}")


def active_privatelink(avn, service):
    row = avn.privatelink("get", service)
    expect(row["STATE"] in ("creating", "active"), f"on the way to active: {row}")
    return row if row["STATE"] == "active" else None


def connect(avn, sim, project, service, ip):
    """From an endpoint in Google Cloud to an active connection; Aiven's id of it."""
    psc_connection_id = create_endpoint(sim, project, service, ip)
    seen = ["pending-user-approval"]

    def poll(state):
        avn.run(f"service privatelink google refresh {service}")
        rows = [row for row in avn.connections(service) if row["PSC_CONNECTION_ID"] == psc_connection_id]
        if not rows:
            expect(len(seen) == 1, "an approved connection is gone")
            return None
        row = only_row(rows)
        step = CONNECTION_STATES.index(row["STATE"])
        expect(step >= CONNECTION_STATES.index(seen[-1]), f"after {seen} came {row['STATE']}")
        seen.append(row["STATE"])
        expect(row["USER_IP_ADDRESS"] == ("null" if step == 0 else ip), f"the address of {row}")
        return row if row["STATE"] == state else None

    pending = until("pending-user-approval", lambda: poll("pending-user-approval"))
    connection = pending["PRIVATELINK_CONNECTION_ID"]
    expect(re.fullmatch("plc[0-9a-f]+", connection), f"the id of {pending}")

    approve = (
        f"service privatelink google connection approve {service}"
        f" --privatelink-connection-id {connection} --user-ip-address {ip}"
    )
    approved = only_row(table(avn.run(approve), CONNECTION))
    expect(approved == pending | {"STATE": "user-approved", "USER_IP_ADDRESS": ip}, f"approved as {approved}")
    avn.refused(approve, 409, "Privatelink connection state is")
    until("active", lambda: poll("active"))
    return connection


def switch_on(avn, service):
    avn.run(f"service update -c privatelink_access.kafka=true {service}")
    access = avn.read(f"service get {service}")["user_config"]["privatelink_access"]
    expect(access["kafka"] is True, f"switched on, and then {access}")


def connection_info(avn, service, connection):
    """Both forms of kcat for one connection, against the service's own list of components."""
    line = f"service connection-info kcat {service} -p {connection}"
    until("any connection information", lambda: avn.attempt(line)[0] == 0)
    details = avn.read(f"service get {service}")
    user = next(user for user in details["users"] if user["username"] == "avnadmin")

    def server(method):
        entry = next(
            entry
            for entry in details["components"]
            if entry.get("privatelink_connection_id") == connection
            and entry.get("kafka_authentication_method") == method
        )
        return f"{entry['host']}:{entry['port']}"

    certificate = f"kcat -b {server('certificate')} -X security.protocol=SSL -X ssl.ca.location=ca.pem"
    certificate += " -X ssl.key.location=service.key -X ssl.certificate.location=service.crt\n"
    sasl = f"kcat -b {server('sasl')} -X security.protocol=SASL_SSL -X ssl.ca.location=ca.pem"
    sasl += " -X sasl.mechanisms=SCRAM-SHA-256"
    sasl += f" -X sasl.username=avnadmin -X sasl.password={user['password']}\n"
    for options, expected in [("", certificate), (" -a certificate", certificate), (" -a sasl", sasl)]:
        printed = avn.run(line + options)
        expect(printed == expected, f"`avn {line}{options}` printed {printed!r}, not {expected!r}")
    return server("certificate")


def remove(avn, service):
    row = avn.privatelink("delete", service)
    expect(row["STATE"] == "deleting", f"deleted as {row}")
    get = f"service privatelink google get {service}"
    until("gone", lambda: avn.attempt(get)[0] != 0)
    avn.refused(get, 404, "")


def flow(avn, sim):
    project, service = look_around(avn)
    avn.environment["AIVEN_PROJECT"] = project
    for line in ("project ca-get --target-filepath ca.pem", f"service get {service}", "service privatelink availability"):
        avn.run(line)
    enable(avn, service)
    first = connect(avn, sim, project, service, "10.0.0.100")
    switch_on(avn, service)
    servers = [connection_info(avn, service, first)]
    second = connect(avn, sim, project, service, "10.0.0.101")
    servers.append(connection_info(avn, service, second))
    expect(servers[0] != servers[1], f"both connections lead to {servers[0]}")
    remove(avn, service)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--avn", required=True, help="the program avn")
    parser.add_argument("--sim", required=True, help="where aiven-sim listens")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        avn = Avn(os.path.abspath(options.avn), options.sim, home)
        try:
            flow(avn, options.sim)
        except Unexpected as unexpected:
            print(f"flow: after {avn.commands} avn commands: {unexpected}", file=sys.stderr)
            return 1
        print(f"flow: {avn.commands} avn commands did and printed what they should")
        return 0


if __name__ == "__main__":
    sys.exit(main())
