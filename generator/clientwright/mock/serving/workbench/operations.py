"""The operations of the API as the page shows them: what each is, and a form for it with an example filled in."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any, Final

from clientwright.mock.answering.synthesis import Synthesis, Unsatisfiable
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.reading.operation import Media, Operation, Parameter, operations
from clientwright.mock.service import Service
from clientwright.mock.serving.workbench.forms import form
from clientwright.mock.wire.message import ContentType
from clientwright.mock.wire.plain import is_object, mapping, sequence, text

_REQUEST: Final = Direction.REQUEST
_CUT: Final = 300


class Operations:
    """What one service serves, for the page; examples are made when they are first asked for, and kept."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._synthesis = Synthesis(service.description, service.judge)
        self._all = list(operations(service.description))
        self._kept: dict[str, dict[str, Any]] = {}
        self._lock = threading.Lock()

    def all(self) -> list[dict[str, Any]]:
        """A line of each operation, in the description's order."""
        return [
            {
                "name": each.name,
                "method": each.method,
                "path": each.template,
                "summary": text(each.declared.get("summary"))[:_CUT],
                "tag": next((text(tag) for tag in sequence(each.declared.get("tags"))), ""),
                "deprecated": each.declared.get("deprecated") is True,
            }
            for each in self._all
        ]

    def named(self, name: str) -> Operation | None:
        """The operation of this name."""
        return next((each for each in self._all if each.name == name), None)

    def one(self, operation: Operation) -> dict[str, Any]:
        """An operation whole: its docs, its parameters and bodies with their forms, its answers."""
        with self._lock:
            if operation.name not in self._kept:
                self._kept[operation.name] = self._described(operation)
            return self._kept[operation.name]

    def _described(self, operation: Operation) -> dict[str, Any]:
        declared = operation.declared
        body = operation.body
        return {
            "name": operation.name,
            "method": operation.method,
            "path": operation.template,
            "summary": text(declared.get("summary")),
            "doc": text(declared.get("description")),
            "deprecated": declared.get("deprecated") is True,
            "parameters": [self._parameter(each) for each in operation.parameters],
            "bodies": [self._body(each) for each in body.content] if body is not None else [],
            "body_required": body is not None and body.required,
            "answers": list(self._answers(operation)),
            "accepts": list(dict.fromkeys(media.name for each in operation.answers for media in each.content)),
            "security": [list(each) for each in operation.security],
        }

    def _parameter(self, parameter: Parameter) -> dict[str, Any]:
        declared = parameter.declared
        # An optional one is sent when the description shows it being sent.
        shown = parameter.required or "example" in declared or "examples" in declared
        return {
            "name": parameter.name,
            "in": parameter.place,
            "required": parameter.required,
            "doc": text(declared.get("description")),
            "deprecated": declared.get("deprecated") is True,
            "field": form(self._service.description, parameter.schema),
            "example": self._example(declared, parameter.schema),
            "given": shown and declared.get("deprecated") is not True,
        }

    def _body(self, media: Media) -> dict[str, Any]:
        files = ContentType.read(media.name).name.startswith("multipart/")
        schema = {"type": "array", "items": media.declared["itemSchema"]} if media.streams else media.schema
        return {
            "media_type": media.name,
            "json": ContentType.read(media.name).json,
            "field": form(self._service.description, schema, binary=files),
            "example": self._example(media.declared, schema, brief=True),
        }

    def _example(self, holder: dict[str, Any], schema: Any, *, brief: bool = False) -> Any:
        """The first of the description's own examples that fits, else a value that is made up; None where none can be.

        A ``brief`` one leaves out what need not be there, if anything must.
        """
        judge = self._service.judge
        for offered in self._offered(holder, schema):
            if judge.accepts(offered, schema, _REQUEST):
                return offered
        try:
            made = self._synthesis.value(schema, _REQUEST)
        except (Unsatisfiable, RecursionError):
            return None
        return self._brief(made, schema) if brief else made

    def _brief(self, made: Any, schema: Any) -> Any:
        if not is_object(made):
            return made
        kept = dict(made)
        for name in reversed(list(made)):
            less = {key: value for key, value in kept.items() if key != name}
            if less and self._service.judge.accepts(less, schema, _REQUEST):
                kept = less
        return kept if len(kept) > 1 or not self._service.judge.accepts({}, schema, _REQUEST) else made

    def _offered(self, holder: dict[str, Any], schema: Any) -> Iterator[Any]:
        description = self._service.description
        if "example" in holder:
            yield holder["example"]
        for named in mapping(holder.get("examples")).values():
            followed = description.follow(named)
            yield from (followed[form] for form in ("value", "dataValue") if form in followed)
        own = description.follow(schema)
        yield from sequence(own.get("examples"))
        if "example" in own:
            yield own["example"]

    def _answers(self, operation: Operation) -> Iterator[dict[str, Any]]:
        responses = mapping(operation.declared.get("responses"))
        for answer in operation.answers:
            declared = self._service.description.follow(responses.get(answer.key))
            yield {
                "status": answer.key,
                "doc": text(declared.get("description")),
                "media_types": [media.name for media in answer.content],
            }
