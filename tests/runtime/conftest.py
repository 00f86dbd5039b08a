"""What the tests of the runtime share: an environment without keys, and a small hand-written package."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
RUNTIME = HERE.parents[1] / "generator" / "clientwright" / "runtime"
sys.path.insert(0, str(HERE))  # for ``wire``


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("RUNSTEPS_API_KEY", "AIMLAPI_API_KEY", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package ``sample`` with the runtime in it, as an emitted one has it."""
    folder = tmp_path_factory.mktemp("packages")
    shutil.copytree(HERE / "sample", folder / "sample")
    shutil.copytree(RUNTIME, folder / "sample" / "_runtime", ignore=shutil.ignore_patterns("__pycache__"))
    sys.path.insert(0, str(folder))
    yield import_module("sample")
    sys.path.remove(str(folder))
