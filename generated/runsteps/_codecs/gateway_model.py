"""From JSON to the models of ``models.gateway_model``, and back."""

from __future__ import annotations

from typing import Any

from .._runtime.deviations import Deviations
from ..models.gateway_model import GatewayModel


def decode_gateway_model(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> GatewayModel:
    value: GatewayModel = raw
    if raw != "openai/gpt-4o":
        found.wrong(holder, key, '"openai/gpt-4o"')
    return value
