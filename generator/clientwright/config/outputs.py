"""The folder that a package is written to: its last part is the package's name."""

from __future__ import annotations

import keyword
import os
import re
from pathlib import Path


class CannotBePackage(Exception):
    """A folder's name that no package can have; ``better`` is one like it that a package can have."""

    def __init__(self, name: str, better: str) -> None:
        super().__init__(f"{name!r} cannot be one; try {better!r}")
        self.better = better


def runtime_address(package: Path, runtime: str) -> str:
    """The module of a shared runtime as a package imports it: ``._shared`` is beside the package.

    Raises ``CannotBePackage``.
    """
    package_folder(runtime)
    try:
        parts = Path(os.path.relpath(runtime, package)).parts
    except ValueError as error:  # Another drive of Windows.
        raise CannotBePackage(runtime, str(package.parent / "_runtime")) from error
    names = [part for part in parts if part != os.pardir]
    for name in names:
        package_folder(name)
    return "." * (len(parts) - len(names)) + ".".join(names)


def package_folder(given: str) -> Path:
    """The folder of a package, as it was given where that ends in its name. Raises ``CannotBePackage``."""
    folder = Path(os.path.abspath(given))
    name = folder.name
    if name.isidentifier() and not keyword.iskeyword(name):
        # Kept as typed: findings and diffs name files the way the user does.
        return Path(given) if Path(given).name == name else folder
    better = re.sub(r"\W+", "_", name).strip("_").lower() or "client"
    if keyword.iskeyword(better) or not better.isidentifier():
        better = f"{better}_client" if better.isidentifier() else f"client_{better}"
    raise CannotBePackage(name, str(Path(given).parent / better))
