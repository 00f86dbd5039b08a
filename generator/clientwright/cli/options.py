"""The options that several commands share."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def number(_context: click.Context, _parameter: click.Parameter, value: float | None) -> float | None:
    """The value, unless it is NaN, which compares as neither too small nor too large."""
    if value is not None and math.isnan(value):
        raise click.BadParameter("nan is not a number.")
    return value


def _package(_context: click.Context, _parameter: click.Parameter, value: str) -> Path:
    """The output folder, whose last part must be able to be a package's name."""
    import keyword
    import re

    folder = Path(os.path.abspath(value))
    name = folder.name
    if name.isidentifier() and not keyword.iskeyword(name):
        # Kept as typed: findings and diffs name files the way the user does.
        return Path(value) if Path(value).name == name else folder
    better = re.sub(r"\W+", "_", name).strip("_").lower() or "client"
    if keyword.iskeyword(better) or not better.isidentifier():
        better = f"{better}_client" if better.isidentifier() else f"client_{better}"
    raise click.BadParameter(
        f"the last part of {value!r} is the package's name, and {name!r} cannot be one; try "
        f"{str(Path(value).parent / better)!r}"
    )


DESCRIPTION = click.argument("description", type=click.Path(allow_dash=True))
CONFIG = click.option(
    "--config",
    type=click.Path(),
    metavar="FILE",
    help="The configuration; else the nearest clientwright.toml or pyproject.toml, from here upwards.",
)


def reading_options(command: Command) -> Command:
    """The options of every command that reads a description."""
    for option in reversed(
        (
            click.option(
                "--overlay",
                "overlays",
                multiple=True,
                type=click.Path(),
                metavar="FILE",
                help="An OpenAPI Overlay to apply; again for more.",
            ),
            click.option(
                "--max-size",
                type=click.FloatRange(min=0, min_open=True),
                callback=number,
                default=64,
                show_default=True,
                metavar="MIB",
                help="How much is read, of all files together.",
            ),
            click.option(
                "--max-seconds",
                type=click.FloatRange(min=0, min_open=True, max=1_000_000),
                callback=number,
                default=60,
                show_default=True,
                metavar="S",
                help="How long reading from a URL or a pipe may take.",
            ),
        )
    ):
        command = option(command)
    return command


def package_options(command: Command) -> Command:
    """The options that ``generate`` and ``check`` share."""
    for option in reversed(
        (
            DESCRIPTION,
            click.option(
                "-o",
                "--output",
                "folder",
                required=True,
                callback=_package,
                type=click.Path(),
                metavar="DIR",
                help="The package: a folder whose last part is its name.",
            ),
            CONFIG,
            reading_options,
            click.option(
                "--templates", type=click.Path(exists=True, file_okay=False), metavar="DIR", help="Your own templates."
            ),
            click.option(
                "--trust",
                is_flag=True,
                help="Run the Python that the configuration names for templates, though it is not of this folder.",
            ),
            click.option(
                "--strict",
                is_flag=True,
                help="Refuse slips, parts that are not generated as described, findings of openapi-spec-validator.",
            ),
            click.option(
                "--report",
                type=click.Path(dir_okay=False),
                metavar="FILE",
                help="Write what became of every part, as JSON.",
            ),
            click.option("--verify", is_flag=True, help="Import the package in a fresh process before it is written."),
            click.option("--timings", is_flag=True, help="Say how long each stage took."),
        )
    ):
        command = option(command)
    return command
