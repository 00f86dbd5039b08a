"""What the configuration renames goes on to work by its old name, and says that it is deprecated."""

from __future__ import annotations

import importlib
import json
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import checkers
import pytest
from click.testing import CliRunner
from once import once
from unit.described import edited

from clientwright.cli import cli

CONFIG = """[names]
"/components/schemas/Toy" = "Plaything"
listPets = "all_pets"
[resources]
addPet = "animals.add"
"""
USE = """from pets import AsyncClient, Client, Plaything, Toy, ToyDict
from pets.api.pets import ListPetsArguments, list_pets


def use(client: Client, toy: Toy) -> Plaything:
    client.pets.list(limit=3)
    client.pets.add(name="x")
    list_pets(client)
    given: ToyDict = {"colour": "red"}
    arguments: ListPetsArguments = {"limit": 3}
    client.pets.all(**arguments)
    client.shelves.put_shelf("a", "b", toys=[given, toy])
    return toy


async def use_async(client: AsyncClient) -> None:
    await client.pets.list()
    await client.animals.add(name="x")
"""


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package before and after it was renamed, made once."""

    def make(folder: Path) -> None:
        (folder / "openapi.json").write_text(json.dumps(edited({})), encoding="utf-8")
        (folder / "clientwright.toml").write_text(CONFIG)
        (folder / "none.toml").write_text("")
        for config in ("none.toml", "clientwright.toml"):
            generate(folder, config)

    return once(tmp_path_factory, "behaviour_renamed", make)


def generate(folder: Path, config: str, *options: str) -> str:
    """The package, generated; what was said."""
    arguments = ["generate", str(folder / "openapi.json"), "-o", str(folder / "pets"), "--config", str(folder / config)]
    done = CliRunner().invoke(cli, [*arguments, *options], prog_name="clientwright", catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.fixture
def package(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The package, imported anew."""
    monkeypatch.syspath_prepend(str(folder))
    try:
        yield importlib.import_module("pets")
    finally:
        for name in [name for name in sys.modules if name.split(".")[0] == "pets"]:
            del sys.modules[name]


def test_the_old_name_of_a_model_is_the_model_and_warns_where_it_is_asked_for(package: Any) -> None:
    with pytest.warns(DeprecationWarning, match="Toy is called Plaything now") as caught:
        assert package.Toy is package.Plaything
    assert {Path(one.filename).name for one in caught} == {"test_renamed.py"}
    with pytest.warns(DeprecationWarning, match="ToyDict is called PlaythingDict now"):
        assert package.models.ToyDict is package.models.PlaythingDict
    with pytest.raises(AttributeError, match="Toys"):
        _ = package.models.Toys
    assert "Toy" not in dir(package.models)


def test_what_nobody_asks_for_by_its_old_name_warns_of_nothing(package: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for name in package.__all__:
            getattr(package, name)
        client = package.Client(base_url="http://127.0.0.1:9")
        assert client.pets.all is not None
        assert client.animals.add is not None


@pytest.mark.parametrize(
    ("place", "given", "said"),
    [
        (("pets", "list"), {}, "client.pets.list is client.pets.all now, and list_pets is all_pets now"),
        (("pets", "add"), {"name": "x"}, "client.pets.add is client.animals.add now"),
        (("pets", "raw", "list"), {}, "client.pets.list is client.pets.all now"),
    ],
)
def test_an_old_method_makes_its_call_and_warns(package: Any, place: tuple[str, ...], given: Any, said: str) -> None:
    found: Any = package.Client(base_url="http://127.0.0.1:9", retries=0)
    for part in place:
        found = getattr(found, part)
    with pytest.warns(DeprecationWarning, match=said), pytest.raises(package.ApiConnectionError):
        found(**given)


@pytest.mark.proof
def test_type_checkers_find_nothing_in_the_package_and_the_old_names_deprecated(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "pets").symlink_to(folder / "pets")
    (tmp_path / "use.py").write_text(USE)
    mistakes = checkers.mypy(tmp_path)
    assert {(one.file, one.line) for one in mistakes} == {("use.py", line) for line in (2, 6, 7, 17)}
    found = checkers.pyright(tmp_path)
    assert {(one.file, one.line) for one in found} == {
        ("use.py", 2),
        ("use.py", 6),
        ("use.py", 7),
        ("use.py", 8),
        ("use.py", 17),
    }
    assert all("deprecated" in one.message for one in (*mistakes, *found))


def test_it_is_no_break_until_the_configuration_ends_it(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "openapi.json").write_text(json.dumps(edited({})), encoding="utf-8")
    (tmp_path / "none.toml").write_text("")
    (tmp_path / "on.toml").write_text(CONFIG)
    (tmp_path / "off.toml").write_text(f"old_names = []\n{CONFIG}")
    generate(tmp_path, "none.toml")
    renamed = generate(tmp_path, "on.toml")
    assert "\nbreaking:" not in renamed
    assert "names superseded" in renamed
    assert generate(tmp_path, "on.toml").endswith("files unchanged\n")
    ended = generate(tmp_path, "off.toml")
    assert "breaking: 7 old names dropped" in ended
    assert not (tmp_path / "pets/_runtime/renamed.py").exists()
