"""The files that a team adds to the package: once, or for each group, model or operation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import assert_never

from clientwright.layout import ApiModule, Package
from clientwright.render.models import model_view
from clientwright.render.operations.groups import api_view
from clientwright.render.package import PackageView
from clientwright.render.problems import TemplateProblem, shown
from clientwright.render.team.settings import FILE_NAME, ExtraFile
from clientwright.render.templates import Templates


def render_extra(package: Package, templates: Templates, taken: Iterable[str]) -> dict[str, str]:
    """The texts of these files; ``taken`` are the paths of all others."""
    texts: dict[str, str] = {}
    there = {path.casefold() for path in taken}  # Capitals do not count everywhere.
    for one in templates.settings.files:
        for path, view in _each(one, package):
            if path.casefold() in there:
                file = shown(str((templates.team or Path()) / FILE_NAME))
                raise TemplateProblem(file, one.line, f"`{path}` is a file of the package already")
            there.add(path.casefold())
            texts[path] = templates.render(one.template, view, path)
    return texts


def _each(one: ExtraFile, package: Package) -> Iterator[tuple[str, object]]:
    """The paths, and what each file shows."""
    match one.per:
        case "package":
            yield one.path, PackageView(_package=package)
        case "group":
            for module in package.apis:
                yield _path(one, module.name), api_view(module, package)
        case "model":
            for models in package.models:
                yield _path(one, models.name), model_view(models, package)
        case "operation":
            for module in package.apis:
                for operation in module.operations:
                    name = package.names.operations[operation.id].function.python
                    alone = ApiModule(name=name, operations=(operation,))
                    yield _path(one, name, module.name), api_view(alone, package)
        case _:
            assert_never(one.per)


def _path(one: ExtraFile, name: str, group: str = "") -> str:
    return one.path.replace("{name}", name).replace("{group}", group)
