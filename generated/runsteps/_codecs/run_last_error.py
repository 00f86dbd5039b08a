"""From JSON to the models of ``models.run_last_error``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.run_last_error import RunLastError

_RUN_LAST_ERROR_REQUIRED: Final = {
    "code": '"server_error", "rate_limit_exceeded" or "invalid_prompt"',
    "message": "string",
}
_RUN_LAST_ERROR_CODE: Final = frozenset(
    ("server_error", "rate_limit_exceeded", "invalid_prompt")
)
_RUN_LAST_ERROR_FIELDS: Final = frozenset(("code", "message"))


def decode_run_last_error(raw: dict[str, Any], found: Deviations) -> RunLastError:
    model = new(RunLastError)
    try:
        model.code = code = raw["code"]
        model.message = message = raw["message"]
    except KeyError:
        return decode_run_last_error(found.fill(raw, _RUN_LAST_ERROR_REQUIRED), found)
    if type(code) is not str or code not in _RUN_LAST_ERROR_CODE:
        found.wrong(
            raw, "code", '"server_error", "rate_limit_exceeded" or "invalid_prompt"'
        )
    if type(message) is not str:
        found.wrong(raw, "message", "string")
    model.extra = (
        NO_EXTRA if len(raw) == 2 else unknown_fields(raw, _RUN_LAST_ERROR_FIELDS)
    )
    return model


def encode_run_last_error(model: RunLastError) -> dict[str, Any]:
    raw: dict[str, Any] = {"code": model.code, "message": model.message}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RunLastError] = decode_run_last_error
ENCODERS[RunLastError] = encode_run_last_error
