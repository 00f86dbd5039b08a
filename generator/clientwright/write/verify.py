"""Checks of generated code before it is written: that it compiles, and that it can be imported."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from clientwright.cores import on_two
from clientwright.format import NotPython

_FEW: Final = 400
"""Files that one process is done with before it is copied."""
IMPORT_ALL: Final = """
import importlib, pkgutil, sys, warnings
warnings.simplefilter("error")
sys.path.insert(0, sys.argv[1])
package = importlib.import_module(sys.argv[2])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    try:
        importlib.import_module(module.name)
    except ModuleNotFoundError as error:
        if error.name != "httpx2":  # It need not be where clientwright is, and one module alone imports it.
            raise
"""


class CannotImport(Exception):
    """The generated package cannot be imported; the text is the end of what Python said."""


def compile_all(texts: Mapping[str, str]) -> None:
    """Compile each Python text. Raises ``NotPython``, as black does for most of what is no Python."""
    import warnings

    files = [file for file in texts.items() if file[0].endswith(".py")]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        on_two(_compile, files, few=_FEW)


def _compile(file: tuple[str, str]) -> None:
    path, text = file
    try:
        compile(text, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, SyntaxWarning) as error:
        raise NotPython(path, str(error), text) from error


def import_all(root: Path, package: str) -> None:
    """Import a package below a folder, and all its modules, in a fresh process. Raises ``CannotImport``."""
    command = [sys.executable, "-I", "-B", "-c", IMPORT_ALL, str(root), package]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        # Where the scratch folder was says nothing to anyone.
        said = done.stderr.strip().replace(f"{root}/", "")
        raise CannotImport("\n".join(said.splitlines()[-6:]))
