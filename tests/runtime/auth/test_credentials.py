"""Which credential goes where, and which never does."""

from __future__ import annotations

import logging
from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import httpx2
import pytest
from network import Client, Wire, call

from clientwright.runtime.auth.errors import CredentialsError
from clientwright.runtime.auth.schemes import ApiKey, Authorization, Basic, Bearer, MutualTls, Scheme

KEYS = {"RUNSTEPS_API_KEY": "package", "AIMLAPI_API_KEY": "aiml", "OPENAI_API_KEY": "open"}


@pytest.fixture
def wire() -> Wire:
    """A network that answers everything."""
    return Wire()


def sent(wire: Wire) -> str | None:
    """The token that was sent last."""
    value = wire.request.headers.get("authorization")
    return value.removeprefix("Bearer ") if value else None


@pytest.mark.parametrize(
    ("variables", "argument", "server", "key"),
    [
        (["RUNSTEPS_API_KEY", "AIMLAPI_API_KEY", "OPENAI_API_KEY"], "given", None, "given"),
        (["RUNSTEPS_API_KEY", "AIMLAPI_API_KEY", "OPENAI_API_KEY"], None, None, "package"),
        (["AIMLAPI_API_KEY", "OPENAI_API_KEY"], None, None, "aiml"),
        (["AIMLAPI_API_KEY", "OPENAI_API_KEY"], None, "openai", "open"),
        (["AIMLAPI_API_KEY", "OPENAI_API_KEY"], None, "https://API.openai.com:443/v2", "open"),
        (["RUNSTEPS_API_KEY", "AIMLAPI_API_KEY"], None, "http://localhost:8000", "package"),
    ],
)
def test_the_key_is_the_argument_or_the_packages_or_the_servers(
    wire: Wire,
    monkeypatch: pytest.MonkeyPatch,
    variables: list[str],
    argument: str | None,
    server: str | None,
    key: str,
) -> None:
    for name in variables:
        monkeypatch.setenv(name, f" {KEYS[name]}\n")
    Client(argument, server=server, http_client=wire.client()).send(call())
    assert sent(wire) == key


@pytest.mark.parametrize(
    ("variable", "server"),
    [
        ("OPENAI_API_KEY", None),
        ("AIMLAPI_API_KEY", "openai"),
        ("AIMLAPI_API_KEY", "http://localhost:8000"),
        ("OPENAI_API_KEY", "http://api.openai.com/v1"),
        ("OPENAI_API_KEY", "https://api.openai.com:8443"),
        ("OPENAI_API_KEY", "https://api.openai.com.example/v1"),
    ],
)
def test_one_vendors_key_never_goes_to_another_server(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, variable: str, server: str | None
) -> None:
    monkeypatch.setenv(variable, "k")
    with pytest.raises(CredentialsError):
        Client(server=server, http_client=wire.client()).send(call())
    assert wire.requests == []


@pytest.mark.parametrize("own", ["argument", "RUNSTEPS_API_KEY", "AIMLAPI_API_KEY"])
@pytest.mark.parametrize("server", ["openai", "https://api.openai.com", "http://localhost:1", "http://api.aimlapi.com"])
def test_a_call_with_another_server_does_not_take_the_clients_key_along(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, own: str, server: str
) -> None:
    if own != "argument":
        monkeypatch.setenv(own, "own")
    client = Client("own" if own == "argument" else None, http_client=wire.client())
    with pytest.raises(CredentialsError):
        client.send(call(options={"server": server}))
    assert wire.requests == []
    monkeypatch.setenv("OPENAI_API_KEY", "open")
    if "openai" in server:
        client.send(call(options={"server": server}))
        assert sent(wire) == "open"


def test_a_call_with_another_path_of_the_same_origin_takes_the_clients_key(wire: Wire) -> None:
    Client("own", http_client=wire.client()).send(call(options={"server": "https://api.aimlapi.com/v2/"}))
    assert sent(wire) == "own"
    assert str(wire.request.url) == "https://api.aimlapi.com/v2/things/1"


def test_secret_headers_of_the_client_stay_with_its_server(wire: Wire) -> None:
    client = Client(
        headers={"Authorization": "Bearer mine", "X-Api-Key": "s", "X-Trace": "t"},
        http_client=wire.client(headers={"X-Auth-Token": "u"}, cookies={"session": "v"}),
    )
    client.send(call())
    assert {"authorization", "x-api-key", "x-trace", "x-auth-token", "cookie"} <= set(wire.request.headers)
    client.send(call(security=(), options={"server": "openai"}))
    assert {"authorization", "x-api-key", "x-auth-token", "cookie"} & set(wire.request.headers) == set()
    assert wire.request.headers["x-trace"] == "t"


