"""Tools: Python functions that the server may ask for, called here, their results handed back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from ..http.call import Call
    from ..http.caller import AsyncCaller, Caller
    from ..waiting.polling import Polling, WaitOptions
    from .use import ToolOptions, ToolUse

T = TypeVar("T")


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
