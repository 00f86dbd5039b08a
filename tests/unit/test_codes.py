"""The table of codes, docs/diagnostics.md and the sources say the same."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from clientwright.codes import CODES

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "generator" / "clientwright"
KEBAB = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def trees() -> Iterator[tuple[Path, ast.Module]]:
    """Every module of the generator; the runtime is a package of its own."""
    for path in sorted(SOURCES.rglob("*.py")):
        if path.name != "codes.py" and "runtime" not in path.relative_to(SOURCES).parts:
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def used_codes() -> dict[str, str]:
    """Every code that a finding is made with, and a module that makes it."""
    found: dict[str, str] = {}
    for path, tree in trees():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = getattr(call.func, "attr", None) or getattr(call.func, "id", "")
            given = [word.value for word in call.keywords if word.arg == "code"]
            if name in ("error", "warn", "degraded", "Unreadable") and len(call.args) > 1:
                given.append(call.args[0])
            if name in ("unsupported", "excluded") and len(call.args) > 2:
                given.append(call.args[1])
            for value in given:
                if isinstance(value, ast.Constant) and isinstance(value.value, str) and KEBAB.fullmatch(value.value):
                    found.setdefault(value.value, path.name)
    return found


def test_every_code_that_a_finding_is_made_with_is_in_the_table() -> None:
    assert {code: module for code, module in used_codes().items() if code not in CODES} == {}


def test_every_code_in_the_table_is_made_somewhere() -> None:
    words = {
        node.value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert [code for code in CODES if code not in words] == []


def test_every_code_has_a_section_in_the_documentation_and_in_the_same_order() -> None:
    page = (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)$", page, flags=re.MULTILINE) == list(CODES)


def test_codes_are_kebab_case_and_explained_in_one_sentence() -> None:
    for code, explanation in CODES.items():
        assert KEBAB.fullmatch(code), code
        assert explanation.endswith("."), code
        assert len(explanation) <= 120, code
