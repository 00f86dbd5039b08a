"""A request as a command line of curl."""

from __future__ import annotations

import shlex

from clientwright.mock.wire.message import Request


def curl(request: Request, url: str) -> str:
    """The command, for a shell as POSIX has it; every text from outside stands in quotes."""
    target = f"{url}{request.path}{'?' if request.query else ''}{request.query}"
    method = [] if request.method == "GET" and not request.body else ["-X", request.method]
    if request.method == "HEAD":
        method = ["--head"]
    if any(character in target for character in "[]{}"):
        method = ["--globoff", *method]  # To curl these stand for several addresses.
    first = " ".join(["curl", *map(shlex.quote, method), shlex.quote(target)])
    lines = [first, *(f"-H {shlex.quote(f'{name}: {value}')}" for name, value in request.headers)]
    if request.body:
        try:
            lines.append(f"--data-raw {shlex.quote(request.body.decode())}")
        except UnicodeDecodeError:
            lines.append("--data-binary @body.bin")
    return " \\\n  ".join(lines)
