"""Assistants, threads and messages around the runs: one memory, in which each operation sees what the others did."""

from __future__ import annotations

import json
from typing import Any

import pytest
from living import WEATHER, Living, names

MODEL = {"model": "gpt-4o"}
HELLO = {"role": "user", "content": "Hello"}
FILES = {"code_interpreter": {"file_ids": ["file_1"]}}


def texts(living: Living, thread: str, query: str = "order=asc") -> list[str]:
    """What the messages of a thread say."""
    messages = living.get(f"/threads/{thread}/messages?{query}")["data"]
    return [part["text"]["value"] for message in messages for part in message["content"]]


def thread(living: Living, *messages: str) -> str:
    """The id of a new thread on which the user said something."""
    said = [{"role": "user", "content": message} for message in messages]
    found: str = living.post("/threads", {"messages": said})["id"]
    return found


# ----------------------------------------------------------------------------------------------------------- assistants


def test_an_assistant_is_kept_as_it_was_asked_for(talking: Living) -> None:
    asked = MODEL | {"name": "Tutor", "tools": [WEATHER], "tool_resources": FILES, "metadata": {"a": "b"}, "top_p": 0.5}
    made = talking.post("/assistants", asked)
    assert made["id"].startswith("asst_")
    assert made["object"] == "assistant"
    assert asked.items() <= made.items()
    assert (made["description"], made["temperature"], made["response_format"]) == (None, 1.0, "auto")
    assert talking.get(f"/assistants/{made['id']}") == made


def test_assistants_are_listed_by_pages_the_newest_first(talking: Living) -> None:
    assert talking.get("/assistants") == {
        "object": "list",
        "data": [],
        "first_id": None,
        "last_id": None,
        "has_more": False,
    }
    ids = [talking.post("/assistants", MODEL)["id"] for _ in range(5)]
    page = talking.get("/assistants?limit=2")
    assert [each["id"] for each in page["data"]] == [ids[4], ids[3]]
    assert (page["first_id"], page["last_id"], page["has_more"]) == (ids[4], ids[3], True)
    after = talking.get(f"/assistants?limit=3&after={ids[3]}")
    assert ([each["id"] for each in after["data"]], after["has_more"]) == ([ids[2], ids[1], ids[0]], False)
    before = talking.get(f"/assistants?limit=1&before={ids[1]}&order=asc")
    assert ([each["id"] for each in before["data"]], before["has_more"]) == ([ids[0]], False)
    assert "no assistant found" in json.dumps(talking.get("/assistants?after=asst_gone", status=400))


def test_what_is_changed_about_an_assistant_leaves_the_rest(talking: Living) -> None:
    made = talking.post("/assistants", MODEL | {"name": "Tutor", "metadata": {"a": "b"}})
    changed = talking.post(f"/assistants/{made['id']}", {"instructions": "Be brief.", "metadata": {"c": "d"}})
    assert changed == made | {"instructions": "Be brief.", "metadata": {"c": "d"}}
    emptied = talking.post(f"/assistants/{made['id']}", {"name": None, "metadata": None})
    assert (emptied["name"], emptied["metadata"], emptied["instructions"]) == (None, {}, "Be brief.")
    assert talking.get(f"/assistants/{made['id']}") == emptied


def test_a_run_takes_from_its_assistant_what_it_does_not_ask_for(talking: Living) -> None:
    made = talking.post("/assistants", MODEL | {"model": "gpt-4", "instructions": "Be brief.", "tools": [WEATHER]})
    run = talking.finished(assistant_id=made["id"])
    assert (run["model"], run["instructions"], run["tools"]) == ("gpt-4", "Be brief.", [WEATHER])
    assert run["status"] == "requires_action"
    own = talking.finished(
        "thread_2", assistant_id=made["id"], model="gpt-4o", tools=[], additional_instructions="Now."
    )
    assert (own["model"], own["instructions"], own["tools"]) == ("gpt-4o", "Be brief. Now.", [])
    assert own["status"] == "completed"
    talking.post(f"/assistants/{made['id']}", {"instructions": None, "tools": []})
    assert talking.run(run)["instructions"] == "Be brief."  # A run that has begun goes on as it was.
    assert talking.create("thread_3", assistant_id=made["id"])["instructions"] is None
    assert talking.create("thread_4")["instructions"] == "Answer in plain words."  # Nobody made that one.


