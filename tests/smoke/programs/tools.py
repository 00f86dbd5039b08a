"""Call the tools of a run by hand: so does who wants to log, to ask for leave, or to queue the calls."""

from __future__ import annotations

import json
from collections.abc import Callable

from runsteps import Client
from runsteps.models import RequiredAction, Run, ToolOutputDict

Function = Callable[..., str]


def get_weather(city: str) -> str:
    return f"sunny in {city}"


def get_time(zone: str) -> str:
    raise LookupError("no such zone")


FUNCTIONS: dict[str, Function] = {"get_weather": get_weather, "get_time": get_time}


def main() -> None:
    with Client() as client:
        runs = client.beta.threads.runs
        run = runs.create_and_poll(
            "thread_tools",
            assistant_id="asst_helper",
            tools=[
                {"type": "function", "function": {"name": "get_weather", "parameters": takes("city")}},
                {"type": "function", "function": {"name": "get_time", "parameters": takes("zone")}},
            ],
        )
        while run.status == "requires_action":
            run = runs.submit_tool_outputs_and_poll(run.thread_id, run.id, tool_outputs=outputs(run))
        print(run.status)


def takes(name: str) -> dict[str, object]:
    return {"type": "object", "properties": {name: {"type": "string", "const": "Lisbon"}}, "required": [name]}


def outputs(run: Run) -> list[ToolOutputDict]:
    """What is handed back for each call that the run waits for."""
    if not isinstance(run.required_action, RequiredAction):
        return []
    found: list[ToolOutputDict] = []
    for call in run.required_action.submit_tool_outputs.tool_calls:
        name, arguments = call.function.name, call.function.arguments
        try:
            output = FUNCTIONS[name](**json.loads(arguments))
        except Exception as error:  # The model can try something else.
            output = f"{type(error).__name__}: {error}"
        print(f"{name}({arguments}) -> {output}")
        found.append({"tool_call_id": call.id, "output": output})
    return found


main()
