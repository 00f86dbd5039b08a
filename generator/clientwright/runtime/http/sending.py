"""A call from beginning to end, without I/O: what the sync and the async client have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, TypeAlias, TypeVar

from ..auth.credentials import OwnCredentials, choose
from ..auth.schemes import Chosen
from ..auth.servers import resolve
from ..messages.errors import ApiError, status_error
from ..messages.exchange import (
    Flow,
    Headers,
    RawResponse,
    Request,
    Response,
    is_secret,
    line,
)
from ..wire.deviations import DecodeError, Deviation, Deviations
from ..wire.values import UNSET
from .bodies import JsonBody, RequestBody
from .call import Call, Reader
from .deadlines import begun, steps
from .options import Settings
from .readers import BytesReader, JsonReader, NothingReader, TextReader, fits
from .retries import policy
from .trying import retried

T = TypeVar("T")

_Types: TypeAlias = tuple[str, ...]


def sending(
    call: Call[T], settings: Settings, http: OwnCredentials
) -> Flow[RawResponse[T]]:
    """Sends a call and reads the answer; the call's result with the answer, or one of the errors."""
    stream = ("*/*",) if call.opens else ()
    response = yield from answered(call, settings, http, stream)
    value: Any = None if call.opens else _result(call, response, settings)
    return RawResponse(value, response)


def answered(
    call: Call[Any], settings: Settings, http: OwnCredentials, stream: _Types = ()
) -> Flow[Response]:
    """The answer to a call, if it is a success; one of a media type of ``stream``, of which the first is asked for, has
    a body that is still coming, and every one has when that is ``*/*``."""
    request, chosen = prepare(call, settings, http, stream)
    retries = policy(call.options.get("retries", settings.retries))
    try:
        response = yield from retried(request, chosen, call, retries)
    finally:
        if request.upload is not None:
            request.upload.close()
    response.secrets = tuple([one for _, one in chosen])
    if not response.success:
        raise _failure(call, response, settings)
    return response


def prepare(
    call: Call[Any], settings: Settings, http: OwnCredentials, stream: _Types = ()
) -> tuple[Request, Chosen]:
    """The request for a call, not signed, and the credentials to sign it with."""
    options = call.options
    named = options.get("server")
    server = settings.server
    if named is not None:
        server = resolve(settings.servers, named)
    elif call.servers is not None:
        server = call.servers(settings.servers, server)
    # The description's word for where an operation is counts as its word for where all are. A caller's does not.
    home = named is None or server.origin == settings.server.origin
    # What an HTTP client has of its own may be a secret: the client's is meant for the client's own server.
    bare = not home and "http_client" not in options
    extra = options.get("extra_body")
    body = call.body or (JsonBody(UNSET) if extra else None)
    content = body.content(extra) if body else None
    headers, removed = _given(call, settings, home)
    chosen = choose(
        call.security,
        settings.schemes,
        settings.keys.held_for(server, own=home),
        headers,
        removed,
        call.operation,
        None if bare else http,
    )
    sent = body if content is not None else None
    for name, value in _described(call, settings, stream, sent):
        if not removed or name.lower() not in removed:
            headers.default(name, value)
    request = Request(
        operation=call.operation,
        method=call.method,
        url=call.url(server),
        headers=headers,
        content=content if isinstance(content, bytes) else None,
        upload=None if isinstance(content, bytes) else content,
        timeout=steps(options.get("timeout", settings.timeout), http),
        deadline=begun(options.get("deadline", settings.deadline)),
        max_bytes=options.get("max_bytes", settings.max_bytes),
        stream=stream,
        removed=removed,
        bare=bare,
    )
    return request, chosen


def _result(call: Call[T], response: Response, settings: Settings) -> T:
    found = Deviations(UNSET)
    reader: Reader[Any] | None = _pick(call.success, response.status)
    undocumented: tuple[Deviation, ...] = ()
    if call.method == "HEAD":
        reader = NothingReader()
    elif reader and reader.accept and response.status in _EMPTY:
        undocumented = (Deviation("", reader.accept, f"status {response.status}"),)
        reader = NothingReader()
    if reader is None:
        reader = _guess(call, response)
        described = [f"status {status}" for status in call.success]
        expected = " or ".join(described) or "no success"
        undocumented = (Deviation("", expected, f"status {response.status}"),)
    elif response.content and not fits(response.media_type, reader.accept):
        undocumented = (Deviation("", reader.accept, response.media_type),)
    try:
        value: Any = reader.read(response.content, found, response.content_type)
    except DecodeError as error:
        raise DecodeError(
            (*undocumented, *error.deviations),
            operation=call.operation,
            response=response,
            body=error.body,
        ) from None
    if found or undocumented:
        deviations = (*undocumented, *found)
        if settings.strict:
            raise DecodeError(
                deviations, operation=call.operation, response=response, body=value
            )
        tell(settings, call.operation, deviations, response.status)
    result: T = value  # of a status that is not described, whatever it is
    return result


