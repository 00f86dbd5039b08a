"""The programs of a page of docs/, and what each prints."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(
    r"^```python\n(?P<program>.*?)^```\n(?:\n```text\n(?P<printed>.*?)^```\n)?", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Program:
    """A program of the guide, compiled with its place in the file, and what it prints; None when that is not shown."""

    code: Any
    printed: str | None


def sections(page: Path) -> dict[str, list[Program]]:
    """The programs of each section."""
    found: dict[str, list[Program]] = {}
    text = page.read_text(encoding="utf-8")
    titles = [*re.finditer(r"^## (.*)$", text, re.MULTILINE)]
    for title, following in zip(titles, [*titles[1:], None], strict=True):
        end = following.start() if following else len(text)
        for block in BLOCK.finditer(text, title.end(), end):
            line = text.count("\n", 0, block.start("program"))
            code = compile("\n" * line + block["program"], str(page), "exec", dont_inherit=True)
            found.setdefault(title[1], []).append(Program(code, block["printed"]))
    return found


def session(programs: Iterable[Program]) -> None:
    """Runs programs that share their names, one after the other; each has to print what the page shows."""
    names: dict[str, Any] = {"__name__": "__main__"}
    for program in programs:
        printed = io.StringIO()
        with redirect_stdout(printed):
            exec(program.code, names)
        assert program.printed in (None, printed.getvalue()), f"{program.code}: {printed.getvalue()}"
    names["client"].close()
