"""Exports and the jobs that make them: the operations of ``exports``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, Unpack

from .. import _codecs
from .._runtime.bodies import JsonBody
from .._runtime.call import Call, CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.polling import WaitOptions, polled, polled_async
from .._runtime.readers import ObjectReader
from .._runtime.tools import Tool, ToolOptions, with_tools, with_tools_async
from .._runtime.unset import UNSET, Unset
from . import answers as _answers, jobs as _jobs

if TYPE_CHECKING:
    from ..models.function import Function, FunctionDict
    from ..models.job import Job


class StartExportBaseArguments(CallOptions):
    """What ``start_export`` takes by keyword, beside tools."""

    table: str
    wait_body: NotRequired[bool | Unset]
    calling_body: NotRequired[str | Unset]


class StartExportArguments(StartExportBaseArguments):
    """What ``start_export`` takes by keyword."""

    functions: NotRequired[Sequence[Function | FunctionDict] | Unset]


def _start_export(
    *,
    table: str,
    wait_body: bool | Unset = UNSET,
    calling_body: str | Unset = UNSET,
    functions: Sequence[Function | FunctionDict] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[Job]:
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
        success={"202": ObjectReader(_codecs.job.decode_job)},
        options=options,
    )


def start_export(client: Caller, **arguments: Unpack[StartExportArguments]) -> Job:
    """Start an export.

    Returns:
        The job.
    """
    return client.send(_start_export(**arguments))


async def start_export_async(
    client: AsyncCaller, **arguments: Unpack[StartExportArguments]
) -> Job:
    """As ``start_export``, in an event loop."""
    return await client.send(_start_export(**arguments))


def start_export_and_poll(
    client: Caller,
    *,
    wait: WaitOptions | None = None,
    **arguments: Unpack[StartExportArguments],
) -> Job:
    """As ``start_export``, then waits as ``poll_job`` does.

    Args:
        wait: How to wait.
    """
    return polled(client, _start_export(**arguments), _jobs.FETCH_JOB_POLLING, wait)


async def start_export_and_poll_async(
    client: AsyncCaller,
    *,
    wait: WaitOptions | None = None,
    **arguments: Unpack[StartExportArguments],
) -> Job:
    """As ``start_export_and_poll``, in an event loop."""
    return await polled_async(
        client, _start_export(**arguments), _jobs.FETCH_JOB_POLLING, wait
    )


def start_export_with_tools(
    client: Caller,
    *,
    functions: Sequence[Tool | Function | FunctionDict],
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[StartExportBaseArguments],
) -> Job:
    """As ``start_export_and_poll``, and calls the functions asked for.

    Args:
        functions: Python functions with typed parameters, and other tools as the API
            has them.
        calling: How to call the functions.
        wait: How to wait.
    """
    return with_tools(
        client,
        lambda offered: _start_export(functions=offered, **arguments),
        functions,
        _answers.ANSWER_JOB_TOOLS,
        _jobs.FETCH_JOB_POLLING,
        wait,
        calling,
    )


async def start_export_with_tools_async(
    client: AsyncCaller,
    *,
    functions: Sequence[Tool | Function | FunctionDict],
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[StartExportBaseArguments],
) -> Job:
    """As ``start_export_with_tools``, in an event loop."""
    return await with_tools_async(
        client,
        lambda offered: _start_export(functions=offered, **arguments),
        functions,
        _answers.ANSWER_JOB_TOOLS,
        _jobs.FETCH_JOB_POLLING,
        wait,
        calling,
    )
