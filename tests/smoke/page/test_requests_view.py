"""Requests on the page: whole, filtered, sent again, saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from smoke.page.stage import REMEMBERED, described, remembered

from clientwright.mock import Service
from clientwright.mock.assistants import Assistants
from clientwright.mock.described import Described
from clientwright.mock.memory.scenario import Memory
from clientwright.mock.serving.server import serving
from clientwright.pipeline import Request
from clientwright.snippets import Snippets

pytest.importorskip("selenium", reason="needs the Python package selenium")

from selenium import webdriver
from selenium.webdriver.common.keys import Keys
from smoke.browsing import Page

pytestmark = pytest.mark.proof


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
    page.until(lambda: page.text("#request-list .status") == "200")  # The newest comes first.
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
