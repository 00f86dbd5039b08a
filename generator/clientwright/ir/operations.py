"""Calls: operations, parameters, bodies, responses, servers and security."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final, Literal

from msgspec import Struct, field

from clientwright.diagnostics import Location
from clientwright.ir.account import Account
from clientwright.ir.extensions import LongRunning, Paging, Polling, ToolUse
from clientwright.ir.streams import Fold
from clientwright.ir.types import Model, ModelRef, Type

ParameterPlace = Literal["path", "query", "querystring", "header", "cookie"]
"""``querystring`` is the whole of it (OpenAPI 3.2)."""
ParameterStyle = Literal[
    "simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie", "json", "text"
]
"""OpenAPI 3.2, 4.8.12.2; ``json`` stands for a parameter with ``content: application/json``, and ``text`` for a query
string that is given as text."""


class Encoding(Struct, frozen=True, kw_only=True):
    """How one field of a form is written (OpenAPI 3.2, 4.8.15); empty or None where the description does not say."""

    wire_name: str
    media_type: str = ""
    style: str = ""
    explode: bool | None = None
    allow_reserved: bool | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """The header fields of its part that always have the same value."""

    @property
    def styled(self) -> bool:
        """Whether it is written as a query parameter is, whatever its media type: any of the three says so."""
        return bool(self.style) or self.explode is not None or self.allow_reserved is not None


class Parameter(Struct, frozen=True, kw_only=True):
    """One parameter. ``fixed`` is the only value it can have (``const``): sent on every call, no argument."""

    wire_name: str
    place: ParameterPlace
    required: bool
    type: Type
    style: ParameterStyle
    explode: bool
    allow_reserved: bool = False
    encoding: tuple[Encoding, ...] = ()
    """Of the fields of a query string that is a form."""
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
    MARKUP = "markup"
    """XML that is sent: text, or bytes, since it may say its own charset. What comes of it is bytes, or text."""
    BINARY = "binary"
    BASE64 = "base64"
    """Bytes that pass as Base64."""


class Files(Struct, frozen=True, kw_only=True):
    """A field of a multipart body that is a file: ``one``, ``many`` under the same name, or either."""

    one: bool
    many: bool
    null: bool
    others: tuple[Type, ...] = ()
    """What it may be instead."""


class Body(Struct, frozen=True, kw_only=True):
    """A request body in one media type.

    ``type`` is a ``ModelRef`` for JSON and form objects; ``spread`` says that its properties become keyword
    arguments (it refers to an ``ObjectModel``), else the body is one argument, ``body``.
    """

    kind: BodyKind
    media_type: str
    """As it is sent."""
    required: bool
    type: Type
    spread: bool
    open: bool = False
    """Whether the description has a range, so that any media type may be sent."""
    files: Mapping[str, Files] = field(default_factory=dict[str, Files])
    """Those of its properties that are files, by wire name."""
    without: tuple[str, ...] = ()
    """The properties, by wire name, that only another media type can carry."""
    encoding: tuple[Encoding, ...] = ()
    doc: str = ""
    example: str | None = None
    """As JSON text."""
    location: Location

    @property
    def arguments(self) -> tuple[object, ...]:
        """What its arguments follow from: bodies that have the same are given in the same way."""
        return self.type, self.spread, _GIVEN.get(self.kind), tuple(self.files), self.without


_GIVEN: Final[Mapping[BodyKind, str]] = {
    BodyKind.TEXT: "text",
    BodyKind.MARKUP: "markup",
    BodyKind.BINARY: "file",
    BodyKind.BASE64: "file",
}
"""How a body is given that is no JSON and no form."""


def is_mixed(way: tuple[Body, ...]) -> bool:
    """Whether bodies that are given in the same way are written in different ones."""
    kinds = {body.kind for body in way}
    return len(way) > 1 and (len(kinds) > 1 or not kinds.isdisjoint((BodyKind.FORM, BodyKind.MULTIPART)))


class Content(Struct, frozen=True, kw_only=True):
    """A response's body in one media type. JSON types are always a ``ModelRef`` or ``AnyType``."""

    kind: BodyKind
    media_type: str
    type: Type


class Stream(Struct, frozen=True, kw_only=True):
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


class Response(Struct, frozen=True, kw_only=True):
    """One documented response: ``status`` is ``200``, ``2XX`` or ``default``.

    ``contents`` are all its media types in document order, but for those of streams; none when it has no body.
    """

    status: str
    contents: tuple[Content, ...]
    doc: str = ""
    location: Location

    @property
    def success(self) -> bool:
        """Whether it describes a success; ``default`` does only when no 2xx response is described."""
        return self.status.startswith("2")

    @property
    def mixed(self) -> bool:
        """Whether its media types are read in different ways."""
        return len({(one.kind, one.type) for one in self.contents}) > 1


class ServerVariable(Struct, frozen=True, kw_only=True):
    """A part of a server's URL that a caller may choose: one of ``choices``, or any text if there are none.

    ``default`` is None where the description has none, or does not declare the variable at all.
    """

    name: str
    default: str | None
    choices: tuple[str, ...] = ()
    doc: str = ""


class Server(Struct, frozen=True, kw_only=True):
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


class Link(Struct, frozen=True, kw_only=True):
    """What an answer leads to: another operation (``target``, its id or a reference to it), and where its arguments are
    in the answer, as runtime expressions (OpenAPI 3.1, 4.8.20). Documentation only."""

    name: str
    target: str
    arguments: Mapping[str, str] = field(default_factory=dict[str, str])
    doc: str = ""


class Callback(Struct, frozen=True, kw_only=True):
    """A request that the server makes later, and the expression that says where to (OpenAPI 3.1, 4.8.18)."""

    name: str
    url: str
    doc: str = ""


class Operation(Struct, frozen=True, kw_only=True):
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
    bodies: tuple[Body, ...]
    """The media types that the body can be given in, the usual one first; empty without a body."""
    responses: tuple[Response, ...]
    result: Type | None
    """What a successful call returns: None for nothing; a union of what several have in JSON is a ``UnionModel``."""
    beside: tuple[Type, ...] = ()
    """What it returns instead when the answer is no JSON: bytes, text."""
    download: bool = False
    """Whether an answer may be a file, which can be taken as it comes."""
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

    @property
    def body(self) -> Body | None:
        """The body as it is usually given."""
        return self.bodies[0] if self.bodies else None

    @property
    def ways(self) -> tuple[tuple[Body, ...], ...]:
        """The bodies, those together that have the same arguments; one way without bodies if there is none."""
        found: dict[tuple[object, ...], list[Body]] = {}
        for body in self.bodies:
            found.setdefault(body.arguments, []).append(body)
        return tuple(map(tuple, found.values())) or ((),)

    @property
    def chooses(self) -> bool:
        """Whether the caller may say in which media type the body is sent."""
        return len(self.bodies) > 1 or any(body.open for body in self.bodies)


class Webhook(Struct, frozen=True, kw_only=True):
    """What the server sends of its own accord, as a webhook or a callback; ``name`` is unique among them."""

    name: str
    kind: Literal["webhook", "callback"]
    payload: Type
    doc: str = ""
    location: Location


class SecurityScheme(Struct, frozen=True, kw_only=True):
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


class Api(Struct, frozen=True, kw_only=True):
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
