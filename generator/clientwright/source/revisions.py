"""What git has of a description, or of a generated package, at a revision.

git is asked for objects by their names and nothing else: nothing is checked out, fetched or run, and no text of the
repository becomes an argument or a path outside the folder that is made here.
"""

from __future__ import annotations

import os
import posixpath
import subprocess
from pathlib import Path
from typing import Final

from msgspec import Struct

from clientwright.source.bounded import Limits

PREFIX: Final = "git:"
_SUFFIXES: Final = (".yaml", ".yml", ".json")
"""The files that a description may refer to."""
_QUIET: Final = {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


class NoRevision(Exception):
    """git does not have what was asked for; the argument says what, in a sentence."""


class Revision(Struct, frozen=True):
    """A path at a revision: ``commit`` is its name in full, ``path`` goes from the root of the repository."""

    commit: str
    path: str

    @property
    def name(self) -> str:
        """The object, as git names it."""
        return f"{self.commit}:{self.path}"


def is_revision(origin: str) -> bool:
    """Whether a user named something at a revision: ``git:REV:PATH``."""
    return origin.startswith(PREFIX)


def find(origin: str) -> Revision:
    """What ``git:REV:PATH`` is, the path seen from the current folder. Raises ``NoRevision``."""
    revision, found, path = origin.removeprefix(PREFIX).partition(":")
    if not found or not revision or not path or "\0" in origin or "\n" in origin:
        raise NoRevision(f"`{origin}` names no revision: it is git:REVISION:PATH, such as git:main:openapi.yaml")
    if posixpath.isabs(path) or os.path.isabs(path):
        raise NoRevision(f"the path in `{origin}` is relative to the current folder")
    full = posixpath.normpath(posixpath.join(_git("rev-parse", "--show-prefix").decode().strip(), path))
    if full.split("/")[0] == "..":
        raise NoRevision(f"the path in `{origin}` leads out of the repository")
    try:
        commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except NoRevision:
        raise NoRevision(f"git has no revision `{revision}` here") from None
    return Revision(commit.decode().strip(), "" if full == "." else full)


def is_folder(revision: Revision) -> bool:
    """Whether there is a folder at a revision. Raises ``NoRevision`` when there is nothing."""
    try:
        return _git("cat-file", "-t", revision.name).strip() == b"tree"
    except NoRevision:
        raise NoRevision(f"`{revision.path}` does not exist at {revision.commit[:12]}") from None


def read(revision: Revision, limits: Limits) -> bytes:
    """The bytes of a file at a revision. Raises ``NoRevision``."""
    size = int(_git("cat-file", "-s", revision.name))
    if size > limits.size:
        raise NoRevision(f"`{revision.path}` is larger than is read; --max-size says how much is")
    return _git("cat-file", "blob", revision.name)


def copy(revision: Revision, folder: Path, limits: Limits) -> Path:
    """A description at a revision, with the files beside and below it that it may refer to, in an empty folder; the
    path of its copy. Raises ``NoRevision``."""
    root = posixpath.dirname(revision.path)
    left = limits.size
    files = dict(_beside(revision, root))
    files[revision.path] = 0
    for path, size in files.items():
        left -= size
        if left < 0:
            raise NoRevision(
                f"the descriptions beside `{revision.path}` are more than is read; --max-size says how much is"
            )
        target = folder / posixpath.relpath(path, root or ".")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(read(Revision(revision.commit, path), limits))
    return folder / posixpath.basename(revision.path)


def _beside(revision: Revision, root: str) -> list[tuple[str, int]]:
    """The ordinary files in and below a folder that may be parts of a description, each with its size."""
    tree = f"{revision.commit}:{root}" if root else revision.commit
    found: list[tuple[str, int]] = []
    for entry in _git("ls-tree", "-r", "-z", "--full-tree", "--long", tree).split(b"\0"):
        said, tab, name = entry.partition(b"\t")
        if not tab:  # After the last one.
            continue
        mode, *_, size = said.split()
        try:
            path = name.decode()
        except UnicodeDecodeError:
            continue
        # A link could lead anywhere, and a tree can be made with names that no folder has.
        parts = path.split("/")
        sound = not {"", ".", "..", ".git"} & set(parts) and not any(char in path for char in "\\:\n")
        if mode.startswith(b"100") and sound and path.lower().endswith(_SUFFIXES):
            found.append((posixpath.join(root, path), int(size)))
    return found


def _git(*arguments: str) -> bytes:
    """What git says to a command. Raises ``NoRevision``."""
    try:
        done = subprocess.run(
            ("git", "--literal-pathspecs", "--no-pager", *arguments),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            env={**os.environ, **_QUIET},
        )
    except OSError:
        raise NoRevision("git is not installed") from None
    if done.returncode:
        said = (done.stderr.decode(errors="replace").strip().splitlines() or ["it gave no reason"])[-1]
        raise NoRevision(f"git: {said.removeprefix('fatal: ')}")
    return done.stdout
