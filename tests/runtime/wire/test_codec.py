"""Models to JSON and back, and what is told of values that depart from the description."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

scalars = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5)
)
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
)
ITEM = SimpleNamespace(key=None)
"""Where some item of a list stands."""
names = st.sampled_from(("name", "size", "children", "fruit", "kind", "~/", ""))
trees = st.recursive(
    scalars | st.just({"kind": "leaf"}),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=5),
    max_leaves=25,
)


@pytest.fixture(scope="session")
def codec(sample: ModuleType) -> Any:
    """What the sample package has to offer: its codec, its models and what they hold, as attributes."""
    from importlib import import_module

    codec, deviations, unknown, models = (
        import_module(f"sample.{name}")
        for name in ("_runtime.wire.codec", "_runtime.wire.deviations", "_runtime.wire.values", "models")
    )
    return SimpleNamespace(
        from_json=codec.from_json,
        to_json=codec.to_json,
        to_json_text=codec.to_json_text,
        dumps=codec.dumps,
        Deviations=deviations.Deviations,
        Unknown=unknown.Unknown,
        Tree=models.Tree,
        Leaf=models.Leaf,
    )


@given(value=st.dictionaries(names, trees, max_size=5))
def test_what_is_decoded_and_encoded_again_is_what_came(codec: Any, value: dict[str, Any]) -> None:
    assert codec.to_json(codec.from_json(codec.Tree, value)) == value
    assert json.loads(codec.dumps(codec.from_json(codec.Tree, value))) == value


@given(value=st.dictionaries(names, trees, max_size=5))
def test_json_can_be_had_without_null_and_with_what_is_not_there(codec: Any, value: dict[str, Any]) -> None:
    tree = codec.from_json(codec.Tree, value)
    whole = codec.to_json(tree, exclude_unset=False)
    assert whole.keys() == value.keys() | {one.name for one in dataclasses.fields(codec.Tree) if one.name != "extra"}
    assert {key: item for key, item in whole.items() if key in value and key != "children"}.items() <= value.items()
    assert codec.to_json(tree, exclude_none=True) == codec.to_json(whole, exclude_none=True) == without_null(value)
    assert json.loads(codec.to_json_text(tree)) == value
    assert json.loads(codec.to_json_text(tree, exclude_none=True)) == without_null(value)


def test_what_is_not_known_gives_its_tag_and_whatever_else_it_has(codec: Any) -> None:
    new = codec.Unknown({"type": "hologram", "depth": 3, "value": 7})
    assert (new.type, new.depth, repr(new.kind), new.value["value"]) == ("hologram", 3, "UNSET", 7)
    for other in ("text", 7, None, ["type"]):
        assert repr(codec.Unknown(other).type) == "UNSET"
    assert copy.deepcopy(new) == pickle.loads(pickle.dumps(new)) == new
    assert not hasattr(new, "__await__")
    assert not hasattr(new, "_repr_html_")


def without_null(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_null(item) for key, item in value.items() if item is not None}
    return [without_null(item) for item in value] if isinstance(value, list) else value


@given(value=st.dictionaries(names, trees, max_size=5))
def test_every_deviation_points_at_what_it_tells(codec: Any, value: dict[str, Any]) -> None:
    from importlib import import_module

    errors = import_module("sample._runtime.wire.deviations")
    deviations: tuple[Any, ...] = ()
    try:
        codec.from_json(codec.Tree, value, strict=True)
    except errors.DecodeError as error:
        deviations = error.deviations
    for deviation in deviations:
        came = "nothing" if repr(deviation.got) == "UNSET" else ["came", deviation.got]
        assert _found(value, deviation.pointer) == came


def _found(value: Any, pointer: str) -> Any:
    """What a JSON Pointer (RFC 6901) leads to."""
    for part in pointer.split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict) and part not in value:
            return "nothing"
        value = value[int(part)] if isinstance(value, list) else value[part]
    return ["came", value]


def test_a_right_value_has_no_deviation(codec: Any) -> None:
    value = {"name": "oak", "size": None, "children": [{"name": "twig", "size": 1, "children": []}]}
    tree = codec.from_json(codec.Tree, value, strict=True)
    assert tree.children[0].name == "twig"


def test_all_wrong_items_of_a_list_are_told_each_at_its_place(codec: Any) -> None:
    found = codec.Deviations([1, "a", 1, 1])
    for item in found.root[0]:
        if item == 1:
            found.wrong(found.root[0], found.key(found.root[0], ITEM, item), "string")
    assert [deviation.pointer for deviation in found] == ["/0", "/2", "/3"]


def test_a_list_of_wrong_items_takes_linear_time(codec: Any) -> None:
    items = [object() for _ in range(50_000)]
    found = codec.Deviations(items)
    for item in items:
        found.wrong(items, found.key(items, ITEM, item), "string")
    assert len(list(found)) == 50_000


def test_a_whole_float_is_an_integer(codec: Any) -> None:
    codec.from_json(codec.Tree, {"name": "", "size": 1.0, "children": []}, strict=True)


def test_the_empty_extra_stays_itself_and_empty(codec: Any) -> None:
    leaf = codec.Leaf()
    assert copy.deepcopy(leaf).extra is leaf.extra
    assert pickle.loads(pickle.dumps(leaf)).extra is leaf.extra
    assert json.dumps(dataclasses.asdict(leaf)) == '{"kind": "leaf", "extra": {}}'
    with pytest.raises(TypeError, match="shared by all models"):
        leaf.extra["x"] = 1


def test_any_mapping_and_sequence_is_json_too(codec: Any) -> None:
    from types import MappingProxyType

    value = MappingProxyType({"a": range(2), "b": (codec.Leaf(),)})
    assert codec.dumps(value) == b'{"a":[0,1],"b":[{"kind":"leaf"}]}'
    assert codec.to_json(value) == {"a": [0, 1], "b": [{"kind": "leaf"}]}


@pytest.mark.parametrize("value", [object(), b"bytes", {"a": {1, 2}}])
def test_what_is_no_json_is_a_type_error(codec: Any, value: object) -> None:
    with pytest.raises(TypeError, match="neither a JSON value nor a model"):
        codec.dumps(value)


@given(value=anything)
def test_an_unknown_member_goes_out_as_it_came(codec: Any, value: Any) -> None:
    assert json.loads(codec.dumps(codec.Unknown(value))) == value


def test_half_a_surrogate_pair_survives(codec: Any) -> None:
    assert json.loads(codec.dumps(["\ud800", codec.Leaf(kind="é")])) == ["\ud800", {"kind": "é"}]


@pytest.mark.parametrize("depth", [900, 5_000])
def test_what_is_nested_as_deeply_as_json_reads_goes_back_to_json(codec: Any, depth: int) -> None:
    value: Any = {"b": [1, None]}
    for _ in range(depth):
        value = {"a": (value, "x")}
    plain = codec.to_json(value)
    for _ in range(depth):
        assert list(plain) == ["a"]
        plain, beside = plain["a"]
        assert beside == "x"
    assert plain == {"b": [1, None]}


def test_a_value_that_holds_itself_has_no_json(codec: Any) -> None:
    value: list[Any] = []
    value += [value, value]
    with pytest.raises(RecursionError, match="holds itself"):
        codec.to_json(value)
