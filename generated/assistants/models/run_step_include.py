from __future__ import annotations

from typing import Literal, TypeAlias

RunStepInclude: TypeAlias = Literal[
    "step_details.tool_calls[*].file_search.results[*].content"
]
"""A field of a step that is left out unless it is asked for. The only one is the text
of what file search found."""
