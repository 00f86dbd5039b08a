"""What goes out: the exact requests of example calls, as text that a person can read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

import httpx2
from case import CASES, arguments
from example_calls import credentials, example_calls, imported

from clientwright.cli import cli
from clientwright.cli.targets import targets
from clientwright.clock import Clock
from clientwright.depth import room
from clientwright.ir.operations import Api
from clientwright.names.table import Names
from clientwright.pipeline import Request, understand

_OF_THE_LIBRARY = frozenset(("accept-encoding", "connection", "content-length", "host", "user-agent"))
"""Headers that say nothing of the call, or that the HTTP library makes."""
_MADE_UP = UUID(int=0)
"""What stands for a key that is made up for each call."""


def understood(name: str, out: Path) -> tuple[Api, Names] | None:
    """What a case's command understands of its description; None when it generates nothing."""
    case = CASES / name
    command, *words = arguments(case, out)
    if command != "generate":
        return None
    with chdir(case), room():
        asked = cli.commands["generate"].make_context("generate", words).params
        (target,) = targets(asked["given"], asked["config"], asked["folder"])
        asked = {key: asked[key] for key in ("config", "overlays", "templates", "strict", "acknowledge")}
        found = understand(Request(description=target.description, client=target.client, **asked), Clock())
    return None if found.api is None or found.names is None else (found.api, found.names)


def requests_of(package: Path, api: Api, names: Names) -> str:
    """The requests of a call of each operation of a package, in their order, with every argument given."""
    sent: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        request.read()
        sent.append(request)
        return httpx2.Response(418)

    told: list[str] = []
    with imported(package) as module, patch("uuid.uuid4", return_value=_MADE_UP):
        known = bool(api.servers) and api.servers[0].url.lower().startswith(("http://", "https://"))
        client = module.Client(
            server=None if known else "https://example.com",
            credentials=credentials(api),
            retries=0,
            http_client=httpx2.Client(transport=httpx2.MockTransport(answer)),
        )
        for call in example_calls(client, api, names, every=True):
            sent.clear()
            try:
                call.carry_out()
            except module.StatusError:
                shown = [shown for request in sent for shown in _shown(request)]
            except (TypeError, ValueError) as refusal:
                shown = [f"not sent: {type(refusal).__name__}: {refusal}"]
            told.append("\n".join([f"## {call.name}", *shown, ""]))
    return "\n".join(told)


def _shown(request: httpx2.Request) -> Iterator[str]:
    """A request: its line, its headers, its body; what stands between the parts of a body is always called BOUNDARY."""
    yield f"{request.method} {request.url}"
    kind = request.headers.get("content-type", "")
    boundary = re.search(r"boundary=(\S+)", kind)
    for name, value in ((name.decode(), value.decode()) for name, value in request.headers.raw):
        if name.lower() not in _OF_THE_LIBRARY:
            yield f"{name}: {value.replace(boundary[1], 'BOUNDARY') if boundary else value}"
    body = request.content.replace(boundary[1].encode(), b"BOUNDARY") if boundary else request.content
    if body:
        yield ""
        yield _text(body)


def _text(body: bytes) -> str:
    """A body, where a carriage return is seen; what is no text as Python writes it."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return repr(body)
    readable = text.replace("\r", "␍")
    return readable if all(one.isprintable() or one == "\n" for one in readable) else repr(body)
