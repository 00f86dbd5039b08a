"""What can happen to a run: the moves that a script is made of."""

from __future__ import annotations

from msgspec import Struct


class Created(Struct, frozen=True):
    """The run is there; ``thread`` says that its thread was made with it."""

    thread: bool


class Queued(Struct, frozen=True):
    """The run waits for its turn."""


class Started(Struct, frozen=True):
    """The run is being worked on."""


class StepOpened(Struct, frozen=True):
    """A step begins: ``message_creation`` or ``tool_calls``."""

    kind: str


class MessageOpened(Struct, frozen=True):
    """The message of the step begins."""


class MessageGrew(Struct, frozen=True):
    """The message has more words."""

    text: str
    tokens: int


class CallOpened(Struct, frozen=True):
    """A tool is called."""

    kind: str
    name: str = ""


class CallGrew(Struct, frozen=True):
    """The arguments or the code of the last call go on."""

    text: str


class CallLogged(Struct, frozen=True):
    """The code of the last call has put something out."""

    logs: str


class MessageClosed(Struct, frozen=True):
    """The message of the step is complete."""


class StepClosed(Struct, frozen=True):
    """The step is complete."""


class ActionRequired(Struct, frozen=True):
    """The run waits for the outputs of its functions."""


class OutputsGiven(Struct, frozen=True):
    """The functions have returned; ``outputs`` is by the ids of their calls."""

    outputs: dict[str, str]


class Cancelling(Struct, frozen=True):
    """The run is asked to stop."""


class Ended(Struct, frozen=True):
    """The run is over, and what it was doing with it.

    ``code`` and ``reason`` say why (``server_error``; ``max_completion_tokens``). A ``broken`` run tells a stream of
    the failure with nothing but an ``error`` event.
    """

    status: str
    code: str = ""
    reason: str = ""
    broken: bool = False


Change = (
    Created
    | Queued
    | Started
    | StepOpened
    | MessageOpened
    | MessageGrew
    | CallOpened
    | CallGrew
    | CallLogged
    | MessageClosed
    | StepClosed
    | ActionRequired
    | OutputsGiven
    | Cancelling
    | Ended
)


class Planned(Struct, frozen=True):
    """A change that comes ``after`` so many seconds."""

    after: float
    change: Change
