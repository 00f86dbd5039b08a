"""What one scenario remembers, and how it is found: assistants, threads with what is on them, and what was deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from clientwright.mock.assistants import life, objects
from clientwright.mock.assistants.changes import Ended
from clientwright.mock.assistants.ids import creatable, forgettable, imaginary, mint
from clientwright.mock.assistants.state import KEPT, Assistant, Message, Run, Thread
from clientwright.mock.assistants.vendors import Refused, Vendor
from clientwright.mock.ground.clock import Clock

NOUNS = {"asst": "assistant", "thread": "thread", "msg": "message", "run": "run", "step": "run step"}
"""What the vendors call an object, by the prefix of its id."""


class Imaginary(Exception):
    """The request names an object that only the description's examples know."""


class Memory(Struct, kw_only=True):
    """The state of one scenario; whoever uses it keeps other threads out."""

    vendor: Vendor
    clock: Clock
    assistants: dict[str, Assistant] = field(default_factory=dict[str, Assistant])
    threads: dict[str, Thread] = field(default_factory=dict[str, Thread])
    deleted: dict[str, None] = field(default_factory=dict[str, None])
    """The ids of what was deleted: an unknown id may be used in places, one of these may not."""
    made: Counter[str] = field(default_factory=Counter[str])
    """How many ids it gave, by their prefix."""

    def forget(self) -> None:
        """Begin anew."""
        self.assistants.clear()
        self.threads.clear()
        self.deleted.clear()
        self.made.clear()

    def mint(self, kind: str) -> str:
        """A new id."""
        self.made[kind] += 1
        return mint(kind, self.made[kind])

    def moment(self, thread: Thread) -> float:
        """Now, on a thread, which may be ahead of the clock."""
        return max(self.clock.now(), thread.latest)

    # ------------------------------------------------------------------------------------------------------ assistants

    def keep(self, assistant: Assistant) -> Assistant:
        """Remember an assistant."""
        self.assistants[assistant.id] = assistant
        _make_room(self.assistants)
        return assistant

    def assistant(self, assistant_id: str) -> Assistant:
        """An assistant that was made."""
        if assistant_id not in self.assistants:
            raise unknown("asst", assistant_id)
        return self.assistants[assistant_id]

    def settings(self, assistant_id: str) -> Mapping[str, Any]:
        """What a run takes from its assistant. Nobody needs to have made it: any id will do, as for threads."""
        if assistant_id in self.assistants:
            return objects.settings(self.assistants[assistant_id])
        if assistant_id in self.deleted or not creatable(assistant_id):
            raise not_found("asst", assistant_id)
        return {"instructions": objects.INSTRUCTIONS}

    # --------------------------------------------------------------------------------------------------------- threads

    def new_thread(self, thread_id: str) -> Thread:
        """A thread; where there are very many, the oldest makes room for it, but its stream goes on to its end."""
        now = self.clock.now()
        self.threads[thread_id] = Thread(id=thread_id, created_at=now, latest=now)
        _make_room(self.threads)
        return self.threads[thread_id]

    def thread(self, thread_id: str) -> Thread:
        """A thread that is there, on which everything has happened that is due."""
        if thread_id not in self.threads:
            raise unknown("thread", thread_id)
        life.catch_up(self.threads[thread_id], self.clock.now())
        return self.threads[thread_id]

    def thread_to_use(self, thread_id: str) -> Thread:
        """A thread to put something on, which is created if nobody has."""
        if forgettable(thread_id):
            raise Imaginary
        if thread_id in self.threads:
            return self.thread(thread_id)
        if thread_id in self.deleted or not creatable(thread_id):
            raise not_found("thread", thread_id)
        return self.new_thread(thread_id)

    def run(self, thread_id: str, run_id: str) -> tuple[Thread, Run]:
        """A run and its thread, on which everything has happened that is due."""
        if thread_id not in self.threads or run_id not in self.threads[thread_id].runs:
            # Placeholders may stand for either: `run_id` on `thread_id`, `run_abc123` on a thread that is known.
            raise unknown("run", run_id)
        thread = self.thread(thread_id)
        return thread, thread.runs[run_id]

    def message(self, thread_id: str, message_id: str) -> tuple[Thread, Message]:
        """A message and its thread."""
        if thread_id in self.threads:
            thread = self.thread(thread_id)
            for message in thread.messages:
                if message.id == message_id:
                    return thread, message
        raise unknown("msg", message_id)

    # ------------------------------------------------------------------------------------------------------- deletions

    def delete_assistant(self, assistant: Assistant) -> None:
        """Forget an assistant, so that no run may name it."""
        del self.assistants[assistant.id]
        self._bury(assistant.id)

    def delete_thread(self, thread: Thread) -> None:
        """Forget a thread; a run that is at work ends, and its stream with it."""
        if thread.active is not None:
            life.happen(thread, thread.active, Ended("cancelled"), self.moment(thread))
        del self.threads[thread.id]
        self._bury(thread.id)

    def _bury(self, gone: str) -> None:
        self.deleted[gone] = None
        _make_room(self.deleted)


def unknown(kind: str, given: str) -> Imaginary | Refused:
    """What to raise for an id that is not remembered."""
    return Imaginary() if imaginary(given, kind) else not_found(kind, given)


def not_found(kind: str, given: str) -> Refused:
    """That there is no such object."""
    return Refused(404, f"No {NOUNS[kind]} found with id '{given}'.")


def _make_room(kept: dict[str, Any]) -> None:
    if len(kept) > KEPT:
        del kept[next(iter(kept))]


def everything(memory: Memory, last: int | None = None) -> objects.Object:
    """Assistants, threads with their messages, and runs, oldest first, with their steps; each with what became of it.

    With ``last``, only so many of the newest runs, and their threads.
    """
    threads = list(memory.threads.values())
    for thread in threads:
        life.catch_up(thread, memory.clock.now())
    made = sorted(
        ((thread, run) for thread in threads for run in thread.runs.values()), key=lambda each: each[1].created_at
    )
    total = len(made)
    if last is not None:
        made = made[max(total - last, 0) :]
        threads = list({thread.id: thread for thread, _ in made}.values())
    return {
        "assistants": [objects.assistant(each) for each in memory.assistants.values()],
        "threads": [
            {**objects.thread(thread), "messages": [objects.message(thread, message) for message in thread.messages]}
            for thread in threads
        ],
        "runs": [objects.remembered(thread, run) for thread, run in made],
        "runs_total": total,
    }
