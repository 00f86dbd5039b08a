"""A headless Chromium at the mock's page: for its tests, and for the pictures of it in the documentation."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import httpx2
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
_QUIET = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
)
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextmanager
def chromium(width: int = 1280, height: int = 900) -> Generator[webdriver.Chrome, None, None]:
    """A browser that talks to nobody but this machine."""
    options = webdriver.ChromeOptions()
    assert CHROMIUM is not None
    options.binary_location = CHROMIUM
    with tempfile.TemporaryDirectory() as profile:
        for argument in (*_QUIET, f"--user-data-dir={profile}", f"--window-size={width},{height}"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=DRIVER))
        try:
            size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
            yield driver
        finally:
            driver.quit()


def coloured(browser: webdriver.Chrome, scheme: str) -> None:
    """Have the system prefer a colour scheme: light, dark, or nothing said."""
    features = [{"name": "prefers-color-scheme", "value": scheme}] if scheme else []
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def axe() -> Path:
    """axe-core's one file: that of a Python package, or a newer one that CLIENTWRIGHT_AXE names (npm pack axe-core)."""
    named = os.environ.get("CLIENTWRIGHT_AXE", "")
    return Path(named or str(files("axe_core_python") / "axe.min.js"))


class Page:
    """The page of one service, and an API client beside it."""

    def __init__(self, browser: webdriver.Chrome, url: str, view: str = "") -> None:
        self.browser: Any = browser  # Selenium's own types leave much unknown.
        self.url = url
        self.api = httpx2.Client(base_url=url, timeout=10)
        browser.get("about:blank")  # A change of the fragment alone would load nothing.
        browser.get(f"{url}/_mock/#{view}")
        self.until(lambda: self.text("#link") == "live")

    def go(self, view: str) -> None:
        """To another view of the page."""
        self.browser.execute_script("location.hash = arguments[0]", view)

    def all(self, selector: str) -> Any:
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> Any:
        """The element, when it is there."""
        self.until(lambda: bool(self.all(selector)))
        return self.all(selector)[0]

    def text(self, selector: str) -> str:
        return str(
            self.browser.execute_script("return document.querySelector(arguments[0])?.innerText ?? ''", selector)
        )

    def click(self, selector: str) -> None:
        self.again(lambda: self.one(selector).click())

    def fill(self, selector: str, text: str) -> None:
        """Put a text in the place of what a field holds."""
        field = self.one(selector)
        field.clear()
        field.send_keys(text)

    def press(self, words: str, within: str = "body") -> None:
        """Press the button or follow the link that says this."""

        def found() -> list[Any]:
            return [each for each in self.all(f"{within} button, {within} a, {within} summary") if each.text == words]

        self.again(lambda: found()[0].click())

    def again(self, act: Callable[[], None]) -> None:
        """Do something, once more where the page has just drawn it anew."""

        def done() -> bool:
            try:
                act()
            except (StaleElementReferenceException, IndexError):
                return False
            return True

        self.until(done)

    def findings(self) -> list[Any]:
        """What axe-core finds wrong."""
        self.browser.execute_script(axe().read_text(encoding="utf-8"))
        script = (
            "const done = arguments[arguments.length - 1];"
            "axe.run({runOnly: arguments[0]}).then(({violations}) => done(violations.map("
            "({id, nodes}) => [id, nodes.map(({html, failureSummary}) => html + failureSummary)])));"
        )
        return list(self.browser.execute_async_script(script, _RULES))

    def leave(self) -> None:
        """Go to another page; the console must have stayed empty until then, but for what the mock refused."""
        said = [each for each in self.browser.get_log("browser") if each["source"] != "network"]
        self.api.close()
        self.browser.get("about:blank")
        assert said == [], said

    def until(self, true: Callable[[], bool]) -> None:
        """Wait until the page has caught up; what it shows then is in the failure."""
        deadline = time.monotonic() + 10
        while not _holds(true):
            assert time.monotonic() < deadline, self.text("body")
            time.sleep(0.02)


def _holds(true: Callable[[], bool]) -> bool:
    """Whether something is so; what the page draws anew while it is looked at is looked at again."""
    try:
        return true()
    except StaleElementReferenceException:
        return False
