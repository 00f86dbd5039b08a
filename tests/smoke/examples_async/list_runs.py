import asyncio

from runsteps import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        async for run in client.beta.threads.runs.list("thread_abc123"):
            print(run)


asyncio.run(main())
