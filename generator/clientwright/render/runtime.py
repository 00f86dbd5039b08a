"""``_runtime/``: files of the runtime, byte for byte, and where in them the names are that emitted code uses."""

from __future__ import annotations

from collections.abc import Container, Generator, Mapping, Set
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Final

from clientwright.rooms import PARTS
from clientwright.runtime.messages import errors

OWN: Final = "_runtime"
"""The folder in a package of a runtime that it has for itself."""
VALUES: Final = (
    *("ABSENT", "CLOSED", "CONSTANT", "NO_EXTRA", "READ_ONLY", "UNSET", "WRITE_ONLY"),
    *("ExtraFields", "Open", "Unknown", "Unset", "Values", "Wire"),
)
"""What stands beside values in models and arguments. The package's ``_base`` offers it, so that its modules need one
import for this and for the models."""

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "lazy": ("lazy",),
    "renamed": ("Former", "deprecated", "renamed"),
    "wire.values": ("References", *VALUES),
    "wire.deviations": ("DecodeError", "Deviation"),
    "wire.codec": ("from_json", "to_json", "to_json_text"),
    "unions.tag": ("Tag",),
    "unions.fit": ("Fit",),
    "unions.below": ("Children",),
    "formats.decimals": ("NUMBER", "NUMBERS", "exactly"),
    "auth.schemes": ("ApiKey", "Authorization", "Basic", "Bearer", "MutualTls", "Scheme"),
    "auth.errors": ("CredentialsError",),
    "auth.places": ("OwnServers",),
    "auth.relative": ("located",),
    "oauth.scheme": ("ClientCredentials",),
    "messages.exchange": ("RawResponse",),
    "messages.errors": tuple(
        name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, errors.ApiError)
    ),
    "readonly.sent": ("sent",),
    "http.options": ("CallOptions", "parted"),
    "http.call": ("AsyncCaller", "Call", "Caller"),
    "http.client": ("AsyncClientBase", "AsyncResource", "Resource", "SyncClient"),
    "http.headers": ("AsyncWithHeaders", "HeadedResponse", "WithHeaders"),
    "http.variables": ("ClientSettings", "Variable", "filled"),
    "http.raw": ("AsyncRawResource", "RawResource", "raw_async", "raw_sync"),
    "http.parameters": ("form", "header", "json_content", "simple"),
    "http.bodies": ("JsonBody",),
    "http.texts": ("TextBody",),
    "http.readers": ("BytesReader", "JsonReader", "NothingReader", "TextReader"),
    "http.retries": ("Retries", "Try"),
    "styles.styles": (
        *("cookie", "deep_object", "json_cookie", "json_header", "json_path", "json_query", "label", "matrix"),
        *("pipe_delimited", "query_string", "simple_reserved", "space_delimited"),
    ),
    "media.alternatives": ("Alternative", "alternative", "written"),
    "media.readers": ("MediaReader",),
    "downloads.downloads": ("AsyncDownload", "Download", "downloading", "downloading_async"),
    "files.bodies": ("BinaryBody",),
    "files.sources": ("FileContent",),
    "encoded.base64": ("Base64Body", "Base64Reader"),
    "forms.urlencoded": ("FormBody", "form_query"),
    "forms.multipart": ("File", "MultipartBody"),
    "streams.awaited": ("Opening",),
    "streams.handling": ("EventHandler",),
    "streams.stream": ("AsyncStream", "Stream"),
    "streams.accumulate": ("Accumulated", "AsyncAccumulated"),
    "streams.call": ("Events", "Fold", "Indexed", "StreamCall", "StreamError", "UnknownEvent"),
    "streams.data": ("DataEvents",),
    "streams.records": ("RecordEvents",),
    "streams.client": ("AsyncStreamClientBase", "SyncStreamClient"),
    "streams.caller": (
        *("AsyncRawStreamResource", "AsyncStreamCaller", "AsyncStreamResource", "RawStreamResource", "StreamCaller"),
        "StreamResource",
    ),
    "pages.paging": ("Cursor", "Paging", "PagingError", "opposite", "reach"),
    "pages.addresses": ("by_link", "by_url"),
    "pages.pages": ("AsyncPages", "Pages", "first_page", "first_page_async", "raw_pages", "raw_pages_async"),
    "waiting.polling": ("Polling", "WaitError", "WaitOptions"),
    "waiting.wait": ("polled", "polled_async"),
    "tools.use": ("Tool", "ToolDefinition", "ToolOptions", "ToolUse"),
    "tools.loop": ("with_tools", "with_tools_async"),
    "webhooks.parsing": ("Hooks", "ParseOptions"),
    "webhooks.signatures": ("Body", "HeaderFields", "SignatureError", "verify"),
    "tools.streaming": ("stream_with_tools", "stream_with_tools_async"),
}
"""By module: the names that emitted code uses. No name is in two of them."""

_HOMES: Final = {name: module for module, names in _NAMES.items() for name in names}


_OF_FORMATS: Final[Mapping[str, tuple[str, ...]]] = {
    "datetimes": ("datetime", "date", "time"),
    "dates": ("date",),
    "times": ("time",),
    "timedeltas": ("timedelta",),
    "uuids": ("UUID",),
    "decimals": ("Decimal",),
}
"""The files of the room ``formats`` that only some clients need, each with the types that need it."""
ALL_FORMATS: Final = frozenset(type for types in _OF_FORMATS.values() for type in types)


_PLACE: Final = ContextVar("_PLACE", default=OWN)


@contextmanager
def placed(place: str) -> Generator[None]:
    """While a package is rendered, whose runtime stands in a place: ``_runtime``, or ``.shared`` beside the package."""
    token = _PLACE.set(place)
    try:
        yield
    finally:
        _PLACE.reset(token)


def module(name: str, start: str = "..") -> str:
    """A module of the runtime as it is imported from a folder of the package; from a file beside these with one dot."""
    return f"{start}{_PLACE.get()}.{name}"


def home(name: str, start: str = "..") -> str:
    """The module that has a name of the runtime, as it is imported: what values are written with is offered by
    ``_base``, beside the models."""
    return f"{start}_base" if name in VALUES else module(_HOMES[name], start)


def in_rooms(name: str, rooms: Container[str]) -> bool:
    """Whether a name of the runtime stands in one of some rooms."""
    return _is_in(f"{_HOMES[name].replace('.', '/')}.py", rooms)


def render_runtime(rooms: Container[str], formats: Set[str] = ALL_FORMATS) -> dict[str, str]:
    """The texts below ``_runtime/``: what stands outside of all rooms, some of the rooms, and the files for formats."""
    return {f"{OWN}/{path}": text for path, text in _all().items() if _is_in(path, rooms, formats)}


def whole_runtime() -> dict[str, str]:
    """The texts of a runtime that any client can share: all of it."""
    return dict(_all())


def _is_in(path: str, rooms: Container[str], formats: Set[str] = ALL_FORMATS) -> bool:
    """Whether a client with some rooms has a file: some are only carried by those that need them by themselves."""
    room, _, file = path.rpartition("/")
    if room == "formats" and formats.isdisjoint(_OF_FORMATS.get(file.removesuffix(".py"), formats)):
        return False
    return path in rooms if path in PARTS else not room or room in rooms


@cache
def _all() -> dict[str, str]:
    """All files of the runtime by their paths."""
    folder = Path(__file__).resolve().parents[1] / "runtime"
    return {
        file.relative_to(folder).as_posix(): file.read_bytes().decode("utf-8") for file in sorted(folder.rglob("*.py"))
    }
