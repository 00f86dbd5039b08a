"""openai.yaml, which is OpenAPI 3.1 and has no ``itemSchema``, streams with no overlay: typed, against the mock."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, get_overloads

import pytest
from behaviour.generated import imported, mocked
from corpus.packages import ABSENT, package_of, read, write
from once import once
from real_descriptions import CORPUS

NAME = "openai.yaml"
SCHEMAS = "#/components/schemas/"

pytestmark = [pytest.mark.proof, ABSENT]


@pytest.fixture(scope="module")
def openai(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The client of openai.yaml."""
    package = f"{package_of(NAME)}_described"  # The official SDK has the other name.
    folder = once(tmp_path_factory, f"streamed/{NAME}", lambda folder: write(folder / package, read(NAME).texts))
    with imported(folder / package) as module:
        yield module


@pytest.fixture(scope="module")
def client(openai: ModuleType) -> Any:
    """A client of the mock of openai.yaml; whatever departs from the description is raised."""
    return openai.Client("key", http_client=mocked(Path(CORPUS / NAME)), strict=True)


def test_chat_completions_come_chunk_by_chunk(openai: ModuleType, client: Any) -> None:
    asked = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hello"}]}
    whole = client.chat.create_completion(**asked)
    assert isinstance(whole, openai.models.CreateChatCompletionResponse)
    chunks = list(client.chat.create_completion(**asked, stream=True))
    assert chunks
    assert all(isinstance(one, openai.models.CreateChatCompletionStreamResponse) for one in chunks)
    assert isinstance(chunks[0].choices[0].delta.content, str)


def test_events_of_a_response_are_told_apart_by_their_type(openai: ModuleType, client: Any) -> None:
    events = list(client.responses.create(model="gpt-4o", input="Hello", stream=True))
    kinds = {event.type: type(event).__name__ for event in events}
    assert len(kinds) > 50
    assert kinds["response.created"] == "ResponseCreatedEvent"
    assert kinds["response.output_text.delta"] == "ResponseTextDeltaEvent"
    completed = next(event for event in events if event.type == "response.completed")
    assert isinstance(completed.response, openai.models.Response)


def test_overloads_say_what_comes_with_the_stream_and_without(openai: ModuleType) -> None:
    from importlib import import_module

    for module, function, whole, item in (
        ("chat", "create_chat_completion", "CreateChatCompletionResponse", "CreateChatCompletionStreamResponse"),
        ("responses", "create_response", "Response", "ResponseStreamEvent"),
    ):
        api = import_module(f"{openai.__name__}.api.{module}")
        plain, streamed, either = (inspect.signature(one) for one in get_overloads(getattr(api, function)))
        assert plain.return_annotation == f"models.{whole}"
        assert streamed.return_annotation == f"Stream[models.{item}]"
        assert streamed.parameters["stream"].annotation == "Literal[True]"
        assert either.return_annotation == f"models.{whole} | Stream[models.{item}]"


def test_each_webhook_is_told_by_its_type(openai: ModuleType) -> None:
    from importlib import import_module

    webhooks: Any = import_module(f"{openai.__name__}.webhooks")
    for name, kind, model in (
        ("batch_cancelled", "batch.cancelled", "WebhookBatchCancelled"),
        ("response_completed", "response.completed", "WebhookResponseCompleted"),
    ):
        body = f'{{"id": "evt_1", "object": "event", "created_at": 1, "type": "{kind}", "data": {{"id": "1"}}}}'
        event = webhooks.parse(body, strict=True)
        assert type(event) is getattr(openai.models, model)
        assert event == webhooks.parse(name, body, strict=True)
