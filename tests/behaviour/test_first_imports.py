"""Whichever module of the models is imported first, it loads, and its annotations and aliases can be evaluated.

The clean descriptions of the corpus have the same test in tests/corpus.
"""

from __future__ import annotations

from pathlib import Path

import case
import pytest
from behaviour.first_imports import failures

pytestmark = pytest.mark.proof

GENERATED = Path(__file__).parents[2] / "generated"


def test_every_module_of_runsteps_can_come_first(site: Path) -> None:
    failed, (modules, classes, aliases) = failures(site, GENERATED, ["runsteps"])
    assert failed == []
    assert modules == len(list((GENERATED / "runsteps" / "models").glob("*.py")))
    assert (classes > 150, aliases > 40) == (True, True)


def test_every_module_of_every_case_can_come_first(tmp_path_factory: pytest.TempPathFactory, site: Path) -> None:
    folder, packages = case.packages(tmp_path_factory)
    failed, (modules, _, aliases) = failures(site, folder, packages)
    assert failed == []
    assert (modules > 2 * len(packages), aliases > 10) == (True, True)


def broken(folder: Path, **modules: str) -> list[str]:
    """What fails in models made of these modules."""
    models = folder / "broken" / "models"
    models.mkdir(parents=True)
    (models / "__init__.py").touch()
    for name, text in modules.items():
        head = "from __future__ import annotations\nfrom dataclasses import dataclass\nfrom typing import TypeAlias\n"
        (models / f"{name}.py").write_text(head + text, encoding="utf-8")
    return failures(folder, folder, ["broken"])[0]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("Tree: TypeAlias = 'list[Nowhere]'", "NameError"),
        ("Text: TypeAlias = 'str'\nBoth: TypeAlias = 'Text | list[int]'", "TypeError"),
        ("Deep: TypeAlias = 'dict[str, list[\"Nowhere\"]]'", "NameError"),
        ("@dataclass\nclass Tree:\n    branches: list[Nowhere]", "NameError"),
        ("import os\nos._exit(0)", "the process died"),
    ],
)
def test_what_cannot_be_evaluated_is_found(text: str, error: str, tmp_path: Path) -> None:
    (failed,) = broken(tmp_path, tree=text)
    assert failed.startswith(f"broken.models.tree: {error}")


def test_what_contains_itself_is_evaluated_once(tmp_path: Path) -> None:
    assert broken(tmp_path, tree="Tree: TypeAlias = 'str | list[Tree] | dict[str, Tree]'") == []


def test_a_circle_that_holds_only_from_one_side_is_found(tmp_path: Path) -> None:
    one = "from . import two\nOne: TypeAlias = 'int'"
    two = "from .one import One\nTwo: TypeAlias = 'One'"
    (failed,) = broken(tmp_path, one=one, two=two)
    assert failed.startswith("broken.models.one: ImportError")
