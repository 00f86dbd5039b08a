"""A web endpoint that streams answers as they are written: an ASGI application without a framework.

ASSISTANTS_SERVER=openai OPENAI_API_KEY=... PYTHONPATH=generated uvicorn --app-dir examples web:app
curl -iN http://127.0.0.1:8000/ -d 'Why are leaves green?'

The answer's header x-thread names the conversation; it goes on at http://127.0.0.1:8000/{x-thread}. With FastAPI or
Starlette, `answer` is what a StreamingResponse takes, and `Chat` is made and closed in the application's lifespan.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, MutableMapping
from contextlib import aclosing
from typing import Any

from assistants import ApiError, AsyncClient

MODEL = "gpt-4o"  # openai/gpt-4o at AIMLAPI

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Scope]]
Send = Callable[[Scope], Awaitable[None]]


class Chat:
    """What all requests share: one client, made in the event loop that it is used in, and one assistant."""

    client: AsyncClient
    assistant: str

    async def open(self) -> None:
        self.client = AsyncClient(timeout=60)
        made = await self.client.beta.assistants.create(model=MODEL, instructions="Answer in one sentence.")
        self.assistant = made.id

    async def close(self) -> None:
        await self.client.beta.assistants.delete(self.assistant)
        await self.client.close()

    async def begin(self, thread: str, question: str) -> str:
        """Put the question on the thread, or on a new one; its id."""
        if not thread:
            thread = (await self.client.beta.threads.create()).id
        await self.client.beta.threads.messages.create(thread, role="user", content=question)
        return thread

    async def answer(self, thread: str) -> AsyncGenerator[str, None]:
        """The answer, piece by piece. Leaving early closes the connection to the server."""
        runs = self.client.beta.threads.runs
        async with await runs.create(thread, assistant_id=self.assistant, stream=True) as stream:
            async for text in stream.accumulate().text_deltas():
                yield text


chat = Chat()


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "lifespan":
        await lifespan(receive, send)
    elif scope["type"] == "http":
        question = (await body(receive)).decode()
        try:
            thread = await chat.begin(scope["path"].strip("/"), question)
        except ApiError as error:
            await start(send, error.status or 502)
            await send({"type": "http.response.body", "body": f"{error.message}\n".encode()})
            return
        await start(send, 200, ("x-thread", thread))
        async with aclosing(chat.answer(thread)) as pieces:
            async for piece in pieces:
                await send({"type": "http.response.body", "body": piece.encode(), "more_body": True})
        await send({"type": "http.response.body", "body": b"\n"})


async def lifespan(receive: Receive, send: Send) -> None:
    while True:
        match (await receive())["type"]:
            case "lifespan.startup":
                await chat.open()
                await send({"type": "lifespan.startup.complete"})
            case _:
                await chat.close()
                await send({"type": "lifespan.shutdown.complete"})
                return


async def body(receive: Receive) -> bytes:
    parts: list[bytes] = []
    more = True
    while more:
        message = await receive()
        parts.append(message.get("body", b""))
        more = message.get("more_body", False)
    return b"".join(parts)


async def start(send: Send, status: int, *headers: tuple[str, str]) -> None:
    told = [
        (name.encode(), value.encode()) for name, value in (("content-type", "text/plain; charset=utf-8"), *headers)
    ]
    await send({"type": "http.response.start", "status": status, "headers": told})
