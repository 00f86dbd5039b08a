"""Exports and the jobs that make them: the operations of ``jobs``."""

from __future__ import annotations

from typing import Final, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import simple
from .._runtime.http.readers import JsonReader
from .._runtime.waiting.polling import Polling, WaitOptions
from .._runtime.waiting.wait import polled, polled_async


def _fetch_job(job: int, **options: Unpack[CallOptions]) -> Call[models.Job]:
    return Call(
        operation="fetchJob",
        method="GET",
        path=f"/jobs/{simple('job', job)}",
        success={"200": JsonReader(models.Job)},
        options=options,
    )


FETCH_JOB_POLLING: Final[Polling[models.Job]] = Polling(
    read=lambda value: _fetch_job(value.number),
    state=lambda value: value.state,
    done=frozenset(("done", "broken")),
    paused=frozenset(("asking",)),
    hint="x-poll-after-ms",
    interval=0.5,
)


def fetch_job(client: Caller, job: int, **options: Unpack[CallOptions]) -> models.Job:
    """Read a job.

    Returns:
        The job."""
    return client.send(_fetch_job(job, **options))


async def fetch_job_async(
    client: AsyncCaller, job: int, **options: Unpack[CallOptions]
) -> models.Job:
    """As ``fetch_job``, in an event loop."""
    return await client.send(_fetch_job(job, **options))


def poll_job(
    client: Caller,
    job: int,
    *,
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> models.Job:
    """As ``fetch_job``, again and again until ``state`` is one of ``done``, ``broken``,
    ``asking``.

    Args:
        wait: How to wait."""
    return polled(client, _fetch_job(job, **options), FETCH_JOB_POLLING, wait)


async def poll_job_async(
    client: AsyncCaller,
    job: int,
    *,
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> models.Job:
    """As ``poll_job``, in an event loop."""
    return await polled_async(
        client, _fetch_job(job, **options), FETCH_JOB_POLLING, wait
    )


def _stop_job(job: int, **options: Unpack[CallOptions]) -> Call[models.Job]:
    return Call(
        operation="stopJob",
        method="DELETE",
        path=f"/jobs/{simple('job', job)}",
        success={"202": JsonReader(models.Job)},
        options=options,
    )


def stop_job(client: Caller, job: int, **options: Unpack[CallOptions]) -> models.Job:
    """``DELETE /jobs/{job}``.

    Returns:
        The job."""
    return client.send(_stop_job(job, **options))


async def stop_job_async(
    client: AsyncCaller, job: int, **options: Unpack[CallOptions]
) -> models.Job:
    """As ``stop_job``, in an event loop."""
    return await client.send(_stop_job(job, **options))


def stop_job_and_poll(
    client: Caller,
    job: int,
    *,
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> models.Job:
    """As ``stop_job``, then waits as ``poll_job`` does.

    Args:
        wait: How to wait."""
    return polled(client, _stop_job(job, **options), FETCH_JOB_POLLING, wait)


async def stop_job_and_poll_async(
    client: AsyncCaller,
    job: int,
    *,
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> models.Job:
    """As ``stop_job_and_poll``, in an event loop."""
    return await polled_async(
        client, _stop_job(job, **options), FETCH_JOB_POLLING, wait
    )
