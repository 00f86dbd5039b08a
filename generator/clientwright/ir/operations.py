"""Calls: operations, parameters, bodies, responses, servers and security."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

from clientwright.diagnostics import Location
from clientwright.ir.account import Account
from clientwright.ir.extensions import LongRunning, Paging, Polling, ToolUse
from clientwright.ir.streams import Fold
from clientwright.ir.types import Model, ModelRef, Type

ParameterPlace = Literal["path", "query", "header", "cookie"]
ParameterStyle = Literal[
    "simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie", "json"
]
"""OpenAPI 3.2, 4.8.12.2; ``json`` stands for a parameter with ``content: application/json``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter. ``fixed`` is the only value it can have (``const``): sent on every call, no argument."""

    wire_name: str
    place: ParameterPlace
    required: bool
    type: Type
    style: ParameterStyle
    explode: bool
    allow_reserved: bool = False
    fixed: str | None = None
    doc: str = ""
    deprecated: bool = False
    default: str | None = None
    """As JSON text; documentation only."""
    example: str | None = None
    """As JSON text; used in the emitted README."""
    location: Location


class BodyKind(Enum):
    """How a body is written or read, from its media type."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    TEXT = "text"
    BINARY = "binary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How one property of a form or multipart body is written (OpenAPI 3.2, 4.8.15); empty where it is not said."""

    wire_name: str
    media_type: str = ""
    style: str = ""
    explode: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The request body, in the one media type that is generated.

    ``type`` is a ``ModelRef`` for JSON and form objects; ``spread`` says that its properties become keyword
    arguments (it refers to an ``ObjectModel``), else the body is one argument, ``body``.
    """

    kind: BodyKind
    media_type: str
    required: bool
    type: Type
    spread: bool
    encoding: tuple[Encoding, ...] = ()
    doc: str = ""
    example: str | None = None
    """As JSON text."""
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A response's body in one media type. JSON types are always a ``ModelRef`` or ``AnyType``."""

    kind: BodyKind
    media_type: str
    type: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """A response read item by item (OpenAPI 3.2 ``itemSchema``).

    ``kind`` is how items are framed. ``item`` is the type of one item: for server-sent events an object of
    ``event``, ``data``, ``id`` and ``retry``, where ``data`` is what ``contentSchema`` says, already parsed when
    ``json_data`` holds; for ``data``, server-sent events of which the description says only that, the JSON of an
    event's data. ``selector`` is the wire name of the boolean body property that asks for the stream, empty when the
    response is always a stream. ``ends`` is data that ends the stream and is no item. ``terminators`` are the SSE event
    names marked ``x-clientwright-terminator``: after one the stream is complete. ``errors`` are those marked
    ``x-clientwright-error``: one says that the stream failed. ``texts`` are those whose data is text
    where that of others is JSON. ``names`` leads from the name of an event to its model,
    when every event is told by its name; an event of another name is unknown then. ``folds`` are the events that are
    about a whole which can be put together from them.
    """

    kind: Literal["sse", "data", "jsonl", "json-seq"]
    media_type: str
    item: Type
    json_data: bool = True
    selector: str = ""
    selector_location: Location | None = None
    """Where the description says so; None where it was found by its name, or without a selector."""
    ends: str = ""
    terminators: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    names: Mapping[str, ModelRef] = field(default_factory=dict[str, ModelRef])
    folds: tuple[Fold, ...] = ()
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One documented response: ``status`` is ``200``, ``2XX`` or ``default``."""

    status: str
    content: Content | None
    doc: str = ""
    location: Location

    @property
    def success(self) -> bool:
        """Whether it describes a success; ``default`` does only when no 2xx response is described."""
        return self.status.startswith("2")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """A part of a server's URL that a caller may choose: one of ``choices``, or any text if there are none.

    ``default`` is None where the description has none, or does not declare the variable at all.
    """

    name: str
    default: str | None
    choices: tuple[str, ...] = ()
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A base URL, with its variables in braces; ``name`` is OpenAPI 3.2's, else made of the host.

    It may be relative: then it is below the host that the caller names. ``single`` says that it is no server of the
    whole API but of operations that name it.
    """

    name: str
    url: str
    variables: tuple[ServerVariable, ...] = ()
    doc: str = ""
    single: bool = False

    @property
    def filled(self) -> str:
        """The URL with each variable's default in its place, if it has one."""
        url = self.url
        for one in self.variables:
            url = url if one.default is None else url.replace(f"{{{one.name}}}", one.default)
        return url

    @property
    def relative(self) -> bool:
        """Whether it is no more than a path."""
        return "://" not in self.url or self.url.startswith("/")

    @property
    def whole(self) -> bool:
        """Whether it says where on the web the API is, without any help."""
        return self.filled.lower().startswith(("http://", "https://")) and "{" not in self.filled


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What an answer leads to: another operation (``target``, its id or a reference to it), and where its arguments are
    in the answer, as runtime expressions (OpenAPI 3.1, 4.8.20). Documentation only."""

    name: str
    target: str
    arguments: Mapping[str, str] = field(default_factory=dict[str, str])
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Callback:
    """A request that the server makes later, and the expression that says where to (OpenAPI 3.1, 4.8.18)."""

    name: str
    url: str
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One call."""

    id: str
    """Unique; the ``operationId``, else made of method and path."""
    method: str
    """In capitals."""
    path: str
    """As in the document, ``/threads/{thread_id}/runs``."""
    group: str
    """The first tag, else the first literal path segment: the module it is put in."""
    parameters: tuple[Parameter, ...]
    """Path parameters in path order, then the others in document order."""
    body: Body | None
    responses: tuple[Response, ...]
    result: Type | None
    """What a successful call returns: None for nothing; a union of successes is a ``UnionModel``."""
    stream: Stream | None
    headers: Type | None = None
    """The header fields that its successes are described with, as one object; None without any."""
    links: tuple[Link, ...] = ()
    """What the answers lead to."""
    callbacks: tuple[Callback, ...] = ()
    """What the server sends later because of it."""
    security: tuple[tuple[str, ...], ...] = ()
    """Alternatives, each a tuple of scheme names that are all needed; an empty one means that none is."""
    servers: tuple[str, ...] = ()
    """The names of the servers it goes to in place of the API's; empty when it goes to the first of those."""
    idempotent: bool = False
    """Whether doing it twice does what doing it once does, as the description says; methods speak for themselves."""
    idempotency_key: str = ""
    """The wire name of the header parameter that tells the server whether it has done this before; empty without."""
    pages: Paging | None = None
    polling: Polling | None = None
    tool_use: ToolUse | None = None
    long_running: LongRunning | None = None
    summary: str = ""
    doc: str = ""
    deprecated: bool = False
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """What the server sends of its own accord, as a webhook or a callback; ``name`` is unique among them."""

    name: str
    kind: Literal["webhook", "callback"]
    payload: Type
    doc: str = ""
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """How a caller proves who it is."""

    name: str
    kind: Literal["bearer", "basic", "apiKey", "oauth2", "openIdConnect", "mutualTLS", "other"]
    place: Literal["header", "query", "cookie", ""] = ""
    wire_name: str = ""
    token_url: str = ""
    """Of OAuth 2.0's client credentials, the one flow that needs no person; empty when there is none."""
    scopes: tuple[str, ...] = ()
    """What to ask a token for: all that the security requirements name, in document order."""
    doc: str = ""
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """A whole description, in document order."""

    title: str
    version: str
    openapi: str
    doc: str
    servers: tuple[Server, ...]
    """Those of the whole API, the first being where calls go, then those of single operations."""
    schemes: tuple[SecurityScheme, ...]
    operations: tuple[Operation, ...]
    models: Mapping[str, Model]
    """By id, in the order in which they were first met."""
    webhooks: tuple[Webhook, ...] = ()
    """Those with a payload."""
    event: Type | None = None
    """What the payload of any webhook is, where it tells its name; None where nothing in it does."""
    account: Account
