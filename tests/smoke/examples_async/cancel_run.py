import asyncio

from runsteps import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        run = await client.beta.threads.runs.cancel(
            thread_id="thread_abc123",
            run_id="run_abc123",
        )

        print(run)


asyncio.run(main())
