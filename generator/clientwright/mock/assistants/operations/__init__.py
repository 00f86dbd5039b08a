"""The operations of the API, on what the scenario remembers."""

from __future__ import annotations

from collections.abc import Mapping

from clientwright.mock.assistants.asking import Handler
from clientwright.mock.assistants.operations import assistants, messages, runs, threads

HANDLERS: Mapping[str, Handler] = {**assistants.HANDLERS, **threads.HANDLERS, **messages.HANDLERS, **runs.HANDLERS}
"""What answers each operation, by its operationId."""
