from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class GatewayError:
    """An error as AIMLAPI sends it."""

    message: str
    """What happened, for a person to read."""
    path: str | Unset = UNSET
    """The path that was called."""
    request_id: Annotated[str | Unset, _Wire("requestId")] = UNSET
    """The id of the request; support will ask for it."""
    status_code: Annotated[GatewayErrorStatusCode, _Wire("statusCode")]
    """The status of the response once more."""
    timestamp: str | Unset = UNSET
    """When it happened."""
    extra: Mapping[str, Any] = NO_EXTRA


GatewayErrorStatusCode: TypeAlias = int | str
"""The status of the response once more."""
