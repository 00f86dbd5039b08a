"""The Jinja templates: ours, and a team's folder over them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemBytecodeCache, TemplateNotFound, TemplateSyntaxError
from jinja2 import TemplateError as JinjaError
from jinja2.bccache import Bucket
from jinja2.loaders import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader
from jinja2.meta import find_referenced_templates
from jinja2.runtime import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from clientwright.render.patience import TakesTooLong, patience

TEMPLATE_API: Final = 1
"""The version of the contract between views and templates, see docs/templates.md."""
BUILTIN: Final = "builtin"
"""``{% extends "builtin/models/model.py.jinja" %}`` means our template, also where a team has one of that name."""
LONGEST: Final = 20.0
"""Seconds that a file may take to be rendered by a team's templates; ours take some milliseconds."""

_REPEATED: Final = {"models": "model", "api": "group", "resources": "group"}
"""By folder: the template of all its files but ``__init__.py``."""


class TemplateProblem(Exception):
    """A template of a team that cannot be used: where and why. ``str`` gives all of it on one line."""

    def __init__(self, file: str, line: int, sentence: str, *, secret: bool = False) -> None:
        super().__init__(f"{file}:{line}: {sentence}")
        self.file = file
        self.line = line
        self.sentence = sentence
        self.secret = secret
        """Whether the file's text is not to be shown."""


@cache
def folder() -> Path:
    """Where our templates are: in the installed package, or beside ``generator/`` in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"


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
        (folder,) = map(Path, self.searchpath)
        file = folder / template
        if file.exists() and not file.resolve().is_relative_to(folder.resolve()):
            sentence = "a symbolic link leads out of the folder of templates"
            raise TemplateProblem(_shown(str(file)), 1, sentence, secret=True)
        return super().get_source(environment, template)


@dataclass(frozen=True, slots=True)
class Templates:
    """A set of templates, ready to render."""

    environment: Environment
    team: Path | None = None

    @classmethod
    def load(cls, team: Path | None = None) -> Templates:
        """Our templates; a file of the same name in the folder ``team`` takes the place of ours."""
        ours = FileSystemLoader(folder())
        loaders: list[BaseLoader] = [PrefixLoader({BUILTIN: ours}), ours]
        if team is not None:
            if not team.is_dir():
                raise TemplateProblem(str(team), 1, "the folder of templates does not exist")
            loaders.insert(1, _OfTeam(team))
        # Of our own templates nothing has to be feared, and the sandbox looks at every attribute.
        kind = Environment if team is None else ImmutableSandboxedEnvironment
        environment = kind(
            loader=ChoiceLoader(loaders),
            undefined=StrictUndefined,
            finalize=_only_strings,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,
            bytecode_cache=_Compiled(str(Path(__file__).with_name("__pycache__"))) if team is None else None,
        )
        return cls(environment, team)

    def render(self, name: str, view: object) -> str:
        """The text of the template ``name`` (``models/model.py.jinja``) for a view."""
        try:
            with nullcontext() if self.team is None else patience(LONGEST):
                return self.environment.get_template(name).render(view=view)
        except TemplateProblem:
            raise
        except TemplateSyntaxError as error:
            raise TemplateProblem(
                _shown(error.filename or error.name or name), error.lineno, _sentence(error)
            ) from error
        except TemplateNotFound as error:
            raise TemplateProblem(name, 1, f"there is no template `{error.name or name}`") from error
        except Exception as error:
            raise self._failed(name, error) from error

    def of_team(self, paths: Iterable[str]) -> frozenset[str]:
        """The files of a package (``models/run.py``) in which the team has a part."""
        if self.team is None:
            return frozenset()
        made = {path: _template(path) for path in paths}
        theirs = {name for name in made.values() if (folder() / name).is_file() and self._is_of_team(name)}
        return frozenset(path for path, name in made.items() if name in theirs)

    def _is_of_team(self, name: str) -> bool:
        """Whether a template is the team's, or includes, imports or extends one that is."""
        file = Path(self.environment.get_template(name).filename or "")
        if self.team is not None and file.is_relative_to(self.team):
            return True
        used = find_referenced_templates(self.environment.parse(file.read_text(encoding="utf-8")))
        return any(name is not None and self._is_of_team(name) for name in used)

    def _failed(self, name: str, error: Exception) -> TemplateProblem:
        """A problem met while rendering, at the innermost line of a template that the traceback shows."""
        file, line = name, 1
        trace = error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename.endswith(".jinja"):
                file, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
            trace = trace.tb_next
        return TemplateProblem(_shown(file), line, _sentence(error))


def _template(path: str) -> str:
    """The template from which a file of a package comes, if it comes from one."""
    parent, _, name = path.rpartition("/")
    repeated = _REPEATED.get(parent) if name != "__init__.py" else None
    return f"{parent}/{repeated}.py.jinja" if repeated else f"{path}.jinja"


def _only_strings(value: Any) -> str:
    """What may be printed: strings. Anything else is a slip in a template or a view."""
    if isinstance(value, str):
        return value
    if isinstance(value, StrictUndefined):
        return str(value)  # Raises, and says which name is undefined.
    raise TypeError(f"a template prints strings only, and this is {type(value).__name__}: {value!r:.60}")


def _sentence(error: Exception) -> str:
    if isinstance(error, TakesTooLong):
        return f"it takes longer than {LONGEST:g} s; does it loop for ever?"
    if isinstance(error, JinjaError):
        return (error.message or str(error)).strip()
    return f"{type(error).__name__}: {error}"


def _shown(file: str) -> str:
    """A file's name as the user knows it: relative to the current folder where that is shorter."""
    try:
        return str(Path(file).relative_to(Path.cwd()))
    except ValueError:
        return file
