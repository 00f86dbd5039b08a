"""From JSON to the models of ``models.assistant_model``, and back."""

from __future__ import annotations

from typing import Any

from .._runtime.deviations import Deviations
from ..models.assistant_model import AssistantModel


def decode_assistant_model(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> AssistantModel:
    value: AssistantModel = raw
    if type(raw) is not str:
        found.wrong(holder, key, "string")
    return value
