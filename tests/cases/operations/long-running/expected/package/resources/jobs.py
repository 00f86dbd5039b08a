"""``client.jobs``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.http.client import AsyncResource, Resource
from .._runtime.http.raw import AsyncRawResource, RawResource, raw, raw_async
from ..api import jobs as _jobs


class RawJobs(RawResource):
    """``client.jobs``, raw: each result with its answer."""

    fetch = raw(_jobs.fetch_job)
    stop = raw(_jobs.stop_job)


class Jobs(Resource):
    """``client.jobs``.

    - ``fetch``: Read a job."""

    fetch = _jobs.fetch_job
    poll = _jobs.poll_job
    stop = _jobs.stop_job
    stop_and_poll = _jobs.stop_job_and_poll
    raw = cached_property(RawJobs)


class AsyncRawJobs(AsyncRawResource):
    """``client.jobs``, raw: each result with its answer."""

    fetch = raw_async(_jobs.fetch_job_async)
    stop = raw_async(_jobs.stop_job_async)


class AsyncJobs(AsyncResource):
    """``client.jobs``, awaited."""

    fetch = _jobs.fetch_job_async
    poll = _jobs.poll_job_async
    stop = _jobs.stop_job_async
    stop_and_poll = _jobs.stop_job_and_poll_async
    raw = cached_property(AsyncRawJobs)
