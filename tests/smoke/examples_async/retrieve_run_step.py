import asyncio

from runsteps import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        run_step = await client.beta.threads.runs.steps.retrieve(
            thread_id="thread_abc123",
            run_id="run_abc123",
            step_id="step_abc123",
        )

        print(run_step)


asyncio.run(main())
