"""Models as teams make them with templates of their own: whatever the form of the class, values come and go alike."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import shutil
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner

from clientwright.cli import cli

CASES = Path(__file__).parents[1] / "cases" / "templates"
CRATE = {
    "id": "c1",
    "fruit": [{"kind": "apple", "sour": True}, {"kind": "plum", "ripe": 1}, {"kind": "fig"}],
    "max-weight": 3,
    "colour": "red",
}


@pytest.fixture(scope="module")
def generate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Generates the package of a case, and imports it."""
    folder = tmp_path_factory.mktemp("team")
    sys.path.insert(0, str(folder))

    def generated(case: str) -> ModuleType:
        name = case.replace("-", "_")
        if not (folder / name).is_dir():
            shutil.copytree(CASES / case, folder / f"{name}_case")
            with pytest.MonkeyPatch.context() as patch:
                patch.chdir(folder / f"{name}_case")
                done = CliRunner().invoke(cli, ["generate", "openapi.yaml", "-o", f"../{name}"])
            assert done.exit_code == 0, done.output
        return import_module(name)

    yield generated
    sys.path.remove(str(folder))


@pytest.fixture(params=["frozen", "without-slots", "with-a-base", "that-check-themselves"])
def package(request: pytest.FixtureRequest, generate: Any) -> Any:
    return generate(request.param)


def test_what_comes_goes_out_again(package: Any) -> None:
    crate = package.from_json(package.Crate, CRATE)
    assert [type(one).__name__ for one in crate.fruit] == ["Apple", "Plum", "Unknown"]
    assert (crate.id, crate.max_weight, crate.note, crate.extra) == ("c1", 3, package.UNSET, {"colour": "red"})
    assert package.to_json(crate) == CRATE


def test_a_model_made_by_hand_is_the_one_that_comes(package: Any) -> None:
    made = package.Crate(id="c1", fruit=[package.Apple(sour=True)], max_weight=3)
    came = package.from_json(package.Crate, package.to_json(made), strict=True)
    assert came == made
    assert pickle.loads(pickle.dumps(came)) == copy.deepcopy(came) == made


def test_departures_are_told(package: Any) -> None:
    wrong = {"fruit": [{"kind": "apple", "sour": "very"}], "max-weight": 1.5}
    with pytest.raises(package.DecodeError) as caught:
        package.from_json(package.Crate, wrong, strict=True)
    assert sorted(str(one) for one in caught.value.deviations) == [
        "/fruit/0/sour: expected boolean, got 'very'",
        "/id: expected string, got nothing",
        "/max-weight: expected integer, got 1.5",
    ]
    kept = package.from_json(package.Crate, wrong)
    assert (kept.id, kept.fruit[0].sour) == (package.UNSET, "very")


def test_a_frozen_model_stays_as_it_came(generate: Any) -> None:
    package = generate("frozen")
    crate = package.from_json(package.Crate, CRATE)
    with pytest.raises(dataclasses.FrozenInstanceError):
        crate.id = "c2"


def test_a_model_without_slots_takes_notes(generate: Any) -> None:
    package = generate("without-slots")
    crate = package.from_json(package.Crate, CRATE)
    crate.seen = True
    assert package.to_json(crate) == CRATE


def test_what_a_base_brings_is_there_and_is_not_sent(generate: Any) -> None:
    package = generate("with-a-base")
    first, second = (package.from_json(package.Crate, CRATE) for _ in range(2))
    first.notes.append("mine")
    assert (second.notes, second.described()) == ([], "crate")
    assert package.to_json(first) == CRATE


def test_a_model_that_checks_itself_does_so_when_it_comes(generate: Any) -> None:
    package = generate("that-check-themselves")
    package.from_json(package.Crate, CRATE)  # loads the modules
    made = [import_module(f"that_check_themselves.models.{name}").MADE for name in ("crate", "apple")]
    for one in made:
        one.clear()
    package.from_json(package.Crate, CRATE)
    assert made == [["Crate"], ["Apple"]]
