"""The pytest plugin, in runs of its own."""

from __future__ import annotations

import pytest
from unit.testing.conftest import DEPOT

from clientwright.testing import Mock

pytest_plugins = "pytester"

PLUGIN = ("-p", "clientwright.testing.plugin", "-p", "no:cacheprovider")


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    """A project whose configuration names its description."""
    pytester.makefile(".yaml", openapi=DEPOT.read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nclientwright_description = openapi.yaml\nfilterwarnings = error\n")
    return pytester


def test_each_test_has_a_mock_of_the_configured_description_to_itself(project: pytest.Pytester) -> None:
    project.makepyfile("""
        import httpx2
        import pytest

        @pytest.mark.parametrize("number", [1, 2])
        def test_it(clientwright_mock, number):
            assert len(clientwright_mock.calls) == 0
            httpx2.get(f"{clientwright_mock.url}/shelves/{number}", headers={"X-Depot-Key": "k"}).raise_for_status()
            assert clientwright_mock.calls.only("get_shelf").parameters["shelf"] == number
        """)
    project.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=2)


def test_a_mark_says_which_description_and_the_factory_makes_more(pytester: pytest.Pytester) -> None:
    pytester.makefile(".yaml", **{"other/api": DEPOT.read_text(encoding="utf-8").replace("A depot", "Another")})
    pytester.makepyfile("""
        import pytest

        @pytest.mark.clientwright("other/api.yaml")
        def test_marked(clientwright_mock):
            assert clientwright_mock.service.description.title == "Another"

        def test_made(clientwright_mocks):
            one, other = clientwright_mocks("other/api.yaml"), clientwright_mocks("other/api.yaml")
            assert one is not other
        """)
    pytester.runpytest_inprocess(*PLUGIN, "--strict-markers").assert_outcomes(passed=2)


def test_a_failure_shows_what_was_received_and_what_was_wrong_in_it(project: pytest.Pytester) -> None:
    project.makepyfile("""
        import httpx2

        def test_it(clientwright_mock):
            clientwright_mock.answer("get_shelf", status=404, times=3)
            httpx2.get(f"{clientwright_mock.url}/shelves/x", headers={"X-Depot-Key": "k3y"})
            assert False
        """)
    result = project.runpytest_inprocess(*PLUGIN)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "*clientwright: what the mock of A depot received*",
            "GET /shelves/x -> 400  getShelf",
            '    wrong: path /shelf: expected integer, got string "x"',
            "never answered: getShelf (3 times more)",
        ]
    )
    assert "k3y" not in result.stdout.str().split("what the mock")[1]


def test_a_wrong_answer_given_on_a_socket_fails_the_test(project: pytest.Pytester) -> None:
    project.makepyfile("""
        import httpx2

        def test_it(clientwright_mock):
            clientwright_mock.answer("get_shelf", lambda call: {"id": "one"})
            httpx2.get(f"{clientwright_mock.url}/shelves/1", headers={"X-Depot-Key": "k"})
        """)
    result = project.runpytest_inprocess(*PLUGIN)
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*ImpossibleAnswer: test_it.<lambda> answers getShelf*"])


def test_a_test_is_recorded_once_and_answered_from_its_file_from_then_on(project: pytest.Pytester) -> None:
    project.makepyfile(test_own="""
        import httpx2
        import pytest

        @pytest.mark.parametrize("place", ["attic", "a/b"])
        def test_it(clientwright_recorded, place):
            shelf = httpx2.post(
                f"{clientwright_recorded.url}/shelves", json={"place": place}, headers={"X-Depot-Key": "k"}
            )
            assert shelf.json()["place"] == place
        """)
    missing = project.runpytest_inprocess(*PLUGIN)
    missing.assert_outcomes(errors=2)
    missing.stdout.fnmatch_lines(
        ["nothing is recorded in *test_it-attic.yaml; record it with --clientwright-record URL"]
    )
    with Mock(DEPOT, scenario="memory") as server:
        project.runpytest_inprocess(*PLUGIN, "--clientwright-record", server.url).assert_outcomes(passed=2)
        assert len(server.calls) == 2
    assert sorted(file.name for file in project.path.glob("recorded/test_own/*")) == [
        "test_it-a-b.yaml",
        "test_it-attic.yaml",
    ]
    project.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=2)


def test_without_a_description_the_fixture_says_what_to_do(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_it(clientwright_mock): pass")
    result = pytester.runpytest_inprocess(*PLUGIN)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*which description? Set clientwright_description in pytest's configuration*"])


def test_a_run_without_a_mock_loads_nothing_of_it(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        import sys

        def test_it():
            loaded = [name for name in sys.modules if name.startswith("clientwright")]
            assert sorted(loaded) == ["clientwright", "clientwright.testing", "clientwright.testing.plugin"]
        """)
    pytester.runpytest_subprocess(*PLUGIN).assert_outcomes(passed=1)


def test_tests_run_side_by_side(project: pytest.Pytester) -> None:
    project.makepyfile("""
        import httpx2
        import pytest

        @pytest.mark.parametrize("number", range(6))
        def test_it(clientwright_mock, number):
            httpx2.get(f"{clientwright_mock.url}/shelves/{number}", headers={"X-Depot-Key": "k"})
            assert clientwright_mock.calls.only().parameters["shelf"] == number
        """)
    project.runpytest_subprocess(*PLUGIN, "-n", "2").assert_outcomes(passed=6)
