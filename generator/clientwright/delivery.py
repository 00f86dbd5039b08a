"""A planned package put where it belongs, if nothing stands in the way, and finished by the team's own commands."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from clientwright.config import Config
from clientwright.diagnostics import Diagnostics, Location

if TYPE_CHECKING:
    from clientwright.clock import Clock
    from clientwright.planned import Planned
    from clientwright.write import CannotWrite
    from clientwright.write.changes import Change, State


class CommandFailed(Exception):
    """A command of ``after`` failed; the argument says which, and what it said."""


def commit(
    planned: Planned, config: Config, diagnostics: Diagnostics, clock: Clock, *, force: bool, verify: bool, dry: bool
) -> None:
    """Write the package, unless a file stands in the way or it cannot be imported; why not goes to the findings.

    In a ``dry`` run nothing else is done than to find that out.
    """
    from clientwright.write import CannotWrite, write

    _refuse(planned, diagnostics, force=force)
    if verify and not diagnostics.failed:
        import_rendered(planned, config, diagnostics, clock)
    if diagnostics.failed or dry:
        return
    with clock.stage("write"):
        try:
            write(planned.folder, planned.changes)
            if config.after and any(change.state not in ("unchanged", "kept") for change in planned.changes):
                write(planned.folder, _finish(planned, config))
        except CommandFailed as error:
            where = Location(file=str(planned.folder))
            diagnostics.error("after", f"the package is written, but not finished: {error}", where)
        except CannotWrite as error:
            report_unwritable(error, diagnostics)


def report_unwritable(error: CannotWrite, diagnostics: Diagnostics) -> None:
    hint = f"the old files are in {error.saved}" if error.saved is not None else "nothing was changed"
    sentence = f"the package cannot be written: {error.reason}"
    diagnostics.error("cannot-write", sentence, Location(file=error.path), hint)


def import_rendered(planned: Planned, config: Config, diagnostics: Diagnostics, clock: Clock) -> None:
    """Import the package as it is rendered, and nothing else, from a temporary folder."""
    from tempfile import TemporaryDirectory

    from clientwright.write.verify import CannotImport, import_all

    with clock.stage("write"), TemporaryDirectory() as scratch:
        try:
            import_all(Path(scratch), _laid_out(planned, config, Path(scratch)))
        except CannotImport as error:
            sentence = f"the generated package cannot be imported: {str(error).splitlines()[-1]}"
            diagnostics.error("cannot-import", sentence, Location(file=str(planned.folder)), "nothing was changed")


def _laid_out(planned: Planned, config: Config, scratch: Path) -> str:
    """The package written into a scratch folder, beside the runtime that it shares; the name of its module there."""
    from clientwright.write import fill

    folder, shared = os.path.abspath(planned.folder), os.path.abspath(config.runtime) if config.runtime else ""
    if not shared or shared == folder:
        fill(scratch / planned.folder.name, planned.changes)
        return planned.folder.name
    from clientwright.setting import runtime_texts

    above = os.path.commonpath([folder, shared])
    place = Path("together", os.path.relpath(folder, above))
    fill(scratch / place, planned.changes)
    for path, text in runtime_texts(config).items():
        file = scratch / "together" / os.path.relpath(shared, above) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return ".".join(place.parts)


_MANY: Final = 10
"""Files that are named of those that stand in the way for one reason."""
_REFUSED: Final[Mapping[State, tuple[str, str, str]]] = {
    "blocked": ("in-the-way", "a folder or a symbolic link stands where a generated file belongs", ""),
    "edited": (
        "edited-by-hand",
        "this generated file was edited by hand",
        "`generate --keep` keeps the edit from now on, `--discard` overwrites it; better is a template, an overlay, or "
        "`_custom/`",
    ),
    "conflict": (
        "edit-conflict",
        "lines that were edited by hand, and are to be kept, would be generated in another way now",
        "`generate --keep` has these lines as they were edited, `--discard` as they are generated",
    ),
    "foreign": (
        "not-ours",
        "clientwright has not written this file",
        "move it away, or choose another folder; --force overwrites it",
    ),
}
"""By state of a file: the code, the sentence and the hint of what is found then."""


def _refuse(planned: Planned, diagnostics: Diagnostics, *, force: bool) -> None:
    """Report the files that may not be overwritten: the user's own, and generated ones that were edited."""
    for state, (code, sentence, hint) in _REFUSED.items():
        found = [change for change in planned.changes if change.state == state]
        if force and state != "blocked":
            continue
        for change in found[:_MANY]:
            diagnostics.error(code, sentence, Location(file=str(planned.folder / change.path)), hint)
        if len(found) > _MANY:
            more = len(found) - _MANY
            sentence = f"the same is so of {more} other file{'s' if more > 1 else ''}"
            diagnostics.error(code, sentence, Location(file=str(planned.folder)), hint)
    for change in planned.changes:
        if change.state == "kept":
            where = Location(file=str(planned.folder / change.path))
            diagnostics.warn("kept", "no longer generated, but edited by hand: it stays", where)


def _finish(planned: Planned, config: Config) -> list[Change]:
    """Run the team's commands on a package that was written; what the manifest has to say then, as a change.

    They run in the folder of the configuration, each with the package as its last argument. Raises ``CommandFailed``.
    """
    from clientwright.write.changes import Change, Snapshot
    from clientwright.write.manifest import FILE_NAME, digest, load

    folder = planned.folder
    for command in config.after:
        _run(command, folder, Path(config.file).parent)
    manifest, snapshot = load(folder), Snapshot(folder)
    if manifest is None:
        return []
    entries = dict(manifest.files)
    for change in planned.changes:
        there, entry = snapshot.read(change.path), entries.get(change.path)
        if there is not None and entry is not None and change.new is not None:
            # What a hand has edited, and is kept, is none of the commands' work.
            same = digest(there) == entry.digest or entry.kept is not None
            entries[change.path] = replace(entry, formatted="" if same else digest(there))
    old, new = snapshot.read(FILE_NAME), replace(manifest, files=entries).to_json().encode()
    return [Change(path=FILE_NAME, state="stale", old=old, new=new)] if old != new else []


def _run(command: str, folder: Path, where: Path) -> None:
    try:
        name, *arguments = shlex.split(command)
    except ValueError as error:
        raise CommandFailed(f"`{command}` is no command: {error}") from error
    beside = shutil.which(name, path=os.path.dirname(sys.executable))  # As installed with clientwright.
    program = shutil.which(name) or beside
    if program is None:
        raise CommandFailed(f"`{command}` cannot be run: there is no `{name}`")
    try:
        done = subprocess.run(
            [program, *arguments, os.path.abspath(folder)],
            cwd=where,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise CommandFailed(f"`{command}` cannot be run: {(error.strerror or str(error)).lower()}") from error
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip() or f"exit code {done.returncode}").splitlines()
        raise CommandFailed(f"`{command}` failed: {said[-1]}")
