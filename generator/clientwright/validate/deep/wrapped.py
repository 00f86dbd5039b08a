"""openapi-spec-validator, wrapped: its findings and failures as plain data, and no network.

It judges by the specification's own JSON Schemas, so it sees what our checks do not look for. It has no places, was
written for documents that resolve, and what it raises is never the user's fault. It is slow where it has nothing to
find, so there it is not asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib import import_module
from typing import Any, Final
from urllib.parse import quote

from clientwright.source.document import locate
from clientwright.source.node import Json
from clientwright.source.text import escape
from clientwright.validate.deep.case import Case, Finding, Verdict
from clientwright.validate.deep.keywords import Predicate
from clientwright.validate.deep.sound import is_sound
from clientwright.validate.deep.standards import Standard, standard

_BASE: Final = "http://description.invalid/"
"""Stands for the description's folder. It must be a scheme that urljoin knows; nothing is ever fetched."""
_MOST: Final = 200
"""Findings; more of them say nothing new."""
_PLACED: Final = "clientwright_placed"
_BELOW: Final = "clientwright_below"
"""What we note of an error: that its path starts at the root, and the keyword of a schema that it is about."""


def judge(case: Case) -> Verdict:
    """What openapi-spec-validator finds in a description."""
    if is_sound(case):
        return Verdict()
    findings: list[Finding] = []
    try:
        for found in _findings(case):
            findings.append(found)
            if len(findings) == _MOST:
                break
    except Exception as error:  # Whatever it raises: the document was read, and our own checks have passed.
        # It stumbles over what it has found wrong itself, which is no news; and over `$id` and `$anchor`, which it does
        # not look for in a description. Where references lead is ours to see.
        known = (findings and not isinstance(error, RecursionError)) or isinstance(error, _unresolved())
        failure = "" if known else failure_of(error)
        return Verdict(findings=tuple(dict.fromkeys(findings)), failure=failure)
    return Verdict(findings=tuple(dict.fromkeys(findings)))


def _unresolved() -> tuple[type[Exception], ...]:
    exceptions: Any = import_module("referencing.exceptions")
    return exceptions.NoSuchResource, exceptions.Unresolvable


def failure_of(error: Exception) -> str:
    """The first line of what was raised, cut short."""
    if isinstance(error, RecursionError):
        return "it goes round in circles through these schemas"
    return f"{type(error).__name__}: {error}".split("\n", 1)[0][:200]


def _findings(case: Case) -> Iterator[Finding]:
    """Its errors as findings; those about what our own checks look for, without places, are left out."""
    theirs: Any = import_module("openapi_spec_validator.validation.exceptions")
    ours = (
        theirs.DuplicateOperationIDError,
        theirs.ParameterDuplicateError,
        theirs.UnresolvableParameterError,
    )
    for error in _validator(case).iter_errors():
        if isinstance(error, ours):
            continue
        error = _deepest(error)
        yield Finding(
            pointer="".join("/" + escape(str(part)) for part in error.absolute_path),
            sentence=_sentence(error),
            # What an object lacks is best shown at its key; anything else where the value stands.
            at_key=error.validator in ("required", "dependentRequired"),
        )


def _validator(case: Case) -> Any:
    """Its validator for the description's version, on the jsonschema backend, that reads nothing but our files.

    It would take jsonschema-rs if that is importable, and other findings with it; building the schema validator
    ourselves pins the backend without touching the environment.
    """
    paths: Any = import_module("jsonschema_path")
    schemas: Any = import_module("openapi_spec_validator.schemas")
    validators: Any = import_module("openapi_spec_validator.validation.validators")
    schema, base = {
        "3.0": (schemas.schema_v30, validators.OpenAPIV30SpecValidator),
        "3.1": (schemas.schema_v31, validators.OpenAPIV31SpecValidator),
        "3.2": (schemas.schema_v32, validators.OpenAPIV32SpecValidator),
    }[case.dialect]
    data = case.files[case.file]
    known = standard(case.dialect)
    usual = isinstance(data, dict) and "jsonSchemaDialect" not in data
    visitor = _visitor(base.keyword_validators["schema"], known.schema if known is not None and usual else None)
    members = {
        "schema_validator": _Whole(known) if known is not None else _plain(schema),
        "keyword_validators": {**base.keyword_validators, "schema": visitor},
    }
    name = case.file.replace("\\", "/").rpartition("/")[2]
    path = paths.SchemaPath.from_dict(
        data,
        base_uri=_BASE + quote(name),
        handlers=dict.fromkeys(("<all_urls>", "http", "https", "file"), partial(_loaded, case)),
        resolved_cache_maxsize=128,
    )
    return type("PinnedSpecValidator", (base,), members)(path)


