"""An example call of every operation of an emitted client, carried out as its user would."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial, reduce
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from clientwright.ir.operations import Api, Operation
from clientwright.names.table import Names
from clientwright.render.readme.examples import arguments

MOST_EVENTS = 200
"""Events of one stream that are looked at: it need not end."""


class ExampleCall(NamedTuple):
    """One call: what it is called, what it is of, and what carries it out."""

    name: str
    operation: Operation
    carry_out: Callable[[], None]


def example_calls(client: Any, api: Api, names: Names, *, every: bool) -> Iterator[ExampleCall]:
    """A call of each operation as the README shows it, or with ``every`` argument, and one of its stream."""
    for operation in api.operations:
        named = names.operations[operation.id]
        given = {one.name: one.value for one in arguments(operation, named, api, every=every)}
        method = reduce(getattr, named.method, client)
        if operation.stream is None or operation.stream.selector:
            yield ExampleCall(operation.id, operation, partial(_call, method, given))
        if operation.stream is not None:
            selector = operation.stream.selector
            chosen = {named.parameters["body", selector].python: True} if selector else {}
            yield ExampleCall(f"{operation.id} (stream)", operation, partial(_call, method, given | chosen))


def _call(method: Any, given: Mapping[str, Any]) -> None:
    """Call, and look at all that comes: the events of a stream, the first page of a list."""
    result = method(**given)
    if hasattr(result, "first") and hasattr(result, "pages"):
        result.first()
    elif hasattr(result, "__enter__"):
        with result as opened:
            for index, _ in enumerate(opened):
                if index == MOST_EVENTS:
                    break


def credentials(api: Api) -> dict[str, str | tuple[str, str]]:
    """A credential for each security scheme."""
    return {one.name: ("user", "password") if one.kind == "basic" else "key" for one in api.schemes}


@contextmanager
def imported(package: Path) -> Iterator[ModuleType]:
    """A package as it is imported from the folder that it is in, until the end of the block."""
    sys.path.insert(0, str(package.parent))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(package.name)
    finally:
        sys.path.remove(str(package.parent))
        for module in [each for each in sys.modules if each.split(".")[0] == package.name]:
            del sys.modules[module]
