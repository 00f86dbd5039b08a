"""The stages from names to the texts of a package: ``layout``, ``render``, and what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import TYPE_CHECKING

from clientwright.clock import Clock

if TYPE_CHECKING:
    from clientwright.ir.operations import Api
    from clientwright.layout import Setting
    from clientwright.names.table import Names
    from clientwright.render.templates import Templates


def emit(
    api: Api, names: Names, package: str, templates: Templates, header: str, setting: Setting, clock: Clock
) -> tuple[Mapping[str, str], Set[str]]:
    """The texts before they are formatted, and the paths of those that templates of the team made.

    Beside what is rendered, a package has two files that later runs read: its names, and what it offers.
    """
    with clock.stage("layout"):
        from clientwright import layout

        planned = layout.plan(api, names, package=package, setting=setting)
    with clock.stage("render"):
        from clientwright.render import render
        from clientwright.render.heads import headed

        texts = headed(render(planned, templates), setting.source, header)
        theirs = templates.of_team(texts)
        if theirs:
            from clientwright.render.team.kept import keep

            keep(templates, theirs)
    with clock.stage("surface"):
        from clientwright.changes import stored
        from clientwright.changes.reading import surface
        from clientwright.names.kept import FILE_NAME as FILE_OF_NAMES
        from clientwright.names.kept import to_text

        kept = {stored.FILE_NAME: stored.to_text(surface(planned)), FILE_OF_NAMES: to_text(api, names)}
        return {**texts, **kept}, theirs
