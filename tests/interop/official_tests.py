"""``make interop``: the official SDK's own tests for assistants, threads, messages, runs and steps, against the mock.

Nothing of them is kept in this repository. They come from the source distribution that requirements.lock pins, checked
by its hash; it is unpacked, and its test tools are installed, below ``.interop/``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".interop"
PYTHON = FOLDER / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
TOOLS = ("pytest>=9", "pytest-asyncio>=1.4", "rich>=13.7")
"""What its tests import beside the SDK."""

TESTS = (
    "test_assistants.py",
    "test_threads.py",
    "threads/test_messages.py",
    "threads/test_runs.py",
    "threads/runs/test_steps.py",
)
"""All of them: spec/assistants.yaml has every operation of theirs."""

SERVERS = {
    "the judge": (),
    "the living mock": ("--scenario", "assistants", "--speed", "100"),
}


def main() -> int:
    """Run the tests against each kind of mock and print the counts; 0 when all pass."""
    pin = _pin((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    version = pin.partition("==")[2].split()[0]
    source = _unpacked(pin, version)
    if not PYTHON.exists():
        print("interop: installing the SDK and what its tests need", flush=True)
        venv.create(FOLDER / "venv", with_pip=True)
        _pip("install", f"openai[aiohttp]=={version}", *TOOLS)
    outcomes = [_run(source, version, name, options) for name, options in SERVERS.items()]
    return 0 if all(outcomes) else 1


def _pin(lock: str) -> str:
    found = re.search(r"^openai==.*(?:\n    --hash=.*)+", lock, re.MULTILINE)
    if found is None:
        raise SystemExit("interop: requirements.lock does not pin openai")
    return found.group()


def _unpacked(pin: str, version: str) -> Path:
    """The folder of the source distribution, fetched unless it is there."""
    source = FOLDER / f"openai-{version}"
    if source.exists():
        return source
    FOLDER.mkdir(exist_ok=True)
    wanted = FOLDER / "wanted.txt"
    wanted.write_text(pin + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--no-binary", "openai", "--require-hashes", "--requirement", str(wanted), "--dest", str(FOLDER)]
    subprocess.run(command, check=True)
    with tarfile.open(FOLDER / f"openai-{version}.tar.gz") as archive:
        archive.extractall(FOLDER, filter="data")
    return source


def _pip(*arguments: str) -> None:
    subprocess.run([PYTHON, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments], check=True)


def _run(source: Path, version: str, name: str, options: tuple[str, ...]) -> bool:
    files = [str(source / "tests" / "api_resources" / "beta" / file) for file in TESTS]
    with _mock(options) as url:
        # Its own options ask for plugins that these tests do not need.
        command = [PYTHON, "-m", "pytest", "-q", "--tb=short", "-o", "addopts=", "-p", "no:cacheprovider"]
        command += ["-W", "ignore::DeprecationWarning", *files]
        environment = os.environ | {"TEST_API_BASE_URL": url, "NO_PROXY": "127.0.0.1"}
        ran = subprocess.run(command, cwd=source, env=environment, capture_output=True, text=True, check=False)
    passed, other = _count("passed", ran.stdout), sum(
        _count(word, ran.stdout) for word in ("failed", "error", "skipped")
    )
    good = ran.returncode == 0 and passed > 0 and other == 0
    if not good:
        print(ran.stdout[-8_000:], ran.stderr[-2_000:], sep="\n")
    print(f"interop: openai {version} against {name}: {passed} of {passed + other} of its own tests pass", flush=True)
    return good


def _count(word: str, output: str) -> int:
    found = re.search(rf"(\d+) {word}s?\b", output.strip().rpartition("\n")[2])
    return int(found.group(1)) if found else 0


@contextmanager
def _mock(options: tuple[str, ...]) -> Iterator[str]:
    """The URL of a running mock server."""
    command = [sys.executable, "-m", "clientwright", "mock", "spec/assistants.yaml", "--port", "0", "--quiet", *options]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        try:
            announced = server.stdout.readline() if server.stdout else ""
            url = re.search(r"http://127\.0\.0\.1:\d+", announced)
            if url is None:
                raise SystemExit(f"interop: the mock server said {announced!r}")
            yield url.group()
        finally:
            server.terminate()


if __name__ == "__main__":
    sys.exit(main())
