"""The worker without a server: tools are called, and one that takes too long is given up."""

from __future__ import annotations

import sys

import pytest
from assistants import Client

from clientwright.testing import Mock


@pytest.mark.clientwright("../../spec/assistants.yaml", scenario="assistants", speed=200)
def test_a_task_is_worked_through_with_tools(clientwright_mock: Mock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["worker.py", "20"])
    from worker import work

    client = clientwright_mock.client(Client)
    assistant = client.beta.assistants.create(model="gpt-4o")
    assert work(client, assistant.id, "How much is 2 * 3?").startswith("The tools returned: ")
    clientwright_mock.calls.assert_called("submit_tool_outputs", times=1)
    clientwright_mock.calls.assert_called("delete_thread", times=1)


def test_an_error_is_told(clientwright_mock: Mock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["worker.py", "20"])
    from worker import work

    client = clientwright_mock.client(Client, retries=0)
    clientwright_mock.fault("status=503", operation="create_run")
    assert work(client, "asst_1", "Hello") == "failed: The mock was asked for this error: status=503"
