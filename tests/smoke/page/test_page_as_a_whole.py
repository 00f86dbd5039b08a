"""The page as a whole: hostile texts, people who cannot see it or use no mouse, and very much to show."""

from __future__ import annotations

import pytest
from smoke.page.stage import DATA, HOSTILE, Runs

from clientwright.mock import Service
from clientwright.mock.serving.server import serving

pytest.importorskip("selenium", reason="needs the Python package selenium")

from selenium import webdriver
from selenium.webdriver.common.keys import Keys
from smoke.browsing import Page, coloured

pytestmark = pytest.mark.proof


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
