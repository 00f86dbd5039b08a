"""Every real description builds, and what comes out keeps what the intermediate representation promises."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from real_descriptions import CORPUS

from clientwright.build import build
from clientwright.build.rewrite import rewrite_model, rewrite_type
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api, BodyKind
from clientwright.ir.types import (
    AnyType,
    ArrayType,
    BinaryType,
    FitRule,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    TagRule,
    TupleType,
    Type,
    UnionModel,
)
from clientwright.source import read

pytestmark = pytest.mark.proof

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(path for path in CORPUS.glob("*") if path.suffix in (".yaml", ".yml", ".json"))
OWN = ROOT / "spec" / "run-steps.yaml"


def built(path: Path) -> Api:
    """The API of a file."""
    document = read(str(path), diagnostics=Diagnostics())
    assert document is not None
    return build(document, Config())


def types_in(api: Api) -> Iterator[Type]:
    """Every type that stands somewhere in an API."""
    for operation in api.operations:
        yield from (each.type for each in operation.parameters)
        yield from (each.type for each in operation.bodies)
        yield from (content.type for each in operation.responses for content in each.contents)
        if operation.result is not None:
            yield from (operation.result, *operation.beside)
        if operation.stream is not None:
            yield operation.stream.item
    for model in api.models.values():
        match model:
            case ObjectModel():
                yield from (each.type for each in model.properties)
                if model.additional is not None:
                    yield model.additional
            case UnionModel():
                yield from model.members
                if model.array is not None:
                    yield model.array
            case _:
                yield model.type


def within(found: Type) -> Iterator[Type]:
    """A type and the types that it is made of."""
    yield found
    match found:
        case ArrayType():
            yield from within(found.items)
        case TupleType():
            for item in found.items:
                yield from within(item)
        case MapType():
            yield from within(found.values)
        case NullableType():
            yield from within(found.inner)
        case _:
            pass


def referred(api: Api) -> set[str]:
    """The ids of the models that anything refers to."""
    ids: set[str] = set()

    def note(found: Type) -> Type:
        if isinstance(found, ModelRef):
            ids.add(found.id)
        return found

    for model in api.models.values():
        rewrite_model(model, note)
    for found in types_in(api):
        rewrite_type(found, note)
    return ids


def check(api: Api) -> None:
    """The promises of ``clientwright.ir``."""
    operations = {operation.id for operation in api.operations}
    assert len(operations) == len(api.operations)
    assert referred(api) <= set(api.models)
    for id, model in api.models.items():
        assert model.id == id
        parent = model.naming.parent
        assert model.naming.component or not parent or parent in api.models or parent in operations, model.naming
        if isinstance(model, UnionModel):
            assert len(model.members) > 1 or model.object is not None, id
            assert not any(isinstance(member, NullableType) for member in model.members), id
            assert all(rule_members(model)), id
    for each in (part for found in types_in(api) for part in within(found)):
        if isinstance(each, NullableType):
            assert not isinstance(each.inner, AnyType | NullableType)
    for operation in api.operations:
        contents = [content for response in operation.responses for content in response.contents]
        assert all(isinstance(each.type, ModelRef | AnyType) for each in contents if each.kind is BodyKind.JSON)
        for body in operation.bodies:
            assert not body.spread or (
                isinstance(body.type, ModelRef) and isinstance(api.models[body.type.id], ObjectModel)
            )
    assert not any(
        isinstance(each, BinaryType)
        for operation in api.operations
        for each in (parameter.type for parameter in operation.parameters)
    )


def rule_members(model: UnionModel) -> Iterator[bool]:
    """Whether each member of a union's rule is a reference."""
    match model.object:
        case TagRule():
            yield from (isinstance(member, ModelRef) for member in model.object.members.values())
            yield from (isinstance(member, ModelRef | MapType) for member in model.object.others)
        case FitRule():
            yield from (isinstance(member, ModelRef | MapType) for member in model.object.members)
        case _:
            pass


@pytest.mark.skipif(not DOCUMENTS, reason="the corpus is not here; CLIENTWRIGHT_CORPUS names its folder")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_real_description_builds_and_keeps_the_promises_of_the_representation(path: Path) -> None:
    document = read(str(path), diagnostics=Diagnostics())
    assert document is not None
    start = time.perf_counter()
    api = build(document, Config())
    spent = time.perf_counter() - start
    check(api)
    states = Counter((item.state, item.code) for item in api.account.items if item.code)
    print(f"{path.name}: {len(api.operations)} operations, {len(api.models)} models, {spent:.2f} s")
    for (state, code), count in sorted(states.items()):
        print(f"  {count} {state} ({code})")


def test_the_home_description_builds_without_anything_degraded() -> None:
    api = built(OWN)
    check(api)
    assert len(api.operations) == 9
    assert [item for item in api.account.items if item.state in ("degraded", "unsupported")] == []
    streams = [operation.id for operation in api.operations if operation.stream is not None]
    assert streams == ["createRun", "createThreadAndRun", "submitToolOutputs"]
    assert all(each.stream.terminators == ("done",) for each in api.operations if each.stream is not None)


@pytest.mark.parametrize("name", ["petstore-3.0.yaml", "museum-3.1.yaml", "openai-runs.yaml"])
def test_clean_descriptions_build_without_a_finding(name: str) -> None:
    if not (CORPUS / name).exists():
        pytest.skip("the corpus is not here; CLIENTWRIGHT_CORPUS names its folder")
    api = built(CORPUS / name)
    assert [item for item in api.account.items if item.state in ("degraded", "unsupported")] == []


def test_building_twice_gives_the_same_api() -> None:
    assert built(OWN) == built(OWN)
