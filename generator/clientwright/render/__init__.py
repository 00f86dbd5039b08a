"""From a planned package to its texts: views of strings and booleans, and templates that lay them out."""

from __future__ import annotations

from typing import Any

from clientwright.layout import Package
from clientwright.render.client import render_client
from clientwright.render.handlers import render_handlers
from clientwright.render.models import render_models
from clientwright.render.operations.groups import render_api
from clientwright.render.readme.page import render_readme
from clientwright.render.resources import render_resources
from clientwright.render.root import render_root
from clientwright.render.runtime import OWN, placed, render_runtime
from clientwright.render.streams import render_streams
from clientwright.render.templates import Templates
from clientwright.render.webhooks import render_webhooks

__all__ = ["Templates", "render"]


def render(package: Package, templates: Templates) -> dict[str, str]:
    """The text of every file of the package by its path (``models/run.py``), not formatted yet."""
    with placed(package.setting.runtime):
        if templates.team is None:
            return _ours(package, templates)
        from clientwright.render.extra import render_extra
        from clientwright.render.package import PackageView

        known: Any = templates.environment.globals  # Jinja's own types know only its own.
        known["package"] = PackageView(_package=package)
        texts = _ours(package, templates)
        texts |= render_extra(package, templates, texts)
    # What is no Python and shows nothing is a file that the team does not want.
    return {path: text for path, text in texts.items() if path.endswith((".py", ".typed")) or text.strip()}


def _ours(package: Package, templates: Templates) -> dict[str, str]:
    runtime = render_runtime(package.rooms, package.formats) if package.setting.runtime == OWN else {}
    return {
        **render_root(package, templates),
        **render_readme(package, templates),
        **render_client(package, templates),
        **render_resources(package, templates),
        **render_api(package, templates),
        **render_models(package, templates),
        **render_streams(package, templates),
        **render_handlers(package, templates),
        **render_webhooks(package, templates),
        **runtime,
    }
