"""``client.files``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.http.client import AsyncResource, Resource
from .._runtime.http.raw import AsyncRawResource, RawResource, raw, raw_async
from ..api import files as _files


class RawFiles(RawResource):
    """``client.files``, raw: each result with its answer."""

    create = raw(_files.create_file)
    get_content = raw(_files.get_content)
    replace_content = raw(_files.replace_content)
    set_cover = raw(_files.set_cover)


class FilesGetContent(Resource):
    """``client.files.get_content``; ``stream`` gives the bytes as they come."""

    __call__ = _files.get_content
    stream = _files.stream_get_content


class Files(Resource):
    """``client.files``.

    - ``get_content``: The content of a file."""

    create = _files.create_file
    get_content = cached_property(FilesGetContent)
    replace_content = _files.replace_content
    set_cover = _files.set_cover
    raw = cached_property(RawFiles)


class AsyncRawFiles(AsyncRawResource):
    """``client.files``, raw: each result with its answer."""

    create = raw_async(_files.create_file_async)
    get_content = raw_async(_files.get_content_async)
    replace_content = raw_async(_files.replace_content_async)
    set_cover = raw_async(_files.set_cover_async)


class AsyncFilesGetContent(AsyncResource):
    """``client.files.get_content``; ``stream`` gives the bytes as they come."""

    __call__ = _files.get_content_async
    stream = _files.stream_get_content_async


class AsyncFiles(AsyncResource):
    """``client.files``, awaited."""

    create = _files.create_file_async
    get_content = cached_property(AsyncFilesGetContent)
    replace_content = _files.replace_content_async
    set_cover = _files.set_cover_async
    raw = cached_property(AsyncRawFiles)
