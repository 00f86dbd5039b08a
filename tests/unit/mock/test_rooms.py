"""The mock's rooms: imports go one way between them, and in no circle anywhere."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import clientwright.mock

ROOT = Path(clientwright.mock.__file__).parent
ORDER = (
    "wire",
    "reading",
    "judging",
    "answering",
    "described",
    "faults",
    "scenario",
    "snippets",
    "ground",
    "memory",
    "recording",
    "service",
    "assistants",
    "scenarios",
    "serving",
    "__init__",
)
"""What stands in the mock's folder: each imports only what comes before it. ``__init__`` is what users import."""


def imported() -> dict[str, set[str]]:
    """What each module imports of the mock, wherever in it the import stands: paths such as ``judging/judge``."""
    files = {path.relative_to(ROOT).with_suffix("").as_posix(): path for path in sorted(ROOT.rglob("*.py"))}
    return {module: set(_imports(path, set(files))) for module, path in files.items()}


def _imports(path: Path, modules: set[str]) -> list[str]:
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("clientwright.mock"):
            whence = (node.module or "").split(".")[2:]
            for name in node.names:
                module = "/".join([*whence, name.name])
                found.append(module if module in modules else "/".join(whence))
    return [module if module in modules else f"{module}/__init__".removeprefix("/") for module in found]


def test_imports_go_one_way_between_rooms() -> None:
    found = imported()
    rooms = {module: ORDER.index(module.partition("/")[0]) for module in found}
    assert set(ORDER) == {module.partition("/")[0] for module in found}
    assert [(one, other) for one, others in found.items() for other in others if rooms[one] < rooms[other]] == []


def test_imports_go_in_no_circle() -> None:
    found = imported()
    assert sum(map(len, found.values())) > 100
    assert set(TopologicalSorter(found).static_order()) == set(found)


def test_the_scenario_and_the_faults_are_apart() -> None:
    # The order puts one after the other, and neither knows of the other.
    rooms = {(one.partition("/")[0], other.partition("/")[0]) for one, others in imported().items() for other in others}
    assert not {("assistants", "faults"), ("assistants", "service"), ("serving", "assistants")} & rooms
