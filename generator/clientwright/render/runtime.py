"""``_runtime/``: files of the runtime, byte for byte, and where in them the names are that emitted code uses."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from clientwright.runtime.messages import errors

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "lazy": ("lazy",),
    "wire.values": (
        *("CLOSED", "NO_EXTRA", "Open", "References", "UNSET", "Unknown", "Unset"),
        *("Values", "Wire"),
    ),
    "wire.deviations": ("DecodeError", "Deviation"),
    "wire.codec": ("from_json", "to_json"),
    "unions.tag": ("Tag",),
    "unions.fit": ("Fit",),
    "unions.below": ("Children",),
    "auth.schemes": ("ApiKey", "Authorization", "Basic", "Bearer", "MutualTls", "Scheme"),
    "auth.errors": ("CredentialsError",),
    "oauth.scheme": ("ClientCredentials",),
    "messages.exchange": ("RawResponse",),
    "messages.errors": tuple(
        name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, errors.ApiError)
    ),
    "http.options": ("CallOptions",),
    "http.call": ("AsyncCaller", "Call", "Caller"),
    "http.client": ("AsyncClientBase", "AsyncResource", "Resource", "SyncClient"),
    "http.raw": ("AsyncRawResource", "RawResource", "raw", "raw_async"),
    "http.parameters": ("form", "header", "json_content", "simple"),
    "http.bodies": ("BinaryBody", "FileContent", "JsonBody", "TextBody"),
    "http.readers": ("BytesReader", "JsonReader", "NothingReader", "TextReader"),
    "http.retries": ("Retries", "Try"),
    "styles.styles": (
        *("cookie", "deep_object", "json_cookie", "json_header", "json_path", "label", "matrix", "pipe_delimited"),
        "space_delimited",
    ),
    "forms.urlencoded": ("FormBody",),
    "forms.multipart": ("File", "MultipartBody"),
    "streams.stream": ("AsyncStream", "Stream"),
    "streams.accumulate": ("Accumulated", "AsyncAccumulated"),
    "streams.call": ("Events", "Fold", "Indexed", "StreamCall", "StreamError", "UnknownEvent"),
    "streams.client": ("AsyncStreamClientBase", "SyncStreamClient"),
    "streams.caller": (
        *("AsyncRawStreamResource", "AsyncStreamCaller", "AsyncStreamResource", "RawStreamResource", "StreamCaller"),
        "StreamResource",
    ),
    "pages.paging": ("Cursor", "Paging", "PagingError", "reach"),
    "pages.pages": ("AsyncPages", "Pages", "raw_pages", "raw_pages_async"),
    "waiting.polling": ("Polling", "WaitError", "WaitOptions"),
    "waiting.wait": ("polled", "polled_async"),
    "tools.use": ("Tool", "ToolDefinition", "ToolOptions", "ToolUse"),
    "tools.loop": ("with_tools", "with_tools_async"),
    "tools.streaming": ("stream_with_tools", "stream_with_tools_async"),
}
"""By module: the names that emitted code uses. No name is in two of them."""

_HOMES: Final = {name: module for module, names in _NAMES.items() for name in names}


_ALSO: Final = {"tools/streaming.py": "streams"}
"""Files that another room than their own is needed for."""


def home(name: str, start: str = "..") -> str:
    """The module of the runtime that has a name, as it is imported from a folder of the package.

    From a file beside ``_runtime/`` the ``start`` is one dot.
    """
    return f"{start}_runtime.{_HOMES[name]}"


def in_rooms(name: str, rooms: Container[str]) -> bool:
    """Whether a name of the runtime stands in one of some rooms."""
    return _HOMES[name].partition(".")[0] in rooms


def render_runtime(rooms: Container[str]) -> dict[str, str]:
    """The texts below ``_runtime/``: what stands outside of all rooms, and some of the rooms."""
    return {
        f"_runtime/{path}": text
        for path, text in _all().items()
        if ("/" not in path or path.partition("/")[0] in rooms) and (path not in _ALSO or _ALSO[path] in rooms)
    }


@cache
def _all() -> dict[str, str]:
    """All files of the runtime by their paths."""
    folder = Path(__file__).resolve().parents[1] / "runtime"
    return {
        file.relative_to(folder).as_posix(): file.read_bytes().decode("utf-8") for file in sorted(folder.rglob("*.py"))
    }
