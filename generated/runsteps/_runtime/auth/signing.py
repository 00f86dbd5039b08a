"""How a call proves who sends it: signing by scheme, and the flow that signs requests.

A credential belongs to one origin (scheme, host and port). It is never sent to another one: not by a redirect, not
by a call that names another server. See ``Keys`` for where credentials come from.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from urllib.parse import quote

from ..messages.exchange import Flow, Request, Response, line
from .schemes import (
    ApiKey,
    Authorization,
    Basic,
    Bearer,
    Chosen,
    Credential,
    Fetched,
    MutualTls,
    Scheme,
)
from .servers import redirected


def authenticated(request: Request, chosen: Chosen) -> Flow[Response]:
    """Signs the request and sends it, after a token has been fetched if one is needed."""
    for scheme, credential in chosen:
        if isinstance(credential, Fetched):
            return (yield from credential.sent(request, chosen))
        request = signed(request, scheme, credential)
    return (yield from redirected(request))


def signed(request: Request, scheme: Scheme, credential: Credential) -> Request:
    """The request with a credential where its scheme puts it."""
    match scheme:
        case Bearer():
            token = _single(credential)
            return _with_header(request, "Authorization", f"Bearer {token}")
        case Basic():
            pair = credential if isinstance(credential, str) else ":".join(credential)
            encoded = b64encode(pair.encode()).decode("ascii")
            return _with_header(request, "Authorization", f"Basic {encoded}")
        case ApiKey():
            return _with_key(request, scheme, _single(credential))
        case Authorization():
            return _with_header(request, "Authorization", _single(credential))
        case MutualTls():
            return request


def _with_key(request: Request, scheme: ApiKey, key: str) -> Request:
    match scheme.place:
        case "header":
            return _with_header(request, scheme.name, key)
        case "cookie":
            had = [request.headers["cookie"]] if "cookie" in request.headers else []
            crumb = f"{scheme.name}={quote(key, safe='')}"
            return _with_header(request, "Cookie", "; ".join([*had, crumb]))
        case "query":
            joint = "&" if "?" in request.url else "?"
            pair = f"{quote(scheme.name, safe='')}={quote(key, safe='')}"
            return replace(
                request,
                url=f"{request.url}{joint}{pair}",
                secret_query=request.secret_query | {scheme.name},
            )


def _single(credential: Credential) -> str:
    if isinstance(credential, str):
        return credential
    raise TypeError(
        "this scheme takes one text as its credential, not user and password"
    )


def _with_header(request: Request, name: str, value: str) -> Request:
    headers = request.headers.copy()
    headers.set(name, line(name, value))
    return Request(
        operation=request.operation,
        method=request.method,
        url=request.url,
        headers=headers,
        content=request.content,
        timeout=request.timeout,
        stream=request.stream,
        removed=request.removed,
        bare=request.bare,
        secret_query=request.secret_query,
    )
