"""One row for each real description: what comes of it, and whether it holds. ``make corpus`` runs it.

    make corpus                        every description in the folder that CLIENTWRIGHT_CORPUS names
    make corpus DESCRIPTIONS="openai"  those whose names contain one of the words

A row ends with what is wrong, if anything is; the program's status says whether there is such a row.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import checkers
from behaviour.emitted_calls import Emitted, value
from behaviour.first_imports import failures as cannot_import
from conftest import link_site
from corpus.against_mock import KNOWN, outcomes_of
from corpus.packages import package_of, read
from corpus.round_trips import failures as changed
from corpus.round_trips import written_in
from real_descriptions import CORPUS

from clientwright.build.operations import METHODS
from clientwright.ir.types import ModelRef
from clientwright.source.text import split

_HEAD = (
    "description",
    "exit",
    "operations",
    "slips",
    "degraded",
    "files",
    "lines",
    "imports",
    "mypy",
    "pyright",
    "values",
    "calls",
)
LINE = b"\n"
_WIDTHS = (38, 4, 11, 5, 8, 6, 8, 7, 5, 7, 9, 9)


def main(words: list[str]) -> int:
    """Print the table; 1 when something is wrong in it."""
    if not CORPUS.is_dir():
        raise SystemExit("no real descriptions: CLIENTWRIGHT_CORPUS names the folder that has them")
    wrong = False
    print(_line(_HEAD))
    with TemporaryDirectory() as held:
        site = Path(held, "site")
        link_site(site)
        for file in sorted(_descriptions(), key=lambda one: one.stat().st_size):
            name = file.relative_to(CORPUS).as_posix()
            if words and not any(word in name for word in words):
                continue
            with TemporaryDirectory() as folder:
                cells, findings = row(name, Path(folder), site)
            print(_line(cells), flush=True)
            for finding in findings[:5]:
                print(f"    {finding}", flush=True)
            wrong = wrong or bool(findings)
    return int(wrong)


def row(name: str, folder: Path, site: Path) -> tuple[tuple[str, ...], list[str]]:
    """What is measured of one description, and what is wrong."""
    package, wrong = package_of(name), list[str]()
    exit, report = _generate(name, folder / "first" / package, folder / "report.json", wrong)
    if not (folder / "first" / package).is_dir():
        return (name, str(exit)), [*wrong, "nothing was written"]
    _generate(name, folder / "second" / package, folder / "report.json", wrong)
    texts = _texts(folder / "first")
    if texts != _texts(folder / "second"):
        wrong.append("the same description gave other bytes the second time")
    items = report["items"]
    emitted = sum(item["kind"] == "operation" and item["state"] in ("generated", "renamed") for item in items)
    degraded = [item for item in items if item["state"] in ("degraded", "unsupported")]
    wrong += [f"{item['code']} at {item['pointer']}" for item in degraded]
    whole = read(name)
    declared = _declared(whole.document.data)
    if emitted != declared:
        wrong.append(f"{declared} operations are declared, and {emitted} generated")
    imports = _said(wrong, lambda: cannot_import(site, folder / "first", [package])[0])
    mypy = _said(wrong, lambda: checkers.mypy(folder / "first"))
    pyright = _said(wrong, lambda: checkers.pyright(folder / "first"))
    back, count = changed(site, folder / "first", package, _values(whole))
    wrong += back
    calls = outcomes_of(CORPUS / name)
    failed = [found for found in calls if not found.good]
    wrong += [str(found) for found in failed if found.operation not in KNOWN.get(name, ())]
    slips = {(found["code"], found["pointer"]) for found in report["findings"] if found["done"]}
    slips -= {(item["code"], item["pointer"]) for item in degraded}
    cells = (
        *(name, str(exit), f"{emitted}/{declared}", str(len(slips)), str(len(degraded)), str(len(texts))),
        *(f"{sum(text.count(LINE) for text in texts.values()):,}", imports, mypy, pyright),
        *(f"{count - len(back)}/{count}", f"{len(calls) - len(failed)}/{len(calls)}"),
    )
    return cells, wrong


def _descriptions() -> Iterator[Path]:
    return (file for ending in ("json", "yaml", "yml") for file in CORPUS.rglob(f"*.{ending}"))


def _generate(name: str, package: Path, report: Path, wrong: list[str]) -> tuple[int, Any]:
    """Run the command as a user does, into an empty folder."""
    command = [sys.executable, "-m", "clientwright", "generate", str(CORPUS / name), "-o", str(package)]
    done = subprocess.run([*command, "--report", str(report)], capture_output=True, text=True, check=False)
    if done.returncode or "Traceback" in done.stderr:
        wrong.append(done.stderr.strip()[-500:])
    return done.returncode, json.loads(report.read_text(encoding="utf-8")) if report.is_file() else {}


def _declared(data: Any) -> int:
    """The operations of a description, counted in its own text."""
    items = [_at(data, item["$ref"][1:]) if "$ref" in item else item for item in data.get("paths", {}).values()]
    named = [key for item in items for key in item or () if key in METHODS]
    return len(named) + sum(len(item.get("additionalOperations", ())) for item in items if item)


def _texts(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _said(wrong: list[str], check: Callable[[], list[Any]]) -> str:
    """How many findings a check has; they are wrong, each."""
    found = check()
    wrong += map(str, found)
    return str(len(found))


def _values(whole: Emitted) -> Iterator[tuple[str, Any]]:
    """Values of every model: one made with all that is optional in it, and what the description has of its own."""
    for id, named in whole.names.models.items():
        made = value(ModelRef(id=id), whole.api)
        if "b'bytes'" not in repr(made):  # What has files in it is sent in parts, and has no JSON.
            yield named.type.python, made
        pointer = whole.api.models[id].location.pointer
        yield from ((named.type.python, one) for one in written_in(_at(whole.document.data, pointer)))


def _at(data: Any, pointer: str) -> Any:
    """What a JSON Pointer leads to; None where there is nothing."""
    for part in split(pointer):
        if isinstance(data, dict):
            data = data.get(part)
        elif isinstance(data, list) and part.isdecimal() and int(part) < len(data):
            data = data[int(part)]
        else:
            return None
    return data


def _line(cells: tuple[str, ...]) -> str:
    first, *others = zip(cells, _WIDTHS, strict=False)
    return " ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
