"""From JSON to the models of ``models.required_action``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.required_action import RequiredAction

_REQUIRED_ACTION_REQUIRED: Final = {
    "type": '"submit_tool_outputs"',
    "submit_tool_outputs": "object",
}
_REQUIRED_ACTION_FIELDS: Final = frozenset(("type", "submit_tool_outputs"))


def decode_required_action(raw: dict[str, Any], found: Deviations) -> RequiredAction:
    model = new(RequiredAction)
    try:
        model.type = type_ = raw["type"]
        model.submit_tool_outputs = submit_tool_outputs = raw["submit_tool_outputs"]
    except KeyError:
        return decode_required_action(found.fill(raw, _REQUIRED_ACTION_REQUIRED), found)
    if type_ != "submit_tool_outputs":
        found.wrong(raw, "type", '"submit_tool_outputs"')
    if type(submit_tool_outputs) is OBJECT:
        model.submit_tool_outputs = _codecs.required_action_submit_tool_outputs.decode_required_action_submit_tool_outputs(
            submit_tool_outputs, found
        )
    else:
        found.wrong(raw, "submit_tool_outputs", "object")
    model.extra = (
        NO_EXTRA if len(raw) == 2 else unknown_fields(raw, _REQUIRED_ACTION_FIELDS)
    )
    return model


def encode_required_action(model: RequiredAction) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "type": model.type,
        "submit_tool_outputs": model.submit_tool_outputs,
    }
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RequiredAction] = decode_required_action
ENCODERS[RequiredAction] = encode_required_action
