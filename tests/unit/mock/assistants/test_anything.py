"""The mock with a memory under calls in any order: what always holds of it, each answer judged by the description."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from living import HOSTED, TIME, WEATHER, Event, Living

ENDED = ("completed", "failed", "cancelled", "incomplete", "expired")
FOLLOWS = {
    "queued": {"in_progress", "cancelling", "expired"},
    "in_progress": {"requires_action", "cancelling", *ENDED} - {"cancelled"},
    "requires_action": {"queued", "cancelling", "expired"},
    "cancelling": {"cancelled"},
}
"""Which states may come after a state; the others are ends."""

THREADS = st.sampled_from(["a", "b"])
ASKED = st.fixed_dictionaries(
    {},
    optional={
        "tools": st.lists(st.sampled_from([WEATHER, TIME, *HOSTED]), max_size=3),
        "metadata": st.sampled_from([{"mock": end} for end in ("fail", "expire", "incomplete", "stall", "error")]),
        "parallel_tool_calls": st.booleans(),
    },
)


class Anything(RuleBasedStateMachine):
    """Two threads on which something is said, and runs are started, watched, served, cancelled and left alone."""

    def __init__(self) -> None:
        super().__init__()
        self.living = Living(name="assistants")
        self.threads = {name: self._made() for name in "ab"}
        self.streams: list[Iterator[Event]] = []
        self.ended: dict[str, Any] = {}

    def _made(self) -> str:
        made: str = self.living.post("/threads", {"messages": [{"role": "user", "content": "Hello"}]})["id"]
        return made

    def _active(self, thread: str) -> Any:
        runs = [run for run in self.living.scenario.snapshot()["runs"] if run["thread_id"] == self.threads[thread]]
        return next((run for run in runs if run["status"] not in ENDED), None)

    @rule(thread=THREADS, asked=ASKED)
    def create(self, thread: str, asked: Any) -> None:
        self.living.create(self.threads[thread], status=400 if self._active(thread) else 200, **asked)

    @rule(thread=THREADS, asked=ASKED)
    def stream(self, thread: str, asked: Any) -> None:
        if not self._active(thread):
            self.streams.append(self.living.stream(self.threads[thread], **asked))

    @rule(count=st.integers(1, 12), which=st.integers(0, 5))
    def read(self, count: int, which: int) -> None:
        if self.streams:
            stream = self.streams[which % len(self.streams)]
            events = [event.name for event in (next(stream, None) for _ in range(count)) if event]
            assert "done" not in events[:-1]

    @rule(seconds=st.sampled_from([0.3, 1, 5, 300]))
    def advance(self, seconds: float) -> None:
        self.living.advance(seconds)

    @rule(thread=THREADS)
    def cancel(self, thread: str) -> None:
        run = self._active(thread)
        if run:
            self.living.cancel(run, status=400 if run["status"] == "cancelling" else 200)

    @rule(thread=THREADS, streamed=st.booleans())
    def submit(self, thread: str, streamed: bool) -> None:
        run = self._active(thread)
        if run and run["required_action"]:
            outputs = ["out"] * len(run["required_action"]["submit_tool_outputs"]["tool_calls"])
            if streamed:
                self.streams.append(self.living.submit_streamed(run, outputs))
            else:
                self.living.submit(run, outputs)

    @rule(thread=THREADS)
    def look(self, thread: str) -> None:
        for run in self.living.get(f"/threads/{self.threads[thread]}/runs?limit=100")["data"]:
            self.living.steps(run)

    @rule(thread=THREADS)
    def say(self, thread: str) -> None:
        message = {"role": "user", "content": "And now?"}
        status = 400 if self._active(thread) else 200
        self.living.post(f"/threads/{self.threads[thread]}/messages", message, status)

    @rule(thread=THREADS, order=st.sampled_from(["asc", "desc"]))
    def take_back(self, thread: str, order: str) -> None:
        messages = f"/threads/{self.threads[thread]}/messages"
        for message in self.living.get(f"{messages}?limit=1&order={order}")["data"]:
            self.living.delete(f"{messages}/{message['id']}")
            self.living.get(f"{messages}/{message['id']}", 404)

    @rule(thread=THREADS)
    def delete(self, thread: str) -> None:
        self.living.delete(f"/threads/{self.threads[thread]}")
        self.living.get(f"/threads/{self.threads[thread]}/runs", 404)
        self.threads[thread] = self._made()

    @invariant()
    def states_follow_each_other_as_they_may(self) -> None:
        for run in self.living.scenario.snapshot()["runs"]:
            states = [entry["status"] for entry in run["history"]]
            moments = [entry["at"] for entry in run["history"]]
            assert states[0] == "queued"
            assert states[-1] == run["status"]
            assert all(after in FOLLOWS[before] for before, after in pairwise(states)), states
            assert moments == sorted(moments)

    @invariant()
    def a_thread_has_one_active_run_and_an_end_is_final(self) -> None:
        active = [run["thread_id"] for run in self.living.scenario.snapshot()["runs"] if run["status"] not in ENDED]
        assert len(active) == len(set(active))
        for run in self.living.scenario.snapshot()["runs"]:
            if run["status"] in ENDED:
                assert self.ended.setdefault(run["id"], run) == run
                assert all(step["status"] != "in_progress" for step in run["steps"])
                assert run["required_action"] is None

    @invariant()
    def nothing_is_left_of_what_was_deleted_and_no_id_comes_twice(self) -> None:
        found = self.living.scenario.snapshot()
        assert {thread["id"] for thread in found["threads"]} == set(self.threads.values())
        assert {run["thread_id"] for run in found["runs"]} <= set(self.threads.values())
        ids = [message["id"] for thread in found["threads"] for message in thread["messages"]]
        assert len(ids) == len(set(ids))

    def teardown(self) -> None:
        for stream in self.streams:
            events = [event.name for event in stream]
            assert events[-1:] in (["done"], [])


Anything.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
TestAnything = Anything.TestCase