def test_a_deleted_assistant_is_gone(talking: Living) -> None:
    made, other = (talking.post("/assistants", MODEL)["id"] for _ in range(2))
    run = talking.finished(assistant_id=made)
    assert talking.delete(f"/assistants/{made}") == {"id": made, "object": "assistant.deleted", "deleted": True}
    sentence = f"No assistant found with id '{made}'."
    for refused in (
        talking.get(f"/assistants/{made}", status=404),
        talking.post(f"/assistants/{made}", {}, status=404),
        talking.delete(f"/assistants/{made}", status=404),
        talking.create("thread_2", assistant_id=made, status=404),
        talking.post("/threads/runs", {"assistant_id": made, "thread": {"messages": []}}, status=404),
    ):
        assert sentence in json.dumps(refused)
    assert [each["id"] for each in talking.get("/assistants")["data"]] == [other]
    assert talking.run(run) == run
    assert [each["id"] for each in talking.scenario.snapshot()["threads"]] == ["thread_1"]  # None for what was refused.


def test_an_assistant_that_nobody_made_may_be_named_unless_it_is_said_to_be_missing(talking: Living) -> None:
    assert talking.create(assistant_id="asst_7XyZ")["assistant_id"] == "asst_7XyZ"
    refused = talking.create("thread_2", assistant_id="asst_missing", status=404)
    assert "No assistant found with id 'asst_missing'." in json.dumps(refused)


# -------------------------------------------------------------------------------------------------------------- threads


def test_a_thread_begins_with_its_messages(talking: Living) -> None:
    made = talking.post("/threads", {"messages": [HELLO], "metadata": {"a": "b"}, "tool_resources": FILES})
    assert made["object"] == "thread"
    assert (made["metadata"], made["tool_resources"]) == ({"a": "b"}, FILES)
    assert talking.get(f"/threads/{made['id']}") == made
    assert texts(talking, made["id"]) == ["Hello"]


def test_a_thread_needs_nothing(talking: Living) -> None:
    made = talking.send("POST", "/threads").json()
    assert (made["metadata"], made["tool_resources"], texts(talking, made["id"])) == ({}, {}, [])


def test_vector_stores_that_are_to_be_made_with_a_thread_have_ids(talking: Living) -> None:
    asked = {"tool_resources": {"file_search": {"vector_stores": [{"file_ids": ["file_1"]}]}}}
    made = talking.post("/threads", asked)
    (store,) = made["tool_resources"]["file_search"]["vector_store_ids"]
    assert store.startswith("vs_")


def test_what_is_changed_about_a_thread_leaves_the_rest(talking: Living) -> None:
    made = talking.post("/threads", {"metadata": {"a": "b"}})
    changed = talking.post(f"/threads/{made['id']}", {"tool_resources": FILES})
    assert changed == made | {"tool_resources": FILES}
    emptied = talking.post(f"/threads/{made['id']}", {"metadata": None, "tool_resources": None})
    assert emptied == made | {"metadata": {}} == talking.get(f"/threads/{made['id']}")


