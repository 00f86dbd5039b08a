"""The vendors' dialects: statuses, bodies of errors, names of models."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from msgspec import Struct

from clientwright.mock.assistants.ids import mint
from clientwright.mock.wire.message import Headers, Request, Response
from clientwright.mock.wire.plain import dump


class Vendor(Struct, frozen=True, kw_only=True):
    """How one vendor speaks."""

    name: str
    model: str
    """The model of the mock's assistant."""
    created: int
    """The status of an answer to a POST that went well."""
    nested: bool
    """Whether the body of an error is ``{"error": {...}}``; else it is flat."""


VENDORS: Mapping[str, Vendor] = {
    vendor.name: vendor
    for vendor in (
        Vendor(name="openai", model="gpt-4o", created=200, nested=True),
        # AIMLAPI declares nothing but `default`, so no status is documented. Its errors have the shape of NestJS, which
        # answers 201 to every POST unless told otherwise. That it does so here, for cancel and streams too, is assumed.
        Vendor(name="aimlapi", model="openai/gpt-4o", created=201, nested=False),
        # laplas is AIMLAPI under another name.
        Vendor(name="laplas", model="openai/gpt-4o", created=201, nested=False),
    )
}

_KINDS = {401: ("invalid_request_error", "invalid_api_key"), 429: ("requests", "rate_limit_exceeded")}


class Refused(Exception):
    """A request that fits the description and cannot be granted all the same; the sentence is the vendor's."""

    def __init__(self, status: int, sentence: str, param: str | None = None, code: str | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence
        self.param = param
        self.code = code


def error(vendor: Vendor, refused: Refused, request: Request | None, number: int, now: float) -> Response:
    """The answer to a request that is refused, the ``number``-th one."""
    if vendor.nested:
        kind, code = _KINDS.get(
            refused.status, ("server_error" if refused.status >= 500 else "invalid_request_error", None)
        )
        body: dict[str, Any] = {
            "error": {
                "message": refused.sentence,
                "type": kind,
                "param": refused.param,
                "code": refused.code or code,
            }
        }
        headers: Headers = (("content-type", "application/json"),)
    else:
        request_id = mint("req", number)
        moment = datetime.fromtimestamp(now, UTC).isoformat(timespec="milliseconds")
        body = {
            "message": refused.sentence,
            "path": request.path if request is not None else "",
            "requestId": request_id,
            "statusCode": refused.status,
            "timestamp": moment.replace("+00:00", "Z"),
        }
        headers = (("content-type", "application/json"), ("x-request-id", request_id))
    return Response(status=refused.status, headers=headers, chunks=(dump(body).encode(),))


def param(pointer: str) -> str | None:
    """A JSON Pointer as OpenAI names parameters: ``tools[0].function``."""
    tokens = [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]
    written = "".join(f"[{token}]" if re.fullmatch(r"\d+", token) else f".{token}" for token in tokens)
    return written.removeprefix(".") or None
