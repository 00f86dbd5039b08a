"""Both kinds of client."""

from __future__ import annotations

from runtime.http.conftest import send as send
