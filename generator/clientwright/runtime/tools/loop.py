"""The steps of a conversation with tools: the calls in a value, their outcomes, and the call that hands them over."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final, Generic, NoReturn, TypeVar

from ..http.call import Call
from ..http.checks import check_hook, check_names
from ..waiting.polling import WaitError
from ..waiting.steps import Steps
from ..waiting.wait import Waiting, carried
from ..wire.codec import to_json
from ..wire.values import ARRAY, OBJECT, UNSET
from .kinds import ArgumentsError
from .schema import FunctionTool, function_tool
from .use import ToolCall, ToolDefinition, ToolOptions, ToolOutcome, ToolUse
from .values import output_text
from .work import Work

if TYPE_CHECKING:
    from ..http.call import AsyncCaller, Caller
    from ..waiting.polling import Polling, WaitOptions
    from .use import ToolOptions, ToolUse

T = TypeVar("T")

ROUNDS: Final = 16
"""How many times outputs are handed over, if the caller does not say."""


class Toolbox:
    """The tools of one conversation: how they are offered, and which function a name stands for."""

    def __init__(
        self, tools: Sequence[Any], definition: ToolDefinition, *, is_async: bool
    ) -> None:
        self.definitions: list[Any] = []
        """In the order of the tools: what functions make, and the ready ones as they are."""
        self.functions: dict[str, FunctionTool] = {}
        self.elsewhere: set[str] = set()
        """The names of ready definitions: their calls are answered by the caller."""
        for tool in tools:
            if not callable(tool):
                self.definitions.append(tool)
                name = pointed(to_json(tool), definition.name)
                if isinstance(name, str):
                    self._new(name)
                    self.elsewhere.add(name)
                continue
            made = function_tool(tool)
            if made.is_async and not is_async:
                raise TypeError(f"tool {made.name} is async: it needs an async client")
            self._new(made.name)
            self.functions[made.name] = made
            self.definitions.append(_defined(made, definition))

    def _new(self, name: str) -> None:
        if name in self.functions or name in self.elsewhere:
            raise ValueError(f"two tools are called {name!r}")

    def call(self, call: ToolCall) -> Any:
        """What the function gives that a call asks for: in the end, or to be awaited."""
        tool = self.functions.get(call.name)
        if tool is None:
            known = ", ".join(map(repr, self.functions)) or "none"
            raise ArgumentsError(f"there is no tool {call.name!r} (there are: {known})")
        return tool.bound(_arguments(call.arguments))()


class HandOver(Generic[T]):
    """Answers the calls in values, round after round."""

    def __init__(
        self, box: Toolbox, use: ToolUse[T], options: ToolOptions | None
    ) -> None:
        options = options or {}
        check_names(options, ToolOptions.__annotations__, "calling")
        self._box = box
        self._use = use
        self._at_once = _number("at_once", options.get("at_once", 1), 1)
        self._rounds = _number("rounds", options.get("rounds", ROUNDS), 0)
        self._threads = options.get("threads", self._at_once > 1)
        self._on_call = options.get("on_call")
        check_hook("on_call", self._on_call)
        self._done = 0

    def following(
        self, value: T, first: Call[T], *, stream: bool
    ) -> Steps[Call[T] | None]:
        """The call that hands over the outputs that a value asks for; None when it asks for none of ours."""
        calls = self._calls(value)
        if not calls:
            return None
        if self._done == self._rounds:
            raise self._error(
                first, value, f"tools are asked for once more after {self._done} rounds"
            )
        self._done += 1
        outcomes: dict[int, ToolOutcome] = {}

        def done(index: int, given: Any, error: Exception | None) -> None:
            outcomes[index] = outcome = _outcome(given, error)
            if self._on_call is not None:
                self._on_call(calls[index], outcome)

        yield Work(
            functions=[_calling(self._box, call) for call in calls],
            done=done,
            at_once=self._at_once,
            threads=self._threads,
        )
        use = self._use
        outputs = [
            {
                **use.output_fixed,
                use.output_id: call.id,
                use.output_value: outcomes[index].output,
            }
            for index, call in enumerate(calls)
        ]
        try:
            submission = use.submit(value, outputs, stream)
        except (AttributeError, TypeError, ValueError, LookupError) as error:
            raise self._error(
                first, value, f"where the outputs go cannot be told: {error}"
            ) from error
        return carried(submission, first.options)

    def _calls(self, value: T) -> list[ToolCall]:
        """The calls that are to be answered here; none when any of them is the caller's, or cannot be read."""
        use = self._use
        try:
            if use.state(value) not in use.needed:
                return []
            found = pointed(to_json(value), use.calls)
        except (
            AttributeError,
            TypeError,
            LookupError,
            RecursionError,
        ):  # something else altogether came
            return []
        calls: list[ToolCall] = []
        for each in found if type(found) is ARRAY else ():
            id, name = pointed(each, use.id), pointed(each, use.name)
            if type(id) is not str or type(name) is not str:
                return []
            if name in self._box.elsewhere:
                return []
            arguments = pointed(each, use.arguments)
            calls.append(ToolCall(id=id, name=name, arguments=arguments))
        return calls

    def _error(self, call: Call[T], value: T, message: str) -> WaitError:
        return WaitError(message, operation=call.operation, value=value)


