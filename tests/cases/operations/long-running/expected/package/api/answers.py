"""Exports and the jobs that make them: the operations of ``answers``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Unpack

from .. import _codecs
from .._runtime.bodies import JsonBody
from .._runtime.call import Call, CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.parameters import simple
from .._runtime.polling import WaitOptions, polled, polled_async
from .._runtime.readers import ObjectReader
from .._runtime.tools import ToolDefinition, ToolUse
from . import jobs as _jobs

if TYPE_CHECKING:
    from ..models.answer_job import AnswerJobBodyAnswer, AnswerJobBodyAnswerDict
    from ..models.job import Job


class AnswerJobArguments(CallOptions):
    """What ``answer_job`` takes by keyword."""

    answers: Sequence[AnswerJobBodyAnswer | AnswerJobBodyAnswerDict]


def _answer_job(
    job: int,
    round: str,
    *,
    answers: Sequence[AnswerJobBodyAnswer | AnswerJobBodyAnswerDict],
    **options: Unpack[CallOptions],
) -> Call[Job]:
    return Call(
        operation="answerJob",
        method="PUT",
        path=f"/jobs/{simple('job', job)}/answers/{simple('round', round)}",
        body=JsonBody({"answers": answers}),
        success={"200": ObjectReader(_codecs.job.decode_job)},
        options=options,
    )


ANSWER_JOB_TOOLS: Final[ToolUse[Job]] = ToolUse(
    state=lambda value: value.state,
    needed=frozenset(("asking",)),
    calls=("questions",),
    id=("key",),
    name=("function",),
    arguments=("given",),
    output_id="key",
    output_value="text",
    submit=lambda value, outputs, stream: _answer_job(
        value.number, value.round, answers=outputs
    ),
    definition=ToolDefinition(name=("title",), parameters=("schema",)),
    output_fixed={"kind": "answer"},
)


def answer_job(
    client: Caller, job: int, round: str, **arguments: Unpack[AnswerJobArguments]
) -> Job:
    """``PUT /jobs/{job}/answers/{round}``.

    Returns:
        The job.
    """
    return client.send(_answer_job(job, round, **arguments))


async def answer_job_async(
    client: AsyncCaller, job: int, round: str, **arguments: Unpack[AnswerJobArguments]
) -> Job:
    """As ``answer_job``, in an event loop."""
    return await client.send(_answer_job(job, round, **arguments))


def answer_job_and_poll(
    client: Caller,
    job: int,
    round: str,
    *,
    wait: WaitOptions | None = None,
    **arguments: Unpack[AnswerJobArguments],
) -> Job:
    """As ``answer_job``, then waits as ``poll_job`` does.

    Args:
        wait: How to wait.
    """
    return polled(
        client, _answer_job(job, round, **arguments), _jobs.FETCH_JOB_POLLING, wait
    )


async def answer_job_and_poll_async(
    client: AsyncCaller,
    job: int,
    round: str,
    *,
    wait: WaitOptions | None = None,
    **arguments: Unpack[AnswerJobArguments],
) -> Job:
    """As ``answer_job_and_poll``, in an event loop."""
    return await polled_async(
        client, _answer_job(job, round, **arguments), _jobs.FETCH_JOB_POLLING, wait
    )
