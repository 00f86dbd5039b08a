"""What the scenario remembers: assistants, threads, their messages and runs, the runs' steps.

Moments are virtual Unix seconds.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from clientwright.mock.assistants.changes import Planned
from clientwright.mock.assistants.script import Plan
from clientwright.mock.wire.plain import mapping

LIFETIME = 600
"""How long a run may take, in virtual seconds; both vendors say about ten minutes."""

KEPT = 10_000
"""How many threads are remembered, the newest, and how many assistants and deletions."""

ENDED = ("completed", "failed", "cancelled", "incomplete", "expired")
"""The states that a run does not leave."""


class Assistant(Struct, kw_only=True):
    """An assistant; ``asked`` is what was asked for when it was made and changed, in the API's shape."""

    id: str
    created_at: float
    asked: dict[str, Any] = field(default_factory=dict[str, Any])


class Message(Struct, kw_only=True):
    """A message on a thread; ``content`` is in the API's shape."""

    id: str
    role: str
    created_at: float
    content: list[dict[str, Any]]
    status: str = "completed"
    assistant_id: str | None = None
    run_id: str | None = None
    attachments: list[Any] = field(default_factory=list[Any])
    metadata: Any = field(default_factory=dict[str, str])
    completed_at: float | None = None
    incomplete_at: float | None = None
    reason: str = ""
    """Why it is incomplete."""

    @property
    def text(self) -> str:
        """The words of the message."""
        return "".join(str(mapping(part["text"]).get("value")) for part in self.content if "text" in part)


class ToolCall(Struct, kw_only=True):
    """A call of a tool, as far as it has come."""

    id: str
    kind: str
    """``function``, ``code_interpreter`` or ``file_search``."""
    name: str = ""
    text: str = ""
    """The arguments of a function, or the code."""
    output: str | None = None
    """What the function returned, or what the code logged."""


class Step(Struct, kw_only=True):
    """A step of a run: it writes ``message`` or makes ``calls``."""

    id: str
    kind: str
    created_at: float
    message_id: str = ""
    """The id of the message that it writes, which the step names before the message is there."""
    message: Message | None = None
    calls: list[ToolCall] = field(default_factory=list[ToolCall])
    status: str = "in_progress"
    ended_at: float | None = None
    error: dict[str, str] | None = None
    tokens: int = 0


class Run(Struct, kw_only=True):
    """A run: what was asked for, how far it has come, and what it will do next."""

    id: str
    asked: Mapping[str, Any]
    """With what the assistant had at the time, where nothing else was asked for."""
    assistant_id: str
    model: str
    searched: bool
    """Whether the text that file search finds is wanted in events."""
    plan: Plan
    prompt_tokens: int
    """How much there was to read when it was made."""
    created_at: float
    expires_at: float
    metadata: Any
    status: str = "queued"
    started_at: float | None = None
    ended_at: float | None = None
    error: dict[str, str] | None = None
    reason: str = ""
    """Why it is incomplete."""
    steps: list[Step] = field(default_factory=list[Step])
    outputs: dict[str, str] = field(default_factory=dict[str, str])
    """What the functions returned, by the ids of their calls."""
    history: list[tuple[str, float]] = field(default_factory=list[tuple[str, float]])
    """Each status and the moment it began."""
    course: Iterator[Planned] = field(default_factory=lambda: iter(()))
    """What the run will do, and after how many seconds each; ``ahead`` is the next of it and the moment it is due."""
    ahead: tuple[float, Planned] | None = None
    listeners: list[deque[bytes]] = field(default_factory=list[deque[bytes]])
    """Where the events go; emptied when the run waits or ends, which is the end of every stream."""

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen."""
        return self.status in ENDED

    @property
    def pending(self) -> list[ToolCall]:
        """The calls whose outputs the run waits for."""
        return self.steps[-1].calls if self.status == "requires_action" else []

    @property
    def completion_tokens(self) -> int:
        """How much it has written, in tokens."""
        return sum(step.tokens for step in self.steps)


class Thread(Struct, kw_only=True):
    """A thread. ``latest`` is the last moment that something happened on it.

    A stream does not wait for the clock, so what happens on a thread may be ahead of it; nothing there happens before
    ``latest``, and other threads are not touched.
    """

    id: str
    created_at: float
    latest: float
    metadata: Any = field(default_factory=dict[str, str])
    tool_resources: Any = field(default_factory=dict[str, Any])
    messages: list[Message] = field(default_factory=list[Message])
    said: int = 0
    """How many messages were put on it, deleted ones too; runs write others."""
    runs: dict[str, Run] = field(default_factory=dict[str, Run])
    tokens: int = 0
    """How many tokens the first ``counted`` messages have."""
    counted: int = 0

    @property
    def active(self) -> Run | None:
        """The run that has not ended; there is one at most."""
        last = next(reversed(self.runs.values()), None)
        return None if last is None or last.ended else last

    def drop(self, message: Message) -> None:
        """Take a message off; what is left is counted anew."""
        self.messages.remove(message)
        self.tokens = self.counted = 0