def test_a_package_called_like_one_of_its_servers_does_not_send_that_servers_key_to_another(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Named(Client):
        _package: ClassVar[str] = "openai"

    monkeypatch.setenv("OPENAI_API_KEY", "open")
    with pytest.raises(CredentialsError, match="AIMLAPI_API_KEY") as caught:
        Named(http_client=wire.client()).send(call())
    assert "OPENAI" not in str(caught.value)


def test_an_empty_key_is_no_key_and_is_not_replaced_from_the_environment(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNSTEPS_API_KEY", "package")
    with pytest.raises(CredentialsError):
        Client("", http_client=wire.client()).send(call())


def test_missing_credentials_name_the_variables_and_nothing_is_sent(wire: Wire) -> None:
    with pytest.raises(CredentialsError) as caught:
        Client(http_client=wire.client()).send(call())
    assert "set RUNSTEPS_API_KEY or set AIMLAPI_API_KEY or give the client api_key=" in str(caught.value)
    assert caught.value.operation == "getThing"
    assert wire.requests == []


@pytest.mark.parametrize(
    ("scheme", "credential", "shown"),
    [
        (Bearer(), "k", ("authorization", "Bearer k")),
        (Basic(), ("u", "pä:"), ("authorization", f"Basic {b64encode('u:pä:'.encode()).decode()}")),
        (ApiKey("header", "X-Key"), "k", ("x-key", "k")),
        (ApiKey("cookie", "sid"), "dG9rZW4=:a/b", ("cookie", "a=b; sid=dG9rZW4=:a/b")),
        (Authorization(), "HMAC x", ("authorization", "HMAC x")),
    ],
)
def test_each_scheme_has_its_place(wire: Wire, scheme: Any, credential: Any, shown: tuple[str, str]) -> None:
    class Other(Client):
        _schemes: ClassVar[Mapping[str, Scheme]] = {"s": scheme}

    client = Other(credentials={"s": credential}, http_client=wire.client())
    client.send(call(security=(("s",),), cookies=("a=b",)))
    assert wire.request.headers[shown[0]] == shown[1]


@pytest.mark.parametrize("key", ["a;b", "a b", "a,b", 'a"b', "a\\b", "kéy"])
def test_a_key_that_no_cookie_can_hold_is_refused_and_not_shown(wire: Wire, key: str) -> None:
    class Other(Client):
        _schemes: ClassVar[Mapping[str, Scheme]] = {"s": ApiKey("cookie", "sid")}

    with pytest.raises(ValueError, match="cookie 'sid': its value holds") as caught:
        Other(key, http_client=wire.client()).send(call(security=(("s",),)))
    assert key not in str(caught.value)
    assert wire.requests == []


def test_a_key_in_the_query_is_added_to_it(wire: Wire) -> None:
    class Other(Client):
        _schemes: ClassVar[Mapping[str, Scheme]] = {"s": ApiKey("query", "key"), "tls": MutualTls()}

    Other("a b", http_client=wire.client()).send(call(security=(("s", "tls"),), query=("x=1",)))
    assert str(wire.request.url).endswith("?x=1&key=a%20b")


class Several(Client):
    """A client of an API with several schemes."""

    _schemes: ClassVar[Mapping[str, Scheme]] = {
        "one": ApiKey("header", "X-One"),
        "two": ApiKey("header", "X-Two"),
        "basic": Basic(),
    }


def test_the_first_alternative_without_a_gap_is_taken(wire: Wire) -> None:
    both = Several(credentials={"one": "1", "two": "2"}, http_client=wire.client())
    both.send(call(security=(("basic",), ("one", "two"))))
    assert (wire.request.headers["x-one"], wire.request.headers["x-two"]) == ("1", "2")
    assert "authorization" not in wire.request.headers


def test_one_key_does_not_stand_for_two(wire: Wire) -> None:
    with pytest.raises(CredentialsError, match=r"credentials=\{'two': ...\}"):
        Several("k", http_client=wire.client()).send(call(security=(("one", "two"),)))


def test_a_call_that_may_go_without_goes_without_unless_there_is_a_key(wire: Wire) -> None:
    optional = call(security=((), ("bearerAuth",)))
    Client(http_client=wire.client()).send(optional)
    assert sent(wire) is None
    Client("k", http_client=wire.client()).send(optional)
    assert sent(wire) == "k"


def test_a_call_without_security_sends_no_key(wire: Wire) -> None:
    Client("k", http_client=wire.client()).send(call(security=()))
    assert sent(wire) is None


def test_a_callers_own_authorization_wins_and_none_takes_it_away(wire: Wire) -> None:
    client = Client("k", http_client=wire.client())
    client.send(call(options={"headers": {"authorization": "Mine"}}))
    assert sent(wire) == "Mine"
    client.send(call(options={"headers": {"Authorization": None}}))
    assert sent(wire) is None


def test_a_credential_for_an_unknown_scheme_is_refused() -> None:
    with pytest.raises(ValueError, match="'bearer', which is none of the security schemes \\('bearerAuth'\\)"):
        Client(credentials={"bearer": "x"})


def test_an_unknown_server_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(ValueError, match="'aimlapi', 'openai'"):
        Client(server="azure")
    with pytest.raises(ValueError, match="'aimlapi', 'openai'"):
        Client("k").send(call(options={"server": "azure"}))


def test_a_key_that_no_header_can_hold_is_refused_and_not_shown(wire: Wire) -> None:
    with pytest.raises(ValueError, match="Authorization") as caught:
        Client("s3cret\r\nX: y", http_client=wire.client()).send(call())
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    "make",
    [
        lambda location: httpx2.Response(307, headers={"location": location}),
        lambda location: httpx2.Response(301, headers={"location": location}),
        lambda location: httpx2.Response(303, headers={"location": location}),
    ],
)
def test_a_redirect_to_another_origin_loses_every_credential(make: Callable[[str], httpx2.Response]) -> None:
    class Other(Client):
        _schemes: ClassVar[Mapping[str, Scheme]] = {
            "s": ApiKey("header", "X-Key"),
            "b": Bearer(),
            "c": ApiKey("cookie", "sid"),
        }

    wire = Wire(make("https://evil.example/x"), httpx2.Response(200, json={"ok": True}))
    http = wire.client(
        headers={"X-More": "s3cret"}, cookies={"c": "s3cret"}, params={"p": "s3cret"}, auth=("u", "s3cret")
    )
    client = Other(
        credentials={"s": "s3cret", "b": "s3cret", "c": "s3cret"}, headers={"X-Own": "s3cret"}, http_client=http
    )
    assert client.send(call(security=(("s", "b", "c"),))) == {"ok": True}
    assert wire.requests[0].headers["x-key"] == "s3cret"
    assert "s3cret" not in f"{wire.request.url}{list(wire.request.headers.items())}"
    assert str(wire.request.url) == "https://evil.example/x"


def test_a_redirect_within_the_origin_keeps_the_credentials() -> None:
    wire = Wire(httpx2.Response(308, headers={"location": "/other?x=1"}), httpx2.Response(200, json={}))
    Client("k", http_client=wire.client(follow_redirects=True)).send(call(method="POST"))
    assert (str(wire.request.url), wire.request.method, sent(wire)) == (
        "https://api.aimlapi.com/other?x=1",
        "POST",
        "k",
    )


def test_a_key_in_the_query_is_not_in_the_log(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    class Other(Client):
        _schemes: ClassVar[Mapping[str, Scheme]] = {"s": ApiKey("query", "key")}

    caplog.set_level(logging.DEBUG)
    Other("s3cret", http_client=wire.client()).send(call(security=(("s",),), query=("x=1",)))
    assert wire.request.url.params["key"] == "s3cret"
    assert "x=1" in caplog.text
    assert "s3cret" not in caplog.text


def test_secrets_are_nowhere_to_be_read(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    client = Client("s3cret", server="https://u:s3cret@api.aimlapi.com/v1?token=s3cret", http_client=wire.client())
    wire.answers = [httpx2.Response(401, json={"message": "no"}, headers={"set-cookie": "sid=s3cret"})]
    with pytest.raises(Exception) as caught:  # noqa: PT011
        client.send(call(success={}))
    error: Any = caught.value
    held = client._settings.keys.held_for(client._settings.server)
    assert "s3cret" not in f"{client!r} {client._settings!r} {held!r} {error!r} {error} {error.headers!r}"
    assert "s3cret" not in " ".join(r.getMessage() for r in caplog.records if r.name.startswith(("runsteps", "client")))


def test_an_http_client_with_credentials_of_its_own_needs_none_of_ours(wire: Wire) -> None:
    http = wire.client(auth=("u", "p"))
    Client(http_client=http).send(call())
    assert wire.request.headers["authorization"].startswith("Basic ")
    Client().send(call(options={"http_client": http}))
    Client(http_client=wire.client(headers={"Authorization": "Bearer own"})).send(call())
    assert sent(wire) == "own"


def test_an_http_clients_own_credentials_count_for_the_clients_own_server_only(wire: Wire) -> None:
    for http in (wire.client(auth=("u", "p")), wire.client(headers={"Authorization": "Bearer own"})):
        with pytest.raises(CredentialsError):
            Client(http_client=http).send(call(options={"server": "openai"}))
    assert wire.requests == []


def test_an_http_client_with_half_of_what_is_needed_is_not_enough(wire: Wire) -> None:
    both = call(security=(("one", "two"),))
    http = wire.client(headers={"X-One": "1"})
    with pytest.raises(CredentialsError, match="two"):
        Several(http_client=http).send(both)
    Several(credentials={"two": "2"}, http_client=http).send(both)
    assert (wire.request.headers["x-one"], wire.request.headers["x-two"]) == ("1", "2")
