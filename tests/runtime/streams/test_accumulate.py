"""Deltas folded into wholes."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from network import AsyncClient, Client
from streaming import Named, answer, stream_call

from clientwright.runtime.streams.call import Fold, Indexed, StreamError
from clientwright.runtime.wire.codec import to_json
from clientwright.runtime.wire.deviations import NO_EXTRA, DecodeError, Deviation


@dataclass(init=False)
class Song:
    """A whole that grows; ``raw`` is all of its JSON."""

    title: str
    extra: Mapping[str, Any] = NO_EXTRA

    def __init__(self, raw: dict[str, Any]) -> None:
        self.title = raw["title"]
        self.extra = {name: value for name, value in raw.items() if name != "title"}

    @property
    def raw(self) -> Any:
        return to_json(self)


@dataclass(init=False)
class Record:
    """A whole that always comes whole."""

    id: str
    extra: Mapping[str, Any] = NO_EXTRA

    def __init__(self, raw: dict[str, Any]) -> None:
        self.id = raw["id"]


RULES = {
    "title": "append",
    "verses": Indexed({"words": "text", "notes": Indexed({}), "chord": {"name": "append"}}),
    "parts": Indexed({"name": "append"}, keeps=True),
}


def folds() -> dict[str, Fold]:
    """As emitted."""
    return {
        "song": Fold(whole=Song, key="id"),
        "record": Fold(whole=Record, key="id"),
        "more": Fold(whole=Song, key="id", changes="new", index="at", rules=RULES),
    }


CALL = stream_call(item=Named, errors=frozenset(), folds=folds)
DONE = ("done", "[DONE]")


def written(*events: tuple[str, Any]) -> bytes:
    """Some events as they are sent."""
    return "".join(
        f"event: {name}\ndata: {data if isinstance(data, str) else json.dumps(data)}\n\n" for name, data in events
    ).encode()


def more(key: Any = "s1", /, **new: Any) -> tuple[str, Any]:
    """An event that adds to a song."""
    return ("more", {"id": key, "new": new})


def accumulated(*events: tuple[str, Any], told: Callable[[Deviation], object] | None = None, **options: Any) -> Any:
    """The events of a stream, folded."""
    wire, _ = answer(written(*events, DONE))
    client = Client("k", http_client=wire.client(), on_deviation=told or (lambda _: None), **options)
    return client.stream(CALL).accumulate()


def final(*events: tuple[str, Any]) -> dict[str, Any]:
    """What a song becomes."""
    raw: dict[str, Any] = accumulated(*events).final(Song).raw
    return raw


def test_texts_are_appended_by_place_objects_merged_and_all_else_replaced() -> None:
    assert final(
        ("song", {"id": "s1", "title": "A ", "key": {"of": "C", "mode": None}, "verses": []}),
        more(title="s", key={"mode": "minor"}, tempo=80, tags=["slow"]),
        more(verses=[{"at": 0, "kind": "solo", "words": "la"}, {"at": 1, "words": "oh"}]),
        more(verses=[{"at": 0, "words": " la", "chord": {"name": "A"}}], title="ong", tempo=90, tags=["fast"]),
        more(verses=[{"at": 0, "kind": "choir", "chord": {"name": "m", "long": True}}]),
    ) == {
        "id": "s1",
        "title": "A song",
        "key": {"of": "C", "mode": "minor"},
        "verses": [
            {"kind": "choir", "words": "la la", "chord": {"name": "Am", "long": True}},
            {"words": "oh"},
        ],
        "tempo": 90,
        "tags": ["fast"],
    }


def test_what_is_nested_too_deeply_is_an_error_of_the_stream() -> None:
    # As deep as the parser lets through, which is deeper than Python's own calls go; it depends on the version.
    depth = 700 if sys.version_info < (3, 12) else 5000
    deep = '{"a":' * depth + "1" + "}" * depth
    with pytest.raises(StreamError, match="nested too deeply"):
        accumulated(("song", f'{{"id": "s1", "a": {deep}}}')).every(Song)
    with pytest.raises(StreamError, match="nested too deeply") as caught:
        list(accumulated(("song", {"id": "s1"}), ("more", f'{{"id": "s1", "new": {{"key": {deep}}}}}')))
    assert caught.value.received == (("song", {"id": "s1"}),)


def test_items_that_are_no_events_have_no_wholes_and_are_given_all_the_same() -> None:
    wire, _ = answer(b'[1]\n{"event": [2]}\n', kind="application/jsonl")
    lines = stream_call(kind="jsonl", accept="application/jsonl", item=Any, terminators=frozenset())
    assert list(Client("k", http_client=wire.client()).stream(lines).accumulate()) == [[1], {"event": [2]}]


def test_lists_inside_the_items_of_lists_are_merged_too() -> None:
    note = [{"at": 0, "notes": [{"at": 1, "pitch": "d"}]}]
    assert final(more(verses=[{"at": 0, "notes": [{"at": 0, "pitch": "c"}]}]), more(verses=note))["verses"] == [
        {"notes": [{"pitch": "c"}, {"pitch": "d"}]}
    ]


def test_items_of_a_whole_that_say_their_place_keep_it() -> None:
    song = final(
        ("song", {"id": "s1", "title": "", "parts": []}),
        more(parts=[{"at": 0, "name": "al"}]),
        more(parts=[{"at": 0, "name": "to"}]),
    )
    assert song["parts"] == [{"at": 0, "name": "alto"}]


def test_a_list_that_came_whole_grows_where_it_is() -> None:
    begun = ("song", {"id": "s1", "title": "", "verses": [{"words": "la"}, {"words": "oh"}]})
    assert final(begun, more(verses=[{"at": 1, "words": "!"}]))["verses"] == [{"words": "la"}, {"words": "oh!"}]


def test_a_place_far_off_takes_no_room_and_an_item_without_place_is_not_lost() -> None:
    song = final(more(verses=[{"at": 10**12, "words": "z"}, {"at": -1, "words": "a"}, {"words": "?"}, "odd", None]))
    assert song["verses"] == [{"words": "a"}, {"words": "z"}, {"words": "?"}, "odd", None]


def test_null_adds_nothing_to_a_text_and_any_other_value_replaces_it() -> None:
    assert final(more(title=None))["title"] is None
    assert final(more(title=None), more(title="a"), more(title=None), more(title="b"))["title"] == "ab"
    assert final(more(title="a"), more(title=5))["title"] == 5


def test_what_comes_whole_takes_the_place_of_what_was_put_together() -> None:
    assert final(more(title="old"), ("song", {"id": "s1", "title": "new"})) == {"id": "s1", "title": "new"}


def test_wholes_are_told_apart_by_their_key_and_kept_in_the_order_in_which_they_began() -> None:
    both = accumulated(("song", {"id": "s1", "title": "a"}), more("s2", title="b"), more("s1", title="c"))
    assert [song.raw["title"] for song in both.every(Song)] == ["ac", "b"]
    assert both.final(Song).raw["title"] == "ac"
    assert both.current(Song).raw["id"] == "s1"


@pytest.mark.parametrize(
    "data", ["[]", "1", '{"new": {"title": "a"}}', '{"id": ["s1"], "new": {"title": "a"}}', '{"id": "s1"}']
)
def test_data_that_is_not_as_described_is_no_trap(data: str) -> None:
    assert len(list(accumulated(("more", data)))) == 2


def test_events_are_given_as_without_and_are_not_changed_by_what_follows() -> None:
    song = {"id": "s1", "title": "a", "verses": [{"words": "la"}]}
    events = [("song", song), more(title="b", verses=[{"at": 0, "words": "!"}])]
    assert list(accumulated(*events)) == [*events, DONE]


def test_current_is_a_whole_as_it_is_now_and_stays_so() -> None:
    stream = accumulated(("song", {"id": "s1", "title": "a"}), more(title="b"), more(title="c"))
    assert stream.current(Song) is None
    states = [stream.current(Song) for _ in stream]
    assert [state.raw["title"] for state in states] == ["a", "ab", "abc", "abc"]
    assert states[2] is states[3]


def test_text_deltas_are_the_texts_in_order_and_leave_the_wholes_to_be_asked_for() -> None:
    stream = accumulated(
        more(title="no text", verses=[{"at": 0, "words": "la"}, {"at": 1, "words": "oh"}]),
        ("record", {"id": "r1"}),
        more(verses=[{"at": 0, "words": ""}, {"at": 0, "words": " la"}]),
    )
    assert list(stream.text_deltas()) == ["la", "oh", "", " la"]
    assert stream.final(Song).raw["verses"] == [{"words": "la la"}, {"words": "oh"}]
    assert stream.final(Record) == Record({"id": "r1"})


def test_a_model_that_the_stream_never_gives_is_refused_before_anything_is_read() -> None:
    stream = accumulated(("song", {"id": "s1", "title": "a"}))
    for ask in (stream.final, stream.every, stream.current):
        with pytest.raises(TypeError, match="'int' is no whole of this stream; it has Song, Record"):
            ask(int)
    assert len(list(stream)) == 2


def test_a_whole_that_never_came_is_an_error_for_final_and_none_for_the_others() -> None:
    stream = accumulated(("song", {"id": "s1", "title": "a"}))
    assert stream.every(Record) == []
    assert stream.current(Record) is None
    with pytest.raises(StreamError, match="no Record came") as caught:
        stream.final(Record)
    assert len(caught.value.received) == 2


def test_a_stream_that_was_cut_gives_no_final_whole_but_the_current_one() -> None:
    wire, _ = answer(written(("song", {"id": "s1", "title": "a"})))
    stream = Client("k", http_client=wire.client()).stream(CALL).accumulate()
    for _ in range(2):
        with pytest.raises(StreamError):
            stream.final(Song)
    song = stream.current(Song)
    assert song is not None
    assert song.raw["title"] == "a"


def test_folding_begins_before_the_first_event() -> None:
    wire, _ = answer(written(more(title="a"), DONE))
    with Client("k", http_client=wire.client()).stream(CALL) as stream:
        next(stream)
        with pytest.raises(RuntimeError, match="before the first event"):
            stream.accumulate()


def test_what_is_put_together_is_told_of_once_and_only_when_it_is_final() -> None:
    told: list[Deviation] = []
    stream = accumulated(more(tempo=1), more(tempo=2), told=told.append)
    for _ in stream:
        stream.current(Song)
    assert told == []
    for _ in range(2):
        stream.final(Song)
        stream.every(Song)
    assert [(one.pointer, one.expected) for one in told] == [("/title", "string")]


def test_what_is_put_together_and_is_not_as_described_is_refused_when_strict() -> None:
    stream = accumulated(more(tempo=1), strict=True)
    with pytest.raises(DecodeError):
        stream.final(Song)


def test_leaving_the_block_closes_the_connection() -> None:
    wire, body = answer(written(more(title="a"), DONE))
    with Client("k", http_client=wire.client()).stream(CALL).accumulate() as stream:
        for _ in stream:
            break
    assert body.closed


def test_a_long_text_does_not_take_quadratic_time_or_nested_copies() -> None:
    pieces = [more(title="x" * 10) for _ in range(20_000)]
    assert len(final(*pieces)["title"]) == 200_000


def test_an_async_stream_is_folded_alike() -> None:
    async def run() -> None:
        wire, body = answer(
            written(("song", {"id": "s1", "title": "a"}), more(verses=[{"at": 0, "words": "la"}]), DONE)
        )
        client = AsyncClient("k", http_client=wire.async_client())
        async with (await client.stream(CALL)).accumulate() as stream:
            assert [text async for text in stream.text_deltas()] == ["la"]
            right = Song({"id": "s1", "title": "a", "verses": [{"words": "la"}]})
            assert (await stream.final(Song), await stream.every(Song), stream.current(Song)) == (right, [right], right)
            with pytest.raises(TypeError):
                await stream.every(int)
            with pytest.raises(StreamError, match="no Record came"):
                await stream.final(Record)
        assert body.closed

    asyncio.run(run())


def test_folding_goes_on_in_the_streams_that_follow() -> None:
    wires: Iterator[Any] = iter([answer(written(more(title="b"), DONE))[0]])

    def following() -> Any:
        wire = next(wires, None)
        return None if wire is None else Client("k", http_client=wire.client()).stream(CALL)

    wire, _ = answer(written(("song", {"id": "s1", "title": "a"}), DONE))
    stream = Client("k", http_client=wire.client()).stream(CALL).continue_with(following)
    assert stream.accumulate().final(Song).raw["title"] == "ab"
