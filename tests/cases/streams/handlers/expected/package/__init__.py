"""Objects that are told of events: a typed client."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import models as models
    from ._runtime.auth.errors import CredentialsError as CredentialsError
    from ._runtime.http.options import CallOptions as CallOptions
    from ._runtime.http.retries import Retries as Retries, Try as Try
    from ._runtime.messages.errors import (
        ApiConnectionError as ApiConnectionError,
        ApiError as ApiError,
        ApiTimeoutError as ApiTimeoutError,
        AuthenticationError as AuthenticationError,
        BadRequestError as BadRequestError,
        ConflictError as ConflictError,
        NotFoundError as NotFoundError,
        PermissionDeniedError as PermissionDeniedError,
        RateLimitError as RateLimitError,
        ServerError as ServerError,
        StatusError as StatusError,
        UnprocessableError as UnprocessableError,
    )
    from ._runtime.messages.exchange import RawResponse as RawResponse
    from ._runtime.streams.accumulate import (
        Accumulated as Accumulated,
        AsyncAccumulated as AsyncAccumulated,
    )
    from ._runtime.streams.call import (
        StreamError as StreamError,
        UnknownEvent as UnknownEvent,
    )
    from ._runtime.streams.stream import AsyncStream as AsyncStream, Stream as Stream
    from ._runtime.wire.codec import (
        from_json as from_json,
        to_json as to_json,
        to_json_text as to_json_text,
    )
    from ._runtime.wire.deviations import (
        DecodeError as DecodeError,
        Deviation as Deviation,
    )
    from ._runtime.wire.values import UNSET as UNSET, Unknown as Unknown, Unset as Unset
    from .client import AsyncClient as AsyncClient, Client as Client
    from .handlers import HearEventHandler as HearEventHandler
    from .models import *  # noqa: F403 - all names of the models are names of the package
    import sys

    if sys.version_info >= (3, 13):
        from warnings import deprecated
    else:  # what the HTTP library has
        from typing_extensions import deprecated

    @deprecated("the built-in one does as well, or ApiConnectionError")
    class ConnectionError(ApiConnectionError): ...

    @deprecated("the built-in one does as well, or ApiTimeoutError")
    class TimeoutError(ApiTimeoutError): ...

else:
    from ._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".client": "AsyncClient Client",
            "._runtime.streams.accumulate": "Accumulated AsyncAccumulated",
            "._runtime.streams.stream": "AsyncStream Stream",
            "._runtime.http.options": "CallOptions",
            "._runtime.wire.deviations": "Deviation DecodeError",
            "._runtime.messages.exchange": "RawResponse",
            "._runtime.http.retries": "Retries Try",
            "._runtime.wire.values": "UNSET Unknown Unset",
            "._runtime.streams.call": "UnknownEvent StreamError",
            "._runtime.wire.codec": "from_json to_json to_json_text",
            "._runtime.messages.errors": "ApiError AuthenticationError BadRequestError ConflictError ApiConnectionError NotFoundError PermissionDeniedError RateLimitError ServerError StatusError ApiTimeoutError UnprocessableError",
            "._runtime.auth.errors": "CredentialsError",
            ".handlers": "HearEventHandler",
            "builtins": "ConnectionError TimeoutError",
        },
        others=".models",
    )

__version__ = "1"
