"""The file of a recording: YAML that a person can read, review and change."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml
from msgspec import Struct

from clientwright.mock.recording.hiding import Hiding
from clientwright.mock.wire.message import ContentType, Request, Response
from clientwright.mock.wire.plain import NotJson, dump, mapping, parse, sequence, text

_VERSION: Final = "recording 1"
_FORM: Final = "application/x-www-form-urlencoded"


class NoRecording(ValueError):
    """Why a file is no recording, as a sentence."""


class Recorded(Struct, frozen=True, kw_only=True):
    """One exchange; ``operation`` is empty where the description knows none, ``deviations`` are sentences."""

    operation: str
    request: Request
    answer: Response
    deviations: tuple[str, ...] = ()


def begun(server: str) -> str:
    """The beginning of a file, to which exchanges are added."""
    head = f"# What passed between a client and {server}, without secrets.\n"
    return head + _yaml({"clientwright": _VERSION, "server": server}) + "exchanges:\n"


def written(recorded: Recorded, hiding: Hiding) -> str:
    """One exchange as it is added to a file."""
    request, answer = recorded.request, recorded.answer
    target = request.path + (f"?{hiding.query(request.query)}" if request.query else "")
    sent: dict[str, Any] = {"line": f"{request.method} {target}", "headers": hiding.headers(request.headers)}
    sent |= _body(request.body, request.header("content-type") or "", hiding)
    came: dict[str, Any] = {"status": answer.status, "headers": hiding.headers(answer.headers)}
    came |= _body(answer.body, answer.header("content-type") or "", hiding)
    told = {"deviations": list(recorded.deviations)} if recorded.deviations else {}
    return _yaml([{"operation": recorded.operation, "request": sent, "answer": came, **told}])


def read(file: Path) -> list[Recorded]:
    """The exchanges in a file, in their order; raises ``NoRecording``."""
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise NoRecording(f"{file} cannot be read: {error.strerror}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise NoRecording(f"{file} is no YAML: {error}") from None
    if mapping(content).get("clientwright") != _VERSION:
        raise NoRecording(f"{file} is no recording: it does not begin with 'clientwright: {_VERSION}'")
    found: list[Recorded] = []
    for number, each in enumerate(sequence(mapping(content).get("exchanges")), start=1):
        try:
            found.append(_read(mapping(each)))
        except (ValueError, TypeError, AttributeError) as error:
            raise NoRecording(f"{file}: exchange {number} cannot be read: {error}") from None
    return found


def _read(exchange: Mapping[str, Any]) -> Recorded:
    sent, came = mapping(exchange.get("request")), mapping(exchange.get("answer"))
    method, _, target = text(sent.get("line")).partition(" ")
    if not method or not target.startswith("/"):
        raise ValueError("its request has no line such as 'GET /parcels/7'")
    status = came.get("status")
    if not isinstance(status, int) or isinstance(status, bool):
        raise ValueError("its answer has no status")
    content = _content(came)
    kind = ContentType.read(text(mapping(came.get("headers")).get("content-type")))
    return Recorded(
        operation=text(exchange.get("operation")),
        request=Request.of(method, target, _headers(sent), _content(sent)),
        answer=Response(status=status, headers=_headers(came), chunks=_chunks(content, kind)),
        deviations=tuple(str(each) for each in sequence(exchange.get("deviations"))),
    )


def _headers(holder: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((str(name).lower(), str(value)) for name, value in mapping(holder.get("headers")).items())


def _chunks(content: bytes, kind: ContentType) -> tuple[bytes, ...]:
    """The pieces that a body arrived in, as far as that matters: a stream by its items."""
    if kind.name == "text/event-stream":
        return tuple(piece + b"\n\n" for piece in content.split(b"\n\n") if piece.strip())
    return tuple(content.splitlines(keepends=True)) if kind.sequence else ((content,) if content else ())


def _body(content: bytes, media_type: str, hiding: Hiding) -> dict[str, Any]:
    """The body, as the most readable of JSON, text and Base64 that gives it back."""
    kind = ContentType.read(media_type)
    if not content:
        return {}
    if kind.json and (value := _exact(content)) is not None:
        return {"json": hiding.value(value[0])}
    try:
        decoded = content.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(content).decode()}
    return {"text": hiding.form(decoded) if kind.name == _FORM else decoded}


def _exact(content: bytes) -> tuple[Any] | None:
    """The value of a JSON text; None where writing it again would change a number."""
    numbers: list[str] = []

    def number(digits: str) -> float:
        numbers.append(digits)
        return float(digits)

    try:
        value = parse(content)
        json.loads(content, parse_float=number)
    except (NotJson, ValueError):
        return None
    return (value,) if all(repr(float(digits)) == digits for digits in numbers) else None


def _content(holder: Mapping[str, Any]) -> bytes:
    if "json" in holder:
        return dump(holder["json"]).encode()
    if "base64" in holder:
        return base64.b64decode(text(holder["base64"]), validate=True)
    return text(holder.get("text")).encode()


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as such."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the base class asks
        """Never: a value that stands twice is written twice."""
        return True


def _string(_dumper: _Dumper, value: str) -> yaml.ScalarNode:
    style = "|" if "\n" in value else None
    return yaml.ScalarNode("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _string)


def _yaml(value: Any) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)


def path_of(request: Request) -> str:
    """The path and the query, for people."""
    return request.path + (f"?{request.query}" if request.query else "")
