"""From JSON to the models of ``models.create_thread_request``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.create_thread_request import CreateThreadRequest

_CREATE_THREAD_REQUEST_FIELDS: Final = frozenset(
    ("messages", "tool_resources", "metadata")
)


def decode_create_thread_request(
    raw: dict[str, Any], found: Deviations
) -> CreateThreadRequest:
    model = new(CreateThreadRequest)
    model.messages = messages = raw.get("messages", UNSET)
    model.tool_resources = tool_resources = raw.get("tool_resources", UNSET)
    model.metadata = metadata = raw.get("metadata", UNSET)
    if type(messages) is ARRAY:
        model.messages = [
            (
                _codecs.create_message_request.decode_create_message_request(
                    item, found
                )
                if type(item) is OBJECT
                else found.wrong(messages, index, "object")
            )
            for index, item in enumerate(messages)
        ]
    elif messages is not UNSET:
        found.wrong(raw, "messages", "array")
    if type(tool_resources) is OBJECT:
        model.tool_resources = (
            _codecs.create_thread_tool_resources.decode_create_thread_tool_resources(
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
    missing = (messages is UNSET) + (tool_resources is UNSET) + (metadata is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 3
        else unknown_fields(raw, _CREATE_THREAD_REQUEST_FIELDS)
    )
    return model


def encode_create_thread_request(model: CreateThreadRequest) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.messages is not UNSET:
        raw["messages"] = model.messages
    if model.tool_resources is not UNSET:
        raw["tool_resources"] = model.tool_resources
    if model.metadata is not UNSET:
        raw["metadata"] = model.metadata
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CreateThreadRequest] = decode_create_thread_request
ENCODERS[CreateThreadRequest] = encode_create_thread_request
