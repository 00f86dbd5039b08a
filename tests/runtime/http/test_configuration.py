"""What a client is made with is taken or refused, never bent."""

from __future__ import annotations

import asyncio
import copy
import pickle
from typing import Any

import pytest
from runtime.network import AsyncClient, Client, Wire, call

from clientwright.runtime.auth.schemes import ApiKey


@pytest.mark.parametrize("kind", [Client, AsyncClient])
@pytest.mark.parametrize("given", ["", "  ", "https://api.example.com/v1#frag", "https://api.example.com#"])
def test_a_server_that_is_none_is_refused(kind: type, given: str) -> None:
    for name in ("server", "base_url"):
        with pytest.raises(ValueError, match="server"):
            kind("k", **{name: given})


def test_a_server_of_a_call_is_judged_alike() -> None:
    with pytest.raises(ValueError, match="has a fragment"):
        Client("k", http_client=Wire().client()).send(call(options={"server": "https://api.openai.com/#x"}))


def test_an_empty_variable_chooses_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNSTEPS_SERVER", " ")
    assert "aimlapi" in repr(Client("k"))


@pytest.mark.parametrize("given", [" openai ", "\nhttps://api.openai.com/v1\n"])
def test_blanks_around_servers_count_for_nothing(given: str) -> None:
    wire = Wire()
    Client("k", server=given, http_client=wire.client()).send(call())
    assert str(wire.request.url) == "https://api.openai.com/v1/things/1"


class Keyed(Client):
    """A client whose key stands in the query."""

    _schemes = {"key": ApiKey("query", "key")}  # noqa: RUF012


@pytest.mark.parametrize("given", [{"api_key": " k \n"}, {"credentials": {"key": " k \n"}}])
def test_blanks_around_keys_count_for_nothing(given: Any) -> None:
    wire = Wire()
    Keyed(**given, http_client=wire.client()).send(call(security=(("key",),)))
    assert wire.request.url.params["key"] == "k"


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, pickle.dumps])
@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_a_client_is_neither_copied_nor_pickled(kind: type, copied: Any, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(TypeError, match="neither copied nor pickled"):
        copied(kind("k"))
    assert capfd.readouterr() == ("", "")


def test_an_async_client_is_closed_by_either_name() -> None:
    async def run() -> None:
        client = AsyncClient("k", http_client=Wire().async_client())
        await client.aclose()
        with pytest.raises(Exception, match="closed"):
            await client.send(call())

    asyncio.run(run())
