"""Writing: all or nothing, the user's own files left alone, the manifest true."""

from __future__ import annotations

import errno
import json
import os
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from killing import exchanges

from clientwright.write import CannotWrite, files, recover, scratch, whole, write
from clientwright.write.changes import Change, compare, diff, tally
from clientwright.write.exchange import exchange
from clientwright.write.manifest import FILE_NAME, Entry, Manifest, digest, is_inside, load
from clientwright.write.meaning import meaning
from clientwright.write.scratch import held, places

OLD = {"__init__.py": "one = 1\n", "models/a.py": "a = 1\n", "models/gone/b.py": "b = 1\n", "py.typed": ""}
NEW = {"__init__.py": "one = 2\n", "models/a.py": "a = 1\n", "api/c.py": "c = 1\n", "py.typed": ""}


def manifest(files: Mapping[str, str]) -> Manifest:
    """The manifest of some files."""
    contents = {path: text.encode() for path, text in files.items()}
    return Manifest({path: Entry(digest=digest(each), meaning=meaning(path, each)) for path, each in contents.items()})


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


@pytest.fixture
def singly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that cannot have two folders change places."""
    monkeypatch.setattr(whole, "exchange", lambda _one, _other: False)


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
    package: Path, singly: None, monkeypatch: pytest.MonkeyPatch, at: int, error: BaseException
) -> None:
    before = tree(package)
    planned = changes(package, NEW)
    monkeypatch.setattr(files.os, "replace", failing(os.replace, at, error))
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

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(files.os, "link", refused)
    with monkeypatch.context() as patch:
        patch.setattr(files.os, "replace", failing(os.replace, 4, KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            write(package, planned)
    assert tree(package) == before
    write(package, planned)
    assert (package / "__init__.py").read_text() == NEW["__init__.py"]


def test_the_new_package_takes_the_place_of_the_old_one_at_once(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to the one call that exchanges them everything stands where it stood, and after it nothing is left to do."""
    if not exchanges(package.parent):
        pytest.skip("folders cannot change places here")
    seen: list[tuple[dict[str, str], dict[str, str]]] = []

    def watched(one: Path, other: Path) -> bool:
        before = tree(package)
        assert exchange(one, other)
        seen.append((before, tree(package)))
        return True

    old = tree(package)
    monkeypatch.setattr(whole, "exchange", watched)
    write(package, changes(package, NEW))
    assert seen == [(old, tree(package))]
    assert tree(package) == {**NEW, "mine.py": "mine = 1\n", FILE_NAME: manifest(NEW).to_json()}


