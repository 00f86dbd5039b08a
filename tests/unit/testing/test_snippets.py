"""Calls as code: what the mock's page offers to copy runs, and the tests that it writes pass."""

from __future__ import annotations

import ast
from pathlib import Path
from types import ModuleType
from typing import Any

import black
import pytest
from case import CASES
from unit.testing.conftest import DEPOT

from clientwright.mock.snippets import Answered, Asked
from clientwright.pipeline import Request
from clientwright.snippets import Snippets
from clientwright.testing import Mock

PARCEL: dict[str, Any] = {
    "parcelId": "7f1c4e9a-0000-4000-8000-000000000001",
    "shelf": 1,
    "to": "Ghent",
    "state": "moving",
    "came": "2026-01-02T03:04:05Z",
    "note": None,
}
PATH = {("path", "shelf"): 1, ("path", "parcelId"): "p"}
GET = Asked(method="GET", template="/shelves/{shelf}/parcels/{parcelId}", parameters=PATH)


@pytest.fixture(scope="module")
def depot_snippets(depot: ModuleType) -> Snippets:
    return Snippets(Request(description=str(DEPOT)), depot.__name__)


def run(source: str) -> None:
    """Run the one test of a source."""
    assert black.format_str(source, mode=black.Mode(line_length=88)) == source
    (function,) = (node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef))
    space: dict[str, Any] = {}
    exec(compile(source, "saved.py", "exec"), space)
    space[function.name]()


def test_a_call_is_written_with_the_names_of_the_client(depot_snippets: Snippets, depot: ModuleType) -> None:
    written = depot_snippets.call(GET, "http://127.0.0.1:4010").splitlines()
    assert written[0] == f"from {depot.__name__} import Client"
    assert written[2] == 'client = Client(base_url="http://127.0.0.1:4010", api_key="mock")'
    assert written[3:] == ['parcel = client.parcels.get(shelf=1, parcel_id="p")', "print(parcel)"]


def test_a_written_call_runs(depot_snippets: Snippets, capsys: pytest.CaptureFixture[str]) -> None:
    with Mock(DEPOT) as mock:
        exec(compile(depot_snippets.call(GET, mock.url), "call.py", "exec"), {})
        assert mock.calls.only("getParcel").problems == ()
    assert capsys.readouterr().out.startswith("Parcel(")


def test_the_body_is_spread_and_what_is_unknown_goes_along(depot_snippets: Snippets) -> None:
    body = {"to": "Ghent", "nobodyKnows": [1]}
    asked = Asked(method="POST", template="/shelves/{shelf}/parcels", parameters={("path", "shelf"): 1}, body=body)
    assert 'create(shelf=1, to="Ghent", extra_body={"nobodyKnows": [1]})' in depot_snippets.call(asked, "http://x")


def test_nothing_is_written_of_what_the_client_has_not(depot_snippets: Snippets) -> None:
    assert depot_snippets.call(Asked(method="GET", template="/nowhere", parameters={}), "http://x") == ""
    broken = Snippets(Request(description=str(CASES / "nothing.yaml")))
    assert broken.call(GET, "http://x") == ""


def test_hostile_text_stays_a_value(depot_snippets: Snippets) -> None:
    hostile = '"""\'); import os; x = (\'\n\\'
    asked = Asked(method=GET.method, template=GET.template, parameters={**PATH, ("path", "parcelId"): hostile})
    call = ast.parse(depot_snippets.call(asked, f"http://{hostile}"))
    assert [node.value for node in ast.walk(call) if isinstance(node, ast.Constant) and node.value == hostile]
    assert len(call.body) == 4


@pytest.mark.parametrize(
    "answered",
    [
        Answered(status=200, body=PARCEL, media_type="application/json"),
        Answered(status=404, body={"fault": {"reason": "lost", "status": 404}}, media_type="application/json"),
        Answered(status=503, fault="status=503"),
    ],
    ids=["found", "lost", "faulty"],
)
def test_a_saved_test_passes(depot_snippets: Snippets, answered: Answered) -> None:
    run(depot_snippets.test("getParcel", GET, answered))


def test_a_saved_test_of_a_stream_asks_for_it_and_reads_it() -> None:
    description = CASES.parents[1] / "spec" / "run-steps.yaml"
    config = str(description.with_name("clientwright.toml"))
    snippets = Snippets(Request(description=str(description), config=config, client="runsteps"), "runsteps")
    body = {"assistant_id": "asst_1", "stream": True}
    path = "/threads/{thread_id}/runs"
    asked = Asked(method="POST", template=path, parameters={("path", "thread_id"): "thread_1"}, body=body)
    data = '{"code": null, "message": "no", "param": null, "type": "server_error"}'
    items = ({"event": "error", "data": data}, {"event": "done", "data": "[DONE]"})
    written = snippets.test("createRun", asked, Answered(status=200, items=items))
    assert "stream=True" in written
    assert "        with client.beta.threads.runs.create(" in written
    assert "            assert list(events)\n" in written


@pytest.mark.parametrize("parcels", [[], [PARCEL]], ids=["empty", "more"])
def test_a_saved_test_of_a_page_asks_for_that_page_alone(depot_snippets: Snippets, parcels: list[Any]) -> None:
    asked = Asked(method="GET", template="/shelves/{shelf}/parcels", parameters={("path", "shelf"): 1})
    page = {"result": {"parcels": parcels}, "more": bool(parcels), "next": "p2" if parcels else None}
    run(depot_snippets.test("listParcels", asked, Answered(status=200, body=page)))


def test_a_saved_test_fails_when_the_client_gives_something_else(depot_snippets: Snippets) -> None:
    written = depot_snippets.test("getParcel", GET, Answered(status=200, body=PARCEL))
    with pytest.raises(AssertionError):
        run(written.replace("assert to_json", 'body = {**body, "to": "Gent"}\n        assert to_json'))


def test_a_refused_request_is_a_test_that_expects_the_refusal(depot_snippets: Snippets, tmp_path: Path) -> None:
    asked = Asked(method=GET.method, template=GET.template, parameters={**PATH, ("path", "shelf"): "none"})
    written = depot_snippets.test("getParcel", asked, Answered(status=400, refused=True))
    assert "mock.answer" not in written
    run(written)
