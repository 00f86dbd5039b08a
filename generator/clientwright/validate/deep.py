"""openapi-spec-validator, wrapped: its findings with places, its failures as findings, and no network.

It judges by the specification's own JSON Schemas, so it sees what our checks do not look for. It is slow, has no
places, and was written for documents that resolve; what it raises is never the user's fault.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, Final
from urllib.parse import quote

from clientwright.diagnostics import Diagnostic, Location, Severity
from clientwright.source.document import Document, value_at
from clientwright.source.node import Json
from clientwright.source.text import escape

_BASE: Final = "http://description.invalid/"
"""Stands for the description's folder. It must be a scheme that urljoin knows; nothing is ever fetched."""
_MOST: Final = 200
"""Findings; more of them say nothing new."""


def check_deeply(document: Document, strict: bool) -> None:
    """Add what openapi-spec-validator finds: warnings, or errors when ``strict``."""
    severity = Severity.ERROR if strict else Severity.WARNING
    known = {found.location.pointer for found in document.diagnostics if not strict or _is_error(found)}
    try:
        for count, found in enumerate(_findings(document, severity)):
            if count >= _MOST:
                break
            if found.location.pointer not in known:
                document.diagnostics.add(found)
    except Exception as error:  # Whatever it raises: the document was read, and our own checks have passed.
        what = f"{type(error).__name__}: {error}".split("\n", 1)[0][:200]
        sentence = f"openapi-spec-validator could not finish ({what}); our own checks have passed"
        document.diagnostics.warn("spec-unfinished", sentence, Location(file=document.file))


def _is_error(found: Diagnostic) -> bool:
    return found.severity is Severity.ERROR


def _findings(document: Document, severity: Severity) -> Iterator[Diagnostic]:
    """Its errors as findings; those about what our own checks look for, without places, are left out."""
    theirs: Any = import_module("openapi_spec_validator.validation.exceptions")
    ours = (
        theirs.DuplicateOperationIDError,
        theirs.ParameterDuplicateError,
        theirs.UnresolvableParameterError,
    )
    for error in _validator(document).iter_errors():
        if isinstance(error, ours):
            continue
        error = _deepest(error)
        pointer = "".join("/" + escape(str(part)) for part in error.absolute_path)
        # What an object lacks is best shown at its key; anything else where the value stands.
        where = document.location(document.file, pointer, key=error.validator in ("required", "dependentRequired"))
        sentence = _sentence(error)
        yield Diagnostic(code="spec", sentence=sentence, location=where, severity=severity)


def _validator(document: Document) -> Any:
    """Its validator for the document's version, on the jsonschema backend, that reads nothing but our files.

    It would take jsonschema-rs if that is importable, and other findings with it; building the schema validator
    ourselves pins the backend without touching the environment.
    """
    paths: Any = import_module("jsonschema_path")
    schemas: Any = import_module("openapi_spec_validator.schemas")
    backend: Any = import_module("openapi_spec_validator.schemas.backend.jsonschema")
    validators: Any = import_module("openapi_spec_validator.validation.validators")
    schema, base = {
        "3.0": (schemas.schema_v30, validators.OpenAPIV30SpecValidator),
        "3.1": (schemas.schema_v31, validators.OpenAPIV31SpecValidator),
        "3.2": (schemas.schema_v32, validators.OpenAPIV32SpecValidator),
    }[document.dialect]
    pinned = type("PinnedSpecValidator", (base,), {"schema_validator": backend.create_validator(schema)})
    handler = _Handler(document)
    handlers = dict.fromkeys(("<all_urls>", "http", "https", "file"), handler)
    data = _resolvable(document)
    name = document.file.replace("\\", "/").rpartition("/")[2]
    path = paths.SchemaPath.from_dict(data, base_uri=_BASE + quote(name), handlers=handlers, resolved_cache_maxsize=128)
    validator: Any = pinned(path)
    _quicken(validator)
    return validator


def _resolvable(document: Document) -> dict[str, Json]:
    """The main file's data, with the references in it that we have repaired: one that dangles ends the validator."""
    repaired = [(each, to) for each in document.references if (to := document.repair(each.file, each.text)) is not None]
    if not repaired:
        return document.data
    data = copy.deepcopy(document.data)
    for reference, to in repaired:
        holder, _ = value_at(data, reference.pointer)
        if reference.file == document.file and isinstance(holder, dict):
            holder["$ref"] = f"#{to[1]}"
    return data


class _Handler:
    """Answers what the validator wants to load: files that we have read ourselves."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def __call__(self, uri: str) -> Any:
        """The data of a file; LookupError for anything else."""
        located = self._document.located(self._document.file, uri.removeprefix(_BASE))
        found = self._document.files.get(located[0]) if located is not None else None
        if found is None:
            raise LookupError(f"`{uri}` is not part of the description")
        return found.data


class _Ids(dict[int, None]):
    """A set that stands in for the validator's lists of visited schemas, which it searches from end to end."""

    def append(self, item: int) -> None:
        """Add one."""
        self[item] = None


def _quicken(validator: Any) -> None:
    """Make its search for visited schemas quick; without effect when a later release works otherwise."""
    registry = getattr(validator, "keyword_validators_registry", None)
    try:
        visitor: Any = registry["schema"] if registry is not None else None
    except (KeyError, TypeError):
        return
    for name in ("visited_schema_ids", "meta_checked_schema_ids"):
        if getattr(visitor, name, None) == []:
            setattr(visitor, name, _Ids())


def _deepest(error: Any) -> Any:
    """The error that explains another one: of the alternatives that all failed, the one that got furthest."""
    while error.context:
        candidates: Iterable[Any] = [each for each in error.context if not _is_about_ref(each)]
        error = max(candidates or error.context, key=lambda each: len(each.absolute_path))
    return error


def _is_about_ref(error: Any) -> bool:
    """Whether an error only says that an object is not a reference."""
    return bool(error.validator == "required" and error.validator_value == ["$ref"])


def _sentence(error: Any) -> str:
    """The first line of its message, with long values cut short."""
    message = str(error.message).split("\n", 1)[0]
    return message if len(message) <= 240 else f"{message[:120]} ... {message[-100:]}"
