# Copyright 2026 Example Ltd. All rights reserved.
# client 2.1.0
"""Lamps: a typed client.

Every lamp in the house."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import models as models
    from ._runtime.auth.errors import CredentialsError as CredentialsError
    from ._runtime.http.options import CallOptions as CallOptions
    from ._runtime.http.retries import Retries as Retries, Try as Try
    from ._runtime.messages.errors import (
        ApiError as ApiError,
        AuthenticationError as AuthenticationError,
        BadRequestError as BadRequestError,
        ConflictError as ConflictError,
        ConnectionError as ConnectionError,
        NotFoundError as NotFoundError,
        PermissionDeniedError as PermissionDeniedError,
        RateLimitError as RateLimitError,
        ServerError as ServerError,
        StatusError as StatusError,
        TimeoutError as TimeoutError,
        UnprocessableError as UnprocessableError,
    )
    from ._runtime.messages.exchange import RawResponse as RawResponse
    from ._runtime.wire.codec import from_json as from_json, to_json as to_json
    from ._runtime.wire.deviations import (
        DecodeError as DecodeError,
        Deviation as Deviation,
    )
    from ._runtime.wire.values import UNSET as UNSET, Unknown as Unknown, Unset as Unset
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models import *  # noqa: F403 - all names of the models are names of the package
else:
    from ._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".client": "AsyncClient Client",
            "._runtime.http.options": "CallOptions",
            "._runtime.wire.deviations": "Deviation DecodeError",
            "._runtime.messages.exchange": "RawResponse",
            "._runtime.http.retries": "Retries Try",
            "._runtime.wire.values": "UNSET Unknown Unset",
            "._runtime.wire.codec": "from_json to_json",
            "._runtime.messages.errors": "ApiError AuthenticationError BadRequestError ConflictError ConnectionError NotFoundError PermissionDeniedError RateLimitError ServerError StatusError TimeoutError UnprocessableError",
            "._runtime.auth.errors": "CredentialsError",
        },
        others=".models",
    )

__version__ = "2.1.0"
