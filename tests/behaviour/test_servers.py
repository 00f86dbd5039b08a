"""Where calls go: servers of the API and of single operations, relative ones, and the variables in their URLs."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import checkers
import httpx2
import pytest
from behaviour.generated import Network, generate, imported
from case import CASES

SEVERAL = CASES / "servers/several/openapi.yaml"
NONE = CASES / "servers/none/openapi.yaml"
CALLS = """
from typing import Literal
from parcels_client import AsyncClient, Client

def right(region: Literal["eu", "us"]) -> None:
    Client("k", region=region, version="v3", port="1", server="local", timeout=3, retries=0)
    AsyncClient(region="us", base_url="http://localhost", strict=True)
    Client(region="asia")  # wrong
    Client(region=None)  # wrong
    Client(zone="eu")  # wrong
    AsyncClient(timeout="long")  # wrong
"""


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PARCELS_CLIENT_API_KEY", "PARCELS_CLIENT_SERVER", "PHOTOS_PARCELS_TEST_API_KEY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both clients."""
    folder = tmp_path_factory.mktemp("servers")
    said = generate(SEVERAL, folder / "parcels_client", "--strict") + generate(
        NONE, folder / "stones_client", "--strict"
    )
    assert "server" not in said
    return folder


@pytest.fixture(scope="module")
def parcels(folder: Path) -> Iterator[ModuleType]:
    """The client of an API with several servers."""
    with imported(folder / "parcels_client") as module:
        yield module


@pytest.fixture(scope="module")
def stones(folder: Path) -> Iterator[ModuleType]:
    """The client of an API that names no server."""
    with imported(folder / "stones_client") as module:
        yield module


def asked(module: ModuleType, *operations: str, options: Mapping[str, Any] | None = None, **settings: Any) -> list[str]:
    """Where the calls of some operations go, each by a dotted name."""
    network = Network()
    client = module.Client("key", http_client=network.client(), **settings)
    for operation in operations:
        held = client
        for name in operation.split("."):
            held = getattr(held, name)
        held(**(options or {}))
    return list(network.urls)


EVERYTHING = ("parcels.list", "photos.add_photo", "photos.list", "status.get")


def test_a_call_goes_to_the_server_of_its_operation_and_else_to_the_first(parcels: ModuleType) -> None:
    assert asked(parcels, *EVERYTHING) == [
        "https://eu.parcels.test/v2/parcels",
        "https://photos.parcels.test/photos",
        "https://cdn.example.test/v1/photos",
        "https://eu.parcels.test/health/status",
    ]


def test_variables_are_arguments_with_defaults(parcels: ModuleType) -> None:
    assert asked(parcels, "parcels.list", region="us") == ["https://us.parcels.test/v2/parcels"]
    assert asked(parcels, "parcels.list", version="v3/beta") == ["https://eu.parcels.test/v3/beta/parcels"]
    assert asked(parcels, "parcels.list", server="local", port="9") == ["http://localhost:9/parcels"]
    names = list(inspect.signature(parcels.Client).parameters)
    assert names == list(inspect.signature(parcels.AsyncClient).parameters)
    assert names == ["api_key", "region", "version", "port", "settings"]


@pytest.mark.parametrize(("given", "said"), [({"region": "asia"}, "region: one of 'eu', 'us'"), ({"port": 9}, "port")])
def test_a_value_that_a_variable_cannot_have_is_refused(parcels: ModuleType, given: dict[str, Any], said: str) -> None:
    for kind in (parcels.Client, parcels.AsyncClient):
        with pytest.raises(ValueError, match=said):
            kind(**given)


def test_the_settings_of_a_client_with_variables_are_those_of_any_client(parcels: ModuleType) -> None:
    from clientwright.runtime.http.client import SyncClient
    from clientwright.runtime.http.variables import ClientSettings

    assert ["self", "api_key", *ClientSettings.__annotations__] == list(
        inspect.signature(SyncClient.__init__).parameters
    )


def test_an_operation_of_several_servers_stays_where_the_client_is(parcels: ModuleType) -> None:
    assert asked(parcels, "photos.list", "photos.add_photo", server="local") == [
        "http://localhost:8000/photos",
        "https://photos.parcels.test/photos",
    ]


def test_a_client_of_another_place_calls_nothing_elsewhere(parcels: ModuleType) -> None:
    for settings in ({"base_url": "http://127.0.0.1:4010/x"}, {"server": "http://127.0.0.1:4010/x"}):
        assert asked(parcels, *EVERYTHING, **settings) == [
            "http://127.0.0.1:4010/x/parcels",
            "http://127.0.0.1:4010/x/photos",
            "http://127.0.0.1:4010/x/photos",
            "http://127.0.0.1:4010/health/status",
        ]


def test_what_a_call_names_counts_first(parcels: ModuleType) -> None:
    options = {"server": "http://127.0.0.1:1", "headers": {"authorization": "Bearer mine"}}
    assert asked(parcels, "photos.add_photo", "status.get", options=options) == [
        "http://127.0.0.1:1/photos",
        "http://127.0.0.1:1/status",
    ]


