"""Whether a package holds nothing of a description but strings and names: no code, no paths, no markup of its own."""

from __future__ import annotations

import ast
import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from behaviour.hostile import CANARY

from clientwright.render.runtime import render_runtime
from clientwright.rooms import PARTS

RUNTIME = Path(__file__).parents[2] / "generator" / "clientwright" / "runtime"
PLAIN_PATH = re.compile(r"(\w+/)*(\w+\.py|py\.typed|README\.md|\.clientwright(\.surface)?\.json|\.gitattributes)")
LONGEST_FILE_NAME = 100
IMPORTED = (
    *("__future__", "typing", "collections.abc", "dataclasses", "functools", "client"),
    *("datetime", "decimal", "typing_extensions", "uuid", "warnings"),
)
"""The modules that emitted code imports from by a whole name."""
COMMANDS = ("pip install ", "clientwright generate ", "clientwright mock ")
"""What a shell is given, and how it begins; what follows is from whoever ran the command."""


def names_in(tree: ast.AST) -> Iterator[str]:
    """Every name in a program, whatever it names; strings are none."""
    for node in ast.walk(tree):
        for _, value in ast.iter_fields(node):
            for each in value if isinstance(value, list) else [value]:
                if isinstance(each, str) and not isinstance(node, ast.Constant):
                    yield each


def check_program(text: str, where: str) -> None:
    """Fails when a program has a name or imports a module that only a payload can have brought."""
    tree = ast.parse(text)
    assert not any(CANARY in name for name in names_in(tree)), where
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            assert all(alias.name in sys.stdlib_module_names for alias in node.names), where
            assert not {alias.name for alias in node.names} & {"os", "subprocess"}, where
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            assert node.module in IMPORTED, f"{where} imports from {node.module}"


def check_markdown(text: str) -> None:
    """Fails when the Markdown has a code block that is none of ours, HTML, or characters that cannot be seen."""
    open_block: list[str] | None = None
    for line in text.split("\n"):
        if open_block is not None:
            if line == "```":
                check_program("\n".join(open_block), "README.md")
                open_block = None
            elif not line.startswith(COMMANDS):
                open_block.append(line)
        elif line in ("```python", "```sh"):
            open_block = []
        else:
            assert not re.match(r"\s{0,3}(```|~~~)", line), line
            assert not re.search(r"(?<!\\)<[a-zA-Z!/]", re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", line)), line
    assert open_block is None
    assert unseen(text) == set()


def unseen(text: str) -> set[str]:
    """The characters of a text that control a terminal, reorder what is shown, or are no characters; not joiners."""
    return {
        f"U+{ord(char):04X}"
        for char in text
        if char not in "\n\u200c\u200d" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    }


@cache
def _runtime() -> Mapping[str, str]:
    """All of the runtime, which is ours whatever a description says."""
    return render_runtime([*(room.name for room in RUNTIME.iterdir()), *PARTS])


def check_package(texts: Mapping[str, str]) -> None:
    """Fails when something in the texts of a package came from a payload and is not a string."""
    ours = _runtime()
    for path, text in texts.items():
        assert PLAIN_PATH.fullmatch(path), path
        assert all(len(part) <= LONGEST_FILE_NAME for part in path.split("/"))
        if path in ours:
            assert text == ours[path]
        elif path.endswith(".py"):
            check_program(text, path)
            assert unseen(text) == set(), path
        elif path.endswith(".json"):
            json.loads(text)
    check_markdown(texts["README.md"])
