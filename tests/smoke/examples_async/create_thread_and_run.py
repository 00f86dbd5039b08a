import asyncio

from runsteps import AsyncClient


async def main() -> None:
    async with AsyncClient() as client:
        run = await client.beta.threads.create_and_run(
            assistant_id="asst_abc123",
            thread={"messages": [{"role": "user", "content": "Explain deep learning to a 5 year old."}]},
        )

        print(run)


asyncio.run(main())
