"""Changes laid out by a template of the user's own: entries of a changelog, a message, a page."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from clientwright.changes.change import Change, step
from clientwright.changes.report import ordered
from clientwright.changes.rules import Step
from clientwright.changes.surface import Surface
from clientwright.report.excerpt import harmless


class BadTemplate(Exception):
    """A template cannot be used; the argument says why."""


class ChangeView(Struct, frozen=True, kw_only=True):
    """One change: ``breaking`` is ``yes``, ``rarely`` or ``no``; ``file`` is empty and ``line`` 0 where no description
    says it."""

    rule: str
    breaking: str
    step: Step
    subject: str
    sentence: str
    reason: str
    file: str
    line: int


def render(text: str, changes: Sequence[Change], new: Surface) -> str:
    """The text that a template makes of ``changes``, their ``step`` and the ``title`` of the API. Raises
    ``BadTemplate``."""
    from jinja2 import DictLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=DictLoader({}),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    try:
        template = environment.from_string(text)
        return template.render(
            changes=[_view(change) for change in ordered(changes)], step=step(changes), title=harmless(new.title)
        )
    except Exception as error:  # A template is a program: `{{ 1 / 0 }}` is no error of the template engine.
        line = getattr(error, "lineno", None)
        raise BadTemplate(f"line {line}: {error}" if line else str(error)) from error


def _view(change: Change) -> ChangeView:
    place, rule = change.location, change.judgement
    return ChangeView(
        rule=rule.id,
        breaking=rule.breaking,
        step=rule.step,
        subject=harmless(change.subject),
        sentence=harmless(change.sentence),
        reason=rule.reason,
        file=place.file if place is not None else "",
        line=place.line if place is not None else 0,
    )
