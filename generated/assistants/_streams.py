"""How the streams are read."""

from __future__ import annotations

from typing import Final

from ._later import models
from ._runtime.streams.call import Events, Fold, Indexed

ASSISTANT_STREAM_EVENT: Final[Events[models.AssistantStreamEvent]] = Events(
    kind="sse",
    accept="text/event-stream",
    item=models.AssistantStreamEvent,
    terminators=frozenset(("done",)),
    errors=frozenset(("error",)),
    texts=frozenset(("done",)),
    folds=lambda: {
        "thread.run.step.delta": Fold(
            whole=models.RunStep,
            key="id",
            changes="delta",
            index="index",
            rules={
                "step_details": {
                    "tool_calls": Indexed(
                        {
                            "code_interpreter": {
                                "input": "append",
                                "outputs": Indexed({"logs": "append"}),
                            },
                            "function": {"arguments": "append"},
                        }
                    )
                }
            },
        ),
        "thread.message.delta": Fold(
            whole=models.Message,
            key="id",
            changes="delta",
            index="index",
            rules={
                "content": Indexed(
                    {
                        "text": {"value": "text", "annotations": Indexed({})},
                        "refusal": "append",
                    }
                )
            },
        ),
        "thread.created": Fold(whole=models.Thread, key="id"),
        **dict.fromkeys(
            (
                "thread.run.created",
                "thread.run.queued",
                "thread.run.in_progress",
                "thread.run.requires_action",
                "thread.run.completed",
                "thread.run.incomplete",
                "thread.run.failed",
                "thread.run.cancelling",
                "thread.run.cancelled",
                "thread.run.expired",
            ),
            Fold(whole=models.Run, key="id"),
        ),
        **dict.fromkeys(
            (
                "thread.run.step.created",
                "thread.run.step.in_progress",
                "thread.run.step.completed",
                "thread.run.step.failed",
                "thread.run.step.cancelled",
                "thread.run.step.expired",
            ),
            Fold(whole=models.RunStep, key="id"),
        ),
        **dict.fromkeys(
            (
                "thread.message.created",
                "thread.message.in_progress",
                "thread.message.completed",
                "thread.message.incomplete",
            ),
            Fold(whole=models.Message, key="id"),
        ),
    },
)
