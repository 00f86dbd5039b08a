"""Writing: all or nothing, the user's own files left alone, the manifest true."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from clientwright import write as writing
from clientwright.write import CannotWrite, write
from clientwright.write.changes import Change, compare, diff, tally
from clientwright.write.manifest import FILE_NAME, Manifest, digest, is_inside, load
from clientwright.write.verify import CannotImport, import_all

OLD = {"__init__.py": "one = 1\n", "models/a.py": "a = 1\n", "models/gone/b.py": "b = 1\n", "py.typed": ""}
NEW = {"__init__.py": "one = 2\n", "models/a.py": "a = 1\n", "api/c.py": "c = 1\n", "py.typed": ""}


def manifest(files: Mapping[str, str]) -> Manifest:
    """The manifest of some files."""
    return Manifest({path: digest(text.encode()) for path, text in files.items()})


def changes(folder: Path, files: Mapping[str, str]) -> list[Change]:
    """What writing the files would change."""
    return compare(files, folder)


def tree(folder: Path) -> dict[str, str]:
    """Every file of a folder, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package as an earlier run wrote it, with a file of the user's in it."""
    folder = tmp_path / "out" / "client"
    write(folder, changes(folder, OLD))
    (folder / "mine.py").write_text("mine = 1\n")
    return folder


def states(found: list[Change]) -> dict[str, str]:
    """The state of each file."""
    return {change.path: change.state for change in found}


