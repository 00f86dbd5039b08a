"""From JSON to the models of ``models.step_details_delta``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.step_details_delta import StepDetailsDelta


def decode_step_details_delta(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> StepDetailsDelta:
    if type(raw) is OBJECT:
        tag = raw.get("type")
        if tag == "message_creation":
            return _codecs.message_creation_step_details_delta.decode_message_creation_step_details_delta(
                raw, found
            )
        if tag == "tool_calls":
            return _codecs.tool_calls_step_details_delta.decode_tool_calls_step_details_delta(
                raw, found
            )
    return unknown(
        raw,
        found,
        holder,
        key,
        'object whose "type" is "message_creation" or "tool_calls"',
    )
