"""Call the tools of a run by hand, all at once: so does who wants to log, to ask for leave, or to queue the calls."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable

from runsteps import AsyncClient
from runsteps.models import RequiredAction, RequiredActionFunctionToolCall, Run, ToolOutputDict

Function = Callable[..., Awaitable[str]]


async def get_weather(city: str) -> str:
    return f"sunny in {city}"


async def get_time(zone: str) -> str:
    raise LookupError("no such zone")


FUNCTIONS: dict[str, Function] = {"get_weather": get_weather, "get_time": get_time}


async def main() -> None:
    async with AsyncClient() as client:
        runs = client.beta.threads.runs
        run = await runs.create_and_poll(
            "thread_tools",
            assistant_id="asst_helper",
            tools=[
                {"type": "function", "function": {"name": "get_weather", "parameters": takes("city")}},
                {"type": "function", "function": {"name": "get_time", "parameters": takes("zone")}},
            ],
        )
        while run.status == "requires_action":
            run = await runs.submit_tool_outputs_and_poll(run.thread_id, run.id, tool_outputs=await outputs(run))
        print(run.status)


def takes(name: str) -> dict[str, object]:
    return {"type": "object", "properties": {name: {"type": "string", "const": "Lisbon"}}, "required": [name]}


async def outputs(run: Run) -> list[ToolOutputDict]:
    """What is handed back for each call that the run waits for."""
    if not isinstance(run.required_action, RequiredAction):
        return []
    return await asyncio.gather(*map(output, run.required_action.submit_tool_outputs.tool_calls))


async def output(call: RequiredActionFunctionToolCall) -> ToolOutputDict:
    name, arguments = call.function.name, call.function.arguments
    try:
        found = await FUNCTIONS[name](**json.loads(arguments))
    except Exception as error:  # The model can try something else.
        found = f"{type(error).__name__}: {error}"
    print(f"{name}({arguments}) -> {found}")
    return {"tool_call_id": call.id, "output": found}


asyncio.run(main())
