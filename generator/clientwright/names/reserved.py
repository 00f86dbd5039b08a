"""Names that emitted code needs for itself."""

from __future__ import annotations

from typing import Final

TYPES: Final = frozenset(
    # Of the standard library and the builtins.
    "Any Awaitable Final Generic Iterator KeyError Literal Mapping NotRequired Protocol Sequence True False None "
    "TypeAlias TypedDict TypeVar Unpack TYPE_CHECKING Ellipsis NotImplemented Exception BaseException TypeError "
    "ValueError AttributeError "
    # Of the runtime, and what the package offers beside its models.
    "AnyHttpClient ApiError ApiKey ARRAY AsyncCaller AsyncClient AsyncClientBase AsyncHttpClient AsyncPages "
    "AsyncResource AsyncStream AuthenticationError BadRequestError Basic Bearer BinaryBody BytesReader Call "
    "CallOptions Caller Client ConflictError ConnectionError CredentialsError DECODERS DecodeError Deviation "
    "Deviations ENCODERS Events File FormBody JsonBody JsonReader MultipartBody NO_EXTRA NotFoundError NothingReader "
    "OBJECT ObjectReader Pages PermissionDeniedError RateLimitError Reader RequestBody Resource ServerError "
    "ServerSentEvent StatusError Stream StreamCall StreamError SyncClient SyncHttpClient TextBody TextReader "
    "TimeoutError UNSET UnprocessableError Unknown Unset ValueReader".split()
)
"""Classes and constants that models share a module or the package's namespace with."""

OPTIONS: Final = ("timeout", "headers", "server", "http_client", "extra_query", "extra_body")
"""The keys of ``CallOptions``, which every call takes."""

ARGUMENTS: Final = frozenset((*OPTIONS, "client", "options", "arguments", "self"))
FUNCTIONS: Final = frozenset(("annotations", "overload", "lazy", "cached_property"))
FIELDS: Final = frozenset(("self", "builtins"))
METHODS: Final = frozenset(("send", "stream", "close", "aclose", "self", "request", "with_options", "caller"))
"""What clients and resources have of their own."""

FILES: Final = frozenset(
    ("con", "prn", "aux", "nul", "init", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
"""Names that Windows does not let a file have, whatever its suffix."""
