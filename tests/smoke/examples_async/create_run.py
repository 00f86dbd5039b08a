import asyncio

from runsteps import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        run = await client.beta.threads.runs.create(
            thread_id="thread_abc123",
            assistant_id="asst_abc123",
        )

        print(run)


asyncio.run(main())
