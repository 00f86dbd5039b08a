"""Exports and the jobs that make them: the operations of ``answers``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import simple
from .._runtime.http.readers import JsonReader
from .._runtime.tools.use import ToolDefinition, ToolUse
from .._runtime.waiting.polling import WaitOptions
from .._runtime.waiting.wait import polled, polled_async
from . import jobs as _jobs


def _answer_job(
    job: int,
    round: str,
    *,
    answers: Sequence[models.AnswerJobBodyAnswer | models.AnswerJobBodyAnswerDict],
    **options: Unpack[CallOptions],
) -> Call[models.Job]:
    return Call(
        operation="answerJob",
        method="PUT",
        path=f"/jobs/{simple('job', job)}/answers/{simple('round', round)}",
        body=JsonBody({"answers": answers}),
        success={"200": JsonReader(models.Job)},
        options=options,
    )


ANSWER_JOB_TOOLS: Final[ToolUse[models.Job]] = ToolUse(
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
    client: Caller,
    job: int,
    round: str,
    *,
    answers: Sequence[models.AnswerJobBodyAnswer | models.AnswerJobBodyAnswerDict],
    **options: Unpack[CallOptions],
) -> models.Job:
    """``PUT /jobs/{job}/answers/{round}``.

    Returns:
        The job."""
    return client.send(_answer_job(job, round, answers=answers, **options))


async def answer_job_async(
    client: AsyncCaller,
    job: int,
    round: str,
    *,
    answers: Sequence[models.AnswerJobBodyAnswer | models.AnswerJobBodyAnswerDict],
    **options: Unpack[CallOptions],
) -> models.Job:
    """As ``answer_job``, in an event loop."""
    return await client.send(_answer_job(job, round, answers=answers, **options))


def answer_job_and_poll(
    client: Caller,
    job: int,
    round: str,
    *,
    answers: Sequence[models.AnswerJobBodyAnswer | models.AnswerJobBodyAnswerDict],
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> models.Job:
    """As ``answer_job``, then waits as ``poll_job`` does.

    Args:
        wait: How to wait."""
    return polled(
        client,
        _answer_job(job, round, answers=answers, **options),
        _jobs.FETCH_JOB_POLLING,
        wait,
    )


async def answer_job_and_poll_async(
    client: AsyncCaller,
    job: int,
    round: str,
    *,
    answers: Sequence[models.AnswerJobBodyAnswer | models.AnswerJobBodyAnswerDict],
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> models.Job:
    """As ``answer_job_and_poll``, in an event loop."""
    return await polled_async(
        client,
        _answer_job(job, round, answers=answers, **options),
        _jobs.FETCH_JOB_POLLING,
        wait,
    )
