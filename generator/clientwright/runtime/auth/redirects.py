"""Redirects, followed with care."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from urllib.parse import urljoin

from ..messages.errors import ApiError
from ..messages.exchange import Flow, Request, Response
from ..messages.headers import Headers
from .servers import origin

LIMIT: Final = 10
"""How many redirects of one call are followed."""

_HARMLESS: Final = frozenset(
    (
        "accept",
        "accept-encoding",
        "accept-language",
        "content-type",
        "user-agent",
        "range",
    )
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
        request = replace(request, method="GET", content=None, headers=headers)
    if new != old:
        kept = {
            name: value
            for name, value in request.headers.items()
            if name.lower() in _HARMLESS
        }
        request = replace(request, headers=Headers(kept), bare=True)
    return replace(request, url=url)
