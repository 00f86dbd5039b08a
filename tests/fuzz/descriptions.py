"""Descriptions to begin with, and what becomes of one, in memory."""

from __future__ import annotations

import json
import signal
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

from behaviour.harmless import check_package, unseen
from behaviour.hostile import small
from fuzz.part import Fault

from clientwright import accounting
from clientwright.build import build
from clientwright.config import Config
from clientwright.depth import room
from clientwright.diagnostics import Diagnostics
from clientwright.layout import plan
from clientwright.mend import mend
from clientwright.names import assign
from clientwright.names.explanation import explain
from clientwright.render import render
from clientwright.render.templates import Templates
from clientwright.report import render as told
from clientwright.report.nearest import few_hints
from clientwright.source import read
from clientwright.validate import validate
from clientwright.validate.deep.case import case_of
from clientwright.validate.deep.sound import is_sound

SECONDS = 60
"""Of processor time, for one description; they take a tenth of one."""
CASES = Path(__file__).parents[1] / "cases"
Step: TypeAlias = "tuple[str | int, ...]"
"""The way to a value: keys and indices."""


@cache
def bases() -> Mapping[str, str]:
    """Small descriptions as JSON, by their name: those of the cases, and one that has a text in every place."""
    found = {"everything": json.dumps(small("plain words"))}
    for file in sorted(CASES.glob("*/*/openapi.*")):
        diagnostics = Diagnostics()
        document = read(str(file), diagnostics=diagnostics)
        if document is not None and len(document.files) == 1 and len(document.texts[0].content) < 30_000:
            found[f"{file.parent.parent.name}/{file.parent.name}"] = json.dumps(document.data)
    return found


def values(value: Any, way: Step = ()) -> Iterator[tuple[Step, Any]]:
    """Every value in a description, with the way to it."""
    yield way, value
    inside: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, held in inside:
        yield from values(held, (*way, key))


def at(value: Any, way: Step) -> Any:
    """The value at the end of a way."""
    for step in way:
        value = value[step]
    return value


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a description: the texts of a package, if there is one, and whether there are errors."""

    texts: Mapping[str, str] | None
    failed: bool


def made(text: str | bytes) -> Made:
    """What becomes of a description, with all that is said of it. Raises ``Fault``."""
    diagnostics = Diagnostics()
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    try:
        with room(), few_hints(), in_time():
            texts = _texts(raw, diagnostics)
            said = told(diagnostics, {"<stdin>": raw.decode("utf-8", "replace")}, color=False)
            if texts is not None:
                check_package(texts)
            assert unseen(said) == set(), f"said: {unseen(said)}"
    except Exception as error:  # Nothing raises because of what a description says.
        raise Fault(f"{type(error).__name__}: {str(error)[:300]}", raw) from error
    return Made(texts, diagnostics.failed)


@contextmanager
def in_time() -> Generator[None, None, None]:
    """``TimeoutError`` for work of more than ``SECONDS`` of processor time."""

    def late(*_: object) -> None:
        raise TimeoutError(f"it goes on for more than {SECONDS} seconds")

    before = signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _texts(raw: bytes, diagnostics: Diagnostics) -> Mapping[str, str] | None:
    document = read("-", diagnostics=diagnostics, stdin=BytesIO(raw))
    if document is None:
        return None
    document = mend(document)
    is_sound(case_of(document))
    validate(document)
    if diagnostics.failed:
        return None
    config = Config()
    api = build(document, config)
    names = assign(api, config, diagnostics)
    explain(names)
    accounting.settle(api.account, config, diagnostics)
    if diagnostics.failed:
        return None
    return render(plan(api, names, package="client"), _templates())


@cache
def _templates() -> Templates:
    return Templates.load()
