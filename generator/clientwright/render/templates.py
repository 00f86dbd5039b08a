"""The Jinja templates: ours, and a team's folder over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError
from jinja2.meta import find_referenced_templates
from msgspec import Struct, field

from clientwright.cores import on_two
from clientwright.render import problems
from clientwright.render.engine import BUILTIN, environment, folder
from clientwright.render.patience import patience
from clientwright.render.problems import TemplateProblem
from clientwright.render.team.settings import Settings, settings

__all__ = ["BUILTIN", "Made", "TemplateProblem", "Templates", "folder"]

Item = TypeVar("Item")
Result = TypeVar("Result")


class Made(Struct, frozen=True):
    """What a file was made of: the template, and its view."""

    template: str
    view: object
    text: str


class Templates(Struct, frozen=True):
    """A set of templates, ready to render; with a team's, it keeps what every file was made of."""

    environment: Environment
    team: Path | None = None
    settings: Settings = field(default_factory=Settings)
    made: dict[str, Made] = field(default_factory=dict[str, Made])

    @classmethod
    def load(cls, team: Path | None = None) -> Templates:
        """Our templates; a file of the same name in the folder ``team`` takes the place of ours.

        Raises ``TemplateProblem`` for a folder in which something means nothing.
        """
        if team is None:
            return cls(environment(None))
        if not team.is_dir():
            raise TemplateProblem(str(team), 1, "the folder of templates does not exist")
        from clientwright.render.team.folder import examine

        loaded = cls(environment(team), team, settings(team))
        examine(team, loaded.environment, loaded.settings)
        return loaded

    def render(self, name: str, view: object, path: str = "") -> str:
        """The text of the template ``name`` (``models/model.py.jinja``) for a view.

        ``path`` is the file of the package, where the template's name does not say it.
        """
        try:
            if self.team is None:
                return self.environment.get_template(name).render(view=view)
            with patience(problems.LONGEST):
                text = self.environment.get_template(name).render(view=view)
        except TemplateProblem:
            raise
        except TemplateSyntaxError as error:
            file = problems.shown(error.filename or error.name or name)
            raise TemplateProblem(file, error.lineno, problems.sentence(error)) from error
        except TemplateNotFound as error:
            raise TemplateProblem(name, 1, f"there is no template `{error.name or name}`") from error
        except Exception as error:
            raise problems.failed(name, error) from error
        self.made[path or name.removesuffix(".jinja")] = Made(name, view, text)
        return text

    def each(self, work: Callable[[Item], Result], items: Sequence[Item], few: int) -> list[Result]:
        """What ``work`` renders of each item: on two cores where there are more than a ``few``.

        With a team's templates in this process alone, where it is kept what every file was made of.
        """
        return on_two(work, items, few) if self.team is None else [work(item) for item in items]

    def of_team(self, paths: Iterable[str]) -> frozenset[str]:
        """The files of a package (``models/run.py``) in which a template of the team has a part."""
        if self.team is None:
            return frozenset()
        made = {path: self.made[path].template for path in paths if path in self.made}
        theirs = {name for name in set(made.values()) if self._is_of_team(name)}
        return frozenset(path for path, name in made.items() if name in theirs)

    def _is_of_team(self, name: str) -> bool:
        """Whether a template is the team's, or includes, imports or extends one that is."""
        file = Path(self.environment.get_template(name).filename or "")
        if self.team is not None and file.is_relative_to(self.team):
            return True
        used = find_referenced_templates(self.environment.parse(file.read_text(encoding="utf-8")))
        return any(name is not None and self._is_of_team(name) for name in used)
