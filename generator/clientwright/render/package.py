"""What every template of a team can ask of the package: ``package``."""

from __future__ import annotations

import re

from msgspec import Struct

from clientwright.layout import Package
from clientwright.render.plain import Plain
from clientwright.render.runtime import home


class PartView(Struct, frozen=True, kw_only=True):
    """A module of models or of operations, and the names in it."""

    name: str
    """The module's name."""
    names: tuple[str, ...]
    """Classes and aliases, or functions without their async twins."""


class PackageView(Struct, frozen=True, kw_only=True):
    """The package; every template of a team has it as `package`, and a file for each package as its `view`."""

    _package: Package

    @property
    def name(self) -> str:
        """Its name."""
        return self._package.name

    @property
    def title(self) -> Plain:
        """The title of the API."""
        return Plain(self._package.api.title)

    @property
    def description(self) -> Plain:
        """What the API is; may be empty."""
        return Plain(self._package.api.doc)

    @property
    def version(self) -> Plain:
        """The description's version."""
        return Plain(self._package.api.version)

    @property
    def release(self) -> str:
        """The same as a version of a distribution (PEP 440): the numbers that it begins with, `0` without any."""
        found = re.match(r"v?([0-9]+(?:[.-][0-9]+)*)", self._package.api.version, re.ASCII)
        return ".".join(str(int(one[:18])) for one in re.split("[.-]", found[1])) if found else "0"

    @property
    def lazy(self) -> str:
        """The module that loads names on demand, as a folder of the package imports it."""
        return home("lazy")

    @property
    def groups(self) -> tuple[PartView, ...]:
        """The modules of `api/`."""
        named = self._package.names.operations
        return tuple(
            PartView(name=one.name, names=tuple(named[each.id].function.python for each in one.operations))
            for one in self._package.apis
        )

    @property
    def models(self) -> tuple[PartView, ...]:
        """The modules of `models/`."""
        named = self._package.names.models
        return tuple(
            PartView(name=one.name, names=tuple(named[each.id].type.python for each in one.models))
            for one in self._package.models
        )
