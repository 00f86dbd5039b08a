import asyncio

from runsteps import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        runs = await client.beta.threads.runs.list("thread_abc123")

        print(runs)


asyncio.run(main())