_EMPTY: Final = (204, 205)
"""Successes that have no content, whatever is described for them (RFC 9110, 15.3.5 and 15.3.6)."""


def _failure(call: Call[Any], response: Response, settings: Settings) -> ApiError:
    """The error for an answer that is no success. What its body departs in is told, and never hides the error."""
    found = Deviations(UNSET)
    body = None
    reader = _pick(call.failure, response.status)
    if reader is not None and response.content:
        try:
            body = reader.read(response.content, found, response.content_type)
        except DecodeError as error:
            tell(settings, call.operation, error.deviations, response.status)
        else:
            tell(settings, call.operation, tuple(found), response.status)
    return status_error(call.operation, response, body)


def tell(
    settings: Settings,
    operation: str,
    deviations: tuple[Deviation, ...],
    answer: int | str = "",
) -> None:
    """Tell of departures: to ``on_deviation``, else to the log, which has each of a kind once, and when it is the
    tenth, the hundredth, and so on."""
    if settings.on_deviation is not None:
        for one in deviations:
            settings.on_deviation(replace(one, operation=operation, answer=str(answer)))
    elif deviations:
        import logging  # not needed while answers are as described

        logger = logging.getLogger(settings.package)
        for deviation in deviations:
            parts = deviation.pointer.split("/")
            kind = (operation, *("*" if one.isdecimal() else one for one in parts))
            if len(settings.told) >= _KINDS and kind not in settings.told:
                kind = (operation,)  # servers may choose names without end
            times = settings.told[kind] = settings.told.get(kind, 0) + 1
            if str(times).rstrip("0") == "1":
                often = f" ({times:,} times)" if times > 1 else ""
                logger.warning("%s: %s%s", operation, deviation, often)


_KINDS: Final = 1_000
"""Of departures that are told apart in the log."""


def _pick(readers: Mapping[str, Reader[T]], status: int) -> Reader[T] | None:
    found = readers.get(str(status)) or readers.get(f"{status // 100}XX")
    return found or readers.get("default")


def _guess(call: Call[Any], response: Response) -> Reader[Any]:
    """A reader for a status that is not described.

    The reader of the only success that is, if the type fits: a server that answers 201 where 200 is described still
    gives what was asked for. Else one by what the answer says of itself.
    """
    kind = response.media_type
    if not response.content:
        return NothingReader()
    described = [*call.success.values()]
    if len(described) == 1 and kind and fits(kind, described[0].accept):
        return described[0]
    if kind == "application/json" or kind.endswith("+json"):
        return JsonReader()
    return TextReader() if kind.startswith("text/") else BytesReader()


def _given(
    call: Call[Any], settings: Settings, home: bool
) -> tuple[Headers, frozenset[str]]:
    """The headers that the client, the call's arguments and the caller give, and the names, in lower case, of those
    that must not be sent."""
    own = settings.own_headers.get(home)
    if own is None:
        own = settings.own_headers[home] = _own_headers(settings, home)
    headers = own.copy()
    for name, value in call.headers.items():
        headers.set(line(name, name), line(name, value))
    changes = call.options.get("headers")
    if not changes and len(own) == len(settings.headers):
        return headers, frozenset()
    removed = {name for name, value in settings.headers.items() if value is None}
    for name, changed in (changes or {}).items():
        headers.drop(name)
        if changed is None:
            removed.add(name)
        else:
            headers.set(line(name, name), line(name, changed))
    return headers, frozenset(name.lower() for name in removed if name not in headers)


def _own_headers(settings: Settings, home: bool) -> Headers:
    """The client's own headers; another origin than its own gets none that may be a secret."""
    schemes = {scheme.header for scheme in settings.schemes.values()}
    headers = Headers()
    for name, value in settings.headers.items():
        secret = is_secret(name) or name.lower() in schemes
        if value is not None and (home or not secret):
            headers.set(line(name, name), line(name, value))
    return headers


def _described(
    call: Call[Any], settings: Settings, stream: _Types, body: RequestBody | None
) -> Iterator[tuple[str, str]]:
    """The headers that follow from the description, except the parameters."""
    readers = call.success or call.failure
    if stream and not call.opens:
        accept = stream[0]
    elif len(readers) == 1:
        accept = next(iter(readers.values())).accept
    else:
        kinds = ", ".join(one.accept for one in readers.values() if one.accept)
        accept = ", ".join(dict.fromkeys(kinds.split(", ")))
    yield "Accept", accept or "*/*"
    yield "User-Agent", f"{settings.package}/{settings.version}"
    if body is not None:
        yield "Content-Type", line("Content-Type", body.media_type)
    if call.cookies:
        yield "Cookie", line("Cookie", "; ".join(call.cookies))
    if call.idempotency_key:
        from uuid import uuid4  # few operations have one

        yield call.idempotency_key, str(uuid4())
