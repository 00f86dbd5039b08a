"""Example calls: what the README of an emitted package shows for each operation.

The values are the description's own examples as far as they fit; a required argument without one gets a plain value of
its type.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from clientwright.ir.operations import Api, Body, Operation, Parameter
from clientwright.ir.types import ModelRef, ObjectModel, Type
from clientwright.names.table import OperationName
from clientwright.render.readme.fitting import Unfit, fitting, is_object
from clientwright.render.readme.values import Example, Values, given


class ExampleArgument(Struct, frozen=True):
    """One keyword argument of an example call."""

    name: str
    value: Example


def arguments(
    operation: Operation, named: OperationName, api: Api, *, every: bool = False
) -> tuple[ExampleArgument, ...]:
    """The arguments of an example call, path parameters first: what is required or has an example, or ``every`` one."""
    return tuple(_Writer(named, api, Values(api), every).arguments(operation))


class _Writer(Struct, frozen=True):
    named: OperationName
    api: Api
    values: Values
    every: bool

    def arguments(self, operation: Operation) -> Iterator[ExampleArgument]:
        for parameter in operation.parameters:
            own = self._own(parsed(parameter.example), parameter.type)
            wanted = parameter.required or own or (self.every and not parameter.deprecated)
            if parameter.fixed is None and wanted:
                name = self.named.parameters[parameter.place, parameter.wire_name].python
                yield ExampleArgument(name, own[0] if own else self._made(parameter, name))
        if operation.body is not None:
            selector = operation.stream.selector if operation.stream else ""
            yield from self._of_body(operation.body, selector)

    def _made(self, parameter: Parameter, name: str) -> Example:
        return self.values.of(parameter.type, name)

    def _own(self, example: Any, type: Type) -> list[Example]:
        """The description's own example, if it is one."""
        if example is None:
            return []
        try:
            return [fitting(example, type, self.api)]
        except Unfit:
            return []

    def _of_body(self, body: Body, selector: str) -> Iterator[ExampleArgument]:
        example = parsed(body.example)
        model = self.api.models.get(body.type.id) if isinstance(body.type, ModelRef) else None
        if not body.spread or not isinstance(model, ObjectModel):
            own = self._own(example, body.type)
            if body.required or own or self.every:
                name = self.named.parameters["body", ""].python
                yield ExampleArgument(name, own[0] if own else self.values.of(body.type, name))
            return
        shown = example if is_object(example) else {}
        for property in model.properties:
            key = property.wire_name
            if ("body", key) not in self.named.parameters or key == selector or not property.given:
                continue
            name = self.named.parameters["body", key].python
            own = self._own(shown.get(key), property.type)
            if own:
                yield ExampleArgument(name, own[0])
            elif (property.required or (self.every and not property.deprecated)) and given(property):
                yield ExampleArgument(name, self.values.of(property.type, name))
        known = {one.wire_name for one in model.properties}
        unknown = {key: value for key, value in shown.items() if key not in known}
        if unknown and model.additional is not None:
            yield ExampleArgument("extra_body", unknown)


def parsed(text: str | None) -> Any:
    """The value of an example kept as JSON text; None when there is none, or when it is null."""
    return None if text is None else json.loads(text)
