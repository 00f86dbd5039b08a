"""Schemas of every form: what comes is decoded, departs where it does, and goes out as it came."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

import case
import pytest

Load = Callable[[str], Any]


@pytest.fixture
def load(tmp_path_factory: pytest.TempPathFactory) -> Load:
    """Gives the client of a case."""

    def client(name: str) -> Any:
        _, out = case.carried_out(tmp_path_factory, name)
        root = str(out.parents[1])
        if root not in sys.path:
            sys.path.append(root)
        package = f"{out.parent.name}.out.client"
        client = import_module(package)
        for module in ("codec", "deviations"):
            import_module(f"{package}._runtime.wire.{module}")
        return client

    return client


def decoded(client: Any, model: str, value: Any) -> tuple[Any, list[str]]:
    """The model of a value, and what departs in it; encoded it is the value again."""
    wire = client._runtime.wire
    found = wire.deviations.Deviations(value)
    model = wire.codec.decode_of(getattr(client.models, model))(value, found)
    assert client.to_json(model) == value
    assert json.loads(wire.codec.dumps(model)) == value
    return model, [str(one) for one in found]


def body(client: Any, module: str, function: str, **arguments: Any) -> Any:
    """The JSON body of a call."""
    return json.loads(call(client, module, function, **arguments).body.content(None))


def call(client: Any, module: str, function: str, **arguments: Any) -> Any:
    """A call that is not sent."""
    return getattr(import_module(f"{client.__name__}.api.{module}"), f"_{function}")(**arguments)


# ----------------------------------------------------------------------------------------------------------- recursion


def test_names_that_lead_back_to_themselves_are_read_however_deep(load: Load) -> None:
    client = load("models/circles")
    value = {
        "nested": [[], [[[]]]],
        "word": [1, [2, [3]]],
        "own": {"own": {"own": {"more": 1}}},
        "group": {"kind": "team", "members": [{"kind": "person", "knows": {"a": {"kind": "team", "members": []}}}]},
        "value": ["a", None, {"b": [None, [1]]}],
    }
    kept, found = decoded(client, "Kept", value)
    assert found == []
    assert kept.own.own.own.extra == {"more": 1}
    assert isinstance(kept.group.members[0].knows["a"], client.models.Team)
    wrong = {"nested": [[[3]]], "word": [[True]], "own": {"own": {"own": 1}}}
    assert decoded(client, "Kept", wrong)[1] == [
        "/nested/0/0/0: expected array, got 3",
        "/word/0/0: expected number or array, got True",
        "/own/own/own: expected object, got 1",
    ]


# -------------------------------------------------------------------------------------------------------------- tuples


def test_a_list_whose_positions_differ_is_a_tuple(load: Load) -> None:
    client = load("models/tuples")
    value = {
        "at": [1, 2.5],
        "path": [[1, 2], [3, 4]],
        "named": {"a": ["here", {"at": [0, 0]}]},
        "code": [7],
        "flags": [True, None],
        "box": [1, 2, 3],
        "mixed": ["a", True, 3],
        "open": ["a", True],
        "anything": ["a", {}],
        "upTo": ["a"],
        "longer": ["a", 1, 2],
        "none": [],
        "old": ["a", 1],
    }
    place, found = decoded(client, "Place", value)
    assert found == []
    assert (place.at, place.path, place.code, place.flags) == ((1, 2.5), [(1, 2), (3, 4)], (7,), (True, None))
    assert (place.box, place.longer, place.old) == ((1, 2, 3), ("a", 1, 2), ("a", 1))
    assert (place.mixed, place.open, place.up_to) == (["a", True, 3], ["a", True], ["a"])
    assert place.named["a"] == ("here", client.models.Place(at=(0, 0)))


@pytest.mark.parametrize(
    ("field", "value", "held", "said"),
    [
        ("at", [1], [1], "/at: expected array of 2, got [1]"),
        ("at", [1, 2, 3], [1, 2, 3], "/at: expected array of 2, got [1, 2, 3]"),
        ("at", "x", "x", "/at: expected array of 2, got 'x'"),
        ("at", [1, "x"], (1, "x"), "/at/1: expected number, got 'x'"),
        ("flags", [1, None], (1, None), "/flags/0: expected boolean, got 1"),
        ("open", ["a", 1], ["a", 1], "/open/1: expected string or boolean, got 1"),
        ("none", [1], [1], "/none/0: expected nothing, got 1"),
        ("never", 1, 1, "/never: expected nothing, got 1"),
        ("never", None, None, "/never: expected nothing, got None"),
    ],
)
def test_a_list_of_another_length_stays_as_it_came(load: Load, field: str, value: Any, held: Any, said: str) -> None:
    client = load("models/tuples")
    place, found = decoded(client, "Place", {"at": [1, 2], field: value})
    assert (getattr(place, field), found) == (held, [said])


def test_a_list_that_is_no_member_of_a_union_is_unknown(load: Load) -> None:
    client = load("models/tuples")
    place, found = decoded(client, "Place", {"at": [1, 2], "code": [1, 2], "box": [1]})
    assert (place.code, place.box) == (client.Unknown([1, 2]), client.Unknown([1]))
    assert found == [
        "/code: expected string or array of 1, got [1, 2]",
        "/box: expected array of 2 or array of 3, got [1]",
    ]


@pytest.mark.parametrize("make", [tuple, list])
def test_a_tuple_goes_out_as_an_array_wherever_it_is_sent(load: Load, make: Callable[[Any], Any]) -> None:
    client = load("models/tuples")
    given = {"at": make([1, 2]), "path": [make([3, 4])], "near": make([1, 2.5]), "span": make(["a b", 1])}
    sent = call(client, "places", "add_place", **given)
    assert sent.query == ("near=1", "near=2.5", "span=a%20b,1")
    assert json.loads(sent.body.content(None)) == {"at": [1, 2], "path": [[3, 4]]}
    form = call(client, "ranges", "send_range", span=make(["a", 1]))
    assert form.body.content(None) == b"span=a&span=1"


# ---------------------------------------------------------------------------------------------------------------- maps


def test_values_of_several_patterns_are_one_of_them(load: Load) -> None:
    client = load("models/maps")
    value = {
        "name": "a",
        "several": {"t_1": "x", "b_1": {"pages": 3}},
        "closed": {"a": "x"},
        "others": {"n": 1, "x": "y"},
        "free": {"n": {}},
        "beside": {"first": True, "n1": 1, "t1": "x"},
        "more": {"pages": 4},
    }
    shelf, found = decoded(client, "Shelf", value)
    assert found == []
    assert shelf.several == {"t_1": "x", "b_1": client.models.Book(pages=3)}
    assert shelf.beside.extra == {"n1": 1, "t1": "x"}
    assert shelf.extra == {"more": client.models.Book(pages=4)}
    wrong = {"name": "a", "closed": {"a": 1}, "others": {"n": True}, "beside": {"n": True}}
    assert decoded(client, "Shelf", wrong)[1] == [
        "/closed/a: expected string, got 1",
        "/others/n: expected integer or string, got True",
        "/beside/n: expected integer or string, got True",
    ]


def test_a_dict_with_other_fields_is_sent_for_a_model_that_takes_them(load: Load) -> None:
    client = load("models/maps")
    shelf = {"name": "a", "more": client.models.Book(pages=1), "beside": {"first": True, "n": 1}}
    assert body(client, "shelves", "add_shelf", shelf=shelf) == {"shelf": {**shelf, "more": {"pages": 1}}}


def test_several_lists_and_several_maps_are_one(load: Load) -> None:
    client = load("unions/lists-and-maps")
    value = {"maps": {"a": 1, "b": "x"}, "lists": [1, "x"], "named": [{"kind": "cat"}], "nested": [1, [2, [3]]]}
    everything, found = decoded(client, "All", value)
    assert found == []
    assert isinstance(everything.named[0], client.models.Cat)
    assert decoded(client, "All", {"nested": [["x"]]})[1] == ["/nested/0/0: expected integer or array, got 'x'"]


# ----------------------------------------------------------------------------------------------------------- constants


def test_lists_and_objects_that_are_listed_are_of_their_type(load: Load) -> None:
    client = load("models/constants")
    value = {
        "version": [1, 2],
        "marker": {"kind": "settings"},
        "place": {"x": 1},
        "typed": [2, 3],
        "limits": {"least": 3, "most": None},
        "mode": {"type": "manual"},
        "either": {"a": "x"},
        "nested": {"a": [1], "b": {"c": "x"}},
    }
    settings, found = decoded(client, "Settings", value)
    assert found == []
    assert settings.place == client.models.SettingsPlace(x=1)
    assert decoded(client, "Settings", {**value, "mode": "auto"})[1] == []
    wrong = {**value, "version": ["x"], "limits": {"least": "x"}, "either": 1, "empty": 1}
    assert decoded(client, "Settings", wrong)[1] == [
        "/empty: expected nothing, got 1",
        "/version/0: expected integer, got 'x'",
        "/limits/least: expected integer or null, got 'x'",
        "/either: expected array, object or null, got 1",
    ]


def test_a_required_list_or_object_that_is_always_the_same_is_filled_in_and_expected(load: Load) -> None:
    client = load("models/constants")
    first, second = (client.models.Settings(place=client.models.SettingsPlace(x=1)) for _ in range(2))
    assert client.to_json(first) == {"version": [1, 2], "marker": {"kind": "settings"}, "place": {"x": 1}}
    assert first.version is not second.version
    assert body(client, "settings", "save_settings") == client.to_json(first)
    assert body(client, "settings", "save_settings", version=[3])["version"] == [3]
    missing, found = decoded(client, "Settings", {"place": {"x": 1}})
    assert missing.version is client.UNSET
    assert found == ["/version: expected array, got nothing", "/marker: expected object, got nothing"]


# --------------------------------------------------------------------------------------------- read-only and write-only

BUG = {"etag": "e", "id": 1, "kind": "bug", "name": "n", "any": 0, "owner": {"id": 2, "email": "a@b", "more": 3}}


def test_what_the_server_sets_is_kept_where_it_came_and_left_out_where_it_goes(load: Load) -> None:
    client = load("models/read-only")
    value = {**BUG, "note": None, "history": [{"at": "now"}], "what": 4}
    bug, found = decoded(client, "Bug", value)
    assert (found, bug.id, bug.note) == ([], 1, None)
    left = {"name": "n", "owner": {"email": "a@b", "more": 3}, "what": 4}
    assert body(client, "bugs", "put_bugs", body=[bug]) == [left]
    assert body(client, "bugs", "put_bugs", body=({"a": bug},)) == [{"a": left}]
    created = body(client, "bugs", "create_bug", name="n", password="p", owner=bug.owner)
    assert created == {"name": "n", "password": "p", "owner": {"email": "a@b", "more": 3}}
    assert client.to_json(bug) == value


def test_a_dict_goes_out_as_it_was_given(load: Load) -> None:
    client = load("models/read-only")
    assert body(client, "bugs", "put_bugs", body=[BUG]) == [BUG]


def test_who_makes_a_model_gives_no_field_that_the_server_sets(load: Load) -> None:
    client = load("models/read-only")
    bug = client.models.Bug(name="n", password="p", owner=client.models.Owner(email="a@b"))
    assert (bug.id, bug.etag) == (client.UNSET, client.UNSET)
    assert body(client, "bugs", "put_bugs", body=[bug]) == [{"name": "n", "password": "p", "owner": {"email": "a@b"}}]
    with pytest.raises(TypeError, match="password"):
        client.models.Bug(name="n")
    with pytest.raises(TypeError, match="'id'"):
        call(client, "bugs", "create_bug", name="n", password="p", id=1)


def test_what_the_server_sets_is_expected_of_it_and_what_is_only_sent_is_not(load: Load) -> None:
    client = load("models/read-only")
    bug, found = decoded(client, "Bug", {"name": "n"})
    assert (bug.id, bug.password, bug.hint) == (client.UNSET,) * 3
    assert found == [
        "/etag: expected string, got nothing",
        "/id: expected integer, got nothing",
        '/kind: expected "bug", got nothing',
    ]
    assert decoded(client, "Bug", {**BUG, "password": 3})[1] == ["/password: expected string, got 3"]


def test_a_model_that_is_only_received_has_what_the_server_sets(load: Load) -> None:
    client = load("models/read-only")
    report = client.models.Report(id=1)
    assert report.secret is client.UNSET
    with pytest.raises(TypeError, match="id"):
        client.models.Report()


def test_a_parameter_goes_without_what_the_server_sets(load: Load) -> None:
    client = load("models/read-only")
    sent = call(client, "bugs", "list_bugs", owner=client.models.Owner(id=4, email="a@b"))
    assert (sent.query, call(client, "bugs", "list_bugs").query) == (("email=a%40b",), ())


def test_a_part_of_a_form_goes_without_what_the_server_sets(load: Load) -> None:
    client = load("models/read-only")
    owner = client.models.Owner(id=4, email="a@b")
    for photo in (b"png", ("me.png", b"png", "image/png")):
        content = call(client, "owners", "add_owner", owner=owner, photo=photo).body.content(None)
        assert b'\r\n\r\n{"email":"a@b"}\r\n' in content
        assert b"\r\n\r\npng\r\n" in content


# ------------------------------------------------------------------------------------------ conditions and references


def test_what_is_there_on_a_condition_is_a_field_and_the_condition_is_told(load: Load) -> None:
    client = load("models/conditions")
    doc = client.models.Letter.__doc__
    assert "When ``cc`` is given, ``to`` and ``stamp`` are required too." in doc
    assert "At least one of ``to`` and ``cc`` with ``kind`` is required." in doc
    letter, found = decoded(client, "Letter", {"number": 3, "box": {}, "weight": "x"})
    assert (letter.number, found) == (3, [])


def test_references_start_at_the_address_of_the_schema_that_they_are_in(load: Load) -> None:
    client = load("models/addresses")
    value = {
        "leaf": "a",
        "branch": {"up": {"leaf": "b"}, "twig": True},
        "row": ["a"],
        "outside": 1,
        "own": {"own": {"leaf": "c"}},
        "node": {"children": [{"plain": 2, "children": []}]},
    }
    tree, found = decoded(client, "Tree", value)
    assert found == []
    assert isinstance(tree.branch.up, client.models.Tree)
    assert isinstance(tree.node.children[0], client.models.Node)
    wrong = {"leaf": 1, "branch": {"twig": 1}, "row": [1], "outside": "a", "own": 1, "node": {"children": [1]}}
    assert sorted(decoded(client, "Tree", wrong)[1]) == [
        "/branch/twig: expected boolean, got 1",
        "/leaf: expected string, got 1",
        "/node/children/0: expected object, got 1",
        "/outside: expected integer, got 'a'",
        "/own: expected object, got 1",
        "/row/0: expected string, got 1",
    ]
    assert decoded(client, "Other", ["x"])[1] == ["/0: expected integer, got 'x'"]
