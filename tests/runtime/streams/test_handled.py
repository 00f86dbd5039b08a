"""Who is told of events: functions by the name of the event, and objects with a method for each."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from network import AsyncClient, Client
from streaming import DONE, HELLO, Item, answer, stream_call

from clientwright.runtime.streams.handling import EventHandler, method_of
from clientwright.runtime.streams.stream import AsyncStream, Stream

OTHER = b'event: other\ndata: {"a": 9}\n\n'
NEW = b'event: never heard of\ndata: {"a": 9}\n\n'


class Handler(EventHandler[Any]):
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[Any] = []

    def on_event(self, event: Any) -> None:
        self.told.append(event.event)

    def on_hello(self, event: Any) -> None:
        self.told.append(event.data.a)

    def on_end(self) -> None:
        self.told.append("end")


class AsyncHandler(Handler):
    """The same, where some of it takes time."""

    async def on_hello(self, event: Any) -> None:  # type: ignore[override]
        await asyncio.sleep(0)
        super().on_hello(event)

    async def on_end(self) -> None:  # type: ignore[override]
        await asyncio.sleep(0)
        super().on_end()


TOLD = ["hello", 1, "other", "hello", 2, "never heard of", "done", "end"]
PIECES = (HELLO + OTHER, HELLO.replace(b"1", b"2"), NEW, DONE)


def opened() -> Stream[Item]:
    wire, _ = answer(*PIECES)
    return Client("k", http_client=wire.client()).stream(stream_call())


async def opened_async() -> AsyncStream[Item]:
    wire, _ = answer(*PIECES)
    return await AsyncClient("k", http_client=wire.async_client()).stream(stream_call())


def test_an_object_is_told_of_all_events_and_then_of_those_it_has_a_method_for() -> None:
    handler = Handler()
    stream = opened()
    assert stream.until_done(handler) is stream
    assert handler.told == TOLD


def test_in_an_event_loop_its_methods_may_be_async_and_are_awaited_one_after_the_other() -> None:
    handler = AsyncHandler()

    async def run() -> None:
        async with await opened_async() as stream:
            await stream.until_done(handler)

    asyncio.run(run())
    assert handler.told == TOLD


def test_a_function_is_told_of_the_events_of_a_name_before_they_are_given() -> None:
    told: list[Any] = []
    seen = []
    for event in opened().on("hello", lambda event: told.append(event.data.a)).on("done", told.append):
        seen.append((getattr(event, "event", None), len(told)))
    assert told[:2] == [1, 2]
    assert [name for name, _ in seen] == ["hello", "other", "hello", "never heard of", "done"]
    assert [count for _, count in seen] == [1, 1, 2, 2, 3]


def test_in_an_event_loop_it_may_be_async() -> None:
    told: list[Any] = []

    async def tell(event: Any) -> None:
        await asyncio.sleep(0)
        told.append(event.data.a)

    async def run() -> list[int]:
        stream = await opened_async()
        stream.on("hello", tell).on("other", lambda event: told.append(event.event))
        return [len(told) async for _ in stream]

    assert asyncio.run(run()) == [1, 2, 3, 3, 3]
    assert told == [1, "other", 2]


def test_an_event_that_a_stream_does_not_have_is_refused_with_the_one_that_was_meant() -> None:
    with pytest.raises(ValueError, match="no event 'helo': is it 'hello'"):
        opened().on("helo", print)


def test_what_cannot_be_told_is_refused() -> None:
    async def never(_: Any) -> None: ...

    with pytest.raises(TypeError, match="not async"):
        opened().on("hello", never)
    with pytest.raises(TypeError, match="not async"):
        opened().until_done(AsyncHandler())
    with pytest.raises(TypeError, match="a function"):
        asyncio.run(opened_async()).on("hello", 7)  # type: ignore[arg-type]


def test_what_a_method_raises_ends_the_stream() -> None:
    class Raising(Handler):
        def on_hello(self, event: Any) -> None:
            raise KeyError("mine")

    stream = opened()
    with pytest.raises(KeyError, match="mine"):
        stream.until_done(Raising())
    with pytest.raises(StopIteration):
        next(stream)


def test_all_events_can_be_taken_for_nobody() -> None:
    stream = opened().until_done()
    assert list(stream) == []


def test_a_method_is_named_after_its_event() -> None:
    assert method_of("thread.run.step.in_progress") == "on_thread_run_step_in_progress"
    assert method_of("Über--Größe/2") == "on_ber_gr_e_2"


def test_a_stream_is_entered_without_being_awaited_first() -> None:
    wire, body = answer(*PIECES)

    async def run() -> int:
        client = AsyncClient("k", http_client=wire.async_client())
        async with client.stream(stream_call()) as stream:
            async for _ in stream:
                break
        assert body.closed
        task = asyncio.create_task(client.stream(stream_call()))
        both = await asyncio.gather(client.stream(stream_call()), task)
        return sum([len([event async for event in stream]) for stream in both])

    assert asyncio.run(run()) == 10


def test_what_goes_wrong_before_a_stream_is_open_is_raised_where_it_is_entered() -> None:
    wire, _ = answer(kind="text/html")

    async def run() -> None:
        async with AsyncClient("k", http_client=wire.async_client()).stream(stream_call()):
            pass

    with pytest.raises(Exception, match="text/html"):
        asyncio.run(run())
