"""From JSON to the models of ``models.thread``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.thread import Thread

_THREAD_REQUIRED: Final = {
    "id": "string",
    "object": '"thread"',
    "created_at": "integer",
}
_THREAD_FIELDS: Final = frozenset(
    ("id", "object", "created_at", "tool_resources", "metadata")
)


def decode_thread(raw: dict[str, Any], found: Deviations) -> Thread:
    model = new(Thread)
    try:
        model.id = id = raw["id"]
        model.object = object = raw["object"]
        model.created_at = created_at = raw["created_at"]
    except KeyError:
        return decode_thread(found.fill(raw, _THREAD_REQUIRED), found)
    model.tool_resources = tool_resources = raw.get("tool_resources", UNSET)
    model.metadata = metadata = raw.get("metadata", UNSET)
    if type(id) is not str:
        found.wrong(raw, "id", "string")
    if object != "thread":
        found.wrong(raw, "object", '"thread"')
    if type(created_at) is not int:
        found.wrong(raw, "created_at", "integer")
    if type(tool_resources) is OBJECT:
        model.tool_resources = (
            _codecs.thread_tool_resources.decode_thread_tool_resources(
                tool_resources, found
            )
        )
    elif tool_resources is not None and tool_resources is not UNSET:
        found.wrong(raw, "tool_resources", "object or null")
    if type(metadata) is OBJECT:
        for name, item in metadata.items():
            if type(item) is not str:
                found.wrong(metadata, name, "string")
    elif metadata is not None and metadata is not UNSET:
        found.wrong(raw, "metadata", "object or null")
    missing = (tool_resources is UNSET) + (metadata is UNSET)
    model.extra = (
        NO_EXTRA if len(raw) + missing == 5 else unknown_fields(raw, _THREAD_FIELDS)
    )
    return model


def encode_thread(model: Thread) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "id": model.id,
        "object": model.object,
        "created_at": model.created_at,
    }
    if model.tool_resources is not UNSET:
        raw["tool_resources"] = model.tool_resources
    if model.metadata is not UNSET:
        raw["metadata"] = model.metadata
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[Thread] = decode_thread
ENCODERS[Thread] = encode_thread
