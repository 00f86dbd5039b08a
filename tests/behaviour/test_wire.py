"""What goes over the wire, by the clients of tests/cases/wire: null and absence, answers without content, the mock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import httpx2
import pytest
from case import CASES, carried_out
from corpus.against_mock import outcomes_of
from example_calls import imported

TOPIC = "wire"
NAMES = sorted(path.name for path in (CASES / TOPIC).iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_the_mock_and_the_client_agree_on_every_call(name: str) -> None:
    assert [str(found) for found in outcomes_of(CASES / TOPIC / name / "openapi.yaml") if not found.good] == []


Opened = Callable[..., tuple[Any, list[httpx2.Request]]]


@pytest.fixture
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """Makes a client of a case, whose calls are answered in one way, and gives what it sends as well."""
    open_packages: list[Any] = []

    def make(name: str, answer: httpx2.Response | None = None, **options: Any) -> tuple[Any, list[httpx2.Request]]:
        package: Any = imported(carried_out(tmp_path_factory, f"{TOPIC}/{name}")[1] / "client")
        module: ModuleType = package.__enter__()
        open_packages.append(package)
        sent: list[httpx2.Request] = []

        def handle(request: httpx2.Request) -> httpx2.Response:
            sent.append(request)
            return answer or httpx2.Response(204)

        http = httpx2.Client(transport=httpx2.MockTransport(handle))
        return module.Client(http_client=http, retries=0, **options), sent

    yield make
    for package in open_packages:
        package.__exit__(None, None, None)


def test_none_is_not_written_anywhere_but_in_json(opened: Opened) -> None:
    client, sent = opened("parameters")
    client.query.form(text=None, n=None, again=None, list=None, map=None, spread={"R": None}, filter=None, plain=None)
    assert str(sent[-1].url) == "https://paint.example/v1/form?filter%5B%5D=null"
    client.query.deep(color=None, list=[None], nested={"sizes": [1, None], "inner": {"hue": None}})
    assert str(sent[-1].url) == "https://paint.example/v1/deep?nested%5Bsizes%5D%5B0%5D=1"
    client.header.headers(x_text=None, x_list=[None], x_map=None)
    assert not {"x-text", "x-list", "x-map"} & set(sent[-1].headers)
    client.cookie.cookies(text=None, again=None, raw=None, spread={"R": None, "G": 1})
    assert sent[-1].headers["cookie"] == "G=1"
    with pytest.raises(ValueError, match="path parameter 'text' must not be None or empty"):
        client.path.matrix(text=None, list=[1], again=[1], map={"R": 1}, spread={"R": 1})


def test_none_is_left_out_of_a_form_and_stays_null_in_json_within_it(opened: Opened) -> None:
    client, sent = opened("forms")
    client.desk.token(grant_type="code", csv=None, deep={"a": None, "b": [1]}, plain={"a": None}, none=None, flag=None)
    assert sent[-1].content == b"grant_type=code&deep%5Bb%5D%5B0%5D=1&plain=%7B%22a%22%3Anull%7D"


CALLS = ["get", "put", "delete"]


@pytest.mark.parametrize("status", [204, 205])
@pytest.mark.parametrize("call", CALLS)
def test_an_answer_that_has_no_content_by_its_status_is_none_whatever_is_described(
    call: str, status: int, opened: Opened
) -> None:
    """RFC 9110, 15.3.5 and 15.3.6."""
    told: list[str] = []
    client, _ = opened("empty-answers", httpx2.Response(status), on_deviation=lambda found: told.append(str(found)))
    assert getattr(client.bins, call)("b") is None
    # A 204 is described for one of the three, and only there is nothing else said of what comes.
    assert len(told) == (0 if (call, status) == ("get", 204) else 1)
    assert all(f"status {status}" in each for each in told)


def test_head_and_a_205_that_is_described_bring_nothing(opened: Opened) -> None:
    client, _ = opened("empty-answers", httpx2.Response(205), strict=True)
    assert client.bins.patch("b") is None
    client, _ = opened("empty-answers", httpx2.Response(200, headers={"content-type": "application/json"}), strict=True)
    assert client.bins.head("b") is None


def test_a_key_goes_into_a_cookie_as_it_is(opened: Opened) -> None:
    client, sent = opened("credentials", credentials={"session": "dG9rZW4=:a/b", "mark": '"q"'})
    client.safe.cookie(theme="dark blue")
    assert sent[-1].headers["cookie"] == 'theme=dark%20blue; SID=dG9rZW4=:a/b; MARK="q"'
    client, sent = opened("credentials", credentials={"session": "a;b", "mark": "c"})
    with pytest.raises(ValueError, match="cookie 'SID': its value holds ';'"):
        client.safe.cookie()
    assert sent == []
