"""The validation in depth is quick where nothing is to be found, and finds what openapi-spec-validator finds."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator
from openapi_schema_validator import OAS30Validator, OAS31Validator, OAS32Validator
from real_descriptions import CORPUS

from clientwright.diagnostics import Diagnostics
from clientwright.source import read
from clientwright.source.document import Dialect
from clientwright.validate.deep import sound, wrapped
from clientwright.validate.deep.case import Case, case_of
from clientwright.validate.deep.keywords import KEYWORDS, Unknown
from clientwright.validate.deep.predicates import Predicates
from clientwright.validate.deep.sound import is_sound
from clientwright.validate.deep.standards import standard

SPEC = Path(__file__).parents[2] / "spec" / "run-steps.yaml"
DIALECTS: tuple[Dialect, ...] = ("3.0", "3.1", "3.2")
VERSIONS = {"3.0": "3.0.3", "3.1": "3.1.0", "3.2": "3.2.0"}


def description(dialect: Dialect) -> dict[str, Any]:
    """A small description in which every check has something to look at, and nothing to find."""
    pet = {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "integer", "minimum": 1},
            "name": {"type": "string", "default": "a"},
            "owner": {"$ref": "#/components/schemas/Owner"},
            "tags": {"type": "array", "uniqueItems": True, "items": {"type": "string", "enum": ["a", "b"]}},
            "age": {"type": "integer", "minimum": 0, "maximum": 30, "default": 3},
        },
        "additionalProperties": {"type": "string"},
        "example": {"id": 1},
    }
    answer = {
        "description": "A pet.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}},
    }
    get = {
        "operationId": "getPet",
        "tags": ["pets"],
        "parameters": [
            {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
            {"name": "limit", "in": "query", "schema": {"type": "integer", "default": 20, "maximum": 100}},
        ],
        "responses": {"200": answer, "default": {"$ref": "#/components/responses/Error"}},
    }
    return {
        "openapi": VERSIONS[dialect],
        "info": {"title": "Pets", "version": "1"},
        "tags": [{"name": "pets"}],
        "paths": {"/pets/{id}": {"get": get}},
        "components": {
            "schemas": {"Pet": pet, "Owner": {"allOf": [{"type": "object"}, {"$ref": "#/components/schemas/Pet"}]}},
            "responses": {"Error": {"description": "It went wrong."}},
        },
    }


def case(value: dict[str, Any], dialect: Dialect) -> Case:
    """The case of a description that is one file."""
    return Case(dialect=dialect, file="pets.yaml", files={"pets.yaml": value}, ids={}, aliases={})


def at(value: Any, *path: str | int) -> Any:
    """What stands at a path."""
    for part in path:
        value = value[part]
    return value


VALIDATORS: dict[Dialect, Any] = {"3.0": OAS30Validator, "3.1": OAS31Validator, "3.2": OAS32Validator}
PET = ("components", "schemas", "Pet")
GET = ("paths", "/pets/{id}", "get")

Slip = Callable[[dict[str, Any]], object]
SLIPS: dict[str, Slip] = {
    "no info": lambda d: d.pop("info"),
    "an unknown key": lambda d: d.update(servrs=[]),
    "an unknown key deep down": lambda d: at(d, *GET).update(operationID="a"),
    "a title that is none": lambda d: d["info"].update(title=1),
    "no description of an answer": lambda d: at(d, *GET, "responses", "200").pop("description"),
    "a default of another type": lambda d: at(d, *PET, "properties", "age").update(default="3"),
    "a default out of bounds": lambda d: at(d, *PET, "properties", "age").update(default=31),
    "a default beside a reference": lambda d: at(d, *PET, "properties", "owner").update(default=1),
    "a default that is true": lambda d: at(d, *PET, "properties", "age").update(default=True),
    "a default that no enum has": lambda d: at(d, *PET, "properties", "name").update(enum=["b"]),
    "a default that a pattern forbids": lambda d: at(d, *PET, "properties", "name").update(pattern="^b"),
    "a type that is none": lambda d: at(d, *PET, "properties", "id").update(type="int"),
    "a required that is no list": lambda d: at(d, *PET).update(required=True),
    "a name that is required twice": lambda d: at(d, *PET).update(required=["id", "id"]),
    "a pattern that is none": lambda d: at(d, *PET, "properties", "id").update(pattern="("),
    "a negative length": lambda d: at(d, *PET, "properties", "name").update(maxLength=-1),
    "an exclusive bound": lambda d: at(d, *PET, "properties", "id").update(exclusiveMinimum=True),
    "a required name that no member has": lambda d: at(d, "components", "schemas", "Owner").update(required=["x"]),
    "tags of one name": lambda d: d["tags"].append({"name": "pets", "description": "again"}),
    "tags twice": lambda d: d["tags"].append({"name": "pets"}),
    "a tag below one that is not there": lambda d: d["tags"][0].update(parent="nothing"),
    "a parameter without a schema": lambda d: at(d, *GET, "parameters", 1).pop("schema"),
    "a path parameter that may be left out": lambda d: at(d, *GET, "parameters", 0).pop("required"),
    "a style that is none": lambda d: at(d, *GET, "parameters", 1).update(style="matrix"),
    "a name that is none": lambda d: d["components"]["schemas"].update({"a b": {}}),
    "a status that is none": lambda d: at(d, *GET, "responses").update({"20": {"description": "a"}}),
    "a dialect of its own": lambda d: d.update(jsonSchemaDialect="https://example.com/dialect"),
    "a schema of another dialect": lambda d: at(d, *PET).update({"$schema": "https://example.com/dialect"}),
    "a schema that is a list": lambda d: at(d, *PET, "properties").update(x=[]),
    "a schema that is true": lambda d: at(d, *PET, "properties").update(x=True),
    "type null": lambda d: at(d, *PET, "properties", "id").update(type="null"),
    "types in a list": lambda d: at(d, *PET, "properties", "id").update(type=["string", "null"]),
    "nullable": lambda d: at(d, *PET, "properties", "name").update(nullable=True, default=None),
    "a reference with an escape": lambda d: at(d, *PET, "properties").update(x={"$ref": "#/components/schemas/Pe%74"}),
    "a reference into a schema": lambda d: at(d, *PET, "properties").update(
        x={"$ref": "#/components/schemas/Pet/properties/id"}
    ),
}


def slowly(judged: Case, monkeypatch: pytest.MonkeyPatch) -> object:
    """What openapi-spec-validator says when it has to look at everything."""
    with monkeypatch.context() as patch:
        patch.setattr(wrapped, "is_sound", lambda _: False)
        patch.setattr(wrapped, "standard", lambda _: None)
        return wrapped.judge(judged)


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("slip", SLIPS)
def test_the_same_is_found_as_by_openapi_spec_validator_alone(
    dialect: Dialect, slip: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    value = description(dialect)
    SLIPS[slip](value)
    found = wrapped.judge(case(copy.deepcopy(value), dialect))
    assert found == slowly(case(value, dialect), monkeypatch)
    assert not (found.findings and is_sound(case(value, dialect)))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_description_without_a_slip_is_sound_and_openapi_spec_validator_agrees(
    dialect: Dialect, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert is_sound(case(description(dialect), dialect))
    assert slowly(case(description(dialect), dialect), monkeypatch) == wrapped.Verdict()


DEFAULTS: dict[str, tuple[dict[str, Any], Any, Any]] = {
    "nullable": ({"type": "string", "nullable": True}, "a", 1),
    "a word of an enum": ({"type": "string", "enum": ["a", "b"], "nullable": True}, "b", "c"),
    "at most so long": ({"type": "string", "maxLength": 2}, "ab", "abc"),
    "at least so long": ({"type": "string", "minLength": 1}, "a", ""),
    "a place": ({"type": "string", "format": "uri", "example": "https://a"}, "", 1),
    "words": ({"type": "array", "items": {"type": "string"}}, ["push"], [1]),
    "words of an enum": ({"type": "array", "items": {"type": "string", "enum": ["a"]}}, ["a", "a"], ["b"]),
    "at most so many": ({"type": "array", "items": {"type": "integer"}, "maxItems": 1}, [1], [1, 2]),
    "at least so many": ({"type": "array", "items": {"type": "integer"}, "minItems": 1}, [1], []),
    "lists of lists": (
        {"type": "array", "items": {"type": "array", "items": {"type": "boolean"}}},
        [[True], []],
        [[0]],
    ),
}
"""A schema, a default that surely fits it, and one that does not."""


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("kind", DEFAULTS)
def test_a_default_that_is_plain_to_see_is_sound_where_openapi_spec_validator_agrees(
    dialect: Dialect, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    schema, good, bad = DEFAULTS[kind]
    value = description(dialect)
    at(value, *PET, "properties")["x"] = {**schema, "default": good}
    assert is_sound(case(value, dialect))
    assert slowly(case(value, dialect), monkeypatch) == wrapped.Verdict()
    at(value, *PET, "properties")["x"] = {**schema, "default": bad}
    assert not is_sound(case(value, dialect))
    assert wrapped.judge(case(value, dialect)).findings


@pytest.mark.parametrize("format", ["int32", "date", "uuid", "email"])
def test_a_default_with_a_format_that_is_judged_is_not_plain_to_see(format: str) -> None:
    value = description("3.1")
    at(value, *PET, "properties")["x"] = {"type": "string", "format": format, "default": "a"}
    assert not is_sound(case(value, "3.1"))


def test_most_slips_are_told_in_each_version() -> None:
    """So that the comparison above is one of findings and not of silence."""
    for dialect in DIALECTS:
        found = 0
        for slip in SLIPS.values():
            value = description(dialect)
            slip(value)
            found += bool(wrapped.judge(case(value, dialect)).findings)
        assert found > len(SLIPS) / 2, dialect


def test_a_pattern_that_python_warns_of_is_a_pattern() -> None:
    value = description("3.1")
    at(value, *PET, "properties", "owner").update({"pattern": "[[a]"})
    assert is_sound(case(value, "3.1"))


def test_our_own_description_is_sound() -> None:
    found = Diagnostics()
    document = read(str(SPEC), diagnostics=found)
    assert document is not None
    assert is_sound(case_of(document))


PIECES = st.recursive(
    st.sampled_from([None, True, 0, 1, 1.0, -1, 1.5, "", "a", "string", "object", "path", "#/components/schemas/Pet"]),
    lambda below: st.lists(below, max_size=2)
    | st.dictionaries(st.sampled_from(["name", "type", "$ref", "x-a", "a"]), below),
    max_leaves=4,
)


def places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The path of every value."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, member in below for place in places(member, (*path, key)))]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), dialect=st.sampled_from(DIALECTS))
def test_predicates_agree_with_jsonschema(data: st.DataObject, dialect: Dialect) -> None:
    value = description(dialect)
    place = data.draw(st.sampled_from(places(value)[1:]))
    at(value, *place[:-1])[place[-1]] = data.draw(PIECES)
    judged_by = standard(dialect)
    assert judged_by is not None
    validator = (Draft4Validator if dialect == "3.0" else Draft202012Validator)(judged_by.text)
    assert judged_by.description(value) == validator.is_valid(value)
    schema = value.get("components", {}).get("schemas", {}).get("Pet") if len(place) > 3 else None
    if schema is not None and judged_by.schema(schema):
        VALIDATORS[dialect].check_schema(schema)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_standard_has_a_predicate(dialect: Dialect) -> None:
    """Without it all would still be right, and slow."""
    judged_by = standard(dialect)
    assert judged_by is not None
    assert judged_by.schema({"type": "object", "properties": {"a": {"type": "string"}}})
    assert not judged_by.schema({"type": "object", "properties": {"a": {"type": 1}}})


def test_a_keyword_without_a_predicate_makes_nothing_sure() -> None:
    predicates = Predicates(schemas={"a": {"multipleOf": 2}}, root="a", draft4=False)
    assert "multipleOf" not in KEYWORDS
    with pytest.raises(Unknown):
        predicates.surely()


def test_what_is_nested_too_deeply_is_not_sure_and_no_fault() -> None:
    value: Any = {}
    for _ in range(2000):
        value = {"items": value}
    judged_by = standard("3.1")
    assert judged_by is not None
    assert not judged_by.schema(value)


def test_without_the_packages_as_we_know_them_all_is_left_to_openapi_spec_validator(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sound, "standard", lambda _: None)
    assert not is_sound(case(description("3.1"), "3.1"))


@pytest.mark.skipif(not CORPUS.is_dir(), reason="CLIENTWRIGHT_CORPUS names no folder")
@pytest.mark.parametrize("name", ["museum-3.1.yaml", "opc-baseline-3.0.json", "opc-baseline-3.1.yaml", "spotify.yml"])
def test_the_same_is_found_in_real_descriptions(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    document = read("-", diagnostics=Diagnostics(), stdin=io.BytesIO((CORPUS / name).read_bytes()))
    assert document is not None
    assert wrapped.judge(case_of(document)) == slowly(case_of(document), monkeypatch)
