"""What griffe calls breaking between two packages, we do too."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import griffe
import pytest
from unit.changes.test_rules import CASES
from unit.described import Edits, changes, edited

from clientwright import pipeline
from clientwright.clock import Clock
from clientwright.pipeline import Request
from clientwright.write import fill

TOGETHER: Final = (
    ("function-removed", "argument-removed", "field-needed", "base-removed", "webhook-removed"),
    ("stream-removed", "model-moved", "field-required", "argument-moved", "model-kind"),
    ("arguments-removed", "field-promised", "input-removed", "model-removed"),
)
"""Rules whose cases can be tried at once."""


def package(edits: Edits, root: Path) -> griffe.Object | griffe.Alias:
    """The package of the description, as griffe reads it."""
    root.mkdir()
    file = root / "openapi.json"
    file.write_text(json.dumps(edited(edits)), encoding="utf-8")
    request = Request(description=str(file), in_depth=False)
    planned = pipeline.plan(request, root / "client", pipeline.understand(request, Clock()), Clock())
    assert planned is not None
    fill(root / "client", planned.changes)
    return griffe.load("client", search_paths=[root], allow_inspection=False)


def breaking(old: Edits, new: Edits, folder: Path) -> Iterator[str]:
    """The names that griffe calls broken, each as the words of its path."""
    before, after = package(old, folder / "before"), package(new, folder / "after")
    for one in griffe.find_breaking_changes(before, after):
        parameter = one.old_value if isinstance(one.old_value, griffe.Parameter) else None
        if parameter is not None and parameter.kind is griffe.ParameterKind.var_keyword:
            continue  # Nobody gives `**options` by its name.
        if "._" not in one.obj.path.replace("__init__", ""):
            yield one.obj.path


@pytest.mark.parametrize("rules", TOGETHER)
def test_what_griffe_calls_breaking_is_breaking(
    rules: tuple[str, ...], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, logger="griffe")
    old: Edits = {place: value for rule in rules for place, value in CASES[rule][0].items()}
    new: Edits = {place: value for rule in rules for place, value in CASES[rule][1].items()}
    ours = [one for one in changes(old, new, tmp_path) if one.judgement.breaking != "no"]
    words = {word.lower() for one in ours for word in re.findall(r"\w+", f"{one.subject} {one.sentence}")}
    found = list(breaking(old, new, tmp_path))
    assert len(found) > 3
    for path in found:
        *_, above, last = path.removesuffix("_async").replace(".__init__", "").split(".")
        assert {last.lower(), above.lower()} & words, f"{path} is not among {sorted(one.sentence for one in ours)}"
