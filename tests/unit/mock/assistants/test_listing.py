"""Pages of runs and steps."""

from __future__ import annotations

import json
from typing import Any

import pytest
from living import TIME, Living


def five(living: Living) -> list[str]:
    """The ids of five runs on a thread, oldest first."""
    return [living.finished()["id"] for _ in range(5)]


def ids(page: Any) -> list[str]:
    found = [item["id"] for item in page["data"]]
    assert (page["first_id"], page["last_id"]) == ((found[0], found[-1]) if found else (None, None))
    return found


def test_runs_come_newest_first_unless_asked_otherwise(living: Living) -> None:
    made = five(living)
    assert ids(living.get("/threads/thread_1/runs")) == made[::-1]
    assert ids(living.get("/threads/thread_1/runs?order=desc")) == made[::-1]
    assert ids(living.get("/threads/thread_1/runs?order=asc")) == made


def test_pages_forwards_and_backwards_meet_every_run_once(living: Living) -> None:
    made = five(living)
    pages: list[list[str]] = []
    cursor, more = "", True
    while more:
        page = living.get(f"/threads/thread_1/runs?order=asc&limit=2{cursor}")
        pages.append(ids(page))
        cursor, more = f"&after={page['last_id']}", page["has_more"]
    assert pages == [made[:2], made[2:4], made[4:]]

    backwards: list[list[str]] = []
    cursor, more = f"&before={made[4]}", True
    while more:
        page = living.get(f"/threads/thread_1/runs?order=asc&limit=2{cursor}")
        backwards.append(ids(page))
        cursor, more = f"&before={page['first_id']}", page["has_more"]
    assert backwards == [made[2:4], made[:2]]


def test_both_cursors_leave_what_is_between_them() -> None:
    living = Living()
    made = five(living)
    page = living.get(f"/threads/thread_1/runs?order=asc&after={made[0]}&before={made[4]}&limit=2")
    assert (ids(page), page["has_more"]) == (made[1:3], True)
    page = living.get(f"/threads/thread_1/runs?order=asc&after={made[3]}&before={made[1]}")
    assert (ids(page), page["has_more"]) == ([], False)


def test_a_page_may_be_empty(living: Living) -> None:
    made = five(living)
    page = living.get(f"/threads/thread_1/runs?order=asc&after={made[-1]}")
    assert (ids(page), page["has_more"]) == ([], False)
    assert ids(living.get(f"/threads/thread_1/runs/{living.create()['id']}/steps")) == []


def test_a_page_holds_twenty_unless_asked_otherwise() -> None:
    living = Living()
    made = [living.finished()["id"] for _ in range(21)]
    page = living.get("/threads/thread_1/runs?order=asc")
    assert (ids(page), page["has_more"]) == (made[:20], True)
    assert not living.get("/threads/thread_1/runs?limit=21")["has_more"]


def test_steps_page_as_runs_do(living: Living) -> None:
    run = living.submit(living.finished(tools=[TIME]), ["noon"])
    living.advance(60)
    called, written = (step["id"] for step in living.steps(run))
    target = f"/threads/thread_1/runs/{run['id']}/steps"
    page = living.get(f"{target}?limit=1")
    assert (ids(page), page["has_more"]) == ([written], True)
    page = living.get(f"{target}?limit=1&after={written}")
    assert (ids(page), page["has_more"]) == ([called], False)


@pytest.mark.parametrize("cursor", ["after", "before"])
def test_a_cursor_that_is_not_there_is_refused(living: Living, cursor: str) -> None:
    five(living)
    assert "run_x" in json.dumps(living.get(f"/threads/thread_1/runs?{cursor}=run_x", status=400))


@pytest.mark.parametrize("limit", ["0", "-1", "101", "9" * 5_000])
def test_a_limit_out_of_bounds_is_refused(living: Living, limit: str) -> None:
    living.create()
    error = living.get(f"/threads/thread_1/runs?limit={limit}", status=400)
    assert "limit" in json.dumps(error)


def test_the_run_in_the_query_of_steps_is_a_filter() -> None:
    living = Living("aimlapi")
    run = living.finished()
    target = f"/threads/thread_1/runs/{run['id']}/steps"
    assert len(ids(living.get(f"{target}?run_id={run['id']}"))) == 1
    assert ids(living.get(f"{target}?run_id=run_other")) == []
