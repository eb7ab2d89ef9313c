#!/usr/bin/env python3
"""Compares `connection-info` with the real client: text, error and exit code, case by case.

    VENV/bin/python tests/avn/compare.py --native PATH_TO_connection-info [--cases 2400] [--seed 1]

Runs inside a virtual environment that has `aiven-client` 4.18.0. Ends with a line such as `2400 passed, 0 failed`
and with exit code 1 if there was a difference.
"""

import argparse
import json
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))
STARTED_IN = pathlib.Path.cwd()

from cases import Cases  # noqa: E402
from real_client import VERSION, Client, comparable  # noqa: E402

FIXTURES = STARTED_IN / pathlib.Path(__file__).parent / "fixtures"
WANTED = "4.18.0"
# One case in so many is also run through a client built afresh.
FRESH = 60
SHOWN = 10


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--native", required=True, type=pathlib.Path)
    options.add_argument("--cases", type=int, default=2400)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    options.native = STARTED_IN / options.native
    if VERSION != WANTED:
        sys.exit(f"aiven-client is {VERSION}, but the text is that of {WANTED}: pip install aiven-client=={WANTED}")
    if sys.version_info[:2] != (3, 11):
        print(f"note: Python {sys.version.split()[0]}; the texts of argument errors are those of 3.11", file=sys.stderr)

    client = Client()
    failures = documented(options.native, client)
    documented_total = len(json.loads((FIXTURES / "documented.json").read_text()))
    source = Cases(options.seed)
    cases = [source.case() for _ in range(options.cases)]
    failures += generated(options.native, client, cases)
    for failure in failures[:SHOWN]:
        print(failure)
    total = documented_total + options.cases
    print(f"{total - len(failures)} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


def documented(native, client):
    """The documented examples: written down, real client and native program as a process of its own all agree."""
    failures = []
    for example in json.loads((FIXTURES / "documented.json").read_text()):
        body = (FIXTURES / f"{example['service']}.json").read_text()
        argv = example["argv"]
        expected = {key: example[key] for key in ("stdout", "stderr", "code")}
        process = subprocess.run([native, *argv], input=body.encode(), capture_output=True, check=False)
        ours = {"stdout": process.stdout.decode(), "stderr": process.stderr.decode(), "code": process.returncode}
        theirs = client.run(argv, body, fresh=True)
        if client.requests != [("GET", "https://api.aiven.io/v1/project/demo/service/S")]:
            failures.append(f"{argv}: the client asked for {client.requests}")
        elif not expected == ours == theirs:
            failures.append(difference(argv, body, theirs, ours) + f"\n  written down {expected}")
    return failures


def generated(native, client, cases):
    failures = []
    lines = "".join(json.dumps({"argv": argv, "body": body}) + "\n" for argv, body in cases)
    process = subprocess.run([native, "--batch"], input=lines.encode(), capture_output=True, check=True)
    answers = [json.loads(line) for line in process.stdout.decode().split("\n") if line]
    if len(answers) != len(cases):
        sys.exit(f"{native} answered {len(answers)} of {len(cases)} cases")
    seen = {}
    for number, ((argv, body), ours) in enumerate(zip(cases, answers)):
        theirs = comparable(client.run(argv, body))
        if number % FRESH == 0 and comparable(client.run(argv, body, fresh=True)) != theirs:
            failures.append(f"{argv}: a fresh client answers otherwise")
        elif theirs != comparable(ours):
            failures.append(difference(argv, body, theirs, ours))
        kind = kind_of(theirs)
        seen[kind] = seen.get(kind, 0) + 1
    for kind, count in sorted(seen.items()):
        print(f"{count:6} {kind}")
    return failures


def kind_of(outcome):
    """What kind of answer it is, for the tally that shows what the cases reach."""
    if outcome["code"] == 0:
        return "help" if outcome["stdout"].startswith("usage:") else "connection information"
    last = outcome["stderr"].rstrip("\n").split("\n")[-1]
    if outcome["code"] == 2:
        return "words not understood"
    words = last.replace("ERROR\tcommand failed: ", "").split()
    return "error: " + " ".join(words[:5])


def difference(argv, body, theirs, ours):
    return f"{json.dumps(argv)}\n  body   {body}\n  avn    {theirs}\n  native {ours}"


if __name__ == "__main__":
    main()
