"""Templates: ours, a team's over them, and what is said when one is broken."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from msgspec import Struct

from clientwright.render import problems
from clientwright.render.plain import Plain
from clientwright.render.templates import TemplateProblem, Templates


class View(Struct, frozen=True):
    doc: str = '"""Doc."""'
    entries: tuple[str, ...] = ()
    number: int = 3


NAME = "models/__init__.py.jinja"


def team(folder: Path, text: str) -> Templates:
    (folder / "models").mkdir()
    (folder / NAME).write_text(text)
    return Templates.load(folder)


def test_a_teams_file_takes_the_place_of_ours(tmp_path: Path) -> None:
    assert team(tmp_path, "ours no more\n").render(NAME, View()) == "ours no more\n"


def test_a_teams_file_may_redefine_one_block_of_ours(tmp_path: Path) -> None:
    text = '{% extends "builtin/models/__init__.py.jinja" %}\n{% block docstring %}\n"""Theirs."""\n{% endblock %}\n'
    assert team(tmp_path, text).render(NAME, View()) == '"""Theirs."""\n'


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("\n{{ view.nothing }}", 2, "nothing"),
        ("\n{% if view.doc %}\n{% endfor %}", 3, "endfor"),
        ("a\n\n{{ view.number }}", 3, "a template prints strings only, and this is int: 3"),
        ("{{ view.doc.__class__ }}", 1, "unsafe"),
        ("{% include 'missing.jinja' %}", 1, "missing.jinja"),
        ("\n{{ 1 / 0 }}", 2, "ZeroDivisionError"),
    ],
)
def test_a_broken_template_is_a_problem_with_its_place(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(TemplateProblem) as caught:
        team(tmp_path, text).render(NAME, View())
    assert words in caught.value.sentence
    assert caught.value.line == line
    assert caught.value.file.endswith(NAME)


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem, match="does not exist"):
        Templates.load(tmp_path / "nowhere")


@pytest.mark.parametrize("linked", [NAME, "models", "macros.jinja"])
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path, linked: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/__init__.py.jinja").write_text("a secret\n")
    folder = tmp_path / "templates"
    (folder / linked).parent.mkdir(parents=True)
    (folder / linked).symlink_to(tmp_path / "elsewhere" / ("" if linked == "models" else "__init__.py.jinja"))
    if linked == "macros.jinja":
        (folder / "models").mkdir()
        (folder / NAME).write_text("{% include 'macros.jinja' %}")
    with pytest.raises(TemplateProblem, match="a symbolic link leads out of the folder") as caught:
        Templates.load(folder).render(NAME, View())
    assert caught.value.secret


def test_links_inside_the_folder_and_to_it_are_followed(tmp_path: Path) -> None:
    (tmp_path / "templates/models").mkdir(parents=True)
    (tmp_path / "templates/models/one.jinja").write_text("one\n")
    (tmp_path / "templates" / NAME).symlink_to("one.jinja")
    (tmp_path / "link").symlink_to("templates")
    assert Templates.load(tmp_path / "link").render(NAME, View()) == "one\n"


@pytest.mark.parametrize(
    "text",
    [
        "a\n{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}\n"
        "{% endfor %}{% endfor %}{% endfor %}",
        "a\n{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(99) }}",
    ],
)
def test_a_template_without_an_end_is_a_problem_with_its_place(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(problems, "LONGEST", 0.3)
    templates = team(tmp_path, text)
    with pytest.raises(TemplateProblem, match=r"it takes longer than 0\.3 s; does it loop for ever\?") as caught:
        templates.render(NAME, View())
    assert caught.value.file.endswith(NAME)
    assert caught.value.line >= 2
    assert team(tmp_path / "models", "soon done\n").render(NAME, View()) == "soon done\n"


def test_a_template_that_calls_itself_for_ever_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem, match="RecursionError"):
        team(tmp_path, "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}").render(NAME, View())


FILES = ("models/__init__.py", "models/run.py", "models/step.py", "py.typed", "_runtime/lazy.py")


def test_without_a_team_no_file_is_its_own() -> None:
    assert Templates.load().of_team(FILES) == frozenset()


def test_a_template_makes_all_its_files_the_teams(tmp_path: Path) -> None:
    templates = team(tmp_path, '{% extends "builtin/models/__init__.py.jinja" %}\n')
    templates.render(NAME, View())
    templates.render("api/__init__.py.jinja", View())
    assert templates.of_team((*FILES, "api/__init__.py")) == {"models/__init__.py"}
    (tmp_path / "models/model.py.jinja").write_text("x = 1\n")
    again = Templates.load(tmp_path)
    for path in FILES[1:3]:
        again.render("models/model.py.jinja", View(), path)
    assert again.of_team(FILES) == {"models/run.py", "models/step.py"}


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("models/models.py.jinja", "did you mean `models/model.py.jinja`?"),
        ("client.jinja", "did you mean `client.py.jinja`?"),
        ("models/model.py", "did you mean `models/model.py.jinja`?"),
        ("licence.jinja", "there are `README.md.jinja`, "),
    ],
)
def test_a_file_that_makes_nothing_is_a_problem(tmp_path: Path, name: str, hint: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("x = 1\n")
    with pytest.raises(TemplateProblem) as caught:
        Templates.load(tmp_path)
    assert caught.value.file.endswith(name)
    assert caught.value.hint.startswith(hint)


def test_a_file_that_another_one_uses_is_none(tmp_path: Path) -> None:
    (tmp_path / "macros.jinja").write_text("{% macro one() %}one{% endmacro %}")
    templates = team(tmp_path, '{% import "macros.jinja" as macros %}\n{{ macros.one() }}\n')
    assert templates.render(NAME, View()) == "one\n"


def test_a_block_that_ours_has_not_is_a_problem(tmp_path: Path) -> None:
    text = '{% extends "builtin/models/__init__.py.jinja" %}\n{% block docstrings %}\n{% endblock %}\n'
    with pytest.raises(TemplateProblem, match=r"has no block `docstrings`, so this is never printed") as caught:
        team(tmp_path, text)
    assert (caught.value.line, caught.value.hint) == (2, "did you mean `docstring`?")


def test_extending_what_there_is_not_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem, match="there is no template `builtin/models/init") as caught:
        team(tmp_path, '{% extends "builtin/models/init.py.jinja" %}\n')
    assert caught.value.hint == "did you mean `models/__init__.py.jinja`?"


def test_a_field_that_there_is_not_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem) as caught:
        team(tmp_path, "{{ view.docs }}").render(NAME, View())
    said = "`View` has no field `docs`; did you mean `doc`? it has `doc`, `entries`, `number`"
    assert caught.value.sentence == said
    (tmp_path / NAME).write_text("{{ doc }}")
    with pytest.raises(TemplateProblem, match="`doc` is not defined; a template has `view`, `package`, and the names"):
        Templates.load(tmp_path).render(NAME, View())


class Told(Struct, frozen=True):
    said: Plain


HOSTILE = 'a """\nimport os  # "quoted" \\'


