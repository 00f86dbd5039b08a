"""Calls that are wrong: type-checked only, never run. Each line with ``# wrong`` is an error, and no other line is."""

import runsteps
from runsteps import UNSET, AsyncClient, Client, Run, Stream, Unset
from runsteps.models import AssistantStreamEvent, ToolOutput

client = Client()
runs = client.beta.threads.runs

runs.create("thread")  # wrong: assistant_id is missing
runs.create(assistant_id="asst")  # wrong: thread_id is missing
runs.create("thread", "asst")  # wrong: only path parameters are positional
runs.create("thread", assistant_id=3)  # wrong: a string is needed
runs.create("thread", assistant_id=None)  # wrong: null is not allowed
runs.create("thread", assistent_id="asst")  # wrong: no such argument
runs.create("thread", assistant_id="asst", temperature="hot")  # wrong: a number is needed
runs.create("thread", assistant_id="asst", parallel_tool_calls=None)  # wrong: null is not allowed
runs.create("thread", assistant_id="asst", tools=[{"type": "code"}])  # wrong: no such tool
runs.create("thread", assistant_id="asst", tools=[{"type": "function"}])  # wrong: function is missing
runs.create("thread", assistant_id="asst", tools=["code_interpreter"])  # wrong: not an object
runs.create("thread", assistant_id="asst", metadata={"a": 1})  # wrong: values are strings
runs.create("thread", assistant_id="asst", tool_choice="perhaps")  # wrong: not one of the values
runs.create("thread", assistant_id="asst", stream="yes")  # wrong: a boolean is needed
runs.create("thread", assistant_id="asst", timeout="3")  # wrong: seconds are a number
runs.create("thread", assistant_id="asst", OpenAI_Beta="v1")  # wrong: a fixed header is no argument
runs.create("thread", assistant_id=UNSET)  # wrong: it has to be given
runs.create("thread", assistant_id="asst", temperature=Unset)  # wrong: the class, not UNSET
runs.create("thread", True, assistant_id="asst")  # wrong: what asks for a stream is given by name
runs.list("thread", order="newest")  # wrong: not one of the values
runs.list("thread", limit="5")  # wrong: a number is needed
print(runs.list("thread").dta)  # wrong: a misspelt field of the first page
runs.list("thread").first("thread")  # wrong: too many
print([run.data for run in runs.list("thread")])  # wrong: items are runs
runs.create_and_poll("thread")  # wrong: assistant_id is missing
runs.create_and_poll("thread", assistant_id="asst", stream=True)  # wrong: a stream is not polled
runs.create_and_poll("thread", assistant_id="asst", wait=5)  # wrong: options are needed
runs.create_and_poll("thread", assistant_id="asst", wait={"deadlin": 5})  # wrong: no such option
runs.poll("thread", "run", wait={"cancelled": True})  # wrong: a function is needed
runs.run_with_tools("thread", assistant_id="asst")  # wrong: tools are missing
runs.run_with_tools("thread", assistant_id="asst", tools=[print("x")])  # wrong: None is no tool
runs.run_with_tools("thread", assistant_id="asst", tools=[{"type": "code"}])  # wrong: no such tool
runs.run_with_tools("thread", assistant_id="asst", tools=[print], stream=True, wait={})  # wrong: nothing to wait for
runs.run_with_tools("thread", assistant_id="asst", tools=[print], calling={"atonce": 2})  # wrong: no such option
runs.raw.create("thread")  # wrong: assistant_id is missing
runs.raw.poll("thread", "run")  # wrong: only operations are there
print(runs.raw.retrieve("thread", "run").usage)  # wrong: the run is its value
client.with_options(timout=3)  # wrong: no such option
runs.retrieve("thread")  # wrong: run_id is missing
runs.retrieve("thread", "run", "step")  # wrong: too many
runs.submit_tool_outputs("thread", "run")  # wrong: tool_outputs is missing
runs.submit_tool_outputs("thread", "run", tool_outputs=[{"call": "x"}])  # wrong: no such key
runs.submit_tool_outputs("thread", "run", tool_outputs=ToolOutput())  # wrong: a list is needed
runs.remove("thread", "run")  # wrong: no such method
client.threads.runs.list("thread")  # wrong: the resource is below beta
ToolOutput("call")  # wrong: fields are given by name
ToolOutput(outputs="5")  # wrong: no such field
Client(key="x")  # wrong: no such argument
Client(timeout="3")  # wrong: seconds are a number

run: Run = runs.create("thread", assistant_id="asst", stream=True)  # wrong: it is a stream
stream: Stream[AssistantStreamEvent] = runs.create("thread", assistant_id="asst")  # wrong: it is a run
print(runs.create("thread", assistant_id="asst").events)  # wrong: no such field
print(runs.retrieve("thread", "run").usage.total_tokens)  # wrong: it may be null


def absent(run: Run) -> float:
    """What may be absent has to be asked about."""
    if run.top_p is not None:
        return run.top_p  # wrong: it may be absent
    return 1


async def asynchronous() -> None:
    """The async client's calls have to be awaited."""
    runs = AsyncClient().beta.threads.runs
    run: Run = runs.retrieve("thread", "run")  # wrong: not awaited
    await runs.create("thread")  # wrong: assistant_id is missing
    list(runs.list("thread"))  # wrong: async for
    polled: Run = runs.create_and_poll("thread", assistant_id="asst")  # wrong: not awaited
    print(polled)
    print(run)


print(runsteps.TimeoutError)  # wrong: what ``except TimeoutError`` means is not the client's to say
