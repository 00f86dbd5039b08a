"""What a command is about: clients of the configuration, by their names, or a description."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from msgspec import Struct
from msgspec.structs import replace

from clientwright.config import Config, Project


class Target(Struct, frozen=True, kw_only=True):
    """A client to be made, or a description by itself: ``client`` is empty then, and ``folder`` what was asked for."""

    description: str
    client: str = ""
    file: str = ""
    """The configuration that lists the client."""
    folder: Path | None = None
    strict: bool = False
    runtime: str = ""
    """The folder of the runtime that the client shares with others."""
    is_runtime: bool = False
    """Whether this is such a runtime, and no client."""

    @property
    def name(self) -> str:
        """What it is called: as the client, or else as its description."""
        return self.runtime if self.is_runtime else self.client or self.description

    @property
    def package(self) -> Path:
        """The folder of the package. Wrong use if nothing says which."""
        if self.folder is None:
            raise click.UsageError(
                f"nothing says where the client of {self.description} goes: give -o DIR, or list it in the "
                "configuration (`clientwright init` writes one)"
            )
        return self.folder


def packages(given: Sequence[str], config: str | None, folder: Path | None, report: str | None) -> list[Target]:
    """The same as ``targets``, all of which have a folder; and the runtimes that they share."""
    found = targets(given, config, folder)
    if folder is not None and len(found) > 1:
        raise click.UsageError(f"-o is for one client, and these are {len(found)}")
    if report is not None and len(found) > 1:
        raise click.UsageError(f"--report is for one client, and these are {len(found)}")
    shared = {os.path.realpath(each.runtime): each for each in reversed(found) if each.runtime}
    runtimes = [replace(each, folder=Path(each.runtime), is_runtime=True) for each in reversed(shared.values())]
    return [*(replace(each, folder=each.package) for each in found), *runtimes]


def targets(given: Sequence[str], config: str | None, folder: Path | None = None) -> list[Target]:
    """What the words of a command line name, or every client that the configuration lists.

    A word is a client where the configuration lists one of that name, and a description otherwise. A description that
    one client is made from stands for that client, ``folder`` aside. Raises ``UsageError``.
    """
    project = _project(config, needed=not given)
    found = [_target(word, project, folder) for word in given]
    if not given:
        if not project.clients:
            raise click.UsageError(
                "no client is configured here: name a description, or write a configuration with "
                "`clientwright init openapi.yaml`"
            )
        found = [_listed(client, folder) for client in project.clients]
    return found


def target(given: str | None, config: str | None) -> Target:
    """The one client, or the description, that a command is about. Raises ``UsageError``."""
    found = targets((given,) if given is not None else (), config)
    if len(found) > 1:
        names = ", ".join(each.client for each in found)
        raise click.UsageError(f"the configuration lists several clients; name one of them: {names}")
    return found[0]


def client_of(origins: Iterable[str], config: str | None) -> str:
    """The one client that is made from, or into, one of some paths; empty where there is none, or are several."""
    project = _project(config, needed=False)
    found = {
        client.name
        for client in project.clients
        for origin in origins
        if origin == client.name or _same(client.description, origin) or _same(client.output, origin)
    }
    return found.pop() if len(found) == 1 else ""


def _project(config: str | None, *, needed: bool) -> Project:
    """The configuration. What is wrong with it is reported with the rest, unless it is all that there is."""
    from clientwright.cli import console
    from clientwright.config import load
    from clientwright.config.discovery import discover
    from clientwright.diagnostics import Diagnostics

    found = Diagnostics()
    project = load(discover("-", config, Diagnostics()), found)
    if needed and found.failed:
        console.show(found, {project.defaults.file: project.defaults.text})
        sys.exit(console.WRONG_USE)
    return project


def _target(word: str, project: Project, folder: Path | None) -> Target:
    names = [client.name for client in project.clients]
    if word in names:
        return _listed(project.client(word), folder)
    if names and word.isidentifier() and not os.path.exists(word):
        from clientwright.report import nearest

        near = nearest(word, names)
        hint = f"did you mean {near}?" if near else f"there are {', '.join(names)}"
        raise click.UsageError(f"{word} is neither a client nor a file; {hint}")
    made = [client for client in project.clients if _same(client.description, word)]
    if folder is not None and len(made) > 1:
        made = [client for client in made if _same(client.output, str(folder))] or made
    if len(made) > 1:
        listed = ", ".join(client.name for client in made)
        raise click.UsageError(f"several clients are made from {word}; name one of them: {listed}")
    if not made:
        return Target(description=word, folder=folder, strict=project.defaults.strict)
    return replace(_listed(made[0], folder), description=word)  # Findings name it as it was typed.


def _listed(client: Config, folder: Path | None) -> Target:
    from clientwright.config.outputs import package_folder

    return Target(
        description=client.description,
        client=client.name,
        file=client.file,
        folder=folder or package_folder(client.output),
        strict=client.strict,
        runtime=client.runtime,
    )


def _same(one: str, other: str) -> bool:
    """Whether two paths lead to one place, or two URLs are the same."""
    return one == other or ("://" not in one and os.path.realpath(one) == os.path.realpath(other))