def conversation(
    call: Call[T], hand_over: HandOver[T], waiting: Waiting[T]
) -> Steps[T]:
    """Carries a call out, and hands outputs over for as long as they are asked for; the last value."""
    value = yield from waiting.until(call)
    while following := (yield from hand_over.following(value, call, stream=False)):
        value = yield from waiting.until(following)
    return value


def pointed(value: Any, pointer: Sequence[str]) -> Any:
    """What a JSON Pointer, split, leads to; ``UNSET`` when there is nothing."""
    for token in pointer:
        if type(value) is OBJECT and token in value:
            value = value[token]
        elif type(value) is ARRAY and token.isdecimal() and int(token) < len(value):
            value = value[int(token)]
        else:
            return UNSET
    return value


def _defined(tool: FunctionTool, definition: ToolDefinition) -> dict[str, Any]:
    """How a function is told to the server."""
    made: dict[str, Any] = deepcopy({**definition.fixed})
    parts = [(definition.name, tool.name), (definition.parameters, tool.parameters)]
    if tool.description and definition.description:
        parts.insert(1, (definition.description, tool.description))
    for pointer, part in parts:
        holder = made
        for token in pointer[:-1]:
            holder = holder.setdefault(token, {})
        holder[pointer[-1]] = part
    return made


def _calling(box: Toolbox, call: ToolCall) -> Callable[[], Any]:
    return lambda: box.call(call)


def _arguments(given: Any) -> Any:
    """The arguments as a JSON value; where a server says nothing, there are none."""
    if given is UNSET or given is None or given == "":
        return {}
    if type(given) is not str:
        return given
    try:
        return json.loads(given, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise ArgumentsError(
            f"the arguments are not JSON ({error}): {given:.80}"
        ) from error


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")


def _outcome(value: Any, error: Exception | None) -> ToolOutcome:
    """What became of a call, and what is told of it."""
    if error is None:
        try:
            return ToolOutcome(output=output_text(value), value=value)
        except (TypeError, ValueError, RecursionError) as unfit:
            error = unfit
    told = str(error)
    if not isinstance(error, ArgumentsError):
        told = f"{type(error).__name__}: {told}" if told else type(error).__name__
    return ToolOutcome(
        output=json.dumps({"error": told}, ensure_ascii=False), value=value, error=error
    )


def _number(name: str, value: int, least: int) -> int:
    if type(value) is not int or value < least:
        raise ValueError(f"{name} is a whole number, {least} or more, not {value!r}")
    return value


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
    from ..waiting.wait import Waiting, timed

    box = Toolbox(tools, use.definition, is_async=False)
    waiting = Waiting(use.waited(polling), wait)
    hand_over = HandOver(box, use, options)
    call = timed(offer(box.definitions), client)
    return run(conversation(call, hand_over, waiting), client)


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
    from ..waiting.wait import Waiting, timed

    box = Toolbox(tools, use.definition, is_async=True)
    waiting = Waiting(use.waited(polling), wait)
    hand_over = HandOver(box, use, options)
    call = timed(offer(box.definitions), client)
    return await run_async(conversation(call, hand_over, waiting), client)