def test_a_deleted_thread_is_gone_with_all_that_was_on_it(talking: Living) -> None:
    made, other = thread(talking, "Hello"), thread(talking)
    message = talking.get(f"/threads/{made}/messages")["data"][0]["id"]
    run = talking.finished(made)
    assert talking.delete(f"/threads/{made}") == {"id": made, "object": "thread.deleted", "deleted": True}
    for method, target, body in [
        ("GET", "", None),
        ("POST", "", {"metadata": {}}),
        ("DELETE", "", None),
        ("GET", "/messages", None),
        ("POST", "/messages", HELLO),
        ("GET", f"/messages/{message}", None),
        ("GET", "/runs", None),
        ("POST", "/runs", {"assistant_id": "asst_1"}),
        ("GET", f"/runs/{run['id']}", None),
        ("GET", f"/runs/{run['id']}/steps", None),
    ]:
        assert "found with id" in json.dumps(talking.json(method, f"/threads/{made}{target}", body, 404))
    assert [each["id"] for each in talking.scenario.snapshot()["threads"]] == [other]
    assert talking.scenario.snapshot()["runs"] == []


def test_the_stream_of_a_run_ends_when_its_thread_is_deleted(talking: Living) -> None:
    made = thread(talking, "Hello")
    events = talking.stream(made)
    seen = [next(events) for _ in range(6)]
    talking.delete(f"/threads/{made}")
    seen += events
    assert names(seen)[-4:] == ["message.incomplete", "run.step.cancelled", "run.cancelled", "done"]


# ------------------------------------------------------------------------------------------------------------- messages


def test_a_message_is_kept_as_it_was_sent(talking: Living) -> None:
    made = thread(talking)
    asked = {
        "role": "assistant",
        "content": [
            {"type": "text", "text": "Look:"},
            {"type": "image_file", "image_file": {"file_id": "file_1", "detail": "low"}},
        ],
        "attachments": [{"file_id": "file_2", "tools": [{"type": "file_search"}]}],
        "metadata": {"a": "b"},
    }
    message = talking.post(f"/threads/{made}/messages", asked)
    text, image = message["content"]
    assert text == {"type": "text", "text": {"value": "Look:", "annotations": []}}
    assert image == asked["content"][1]  # type: ignore[index]
    assert (message["role"], message["status"], message["thread_id"]) == ("assistant", "completed", made)
    assert (message["attachments"], message["metadata"]) == (asked["attachments"], {"a": "b"})
    assert (message["assistant_id"], message["run_id"]) == (None, None)
    assert talking.get(f"/threads/{made}/messages/{message['id']}") == message


def test_the_next_run_answers_what_was_said_last_and_its_answer_is_listed(talking: Living) -> None:
    made = thread(talking, "How are you?")
    talking.post(f"/threads/{made}/messages", {"role": "user", "content": "And your cat?"})
    first = talking.finished(made)
    talking.post(f"/threads/{made}/messages", {"role": "user", "content": "And your dog?"})
    second = talking.finished(made)
    said = texts(talking, made)
    assert said[:2] == ["How are you?", "And your cat?"]
    assert said[3] == "And your dog?"
    assert ["And your cat?" in said[2], "And your dog?" in said[4]] == [True, True]
    assert texts(talking, made, f"run_id={second['id']}") == [said[4]]
    assert texts(talking, made, f"run_id={first['id']}&order=asc") == [said[2]]
    answer = talking.get(f"/threads/{made}/messages?limit=1")["data"][0]
    assert (answer["role"], answer["run_id"], answer["assistant_id"]) == ("assistant", second["id"], "asst_1")
    assert second["usage"]["prompt_tokens"] > first["usage"]["prompt_tokens"]


def test_messages_are_listed_by_pages(talking: Living) -> None:
    made = thread(talking, *"abcde")
    page = talking.get(f"/threads/{made}/messages?limit=2")
    assert (page["has_more"], [each["content"][0]["text"]["value"] for each in page["data"]]) == (True, ["e", "d"])
    assert texts(talking, made, f"limit=2&after={page['last_id']}") == ["c", "b"]
    assert texts(talking, made, f"limit=2&before={page['last_id']}") == ["e"]
    assert texts(talking, made, f"order=asc&limit=3&after={page['last_id']}") == ["e"]


