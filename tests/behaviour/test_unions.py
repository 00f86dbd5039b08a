"""Unions and what inherits, from the description to what is sent: the packages of tests/cases/unions."""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
from checkers import mypy, pyright
from click.testing import CliRunner

from clientwright.cli import cli

CASES = Path(__file__).parents[1] / "cases" / "unions"
USE = """
from typing import assert_type

from children import Client, models


def use(client: Client) -> None:
    client.vehicles.add(body=models.Car(doors=2))
    client.vehicles.add(body={"@kind": "car", "plate": "x", "doors": 2})
    client.vehicles.add(body=models.TowTruck(hook=True))
    client.vehicles.add(body={"@kind": "TowTruck", "parts": [{"@kind": "Bike"}, models.Bike()]})
    client.vehicles.add(body={"@kind": "of another world"})
    client.vehicles.add(body={"@kind": "lorry", "doors": 2})  # wrong
    client.switches.set(switch=models.On(watt=3))
    client.switches.set(switch={"on": False, "since": "2020"})
    found = client.vehicles.list()
    assert_type(found, list[models.Vehicle])
    if isinstance(found[0], models.Truck):
        assert_type(found[0].cargo, models.TruckCargo | models.Unset)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where packages are written and imported from."""
    folder = tmp_path_factory.mktemp("unions")
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))


@pytest.fixture(scope="module")
def package(folder: Path) -> Callable[[str], ModuleType]:
    """Gives the package of a case."""

    def generated(case: str) -> ModuleType:
        name = case.replace("-", "_")
        if not (folder / name).is_dir():
            done = CliRunner().invoke(cli, ["generate", str(CASES / case / "openapi.yaml"), "-o", str(folder / name)])
            assert done.exit_code == 0, done.output
        return import_module(name)

    return generated


VEHICLES = [
    ({"@kind": "car", "plate": "x", "doors": 4, "new": [1]}, "Car"),
    ({"@kind": "lorry", "cargo": {"tons": 1.5}}, "Truck"),
    ({"@kind": "truck"}, "Truck"),
    ({"@kind": "TowTruck", "hook": True, "parts": [{"@kind": "Bike"}, {"@kind": "rocket"}]}, "TowTruck"),
    ({"@kind": "Bike"}, "Bike"),
    ({"@kind": "rocket", "stages": 3}, "Vehicle"),
]


@pytest.mark.parametrize(("value", "name"), VEHICLES)
def test_where_a_parent_is_described_its_children_come(package: Any, value: dict[str, Any], name: str) -> None:
    client = package("children")
    found = client.from_json(client.Vehicle, value, strict=True)
    assert type(found).__name__ == name
    assert isinstance(found, client.Vehicle)
    assert client.to_json(found) == value
    assert pickle.loads(pickle.dumps(found)) == found
    assert client.from_json(type(found), value, strict=True) == found


def test_a_child_is_loaded_when_it_comes(package: Any) -> None:
    client = package("children")
    here = "children.models."
    for name in [name for name in sys.modules if name.startswith(here)]:
        del sys.modules[name]
    models = import_module("children.models")
    vars(models).pop("Vehicle", None)
    vehicle = import_module(f"{here}vehicle").Vehicle
    client.from_json(vehicle, {"@kind": "rocket"})
    assert [name.removeprefix(here) for name in sys.modules if name.startswith(here)] == ["vehicle"]


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (lambda models: models.Car(doors=2), {"@kind": "car", "doors": 2}),
        (lambda models: models.Bike(plate="x"), {"@kind": "Bike", "plate": "x"}),
        (lambda models: models.Truck(kind="lorry"), {"@kind": "lorry"}),
        (lambda models: models.Vehicle(kind="rocket", extra={"stages": 3}), {"@kind": "rocket", "stages": 3}),
        (
            lambda models: {"@kind": "car", "doors": 2, "parts": [models.Bike()]},
            {"@kind": "car", "doors": 2, "parts": [{"@kind": "Bike"}]},
        ),
    ],
)
def test_each_child_is_sent_as_a_class_or_a_dict(package: Any, given: Any, sent: dict[str, Any]) -> None:
    client = package("children")
    asked: list[Any] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(json.loads(request.read()))
        return httpx2.Response(200, json=asked[-1])

    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    with client.Client(server="https://api.example.test", http_client=http) as opened:
        came = opened.vehicles.add(body=given(client.models))
    assert asked == [sent]
    assert client.to_json(came) == sent


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ({"last4": "1", "limit": {"at_most": 3}}, "Card"),
        ({"last4": "1", "limit": {"at_most": ["a"]}}, "Card"),
        ({"last4": "1", "iban": "x"}, "Bank"),
        ({"iban": "x", "options": {"coins": 3}, "nothing": {}}, "Bank"),
        ({"iban": "x", "options": {"coins": "many"}, "nothing": None}, "Bank"),
        ("cash", "str"),
    ],
)
def test_what_fits_is_taken(package: Any, value: Any, name: str) -> None:
    client = package("by-fit")
    found = client.from_json(client.models.Payment, value, strict=True)
    assert type(found).__name__ == name
    assert client.to_json(found) == value


