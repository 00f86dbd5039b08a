"""How a call proves who sends it: signing by scheme, the flow that signs requests, and redirects, followed with care.

A credential belongs to one origin (scheme, host and port). It is never sent to another one: not by a redirect, not
by a call that names another server. See ``Keys`` for where credentials come from.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from typing import Final
from urllib.parse import quote, urljoin

from ..messages.errors import ApiError
from ..messages.exchange import SPENT, Flow, Headers, Request, Response, crumb, line
from .schemes import (
    ApiKey,
    Authorization,
    Basic,
    Bearer,
    Chosen,
    Fetched,
    MutualTls,
    Scheme,
    Secret,
)
from .servers import origin


def authenticated(request: Request, chosen: Chosen) -> Flow[Response]:
    """Signs the request and sends it, after a token has been fetched if one is needed."""
    for scheme, credential in chosen:
        if isinstance(credential, Fetched):
            return (yield from credential.sent(request, chosen))
        request = signed(request, scheme, credential)
    return (yield from redirected(request))


def signed(request: Request, scheme: Scheme, credential: Secret) -> Request:
    """The request with a credential where its scheme puts it."""
    match scheme:
        case Bearer():
            token = Secret(f"Bearer {credential.text}")
            return _with_header(request, "Authorization", token)
        case Basic():
            return _with_header(request, "Authorization", _basic(credential))
        case ApiKey():
            return _with_key(request, scheme, credential)
        case Authorization():
            return _with_header(request, "Authorization", credential)
        case MutualTls():
            return request


def _basic(credential: Secret) -> Secret:
    value = credential.value
    pair = value if isinstance(value, str) else ":".join(value)
    return Secret(f"Basic {b64encode(pair.encode()).decode('ascii')}")


def _with_key(request: Request, scheme: ApiKey, key: Secret) -> Request:
    match scheme.place:
        case "header":
            return _with_header(request, scheme.name, key)
        case "cookie":
            pair = f"{scheme.name}={_checked(crumb, scheme.name, key)}"
            had = request.headers.get("cookie")
            headers = request.headers.copy()
            headers.set("Cookie", f"{had}; {pair}" if had else pair)
            return replace(request, headers=headers)
        case "query":
            joint = "&" if "?" in request.url else "?"
            pair = f"{quote(scheme.name, safe='')}={quote(key.text, safe='')}"
            secret = request.secret_query | {scheme.name}
            url = f"{request.url}{joint}{pair}"
            return replace(request, url=url, secret_query=secret)


def _checked(check: Callable[[str, str], str], name: str, secret: Secret) -> str:
    """What a header or a cookie can hold; the error of one that it cannot comes from where nothing shows it."""
    try:
        return check(name, secret.text)
    except ValueError as failed:
        error = ValueError(str(failed))
    raise error


def _with_header(request: Request, name: str, value: Secret) -> Request:
    request.headers.set(name, _checked(line, name, value))  # a next try sets it anew
    return request


LIMIT: Final = 10
"""How many redirects of one call are followed."""

_HARMLESS: Final = frozenset(
    "accept accept-encoding accept-language content-type range user-agent".split()  # noqa: SIM905
)
"""The headers that another origin may see."""


def redirected(request: Request) -> Flow[Response]:
    """Sends a request, and again where it is redirected to; the last answer.

    Another origin gets neither credentials, nor cookies, nor any header but a few harmless ones, nor what the HTTP
    client would add. Not followed, so that the call fails with the redirect's status: from https to http, and 301 or
    302 for anything but GET and HEAD, which would turn a call that changes something into one that reads.
    """
    response = yield request
    seen_other = False
    for _ in range(LIMIT):
        if not 300 <= response.status < 400:
            break
        following = _following(request, response)
        if following is None:
            break
        request = following
        seen_other = seen_other or response.status == 303
        try:
            response = yield request
        except ApiError as error:
            # Whoever answers 303 has carried out what was asked, whether or not the outcome could be read.
            error.sent = error.sent or seen_other
            raise
        response.seen_other = seen_other
    return response


def _following(request: Request, response: Response) -> Request | None:
    location = response.headers.get("location", "")
    if not location or response.status not in (301, 302, 303, 307, 308):
        return None
    if response.status in (301, 302) and request.method not in ("GET", "HEAD"):
        return None
    try:
        url = urljoin(request.url, location).partition("#")[0]
        old, new = origin(request.url), origin(url)
    except ValueError:
        return None
    if old[0] == "https" and new[0] == "http":
        return None
    if response.status == 303 and request.method != "HEAD":
        headers = request.headers.copy()
        headers.drop("Content-Type")
        request = replace(request, method="GET", headers=headers)
        request.content = request.upload = None
    if request.spent:
        response.note = SPENT
        return None
    if new != old:
        fields = request.headers.items()
        kept = {name: one for name, one in fields if name.lower() in _HARMLESS}
        request = replace(request, headers=Headers(kept), bare=True)
    return replace(request, url=url)
