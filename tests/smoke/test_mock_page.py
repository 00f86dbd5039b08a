"""The page of the mock in a headless Chromium, with a server on a socket."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from clientwright.mock import Request as Received
from clientwright.mock import Service
from clientwright.mock.assistants import Assistants
from clientwright.mock.described import Described
from clientwright.mock.memory.scenario import Memory
from clientwright.mock.serving.server import serving
from clientwright.mock.wire.message import Response
from clientwright.mock.wire.problem import Problem
from clientwright.pipeline import Request
from clientwright.snippets import Snippets

if shutil.which("chromium") is None or shutil.which("chromedriver") is None:
    pytest.skip("needs chromium and chromedriver on PATH (Debian: chromium, chromium-driver)", allow_module_level=True)
selenium = pytest.importorskip("selenium", reason="needs the Python package selenium")

from selenium import webdriver  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from smoke.browsing import Page, axe, chromium, coloured  # noqa: E402
from smoke.conftest import ROOT  # noqa: E402

HOSTILE = '<img src=x onerror="window.broken=1">"><script>window.broken=1</script>'
DATA: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Runs", "version": "1"},
    "paths": {
        "/runs": {
            "post": {
                "operationId": "createRun",
                "summary": HOSTILE,
                "description": f"More of it: {HOSTILE}",
                "tags": [HOSTILE],
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "required": ["id"],
                                "properties": {
                                    "id": {"type": "string", "description": HOSTILE},
                                    "kind": {"enum": ["a", HOSTILE]},
                                    "tags": {"type": "array", "items": {"type": "string"}},
                                },
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

    def answer(self, operation: object, request: Received, examined: object) -> Response | None:
        made = {"id": request.json()["id"], "thread_id": "thread_1", "at": self.now}
        self.made.append(made)
        return Response(status=200, headers=(("content-type", "application/json"),), chunks=(b"{}",))

    def refused(
        self, status: int, sentence: str, problems: tuple[Problem, ...], request: Received | None = None
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
    with chromium() as driver:
        yield driver


@pytest.fixture
def runs() -> Runs:
    return Runs()


@pytest.fixture
def page(browser: webdriver.Chrome, runs: Runs) -> Iterator[Page]:
    with serving(Service(DATA, scenario=runs)) as url:
        opened = Page(browser, url)
        yield opened
        opened.leave()


# Operations.


def test_an_operation_is_sent_from_its_form_and_its_answer_is_shown(page: Page) -> None:
    assert page.text("#title") == "Runs"
    page.until(lambda: page.text("#operation h2") == "createRun")
    page.fill("#operation .field input:not([type=checkbox])", "run_7")
    page.press("Send", "#operation")
    page.until(lambda: "200" in page.text("#operation [aria-label=Answer]"))
    assert "content-type: application/json" in page.text("#operation [aria-label=Answer]")
    assert " ms" in page.text("#operation [aria-label=Answer] .head")
    assert page.text("#said").startswith("Answered 200 in ")
    (sent,) = page.api.get("/_mock/requests").json()["requests"]
    assert json.loads(sent["body"]) == {"id": "run_7"}


def test_what_is_optional_is_sent_when_it_is_ticked(page: Page) -> None:
    page.press("2 optional", "#operation")
    for box in page.all("#operation details .field input[type=checkbox]"):
        box.click()
    page.press("Add", "#operation")
    page.fill("#operation .items input", "first")
    page.press("Send", "#operation")
    page.until(lambda: page.api.get("/_mock/requests").json()["total"] == 1)
    sent = json.loads(page.api.get("/_mock/requests").json()["requests"][0]["body"])
    assert (sent["kind"], sent["tags"]) == ("a", ["first"])
    page.press("Text", "#operation")
    assert json.loads(page.one("#operation textarea.json").get_attribute("value"))["tags"] == ["first"]
    page.press("Form", "#operation")
    page.until(lambda: page.one("#operation .items input").get_attribute("value") == "first")


def test_a_body_that_is_no_json_is_sent_as_it_is_and_refused_by_the_api(page: Page) -> None:
    page.press("Text", "#operation")
    page.fill("#operation textarea.json", "{")
    page.press("Send", "#operation")
    page.until(lambda: "Why it was refused" in page.text("#operation"))
    assert page.text("#operation .problems").startswith("body expected JSON")


def test_a_call_is_copied_as_curl(page: Page) -> None:
    page.fill("#operation .field input:not([type=checkbox])", "run_7")
    page.press("Copy it", "#operation")
    page.until(lambda: page.text("#operation .copies pre").startswith("curl -X POST http://127.0.0.1:"))
    assert '{"id": "run_7"}' in page.text("#operation .copies pre")
    page.fill("#operation .field input:not([type=checkbox])", "run_8" + Keys.TAB)
    page.until(lambda: '{"id": "run_8"}' in page.text("#operation .copies pre"))


def test_operations_are_found_by_their_words(browser: webdriver.Chrome) -> None:
    with serving(Service(Described(json.loads(json.dumps(two_operations()))))) as url:
        page = Page(browser, url)
        page.until(lambda: len(page.all("#operation-list a")) == 2)
        page.fill("#find-operation", "LIST all")
        page.until(lambda: [each.text for each in page.all("#operation-list li") if each.is_displayed()] != [])
        shown = [each.text for each in page.all("#operation-list li") if each.is_displayed()]
        assert len(shown) == 1
        assert "/runs" in shown[0]
        page.fill("#find-operation", "nothing")
        page.until(lambda: page.text("#no-operations") != "")
        page.leave()


def two_operations() -> dict[str, Any]:
    listed = {"operationId": "listRuns", "summary": "All of them", "responses": {"200": {"description": "Runs."}}}
    return {**DATA, "paths": {"/runs": {**DATA["paths"]["/runs"], "get": listed}}}


# Requests.


def test_a_wrong_request_shows_why_it_was_refused(page: Page) -> None:
    page.go("requests")
    page.api.post("/runs", json={"id": 3}, headers={"authorization": "Bearer hush"})
    page.until(lambda: page.text("#request-list .status") == "400")
    assert page.text("#request-list .problem") == "body /id: expected string, got integer 3"
    page.click("#request-list a")
    page.until(lambda: page.text("#request .problems") == "body /id expected string, got integer 3")
    assert "authorization: (hidden)" in page.text("#request")
    assert '"id": 3' in page.text("#request")
    assert '"message"' in page.text("#request")  # Of the answer.
    page.api.post("/runs", json={"id": "run_1"})
    page.until(lambda: len(page.all("#request-list > li")) == 2)
    assert page.text("#request-list .status") == "200"  # The newest comes first.
    assert page.text("#request h2") == "Request 1"


def test_requests_are_filtered(page: Page) -> None:
    page.go("requests")
    for id in ("left", "right", 3):
        page.api.post("/runs", json={"id": id})
    page.until(lambda: len(page.all("#request-list > li")) == 3)
    page.fill("#by-text", "right")
    page.until(lambda: len(page.all("#request-list > li")) == 1)
    page.fill("#by-text", "nowhere")
    page.until(lambda: page.text("#no-requests") == "No request is like that.")
    page.fill("#by-text", " " + Keys.BACKSPACE)
    page.click("#by-status option[value=wrong]")
    page.until(lambda: [each.text for each in page.all("#request-list .status")] == ["400"])
    page.click("#by-status option[value='']")
    page.click("#by-operation option[value=createRun]")
    page.until(lambda: len(page.all("#request-list > li")) == 3)


def test_a_request_is_sent_again(page: Page) -> None:
    page.api.post("/runs", json={"id": "run_1"})
    page.go("requests/1")
    page.press("Send it again", "#request")
    page.until(lambda: page.text("#request h2") == "Request 2")
    page.until(lambda: [each.text for each in page.all("#request-list .number")] == ["2", "1"])
    assert page.text("#said") == "Sent again as request 2"


def test_the_items_of_a_stream_are_shown_with_their_times(browser: webdriver.Chrome) -> None:
    with serving(Service(Described(described()), scenario=Assistants())) as url:
        page = Page(browser, url, "requests")
        body = {"assistant_id": "asst_1", "stream": True}
        page.api.post("/threads/thread_1/runs", json=body, headers={"authorization": "Bearer k"})
        page.click("#request-list a")
        page.until(lambda: "thread.run.completed" in page.text("#request .events"))
        assert len(page.all("#request .events li")) > 5
        assert page.text("#request .events .took").endswith("s")
        page.leave()


def described() -> dict[str, Any]:
    import yaml

    return dict(yaml.load((ROOT / "spec" / "run-steps.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader))


def test_a_stream_that_is_stopped_is_left(browser: webdriver.Chrome) -> None:
    with serving(Service(Described(described()), scenario=Assistants())) as url:
        page = Page(browser, url, "operations/createRun")
        page.press("Text", "#operation")
        page.fill("#operation textarea.json", '{"assistant_id": "asst_1", "stream": true}')
        page.press("Accept, key, more headers", "#operation")
        page.fill("#operation .grid textarea", "X-Mock-Fault: delay=60; chunk=3")
        page.press("Send", "#operation")
        page.until(lambda: len(page.all("#operation .events li")) == 2)
        assert "going on" in page.text("#operation [aria-label=Answer]")
        page.press("Stop", "#operation")
        page.until(lambda: "then the client went away" in page.text("#operation [aria-label=Answer]"))
        page.leave()


def test_a_request_is_saved_as_a_test(browser: webdriver.Chrome, tmp_path: Path) -> None:
    depot = remembered()
    service = Service(depot, scenario=Memory(depot))
    service.snippets = Snippets(Request(description=str(REMEMBERED)), "depot")
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    with serving(service) as url:
        page = Page(browser, url, "operations/createShelf")
        page.press("Send", "#operation")
        page.until(lambda: page.text("#operation [aria-label=Answer] .status") == "201")
        page.go("requests/1")
        page.press("Copy it, or save it as a test", "#request")
        page.press("Test", "#request")
        page.until(lambda: "def test_create_shelf() -> None:" in page.text("#request .copies pre"))
        page.press("Save", "#request")
        saved = tmp_path / "test_createshelf_1.py"
        page.until(saved.exists)
        page.until(lambda: "from depot import Client" in saved.read_text(encoding="utf-8"))
        page.press("Python", "#request")
        page.until(lambda: "shelf = client.shelves." in page.text("#request .copies pre"))
        page.leave()


REMEMBERED = ROOT / "tests" / "cases" / "operations" / "remembered" / "openapi.yaml"


def remembered() -> Described:
    import yaml

    return Described(yaml.load(REMEMBERED.read_text(encoding="utf-8"), yaml.CSafeLoader))


# Resources.


def test_a_run_appears_by_itself_and_moves_on_when_the_clock_is_stepped(page: Page) -> None:
    page.go("resources")
    page.until(lambda: page.text("#no-resources").startswith("No runs yet"))
    page.api.post("/runs", json={"id": "run_1"}).raise_for_status()
    page.until(lambda: page.text("#runs .id") == "run_1")
    assert page.text("#runs .run .state") == "queued"
    page.click("#step-1")
    page.until(lambda: page.text("#runs .run .state") == "in progress")
    page.click("#step-10")
    page.until(lambda: page.text("#runs .run .state") == "completed")
    page.until(lambda: page.text("#now") == "11 s")
    label = page.all("#runs .row > .track")[0].get_attribute("aria-label")
    assert label == "queued from 0 s to 1 s, in progress from 1 s to 5 s, completed at 5 s"
    segments = page.all("#runs > li > .row .segment")
    widths = [segment.rect["width"] for segment in segments]
    assert 3.5 < widths[1] / widths[0] < 4.5  # The line is to scale.


def test_steps_are_shown_when_a_run_is_opened_with_the_keyboard_and_stay_open(page: Page) -> None:
    page.go("resources")
    page.api.post("/runs", json={"id": "run_1"})
    page.click("#step-1")
    page.until(lambda: page.text("#runs .run .state") == "in progress")
    toggle = page.one("#runs .toggle")
    assert toggle.get_attribute("aria-expanded") == "false"
    toggle.send_keys(Keys.ENTER)
    assert toggle.get_attribute("aria-expanded") == "true"
    assert page.text("#runs .step .id") == "step_run_1"
    page.api.post("/_mock/clock", json={"advance": 10})
    page.until(lambda: page.text("#runs .step .state") == "completed")
    assert toggle.get_attribute("aria-expanded") == "true"
    assert page.browser.switch_to.active_element == toggle


def test_a_resource_is_shown_whole_beside_the_requests_that_touched_it(page: Page) -> None:
    page.api.post("/runs", json={"id": "run_1"})
    page.api.post("/runs", json={"id": "run_11"})
    page.go("resources")
    page.press("run_1", "#runs")
    page.until(lambda: page.text("#resource h2") == "run_1")
    assert '"thread_id": "thread_1"' in page.text("#resource")
    assert [each.text for each in page.all("#resource .lines .number")] == ["1"]
    page.click("#resource .lines a")
    page.until(lambda: page.text("#request h2") == "Request 1")


def test_outputs_of_tools_are_submitted_from_the_page(browser: webdriver.Chrome) -> None:
    scenario = Assistants()
    with serving(Service(Described(described()), scenario=scenario)) as url:
        page = Page(browser, url, "resources")
        tool = {"type": "function", "function": {"name": "weather", "parameters": {"type": "object"}}}
        body = {"assistant_id": "asst_1", "tools": [tool]}
        page.api.post("/threads/thread_1/runs", json=body, headers={"authorization": "Bearer k"}).raise_for_status()
        scenario.advance(5)
        page.until(lambda: page.text("#runs .state") == "requires action")
        page.click("#runs a.id")
        page.fill("#resource .waits textarea", "rain")
        page.api.post("/threads/thread_2/runs", json=body, headers={"authorization": "Bearer k"})
        page.until(lambda: len(page.all("#runs > li")) == 2)  # What is typed stays, whatever else happens.
        page.press("Submit the outputs", "#resource")
        page.until(lambda: not page.all("#resource .waits"))
        assert scenario.snapshot()["runs"][0]["status"] in ("queued", "in_progress")
        scenario.advance(5)
        assert "rain" in json.dumps(scenario.snapshot()["threads"][0])
        page.leave()


def test_what_any_api_remembers_is_shown(browser: webdriver.Chrome) -> None:
    depot = remembered()
    with serving(Service(depot, scenario=Memory(depot))) as url:
        page = Page(browser, url, "operations/createShelf")
        page.press("Send", "#operation")
        page.until(lambda: page.text("#operation [aria-label=Answer] .status") == "201")
        page.go("resources")
        page.click("#resource-list a")
        page.until(lambda: page.text("#resource .lines .operation") == "createShelf")
        page.leave()


def test_of_very_many_runs_the_newest_are_asked_for_and_shown(page: Page, runs: Runs) -> None:
    page.go("resources")
    runs.made = [{"id": f"run_{number}", "thread_id": "thread_1", "at": 0.0} for number in range(1_000)]
    page.api.post("/runs", json={"id": "run_newest"})
    page.until(lambda: page.text("#runs .id") == "run_newest")
    assert len(page.all("#runs > li")) == 100
    assert page.text("#more-resources") == "Show 100 more of 901 earlier ones"
    page.click("#more-resources")
    page.until(lambda: len(page.all("#runs > li")) == 200)


def test_time_in_which_nothing_runs_is_cut_out(page: Page, runs: Runs) -> None:
    page.go("resources")
    page.api.post("/runs", json={"id": "run_early"})
    runs.advance(36_000)
    page.api.post("/runs", json={"id": "run_late"})
    runs.advance(36_000)
    page.until(lambda: [run.text for run in page.all("#runs .run .state")] == ["completed", "completed"])
    tracks = page.all("#runs > li > .row > .track")
    widths = [track.find_elements("css selector", ".segment")[1].rect["width"] for track in tracks]
    assert all(width > tracks[0].rect["width"] / 4 for width in widths)
    assert [tick.text for tick in page.all("#axis .tick")] == ["0 s", "+36000 s"]
    assert tracks[0].get_attribute("aria-label").startswith("queued from 36000 s to 36001 s")


def test_time_that_goes_by_of_itself_moves_the_runs_on(page: Page, runs: Runs) -> None:
    page.go("resources")
    page.api.post("/runs", json={"id": "run_1"})
    page.until(lambda: page.text("#runs .run .state") == "queued")
    runs.advance(2)  # Behind the server's back, as a clock does.
    page.until(lambda: page.text("#runs .run .state") == "in progress")
    page.until(lambda: page.text("#now") == "2 s")


def test_without_a_scenario_the_rest_is_still_there(browser: webdriver.Chrome) -> None:
    with serving(Service(DATA)) as url:
        page = Page(browser, url, "resources")
        page.until(lambda: page.text("#no-resources").startswith("The mock serves no scenario"))
        assert not page.all("#clock")[0].is_displayed()
        page.go("requests")
        page.api.post("/runs", json={"id": "run_1"})
        page.until(lambda: page.text("#request-list .target") == "/runs")
        page.leave()


# Faults.


def test_a_fault_is_switched_on_from_the_vocabulary_and_off_again(page: Page) -> None:
    page.go("faults")
    page.click("[data-fault=status]")
    page.click("[data-fault=retry-after]")
    page.press("Switch on", "#fault")
    page.until(
        lambda: page.text("#fault-list code") == "status=503; retry-after=1" and page.text("#count-faults") == "1"
    )
    assert page.text("#fault-list .soft") == "any operation, until switched off"
    for _ in range(3):
        assert page.api.post("/runs", json={"id": "run_1"}).status_code == 503
    page.press("Switch off", "#fault-list")
    page.until(lambda: not page.all("#fault-list li"))
    assert page.api.post("/runs", json={"id": "run_1"}).status_code == 200
    page.go("requests")
    page.until(lambda: page.text("#request-list li:nth-child(2) .fault") == "fault: status=503; retry-after=1")


def test_a_fault_that_is_none_says_what_is_wrong_with_it(page: Page) -> None:
    page.go("faults")
    page.click("[data-fault=delay]")
    page.fill("#fault input[aria-label^='delay']", "long")
    page.press("Switch on", "#fault")
    page.until(lambda: "delay takes seconds" in page.text("#trouble"))
    assert page.text("#fault-list") == ""


def test_faults_of_others_are_shown_too(page: Page) -> None:
    page.go("faults")
    page.api.post("/_mock/faults", json=[{"fault": "status=503", "operation": "createRun"}]).raise_for_status()
    page.until(lambda: page.text("#fault-list .soft") == "createRun, 1 more")


# All of it.


def test_what_is_hostile_stays_text(page: Page) -> None:
    page.until(lambda: HOSTILE in page.text("#operation .summary"))
    assert HOSTILE in page.text("#operation .docs")
    assert HOSTILE in page.text("#operation-list")
    assert HOSTILE in page.text("#operation .field .doc")
    page.api.post("/runs", json={"id": HOSTILE})
    page.api.post(f"/{HOSTILE}", json={HOSTILE: 1})
    page.api.post("/runs", json={HOSTILE: 1})
    page.go("requests/3")
    page.until(lambda: len(page.all("#request-list > li")) == 3)
    page.until(lambda: HOSTILE.replace("/", "~1") in page.text("#request .problems"))  # It is a JSON Pointer.
    assert "%3Cimg%20src=x" in page.text("#request-list")
    page.go("resources")
    page.until(lambda: page.text("#runs .id") == HOSTILE)
    page.click("#runs a.id")
    page.until(lambda: page.text("#resource h2") == HOSTILE)
    assert page.all("main img, main script") == []
    assert page.browser.execute_script("return window.broken ?? null") is None


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
    page.go("resources")
    page.api.post("/runs", json={"id": "run_1"})
    page.until(lambda: len(page.all("#runs > li")) == 1)
    page.click("#reset")
    page.until(lambda: not page.all("#runs > li"))
    page.go("requests")
    page.until(lambda: page.text("#no-requests") == "No request yet.")


def busy(page: Page) -> None:
    """Give every view something to show."""
    page.api.post("/_mock/faults", json=[{"fault": "delay=0.001", "times": 3}])
    page.api.post("/runs", json={"id": "run_1"})
    page.api.post("/runs", json={"id": 1})
    page.api.post("/runs", json={"id": "run_2"}, headers={"x-mock-fault": "status=503"})
    page.api.post("/_mock/clock", json={"advance": 1})


VIEWS = {
    "operations/createRun": "#operation h2",
    "requests/2": "#request .problems",
    "resources/runs/run_1": "#resource h2",
    "faults": "#fault .word",
}


@pytest.mark.parametrize("view", VIEWS)
def test_every_text_has_enough_contrast_in_light_and_dark(page: Page, view: str) -> None:
    busy(page)
    page.go(view)
    page.one(VIEWS[view])
    low = {}
    for scheme in ("light", "dark"):
        coloured(page.browser, scheme)
        low[scheme] = page.browser.execute_script(CONTRAST)
    coloured(page.browser, "")
    assert low == {"light": [], "dark": []}


@pytest.mark.skipif(axe() is None, reason="needs CLIENTWRIGHT_AXE, the path of axe-core's axe.min.js")
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(page: Page, view: str) -> None:
    busy(page)
    page.go(view)
    page.one(VIEWS[view])
    if view.startswith("operations"):
        page.press("Send", "#operation")
        page.one("#operation [aria-label=Answer] pre")
        page.press("2 optional", "#operation")
        page.press("Copy it", "#operation")
        page.one("#operation .copies pre")
    found = {}
    for scheme in ("light", "dark"):
        coloured(page.browser, scheme)
        found[scheme] = page.findings()
    coloured(page.browser, "")
    assert found == {"light": [], "dark": []}


@pytest.mark.parametrize("view", VIEWS)
def test_what_has_the_focus_is_never_under_the_head(page: Page, view: str) -> None:
    # WCAG 2.2, 2.4.11; and 1.4.10: nothing is wider than the window.
    busy(page)
    page.go(view)
    page.one(VIEWS[view])
    covered, wide = {}, {}
    for width, height in ((320, 400), (640, 512), (1280, 700), (1280, 900)):
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        page.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        covered[width, height] = page.browser.execute_script(COVERED)
        wide[width, height] = page.browser.execute_script("return document.documentElement.scrollWidth - innerWidth")
    assert [size for size, found in covered.items() if found] == []
    assert [size for size, found in wide.items() if found > 0] == []


def test_every_thing_to_press_is_reached_with_the_keyboard(page: Page) -> None:
    busy(page)
    page.go("requests/2")
    page.one("#request .problems")
    page.browser.execute_script("document.activeElement.blur()")
    reached: set[str] = set()
    for _ in range(40):
        page.browser.switch_to.active_element.send_keys(Keys.TAB)
        reached.add(page.browser.switch_to.active_element.text)
    assert {"Operations", "Faults 1", "+1 s", "Reset", "Send it again", "Copy it, or save it as a test"} <= reached


def test_what_is_chosen_with_the_keyboard_is_gone_to_and_escape_leads_back(page: Page) -> None:
    busy(page)
    page.go("requests")
    page.until(lambda: len(page.all("#request-list a")) == 3)
    page.one("#request-list a").send_keys(Keys.ENTER)
    page.until(lambda: page.browser.switch_to.active_element.text == "Request 3")
    page.browser.switch_to.active_element.send_keys(Keys.TAB)
    assert page.browser.switch_to.active_element.text == "Send it again"
    page.browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert page.browser.switch_to.active_element == page.one("#request-list a")
    page.go("operations")
    page.fill("#operation .field input:not([type=checkbox])", "run_9" + Keys.CONTROL + Keys.ENTER)
    page.until(lambda: page.text("#count-requests") == "4")


# The elements that, when they have the focus, have something else of the page above their middle.
COVERED = """
const found = [];
for (const node of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
  if (!node.checkVisibility() || node.disabled) continue;
  node.focus();
  const box = node.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = box.top + Math.min(box.height / 2, 12);
  const top = document.elementFromPoint(x, y);
  const seen = top && (node.contains(top) || top.contains(node) || top.closest("label")?.contains(node));
  if (!seen) found.push(node.outerHTML.slice(0, 120));
}
return found;
"""


@pytest.mark.parametrize("view", ["requests", "resources"])
def test_a_thousand_requests_and_300_runs_are_redrawn_without_a_pause(page: Page, runs: Runs, view: str) -> None:
    runs.now = 300
    runs.made = [{"id": f"run_{number}", "thread_id": "thread_1", "at": number} for number in range(299)]
    for number in range(1_000):
        page.api.post("/runs", json={"id": f"run_of_{number}", "kind": "b"} if number else {"id": "run_300"})
    page.go(view)
    page.one("#request-list li" if view == "requests" else "#runs li")
    page.browser.execute_cdp_cmd(
        "Performance.enable", {"timeDomain": "threadTicks"}
    )  # Of the browser's own work alone.
    before = worked(page)
    for number in range(10):
        page.api.post("/runs", json={"id": f"run_more_{number}"})
        newest = f"run_more_{number}" if view == "resources" else str(1_001 + number)
        page.until(
            lambda newest=newest: page.text("#runs .id" if view == "resources" else "#request-list .number") == newest
        )
    assert (worked(page) - before) / 10 < 0.05  # A long task is one of 50 ms.
    page.browser.execute_cdp_cmd("Performance.disable", {})


def worked(page: Page) -> float:
    """The seconds of processor time that the page has used."""
    metrics = page.browser.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))


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
