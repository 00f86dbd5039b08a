"""The schemas that OpenAPI and JSON Schema publish of themselves, and their predicates.

They are read from the packages that openapi-spec-validator brings along, without importing those: that alone takes
longer than to look through most descriptions.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from msgspec import Struct

from clientwright.source.document import Dialect
from clientwright.source.node import Json
from clientwright.validate.deep.keywords import Predicate, Schema, Unknown
from clientwright.validate.deep.predicates import Predicates

_DRAFT_2020_12: Final = ("jsonschema_specifications", "schemas/draft202012")

_SCHEMA_OBJECTS: Final[dict[Dialect, tuple[str, tuple[tuple[str, str], ...]]]] = {
    "3.0": ("http://json-schema.org/draft-04/schema", (("jsonschema_specifications", "schemas/draft4"),)),
    "3.1": (
        "https://spec.openapis.org/oas/3.1/dialect/base",
        (("openapi_schema_validator", "schemas/oas3.1"), _DRAFT_2020_12),
    ),
    "3.2": (
        "https://spec.openapis.org/oas/3.2/dialect/2025-09-17",
        (("openapi_schema_validator", "schemas/oas3.2"), _DRAFT_2020_12),
    ),
}
"""By which schema openapi-spec-validator judges Schema Objects: its address, and the packages and folders to read."""


class Standard(Struct, frozen=True):
    """What descriptions of one version are judged by."""

    pieces: Predicates
    """Of the schema of whole descriptions and its parts."""
    text: Schema
    """That schema."""
    description: Predicate
    """Whether a description surely fits it; it says little about Schema Objects."""
    schema: Predicate
    """Whether a Schema Object, with all below it, surely fits the schema of those."""


@lru_cache
def standard(dialect: Dialect) -> Standard | None:
    """The standard of a version; None when the packages are not as we know them, and nothing is sure."""
    address, places = _SCHEMA_OBJECTS[dialect]
    draft4 = dialect == "3.0"
    try:
        whole = _read(("openapi_spec_validator", f"resources/schemas/v{dialect}"))
        (root,) = whole
        pieces = Predicates(schemas=whole, root=root, draft4=draft4)
        schemas = Predicates(schemas=_read(*places), root=address, draft4=draft4, conforms=_conforms)
        return Standard(pieces, whole[root], pieces.surely(), schemas.surely())
    except (OSError, ValueError, LookupError, TypeError, Unknown):
        return None


def _read(*places: tuple[str, str]) -> dict[str, Schema]:
    """Every schema in some folders of packages, by its address."""
    schemas = [json.loads(path.read_bytes()) for package, folder in places for path in _files(package, folder)]
    return {(each.get("$id") or each["id"]).rstrip("#"): each for each in schemas}


def _files(package: str, folder: str) -> Iterator[Path]:
    found = find_spec(package)
    for place in (found.submodule_search_locations or ()) if found is not None else ():
        yield from (path for path in Path(place, folder).rglob("*") if path.is_file() and path.name[0] != ".")


_PLAIN_URI: Final = re.compile(r"[A-Za-z0-9:/#?&=._~-]*")


def _conforms(value: Json, name: str) -> bool:
    """Whether a value conforms to a format, whichever libraries for formats there are: only what all agree about."""
    if not isinstance(value, str):
        return True
    if name != "regex":
        return _PLAIN_URI.fullmatch(value) is not None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Of what Python will read otherwise one day: `[[a]`.
            re.compile(value)
    except (re.error, RecursionError, OverflowError):
        return False
    return find_spec("regress") is None  # With it regular expressions are judged as JavaScript has them.
