"""Streams that are asked for by a property, and those of descriptions that have no ``itemSchema``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
from behaviour.generated import Network, generate, imported, mocked
from case import CASES

TALKS = CASES / "streams/by-property/openapi.yaml"
NEWS = CASES / "streams/before-items/openapi.yaml"


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The client of streams that are asked for by a property."""
    package = tmp_path_factory.mktemp("talks") / "talks_client"
    generate(TALKS, package)
    with imported(package) as module:
        yield module


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The client of streams from before there was an ``itemSchema``."""
    package = tmp_path_factory.mktemp("news") / "news_client"
    generate(NEWS, package)
    with imported(package) as module:
        yield module


def test_with_and_without_the_property_a_mock_answers_what_is_described(talks: ModuleType) -> None:
    client = talks.Client(http_client=mocked(TALKS), strict=True)
    assert client.talks.talk(question="?") == talks.models.Saying(text="string")
    with client.talks.talk(question="?", stream=True) as stream:
        assert [type(event).__name__ for event in stream] == ["Word", "End"]


def test_the_property_is_sent_as_it_is_given(talks: ModuleType) -> None:
    network = Network(lambda _: httpx2.Response(200, json={"text": "hm"}))
    client = talks.Client(http_client=network.client())
    for given in ({}, {"stream": False}, {"stream": None}):
        assert client.talks.talk(question="?", **given).text == "hm"
    assert [json.loads(one.content) for one in network.requests] == [
        {"question": "?"},
        {"question": "?", "stream": False},
        {"question": "?", "stream": None},
    ]
    assert {one.headers["accept"] for one in network.requests} == {"application/json"}


def test_a_server_that_streams_unless_told_not_to_is_told(talks: ModuleType) -> None:
    network = Network(lambda _: httpx2.Response(200, json={"text": "hm"}))
    talks.Client(http_client=network.client()).talks.dictate(sound=b"...")
    assert b'name="stream"\r\n\r\nfalse' in network.requests[0].content


def test_an_operation_that_the_configuration_gives_no_stream_takes_the_property_as_any_other(talks: ModuleType) -> None:
    network = Network(lambda _: httpx2.Response(200, json={"text": "hm"}))
    assert talks.Client(http_client=network.client()).talks.report(stream=True).text == "hm"
    assert json.loads(network.requests[0].content) == {"stream": True}


def answered(news: ModuleType, kind: str, *lines: str) -> Any:
    """A client whose server answers with these bytes of a type."""
    answer = httpx2.Response(200, headers={"content-type": kind}, content="".join(lines).encode())
    return news.Client(http_client=Network(lambda _: answer).client(), strict=True).news


HEADLINE = '{"headline": "Rain"}'


@pytest.mark.parametrize("operation", ["read_data", "read_listed"])
def test_the_schema_beside_events_is_that_of_their_data(news: ModuleType, operation: str) -> None:
    api = answered(news, "text/event-stream", f"data: {HEADLINE}\n\n", "data: [DONE]\n\n", "data: no JSON\n\n")
    assert list(getattr(api, operation)()) == [news.models.News(headline="Rain")]


def test_events_that_are_described_themselves_are_told_by_their_names(news: ModuleType) -> None:
    lines = (f"event: news\ndata: {HEADLINE}\n\n", "event: done\ndata: [DONE]\n\n", "data: no JSON\n\n")
    first, last = answered(news, "text/event-stream", *lines).read_events()
    assert (first.event, first.data, last.event, last.data) == (
        *("news", news.models.News(headline="Rain")),
        *("done", "[DONE]"),
    )


def test_an_event_of_one_kind_has_its_data(news: ModuleType) -> None:
    lines = (f"data: {HEADLINE}\n\n", "data: [DONE]\n\n")
    assert [one.data.headline for one in answered(news, "text/event-stream", *lines).read_one_kind()] == ["Rain"]


def test_where_no_data_is_described_the_event_is_all_there_is(news: ModuleType) -> None:
    lines = ("event: a\nid: 1\ndata: 7\n\n", "data: [DONE]\n\n")
    word, anything = (answered(news, "text/event-stream", *lines) for _ in range(2))
    assert [(one.event, one.id, one.data) for one in word.read_words()] == [("a", "1", "7")]
    assert [(one.event, one.id, one.data) for one in anything.read_anything()] == [("a", "1", 7)]


def test_lines_and_sequences_give_what_their_schema_says_of_an_item(news: ModuleType) -> None:
    rain = [news.models.News(headline="Rain")] * 2
    assert list(answered(news, "application/x-ndjson", f"{HEADLINE}\n" * 2).read_lines()) == rain
    assert list(answered(news, "application/json-lines", "1\n", HEADLINE).read_text()) == [1, {"headline": "Rain"}]
    sequence = answered(news, "application/geo+json-seq", f"\x1e{HEADLINE}\n" * 2)
    assert list(sequence.read_sequence()) == rain


@pytest.mark.parametrize(
    "operation", ["read_data", "read_events", "read_one_kind", "read_lines", "read_sequence", "read_anything"]
)
def test_the_mock_streams_what_is_described(news: ModuleType, operation: str) -> None:
    client = news.Client(http_client=mocked(NEWS), strict=True)
    assert len(list(getattr(client.news, operation)())) > 0


def test_notes_say_each_stream_that_a_property_asks_for_once(tmp_path: Path) -> None:
    said = generate(TALKS, tmp_path / "talks_client", "--strict", "--acknowledge").splitlines()
    notes = [line for line in said if "note[stream-by-property]" in line]
    assert len(notes) == 2
    assert all("no_stream = [" in line for line in notes)
