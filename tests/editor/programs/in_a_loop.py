# fmt: off
from runsteps import AsyncClient

runs = AsyncClient(api_key="key").beta.threads.runs


async def main() -> None:
    run = await runs.create("thread", assistant_id="asst")
#                     ^ hover
    run = await runs.create("thread", assistant_id="asst", temperature=1)
#                                                                      ^ signature
    print(run)
#          ^ hover
    async for event in await runs.create("thread", assistant_id="asst", stream=True):
        print(event)
#              ^ hover
    async for each in runs.list("thread", limit=5):
#                           ^ hover
        print(each)
#              ^ hover
    print(await runs.list("thread"))
#                     ^ hover
