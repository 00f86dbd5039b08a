"""A request made of what a form holds: parameters in their styles, the body in its media type, and credentials."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote, quote_plus

from msgspec import Struct

from clientwright.mock.reading.description import Description
from clientwright.mock.reading.operation import Operation
from clientwright.mock.serving.asked import Refused
from clientwright.mock.serving.workbench import styles
from clientwright.mock.snippets import ABSENT, Asked
from clientwright.mock.wire.message import ContentType, Request
from clientwright.mock.wire.plain import dump, is_array, is_object, mapping, sequence, shown, text

CREDENTIAL: Final = "mock"
"""What is sent where a key is asked for, if nothing else is given: the mock takes anything."""
_BOUNDARY: Final = "clientwright-mock"
_TOKEN: Final = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")  # RFC 9110, 5.6.2
_LINE: Final = re.compile(r"[^\x00-\x08\x0a-\x1f\x7f]*")


class Filled(Struct, frozen=True):
    """A filled-in form of one operation.

    ``given`` has ``parameters``, a list of ``{"in", "name", "value"}``; ``body`` as JSON, or ``text`` as it is to be
    sent, and its ``media_type``; ``accept``; more ``headers`` as pairs; and the ``credential``.
    """

    operation: Operation
    given: Mapping[str, Any]

    @property
    def parameters(self) -> dict[tuple[str, str], Any]:
        """The values by place and name."""
        listed = (mapping(each) for each in sequence(self.given.get("parameters")))
        return {(text(each.get("in")), text(each.get("name"))): each.get("value") for each in listed}

    @property
    def media_type(self) -> str:
        """That of the body; empty without one."""
        if "body" not in self.given and "text" not in self.given:
            return ""
        declared = self.operation.body.content if self.operation.body is not None else ()
        return text(self.given.get("media_type")) or (declared[0].name if declared else "application/json")

    def asked(self) -> Asked:
        """The call as the generated client sees it."""
        return Asked(
            method=self.operation.method,
            template=self.operation.template,
            parameters=self.parameters,
            body=self.given.get("body", self.given.get("text", ABSENT)),
            media_type=self.media_type,
        )

    def request(self, description: Description) -> Request:
        """The request; raises ``Refused`` for what cannot be sent at all."""
        values = self.parameters
        declared = {(each.place, each.name): each for each in self.operation.parameters}
        for place, name in values:
            if (place, name) not in declared:
                raise Refused(400, f"{self.operation.name} has no parameter {shown(name)} in {shown(place)}.")
        path, _, fixed = self.operation.template.partition("#")[0].partition("?")
        query: list[str] = []
        cookies: list[str] = []
        pairs: list[tuple[str, str]] = []
        for key, parameter in declared.items():
            if key not in values:
                continue
            value = values[key] if parameter.media is None else dump(values[key])
            match parameter.place:
                case "path":
                    path = path.replace(f"{{{parameter.name}}}", styles.path(parameter, value))
                    fixed = fixed.replace(f"{{{parameter.name}}}", styles.encoded(value))
                case "header":
                    pairs.append((parameter.name.lower(), styles.header(parameter, value)))
                case "cookie":
                    cookies += styles.query(parameter, value)
                case "querystring":
                    query.append(value if isinstance(values[key], str) else _form(values[key]))
                case _:
                    query += styles.query(parameter, value)
        _sign(description, self.operation, text(self.given.get("credential")) or CREDENTIAL, pairs, query, cookies)
        if cookies:
            pairs.append(("cookie", "; ".join(cookies)))
        body, kind = self._body()
        if kind:
            pairs.append(("content-type", kind))
        if accept := text(self.given.get("accept")):
            pairs.append(("accept", accept))
        pairs += [_pair(each) for each in sequence(self.given.get("headers"))]
        for name, value in pairs:
            if not _TOKEN.fullmatch(name) or not _LINE.fullmatch(value):
                raise Refused(400, f"No header {shown(name)} can be sent with the value {shown(value)}.")
        return Request(
            method=self.operation.method,
            path=quote(path, safe="/%:@!$&'()*+,;=~"),
            query="&".join([*([fixed] if fixed else []), *query]),
            headers=tuple(pairs),
            body=body,
        )

    def _body(self) -> tuple[bytes, str]:
        """The body and its Content-Type."""
        kind = self.media_type
        if not kind:
            return b"", ""
        if "text" in self.given:
            return text(self.given["text"]).encode("utf-8", "replace"), kind
        value, read = self.given["body"], ContentType.read(kind)
        if read.sequence and is_array(value):
            return "".join(f"{dump(each)}\n" for each in value).encode(), kind
        if read.name == "application/x-www-form-urlencoded" and is_object(value):
            return _form(value).encode(), kind
        if read.name.startswith("multipart/") and is_object(value):
            return _multipart(value), f"{read.name}; boundary={_BOUNDARY}"
        if read.json or not isinstance(value, str):
            return dump(value).encode(), kind
        return value.encode("utf-8", "replace"), kind


def raw(given: Mapping[str, Any]) -> Request:
    """A request that is given as it is: method, target, headers and body."""
    method, target = text(given.get("method")).upper(), text(given.get("target"))
    if not _TOKEN.fullmatch(method) or not target.startswith("/"):
        raise Refused(400, "A request has a method, and a target that begins with a slash.")
    headers = [_pair(each) for each in sequence(given.get("headers"))]
    for name, value in headers:
        if not _TOKEN.fullmatch(name) or not _LINE.fullmatch(value):
            raise Refused(400, f"No header {shown(name)} can be sent with the value {shown(value)}.")
    return Request.of(method, quote(target, safe="/%:@!$&'()*+,;=~?[]"), headers, text(given.get("body")))


def _pair(given: object) -> tuple[str, str]:
    name, value, *_ = [*sequence(given), "", ""]
    return text(name).lower().strip(), text(value).strip()


def _form(value: Any) -> str:
    """An object as a form: each member of an array by itself, objects in JSON."""
    members = [
        (name, each) for name, member in mapping(value).items() for each in (member if is_array(member) else [member])
    ]
    return "&".join(f"{quote_plus(name, safe='[]')}={quote_plus(styles.scalar(each))}" for name, each in members)


def _multipart(value: dict[str, Any]) -> bytes:
    """An object as multipart; a file is ``{"filename", "content"}``."""
    lines: list[str] = []
    for name, member in value.items():
        for each in member if is_array(member) else [member]:
            quoted = name.replace("\\", "\\\\").replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
            lines.append(f"--{_BOUNDARY}")
            if is_object(each) and set(each) == {"filename", "content"}:
                file = styles.scalar(each["filename"]).replace('"', "%22").replace("\r", "").replace("\n", "")
                lines += [f'Content-Disposition: form-data; name="{quoted}"; filename="{file}"']
                lines += ["Content-Type: application/octet-stream", "", styles.scalar(each["content"])]
                continue
            lines.append(f'Content-Disposition: form-data; name="{quoted}"')
            if is_object(each):
                lines.append("Content-Type: application/json")
            lines += ["", styles.scalar(each)]
    return "\r\n".join([*lines, f"--{_BOUNDARY}--", ""]).encode("utf-8", "replace")


def _sign(
    description: Description,
    operation: Operation,
    credential: str,
    headers: list[tuple[str, str]],
    query: list[str],
    cookies: list[str],
) -> None:
    """Add what the first alternative of the operation's security asks for (OpenAPI 3.1, 4.8.27)."""
    schemes = mapping(mapping(description.data.get("components")).get("securitySchemes"))
    for name in operation.security[0] if operation.security else ():
        scheme = description.follow(schemes.get(name))
        kind, called = text(scheme.get("type")), text(scheme.get("name"))
        if kind == "apiKey":
            match text(scheme.get("in")):
                case "query":
                    query.append(f"{quote(called, safe='')}={quote(credential, safe='')}")
                case "cookie":
                    cookies.append(f"{called}={credential}")
                case _:
                    headers.append((called.lower(), credential))
        elif kind == "http" and text(scheme.get("scheme")).lower() == "basic":
            pair = credential if ":" in credential else f"{credential}:{credential}"
            headers.append(("authorization", f"Basic {base64.b64encode(pair.encode()).decode()}"))
        elif kind in ("http", "oauth2", "openIdConnect"):
            word = text(scheme.get("scheme"), "Bearer") if kind == "http" else "Bearer"
            headers.append(("authorization", f"{word[:1].upper()}{word[1:]} {credential}"))
