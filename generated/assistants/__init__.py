"""Assistants API: a typed client.

An assistant is a model with instructions and tools. A thread is a conversation with it:
messages are put on the thread, and a run lets the assistant work through them, call
tools and write its answer, a message on the thread too. A run step is one thing the run
did on the way.

A run that needs the result of one of your functions stops with the status
`requires_action` and waits until the outputs are submitted. It expires about ten
minutes after it was made. While it is at work, its thread takes no other run and no
message."""

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
    from ._runtime.pages.pages import AsyncPages as AsyncPages, Pages as Pages
    from ._runtime.pages.paging import PagingError as PagingError
    from ._runtime.streams.accumulate import (
        Accumulated as Accumulated,
        AsyncAccumulated as AsyncAccumulated,
    )
    from ._runtime.streams.call import (
        StreamError as StreamError,
        UnknownEvent as UnknownEvent,
    )
    from ._runtime.streams.stream import AsyncStream as AsyncStream, Stream as Stream
    from ._runtime.tools.use import Tool as Tool, ToolOptions as ToolOptions
    from ._runtime.waiting.polling import (
        WaitError as WaitError,
        WaitOptions as WaitOptions,
    )
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
            "._runtime.streams.accumulate": "Accumulated AsyncAccumulated",
            "._runtime.pages.pages": "AsyncPages Pages",
            "._runtime.streams.stream": "AsyncStream Stream",
            "._runtime.http.options": "CallOptions",
            "._runtime.wire.deviations": "Deviation DecodeError",
            "._runtime.messages.exchange": "RawResponse",
            "._runtime.http.retries": "Retries Try",
            "._runtime.tools.use": "Tool ToolOptions",
            "._runtime.wire.values": "UNSET Unknown Unset",
            "._runtime.streams.call": "UnknownEvent StreamError",
            "._runtime.waiting.polling": "WaitOptions WaitError",
            "._runtime.wire.codec": "from_json to_json",
            "._runtime.messages.errors": "ApiError AuthenticationError BadRequestError ConflictError ConnectionError NotFoundError PermissionDeniedError RateLimitError ServerError StatusError TimeoutError UnprocessableError",
            "._runtime.auth.errors": "CredentialsError",
            "._runtime.pages.paging": "PagingError",
        },
        others=".models",
    )

__version__ = "1.0.0"
