"""From JSON to the models of ``models.code_interpreter_output``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.code_interpreter_output import CodeInterpreterOutput


def decode_code_interpreter_output(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> CodeInterpreterOutput:
    if type(raw) is OBJECT:
        tag = raw.get("type")
        if tag == "logs":
            return _codecs.code_interpreter_output_logs.decode_code_interpreter_output_logs(
                raw, found
            )
        if tag == "image":
            return _codecs.code_interpreter_output_image.decode_code_interpreter_output_image(
                raw, found
            )
    return unknown(raw, found, holder, key, 'object whose "type" is "logs" or "image"')
