"""Whether a webhook comes from whom it should: signatures of the scheme of https://www.standardwebhooks.com.

The server signs ``id.timestamp.body`` by HMAC-SHA256 with a secret that only the two of you know, and says so in the
headers ``webhook-id``, ``webhook-timestamp`` and ``webhook-signature``, or with ``svix-`` in place of ``webhook-``.
"""

from __future__ import annotations

import hmac
import time
from base64 import b64decode, b64encode
from collections.abc import Iterable
from typing import Final, Protocol, TypeAlias

from ..messages.errors import ApiError

Body: TypeAlias = bytes | str
"""A body exactly as it came: what was parsed and written anew is not what was signed."""

TOLERANCE: Final = 300
"""How many seconds a webhook may be old, or our clock slow: who has recorded one cannot send it again later."""


class SignatureError(ApiError):
    """A webhook that is not known to come from whom it should: unsigned, signed by another secret, or too old."""


class HeaderFields(Protocol):
    """Header fields as any framework has them."""

    def items(self) -> Iterable[tuple[str, str]]:
        """Names, in any case, and values."""
        ...


def verify(body: Body, headers: HeaderFields | None, secret: str) -> None:
    """Raise ``SignatureError`` unless one of the signatures fits.

    ``secret`` is Base64 after ``whsec_``. Whoever must not take a webhook twice keeps the ``webhook-id`` of each.
    """
    key = _key(secret)
    fields = {name.lower(): value for name, value in pairs_of(headers)}
    id, sent, signatures = (
        _field(fields, name) for name in ("id", "timestamp", "signature")
    )
    if not (sent.isascii() and sent.isdigit() and len(sent) < 20):
        raise SignatureError(f"the webhook's timestamp is none: {sent[:40]!r}")
    late = time.time() - int(sent)
    if abs(late) > TOLERANCE:
        when = f"{late:.0f} seconds old" if late > 0 else f"{-late:.0f} seconds ahead"
        raise SignatureError(f"the webhook is {when}: more than {TOLERANCE}")
    signed = b".".join((id.encode(), sent.encode(), content_of(body)))
    right = b64encode(hmac.digest(key, signed, "sha256"))
    # Of several signatures one is by a secret that is being replaced; those of other versions are none of ours.
    given = [one.partition(",") for one in signatures.split()]
    fits = [
        hmac.compare_digest(one.encode(), right) for v, _, one in given if v == "v1"
    ]
    if not any(fits):
        raise SignatureError("no signature of the webhook fits the secret")


def content_of(body: Body) -> bytes:
    """The bytes of a body."""
    if isinstance(body, str):
        return body.encode()
    try:
        return bytes(memoryview(body))
    except TypeError:
        kind = type(body).__name__
        said = f"a webhook's body is bytes or a text, as it came, not {kind}"
        raise TypeError(said) from None


def pairs_of(headers: HeaderFields | None) -> Iterable[tuple[str, str]]:
    """Names and values of header fields, if there are any."""
    return () if headers is None else headers.items()


def _field(fields: dict[str, str], name: str) -> str:
    for prefix in ("webhook", "svix"):
        value = fields.get(f"{prefix}-{name}", "")
        if value:
            return value
    raise SignatureError(f"the webhook is not signed: it has no header webhook-{name}")


def _key(secret: str) -> bytes:
    text = secret.strip().removeprefix("whsec_")
    try:
        key = b64decode(text + "=" * (-len(text) % 4), validate=True)
    except ValueError:
        key = b""
    if not key:  # Of an empty one everybody knows the signatures.
        raise ValueError("secret: whsec_ and a text in Base64")
    return key