def _plain(schema: Any) -> Any:
    backend: Any = import_module("openapi_spec_validator.schemas.backend.jsonschema")
    return backend.create_validator(schema)


def _loaded(case: Case, uri: str) -> Json:
    """What a file says that the validator wants to load: one that we have read; LookupError for anything else."""
    located = locate(case.file, uri.removeprefix(_BASE), case.ids)
    name = case.aliases.get(located[0], located[0]) if located is not None else ""
    if name not in case.files:
        raise LookupError(f"`{uri}` is not part of the description")
    return case.files[name]


class _Whole:
    """Judges a whole description by jsonschema, which follows a reference only to what does not fit there."""

    def __init__(self, known: Standard) -> None:
        jsonschema: Any = import_module("jsonschema.validators")
        specifications: Any = import_module("jsonschema_specifications")
        referencing: Any = import_module("referencing")
        kind = jsonschema.validator_for(known.text)
        narrowed = {
            keyword: partial(_follow, known.pieces.fits, kind.VALIDATORS[keyword])
            for keyword in ("$ref", "$dynamicRef")
            if keyword in kind.VALIDATORS
        }
        resource = referencing.Resource.from_contents(known.text)
        # What has been crawled once need not be crawled at each reference.
        registry = specifications.REGISTRY.with_resource(resource.id(), resource).crawl()
        extended = jsonschema.extend(kind, validators=narrowed)
        self._fits = known.description
        self._slow = extended(known.text, _resolver=registry.resolver(resource.id()))

    def iter_errors(self, description: Json) -> Iterable[Any]:
        """What is wrong with a description."""
        return () if self._fits(description) else self._slow.iter_errors(description)


def _follow(
    fits: Callable[[Any, Json], bool],
    slow: Callable[..., Iterable[Any]],
    validator: Any,
    to: str,
    value: Json,
    schema: Any,
) -> Iterable[Any]:
    """The keyword ``$ref`` of a schema, as jsonschema calls it, where the value does not fit the schema for sure."""
    return () if fits(schema, value) else slow(validator, to, value, schema)


class _Ids(dict[int, None]):
    """A set that stands in for the validator's lists of visited schemas, which it searches from end to end."""

    def append(self, item: int) -> None:
        """Add one."""
        self[item] = None


def _visitor(base: Any, fits: Predicate | None) -> Any:
    """Its visitor of Schema Objects, made quick at finding what it has visited, and at what surely fits."""

    def __init__(self: Any, registry: Any) -> None:
        base.__init__(self, registry)
        self.visited_schema_ids, self.meta_checked_schema_ids, self.collecting = _Ids(), _Ids(), _Ids()

    def _validate_schema_meta(self: Any, schema: Any, value: Json) -> Any:
        if fits is not None and isinstance(value, dict) and "$schema" not in value and fits(value):
            return None
        return base._validate_schema_meta(self, schema, value)

    def __call__(self: Any, schema: Any, *args: bool, **kwargs: bool) -> Iterator[Any]:
        for error in base.__call__(self, schema, *args, **kwargs):
            # Its errors about a schema are placed in the schema: an inner call has done that already.
            if not hasattr(error, _PLACED):
                error.path.extendleft(reversed((*schema.parts, *getattr(error, _BELOW, ()))))
                setattr(error, _PLACED, True)
            yield error

    def default_validator(self: Any) -> Callable[[Any, Json], Iterator[Any]]:
        return partial(_in_default, base.default_validator.fget(self))

    def _collect_properties(self: Any, schema: Any) -> set[str]:
        # A parent that lists its children, each composed of the parent, has no end (springdoc writes them).
        value = schema.read_value()
        if id(value) in self.collecting:
            return set()
        self.collecting[id(value)] = None
        found: set[str] = base._collect_properties(self, schema)
        del self.collecting[id(value)]
        return found

    members = {
        "__init__": __init__,
        "__call__": __call__,
        "_validate_schema_meta": _validate_schema_meta,
        "_collect_properties": _collect_properties,
        "default_validator": property(default_validator),
    }
    return type("QuickSchemaValidator", (base,), members)


def _in_default(judge: Any, schema: Any, value: Json) -> Iterator[Any]:
    """Its errors about a default, marked as such."""
    for error in judge(schema, value):
        setattr(error, _BELOW, ("default",))
        yield error


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
