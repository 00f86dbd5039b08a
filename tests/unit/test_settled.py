"""What black is not shown: the result must be what black makes of the whole."""

from __future__ import annotations

from pathlib import Path

import black
import pytest

from clientwright.format.settled import formatted, skeleton

MODE = black.Mode(target_versions={black.TargetVersion.PY311})
ROOT = Path(__file__).parents[2]
FILES = sorted(ROOT.glob("tests/cases/**/expected/**/*.py"))


def whole(text: str) -> str:
    """What black makes of a text."""
    return black.format_str(text, mode=MODE)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_the_result_is_what_black_makes_of_the_whole(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert formatted(text, whole) == whole(text)


@pytest.mark.parametrize(
    ("written", "instead"),
    [("    ", "  "), (", ", ","), ('"', "'"), ("\n\n", "\n"), (" = ", "="), ("(", "( "), (",\n", "\n")],
)
def test_it_holds_for_code_in_another_form(written: str, instead: str) -> None:
    compared = 0
    for file in FILES:
        text = file.read_text(encoding="utf-8").replace(written, instead)
        try:
            expected = whole(text)
        except black.InvalidInput:
            continue
        assert formatted(text, whole) == expected, file
        compared += 1
    assert compared > 3


def test_it_holds_for_code_that_nobody_wrote_for_us() -> None:
    files = sorted(Path(black.__file__).parent.rglob("*.py"))[:12]
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert formatted(text, whole) == whole(text), file


@pytest.mark.parametrize(
    "line",
    [
        "value = raw['key']",
        "value = (a)",
        "value = f(a, )",
        "value = a+b",
        "value =  a",
        "value = 0XFF",
        'value = u"x"',
        "value = a[b : c]",
        "value = a ** b",
        "del (a)",
        "return (a)",
        "for (a) in b:\n        pass",
        "if (a):\n        pass",
        "value = not(a)",
        "(a, b) = c",
        "a = 1; b = 2",
        "value = f(\n        a, b)",
        "assert (a)",
        "with (a):\n        pass",
        "value = 'a' \"b\"",
        "value = {a:b}",
        "value: int=1",
        "f(a = 1)",
        "from a import (b)",
        "value = [a for(b) in c]",
    ],
)
def test_what_black_would_change_is_shown_to_it(line: str) -> None:
    text = f"def function(a, b, c):\n    first = 1\n    {line}\n    last = 1\n"
    assert whole(text) != text, "the example proves nothing"
    assert formatted(text, whole) == whole(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("from .a import (\n    b as b,\n)\nfrom .c import d\n", 1),
        ("if a:\n    from .a import (\n        b as b,\n        c,\n    )\n", 2),
        ("from .a import (\n    b\n)\n", 3),
        ("from .a import (\n    b,  # why\n)\n", 3),
        ("from .a import (\n  b,\n)\n", 3),
        ("from .a import (\n    b,\n    )\n", 3),
        ("from .a import (\n    b,\n", 2),
    ],
)
def test_an_import_over_several_lines_is_settled_if_a_comma_keeps_it_so(text: str, shown: int) -> None:
    assert skeleton(text).text.count("\n") == shown
    if shown < text.count("\n"):
        assert formatted(text, whole) == whole(text) == text


def test_most_of_a_codec_is_settled() -> None:
    text = (ROOT / "tests/cases/models/nullability/expected/package/_codecs/note.py").read_text()
    assert skeleton(text).text.count("\n") < 0.65 * text.count("\n")


def test_a_name_of_ours_in_the_text_is_noticed() -> None:
    text = "def f():\n    _settled_run_0  = 1\n    a = 1\n"
    assert skeleton(text).restored(skeleton(text).text) is None
    assert formatted(text, whole) == whole(text)
