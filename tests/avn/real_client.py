"""The real `avn`, called in this process, with nothing replaced but the network.

Only the last step of a request is ours: the adapter that would open a connection answers with the body of the
case. Argument parsing, the call, the selection, the printing and the reporting of errors are the client's own.
"""

import atexit
import contextlib
import io
import json
import logging
import os
import re
import shutil
import tempfile
import traceback

# The client reads its surroundings when it is imported.
HOME = tempfile.mkdtemp(prefix="avn-compare-")
atexit.register(shutil.rmtree, HOME, ignore_errors=True)
for name in [name for name in os.environ if name.startswith("AIVEN_")]:
    del os.environ[name]
os.environ["AIVEN_CONFIG_DIR"] = HOME
os.environ["AIVEN_AUTH_TOKEN"] = "a-token"
os.environ["COLUMNS"] = "80"
# Should it ever write a file, then not here.
os.chdir(HOME)
with open(os.path.join(HOME, "aiven-client.json"), "w", encoding="utf-8") as config:
    json.dump({"default_project": "demo"}, config)

from aiven.client import argx, cli, session  # noqa: E402
from requests import Response  # noqa: E402

VERSION = argx.__version__

# Where the client prints the address of an object in memory, no two runs agree.
ADDRESS = re.compile(r"<object object at 0x[0-9a-f]+>")


class Client:
    """Runs command lines, each on its own service."""

    def __init__(self):
        self.body = ""
        self.requests = []
        self.tool = None
        session.AivenClientAdapter.send = self._answer

    def run(self, argv, body, fresh=False):
        """What `avn service connection-info ARGV` prints and how it exits.

        Building the parser for all commands of the client takes a tenth of a second, so one is kept, unless a
        fresh one is asked for to prove that this makes no difference.
        """
        self.body = body
        self.requests = []
        out, err = io.StringIO(), io.StringIO()
        logging.getLogger().handlers.clear()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            tool = cli.AivenCLI() if fresh else self._kept()
            code = _exit_code(tool, ["service", "connection-info", *argv], err)
        return {"stdout": out.getvalue(), "stderr": err.getvalue(), "code": code}

    def _kept(self):
        if self.tool is None:
            tool = cli.AivenCLI()
            tool.extend_commands(tool)

            def parse_args(args=None):
                tool.args = tool.parser.parse_args(args=args)

            tool.parse_args = parse_args
            self.tool = tool
        self.tool._extensions = [self.tool]
        return self.tool

    def _answer(self, request, **_):
        self.requests.append((request.method, request.url))
        response = Response()
        response.status_code = 200
        response.headers["Content-Type"] = "application/json"
        response._content = self.body.encode()
        response.request = request
        response.url = request.url
        return response


def _exit_code(tool, argv, err):
    try:
        tool.main(argv)
    except SystemExit as exit_:
        return exit_.code or 0
    except Exception as crash:  # The interpreter would print a stack trace, which names files, and exit with 1.
        err.write(traceback.format_exception_only(crash)[-1])
        return 1


def comparable(outcome):
    """The outcome without what differs from run to run."""
    return dict(outcome, stderr=ADDRESS.sub("<object object at ADDRESS>", outcome["stderr"]))
