"""Calls that may be tried again, the policy by which they are, and what is answered."""

from __future__ import annotations

from typing import Any

import httpx2
from network import call

from clientwright.runtime.http.bodies import JsonBody
from clientwright.runtime.http.retries import Retries

OK = httpx2.Response(200, json={"ok": True})
NOON = 784111777.0
"""Sun, 06 Nov 1994 08:49:37 GMT, the example of RFC 9110."""


def policy(limit: int = 2, **options: Any) -> Retries:
    """A policy whose chance always takes the upper bound, and whose clock stands still."""
    return Retries(limit, **{"uniform": lambda _, high: high, "clock": lambda: NOON, **options})


def answer(status: int, **headers: str) -> httpx2.Response:
    """An answer with header fields."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx2.Response(status, json={"message": "no"}, headers=named)


def get(**changes: Any) -> Any:
    """A call that only reads."""
    return call(**changes)


def post(**changes: Any) -> Any:
    """A call that changes something."""
    return call(**{"method": "POST", "body": JsonBody({"a": 1}), **changes})