@pytest.mark.parametrize(
    ("key", "value", "name"),
    [
        ("part", {"type": 1, "text": "x"}, "Block"),
        ("part", {"type": 2.0, "text": "x"}, "Flag"),
        ("part", {"type": True}, "Unknown"),
        ("part", {"type": 3}, "Unknown"),
        ("config", {"remote": True}, "Remote"),
        ("config", {"remote": False}, "Local"),
        ("config", {"remote": 1}, "Unknown"),
        ("event", {"type": {"name": "gone"}, "by": "x"}, "EventOption2"),
        ("event", {"type": {"name": "new"}}, "Unknown"),
        ("note", {"kind": "text", "body": "x"}, "NoteText"),
        ("note", {"kind": "link"}, "NoteLink"),
        ("note", {"href": "x"}, "NoteLink"),
        ("note", {"html": "x"}, "NoteOption3"),
        ("note", {"kind": "new", "html": "x"}, "Unknown"),
    ],
)
def test_tags_of_every_type_tell(package: Any, key: str, value: Any, name: str) -> None:
    client = package("by-scalar")
    response = client.from_json(client.models.AddPartResponse, {key: value}, strict=name != "Unknown")
    found = getattr(response, key)
    assert type(found).__name__ == name
    assert client.to_json(found) == value


def test_tags_are_sent_unasked(package: Any) -> None:
    client = package("by-scalar")
    models = client.models
    assert client.to_json(models.Block()) == {"type": 1}
    assert client.to_json(models.Remote(host="a")) == {"remote": True, "host": "a"}
    assert client.to_json(models.Local()) == {"remote": False}
    assert client.to_json(models.NoteLink(href="x")) == {"kind": "link", "href": "x"}
    # What came without one stays without one.
    assert client.to_json(client.from_json(models.NoteLink, {"href": "x"})) == {"href": "x"}


@pytest.mark.parametrize(
    ("alias", "value", "name"),
    [
        ("Transfer", {"id": "1", "type": "card", "country": "FR", "amount": 3}, "TransferCardAbroad"),
        ("Transfer", {"id": "1", "type": "bank"}, "TransferBank2"),
        ("Transfer", {"id": "1", "type": "bank", "country": "FR"}, "TransferBankAbroad"),
        ("Pet", {"kind": "cat", "lives": 3}, "Cat"),
        ("Pet", {"kind": "dog"}, "Dog"),
    ],
)
def test_a_value_of_several_unions_is_of_their_combination(package: Any, alias: str, value: Any, name: str) -> None:
    client = package("combined")
    found = client.from_json(getattr(client.models, alias), value, strict=True)
    assert type(found).__name__ == name
    assert client.to_json(found) == value


@pytest.mark.proof
@pytest.mark.parametrize("check", [mypy, pyright])
def test_children_are_typed_as_classes_and_as_dicts(package: Any, folder: Path, check: Any) -> None:
    package("children")
    (folder / "use.py").write_text(
        USE.replace("models.Unset", "Unset").replace("import Client", "import Client, Unset")
    )
    wrong = [number for number, line in enumerate(USE.splitlines(), 1) if "# wrong" in line]
    found = check(folder)
    assert [one for one in found if one.file != "use.py"] == []
    assert sorted({one.line for one in found}) == wrong
