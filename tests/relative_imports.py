"""Which files of a package import which: at the top, for type checkers and late, all alike."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath


def imports(files: Mapping[str, str]) -> dict[str, set[str]]:
    """For every module the files it imports relatively; one that is not there stands as the name it is asked for by."""
    modules = {path: text for path, text in files.items() if path.endswith(".py")}
    return {path: {_file(asked, modules) for asked in _asked(path, text)} for path, text in modules.items()}


@cache
def _asked(path: str, text: str) -> tuple[str, ...]:
    """Paths without suffix, each of a module or of a name in one."""
    return tuple(_named(PurePosixPath(path).parent, ast.parse(text)))


def _named(folder: PurePosixPath, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            start = (folder, *folder.parents)[node.level - 1]
            module = start.joinpath(*(node.module or "").split("."))
            yield from (str(module / name.name) for name in node.names)


def _file(asked: str, modules: Mapping[str, str]) -> str:
    """The module of a name, or the module that the name itself is."""
    holder = str(PurePosixPath(asked).parent)
    for path in (f"{asked}.py", f"{holder}.py", f"{asked}/__init__.py", f"{holder}/__init__.py"):
        if path.removeprefix("./") in modules:
            return path.removeprefix("./")
    return asked


def circles(graph: Mapping[str, set[str]]) -> list[str]:
    """The files that import themselves in the end."""
    return sorted(path for path in graph if path in _reached(path, graph))


def _reached(start: str, graph: Mapping[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting.extend(graph.get(path, ()))
    return reached
