"""Tools: Python functions that the server may ask for, called here, their results handed back.

How an operation offers tools and takes their outputs is data (``ToolUse``), made from ``x-clientwright-tools``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypedDict, TypeVar

if TYPE_CHECKING:
    from ..http.call import Call, StreamCall
    from ..http.caller import AsyncCaller, Caller
    from ..streams.stream import AsyncStream, Stream
    from ..waiting.polling import Polling, WaitOptions

T = TypeVar("T")
E = TypeVar("E")

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


def with_tools(
    client: Caller,
    offer: Callable[[list[Any]], Call[T]],
    tools: Sequence[Any],
    use: ToolUse[T],
    polling: Polling[T],
    wait: WaitOptions | None = None,
    options: ToolOptions | None = None,
) -> T:
    """Carries out the call that ``offer`` makes of the tools' definitions, and answers each call of a tool.

    ``tools`` holds functions and ready definitions; a value that asks for one of the latter is returned as it is, as
    is one whose calls cannot be read: they are the caller's to answer. What a function raises, and arguments that do
    not fit it, are told to the server as ``{"error": "..."}``. The wait is over when nothing more happens by itself.
    Raises ``TypeError`` for a function that makes no definition, ``WaitError`` when time or rounds are over, and what
    a call raises.
    """
    from ..waiting.steps import run
    from ..waiting.wait import Waiting, usual_options
    from .loop import HandOver, Toolbox, conversation

    box = Toolbox(tools, use.definition, is_async=False)
    waiting = Waiting(use.waited(polling), wait, usual=usual_options(client))
    hand_over = HandOver(box, use, options)
    return run(conversation(offer(box.definitions), hand_over, waiting), client)


async def with_tools_async(
    client: AsyncCaller,
    offer: Callable[[list[Any]], Call[T]],
    tools: Sequence[Any],
    use: ToolUse[T],
    polling: Polling[T],
    wait: WaitOptions | None = None,
    options: ToolOptions | None = None,
) -> T:
    """As ``with_tools``, in an event loop, with async functions as well."""
    from ..waiting.steps import run_async
    from ..waiting.wait import Waiting, usual_options
    from .loop import HandOver, Toolbox, conversation

    box = Toolbox(tools, use.definition, is_async=True)
    waiting = Waiting(use.waited(polling), wait, usual=usual_options(client))
    hand_over = HandOver(box, use, options)
    call = offer(box.definitions)
    return await run_async(conversation(call, hand_over, waiting), client)


def stream_with_tools(
    client: Caller,
    offer: Callable[[list[Any]], StreamCall[T, E]],
    tools: Sequence[Any],
    use: ToolUse[T],
    options: ToolOptions | None = None,
) -> Stream[E]:
    """As ``with_tools``, streamed: the events of the call and of each hand-over, one after the other, as one stream.

    Each response's events are given to the last, the one that ends it included. Functions are called between two
    responses, while the next event is waited for.
    """
    from ..waiting.steps import run
    from .loop import HandOver, Toolbox

    box = Toolbox(tools, use.definition, is_async=False)
    hand_over = HandOver(box, use, options)
    call = offer(box.definitions)
    stream = client.stream(call)
    stream.watch(hand_over.see)

    def following() -> Stream[E] | None:
        submission = run(hand_over.streamed(call), client)
        return None if submission is None else client.stream(submission)

    return stream.continue_with(following)


async def stream_with_tools_async(
    client: AsyncCaller,
    offer: Callable[[list[Any]], StreamCall[T, E]],
    tools: Sequence[Any],
    use: ToolUse[T],
    options: ToolOptions | None = None,
) -> AsyncStream[E]:
    """As ``stream_with_tools``, in an event loop, with async functions as well."""
    from ..waiting.steps import run_async
    from .loop import HandOver, Toolbox

    box = Toolbox(tools, use.definition, is_async=True)
    hand_over = HandOver(box, use, options)
    call = offer(box.definitions)
    stream = await client.stream(call)
    stream.watch(hand_over.see)

    async def following() -> AsyncStream[E] | None:
        submission = await run_async(hand_over.streamed(call), client)
        return None if submission is None else await client.stream(submission)

    return stream.continue_with(following)
