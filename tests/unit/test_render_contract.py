"""The template contract: docs/templates.md lists every template, block, view and field, and a team can use them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import nodes

from clientwright.render import client, handlers, resources, root, streams, views, webhooks
from clientwright.render.operations import calls
from clientwright.render.operations import views as api_views
from clientwright.render.readme import page as readme
from clientwright.render.templates import TEMPLATE_API, TemplateProblem, Templates, folder

PAGE = Path(__file__).resolve().parents[2] / "docs" / "templates.md"
NOT_VIEWS = {"CallWriter", "StreamWriter"}


def sections() -> Iterator[tuple[str, list[str], list[str]]]:
    """Each section of the page: its heading, the names in its table, and the types it speaks of."""
    for section in re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        heading = section.partition("\n")[0].strip("`")
        yield heading, re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE), re.findall(r"`([A-Z]\w+)`", section)


def test_the_page_lists_every_template_with_its_blocks() -> None:
    environment = Templates.load().environment
    actual = {
        name: sorted({block.name for block in environment.parse(source(name)).find_all(nodes.Block)})
        for name in environment.list_templates(filter_func=lambda name: not name.startswith("builtin/"))
    }
    assert {heading: sorted(names) for heading, names, _ in sections() if heading.endswith(".jinja")} == actual


def source(name: str) -> str:
    """A template of ours."""
    return (folder() / name).read_text(encoding="utf-8")


def test_the_page_lists_every_view_with_its_fields() -> None:
    actual: dict[str, list[str]] = {}
    for module in (root, readme, client, resources, api_views, calls, streams, handlers, views, webhooks):
        for name, value in vars(module).items():
            if dataclasses.is_dataclass(value) and value.__module__ == module.__name__ and name[0] != "_":
                actual[name] = [field.name for field in dataclasses.fields(value)]
    documented = {heading: names for heading, names, _ in sections() if not heading.endswith(".jinja")}
    assert documented == {name: fields for name, fields in actual.items() if name not in NOT_VIEWS}


def test_the_page_names_the_version_of_the_contract() -> None:
    assert f"`template_api = {TEMPLATE_API}`" in PAGE.read_text(encoding="utf-8")


def test_every_type_that_the_page_speaks_of_is_explained() -> None:
    headings = {heading for heading, _, _ in sections()}
    used = {re.sub("s$", "", name) for _, _, types in sections() for name in types if name.endswith(("View", "Views"))}
    assert used <= headings


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
    tags = [line for line in source(name).splitlines() if line.lstrip().startswith("{%")]
    assert [line for line in tags if line != line.lstrip()] == []