def test_the_environment_chooses_a_server_by_name_or_url(parcels: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    for chosen, url in (
        ("local", "http://localhost:8000/parcels"),
        ("http://127.0.0.1:1/x", "http://127.0.0.1:1/x/parcels"),
    ):
        monkeypatch.setenv("PARCELS_CLIENT_SERVER", chosen)
        assert asked(parcels, "parcels.list") == [url]
    assert asked(parcels, "parcels.list", server="eu.parcels.test") == ["https://eu.parcels.test/v2/parcels"]
    assert asked(parcels, "parcels.list", base_url="http://127.0.0.1:2") == ["http://127.0.0.1:2/parcels"]


def signed(module: ModuleType, *, headers: Mapping[str, str] | None = None, **settings: Any) -> list[tuple[str, str]]:
    """The host and the credential of a call to a server that only its operation has."""
    network = Network()
    http = httpx2.Client(transport=network, headers={"x-of-http": "1"})
    module.Client(http_client=http, headers=headers, **settings).photos.add_photo()
    assert "x-of-http" in network.requests[0].headers
    return [(one.url.host, one.headers["authorization"]) for one in network.requests]


def test_the_key_is_good_for_a_server_that_the_description_gives_an_operation(
    parcels: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert signed(parcels, api_key="key") == [("photos.parcels.test", "Bearer key")]
    assert signed(parcels, headers={"Authorization": "Bearer mine"}) == [("photos.parcels.test", "Bearer mine")]
    monkeypatch.setenv("PHOTOS_PARCELS_TEST_API_KEY", "own")
    assert signed(parcels, api_key="key") == [("photos.parcels.test", "Bearer own")]


def test_the_key_is_not_good_for_a_server_that_only_a_caller_names(parcels: ModuleType) -> None:
    network = Network()
    client = parcels.Client("key", http_client=network.client())
    with pytest.raises(parcels.CredentialsError):
        client.photos.add_photo(server="https://photos.example.test")
    with pytest.raises(parcels.CredentialsError):
        client.parcels.list(server="photos.parcels.test")
    assert network.requests == []


def test_a_redirect_from_such_a_server_takes_no_key_along(parcels: ModuleType) -> None:
    def moved(request: httpx2.Request) -> httpx2.Response:
        if request.url.host == "photos.parcels.test":
            return httpx2.Response(307, headers={"location": "https://eu.parcels.test/photos"})
        return httpx2.Response(204)

    network = Network(moved)
    parcels.Client("key", http_client=network.client()).photos.add_photo()
    assert ["authorization" in one.headers for one in network.requests] == [True, False]


def test_where_no_server_is_described_base_url_is_needed_and_that_is_said(stones: ModuleType) -> None:
    for kind in (stones.Client, stones.AsyncClient):
        with pytest.raises(ValueError, match="give the client base_url="):
            kind()


@pytest.mark.parametrize("base", ["https://stones.test", "https://stones.test/"])
def test_a_relative_server_is_at_the_host_that_is_given(stones: ModuleType, base: str) -> None:
    assert asked(stones, "stones.list", "stones.list_pebbles", base_url=base) == [
        "https://stones.test/stones",
        "https://stones.test/small/pebbles",
    ]
    assert asked(stones, "stones.list", base_url="https://stones.test/api/") == ["https://stones.test/api/stones"]


def test_a_base_that_is_no_url_is_refused(stones: ModuleType, parcels: ModuleType) -> None:
    for base in ("stones.test", "ftp://stones.test", "localhost:8000"):
        with pytest.raises(ValueError, match=r"server|is not an http or https URL"):
            stones.Client(base_url=base)
    with pytest.raises(ValueError, match="'local' has a URL"):
        parcels.Client(server="local", base_url="https://stones.test")


def test_an_async_client_goes_to_the_same_places(parcels: ModuleType) -> None:
    async def run() -> str:
        network = httpx2.MockTransport(lambda one: httpx2.Response(204, headers={"x-url": str(one.url)}))
        async with httpx2.AsyncClient(transport=network) as http:
            client = parcels.AsyncClient("key", region="us", http_client=http)
            urls = [(await one()).headers["x-url"] for one in (client.parcels.raw.list, client.photos.raw.add_photo)]
            return " ".join(urls)

    assert asyncio.run(run()) == "https://us.parcels.test/v2/parcels https://photos.parcels.test/photos"


@pytest.mark.proof
def test_type_checkers_know_the_variables_and_what_they_can_be(folder: Path) -> None:
    (folder / "calls.py").write_text(CALLS, encoding="utf-8")
    wrong = [("calls.py", number) for number, line in enumerate(CALLS.split("\n"), 1) if "# wrong" in line]
    for found in (checkers.mypy(folder), checkers.pyright(folder)):
        assert sorted({(one.file, one.line) for one in found}) == wrong
