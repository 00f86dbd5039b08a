"""The template contract: docs/templates.md lists every template, block, view and field, and a team can use them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest

from clientwright.clock import Clock
from clientwright.layout import plan
from clientwright.pipeline import Request, understand
from clientwright.render import render, views
from clientwright.render.operations import views as api_views
from clientwright.render.team import catalogue
from clientwright.render.team.folder import ours
from clientwright.render.team.settings import CHANGES, TEMPLATE_API
from clientwright.render.templates import TemplateProblem, Templates, folder
from clientwright.trial import DESCRIPTION

PAGE = Path(__file__).resolve().parents[2] / "docs" / "templates.md"
REFERENCE = "## Reference\n\n"


def test_the_reference_is_that_of_the_code() -> None:
    written, mark, reference = PAGE.read_text(encoding="utf-8").partition(REFERENCE)
    assert mark
    if os.environ.get("CLIENTWRIGHT_WRITE_GOLDENS") == "1":
        PAGE.write_text(written + REFERENCE + catalogue.tables(), encoding="utf-8")
        reference = catalogue.tables()
    assert reference == catalogue.tables(), "CLIENTWRIGHT_WRITE_GOLDENS=1 writes it"


@pytest.mark.parametrize("name", ours())
def test_a_template_says_what_each_of_its_blocks_holds(name: str) -> None:
    one = catalogue.entry(name)
    assert one.about
    assert list(one.blocks) == catalogue.parsed_blocks(Templates.load().environment, name)
    assert all(catalogue.block(name, block) in catalogue.source(name) for block in one.blocks)


def test_each_template_has_a_view() -> None:
    assert sorted(catalogue.VIEWS) == ours()


@pytest.mark.parametrize("view", catalogue.views().values())
def test_each_field_of_a_view_says_what_it_is(view: type) -> None:
    assert [name for name, said in catalogue.said(view).items() if not said] == []


def test_the_examples_on_the_page_are_those_of_the_folders() -> None:
    page = PAGE.read_text(encoding="utf-8")
    files = [path for path in PAGE.with_suffix("").rglob("*") if path.is_file() and path.suffix in (".jinja", ".toml")]
    shown = re.findall(r"```(?:jinja|toml)\n(.*?)```", page, re.DOTALL)
    assert [text for text in shown if text not in {path.read_text(encoding="utf-8") for path in files}] == []
    assert len(shown) == 4
    folders = {path.relative_to(PAGE.with_suffix("")).parts[0] for path in files}
    assert {name for name in folders if f"](templates/{name})" not in page} == set()


def test_the_page_names_the_version_of_the_contract() -> None:
    assert f"`template_api = {TEMPLATE_API}`" in PAGE.read_text(encoding="utf-8")
    assert TEMPLATE_API in CHANGES


def view() -> Any:
    """A view of ``api/__init__.py``, the smallest of all."""
    return api_views.GroupsView(doc='"""Groups."""')


def test_a_team_redefines_one_block(tmp_path: Path) -> None:
    (tmp_path / "api").mkdir()
    block = "{% block docstring %}\n# Ours.\n{{ super() }}\n{%- endblock %}\n"
    text = '{% extends "builtin/api/__init__.py.jinja" %}\n' + block
    (tmp_path / "api" / "__init__.py.jinja").write_text(text, encoding="utf-8")
    printed = Templates.load(tmp_path).render("api/__init__.py.jinja", view())
    assert printed.split("\n")[:2] == ["# Ours.", '"""Groups."""']


@pytest.mark.parametrize("wrong", ["{{ view.nothing }}", "{{ 1 }}", "{{ view }}", "{% block %}"])
def test_a_template_that_is_wrong_says_where(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "api").mkdir()
    (tmp_path / "api" / "__init__.py.jinja").write_text(f"# one\n{wrong}\n", encoding="utf-8")
    with pytest.raises(TemplateProblem, match=r"__init__\.py\.jinja:2: "):
        Templates.load(tmp_path).render("api/__init__.py.jinja", view())


@pytest.mark.parametrize("name", sorted(path.relative_to(folder()).as_posix() for path in folder().rglob("*.jinja")))
def test_every_tag_of_ours_stands_at_the_left_margin(name: str) -> None:
    tags = [line for line in catalogue.source(name).splitlines() if re.match(r"\s*\{%", line)]
    assert [line for line in tags if line != line.lstrip()] == []


def test_without_templates_of_a_team_no_fact_is_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    for module in (views, api_views):
        monkeypatch.setattr(module, "Plain", made.append)
    understood = understand(Request(description=str(DESCRIPTION)), Clock())
    assert understood.api is not None
    assert understood.names is not None
    assert render(plan(understood.api, understood.names, package="client"), Templates.load())
    assert made == []
