import asyncio

from runsteps import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        run_steps = await client.beta.threads.runs.steps.list(
            thread_id="thread_abc123",
            run_id="run_abc123",
        ).first()

        print(run_steps)


asyncio.run(main())
