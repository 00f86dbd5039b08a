"""The worked examples of docs/templates/: each makes a client, which does what the example is for."""

from __future__ import annotations

import asyncio
import dataclasses
import importlib
import importlib.util
import inspect
import logging
import re
import sys
import tomllib
import zipfile
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from types import ModuleType
from typing import Any

import case
import httpx2
import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "templates"
NAMES = sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())
LAMP = {"id": "desk", "lit": True, "bulb": {"watts": 4}, "new": 1}


def folder(factory: pytest.TempPathFactory, name: str) -> Path:
    """The client that an example makes."""
    result, out = case.carried_out(factory, f"team/{name}")
    assert result.exit_code == 0, result.stderr
    return out / "client"


@pytest.fixture
def client(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Any]:
    """Imports the client that an example makes."""

    def imported(name: str) -> ModuleType:
        alias = f"example_{name.replace('-', '_')}"
        if alias not in sys.modules:
            init = folder(tmp_path_factory, name) / "__init__.py"
            spec = importlib.util.spec_from_file_location(alias, init, submodule_search_locations=[str(init.parent)])
            assert spec is not None
            assert spec.loader is not None
            sys.modules[alias] = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(sys.modules[alias])
        return sys.modules[alias]

    return imported


def answering(package: Any, answer: object) -> Any:
    """A client whose server answers every call so."""
    transport = httpx2.MockTransport(lambda _request: httpx2.Response(200, json=answer))
    return package.Client(http_client=httpx2.Client(transport=transport))


def test_every_example_has_a_golden() -> None:
    assert [name for name in NAMES if f"team/{name}" not in case.commands()] == []
    for name in NAMES:
        assert any((case.CASES / "team" / name / "expected" / "package").rglob("*")), name


@pytest.mark.parametrize("name", NAMES)
def test_every_client_still_sends_and_reads(name: str, client: Callable[[str], Any]) -> None:
    package = client(name)
    lamps = answering(package, [LAMP]).lamps
    method = lamps.all if name == "renaming-by-rule" else lamps.list
    (lamp,) = method(room="hall")
    assert package.to_json(lamp) == LAMP


def test_a_licence_stands_at_the_top_of_every_file_of_python(tmp_path_factory: pytest.TempPathFactory) -> None:
    files = list(folder(tmp_path_factory, "licence-header").rglob("*.py"))
    assert any("_runtime" in path.parts for path in files)
    tops = {path.read_text(encoding="utf-8").split("\n")[1] for path in files}
    assert tops == {"# Copyright 2026 Example Ltd. All rights reserved."}


def test_models_have_the_companys_base(client: Callable[[str], Any]) -> None:
    package = client("company-base-class")
    lamp = package.from_json(package.Lamp, LAMP)
    assert (lamp.described(), lamp.bulb.described()) == ("lamp", "bulb")
    assert not hasattr(lamp, "__dict__")


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (
            "google-docstrings",
            ["Args:", "    room (str | Unset): The room's name.", "    NotFoundError: There is no such room."],
        ),
        ("numpy-docstrings", ["Parameters", "room : str | Unset", "    The room's name.", "Raises", "NotFoundError"]),
        ("sphinx-docstrings", [":param room: The room's name.", ":type room: str | Unset", ":return: The lamps."]),
    ],
)
def test_docstrings_are_in_the_companys_style(name: str, lines: list[str], client: Callable[[str], Any]) -> None:
    package = client(name)
    said = inspect.getdoc(importlib.import_module(f"{package.__name__}.api.lamps").list_lamps) or ""
    assert said.startswith("The lamps of a room, or all of them.\n\nThose that are lit come first.\n\n")
    assert [line for line in lines if line not in said.splitlines()] == []


def test_calls_are_counted_and_logged(client: Callable[[str], Any], caplog: pytest.LogCaptureFixture) -> None:
    package = client("metric-and-log")
    metrics = importlib.import_module(f"{package.__name__}._metrics")
    metrics.CALLS.clear()
    with caplog.at_level(logging.INFO, logger=metrics.__name__):
        answering(package, [LAMP]).lamps.list()
        with pytest.raises(package.DecodeError):
            answering(package, {"id": 1}).lamps.list()
        asyncio.run(listed_async(package))
    assert metrics.CALLS == {"listLamps": 3}
    assert [re.sub(" in .*", "", one.getMessage()) for one in caplog.records if one.name == metrics.__name__] == [
        "listLamps done",
        "listLamps failed",
        "listLamps done",
    ]


async def listed_async(package: Any) -> None:
    """The same call in an event loop."""
    transport = httpx2.MockTransport(lambda _request: httpx2.Response(200, json=[LAMP]))
    async with httpx2.AsyncClient(transport=transport) as http_client:
        await package.AsyncClient(http_client=http_client).lamps.list()


def test_frozen_models_stay_as_they_came(client: Callable[[str], Any]) -> None:
    package = client("frozen-models")
    lamp = package.from_json(package.Lamp, LAMP)
    with pytest.raises(dataclasses.FrozenInstanceError):
        lamp.lit = False


def test_models_without_slots_take_more(client: Callable[[str], Any]) -> None:
    package = client("models-without-slots")
    lamp = package.from_json(package.Lamp, LAMP)
    lamp.seen = True
    assert package.to_json(lamp) == LAMP


def test_a_readme_is_another_one_or_none(tmp_path_factory: pytest.TempPathFactory) -> None:
    assert (
        (folder(tmp_path_factory, "another-readme") / "README.md")
        .read_text()
        .partition("\n\n")[2]
        .startswith("# Lamps, for")
    )
    assert not (folder(tmp_path_factory, "no-readme") / "README.md").exists()


def test_the_package_is_built_as_a_distribution_of_its_own(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    from hatchling.build import build_wheel

    made = folder(tmp_path_factory, "own-distribution")
    with chdir(made):
        wheel = build_wheel(str(tmp_path))
    assert wheel == "client-2.1.0-py3-none-any.whl"
    names = set(zipfile.ZipFile(tmp_path / wheel).namelist())
    ours = {f"client/{path.relative_to(made).as_posix()}" for path in made.rglob("*.py")} | {"client/py.typed"}
    assert {name for name in names if ".dist-info/" not in name} == ours
    assert tomllib.loads((made / "pyproject.toml").read_text())["project"]["description"] == "Lamps"


def test_there_is_a_file_for_each_group_and_for_each_model(tmp_path_factory: pytest.TempPathFactory) -> None:
    docs = folder(tmp_path_factory, "extra-files") / "docs"
    files = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))
    assert files == ["lamps.md", "models/lamp.md", "rooms.md"]
    assert "# Bulb\n" in (docs / "models/lamp.md").read_text(), "which only a lamp uses"


def test_names_change_by_rule(client: Callable[[str], Any]) -> None:
    package = client("renaming-by-rule")
    lamp = package.AcmeLamp(id_="desk", bulb_=package.AcmeBulb(watts_=4))
    assert package.to_json(lamp) == {"id": "desk", "bulb": {"watts": 4}}


def test_each_operation_has_a_file_of_its_own(client: Callable[[str], Any]) -> None:
    package = client("file-per-operation")
    group = importlib.import_module(f"{package.__name__}.api.lamps")
    assert group.list_lamps.__module__.endswith(".api._lamps_list_lamps")
    assert group.change_lamp.__module__.endswith(".api._lamps_change_lamp")
