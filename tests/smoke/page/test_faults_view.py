"""Faults on the page: switched on, and off again."""

from __future__ import annotations

import pytest

pytest.importorskip("selenium", reason="needs the Python package selenium")

from smoke.browsing import Page

pytestmark = pytest.mark.proof


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
