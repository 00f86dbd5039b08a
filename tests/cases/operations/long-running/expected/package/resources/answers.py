"""``client.answers``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.http.client import AsyncResource, Resource
from .._runtime.http.raw import AsyncRawResource, RawResource, raw, raw_async
from ..api import answers as _answers


class RawAnswers(RawResource):
    """``client.answers``, raw: each result with its answer."""

    job = raw(_answers.answer_job)


class Answers(Resource):
    """``client.answers``."""

    job = _answers.answer_job
    job_and_poll = _answers.answer_job_and_poll
    raw = cached_property(RawAnswers)


class AsyncRawAnswers(AsyncRawResource):
    """``client.answers``, raw: each result with its answer."""

    job = raw_async(_answers.answer_job_async)


class AsyncAnswers(AsyncResource):
    """``client.answers``, awaited."""

    job = _answers.answer_job_async
    job_and_poll = _answers.answer_job_and_poll_async
    raw = cached_property(AsyncRawAnswers)