@pytest.mark.parametrize(
    "text",
    [
        "{{ view.said }}",
        "{{ view.said ~ '' }}",
        "{{ view.said | upper }}",
        '"{{ "%s" | format(view.said) }}"',
        "{{ [view.said] | join }}",
        "{{ view.said | string }}",
        "{{ view.said | fill(4) }}",
        "{% set said %}{{ view.said }}{% endset %}",
        "{% call docstring() %}{{ view.said }}{% endcall %}{{ view.said }}",
    ],
)
def test_a_text_of_the_description_is_not_printed_as_it_is(tmp_path: Path, text: str) -> None:
    with pytest.raises(TemplateProblem, match="this is text of the description, which could become code"):
        team(tmp_path, text).render(NAME, Told(Plain(HOSTILE)))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("{{ view.said | docstring }}", HOSTILE),
        ("{% call docstring() %}\n{{ view.said }}\n{% endcall %}\n", HOSTILE),
        ("{{ view.said | literal }}", HOSTILE),
        ("{% call literal() %}{{ view.said }}, {{ view.said | upper }}{% endcall %}", f"{HOSTILE}, {HOSTILE.upper()}"),
    ],
)
def test_laid_out_it_stays_a_text(tmp_path: Path, text: str, printed: str) -> None:
    made = team(tmp_path, text).render(NAME, Told(Plain(HOSTILE)))
    assert ast.literal_eval(made.strip()) == printed


def test_in_a_comment_it_stays_a_comment(tmp_path: Path) -> None:
    made = team(tmp_path, "{{ view.said | comment }}\n").render(NAME, Told(Plain(HOSTILE)))
    assert [line[:3] for line in made.splitlines()] == ["# a", "# i"]


def test_a_text_of_the_description_is_told_apart_and_compared(tmp_path: Path) -> None:
    text = "{% if view.said == 'GET' %}\nyes\n{% endif %}\n{{ view.said | toml }}\n"
    assert team(tmp_path, text).render(NAME, Told(Plain("GET"))) == 'yes\n"GET"\n'
    assert team(tmp_path / "models", text).render(NAME, Told(Plain('a"\x7f'))) == '"a\\"\\u007f"\n'
