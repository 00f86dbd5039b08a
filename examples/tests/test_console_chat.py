"""The console chat without a server: `pytest examples/tests`."""

from __future__ import annotations

import pytest
from assistants import Client, StreamError
from console_chat import show_answer

from clientwright.testing import Mock


@pytest.fixture
def client(clientwright_mock: Mock) -> Client:
    """A client of a mock that no other test has."""
    return clientwright_mock.client(Client)


@pytest.fixture
def asked(client: Client) -> tuple[str, str]:
    """A thread with a question on it, and an assistant."""
    thread = client.beta.threads.create(messages=[{"role": "user", "content": "Hello"}])
    return thread.id, client.beta.assistants.create(model="gpt-4o").id


def test_the_answer_is_shown(client: Client, asked: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    show_answer(client, *asked)
    assert capsys.readouterr().out == "assistant: You wrote: Hello. This is what the mock has to say about it.\n"


def test_the_run_is_of_that_assistant(client: Client, asked: tuple[str, str], clientwright_mock: Mock) -> None:
    show_answer(client, *asked)
    thread, assistant = asked
    clientwright_mock.calls.assert_called(
        "create_run", thread_id=thread, body={"assistant_id": assistant, "stream": True}, times=1
    )
    clientwright_mock.calls.assert_right()


def test_a_stream_that_is_cut_is_no_answer(client: Client, asked: tuple[str, str], clientwright_mock: Mock) -> None:
    clientwright_mock.fault("cut=3", operation="create_run")
    with pytest.raises(StreamError):
        show_answer(client, *asked)
