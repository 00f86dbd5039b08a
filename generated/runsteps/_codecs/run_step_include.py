"""From JSON to the models of ``models.run_step_include``, and back."""

from __future__ import annotations

from typing import Any

from .._runtime.deviations import Deviations
from ..models.run_step_include import RunStepInclude


def decode_run_step_include(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> RunStepInclude:
    value: RunStepInclude = raw
    if raw != "step_details.tool_calls[*].file_search.results[*].content":
        found.wrong(
            holder, key, '"step_details.tool_calls[*].file_search.results[*].content"'
        )
    return value
