"""What an operation leads to: links of its answers, and callbacks."""

from __future__ import annotations

from collections.abc import Iterator

from clientwright.build.words import json_text
from clientwright.ir.operations import Callback, Link
from clientwright.source.node import Node


def read_links(operation: Node) -> Iterator[Link]:
    """The links of all answers, one of each name."""
    seen: set[str] = set()
    for _, response in operation.mapping("responses").items() if operation.has("responses") else ():
        held = response.follow()
        for name, each in held.mapping("links").items() if held.has("links") else ():
            link = each.follow()
            if name in seen or link.kind != "object":
                continue
            seen.add(name)
            given = link.mapping("parameters").items() if link.has("parameters") else ()
            body = (("the body", link.child("requestBody")),) if link.has("requestBody") else ()
            yield Link(
                name=name,
                target=link.text("operationId") or link.text("operationRef"),
                arguments={key: _expression(one) for key, one in (*given, *body)},
                doc=link.text("description").strip(),
            )


def callbacks_of(operation: Node) -> Iterator[Callback]:
    """The callbacks, one for each place that it sends to."""
    for name, held in operation.mapping("callbacks").items() if operation.has("callbacks") else ():
        for url, item in held.follow().items():
            if not url.startswith("x-") and item.follow().kind == "object":
                sent = next((one for _, one in item.follow().items() if one.has("requestBody")), None)
                doc = "" if sent is None else sent.text("summary") or sent.text("description")
                yield Callback(name=name, url=url, doc=doc.strip())


def _expression(node: Node) -> str:
    return node.value if isinstance(node.value, str) else json_text(node.value)
