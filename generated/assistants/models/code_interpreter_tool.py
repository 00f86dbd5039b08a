from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class CodeInterpreterTool:
    """A tool that writes and runs code."""

    type: Literal["code_interpreter"] = "code_interpreter"
    """Says that the tool is the code interpreter."""
    extra: Mapping[str, Any] = NO_EXTRA


class CodeInterpreterToolDict(TypedDict):
    type: Literal["code_interpreter"]
