"""What the docstring of an operation says of an argument."""

from __future__ import annotations

import pytest

from clientwright.render.docs import WIDTH, entry


def test_as_many_sentences_stand_on_the_first_line_as_fit() -> None:
    assert entry("limit", "How many. Five if left out.") == ["    limit: How many. Five if left out."]
    long = f"How many. {'Word ' * 16}end. More."
    assert entry("limit", long) == ["    limit: How many.", f"        {'Word ' * 15}Word", "        end. More."]


def test_a_sentence_that_is_too_long_for_a_line_stays_whole_for_editors_show_one_line() -> None:
    sentence = f"How {'many ' * 20}there are."
    first, rest = entry("limit", f"{sentence} Five if left out.")
    assert first == f"    limit: {sentence}"
    assert rest == "        Five if left out."
    assert len(first) > WIDTH


def test_what_would_be_longer_than_two_lines_is_wrapped() -> None:
    lines = entry("limit", f"How {'many ' * 60}there are.")
    assert max(map(len, lines)) <= WIDTH
    assert " ".join(line.strip() for line in lines) == f"limit: How {'many ' * 60}there are."


@pytest.mark.parametrize("mark", ["-", "*", "1."])
def test_a_list_stays_one_and_its_margin_stays(mark: str) -> None:
    text = f"One of:\n\n{mark} `a`: the first\n{mark} `b`: the second"
    first, *items = entry("kind", text)
    assert first == "    kind: One of:"
    assert items == [f"        {mark} `a`: the first", f"        {mark} `b`: the second"]


def test_lines_of_a_paragraph_are_filled_anew() -> None:
    text = f"{'Word ' * 16}end. A second\nsentence\nover lines."
    assert entry("a", text)[1:] == ["        A second sentence over lines."]


@pytest.mark.parametrize("text", ["See e.g. the docs.", "Version 1.5 of it.", "A file `a.b`."])
def test_a_full_stop_inside_of_a_sentence_ends_none(text: str) -> None:
    assert entry("a", f"{text} {'Word ' * 20}")[0] == f"    a: {text}"
