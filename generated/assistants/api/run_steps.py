"""Assistants API: the operations of ``run_steps``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader
from .._runtime.pages.pages import AsyncPages, Pages
from .._runtime.pages.paging import Cursor, Paging
from .._runtime.wire.values import UNSET, Unset


class _ListRunStepsArguments(TypedDict, total=False):
    limit: int | Unset
    order: Literal["asc", "desc"] | Unset
    after: str | Unset
    before: str | Unset
    include: Sequence[models.RunStepInclude] | Unset
    run_id_query: str | Unset


class ListRunStepsArguments(_ListRunStepsArguments, CallOptions):
    """What ``list_run_steps`` takes and may be left out."""


def _list_run_steps(
    thread_id: str,
    run_id: str,
    *,
    limit: int | Unset = UNSET,
    order: Literal["asc", "desc"] | Unset = UNSET,
    after: str | Unset = UNSET,
    before: str | Unset = UNSET,
    include: Sequence[models.RunStepInclude] | Unset = UNSET,
    run_id_query: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.RunStepList]:
    return Call(
        operation="listRunSteps",
        method="GET",
        path=f"/threads/{simple('thread_id', thread_id)}/runs/{simple('run_id', run_id)}/steps",
        query=(
            *form("limit", limit),
            *form("order", order),
            *form("after", after),
            *form("before", before),
            *form("include[]", include),
            *form("run_id", run_id_query),
        ),
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": JsonReader(models.RunStepList)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


_LIST_RUN_STEPS_PAGES: Final[Paging[models.RunStepList, models.RunStep]] = Paging(
    items=lambda page: page.data,
    more=lambda page: page.has_more,
    next=Cursor(
        parameter="after", page=lambda page: page.last_id, item=lambda item: item.id
    ),
    previous=Cursor(
        parameter="before", page=lambda page: page.first_id, item=lambda item: item.id
    ),
)


def list_run_steps(
    client: Caller,
    thread_id: str,
    run_id: str,
    **arguments: Unpack[ListRunStepsArguments],
) -> Pages[models.RunStepList, models.RunStep]:
    """List the steps of a run.

    Returns one page of the steps of a run, newest first unless `order` says otherwise.

    Args:
        thread_id: The id of the thread.
        run_id: The id of the run.
        limit: How many objects a page holds at most, from 1 to 100; 20 if left out.
            Default: ``20``.
        order: The order of the page by time of creation, `asc` for oldest first or `desc` for newest first.
        after: The id of an object; the page starts right after it.
            Give the last id of a page to get the next one.
        before: The id of an object; the page ends right before it.
            Give the first id of a page to get the previous one.
        include: Fields to send that are left out otherwise.
            Only OpenAI knows this parameter.
        run_id_query: Keep only what this run made.
            AIMLAPI lists it; the run in the path already says as much.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: One page of run steps.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return Pages(
        client, _list_run_steps(thread_id, run_id, **arguments), _LIST_RUN_STEPS_PAGES
    )


def list_run_steps_async(
    client: AsyncCaller,
    thread_id: str,
    run_id: str,
    **arguments: Unpack[ListRunStepsArguments],
) -> AsyncPages[models.RunStepList, models.RunStep]:
    """As ``list_run_steps``, in an event loop: for ``async for``. Awaited, it is the
    first page."""
    return AsyncPages(
        client, _list_run_steps(thread_id, run_id, **arguments), _LIST_RUN_STEPS_PAGES
    )


class _GetRunStepArguments(TypedDict, total=False):
    include: Sequence[models.RunStepInclude] | Unset


class GetRunStepArguments(_GetRunStepArguments, CallOptions):
    """What ``get_run_step`` takes and may be left out."""


def _get_run_step(
    thread_id: str,
    run_id: str,
    step_id: str,
    *,
    include: Sequence[models.RunStepInclude] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.RunStep]:
    return Call(
        operation="getRunStep",
        method="GET",
        path=f"/threads/{simple('thread_id', thread_id)}/runs/{simple('run_id', run_id)}/steps/{simple('step_id', step_id)}",
        query=form("include[]", include),
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": JsonReader(models.RunStep)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


def get_run_step(
    client: Caller,
    thread_id: str,
    run_id: str,
    step_id: str,
    **arguments: Unpack[GetRunStepArguments],
) -> models.RunStep:
    """Read a step of a run.

    Returns one step of a run as it stands now.

    Args:
        thread_id: The id of the thread.
        run_id: The id of the run.
        step_id: The id of the run step.
        include: Fields to send that are left out otherwise.
            Only OpenAI knows this parameter.

    Returns:
        The run step.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_get_run_step(thread_id, run_id, step_id, **arguments))


async def get_run_step_async(
    client: AsyncCaller,
    thread_id: str,
    run_id: str,
    step_id: str,
    **arguments: Unpack[GetRunStepArguments],
) -> models.RunStep:
    """As ``get_run_step``, in an event loop."""
    return await client.send(_get_run_step(thread_id, run_id, step_id, **arguments))
