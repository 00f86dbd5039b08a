"""What the service keeps of the requests that it answered, and what it is made from."""

from __future__ import annotations

import pytest
from living import SPEC
from unit.mock.asking import query, send, with_parameters

from clientwright.diagnostics import Diagnostics
from clientwright.mock import Request, service_of
from clientwright.mock.assistants import Assistants
from clientwright.source import read


def test_what_was_received_is_kept() -> None:
    service = with_parameters(query("q", {}))
    send(service, "GET", "/things?q=1")
    send(service, "POST", "/nowhere", "{}")
    assert [(request.method, request.path, request.query) for request in service.requests] == [
        ("GET", "/things", "q=1"),
        ("POST", "/nowhere", ""),
    ]


def test_requests_with_long_bodies_are_not_kept_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    service = with_parameters()
    monkeypatch.setattr("clientwright.mock.service._KEPT_BYTES", 100_000)
    for number in range(12):
        service.respond(Request.of("POST", f"/things/{number}", body=bytes(30_000)))
    assert [request.path for request in service.requests] == ["/things/9", "/things/10", "/things/11"]
    assert [exchange.number for exchange in service.exchanges] == [10, 11, 12]
    service.respond(Request.of("POST", "/things", body=bytes(200_000)))
    assert [len(request.body) for request in service.requests] == [200_000]


def test_a_document_may_be_served_with_a_scenario() -> None:
    document = read(str(SPEC / "run-steps.yaml"), diagnostics=Diagnostics())
    assert document is not None
    scenario = Assistants()
    assert service_of(document, scenario=scenario).scenario is scenario
