"""What a team's templates may not change: the names that other files of the package use."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from clientwright.render.client import ClientView
from clientwright.render.operations.views import ApiView
from clientwright.render.plain import Plain, text_of
from clientwright.render.problems import TemplateProblem, shown
from clientwright.render.resources import ResourcesView, ResourceView
from clientwright.render.team.tracing import origin
from clientwright.render.templates import Made, Templates
from clientwright.render.views import ModelModule


class Wanted(Struct, frozen=True):
    """A name that has to be defined, in a class or outside of all, and how the configuration changes it."""

    name: str
    inside: str
    key: str


def keep(templates: Templates, paths: Iterable[str]) -> None:
    """Raise ``TemplateProblem`` for the first file that lacks a name, unless it is no Python at all."""
    for path in sorted(paths):
        made = templates.made.get(path)
        if made is None or not path.endswith(".py"):
            continue
        try:
            tree = ast.parse(made.text)
        except (SyntaxError, ValueError):
            continue  # It is reported where it is formatted.
        there = _defined(tree)
        for one in _wanted(made.view):
            if one.inside in there and one.name not in there[one.inside]:
                raise _problem(templates, path, made, one, there[one.inside])


def _problem(templates: Templates, path: str, made: Made, lost: Wanted, there: Mapping[str, int]) -> TemplateProblem:
    known = {one.name for one in _wanted(made.view)}
    others = [name for name in there if name not in known and not name.startswith("_")]
    other = next((name for name in others if lost.name.casefold() in name.casefold()), "")
    place = origin(templates, made, there[other]) if other else None
    renamed = f"`{other}` stands in its place, and " if other else ""
    sentence = f"`{path}` has to define `{lost.name}`: {renamed}other files use that name"
    hint = lost.key.replace("NEW", other or "another_name")
    if place is None:
        found = templates.environment.get_template(made.template).filename or made.template
        return TemplateProblem(shown(found), 1, sentence, hint)
    return TemplateProblem(place.file, place.line, sentence, hint)


def _defined(tree: ast.Module) -> dict[str, dict[str, int]]:
    """The names in each class, and under the empty name those outside: each with its line.

    Nothing is said of what imports all names of another module.
    """
    found = {node.name: _names(node.body) for node in tree.body if isinstance(node, ast.ClassDef)}
    stars = any(
        isinstance(node, ast.ImportFrom) and any(one.name == "*" for one in node.names) for node in ast.walk(tree)
    )
    return found if stars else {**found, "": _names(tree.body)}


def _names(body: list[ast.stmt]) -> dict[str, int]:
    found: dict[str, int] = {}
    for node in body:
        match node:
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                found[node.name] = node.lineno
            case ast.AnnAssign(target=ast.Name(id=name)):
                found[name] = node.lineno
            case ast.Assign():
                found |= {one.id: node.lineno for one in node.targets if isinstance(one, ast.Name)}
            case ast.Import() | ast.ImportFrom():
                found |= {one.asname or one.name: node.lineno for one in node.names}
            case ast.If() | ast.Try():
                found |= _names([*node.body, *node.orelse])
            case _:
                pass
    return found


def _wanted(view: object) -> Iterator[Wanted]:
    match view:
        case ModelModule():
            yield from _of_models(view)
        case ApiView():
            for operation in view.operations:
                key = _names_key(operation.id)
                yield from (Wanted(name, "", key) for name in operation.defined)
        case ResourcesView():
            yield from (one for resource in view.resources for one in _of_resource(resource))
        case ClientView():
            for client in view.clients:
                yield Wanted(client.type, "", "the names of the clients cannot be changed")
                yield from _of_resource(client)
        case _:
            return


def _of_models(view: ModelModule) -> Iterator[Wanted]:
    for one in view.definitions:
        if one.name.startswith("_"):
            continue
        yield Wanted(one.name, "", _names_key(one.pointer))
        if one.is_dataclass:
            yield from (Wanted(field.name, one.name, _names_key(field.pointer)) for field in one.fields)


def _of_resource(view: ResourceView) -> Iterator[Wanted]:
    said = "where operations stand is decided by the configuration: `[resources]`"
    yield Wanted(view.type, "", said)
    names = [one.name for one in view.methods] + [one.name for one in view.children]
    yield from (Wanted(name, view.type, said) for name in names)


def _names_key(key: Plain) -> str:
    """What to write into the configuration."""
    if not key:
        return "this name cannot be changed"
    return f'names are changed by the configuration: `"{text_of(key)}" = "NEW"` under [names], or a rule under [rename]'
