"""What is in a team's folder of templates: every file and block there has to mean something."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.meta import find_referenced_templates

from clientwright.render import problems
from clientwright.render.engine import BUILTIN, folder, inside
from clientwright.render.problems import TemplateProblem, shown
from clientwright.render.team.settings import FILE_NAME, Settings
from clientwright.report import nearest

_SUFFIX: Final = ".jinja"


def ours() -> list[str]:
    """The names of our templates."""
    return sorted(file.relative_to(folder()).as_posix() for file in folder().rglob(f"*{_SUFFIX}"))


def blocks(tree: nodes.Template) -> dict[str, nodes.Block]:
    """The blocks of a template by their names, those inside others too."""
    return {block.name: block for block in tree.find_all(nodes.Block)}


def meant(name: str, known: list[str]) -> str:
    """What to do about a name that is none of those that there are."""
    stems = {one.removesuffix(_SUFFIX): one for one in known}
    near = nearest(name.removesuffix(_SUFFIX), stems)
    return f"did you mean `{stems[near]}`?" if near else f"there are {', '.join(f'`{one}`' for one in known)}"


def examine(team: Path, environment: Environment, settings: Settings) -> None:
    """Raise ``TemplateProblem`` for the first file or block that no package is made of."""
    there = sorted(file.relative_to(team).as_posix() for file in team.rglob("*") if file.is_file())
    known, added = ours(), [one.template for one in settings.files]
    for one in settings.files:
        if one.template not in there:
            named = [name for name in there if name.endswith(_SUFFIX)]
            sentence = f"there is no template `{one.template}`"
            raise TemplateProblem(shown(str(team / FILE_NAME)), one.line, sentence, meant(one.template, named))
    trees = {name: _parsed(team, name, environment) for name in there if name.endswith(_SUFFIX)}
    used = _used([*known, *added], trees)
    used_files = {(team / name).resolve() for name in used}
    for name in there:
        where = shown(str(team / name))
        if name.endswith(_SUFFIX) and (team / name).resolve() not in used_files:
            sentence = f"no file of a package is made by a template `{name}`, and no other template uses it"
            raise TemplateProblem(where, 1, sentence, meant(name, known))
        if f"{name}{_SUFFIX}" in known:
            raise TemplateProblem(where, 1, "this is no template", f"did you mean `{name}{_SUFFIX}`?")
    for name, tree in trees.items():
        _look_at_blocks(shown(str(team / name)), tree, environment)


def _parsed(team: Path, name: str, environment: Environment) -> nodes.Template:
    file = inside(team, name)
    try:
        return environment.parse(file.read_text(encoding="utf-8"), filename=str(file))
    except TemplateSyntaxError as error:
        raise TemplateProblem(shown(str(file)), error.lineno, problems.sentence(error)) from error
    except UnicodeDecodeError as error:
        raise TemplateProblem(shown(str(file)), 1, "it is not UTF-8") from error


def _used(names: list[str], trees: dict[str, nodes.Template]) -> set[str]:
    """The templates that files are made of, and those that these use; all, where one is named only when it is run."""
    used, waiting = set[str](), [name for name in names if name in trees]
    while waiting:
        name = waiting.pop()
        used.add(name)
        for other in find_referenced_templates(trees[name]):
            if other is None:
                return set(trees)
            if other in trees and other not in used:
                waiting.append(other)
    return used


def _look_at_blocks(file: str, tree: nodes.Template, environment: Environment) -> None:
    """Refuse a block of a template that extends one of ours, which has no such block."""
    extends = tree.find(nodes.Extends)
    parent = extends.template.value if extends is not None and isinstance(extends.template, nodes.Const) else None
    if not isinstance(parent, str) or not parent.startswith(f"{BUILTIN}/"):
        return
    name = parent.removeprefix(f"{BUILTIN}/")
    if name not in ours():
        line = extends.lineno if extends is not None else 1
        raise TemplateProblem(file, line, f"there is no template `{parent}`", meant(name, ours()))
    known = blocks(environment.parse((folder() / name).read_text(encoding="utf-8")))
    for block in _outermost(tree):
        if block.name not in known:
            sentence = f"`{name}` has no block `{block.name}`, so this is never printed"
            raise TemplateProblem(file, block.lineno, sentence, meant(block.name, list(known)))


def _outermost(tree: nodes.Template) -> Iterator[nodes.Block]:
    """The blocks of a template that are in no other."""
    yield from (one for one in tree.body if isinstance(one, nodes.Block))
