"""What can happen to a run: the moves that a script is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Created:
    """The run is there; ``thread`` says that its thread was made with it."""

    thread: bool


@dataclass(frozen=True, slots=True)
class Queued:
    """The run waits for its turn."""


@dataclass(frozen=True, slots=True)
class Started:
    """The run is being worked on."""


@dataclass(frozen=True, slots=True)
class StepOpened:
    """A step begins: ``message_creation`` or ``tool_calls``."""

    kind: str


@dataclass(frozen=True, slots=True)
class MessageOpened:
    """The message of the step begins."""


@dataclass(frozen=True, slots=True)
class MessageGrew:
    """The message has more words."""

    text: str
    tokens: int


@dataclass(frozen=True, slots=True)
class CallOpened:
    """A tool is called."""

    kind: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class CallGrew:
    """The arguments or the code of the last call go on."""

    text: str


@dataclass(frozen=True, slots=True)
class CallLogged:
    """The code of the last call has put something out."""

    logs: str


@dataclass(frozen=True, slots=True)
class MessageClosed:
    """The message of the step is complete."""


@dataclass(frozen=True, slots=True)
class StepClosed:
    """The step is complete."""


@dataclass(frozen=True, slots=True)
class ActionRequired:
    """The run waits for the outputs of its functions."""


@dataclass(frozen=True, slots=True)
class OutputsGiven:
    """The functions have returned; ``outputs`` is by the ids of their calls."""

    outputs: dict[str, str]


@dataclass(frozen=True, slots=True)
class Cancelling:
    """The run is asked to stop."""


@dataclass(frozen=True, slots=True)
class Ended:
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


@dataclass(frozen=True, slots=True)
class Planned:
    """A change that comes ``after`` so many seconds."""

    after: float
    change: Change