def test_a_package_is_written_and_then_unchanged(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "er" / "client"
    first = changes(folder, OLD)
    assert tally(first) == "5 files written"
    write(folder, first)
    assert tree(folder) == {**OLD, FILE_NAME: manifest(OLD).to_json()}
    assert set(states(changes(folder, OLD)).values()) == {"unchanged"}
    assert os.listdir(folder.parent) == ["client"], "the scratch folder is gone"


def test_only_what_differs_is_written_and_what_is_not_ours_stays(package: Path) -> None:
    before = (package / "models/a.py").stat().st_ino
    planned = changes(package, NEW)
    assert states(planned) == {
        "__init__.py": "stale",
        "api/c.py": "missing",
        "models/a.py": "unchanged",
        "models/gone/b.py": "extra",
        "py.typed": "unchanged",
        FILE_NAME: "stale",
    }
    assert tally(planned) == "3 files written, 2 files unchanged, 1 file removed"
    write(package, planned)
    assert tree(package) == {**NEW, "mine.py": "mine = 1\n", FILE_NAME: manifest(NEW).to_json()}
    assert not (package / "models/gone").exists(), "a folder that is left empty goes too"
    assert (package / "models/a.py").stat().st_ino == before


def test_files_are_told_apart_by_who_wrote_them(package: Path) -> None:
    (package / "__init__.py").write_text("one = 'edited'\n")
    (package / "models/gone/b.py").write_text("b = 'edited'\n")
    (package / "api").mkdir()
    (package / "api/c.py").write_text("c = 'foreign'\n")
    found = states(changes(package, NEW))
    assert (found["__init__.py"], found["models/gone/b.py"], found["api/c.py"]) == ("edited", "kept", "foreign")


def test_a_file_that_already_is_what_it_would_become_is_nobodys_edit(package: Path) -> None:
    # So a run that was killed half way is simply finished by the next one.
    (package / "__init__.py").write_text(NEW["__init__.py"])
    assert states(changes(package, NEW))["__init__.py"] == "unchanged"


def test_symbolic_links_and_folders_in_the_way_are_not_followed(package: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (package / "api").symlink_to(tmp_path / "elsewhere")
    (package / "__init__.py").unlink()
    (package / "__init__.py").mkdir()
    found = states(changes(package, NEW))
    assert (found["api/c.py"], found["__init__.py"]) == ("blocked", "blocked")


def test_a_package_folder_that_is_a_link_is_written_through(package: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(package)
    write(link, changes(link, NEW))
    assert link.is_symlink()
    assert (package / "__init__.py").read_text() == NEW["__init__.py"]


def failing(real: Callable[..., None], at: int, error: BaseException) -> Callable[..., None]:
    """``os.replace`` that raises at one call."""
    calls: list[int] = []

    def replace(*arguments: object) -> None:
        calls.append(1)
        if len(calls) == at:
            raise error
        real(*arguments)

    return replace


@pytest.mark.parametrize("at", [1, 2, 3, 4])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_in_the_swap_leaves_the_old_package(
    package: Path, monkeypatch: pytest.MonkeyPatch, at: int, error: BaseException
) -> None:
    before = tree(package)
    planned = changes(package, NEW)
    monkeypatch.setattr(writing.os, "replace", failing(os.replace, at, error))
    with pytest.raises((CannotWrite, KeyboardInterrupt)):
        write(package, planned)
    assert tree(package) == before
    assert not (package / "api").exists(), "folders that were made are gone"
    assert os.listdir(package.parent) == ["client"]


def test_a_full_disk_is_met_before_anything_is_replaced(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(package)
    planned = changes(package, NEW)

    def full(path: Path, content: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(CannotWrite, match="no space left on device"):
        write(package, planned)
    assert tree(package) == before
    assert os.listdir(package.parent) == ["client"]


def test_where_hard_links_are_not_possible_the_old_files_are_copied(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(package)
    planned = changes(package, NEW)

    def refused(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(writing.os, "link", refused)
    with monkeypatch.context() as patch:
        patch.setattr(writing.os, "replace", failing(os.replace, 3, KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            write(package, planned)
    assert tree(package) == before
    write(package, planned)
    assert (package / "__init__.py").read_text() == NEW["__init__.py"]


def test_a_package_that_cannot_be_imported_is_not_written(package: Path) -> None:
    before = tree(package)
    broken = {**NEW, "api/c.py": "import nothing_of_this_name\n", "api/__init__.py": "", "models/__init__.py": ""}
    with pytest.raises(CannotImport, match="nothing_of_this_name"):
        write(package, changes(package, broken), verify=import_all)
    assert tree(package) == before


def test_a_file_where_the_package_should_be_is_a_clean_error(tmp_path: Path) -> None:
    (tmp_path / "client").write_text("")
    with pytest.raises(CannotWrite, match="it is a file"):
        write(tmp_path / "client", [Change(path="a", state="missing", old=None, new=b"")])


def test_the_mode_of_a_file_is_kept(package: Path) -> None:
    (package / "__init__.py").chmod(0o640)
    write(package, changes(package, NEW))
    assert (package / "__init__.py").stat().st_mode & 0o777 == 0o640


def test_line_ends_make_no_file_another(package: Path) -> None:
    # As git leaves them with core.autocrlf.
    for path in OLD:
        file = package / path
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    (package / FILE_NAME).write_bytes((package / FILE_NAME).read_bytes().replace(b"\n", b"\r\n"))
    assert set(states(changes(package, OLD)).values()) == {"unchanged"}
    found = states(changes(package, NEW))
    assert (found["__init__.py"], found["models/gone/b.py"]) == ("stale", "extra")
    (stale,) = [change for change in changes(package, NEW) if change.path == "__init__.py"]
    assert list(diff(stale, "client"))[3:] == ["-one = 1\n", "+one = 2\n"]


def test_a_manifest_of_the_first_form_still_tells_our_files(package: Path) -> None:
    files = {path: {"rendered": "", "written": digest(text.encode())} for path, text in OLD.items()}
    (package / FILE_NAME).write_text(json.dumps({"clientwright": "0.1.0", "files": files, "strict": True}))
    assert load(package) == manifest(OLD)
    assert states(changes(package, OLD))[FILE_NAME] == "unchanged"


def test_a_manifest_that_was_tampered_with_leads_nowhere_else(package: Path) -> None:
    text = (package / FILE_NAME).read_text().replace("models/gone/b.py", "../../victim.py")
    (package / FILE_NAME).write_text(text)
    found = load(package)
    assert found is not None
    assert not any(".." in path for path in found.files)
    (package / FILE_NAME).write_text("<<<<<<< HEAD")
    assert load(package) is None


@pytest.mark.parametrize("path", ["/a", "../a", "a/../b", "a//b", "./a", "c:/a", "a\\b", ""])
def test_paths_that_leave_the_folder_are_told(path: str) -> None:
    assert not is_inside(path)


def test_a_diff_names_both_sides() -> None:
    change = Change(path="a.py", state="stale", old=b"a = 1\nb = 2", new=b"a = 1\nb = 3\n")
    assert "".join(diff(change, "client")).splitlines() == [
        "--- client/a.py",
        "+++ client/a.py",
        "@@ -1,2 +1,2 @@",
        " a = 1",
        "-b = 2",
        "\\ No newline at end of file",
        "+b = 3",
    ]
    assert "--- /dev/null" in "".join(diff(Change(path="a", state="missing", old=None, new=b"x\n"), "client"))
