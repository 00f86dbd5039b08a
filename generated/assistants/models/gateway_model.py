from __future__ import annotations

from typing import Literal, TypeAlias

GatewayModel: TypeAlias = Literal["openai/gpt-4o"]
"""A model as a gateway names it, its maker in front. Gateways add and drop models
often; this is one of many."""
