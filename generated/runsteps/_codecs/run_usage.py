"""From JSON to the models of ``models.run_usage``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.run_usage import RunUsage

_RUN_USAGE_REQUIRED: Final = {
    "prompt_tokens": "integer",
    "completion_tokens": "integer",
    "total_tokens": "integer",
}
_RUN_USAGE_FIELDS: Final = frozenset(
    ("prompt_tokens", "completion_tokens", "total_tokens")
)


def decode_run_usage(raw: dict[str, Any], found: Deviations) -> RunUsage:
    model = new(RunUsage)
    try:
        model.prompt_tokens = prompt_tokens = raw["prompt_tokens"]
        model.completion_tokens = completion_tokens = raw["completion_tokens"]
        model.total_tokens = total_tokens = raw["total_tokens"]
    except KeyError:
        return decode_run_usage(found.fill(raw, _RUN_USAGE_REQUIRED), found)
    if not (
        type(prompt_tokens) is type(completion_tokens) is type(total_tokens) is int
    ):
        found.check(
            raw, int, "integer", "prompt_tokens", "completion_tokens", "total_tokens"
        )
    model.extra = NO_EXTRA if len(raw) == 3 else unknown_fields(raw, _RUN_USAGE_FIELDS)
    return model


def encode_run_usage(model: RunUsage) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "prompt_tokens": model.prompt_tokens,
        "completion_tokens": model.completion_tokens,
        "total_tokens": model.total_tokens,
    }
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RunUsage] = decode_run_usage
ENCODERS[RunUsage] = encode_run_usage