@pytest.fixture(params=["at once", "singly"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to make the changes."""
    if request.param == "singly":
        monkeypatch.setattr(whole, "exchange", lambda _one, _other: False)
    return str(request.param)


def test_all_that_is_the_users_survives(package: Path, way: str) -> None:
    (package / "models/notes").mkdir()
    (package / "models/notes/todo.txt").write_text("much")
    (package / "models/gone/mine.txt").write_text("mine")
    (package / "empty").mkdir(mode=0o750)
    (package / "link").symlink_to("nowhere")
    (package / "to_a_folder").symlink_to("models")
    os.mkfifo(package / "fifo")
    (package / "models/__pycache__").mkdir()
    for compiled in ("models/__pycache__/a.cpython-311.pyc", "models/gone/__pycache__/b.cpython-311.pyc"):
        (package / compiled).parent.mkdir(exist_ok=True)
        (package / compiled).touch()
    package.chmod(0o750)
    inodes = {path: os.lstat(package / path).st_ino for path in ("mine.py", "models/notes/todo.txt", "link", "fifo")}
    write(package, changes(package, NEW))
    assert {path: os.lstat(package / path).st_ino for path in inodes} == inodes
    assert (package / "models/gone/mine.txt").read_text() == "mine"
    assert os.readlink(package / "link") == "nowhere"
    assert (package / "to_a_folder").is_symlink()
    assert (package.stat().st_mode & 0o777, (package / "empty").stat().st_mode & 0o777) == (0o750, 0o750)
    assert (package / "models/__pycache__/a.cpython-311.pyc").exists()
    assert not (package / "models/gone/__pycache__").exists(), "what Python made of a removed file goes with it"
    assert os.listdir(package.parent) == ["client"]


def test_what_is_saved_into_the_package_while_the_new_one_is_prepared_is_kept(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(one: Path, other: Path) -> bool:
        with (package / "mine.py").open("a") as file:  # As most editors do it,
            file.write("more = 1\n")
        (package / "swap").write_text("b = 2\n")  # as the others do,
        os.replace(package / "swap", package / "models/notes.txt")
        (package / "new/deep").mkdir(parents=True)  # and what nobody has seen before.
        (package / "new/deep/er.py").touch()
        return exchange(one, other)

    (package / "models/notes.txt").write_text("b = 1\n")
    monkeypatch.setattr(whole, "exchange", late)
    write(package, changes(package, NEW))
    assert (package / "mine.py").read_text() == "mine = 1\nmore = 1\n"
    assert (package / "models/notes.txt").read_text() == "b = 2\n"
    assert (package / "new/deep/er.py").exists()


def test_a_folder_full_of_other_things_is_written_file_by_file(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inode = package.stat().st_ino
    with monkeypatch.context() as patch:
        patch.setattr(whole, "MOST_LINKED", 1)
        write(package, changes(package, NEW))
    assert package.stat().st_ino == inode
    monkeypatch.chdir(package / "models")
    write(package, changes(package, OLD))
    assert package.stat().st_ino == inode, "who stands in the package stands in it afterwards"


def test_a_package_that_somebody_changes_meanwhile_is_not_written(package: Path) -> None:
    planned, other = changes(package, NEW), changes(package, {**NEW, "api/c.py": "c = 3\n"})
    write(package, other)
    before = tree(package)
    with pytest.raises(CannotWrite, match="it has changed since this run began"):
        write(package, planned)
    assert tree(package) == before


def test_a_run_waits_for_another_one_and_says_so_when_it_takes_too_long(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned, (beside, _) = changes(package, NEW), places(package)
    with held(beside, package), monkeypatch.context() as patch:
        patch.setattr(scratch, "PATIENCE", 0.2)
        for refused in (lambda: write(package, planned), lambda: recover(package)):
            with pytest.raises(CannotWrite, match=r"another run has been writing this package for 0\.2 s"):
                refused()
    writer = threading.Thread(target=write, args=(package, planned))
    with held(beside, package):
        writer.start()
        assert (package / "__init__.py").read_text() == OLD["__init__.py"]
    writer.join()
    assert (package / "__init__.py").read_text() == NEW["__init__.py"]
    assert os.listdir(package.parent) == ["client"]


def test_a_scratch_folder_that_is_a_link_is_not_followed(package: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious/file").touch()
    (package.parent / ".client-clientwright").symlink_to(tmp_path / "precious")
    for refused in (lambda: write(package, changes(package, NEW)), lambda: recover(package)):
        with pytest.raises(CannotWrite, match="a symbolic link stands where files are to be prepared"):
            refused()
    assert os.listdir(tmp_path / "precious") == ["file"]


@pytest.mark.parametrize("path", ["../../victim.py", "/victim.py", "link/victim.py"])
def test_a_journal_from_elsewhere_leads_nowhere_else(package: Path, tmp_path: Path, path: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (package / "link").symlink_to(tmp_path / "elsewhere")
    victims = (tmp_path / "victim.py", tmp_path / "elsewhere/victim.py")
    for kind in ("put", "remove"):
        for victim in victims:
            victim.write_text("mine")
        left = package.parent / ".client-clientwright"
        (left / "new/link").mkdir(parents=True)
        (left / "new/link/victim.py").write_text("theirs")
        old = digest(b"mine")
        said = {"put": {}, "remove": {}, "inode": 0, "began": 0, kind: {path: old}}
        (left / "journal.json").write_text(json.dumps(said))
        recover(package)
        assert [victim.read_text() for victim in victims] == ["mine", "mine"]
        assert not left.exists()


@pytest.mark.parametrize("said", ["", "[" * 100_000, "[]", '{"put": 1}', "{}", "\udcff"])
def test_a_journal_that_cannot_be_read_is_swept(package: Path, said: str) -> None:
    before = tree(package)
    left = package.parent / ".client-clientwright"
    left.mkdir()
    (left / "journal.json").write_bytes(said.encode(errors="surrogateescape"))
    assert recover(package) is False
    assert tree(package) == before
    assert os.listdir(package.parent) == ["client"]


def test_a_manifest_that_goes_deep_is_none(package: Path) -> None:
    (package / FILE_NAME).write_text('{"files": ' + "[" * 100_000)
    assert load(package) is None


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
    assert (found := load(package)) is not None
    assert {path: each.digest for path, each in found.files.items()} == {
        path: each.digest for path, each in manifest(OLD).files.items()
    }
    found_now = states(changes(package, OLD))
    assert found_now.pop(FILE_NAME) == "stale", "it is written in the present form"
    assert set(found_now.values()) == {"unchanged"}


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
