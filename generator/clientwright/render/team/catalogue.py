"""The contract as it is: every template with its blocks, every view with its fields, and the tables that show them."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any, Final

from jinja2 import Environment
from msgspec import Struct

from clientwright.render.client import ClientView
from clientwright.render.engine import fields, folder
from clientwright.render.handlers import HandlersView
from clientwright.render.operations.views import ApiView, GroupsView
from clientwright.render.package import PackageView
from clientwright.render.readme.page import ReadmeView
from clientwright.render.resources import FolderView, ResourcesView
from clientwright.render.root import RootView
from clientwright.render.streams import StreamsView
from clientwright.render.views import BaseView, LazyModule, ModelModule
from clientwright.render.webhooks import WebhooksView

VIEWS: Final[Mapping[str, type]] = {
    "__init__.py.jinja": RootView,
    "README.md.jinja": ReadmeView,
    "client.py.jinja": ClientView,
    "resources/__init__.py.jinja": FolderView,
    "resources/group.py.jinja": ResourcesView,
    "api/__init__.py.jinja": GroupsView,
    "api/group.py.jinja": ApiView,
    "models/__init__.py.jinja": LazyModule,
    "models/model.py.jinja": ModelModule,
    "_base.py.jinja": BaseView,
    "_streams.py.jinja": StreamsView,
    "handlers.py.jinja": HandlersView,
    "webhooks.py.jinja": WebhooksView,
}
"""Our templates, each with its view."""
_COMMENT: Final = re.compile(r"\{#\n(.*?)#\}\n", re.DOTALL)
_TAG: Final = re.compile(r"\{%-?\s*(block|endblock)\b\s*(\w*)[^%]*%\}\n?")
_BLOCK: Final = re.compile(r"^(\w+): (.*)$", re.MULTILINE)


class Entry(Struct, frozen=True, kw_only=True):
    """One of our templates: what it is for, and what each block holds."""

    name: str
    view: type
    about: str
    blocks: Mapping[str, str]


def source(name: str) -> str:
    """The text of one of our templates."""
    return (folder() / name).read_text(encoding="utf-8")


def entry(name: str) -> Entry:
    """What the comment at the top of a template says of it."""
    found = _COMMENT.match(source(name))
    said = found[1] if found is not None else ""
    return Entry(name=name, view=VIEWS[name], about=said.partition("\n\n")[0], blocks=dict(_BLOCK.findall(said)))


def block(name: str, wanted: str) -> str:
    """A block of one of our templates as it stands there, from its first tag to its last; empty without one."""
    return block_of(source(name), wanted)


def block_of(text: str, wanted: str) -> str:
    """The same of any template."""
    depth, begun = 0, -1
    for tag in _TAG.finditer(text):
        if begun < 0 and tag[1] == "block" and tag[2] == wanted:
            begun = tag.start()
        if begun >= 0:
            depth += 1 if tag[1] == "block" else -1
            if depth == 0:
                return text[begun : tag.end()]
    return ""


def body(name: str) -> str:
    """One of our templates without the comment at its top."""
    return _COMMENT.sub("", source(name), count=1)


def views() -> dict[str, type]:
    """Every view that a template can come to, by its name: those of templates first, then what they hold."""
    found: dict[str, type] = {}
    waiting = [*VIEWS.values(), PackageView]
    while waiting:
        view = waiting.pop(0)
        if view.__name__ not in found:
            found[view.__name__] = view
            waiting += [held for name in fields(view) for held in _held(view, name)]
    return found


def _annotation(view: type, name: str) -> str:
    value = vars(view).get(name)
    if isinstance(value, property):
        return str((value.fget.__annotations__ if value.fget is not None else {}).get("return", ""))
    return str(view.__annotations__[name])


def _held(view: type, name: str) -> Iterator[type]:
    """The views that a field holds."""
    module: Any = sys.modules[view.__module__]
    for word in re.findall(r"[A-Z]\w+", _annotation(view, name)):
        held = getattr(module, word, None)
        if word != "Plain" and isinstance(held, type) and issubclass(held, Struct):
            yield held


def said(view: type) -> dict[str, str]:
    """What is said of each field of a view: the string below it, or the docstring of what works it out."""
    (made,) = ast.parse(inspect.getsource(view)).body
    assert isinstance(made, ast.ClassDef)
    found: dict[str, str] = {}
    last = ""
    for node in made.body:
        match node:
            case ast.AnnAssign(target=ast.Name(id=name)):
                last = name
            case ast.Expr(value=ast.Constant(value=str(text))) if last:
                found[last], last = " ".join(text.split()), ""
            case ast.FunctionDef():
                found[node.name] = " ".join((ast.get_docstring(node) or "").split())
            case _:
                pass
    return {name: found.get(name, "") for name in fields(view)}


def _kind(view: type, name: str) -> str:
    """What a field is, for a table."""
    annotation = _annotation(view, name)
    held = [one.__name__ for one in _held(view, name)]
    if held:
        shown = ", ".join(f"[`{one}`](#{one.lower()})" for one in held)
        return f"list of {shown}" if annotation.startswith("tuple") else shown
    kinds = {"str": "source", "bool": "flag", "Plain": "text", "tuple[str, ...]": "list of source"}
    return kinds[annotation]


def tables() -> str:
    """The reference of docs/templates.md: a section for each template, and for each view."""
    parts: list[str] = []
    for name in VIEWS:
        one = entry(name)
        parts.append(f"### `{name}`\n\n{one.about} View: [`{one.view.__name__}`](#{one.view.__name__.lower()}).")
        rows = [f"| `{block}` | {text} |" for block, text in one.blocks.items()]
        parts.append("\n".join(["| block | holds |", "|---|---|", *rows]))
    for name, view in views().items():
        about = " ".join((view.__doc__ or "").split("\n\n")[0].split()).replace("``", "`")
        rows = [f"| `{field}` | {_kind(view, field)} | {text} |" for field, text in said(view).items()]
        parts.append(f"### `{name}`\n\n{about}")
        parts.append("\n".join(["| field | is | what it is |", "|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def parsed_blocks(environment: Environment, name: str) -> list[str]:
    """The blocks of one of our templates in its order, as Jinja finds them."""
    from jinja2 import nodes

    return [block.name for block in environment.parse(source(name)).find_all(nodes.Block)]
