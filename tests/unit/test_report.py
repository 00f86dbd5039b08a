"""What a person reads: place, sentence, source, hint, counts; and nothing that a document can play tricks with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.diagnostics import Diagnostic, Diagnostics, Location, Severity
from clientwright.report import nearest, render, summary
from clientwright.report.excerpt import WIDEST, excerpt, harmless


def found(line: int = 1, column: int = 1, sentence: str = "this is wrong", **more: str) -> Diagnostics:
    """One finding in ``a.yaml``."""
    diagnostics = Diagnostics()
    diagnostics.error("some-code", sentence, Location(file="a.yaml", line=line, column=column), **more)
    return diagnostics


def test_a_finding_shows_three_lines_a_caret_and_its_hint() -> None:
    text = render(found(2, 5, hint="do that"), {"a.yaml": "one:\n    two: 2\nthree: 3\nfour: 4\n"}, color=False)
    assert text == (
        "a.yaml:2:5: error[some-code]: this is wrong\n"
        "  1 | one:\n"
        "  2 |     two: 2\n"
        "    |     ^\n"
        "  3 | three: 3\n"
        "  hint: do that\n"
        "\n"
        "1 error\n"
    )


def test_nothing_found_is_no_text() -> None:
    assert render(Diagnostics(), None, color=False) == ""
    assert summary([]) == ""


def test_the_summary_counts_errors_and_warnings() -> None:
    place = Location(file="a")
    several = [Diagnostic(code="a", sentence=str(n), location=place) for n in range(2)]
    warning = Diagnostic(code="a", sentence="w", location=place, severity=Severity.WARNING)
    assert summary([*several, warning]) == "2 errors, 1 warning"
    assert summary([warning]) == "1 warning"


def test_findings_are_in_the_order_of_their_places_and_files_in_that_of_their_first() -> None:
    diagnostics = Diagnostics()
    for file, line in (("b", 3), ("a", 2), ("b", 1), ("a", 1)):
        diagnostics.error("c", f"{file}{line}", Location(file=file, line=line))
    lines = [line for line in render(diagnostics, None, color=False).splitlines() if "error[c]" in line]
    assert [line.rsplit(" ", 1)[-1] for line in lines] == ["b1", "b3", "a1", "a2"]


def test_a_file_without_text_is_named_without_a_line() -> None:
    assert render(found(), None, color=False).startswith("a.yaml: error[some-code]")


@pytest.mark.parametrize(
    ("line", "column", "caret"),
    [("\tkey: 1", 2, 1), ("日本: x", 5, 6), ("é́: x", 4, 2), ("a", 9, 1)],
)
def test_the_caret_is_under_the_place_whatever_the_width_of_characters(line: str, column: int, caret: int) -> None:
    shown = excerpt([line], Location(file="a", line=1, column=column))
    assert shown[1] == "    | " + " " * caret + "^"


def test_a_long_line_is_cut_around_the_caret() -> None:
    line = "x" * 5000 + "HERE" + "y" * 5000
    source, caret = excerpt([line], Location(file="a", line=1, column=5001))
    assert len(source) <= WIDEST + 10
    assert source[caret.index("^") :].startswith("HERE")


HOSTILE = ["\x1b[31mred", "a\x07b", "a\rb", "\u202eabc", "\u2066x", "\x9b2J", "\x00", "\u200bx", "\ufeffx"]


@pytest.mark.parametrize("text", HOSTILE)
def test_control_characters_of_a_document_never_reach_the_terminal(text: str) -> None:
    shown = render(found(sentence=f"`{text}`", hint=text), {"a.yaml": text.replace("\r", "")}, color=False)
    assert all(character.isprintable() or character == "\n" for character in shown)


@given(st.text(max_size=200), st.integers(0, 300), st.integers(0, 300), st.booleans())
def test_any_text_can_be_shown(text: str, line: int, column: int, color: bool) -> None:
    shown = render(found(line, column, sentence=text), {"a.yaml": text}, color=color)
    assert shown.endswith("1 error\n")
    if not color:
        assert all(character.isprintable() or character == "\n" for character in shown)


def test_a_harmless_text_is_left_as_it_is() -> None:
    assert harmless("größe `日本` 😀") == "größe `日本` 😀"
    assert harmless("a\nb\x1b") == "a\\nb\\x1b"


def test_color_is_only_added_and_only_when_asked_for() -> None:
    plain = render(found(hint="h"), {"a.yaml": "x"}, color=False)
    colored = render(found(hint="h"), {"a.yaml": "x"}, color=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31merror[some-code]\x1b[0m" in colored


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        ("Pett", ["Pet", "Cat"], "Pet"),
        ("pet", ["Cat", "Pet"], "Pet"),
        ("petId", ["pet_id"], "pet_id"),
        ("xyz", ["Pet"], None),
        ("a", [], None),
        ("", ["Pet"], None),
    ],
)
def test_the_nearest_word_is_what_was_probably_meant(word: str, candidates: list[str], expected: str | None) -> None:
    assert nearest(word, candidates) == expected