def test_the_metadata_of_a_message_can_be_changed(talking: Living) -> None:
    made = thread(talking, "Hello")
    message = talking.get(f"/threads/{made}/messages")["data"][0]
    place = f"/threads/{made}/messages/{message['id']}"
    assert talking.post(place, {"metadata": {"seen": "yes"}}) == message | {"metadata": {"seen": "yes"}}
    assert talking.get(place)["metadata"] == {"seen": "yes"}
    assert talking.post(place, {"metadata": None})["metadata"] == {}
    assert talking.post(place, {})["metadata"] == {}


def test_a_deleted_message_is_neither_listed_nor_read_by_runs(talking: Living) -> None:
    made = thread(talking, "one two three", "four")
    second, first = talking.get(f"/threads/{made}/messages")["data"]
    read = talking.finished(made)["usage"]["prompt_tokens"]
    place = f"/threads/{made}/messages/{second['id']}"
    assert talking.delete(place) == {"id": second["id"], "object": "thread.message.deleted", "deleted": True}
    assert f"No message found with id '{second['id']}'." in json.dumps(talking.get(place, status=404))
    assert "No message found" in json.dumps(talking.delete(place, status=404))
    (answer,) = talking.get(f"/threads/{made}/messages?limit=1")["data"]
    talking.delete(f"/threads/{made}/messages/{answer['id']}")
    assert texts(talking, made) == ["one two three"]
    run = talking.finished(made)
    assert run["usage"]["prompt_tokens"] == read - 1
    assert "one two three" in texts(talking, made)[-1]
    posted = talking.post(f"/threads/{made}/messages", HELLO)["id"]
    assert posted not in (first["id"], second["id"])


def test_a_thread_with_a_run_at_work_takes_no_message_and_no_second_run(talking: Living) -> None:
    made = thread(talking, "Hello")
    run = talking.create(made)
    message = talking.post(f"/threads/{made}/messages", HELLO, status=400)
    assert f"Can't add messages to {made} while a run {run['id']} is active." in json.dumps(message)
    assert f"Thread {made} already has an active run {run['id']}." in json.dumps(talking.create(made, status=400))
    assert texts(talking, made) == ["Hello"]
    talking.cancel(run)
    talking.advance(10)
    talking.post(f"/threads/{made}/messages", HELLO)
    talking.create(made)


def test_a_message_may_be_put_on_a_thread_that_nobody_made(talking: Living) -> None:
    talking.post("/threads/thread_7/messages", HELLO)
    assert texts(talking, "thread_7") == ["Hello"]
    refused = talking.post("/threads/thread_missing/messages", HELLO, status=404)
    assert "No thread found with id 'thread_missing'." in json.dumps(refused)


@pytest.mark.parametrize(
    "target", ["/assistants/asst_abc123", "/threads/thread_abc123", "/threads/thread_abc123/messages/msg_abc123"]
)
def test_placeholders_are_answered_by_the_descriptions_examples(talking: Living, target: str) -> None:
    assert talking.get(target)["id"] == target.rpartition("/")[2]
    assert talking.delete(target)["deleted"] is True
    assert talking.get("/assistants?after=asst_abc122")["last_id"] == "asst_abc123"
    for _ in range(2):  # Nothing is remembered of either.
        assert talking.post("/threads/thread_id/messages", HELLO, status=200)["object"] == "thread.message"
        assert talking.get("/threads/thread_id/messages")["object"] == "list"
    assert talking.scenario.snapshot()["threads"] == []


def test_the_snapshot_has_it_all_and_a_reset_forgets_it(talking: Living) -> None:
    def everything() -> dict[str, Any]:
        made = talking.post("/assistants", MODEL)["id"]
        gone = talking.post("/assistants", MODEL)["id"]
        talking.delete(f"/assistants/{gone}")
        talking.finished(thread(talking, "Hello"), assistant_id=made)
        found = dict(talking.scenario.snapshot())
        assert [each["id"] for each in found["assistants"]] == [made]
        assert [len(each["messages"]) for each in found["threads"]] == [2]
        return found

    before = everything()
    talking.scenario.reset()
    assert everything() == before
