"""The scenario as a whole: its snapshots, what it forgets, and many callers at once."""

from __future__ import annotations

import json
import threading
from importlib import import_module

import pytest
from living import TIME, Living

from clientwright.mock import Request, Service
from clientwright.mock.assistants import Assistants, serves
from clientwright.mock.ground.clock import START


def test_a_snapshot_tells_the_history_of_runs_and_steps(plain: Living) -> None:
    run = plain.finished(tools=[TIME])
    plain.submit(run, ["noon"])
    plain.advance(60)
    snapshot = plain.scenario.snapshot()
    json.dumps(snapshot)
    assert snapshot["now"] == START + 120
    (kept,) = snapshot["runs"]
    states = [entry["status"] for entry in kept["history"]]
    assert states == ["queued", "in_progress", "requires_action", "queued", "in_progress", "completed"]
    moments = [entry["at"] for entry in kept["history"]]
    assert moments == sorted(moments)
    assert [[entry["status"] for entry in step["history"]] for step in kept["steps"]] == [
        ["in_progress", "completed"]
    ] * 2


def test_reset_forgets_everything(plain: Living) -> None:
    first = plain.finished()
    plain.scenario.reset()
    assert plain.scenario.snapshot()["threads"] == plain.scenario.snapshot()["runs"] == []
    plain.get(f"/threads/thread_1/runs/{first['id']}", status=404)
    assert plain.create()["created_at"] == START


def test_the_newest_runs_alone_can_be_asked_for(plain: Living) -> None:
    for number in range(3):
        plain.finished(f"thread_{number}x")
    whole, part = plain.scenario.snapshot(), plain.scenario.snapshot(2)
    assert part["runs"] == whole["runs"][1:]
    assert part["threads"] == whole["threads"][1:]
    assert part["runs_total"] == whole["runs_total"] == 3
    nothing = plain.scenario.snapshot(0)
    assert (nothing["runs"], nothing["threads"], nothing["now"]) == ([], [], whole["now"])


def test_the_oldest_thread_makes_room_for_a_new_one(plain: Living, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("clientwright.mock.assistants.memory"), "KEPT", 2)
    events = plain.stream("thread_1x")
    runs = [plain.create(f"thread_{number}x") for number in (2, 3)]
    plain.get("/threads/thread_1x/runs", status=404)
    assert [plain.run(run)["id"] for run in runs] == [run["id"] for run in runs]
    assert list(events)[-1].name == "done"


def test_a_run_reads_all_messages_of_its_thread(plain: Living) -> None:
    said = {"role": "user", "content": "one two three"}
    first = plain.finished(additional_messages=[said], instructions="a b")["usage"]
    second = plain.finished(additional_messages=[said], instructions="a b c")["usage"]
    assert first["prompt_tokens"] == 5
    assert second["prompt_tokens"] == 3 + first["completion_tokens"] + 3 + 3


def test_threads_that_call_at_once_get_a_run_each(plain: Living) -> None:
    failures: list[BaseException] = []

    def work(name: str) -> None:
        try:
            for _ in range(3):
                assert [event.name for event in plain.stream(name)][-1] == "done"
        except BaseException as failure:
            failures.append(failure)

    workers = [threading.Thread(target=work, args=(f"thread_w{index}",)) for index in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failures == []
    runs = plain.scenario.snapshot()["runs"]
    assert len({run["id"] for run in runs}) == 12
    assert {run["status"] for run in runs} == {"completed"}
    numbers = [exchange.number for exchange in plain.service.exchanges]
    assert sorted(numbers) == list(range(1, 13))


def test_an_unknown_vendor_is_refused() -> None:
    with pytest.raises(ValueError, match="openai, aimlapi, laplas"):
        Assistants("acme")


def test_it_serves_descriptions_that_have_its_operations() -> None:
    assert serves({"paths": {"/runs": {"post": {"operationId": "createRun"}}}})
    assert not serves({"paths": {"/pets": {"post": {"operationId": "createPet"}}}})
    assert not serves({})


def test_operations_that_the_scenario_does_not_know_are_left_to_the_description() -> None:
    example = {"content": {"application/json": {"example": {"pet": 1}}}}
    data = {
        "openapi": "3.1.0",
        "paths": {
            "/pets": {"get": {"operationId": "listPets", "responses": {"200": example}}},
            "/runs": {"get": {"operationId": "getRun", "responses": {"200": example}}},
        },
    }
    service = Service(data, scenario=Assistants())
    # The second has the name of one of ours, and not its parameters.
    for path in ("/pets", "/runs"):
        assert service.respond(Request.of("GET", path)).json() == {"pet": 1}
