"""The live page of the mock in a headless Chromium, with a server on a socket."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest

from clientwright.mock import Request, Service
from clientwright.mock.serving.server import serving
from clientwright.mock.wire.message import Response
from clientwright.mock.wire.problem import Problem

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
if CHROMIUM is None or DRIVER is None:
    pytest.skip("needs chromium and chromedriver on PATH (Debian: chromium, chromium-driver)", allow_module_level=True)
selenium = pytest.importorskip("selenium", reason="needs the Python package selenium")

from selenium import webdriver  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

HOSTILE = '<img src=x onerror="window.broken=1">"><script>window.broken=1</script>'
DATA: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Runs"},
    "paths": {
        "/runs": {
            "post": {
                "operationId": "createRun",
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "properties": {"id": {"type": "string"}},
                                "additionalProperties": False,
                            }
                        }
                    }
                },
                "responses": {"200": {"content": {"application/json": {"schema": {"type": "object"}}}}},
            }
        }
    },
}


class Runs:
    """A scenario of runs that are taken up after a second and done after five."""

    def __init__(self) -> None:
        self.reset()

    def answer(self, operation: object, request: Request, examined: object) -> Response | None:
        made = {"id": request.json()["id"], "thread_id": "thread_1", "at": self.now}
        self.made.append(made)
        return Response(status=200, headers=(("content-type", "application/json"),), chunks=(b"{}",))

    def refused(
        self, status: int, sentence: str, problems: tuple[Problem, ...], request: Request | None = None
    ) -> Response | None:
        return None

    def snapshot(self, last: int | None = None) -> dict[str, Any]:
        made = self.made if last is None else self.made[max(len(self.made) - last, 0) :]
        runs = [self._run(each) for each in made]
        return {"now": self.now, "runs": runs, "runs_total": len(self.made), "threads": []}

    def _run(self, made: dict[str, Any]) -> dict[str, Any]:
        plan = [("queued", 0), ("in_progress", 1), ("completed", 5)]
        history = [
            {"status": status, "at": made["at"] + after} for status, after in plan if made["at"] + after <= self.now
        ]
        step = {"id": f"step_{made['id']}", "type": "message_creation", "history": history[1:]}
        steps = [{**step, "status": history[-1]["status"]}] if history[1:] else []
        return {**made, "status": history[-1]["status"], "history": history, "steps": steps}

    def advance(self, seconds: float) -> None:
        self.now += seconds

    def reset(self) -> None:
        self.now: float = 0
        self.made: list[dict[str, Any]] = []


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    assert CHROMIUM is not None
    options.binary_location = CHROMIUM
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1200,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=DRIVER))
    yield driver
    driver.quit()


class Page:
    """The page of one service, and an API client beside it."""

    def __init__(self, browser: webdriver.Chrome, url: str) -> None:
        self.browser: Any = browser  # Selenium's own types leave much unknown.
        self.api = httpx2.Client(base_url=url, timeout=10)
        browser.get(f"{url}/_mock/")
        self.until(lambda: self.text("#link") == "live")

    def all(self, selector: str) -> Any:
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        return str(
            self.browser.execute_script("return document.querySelector(arguments[0])?.innerText ?? ''", selector)
        )

    def click(self, selector: str) -> None:
        self.browser.find_element(By.CSS_SELECTOR, selector).click()

    def leave(self) -> None:
        """Go to another page; the console must have stayed empty until then."""
        said = self.browser.get_log("browser")
        self.api.close()
        self.browser.get("about:blank")
        assert said == []

    def until(self, true: Callable[[], bool]) -> None:
        """Wait until the page has caught up; what it shows then is in the failure."""
        deadline = time.monotonic() + 5
        while not true():
            assert time.monotonic() < deadline, self.text("body")
            time.sleep(0.02)


@pytest.fixture
def runs() -> Runs:
    return Runs()


@pytest.fixture
def page(browser: webdriver.Chrome, runs: Runs) -> Iterator[Page]:
    with serving(Service(DATA, scenario=runs)) as url:
        opened = Page(browser, url)
        yield opened
        opened.leave()


def test_a_run_appears_by_itself_and_moves_on_when_the_clock_is_stepped(page: Page) -> None:
    assert page.text("#no-runs").startswith("No run yet")
    page.api.post("/runs", json={"id": "run_1"}).raise_for_status()
    page.until(lambda: page.text("#runs .id") == "run_1")
    assert page.text("#runs .run .state") == "queued"
    page.click("#step-1")
    page.until(lambda: page.text("#runs .run .state") == "in progress")
    page.click("#step-10")
    page.until(lambda: page.text("#runs .run .state") == "completed")
    assert page.text("#now") == "11 s"
    label = page.all("#runs .row > .track")[0].get_attribute("aria-label")
    assert label == "queued from 0 s to 1 s, in progress from 1 s to 5 s, completed at 5 s"
    segments = page.all("#runs > li > .row .segment")
    widths = [segment.rect["width"] for segment in segments]
    assert 3.5 < widths[1] / widths[0] < 4.5  # The line is to scale.


def test_steps_are_shown_when_a_run_is_opened_with_the_keyboard_and_stay_open(page: Page) -> None:
    page.api.post("/runs", json={"id": "run_1"})
    page.click("#step-1")
    page.until(lambda: page.text("#runs .run .state") == "in progress")
    run = page.browser.find_element(By.CSS_SELECTOR, "#runs .run")
    assert run.get_attribute("aria-expanded") == "false"
    run.send_keys(Keys.ENTER)
    assert run.get_attribute("aria-expanded") == "true"
    assert page.text("#runs .step .id") == "step_run_1"
    page.api.post("/_mock/clock", json={"advance": 10})
    page.until(lambda: page.text("#runs .step .state") == "completed")
    assert run.get_attribute("aria-expanded") == "true"
    assert page.browser.switch_to.active_element == run


def test_a_wrong_request_shows_its_problem(page: Page) -> None:
    page.api.post("/runs", json={"id": 3}, headers={"authorization": "Bearer hush"})
    page.until(lambda: page.text("#requests .status") == "400")
    assert page.text("#requests .problems") == "body /id expected string, got integer 3"
    page.click("#requests summary")
    assert "authorization: (hidden)" in page.text("#requests pre")
    assert '{"id":3}' in page.text("#requests pre")
    page.api.post("/runs", json={"id": "run_1"})
    page.until(lambda: len(page.all("#requests > li")) == 2)
    assert page.text("#requests .status") == "200"  # The newest comes first.
    page.click("#only-wrong")
    page.until(lambda: len(page.all("#requests > li")) == 1)
    assert page.text("#requests .status") == "400"


def test_a_fault_is_shown_with_its_request_and_before(page: Page) -> None:
    page.api.post("/_mock/faults", json=[{"fault": "status=503", "operation": "createRun"}]).raise_for_status()
    page.until(lambda: page.text("#faults") == "status=503 for createRun, 1 more")
    page.api.post("/runs", json={"id": "run_1"})
    page.until(lambda: page.text("#requests .fault") == "fault: status=503")
    page.until(lambda: not page.all("#faults-section")[0].is_displayed())


def test_what_is_hostile_stays_text(page: Page) -> None:
    page.api.post("/runs", json={"id": HOSTILE})
    page.until(lambda: page.text("#runs .id") == HOSTILE)
    page.api.post(f"/{HOSTILE}", json={HOSTILE: 1})
    page.api.post("/runs", json={HOSTILE: 1})
    page.until(lambda: len(page.all("#requests > li")) == 3)
    shown = page.text("#requests")
    assert shown.count('<img src=x onerror="window.broken=1">') == 1  # In the problem; the path is percent-encoded.
    assert "%3Cimg%20src=x" in shown
    assert page.all("#runs img, #requests img, #requests script") == []
    assert page.browser.execute_script("return window.broken ?? null") is None


def test_of_very_many_runs_the_newest_are_asked_for_and_shown(page: Page, runs: Runs) -> None:
    runs.made = [{"id": f"run_{number}", "thread_id": "thread_1", "at": 0.0} for number in range(1_000)]
    page.api.post("/runs", json={"id": "run_newest"})
    page.until(lambda: page.text("#runs .id") == "run_newest")
    assert len(page.all("#runs > li")) == 200
    assert page.text("#more-runs") == "and 801 earlier runs"


def test_time_in_which_nothing_runs_is_cut_out(page: Page, runs: Runs) -> None:
    page.api.post("/runs", json={"id": "run_early"})
    runs.advance(36_000)
    page.api.post("/runs", json={"id": "run_late"})
    runs.advance(36_000)
    page.until(lambda: [run.text for run in page.all("#runs .run .state")] == ["completed", "completed"])
    tracks = page.all("#runs > li > .row > .track")
    widths = [track.find_elements(By.CSS_SELECTOR, ".segment")[1].rect["width"] for track in tracks]
    assert all(width > tracks[0].rect["width"] / 4 for width in widths)
    assert [tick.text for tick in page.all("#axis .tick")] == ["0 s", "+36000 s"]
    assert tracks[0].get_attribute("aria-label").startswith("queued from 36000 s to 36001 s")


def test_a_mock_that_is_gone_is_said_to_be_gone(browser: webdriver.Chrome, runs: Runs) -> None:
    with serving(Service(DATA, scenario=runs)) as url:
        page = Page(browser, url)
    page.until(lambda: page.text("#link").startswith("connection lost"))
    page.click("#reset")
    page.until(lambda: page.text("#trouble") == "The mock does not answer. Is it running?")
    browser.get("about:blank")
    browser.get_log("browser")
    page.api.close()


def test_reset_forgets_everything(page: Page) -> None:
    page.api.post("/runs", json={"id": "run_1"})
    page.until(lambda: len(page.all("#runs > li")) == 1)
    page.click("#reset")
    page.until(lambda: not page.all("#runs > li"))
    page.until(lambda: page.text("#no-requests") == "No request yet.")


def test_time_that_goes_by_of_itself_moves_the_runs_on(page: Page, runs: Runs) -> None:
    page.api.post("/runs", json={"id": "run_1"})
    page.until(lambda: page.text("#runs .run .state") == "queued")
    runs.advance(2)  # Behind the server's back, as a clock does.
    page.until(lambda: page.text("#runs .run .state") == "in progress")
    assert page.text("#now") == "2 s"


def test_without_a_scenario_the_requests_are_still_shown(browser: webdriver.Chrome) -> None:
    with serving(Service(DATA)) as url:
        page = Page(browser, url)
        page.until(lambda: page.text("#no-runs").startswith("The mock serves no scenario"))
        assert not page.all("#clock")[0].is_displayed()
        page.api.post("/runs", json={"id": "run_1"})
        page.until(lambda: page.text("#requests .target") == "/runs")
        page.leave()


def test_every_text_has_enough_contrast_in_light_and_dark(page: Page) -> None:
    page.api.post("/runs", json={"id": "run_1"})
    page.api.post("/runs", json={"id": 1})
    page.api.post("/runs", json={"id": "run_2"}, headers={"x-mock-fault": "status=503"})
    page.click("#step-1")
    page.until(lambda: len(page.all("#requests > li")) == 3 and page.text("#runs .state") == "in progress")
    page.click("#runs .run")
    for scheme in ("light", "dark"):
        feature = {"name": "prefers-color-scheme", "value": scheme}
        page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
        assert page.browser.execute_script(CONTRAST) == []
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


# WCAG 2.2, 1.4.3: at least 4.5 to 1 between a text and what is behind it. Gives the texts that have less.
CONTRAST = """
const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
const light = (colour) => {
  const [r, g, b] = channels(colour).slice(0, 3).map((each) => each / 255)
    .map((each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = (node) => {
  for (; node; node = node.parentElement) {
    const colour = getComputedStyle(node).backgroundColor;
    if ((channels(colour)[3] ?? 1) > 0) return colour;
  }
  return "rgb(255, 255, 255)";
};
const low = [];
for (const node of document.querySelectorAll("body *")) {
  const own = [...node.childNodes].some((each) => each.nodeType === 3 && each.data.trim());
  if (!own || !node.checkVisibility()) continue;
  const pair = [light(getComputedStyle(node).color), light(behind(node))].sort((a, b) => b - a);
  const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
  if (ratio < 4.5) low.push(`${node.tagName}.${node.className} ${node.textContent}: ${ratio.toFixed(2)}`);
}
return low;
"""
