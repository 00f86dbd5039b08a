"""``client.pictures``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.http.client import AsyncResource, Resource
from .._runtime.http.raw import AsyncRawResource, RawResource, raw, raw_async
from ..api import pictures as _pictures


class RawPictures(RawResource):
    """``client.pictures``, raw: each result with its answer."""

    get = raw(_pictures.get_picture)
    get_thumbnail = raw(_pictures.get_thumbnail)


class PicturesGet(Resource):
    """``client.pictures.get``; ``stream`` gives the bytes as they come."""

    __call__ = _pictures.get_picture
    stream = _pictures.stream_get_picture


class Pictures(Resource):
    """``client.pictures``."""

    get = cached_property(PicturesGet)
    get_thumbnail = _pictures.get_thumbnail
    raw = cached_property(RawPictures)


class AsyncRawPictures(AsyncRawResource):
    """``client.pictures``, raw: each result with its answer."""

    get = raw_async(_pictures.get_picture_async)
    get_thumbnail = raw_async(_pictures.get_thumbnail_async)


class AsyncPicturesGet(AsyncResource):
    """``client.pictures.get``; ``stream`` gives the bytes as they come."""

    __call__ = _pictures.get_picture_async
    stream = _pictures.stream_get_picture_async


class AsyncPictures(AsyncResource):
    """``client.pictures``, awaited."""

    get = cached_property(AsyncPicturesGet)
    get_thumbnail = _pictures.get_thumbnail_async
    raw = cached_property(AsyncRawPictures)
