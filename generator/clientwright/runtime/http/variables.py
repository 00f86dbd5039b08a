"""Clients whose servers have variables in their URLs, which are arguments of the client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Generic, TypedDict, TypeVar

if TYPE_CHECKING:
    from ..auth.schemes import Credential
    from ..wire.deviations import Deviation
    from ..wire.values import Unset
    from .retries import Retries
    from .transport import Timeout

H = TypeVar("H")


class ClientSettings(TypedDict, Generic[H], total=False):
    """What a client takes beside its key and the variables of its servers."""

    server: str | None
    """The name of a described server, or a URL."""
    base_url: str | None
    """The URL of another server, or of the host of one of which no more than a path is described."""
    credentials: Mapping[str, Credential] | None
    """By name of the security scheme, for APIs with several; user and password for HTTP Basic."""
    timeout: Timeout | Unset
    """Seconds to wait for each step of an exchange; None for ever."""
    deadline: float | None
    """Seconds that a call may take as a whole: with all its tries, readings and tools, and to the last event."""
    idle: float | None
    """Seconds that a stream may go on without an event, whatever else comes."""
    retries: int | Retries
    """How often a call that failed is tried again at most, or the whole policy."""
    max_bytes: int | None
    """How large an answer may be that is held in memory, and each event of a stream; None for 256 and 16 MiB."""
    headers: Mapping[str, str | None] | None
    """Sent with every call; None takes one away."""
    http_client: H | None
    """An httpx2 client to use; it stays yours to close."""
    strict: bool
    """Raise ``DecodeError`` for an answer that departs from the description."""
    on_deviation: Callable[[Deviation], None] | None
    """Is given each departure; without it, they are logged as warnings."""


class Variable:
    """A variable in a server's URL: its default, and what it may be, if that is not any text."""

    __slots__ = ("choices", "default")

    def __init__(self, default: str | None = None, *choices: str) -> None:
        self.default = default
        self.choices = choices


def filled(
    servers: Mapping[str, str],
    variables: Mapping[str, Mapping[str, Variable]],
    given: Mapping[str, str | None],
) -> dict[str, str]:
    """The servers with a value for each variable: the given one, or for None the default.

    ``ValueError`` for a value that the variable has at no server. A server at which it has others keeps the variable in
    its URL, and cannot be chosen.
    """
    for name, value in given.items():
        known = [one[name] for one in variables.values() if name in one]
        if value is not None and not any(_takes(one, value) for one in known):
            choices = dict.fromkeys(choice for one in known for choice in one.choices)
            expected = (
                f"one of {', '.join(map(repr, choices))}" if choices else "a text"
            )
            raise ValueError(f"{name}: {expected}, not {value!r}")
    return {
        server: _filled(url, variables.get(server, {}), given)
        for server, url in servers.items()
    }


def _filled(
    url: str, variables: Mapping[str, Variable], given: Mapping[str, str | None]
) -> str:
    for name, one in variables.items():
        value = given.get(name)
        value = one.default if value is None else value
        if value is not None and _takes(one, value):
            url = url.replace(f"{{{name}}}", value)
    return url


def _takes(variable: Variable, value: object) -> bool:
    return isinstance(value, str) and (
        not variable.choices or value in variable.choices
    )
