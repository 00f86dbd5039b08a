"""Operations on the page: found, filled in, sent, copied."""

from __future__ import annotations

import json
from typing import Any

import pytest
from smoke.page.stage import DATA

from clientwright.mock import Service
from clientwright.mock.described import Described
from clientwright.mock.serving.server import serving

pytest.importorskip("selenium", reason="needs the Python package selenium")

from selenium import webdriver
from selenium.webdriver.common.keys import Keys
from smoke.browsing import Page

pytestmark = pytest.mark.proof


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
