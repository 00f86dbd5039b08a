"""One request to the mock, taken apart as the description says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, cast, get_args
from urllib.parse import unquote

from clientwright.mock.judging.examination import Examined
from clientwright.mock.reading.operation import Operation
from clientwright.mock.scenario import Exchange
from clientwright.mock.wire.message import Request
from clientwright.mock.wire.models import client_of
from clientwright.mock.wire.problem import Problem, listed

T = TypeVar("T")


class Parameters(Mapping[str, Any]):
    """Parameters by name as described (``parcelId``), found in the spelling of Python too (``parcel_id``)."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = dict(values)
        self._bare = {_bare(name): name for name in values}

    def __getitem__(self, name: str) -> Any:
        if name in self._values:
            return self._values[name]
        if _bare(name) in self._bare:
            return self._values[self._bare[_bare(name)]]
        raise KeyError(f"{name} (sent were {listed(self._values) or 'none'})")

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return repr(self._values)


class Call:
    """A request that the mock received: its operation, its parameters and its body as the description has them."""

    def __init__(self, exchange: Exchange, examined: Examined) -> None:
        self.exchange = exchange
        """The request and what became of it, as the mock keeps them."""
        self.examined = examined
        """What the request holds, each parameter by its place."""

    @classmethod
    def asked(cls, operation: Operation, request: Request, examined: Examined) -> Call:
        """A right request that is still to be answered: its status is 0."""
        return cls(Exchange(number=0, request=request, operation=operation.name, status=0), examined)

    @property
    def request(self) -> Request:
        """The request as it came."""
        return self.exchange.request

    @property
    def operation(self) -> str:
        """The operation's name in the description; empty when none answers to the request."""
        return self.exchange.operation

    @property
    def status(self) -> int:
        """The status that was answered; 0 as long as it is not."""
        return self.exchange.status

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong with the request."""
        return self.exchange.problems

    @property
    def method(self) -> str:
        """The method, in upper case."""
        return self.request.method

    @property
    def path(self) -> str:
        """The path, decoded."""
        return unquote(self.request.path)

    @property
    def parameters(self) -> Parameters:
        """The values of all parameters that were sent, whatever their place, as their schemas have them."""
        found = self.examined
        return Parameters({**found.cookies, **found.headers, **found.query, **found.path})

    @property
    def headers(self) -> Mapping[str, str]:
        """All headers that were sent, by names in lower case."""
        return {name: self.request.header(name) or "" for name, _ in self.request.headers}

    @property
    def body(self) -> Any:
        """The body: a JSON value, the values of a form, text, bytes; None when there was none."""
        return self.examined.body

    def body_as(self, model: type[T]) -> T:
        """The body as a model of a generated client, or as a list or union of some; TypeError for other types."""
        package = next(filter(None, map(client_of, _classes(model))), None)
        if package is None:
            raise TypeError(f"{model!r} is no model of a generated client")
        return cast(T, package.from_json(model, self.body))

    def __repr__(self) -> str:
        status = f" {self.status}" if self.status else ""
        return f"<{self.method} {self.path}{status}{f' {self.operation}' if self.operation else ''}>"


def _classes(kind: Any) -> Iterator[type]:
    if isinstance(kind, type) and not get_args(kind):
        yield kind
    for argument in get_args(kind):
        yield from _classes(argument)


def _bare(name: str) -> str:
    return name.replace("_", "").replace("-", "").replace("[]", "").lower()
