"""``_runtime/``: the runtime's files, byte for byte, and where in them the names are that emitted code uses."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from clientwright.runtime.wire import errors

ERRORS: Final = tuple(
    name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, errors.ApiError)
)
"""What a call can raise."""

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "lazy": ("lazy",),
    "wire.unset": ("UNSET", "Unset"),
    "wire.deviations": ("Deviation", "NO_EXTRA"),
    "wire.marks": ("CLOSED", "Keys", "Open", "Tag", "Values", "Wire"),
    "wire.references": ("References",),
    "wire.unknown": ("Unknown", "UnknownEvent"),
    "wire.codec": ("from_json", "to_json"),
    "wire.errors": ERRORS,
    "auth.schemes": ("ApiKey", "Authorization", "Basic", "Bearer", "ClientCredentials", "MutualTls", "Scheme"),
    "messages.exchange": ("RawResponse",),
    "http.call": ("Call", "CallOptions", "Events", "StreamCall"),
    "http.caller": ("AsyncCaller", "Caller"),
    "http.client": ("AsyncClientBase", "AsyncResource", "Resource", "SyncClient"),
    "http.raw": ("AsyncRawResource", "RawResource", "raw", "raw_async"),
    "http.parameters": (
        *("cookie", "deep_object", "form", "header", "json_content", "json_cookie", "json_header", "json_path"),
        *("label", "matrix", "pipe_delimited", "simple", "space_delimited"),
    ),
    "http.bodies": ("BinaryBody", "File", "FileContent", "FormBody", "JsonBody", "MultipartBody", "TextBody"),
    "http.readers": ("BytesReader", "JsonReader", "NothingReader", "TextReader"),
    "http.retries": ("Retries", "Try"),
    "streams.stream": ("AsyncStream", "Stream"),
    "streams.accumulate": ("Accumulated", "AsyncAccumulated", "Fold", "Indexed"),
    "pages.pages": ("AsyncPages", "Cursor", "Pages", "Paging", "reach"),
    "waiting.polling": ("Polling", "WaitOptions", "polled", "polled_async"),
    "tools.use": (
        *("Tool", "ToolDefinition", "ToolOptions", "ToolUse", "stream_with_tools", "stream_with_tools_async"),
        *("with_tools", "with_tools_async"),
    ),
}
"""By module: the names that emitted code uses. No name is in two of them."""

_HOMES: Final = {name: module for module, names in _NAMES.items() for name in names}


def home(name: str, start: str = "..") -> str:
    """The module of the runtime that has a name, as it is imported from a folder of the package.

    From a file beside ``_runtime/`` the ``start`` is one dot.
    """
    return f"{start}_runtime.{_HOMES[name]}"


@cache
def render_runtime() -> dict[str, str]:
    """The texts below ``_runtime/``."""
    folder = Path(__file__).resolve().parents[1] / "runtime"
    return {
        f"_runtime/{file.relative_to(folder).as_posix()}": file.read_bytes().decode("utf-8")
        for file in sorted(folder.rglob("*.py"))
    }
