"""How an operation offers tools and takes their outputs, as data; made from ``x-clientwright-tools``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypedDict, TypeVar

if TYPE_CHECKING:
    from ..http.call import Call
    from ..waiting.polling import Polling

T = TypeVar("T")

Tool: TypeAlias = Callable[..., Any]
"""A function with typed parameters; ``async`` ones are for async clients."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolDefinition:
    """How a function is told to the server: constants, and where its parts go (JSON Pointers, split at ``/``)."""

    fixed: Mapping[str, Any] = field(default_factory=dict[str, Any])
    name: tuple[str, ...]
    description: tuple[str, ...] = ()
    """Empty where the server takes none."""
    parameters: tuple[str, ...]
    """Where the JSON Schema of the arguments goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolUse(Generic[T]):
    """How a value asks for tools, and how their outputs are handed back. Pointers are split at ``/``."""

    state: Callable[[T], object]
    needed: frozenset[str]
    """The states in which the server waits for outputs."""
    calls: tuple[str, ...]
    """Pointer to the list of calls in the JSON form of the value."""
    id: tuple[str, ...]
    """Pointer in a call; so are the next two."""
    name: tuple[str, ...]
    arguments: tuple[str, ...]
    """Of the arguments: JSON text, or an object."""
    output_id: str
    """The property of an output that has the call's id."""
    output_value: str
    """The property of an output that has the text."""
    submit: Callable[[T, list[Any], bool], Call[T]]
    """The call that hands the outputs of a value's calls back, streamed or not."""
    definition: ToolDefinition
    output_fixed: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """The constants that every output has beside these two."""
    events: frozenset[str] = frozenset()
    """The names of the server-sent events whose data is the value."""

    def waited(self, polling: Polling[T]) -> Polling[T]:
        """A wait that also ends where outputs are needed."""
        return replace(polling, paused=polling.paused | self.needed)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolCall:
    """One call that the server asks for."""

    id: str
    name: str
    arguments: Any
    """As they came: JSON text, or an object."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolOutcome:
    """What became of a call."""

    output: str
    """The text that is handed back."""
    value: Any = None
    """What the function returned."""
    error: Exception | None = None
    """What it raised, or why it was not called."""


class ToolOptions(TypedDict, total=False):
    """How tools are called."""

    at_once: int
    """How many calls of one hand-over run at the same time; 1 if left out. More run in threads, async functions in
    their event loop."""
    threads: bool
    """For async clients: whether functions that are not async run in threads too; if left out, where ``at_once`` is
    more than 1."""
    rounds: int
    """How many times outputs are handed over; 16 if left out. ``WaitError`` when more are asked for."""
    on_call: Callable[[ToolCall, ToolOutcome], object]
    """Is told of each call when it is over, one at a time, in the caller's own thread."""
