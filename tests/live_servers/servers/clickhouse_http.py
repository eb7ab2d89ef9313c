"""ClickHouse's HTTP interface, as much of it as its clients use, over the engine of chdb."""

import base64
import gzip
import os
import sys
import threading
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from chdb import session

CONTENT_TYPES = {
    "JSON": "application/json; charset=UTF-8",
    "JSONEachRow": "application/x-ndjson; charset=UTF-8",
    "TabSeparated": "text/tab-separated-values; charset=UTF-8",
}
USER, PASSWORD, DATABASE = (os.environ["ATTACHE_" + name] for name in ("USER", "PASSWORD", "DATABASE"))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    engine = session.Session()
    lock = threading.Lock()

    def do_GET(self):
        self.respond(b"")

    def do_POST(self):
        self.respond(self.body())

    def respond(self, body):
        url = urlsplit(self.path)
        parameters = {name: values[-1] for name, values in parse_qs(url.query, keep_blank_values=True).items()}
        if url.path in ("/ping", "/ping/") or (url.path == "/" and not body and "query" not in parameters):
            return self.send(200, b"Ok.\n")
        if self.credentials(parameters) != (USER, PASSWORD):
            text = f"Code: 516. DB::Exception: {USER}: Authentication failed: password is incorrect. (AUTHENTICATION_FAILED)\n"
            return self.send(403, text.encode(), code="516")
        statement = (parameters.get("query", "") + "\n" + body.decode()).strip()
        form = parameters.get("default_format") or self.headers.get("X-ClickHouse-Format") or "TabSeparated"
        database = parameters.get("database") or self.headers.get("X-ClickHouse-Database") or "default"
        values = {name[len("param_"):]: value for name, value in parameters.items() if name.startswith("param_")}
        try:
            with self.lock:
                self.engine.query(f"USE {database}")
                answer = self.engine.query(statement, form, params=values or None).bytes()
        except Exception as error:  # The engine raises one type for all that it refuses.
            return self.send(500, f"{error}\n".encode(), code="1")
        self.send(200, answer or b"", form=form)

    def credentials(self, parameters):
        kind, _, word = self.headers.get("Authorization", "").partition(" ")
        if kind == "Basic":
            user, _, password = base64.b64decode(word).decode().partition(":")
            return user, password
        headers = self.headers
        user = parameters.get("user") or headers.get("X-ClickHouse-User") or "default"
        return user, parameters.get("password") or headers.get("X-ClickHouse-Key") or ""

    def body(self):
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            chunks = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                chunks.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            body = b"".join(chunks)
        else:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        encoding = self.headers.get("Content-Encoding", "")
        if encoding == "gzip":
            return gzip.decompress(body)
        return zlib.decompress(body) if encoding == "deflate" else body

    def send(self, status, body, form="TabSeparated", code=None):
        self.send_response(status)
        self.send_header("Content-Type", CONTENT_TYPES.get(form, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-ClickHouse-Format", form)
        self.send_header("X-ClickHouse-Timezone", "UTC")
        self.send_header("X-ClickHouse-Server-Display-Name", "live")
        self.send_header("X-ClickHouse-Summary", '{"read_rows":"0","read_bytes":"0"}')
        if code:
            self.send_header("X-ClickHouse-Exception-Code", code)
        self.end_headers()
        self.wfile.write(body)


Handler.engine.query(f"CREATE DATABASE IF NOT EXISTS {DATABASE}")
ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
