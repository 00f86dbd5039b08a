"""How much memory a file of 150 MB takes that is sent or received: a process of its own, against one that discards."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from benchmarks.clients import ROOT, client, scratch
from benchmarks.paired import ENVIRONMENT
from benchmarks.rows import Row

_SIZE: Final = 150_000_000
_REACH: Final = 40
"""MB that the peak may grow by."""
_SERVER: Final = f"""
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        left = int(self.headers.get("content-length", "0"))
        while left:
            left -= len(self.rfile.read(min(left, 65_536)))
        count = {_SIZE // 100_000} if self.command == "GET" else 0
        self.send_response(200)
        self.send_header("Content-Length", str(count * 100_000))
        self.end_headers()
        for _ in range(count):
            self.wfile.write(bytes(100_000))

    do_POST = do_PUT = do_GET

server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
"""
_CLIENT: Final = """
import re, sys
from pathlib import Path
from client import Client

def peak():  # Not `getrusage`, by which a process begins with the peak of the one that started it.
    return int(re.search(r"VmHWM:\\s*([0-9]+) kB", Path("/proc/self/status").read_text())[1])

client = Client(server=f"http://127.0.0.1:{{sys.argv[1]}}", on_deviation=lambda told: None)
path = Path(sys.argv[2])
client.files.create(file=b"x")
before = peak()
{what}
print((peak() - before) / 1024)
"""
_WHAT: Final[Mapping[str, str]] = {
    "a body of 150 MB": 'client.files.replace_content("f", body=path)',
    "a part of 150 MB in a form": "client.files.create(file=path)",
    "an answer of 150 MB that is saved": 'with client.files.get_content.stream("f") as body: body.save(f"{path}.b")',
}


def rows() -> Iterator[Row]:
    """The growth of the peak for each of these."""
    package = client(ROOT / "tests" / "cases" / "operations" / "files" / "openapi.yaml")
    path = scratch() / "large"
    with path.open("wb") as file:
        file.truncate(_SIZE)
    environment = ENVIRONMENT | {"PYTHONPATH": str(package.parent)}
    with _serving() as port:
        for what, program in _WHAT.items():
            command = [sys.executable, "-c", _CLIENT.format(what=program), port, str(path)]
            done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
            yield Row(f"memory for {what}", float(done.stdout), "MB", _REACH)


@contextmanager
def _serving() -> Generator[str]:
    """The port of a server that discards what it gets."""
    with subprocess.Popen([sys.executable, "-c", _SERVER], stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline().strip()
        finally:
            server.terminate()
