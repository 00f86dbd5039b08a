"""How long a server asks its callers to wait."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

_NUMBER: Final = re.compile(r"[0-9]+(\.[0-9]*)?")


def wait_hint(
    headers: Mapping[str, str], clock: Callable[[], float] | None = None
) -> float | None:
    """The seconds until the server wants to be asked again; None when it does not say.

    ``retry-after-ms`` counts first, then ``Retry-After`` (RFC 9110, 10.2.3) in seconds or as a date. A date is held
    against the answer's own ``Date``, which is right even where one of the two clocks is not; without one, against
    ``clock`` (seconds since 1970). A date that has passed is 0; what cannot be read is no hint.
    """
    milliseconds = headers.get("retry-after-ms", "").strip()
    if _NUMBER.fullmatch(milliseconds):
        return float(milliseconds) / 1000
    written = headers.get("retry-after", "").strip()
    if _NUMBER.fullmatch(written):
        return float(written)
    then = _date(written)
    if then is None:
        return None
    now = _date(headers.get("date", ""))
    if now is None:
        import time  # in use already wherever a call is made

        now = (clock or time.time)()
    return max(0.0, then - now)


def _date(text: str) -> float | None:
    """An HTTP date, in any of its three forms (RFC 9110, 5.6.7), as seconds since 1970."""
    if not text:
        return None
    from email.utils import mktime_tz, parsedate_tz  # seldom needed

    try:
        parsed = parsedate_tz(text)
        return None if parsed is None else float(mktime_tz(parsed))
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
