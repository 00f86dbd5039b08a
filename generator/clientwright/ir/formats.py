"""Which formats are types of Python's standard library, and which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from clientwright.ir.types import PythonType

FORMATS: Final[Mapping[str, Mapping[str, PythonType]]] = {
    "date-time": {"string": "datetime"},
    "date-time-local": {"string": "datetime"},
    "date": {"string": "date"},
    "time": {"string": "time"},
    "time-local": {"string": "time"},
    "duration": {"string": "timedelta"},
    "uuid": {"string": "UUID"},
    **{f"uuid{version}": {"string": "UUID"} for version in (1, 3, 4, 5, 6, 7, 8)},
    "decimal": {"string": "Decimal", "number": "Decimal"},
    "decimal128": {"string": "Decimal", "number": "Decimal"},
}
"""By format and JSON type: what OpenAPI's registry of formats defines, and what pydantic calls UUIDs of one version."""

PLAIN: Final[Mapping[str, str]] = {"string": "str", "number": "float"}
"""What values of a JSON type are when their format is nothing; how the configuration says so."""
