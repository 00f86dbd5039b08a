"""A web endpoint that streams answers as they are written, as a WSGI application: ``wsgiref`` serves it here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from wsgiref.simple_server import make_server

from assistants import ApiError, Client

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

client = Client(timeout=60)
assistant = client.beta.assistants.create(model="gpt-4o", instructions="Answer in one sentence.").id


def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterator[bytes]:
    question = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)).decode()
    threads = client.beta.threads
    try:
        thread = environ["PATH_INFO"].strip("/") or threads.create().id
        threads.messages.create(thread, role="user", content=question)
    except ApiError as error:
        start_response(f"{error.status or 502} Failed", [("Content-Type", "text/plain")])
        yield f"{error.message}\n".encode()
        return
    start_response("200 OK", [("Content-Type", "text/plain; charset=utf-8"), ("X-Thread", thread)])
    # A server closes the iterator when its client goes away, and so the stream.
    with threads.runs.create(thread, assistant_id=assistant, stream=True) as stream:
        for text in stream.accumulate().text_deltas():
            yield text.encode()
    yield b"\n"


if __name__ == "__main__":
    with make_server("127.0.0.1", 0, app) as server, client:
        print(f"http://127.0.0.1:{server.server_port}", flush=True)
        server.serve_forever()
