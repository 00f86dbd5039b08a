"""A scenario of the user's own, from a Python file."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from clientwright.mock.ground.base import Scenario
from clientwright.mock.wire.problem import listed


class NoScenario(ValueError):
    """Why a file gives no scenario, as a sentence."""


def load(path: str | Path) -> type[Scenario]:
    """The one class in a Python file that derives from ``Scenario``; raises ``NoScenario``.

    The file is run. It may import what stands beside it.
    """
    file = Path(path).resolve()
    if not file.is_file():
        raise NoScenario(f"there is no file {path}")
    name = f"clientwright_scenario_{file.stem}"
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise NoScenario(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # Where its dataclasses look for the names of their annotations.
    sys.path.insert(0, str(file.parent))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(file.parent))
    kinds = [each for each in vars(module).values() if isinstance(each, type) and each.__module__ == name]
    found = [each for each in kinds if issubclass(each, Scenario)]
    lowest = [each for each in found if not any(other is not each and issubclass(other, each) for other in found)]
    if len(lowest) != 1:
        what = f"several: {listed(each.__name__ for each in lowest)}" if lowest else "none"
        raise NoScenario(f"{path} needs one class that derives from clientwright.testing.Scenario, and has {what}")
    return lowest[0]
