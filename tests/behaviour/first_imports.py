"""Each module of some models imported first of all, in a process of its own, and all that is in it evaluated.

``failures`` runs this file as a program where there is httpx2 and nothing else:

    python -I -S -W error first_imports.py SITE FOLDER PACKAGE...

It prints a line for each module that fails, and at the end how many modules, classes and aliases there were.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import traceback
import typing
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any


def failures(site: Path, folder: Path, packages: Sequence[str]) -> tuple[list[str], list[int]]:
    """What fails in the models of these packages of a folder; how many modules, classes and aliases were looked at."""
    with TemporaryDirectory() as bytecode:  # Else each process would compile for itself what it imports.
        python = [sys.executable, "-I", "-S", "-W", "error", "-X", f"pycache_prefix={bytecode}"]
        command = [*python, __file__, str(site), str(folder), *packages]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    *said, counted = done.stdout.splitlines()
    return said, [int(count) for count in counted.split()]


def main() -> None:
    """Look at every module of the packages that the command line names."""
    site, folder, *packages = sys.argv[1:]
    sys.path[:0] = [site, folder]
    counted = [0, 0, 0]
    for package in packages:
        root = Path(folder, *package.split("."))
        for file in sorted((root / "models").rglob("*.py")):
            parts = file.relative_to(root).with_suffix("").parts
            name = ".".join([package, *(part for part in parts if part != "__init__")])
            counted = [total + found for total, found in zip(counted, first(name), strict=True)]
    print(*counted)


def first(name: str) -> tuple[int, int, int]:
    """Look at a module where nothing of its package was imported before: in a fork of this process."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        try:
            answer: Any = looked_at(name)
        except BaseException as error:
            answer = "".join(traceback.format_exception_only(error)).strip()
        os.write(theirs, json.dumps(answer).encode())
        os._exit(0)
    os.close(theirs)
    with open(ours, "rb") as pipe:
        told = json.loads(pipe.read() or '"the process died"')
    os.waitpid(child, 0)
    if isinstance(told, str):
        print(f"{name}: {told}")
        return 1, 0, 0
    return 1, told[0], told[1]


def looked_at(name: str) -> tuple[int, int]:
    """How many classes and aliases a module defines, once all of them are evaluated."""
    module = importlib.import_module(name)
    classes = [value for value in vars(module).values() if isinstance(value, type) and value.__module__ == name]
    for each in classes:
        for hint in typing.get_type_hints(each, include_extras=True).values():
            assert not isinstance(hint, str | typing.ForwardRef), f"{each.__name__} has {hint!r}"
            resolved(hint, module)
    annotated = getattr(module, "__annotations__", {})
    aliases = [alias for alias, annotation in annotated.items() if "TypeAlias" in str(annotation)]
    for alias in aliases:
        evaluated(vars(module)[alias], module)
    return len(classes), len(aliases)


def evaluated(value: Any, module: ModuleType, seen: tuple[str, ...] = ()) -> None:
    """Evaluate what stands for a type, in the names of its module, as those do who build something from types."""

    def holder() -> None: ...

    holder.__annotations__ = {"it": value}
    hint = typing.get_type_hints(holder, vars(module), include_extras=True)["it"]
    assert not isinstance(hint, str | typing.ForwardRef), f"{value!r} stays {hint!r}"
    resolved(hint, module, seen)


def resolved(hint: Any, module: ModuleType, seen: tuple[str, ...] = ()) -> None:
    """Evaluate what ``get_type_hints`` left in a type that contains itself, once; that nothing else is left."""
    if typing.get_origin(hint) is typing.Literal:
        return
    parts = typing.get_args(hint)
    for part in parts[:1] if typing.get_origin(hint) is typing.Annotated else parts:
        if isinstance(part, str | typing.ForwardRef):
            text = part if isinstance(part, str) else part.__forward_arg__
            if text not in seen:
                evaluated(part, module, (*seen, text))
        else:
            resolved(part, module, seen)


if __name__ == "__main__":
    main()
