"""Jinja as templates have it: what they may print, what they are told of names that there are not, where they lie."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket
from jinja2.loaders import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader
from jinja2.runtime import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from msgspec import Struct

from clientwright.render.plain import Plain
from clientwright.render.problems import TemplateProblem, shown

BUILTIN: Final = "builtin"
"""``{% extends "builtin/models/model.py.jinja" %}`` means our template, also where a team has one of that name."""


@cache
def folder() -> Path:
    """Where our templates are: in the installed package, or beside ``generator/`` in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"


def environment(team: Path | None) -> Environment:
    """Jinja with our templates, and those of a team before them."""
    ours = FileSystemLoader(folder())
    loaders: list[BaseLoader] = [PrefixLoader({BUILTIN: ours}), ours]
    if team is not None:
        loaders.insert(1, _OfTeam(team))
    # Of our own templates nothing has to be feared, and the sandbox looks at every attribute.
    kind = Environment if team is None else ImmutableSandboxedEnvironment
    made = kind(
        loader=ChoiceLoader(loaders),
        undefined=_Missing,
        finalize=_only_strings,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        bytecode_cache=_Compiled(str(Path(__file__).with_name("__pycache__"))) if team is None else None,
    )
    if team is not None:
        from clientwright.render.filters import BLOCKS, FILTERS

        made.filters.update(FILTERS)
        made.globals.update(BLOCKS)
    return made


def inside(team: Path, name: str) -> Path:
    """A file in a team's folder. Raises ``TemplateProblem`` for one that lies elsewhere."""
    file = team / name
    if file.exists() and not file.resolve().is_relative_to(team.resolve()):
        sentence = "a symbolic link leads out of the folder of templates"
        raise TemplateProblem(shown(str(file)), 1, sentence, secret=True)
    return file


def fields(view: object) -> tuple[str, ...]:
    """The fields of a view that templates may ask for: those that it has, and those that it works out."""
    kind = view if isinstance(view, type) else type(view)
    if not issubclass(kind, Struct):
        return ()
    own = kind.__struct_fields__
    made = [name for name, value in vars(kind).items() if isinstance(value, property)]
    return tuple(name for name in (*own, *made) if not name.startswith("_"))


class _Compiled(FileSystemBytecodeCache):
    """Our templates compiled, kept where Python keeps this module: to compile them takes a tenth of a small run."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep one; nowhere if Python keeps nothing either, or nothing can be written there."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)


class _OfTeam(FileSystemLoader):
    """The templates in a team's folder, and nothing that a symbolic link in it leads to outside."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, and its file."""
        inside(Path(self.searchpath[0]), template)
        return super().get_source(environment, template)


class _Missing(StrictUndefined):
    """A name or a field that there is not; what is said of it lists those that there are."""

    @property
    def _undefined_message(self) -> str:
        name, held = self._undefined_name, self._undefined_obj
        if self._undefined_hint:
            return self._undefined_hint
        if held is missing:
            return f"`{name}` is not defined; a template has `view`, `package`, and the names of its own loops"
        if isinstance(held, Plain):
            return f"`{name}` is no field of a text of the description, which is laid out by filters"
        known = fields(held)
        if not known:
            return f"`{name}` is no field of this, which is a {type(held).__name__}"
        from clientwright.report import nearest

        near = nearest(str(name), known)
        meant = f"; did you mean `{near}`?" if near else ";"
        listed = ", ".join(f"`{one}`" for one in known)
        return f"`{type(held).__name__}` has no field `{name}`{meant} it has {listed}"


def _only_strings(value: Any) -> str:
    """What may be printed: strings. Anything else is a slip in a template or a view."""
    if isinstance(value, str):
        return value
    if isinstance(value, StrictUndefined | Plain):
        return str(value)  # Raises: says which name is undefined, or that the text has to be laid out.
    raise TypeError(f"a template prints strings only, and this is {type(value).__name__}: {value!r:.60}")
