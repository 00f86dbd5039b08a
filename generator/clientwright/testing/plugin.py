"""The pytest plugin: ``clientwright_mock``, ``clientwright_mocks``, and what was received beside each failure.

Nothing of the mock is loaded before a test asks for one. It asserts nothing, and a conftest.py may name it beside its
entry point, so pytest need not rewrite it: PYTEST_DONT_REWRITE.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest

if TYPE_CHECKING:
    from clientwright.mock.scenarios import Given
    from clientwright.testing.mock import Mock

_MARK = "clientwright"
_MOCKS = pytest.StashKey["list[Mock]"]()


class Mocks(Protocol):
    """Makes mocks that end with the test."""

    def __call__(
        self,
        description: str | Path = "",
        *,
        overlays: Sequence[str | Path] = (),
        scenario: Given | None = None,
        speed: float = 0.0,
    ) -> Mock:
        """A mock of a description, by default the configured one."""
        ...


def pytest_addoption(parser: pytest.Parser) -> None:
    """The configuration: which description the mock is of."""
    parser.addini("clientwright_description", "The OpenAPI description that clientwright_mock serves.", default="")
    parser.addini("clientwright_overlays", "OpenAPI Overlays that are applied to it.", type="args", default=[])
    parser.addini("clientwright_scenario", "The scenario that gives it a memory.", default="")
    parser.getgroup("clientwright").addoption(
        "--clientwright-record",
        metavar="URL",
        help="Have clientwright_recorded ask this server, and record what passes.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known."""
    config.addinivalue_line(
        "markers",
        f"{_MARK}(description, overlays=..., scenario=..., speed=...): what clientwright_mock serves, if not what is "
        "configured.",
    )


@pytest.fixture
def clientwright_mocks(request: pytest.FixtureRequest) -> Iterator[Mocks]:
    """Makes mocks: ``clientwright_mocks("openapi.yaml", scenario="memory")``. Paths are from pytest's root folder."""
    from clientwright.testing import Mock

    config = request.config
    made = request.node.stash.setdefault(_MOCKS, list[Mock]())

    def make(
        description: str | Path = "",
        *,
        overlays: Sequence[str | Path] = (),
        scenario: Given | None = None,
        speed: float = 0.0,
    ) -> Mock:
        described = description or config.getini("clientwright_description")
        if not described:
            raise pytest.UsageError(
                "which description? Set clientwright_description in pytest's configuration, or mark the test with "
                '@pytest.mark.clientwright("openapi.yaml")'
            )
        if not description:
            overlays = overlays or config.getini("clientwright_overlays")
            scenario = scenario or config.getini("clientwright_scenario") or None
        if isinstance(scenario, (str, Path)) and Path(scenario).suffix:
            scenario = _placed(config, scenario)
        placed = [_placed(config, each) for each in overlays]
        mock = Mock(_placed(config, described), overlays=placed, scenario=scenario, speed=speed)
        made.append(mock)
        return mock

    with ExitStack() as ends:
        yield make
        for mock in made:
            ends.callback(mock.close)


@pytest.fixture
def clientwright_mock(request: pytest.FixtureRequest, clientwright_mocks: Mocks) -> Mock:
    """A mock of the configured description, or of the one that the test is marked with; each test has its own."""
    mark = request.node.get_closest_marker(_MARK)
    if mark is None:
        return clientwright_mocks()
    options: dict[str, Any] = dict(mark.kwargs)
    return clientwright_mocks(*mark.args, **options)


@pytest.fixture
def clientwright_recorded(request: pytest.FixtureRequest, clientwright_mocks: Mocks) -> Mock:
    """A mock that answers what was recorded for this test, in ``recorded/<module>/<test>.yaml`` beside its file.

    With ``--clientwright-record URL`` it stands before that server, and writes the file anew.
    """
    from clientwright.testing import record, replay

    test: pytest.Item = request.node
    name = re.sub(r"[^\w.-]+", "-", test.name).strip("-")
    file = test.path.parent / "recorded" / test.path.stem / f"{name}.yaml"
    mark = test.get_closest_marker(_MARK)
    options: dict[str, Any] = dict(mark.kwargs) if mark is not None else {}
    server = request.config.getoption("--clientwright-record")
    if not server and not file.is_file():
        pytest.fail(f"nothing is recorded in {file}; record it with --clientwright-record URL", pytrace=False)
    options["scenario"] = record(server, file) if server else replay(file)
    return clientwright_mocks(*(mark.args if mark is not None else ()), **options)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show beside a failure what its mocks received."""
    report = yield
    if report.failed:
        none: list[Mock] = []
        for mock in item.stash.get(_MOCKS, none):
            title = mock.service.description.title
            report.sections.append((f"clientwright: what the mock of {title} received", mock.report()))
    return report


def _placed(config: pytest.Config, path: str | Path) -> str:
    """A path as it is from pytest's root folder; a URL is left alone."""
    return str(path) if "://" in str(path) else str(config.rootpath / path)
