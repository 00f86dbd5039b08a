"""The options that several commands share."""

from __future__ import annotations

import math
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


def _package(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Path | None:
    """The output folder, whose last part must be able to be a package's name."""
    from clientwright.config.outputs import CannotBePackage, package_folder

    try:
        return None if value is None else package_folder(value)
    except CannotBePackage as error:
        raise click.BadParameter(f"the last part of {value!r} is the package's name, and {error}") from error


GIVEN = click.argument("given", nargs=-1, type=click.Path(allow_dash=True), metavar="[NAME|DESCRIPTION]...")
"""Clients of the configuration, or descriptions; none stands for all clients."""
ONE = click.argument("given", required=False, type=click.Path(allow_dash=True), metavar="[NAME|DESCRIPTION]")
"""A client of the configuration, or a description; none stands for the one that there is."""
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


def output_option(help: str) -> Callable[[Command], Command]:
    """The option for the folder of a package."""
    return click.option("-o", "--output", "folder", callback=_package, type=click.Path(), metavar="DIR", help=help)


def package_options(command: Command) -> Command:
    """The options that ``generate`` and ``check`` share."""
    for option in reversed(
        (
            GIVEN,
            output_option("The package, a folder with its name; needed for a DESCRIPTION."),
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
            click.option("-q", "--quiet", is_flag=True, help="Say nothing but what was found."),
            click.option("--timings", is_flag=True, help="Say how long each stage took."),
        )
    ):
        command = option(command)
    return command


def serving_options(command: Command) -> Command:
    """The options of every command that serves a mock."""
    for option in reversed(
        (
            click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on."),
            click.option(
                "--port",
                default=4010,
                show_default=True,
                type=click.IntRange(0, 65535),
                help="The port; 0 for any free one.",
            ),
            click.option("--quiet", is_flag=True, help="Do not print requests."),
        )
    ):
        command = option(command)
    return command
