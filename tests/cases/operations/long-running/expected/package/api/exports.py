"""Exports and the jobs that make them: the operations of ``exports``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import JsonReader
from .._runtime.tools.loop import with_tools, with_tools_async
from .._runtime.tools.use import Tool, ToolOptions
from .._runtime.waiting.polling import WaitOptions
from .._runtime.waiting.wait import polled, polled_async
from .._runtime.wire.values import UNSET, Unset
from . import answers as _answers, jobs as _jobs


class _StartExportArguments(TypedDict, total=False):
    wait_body: bool | Unset
    calling_body: str | Unset


class StartExportArguments(_StartExportArguments, CallOptions):
    """What ``start_export`` takes and may be left out."""


def _start_export(
    *,
    table: str,
    functions: Sequence[models.Function | models.FunctionDict] | Unset = UNSET,
    wait_body: bool | Unset = UNSET,
    calling_body: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Job]:
    return Call(
        operation="startExport",
        method="POST",
        path="/exports",
        body=JsonBody(
            {
                "table": table,
                "wait": wait_body,
                "calling": calling_body,
                "functions": functions,
            }
        ),
        success={"202": JsonReader(models.Job)},
        options=options,
    )


def start_export(
    client: Caller,
    *,
    table: str,
    functions: Sequence[models.Function | models.FunctionDict] | Unset = UNSET,
    **arguments: Unpack[StartExportArguments],
) -> models.Job:
    """Start an export.

    Returns:
        The job."""
    return client.send(_start_export(table=table, functions=functions, **arguments))


async def start_export_async(
    client: AsyncCaller,
    *,
    table: str,
    functions: Sequence[models.Function | models.FunctionDict] | Unset = UNSET,
    **arguments: Unpack[StartExportArguments],
) -> models.Job:
    """As ``start_export``, in an event loop."""
    return await client.send(
        _start_export(table=table, functions=functions, **arguments)
    )


def start_export_and_poll(
    client: Caller,
    *,
    table: str,
    functions: Sequence[models.Function | models.FunctionDict] | Unset = UNSET,
    wait: WaitOptions | None = None,
    **arguments: Unpack[StartExportArguments],
) -> models.Job:
    """As ``start_export``, then waits as ``poll_job`` does.

    Args:
        wait: How to wait."""
    return polled(
        client,
        _start_export(table=table, functions=functions, **arguments),
        _jobs.FETCH_JOB_POLLING,
        wait,
    )


async def start_export_and_poll_async(
    client: AsyncCaller,
    *,
    table: str,
    functions: Sequence[models.Function | models.FunctionDict] | Unset = UNSET,
    wait: WaitOptions | None = None,
    **arguments: Unpack[StartExportArguments],
) -> models.Job:
    """As ``start_export_and_poll``, in an event loop."""
    return await polled_async(
        client,
        _start_export(table=table, functions=functions, **arguments),
        _jobs.FETCH_JOB_POLLING,
        wait,
    )


def start_export_with_tools(
    client: Caller,
    *,
    table: str,
    functions: Sequence[Tool | models.Function | models.FunctionDict],
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[StartExportArguments],
) -> models.Job:
    """As ``start_export_and_poll``, and calls the functions asked for.

    Args:
        functions: Python functions with typed parameters, and other tools as the API has them.
        calling: How to call the functions.
        wait: How to wait."""
    return with_tools(
        client,
        lambda offered: _start_export(table=table, functions=offered, **arguments),
        functions,
        _answers.ANSWER_JOB_TOOLS,
        _jobs.FETCH_JOB_POLLING,
        wait,
        calling,
    )


async def start_export_with_tools_async(
    client: AsyncCaller,
    *,
    table: str,
    functions: Sequence[Tool | models.Function | models.FunctionDict],
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[StartExportArguments],
) -> models.Job:
    """As ``start_export_with_tools``, in an event loop."""
    return await with_tools_async(
        client,
        lambda offered: _start_export(table=table, functions=offered, **arguments),
        functions,
        _answers.ANSWER_JOB_TOOLS,
        _jobs.FETCH_JOB_POLLING,
        wait,
        calling,
    )
