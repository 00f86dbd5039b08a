"""``client.beta``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.client import AsyncResource, Resource
from ..api import run_steps as _run_steps, runs as _runs


class BetaThreadsRunsSteps(Resource):
    """``client.beta.threads.runs.steps``.

    - ``list``: List the steps of a run.
    - ``retrieve``: Read a step of a run.
    """

    list = _run_steps.list_run_steps
    retrieve = _run_steps.get_run_step


class BetaThreadsRuns(Resource):
    """``client.beta.threads.runs``.

    - ``create``: Start a run on a thread.
    - ``list``: List the runs of a thread.
    - ``retrieve``: Read a run.
    - ``update``: Change the metadata of a run.
    - ``submit_tool_outputs``: Give a waiting run the outputs of its tools.
    - ``cancel``: Cancel a run.
    """

    create = _runs.create_run
    list = _runs.list_runs
    retrieve = _runs.get_run
    update = _runs.modify_run
    submit_tool_outputs = _runs.submit_tool_outputs
    cancel = _runs.cancel_run
    steps = cached_property(BetaThreadsRunsSteps)


class BetaThreads(Resource):
    """``client.beta.threads``.

    - ``create_and_run``: Create a thread and start a run on it.
    """

    create_and_run = _runs.create_thread_and_run
    runs = cached_property(BetaThreadsRuns)


class Beta(Resource):
    """``client.beta``."""

    threads = cached_property(BetaThreads)


class AsyncBetaThreadsRunsSteps(AsyncResource):
    """``client.beta.threads.runs.steps``, awaited."""

    list = _run_steps.list_run_steps_async
    retrieve = _run_steps.get_run_step_async


class AsyncBetaThreadsRuns(AsyncResource):
    """``client.beta.threads.runs``, awaited."""

    create = _runs.create_run_async
    list = _runs.list_runs_async
    retrieve = _runs.get_run_async
    update = _runs.modify_run_async
    submit_tool_outputs = _runs.submit_tool_outputs_async
    cancel = _runs.cancel_run_async
    steps = cached_property(AsyncBetaThreadsRunsSteps)


class AsyncBetaThreads(AsyncResource):
    """``client.beta.threads``, awaited."""

    create_and_run = _runs.create_thread_and_run_async
    runs = cached_property(AsyncBetaThreadsRuns)


class AsyncBeta(AsyncResource):
    """``client.beta``, awaited."""

    threads = cached_property(AsyncBetaThreads)
