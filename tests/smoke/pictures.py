"""The pictures of the documentation: ``make pictures`` writes them into docs/images.

Two are of the mock's page, light and dark, as Chromium draws it; one is of a finding as a terminal shows it.
"""

from __future__ import annotations

import html
import os
import pty
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx2
from selenium import webdriver
from smoke.browsing import Page, chromium, coloured

from clientwright.diagnostics import Diagnostics
from clientwright.mend import mend
from clientwright.mock import service_of
from clientwright.mock.assistants import Assistants
from clientwright.mock.serving.server import serving
from clientwright.pipeline import Request
from clientwright.snippets import Snippets
from clientwright.source import read

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "docs" / "images"
WIDTH, HEIGHT = 1360, 900
SLIP = """\
openapi: 3.1.0
info: {title: Depot, version: "1"}
paths:
  /shelves/{shelf}:
    get:
      operationId: getShelf
      parameters:
        - {name: shelf, in: path, required: true, schema: {type: integer}}
      responses:
        "200":
          description: The shelf.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Shelv"}
components:
  schemas:
    Shelf:
      type: object
      properties:
        label: {type: string}
"""
TOOL = {"type": "function", "function": {"name": "weather", "parameters": {"type": "object"}}}


def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    with chromium(WIDTH, HEIGHT) as browser:
        of_the_page(browser)
        of_a_finding(browser)


def of_the_page(browser: webdriver.Chrome) -> None:
    """An operation with its answer in light, the resources in dark."""
    description = str(ROOT / "spec" / "assistants.yaml")
    document = read(description, diagnostics=Diagnostics())
    assert document is not None
    scenario = Assistants()
    service = service_of(mend(document), scenario=scenario)
    config = str(ROOT / "spec" / "clientwright.toml")
    service.snippets = Snippets(Request(description=description, config=config, client="assistants"), "assistants")
    with serving(service) as url:
        talk(url, scenario)
        page = Page(browser, url, "operations/createMessage")
        page.press("Send", "#operation")
        page.one("#operation [aria-label=Answer] pre")
        page.press("Copy it", "#operation")
        page.press("Python", "#operation .copies")
        page.until(lambda: "client." in page.text("#operation .copies pre"))
        page.browser.execute_script(
            "document.querySelector('#operation [aria-label=Body]').scrollIntoView(); document.activeElement.blur()"
        )
        picture(page, "mock-light", "light")
        page.go("resources")
        page.press(str(scenario.snapshot()["runs"][-1]["id"]), "#runs")
        page.one("#resource .waits")
        page.browser.execute_script("document.activeElement.blur()")
        picture(page, "mock-dark", "dark")
        page.leave()


def talk(url: str, scenario: Assistants) -> None:
    """A conversation, so that there is something to see: runs that end in several ways, and one that waits."""
    with httpx2.Client(base_url=url, headers={"authorization": "Bearer key"}) as api:
        for number, end in enumerate(("", "fail", "", "rate_limit", "incomplete", "expire")):
            body = {"assistant_id": "asst_1", "metadata": {"mock": end} if end else {}}
            api.post(f"/threads/thread_{number}/runs", json=body).raise_for_status()
            scenario.advance(1.5)
        api.post("/threads/thread_1/runs", json={"assistant_id": 1})
        api.post("/threads/thread_9/runs", json={"assistant_id": "asst_1", "tools": [TOOL]}).raise_for_status()
        scenario.advance(3)


def picture(page: Page, name: str, scheme: str) -> None:
    coloured(page.browser, scheme)
    page.browser.save_screenshot(str(IMAGES / f"{name}.png"))
    coloured(page.browser, "")


def of_a_finding(browser: webdriver.Chrome) -> None:
    """What somebody sees whose description refers to what is not there."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "openapi.yaml").write_text(SLIP, encoding="utf-8")
        shown = in_terminal(["validate", "openapi.yaml"], folder)
        page = Path(folder) / "terminal.html"
        page.write_text(TERMINAL.replace("SHOWN", "".join(marked(shown))), encoding="utf-8")
        browser.get(page.as_uri())
        box = browser.find_element("css selector", "pre")
        box.screenshot(str(IMAGES / "finding.png"))


def in_terminal(arguments: list[str], folder: str) -> str:
    """What a command prints to a terminal, colours too."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "PYTHONPATH": str(ROOT / "generator")}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "clientwright", *arguments]
    with subprocess.Popen(command, cwd=folder, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        printed = b"".join(iter(lambda: _read(ours), b""))
        process.wait()
    text = re.sub(r"[^\n]*\r(?!\n)|\x1b\[[0-9;?]*[A-LN-Zh-l]", "", printed.decode().replace("\r\n", "\n"))
    return f"$ clientwright {' '.join(arguments)}\n{text}"


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # How Linux says that the other end is closed.
        return b""


def marked(text: str) -> Iterator[str]:
    """The text as HTML, with a span for each run of characters of one look."""
    looks: list[str] = []
    for piece in re.split(r"(\x1b\[[\d;]*m)", text):
        if piece.startswith("\x1b["):
            codes = [code or "0" for code in piece[2:-1].split(";")]
            looks = [] if "0" in codes else [*looks, *codes]
            looks = [] if codes == ["0"] else looks
        elif piece:
            yield f'<span class="{" ".join(f"c{code}" for code in looks)}">{html.escape(piece)}</span>'


TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #fff }
pre { display: inline-block; margin: 0; padding: 18px 22px; background: #16181d; color: #e8eaef; border-radius: 10px;
  font: 15px/1.45 "DejaVu Sans Mono", monospace }
.c1 { font-weight: 700 } .c2 { color: #a2a9b8 } .c31, .c91 { color: #ff9a91 } .c32, .c92 { color: #4ade80 }
.c33, .c93 { color: #fbbf24 } .c34, .c94 { color: #8ab4ff } .c35, .c95 { color: #d8a7ff } .c36, .c96 { color: #67e8f9 }
</style><pre>SHOWN</pre>"""


if __name__ == "__main__":
    main()
