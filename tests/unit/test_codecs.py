"""Emitted codecs: nothing is lost, and what departs from the description is noticed, always and only then."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from clientwright.ir.types import (
    AliasModel,
    ArrayType,
    EnumType,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    TupleType,
    Type,
)

sys.path.append(str(Path(__file__).parent))
from emitted import (
    anything,
    api_of,
    boolean,
    called,
    choice,
    described,
    either,
    imported,
    integer,
    json_schema,
    listed,
    mapped,
    nullable,
    number,
    package_of,
    positioned,
    ref,
    string,
    tagged,
    texts_of,
    written,
)

API = api_of(
    [
        described("Leaf", {"a": string, "d": nullable(boolean)}, {"b": integer, "c": nullable(number)}),
        described("Tree", {"value": string, "parent": nullable(ref("Tree"))}, {"children": listed(ref("Tree"))}),
        described("Dog", {"kind": choice("dog"), "name": string}),
        described("Cat", {"kind": choice("cat"), "lives": integer}, {"friend": ref("Pet")}),
        tagged("Pet", "kind", dog="Dog", cat="Cat"),
        either("Content", {"string": string}, array=listed(ref("Pet"))),
        either("Word", {"string": string, "integer": integer}),
        either(
            "Json",
            {"string": string, "number": number, "boolean": boolean},
            array=listed(nullable(ref("Json"))),
            object=mapped(nullable(ref("Json"))),
        ),
        either(
            "Choice", {"string": choice("auto", "none"), "integer": choice(1, 2, base=("integer",))}, object=ref("Leaf")
        ),
        either("Either", {"string": string}, array=positioned(integer, ref("Leaf"))),
        called("Pets", listed(ref("Pet"))),
        called("Matrix", listed(listed(integer))),
        called("Status", choice("on", "off")),
        called("MaybeStatus", nullable(choice("on", "off"))),
        called("Nested", listed(ref("Nested"))),
        called("Index", mapped(listed(ref("Leaf")))),
        described("Closed", {"a": string}, {"b": string}, additional=None),
        described("Counts", {"a": string}, additional=integer),
        described("Leaves", {"a": string}, {"b": string}, additional=ref("Leaf")),
        described("Grid", {"a": string}, additional=listed(nullable(ref("Leaf")))),
        described("Empty", {}),
        described(
            "AVeryLongNameThatSomeGeneratorOfDescriptionsMadeOutOfThePathThroughItsClasses",
            {"only": ref("Leaf")},
        ),
        described(
            "Long",
            {"a_property_with_a_name_that_does_not_leave_much_room_on_its_line": string},
            {
                "another_property_with_a_name_that_does_not_leave_much_room": choice("a", "b"),
                "a_third_property_with_a_name_that_does_not_leave_much_room_at_all": nullable(
                    ref("AVeryLongNameThatSomeGeneratorOfDescriptionsMadeOutOfThePathThroughItsClasses")
                ),
            },
        ),
        described(
            "Names",
            {"type": string, "raw": string, "found": integer, "model": string, "item": mapped(string)},
            {
                "name": string,
                "index": listed(integer),
                "list": listed(string),
                "str": string,
                "dict": mapped(integer),
                "models": listed(ref("Leaf")),
                "extra": string,
                "class": string,
                "include[]": listed(ref("Status")),
                "decode_names": string,
                "len": integer,
                "": string,
                "+1": integer,
                "-1": integer,
                "createdAt": number,
                "quote\"'\\": string,
                "self": string,
                "found_": boolean,
                "value": nullable(string),
                "key": string,
                "new": string,
                "UNSET": string,
                "unknown": boolean,
            },
        ),
        described(
            "Mixed",
            {
                "free": mapped(anything),
                "any": anything,
                "pets": listed(listed(ref("Pet"))),
                "by_name": mapped(listed(ref("Leaf"))),
                "maybe": listed(nullable(ref("Pet"))),
                "constant": choice(1, base=("integer",)),
                "flag": choice(True, base=("boolean",)),
                "mixed": choice("a", 2, 0.5, False, base=("string", "number", "boolean")),
                "content": ref("Content"),
                "word": ref("Word"),
            },
            {
                "open": choice("a", "b", open=True),
                "open_number": choice(1, 2, open=True, base=("string", "number")),
                "status": ref("Status"),
                "maybe_status": ref("MaybeStatus"),
                "maybe_word": nullable(ref("Word")),
                "maybe_content": nullable(ref("Content")),
                "pet": ref("Pet"),
                "matrix": ref("Matrix"),
                "herd": nullable(ref("Pets")),
                "index": ref("Index"),
                "json": nullable(ref("Json")),
                "choice": ref("Choice"),
                "nothing": PrimitiveType(kind="null"),
                "labels": nullable(mapped(mapped(nullable(string)))),
                "nested": ref("Nested"),
                "leaf_map": mapped(ref("Leaf")),
                "pair": positioned(number, nullable(string)),
                "pairs": mapped(listed(positioned(ref("Leaf"), ref("Choice"), anything))),
                "either": ref("Either"),
            },
        ),
    ]
)
OBJECTS = [id.rpartition("/")[2] for id, model in API.models.items() if isinstance(model, ObjectModel)]

texts = st.sampled_from(["", "a", "on", "off", "dog", "cat", "auto", "x/y~z", "é"])
scalars = st.none() | st.booleans() | st.sampled_from([0, 1, 2, -3, 1.0, 2.5, 10**20]) | texts
keys = st.sampled_from(["a", "b", "kind", "value", "type", "children", "zz", "include[]", ""])
junk = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4), max_leaves=8
)


def values(type: Type, depth: int = 0) -> st.SearchStrategy[Any]:
    """Values that are of the type, but for a small part here and there."""
    fine = _fine(type, depth)
    # One in sixteen is anything at all: enough to break about every second object somewhere.
    return st.integers(0, 15).flatmap(lambda die: junk if die == 0 else fine)


def _fine(type: Type, depth: int) -> st.SearchStrategy[Any]:
    if isinstance(type, PrimitiveType):
        return {
            "string": texts,
            "integer": st.sampled_from([0, 1, 2.0, -7]),
            "number": st.sampled_from([0, 1.5, 3]),
            "boolean": st.booleans(),
            "null": st.none(),
        }[type.kind]
    if isinstance(type, EnumType):
        return st.sampled_from(type.values) | (texts if type.open else st.nothing())
    if isinstance(type, ArrayType):
        return st.lists(values(type.items, depth + 1), max_size=0 if depth > 4 else 2)
    if isinstance(type, TupleType):
        length = len(type.items)
        whole = st.tuples(*(values(item, depth + 1) for item in type.items)).map(list)
        # Now and then one of another length.
        return st.integers(0, 7).flatmap(lambda die: st.lists(junk, max_size=length + 1) if die == 0 else whole)
    if isinstance(type, MapType):
        return st.dictionaries(keys, values(type.values, depth + 1), max_size=0 if depth > 4 else 2)
    if isinstance(type, NullableType):
        return st.none() if depth > 4 else st.none() | values(type.inner, depth + 1)
    if isinstance(type, ModelRef):
        return st.deferred(lambda: objects(type.id, depth + 1))
    return junk


def objects(id: str, depth: int = 0) -> st.SearchStrategy[Any]:
    model = API.models[id]
    if isinstance(model, AliasModel):
        return values(model.type, depth)
    if not isinstance(model, ObjectModel):
        return st.one_of([values(member, depth) for member in model.members])
    required = {one.wire_name: values(one.type, depth + 1) for one in model.properties if one.required}
    optional = {one.wire_name: values(one.type, depth + 1) for one in model.properties if not one.required}
    if depth > 3:
        optional = {}
    extra = (
        st.just({})
        if model.additional is None
        else st.dictionaries(st.sampled_from(["zz", "yy"]), values(model.additional, depth + 1), max_size=1)
    )
    whole = st.tuples(extra, st.fixed_dictionaries(required, optional=optional)).map(lambda two: {**two[0], **two[1]})
    names = [one.wire_name for one in model.properties] or ["a"]
    less = st.tuples(whole, st.sampled_from(names)).map(lambda two: {k: v for k, v in two[0].items() if k != two[1]})
    return st.integers(0, 15).flatmap(lambda die: less if die == 0 else whole)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    root = written(package_of(API), tmp_path_factory.mktemp("codecs"), "emitted_codecs")
    with imported(root) as module:
        import importlib

        importlib.import_module(f"{root.name}._runtime.wire.codec")
        importlib.import_module(f"{root.name}.models")
        yield module


@pytest.fixture(scope="module")
def validators() -> dict[str, Draft202012Validator]:
    return {name: Draft202012Validator(json_schema(API, name)) for name in OBJECTS}


def same(left: Any, right: Any) -> bool:
    """Equality as JSON has it: 1 is 1.0, but true is not 1."""
    if type(left) in (int, float) and type(right) in (int, float):
        return type(left) is type(right) and left == right
    if type(left) is not type(right):
        return False
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list):
        return len(left) == len(right) and all(map(same, left, right))
    return bool(left == right)


@pytest.mark.parametrize("name", OBJECTS)
def test_every_value_comes_back_and_every_departure_is_noticed(
    name: str, package: ModuleType, validators: dict[str, Draft202012Validator]
) -> None:
    codec, model = package._runtime.wire.codec, getattr(package.models, name)
    deviations = package._runtime.wire.deviations.Deviations

    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(value=objects(f"#/components/schemas/{name}") | st.dictionaries(keys, junk, max_size=4))
    def check(value: Any) -> None:
        assume(isinstance(value, dict))
        decoded = codec.from_json(model, value)
        assert same(codec.to_json(decoded), value)
        found = deviations(value)
        codec.decode_of(model)(value, found)
        problems = [problem.message for problem in validators[name].iter_errors(value)]
        assert bool(found) == bool(problems), (list(found), problems)
        assert all(hit.pointer == "" or hit.pointer.startswith("/") for hit in found)

    check()


def test_the_text_of_models_is_json_again(package: ModuleType) -> None:
    import json

    codec = package._runtime.wire.codec
    value = {"value": "a", "parent": {"value": "b", "parent": None, "more": [1]}, "children": [{"value": "c"}]}
    decoded = codec.from_json(package.models.Tree, value)
    assert json.loads(codec.dumps(decoded)) == value


def test_a_missing_required_field_is_one_deviation_and_stays_missing(package: ModuleType) -> None:
    codec = package._runtime.wire.codec
    found = package._runtime.wire.deviations.Deviations({"kind": "dog"})
    decoded = codec.decode_of(package.models.Dog)(found.root[0], found)
    assert decoded.name is package._runtime.wire.values.UNSET
    assert [str(one) for one in found] == ["/name: expected string, got nothing"]
    assert codec.dumps(decoded) == b'{"kind":"dog"}'


def test_pointers_lead_to_what_is_wrong(package: ModuleType) -> None:
    value = {"value": "a", "parent": None, "children": [{"value": 1, "parent": None}, {"value": "b", "parent": 3}, 4]}
    found = package._runtime.wire.deviations.Deviations(value)
    package._runtime.wire.codec.decode_of(package.models.Tree)(value, found)
    assert sorted(str(one) for one in found) == [
        "/children/0/value: expected string, got 1",
        "/children/1/parent: expected object or null, got 3",
        "/children/2: expected object, got 4",
    ]


def test_unknown_members_and_unknown_fields_are_kept(package: ModuleType) -> None:
    models, codec = package.models, package._runtime.wire.codec
    cat = codec.from_json(models.Cat, {"kind": "cat", "lives": 9, "friend": {"kind": "cow"}, "age": 3})
    assert cat.friend == codec.Unknown({"kind": "cow"})
    assert cat.extra == {"age": 3}


def test_models_are_loaded_when_they_are_used(tmp_path: Path) -> None:
    root = written(package_of(API), tmp_path, "emitted_lazy")
    program = (
        "import sys, emitted_lazy.models as m\n"
        "print([n for n in sys.modules if n.startswith('emitted_lazy.models.')])\n"
        "m.Leaf\n"
        "print([n for n in sys.modules if n.startswith('emitted_lazy.models.')])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=root.parent, capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["[]", "['emitted_lazy.models.leaf']"]


def test_annotations_resolve_at_run_time(package: ModuleType) -> None:
    from typing import get_type_hints

    # `Mixed` holds types that are made of themselves: their aliases can only be strings.
    for name in [name for name in OBJECTS if name != "Mixed"]:
        hints = get_type_hints(getattr(package.models, name))
        assert "extra" in hints or "extra_" in hints


def test_the_same_api_gives_the_same_texts() -> None:
    assert texts_of(package_of(API)) == texts_of(package_of(API))


def test_black_leaves_the_texts_alone() -> None:
    import black

    # Names as long as a line are broken in ways that are left to black.
    common = [(path, text) for path, text in texts_of(package_of(API)).items() if "long" not in path]
    for path, text in common:
        assert black.format_str(text, mode=black.Mode()) == text, path


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    hostile = '"""\nimport os; os._exit(3)\n"""\\'
    api = api_of([described(hostile, {hostile: choice(hostile, "b"), "x": choice(hostile)}, {"\\N{x}": string})])
    root = written(package_of(api), tmp_path, "emitted_hostile")
    with imported(root) as module:
        import importlib

        models = importlib.import_module(f"{root.name}.models.{next(iter(package_of(api).models)).name}")
        codec = importlib.import_module(f"{root.name}._runtime.wire.codec")
        assert module.__name__ == root.name
        model = next(
            value for value in vars(models).values() if isinstance(value, type) and value.__module__ == models.__name__
        )
        value = {hostile: "b", "x": hostile, "\\N{x}": "y"}
        assert codec.to_json(codec.from_json(model, value, strict=True)) == value


def test_every_class_that_emitted_modules_import_is_a_name_that_no_model_gets() -> None:
    import ast

    from clientwright.names import reserved

    for path, text in texts_of(package_of(API)).items():
        if not path.startswith("models/") or path.endswith("__init__.py"):
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ImportFrom) and not (node.module or "").startswith("models"):
                bound = {name.asname or name.name for name in node.names}
                assert {name for name in bound if name[0].isupper()} <= reserved.TYPES, path
