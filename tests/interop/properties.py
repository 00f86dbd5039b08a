"""``make interop``: schemathesis, with all its checks, against mocks of spec/run-steps.yaml and of real descriptions.

What it finds is printed by kind. Of our own description nothing may be left but what ``OURS`` lists; of real ones,
which ``CLIENTWRIGHT_CORPUS`` names, ``REASONS`` says why the rest is no fault of the mock. It is installed into an
environment of its own below ``.interop/``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".interop" / "schemathesis"
BIN = FOLDER / ("Scripts" if os.name == "nt" else "bin")
PINNED = "schemathesis==4.32.5"
SECONDS = 20
_MORE = ("kratos", "svix", "meilisearch", "komga")
REAL = ("museum-3.1.yaml", "petstore-3.0.yaml", *(f"more/{name}.json" for name in _MORE))
OURS = {"API accepts invalid authentication": "any key that is not empty is taken: the mock knows of no other"}
REASONS = {
    **OURS,
    "Undocumented status code": "the description has no 400 or 401, and nothing else says that a request is wrong",
    "Schema-violating request accepted": "XML is not judged, and in forms a lone value is also a list of one",
    "Schema-valid request rejected": "a required list that is empty is in no form; formats, which it does not judge",
}


def main() -> int:
    """Run it against each; 0 when nothing is found that has no reason."""
    if not (BIN / "schemathesis").exists():
        print(f"interop: installing {PINNED}", flush=True)
        venv.create(FOLDER, with_pip=True)
        subprocess.run([BIN / "pip", "install", "--quiet", "--disable-pip-version-check", PINNED], check=True)
    good = _tried(ROOT / "spec" / "run-steps.yaml", OURS)
    corpus = os.environ.get("CLIENTWRIGHT_CORPUS")
    for name in REAL if corpus else ():
        good = _tried(Path(corpus or "") / name, REASONS) and good
    if not corpus:
        print("interop: CLIENTWRIGHT_CORPUS is not set, so no real description was tried")
    return 0 if good else 1


def _tried(description: Path, reasons: dict[str, str]) -> bool:
    """Whether all that is found in a description has a reason."""
    with tempfile.TemporaryDirectory() as scratch, _mock(description) as url:
        command = [BIN / "schemathesis", "run", description, "--url", url, "--checks", "all", "--no-color"]
        command += ["--header", "Authorization: Bearer key", "--phases", "examples,coverage,fuzzing", "--seed", "1"]
        command += ["--max-time", str(SECONDS), "--continue-on-failure"]
        done = subprocess.run(command, cwd=scratch, capture_output=True, text=True, check=False)
    kinds = re.findall(r"^  \S+ ST\d+ (.+): (\d+)$", done.stdout, re.MULTILINE)
    counted = re.search(r"^  (\d+) generated", done.stdout, re.MULTILINE)
    print(f"interop: {description.name}: {counted[1] if counted else 'no'} requests", flush=True)
    for kind, count in kinds:
        print(f"interop:   {kind}: {count} ({reasons.get(kind, 'NO REASON IS KNOWN')})", flush=True)
    return counted is not None and all(kind in reasons for kind, _ in kinds)


@contextmanager
def _mock(description: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "clientwright", "mock", str(description), "--port", "0", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            yield next(line.rsplit(" ", 1)[1].strip() for line in process.stdout if " at http" in line)
        finally:
            process.kill()


if __name__ == "__main__":
    sys.exit(main())
