"""Names that emitted code needs for itself."""

from __future__ import annotations

from typing import Final

_IN_MODELS: Final = (
    *("Any", "Final", "Literal", "Mapping", "NotRequired", "Sequence", "TypeAlias", "TypedDict", "TYPE_CHECKING"),
    *("ABSENT", "Annotated", "ExtraFields", "NO_EXTRA", "Never", "UNSET", "Unknown", "Unset", "None", "True", "False"),
)
"""Used in the modules of models. (API modules import what is taken there under another name.)"""

_OFFERED: Final = (
    *("Client", "AsyncClient", "Resource", "AsyncResource", "SyncClient", "AsyncClientBase"),
    *("Deviation", "Stream", "AsyncStream", "CallOptions", "UnknownEvent"),
    *("Accumulated", "AsyncAccumulated", "AsyncDownload", "Download"),
    *(
        "Pages",
        "AsyncPages",
        "HeadedResponse",
        "RawResponse",
        "RawResource",
        "AsyncRawResource",
        "RawClient",
        "AsyncRawClient",
        "Retries",
        "Try",
    ),
    *("Tool", "ToolOptions", "WaitOptions"),
    *("ApiError", "AuthenticationError", "BadRequestError", "ConflictError", "ApiConnectionError", "CredentialsError"),
    *("DecodeError", "NotFoundError", "PermissionDeniedError", "RateLimitError", "ServerError", "StatusError"),
    *("PagingError", "SignatureError", "StreamError", "ApiTimeoutError", "UnprocessableError", "WaitError"),
    *("ConnectionError", "TimeoutError"),
)
"""What the package offers beside its models, or its client is made of."""

TYPES: Final = frozenset((*_IN_MODELS, *_OFFERED))
"""Names that no model can have."""

OPTIONS: Final = (
    *("timeout", "deadline", "idle", "headers", "server", "http_client", "extra_query", "extra_body", "retries"),
    "max_bytes",
)
"""The keys of ``CallOptions``, which every call takes."""

ARGUMENTS: Final = frozenset((*OPTIONS, "client", "options", "arguments", "self"))
CLIENT: Final = frozenset(
    (
        *("api_key", "server", "base_url", "credentials", "timeout", "retries", "headers", "http_client", "strict"),
        *("on_deviation", "deadline", "idle", "max_bytes", "settings", "self", "super", "filled", "str"),
    )
)
"""What a client takes beside the variables of its servers, and what its constructor is written with."""
WAITING: Final = frozenset(("wait",))
"""What functions take that wait."""
CALLING: Final = frozenset(("wait", "calling", "offered"))
"""What functions take that call tools, and the name by which they offer them."""
CHOOSING: Final = frozenset(("media_type",))
"""What functions take whose body can be sent in several media types."""
FUNCTIONS: Final = frozenset(("annotations", "overload", "lazy", "cached_property", "frozenset"))
FIELDS: Final = frozenset(("self", "builtins"))
METHODS: Final = frozenset(
    (
        *("raw_sync", "raw_async", "raw_pages", "raw_pages_async", "first_page", "first_page_async"),
        *("cached_property", "self"),
    )
)
"""What the classes of clients and resources are made with."""
ON_CLIENTS: Final = METHODS | {"aclose", "close", "raw", "with_options"}
"""And what clients have of their own. Resources have nothing that does not give way."""

FILES: Final = frozenset(
    ("con", "prn", "aux", "nul", "init", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
"""Names that Windows does not let a file have, whatever its suffix."""
MODULES: Final = FILES | {"models"}
"""Names that no module of models has: as part of ``models`` pyright would take one of that name for the whole."""
