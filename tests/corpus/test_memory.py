"""What real APIs are sent is remembered: made, it is read and listed, and every answer is as described."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from real_descriptions import CORPUS

from clientwright.mock import Request, Response, Service
from clientwright.mock.answering.given import Reply
from clientwright.mock.answering.synthesis import Synthesis, Unsatisfiable
from clientwright.mock.described import Described
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.memory.resources import Resource, Role
from clientwright.mock.memory.scenario import Memory
from clientwright.mock.reading.operation import Operation
from clientwright.testing.reading import described

pytestmark = pytest.mark.proof

LEAST = {
    "petstore-3.0.yaml": 3,
    "mistral.yaml": 9,
    "more/hcloud.json": 12,
    "more/komga.json": 5,
    "more/kratos.json": 2,
    "more/prefect.json": 14,
    "more/superset.json": 11,
    "more/svix.json": 2,
}
"""How many resources of each are made, read and listed here; the others are in something, or need files."""


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here; CLIENTWRIGHT_CORPUS names its folder")
@pytest.mark.parametrize("name", LEAST)
def test_what_is_made_is_read_and_listed_as_described(name: str) -> None:
    if not (CORPUS / name).is_file():
        pytest.skip(f"{name} is not in the corpus")
    api = Api(described(CORPUS / name))
    tried = [found for found in api.memory.resources if len(found.keys) == 1 and api.makes(found)]
    wrong = [sentence for found in tried for sentence in api.wrong(found)]
    assert wrong == []
    assert len(tried) >= LEAST[name]


class Api:
    """A description with a memory, and requests that its schemas make up."""

    def __init__(self, described: Described) -> None:
        self.memory = Memory(described)
        self._described = described
        self._service = Service(described, scenario=self.memory)
        self._synthesis = Synthesis(described.description, described.judge)

    def makes(self, found: Resource) -> bool:
        """Make one, where a body can be made up for it."""
        operation = found.operations.get(Role.CREATE)
        if operation is None or operation.body is None:
            return False
        media = next((each for each in operation.body.content if each.name.endswith("json")), None)
        if media is None:
            return False
        try:
            body = self._synthesis.value(media.schema, Direction.REQUEST)
        except Unsatisfiable:
            return False
        return self._ask(operation, operation.template, body, media.name).status < 300

    def wrong(self, found: Resource) -> Iterator[str]:
        """What is wrong with reading and listing what was made."""
        (key,) = list(self.memory.state()[found.name])[-1:] or [{}]
        own = quote(str(key.get(found.id)), safe="")
        for role in (Role.READ, Role.LIST):
            operation = found.operations.get(role)
            if operation is not None:
                answer = self._ask(operation, re.sub(r"\{[^}]*\}", own, operation.template))
                if answer.status >= 300:
                    yield f"{found.name}: {role} is {answer.status}: {answer.body[:200]!r}"
                elif answer.body:
                    reply = Reply(status=answer.status, body=json.loads(answer.body))
                    told = self._described.giving.problems(operation, reply)
                    yield from (f"{found.name}: {role}: {problem.message}" for problem in told)

    def _ask(self, operation: Operation, path: str, body: Any = None, media_type: str = "") -> Response:
        headers = [("authorization", "Bearer x"), ("x-api-key", "k")]
        query: list[str] = []
        for parameter in operation.parameters:
            if parameter.required and parameter.place in ("query", "header"):
                made = self._synthesis.value(parameter.schema, Direction.REQUEST)
                text = made if isinstance(made, str) else json.dumps(made)
                if parameter.place == "header":
                    headers.append((parameter.name, text))
                else:
                    query.append(f"{parameter.name}={quote(text)}")
        if body is not None:
            headers.append(("content-type", media_type))
        target = path + (f"?{'&'.join(query)}" if query else "")
        return self._service.respond(
            Request.of(operation.method, target, headers, b"" if body is None else json.dumps(body).encode())
        )
