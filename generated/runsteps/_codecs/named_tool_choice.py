"""From JSON to the models of ``models.named_tool_choice``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.named_tool_choice import NamedToolChoice

_NAMED_TOOL_CHOICE_REQUIRED: Final = {
    "type": '"function", "code_interpreter" or "file_search"'
}
_NAMED_TOOL_CHOICE_TYPE: Final = frozenset(
    ("function", "code_interpreter", "file_search")
)
_NAMED_TOOL_CHOICE_FIELDS: Final = frozenset(("type", "function"))


def decode_named_tool_choice(raw: dict[str, Any], found: Deviations) -> NamedToolChoice:
    model = new(NamedToolChoice)
    try:
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_named_tool_choice(
            found.fill(raw, _NAMED_TOOL_CHOICE_REQUIRED), found
        )
    model.function = function = raw.get("function", UNSET)
    if type(type_) is not str or type_ not in _NAMED_TOOL_CHOICE_TYPE:
        found.wrong(raw, "type", '"function", "code_interpreter" or "file_search"')
    if type(function) is OBJECT:
        model.function = _codecs.tool_choice_function.decode_tool_choice_function(
            function, found
        )
    elif function is not UNSET:
        found.wrong(raw, "function", "object")
    missing = function is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _NAMED_TOOL_CHOICE_FIELDS)
    )
    return model


def encode_named_tool_choice(model: NamedToolChoice) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type}
    if model.function is not UNSET:
        raw["function"] = model.function
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[NamedToolChoice] = decode_named_tool_choice
ENCODERS[NamedToolChoice] = encode_named_tool_choice
