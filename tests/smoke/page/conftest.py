"""The page of the mock in a headless Chromium, with a server on a socket."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from smoke.page.stage import DATA, Runs

from clientwright.mock import Service
from clientwright.mock.serving.server import serving

if TYPE_CHECKING:
    from selenium import webdriver
    from smoke.browsing import Page


@pytest.fixture(scope="session")
def browser() -> Iterator[webdriver.Chrome]:
    pytest.importorskip("selenium", reason="needs the Python package selenium")
    from smoke.browsing import CHROMIUM, DRIVER, chromium

    if CHROMIUM is None or DRIVER is None:
        pytest.skip("needs chromium and chromedriver on PATH (Debian: chromium, chromium-driver)")
    with chromium() as driver:
        yield driver


@pytest.fixture
def runs() -> Runs:
    return Runs()


@pytest.fixture
def page(browser: webdriver.Chrome, runs: Runs) -> Iterator[Page]:
    from smoke.browsing import Page

    with serving(Service(DATA, scenario=runs)) as url:
        opened = Page(browser, url)
        yield opened
        opened.leave()
