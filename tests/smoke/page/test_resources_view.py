"""Resources on the page: runs on a time line, and anything that a scenario remembers."""

from __future__ import annotations

import json

import pytest
from smoke.page.stage import DATA, Runs, described, remembered

from clientwright.mock import Service
from clientwright.mock.assistants import Assistants
from clientwright.mock.described import Described
from clientwright.mock.memory.scenario import Memory
from clientwright.mock.serving.server import serving

pytest.importorskip("selenium", reason="needs the Python package selenium")

from selenium import webdriver
from selenium.webdriver.common.keys import Keys
from smoke.browsing import Page

pytestmark = pytest.mark.proof


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
