"""Which credentials an operation wants, and that none is repeated."""

from __future__ import annotations

import pytest
from unit.mock.asking import described, found, operation, send

from clientwright.mock import Request

SCHEMES = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "basic": {"type": "http", "scheme": "Basic"},
    "query": {"type": "apiKey", "in": "query", "name": "key"},
    "header": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "cookie": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "oauth": {"type": "oauth2", "flows": {}},
}


@pytest.mark.parametrize(
    ("scheme", "target", "header"),
    [
        ("bearer", "/things", ("authorization", "Bearer x")),
        ("basic", "/things", ("authorization", "Basic YTpi")),
        ("query", "/things?key=x", ("x", "y")),
        ("header", "/things", ("x-key", "x")),
        ("cookie", "/things", ("cookie", "sid=1")),
        ("oauth", "/things", ("authorization", "bearer x")),
    ],
)
def test_each_security_scheme_wants_its_credential(scheme: str, target: str, header: tuple[str, str]) -> None:
    components = {"securitySchemes": SCHEMES}
    service = described({"/things": {"get": operation()}}, security=[{scheme: []}], components=components)
    assert service.respond(Request.of("GET", target, [header])).status == 200
    refused = send(service, "GET", "/things")
    assert refused.status == 401
    assert refused.header("www-authenticate") is not None


def test_any_alternative_of_credentials_will_do_and_an_operation_may_ask_for_none() -> None:
    paths = {"/things": {"get": operation()}, "/open": {"get": operation(security=[])}}
    either: list[dict[str, list[str]]] = [{"bearer": [], "header": []}, {"basic": []}]
    service = described(paths, security=either, components={"securitySchemes": SCHEMES})
    assert send(service, "GET", "/things", authorization="Basic YTpi").status == 200
    assert send(service, "GET", "/things", authorization="Bearer x", x_key="y").status == 200
    assert found(send(service, "GET", "/things", authorization="Bearer x")) == [("header", "/X-Key")]
    assert send(service, "GET", "/open").status == 200


def test_a_credential_of_the_wrong_kind_is_never_repeated() -> None:
    service = described(
        {"/things": {"get": operation()}}, security=[{"bearer": []}], components={"securitySchemes": SCHEMES}
    )
    response = send(service, "GET", "/things", authorization="Basic c2VjcmV0OnNlY3JldA==")
    assert b"c2Vjc" not in response.body
