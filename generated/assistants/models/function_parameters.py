from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

FunctionParameters: TypeAlias = dict[str, Any]
"""The parameters of a function, as a JSON Schema object."""


FunctionParametersInput: TypeAlias = Mapping[str, Any]
"""What may be given for ``FunctionParameters``."""
