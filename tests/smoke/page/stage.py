"""What the page of the mock is tried on: a small API with a scenario of runs, and descriptions of this repository."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from clientwright.mock import Request
from clientwright.mock.described import Described
from clientwright.mock.wire.message import Response
from clientwright.mock.wire.problem import Problem

ROOT = Path(__file__).resolve().parents[3]
HOSTILE = '<img src=x onerror="window.broken=1">"><script>window.broken=1</script>'
DATA: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Runs", "version": "1"},
    "paths": {
        "/runs": {
            "post": {
                "operationId": "createRun",
                "summary": HOSTILE,
                "description": f"More of it: {HOSTILE}",
                "tags": [HOSTILE],
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "required": ["id"],
                                "properties": {
                                    "id": {"type": "string", "description": HOSTILE},
                                    "kind": {"enum": ["a", HOSTILE]},
                                    "tags": {"type": "array", "items": {"type": "string"}},
                                },
                                "additionalProperties": False,
                            }
                        }
                    }
                },
                "responses": {"200": {"content": {"application/json": {"schema": {"type": "object"}}}}},
            }
        }
    },
}


class Runs:
    """A scenario of runs that are taken up after a second and done after five."""

    def __init__(self) -> None:
        self.reset()

    def answer(self, operation: object, request: Request, examined: object) -> Response | None:
        made = {"id": request.json()["id"], "thread_id": "thread_1", "at": self.now}
        self.made.append(made)
        return Response(status=200, headers=(("content-type", "application/json"),), chunks=(b"{}",))

    def refused(
        self, status: int, sentence: str, problems: tuple[Problem, ...], request: Request | None = None
    ) -> Response | None:
        return None

    def snapshot(self, last: int | None = None) -> dict[str, Any]:
        made = self.made if last is None else self.made[max(len(self.made) - last, 0) :]
        runs = [self._run(each) for each in made]
        return {"now": self.now, "runs": runs, "runs_total": len(self.made), "threads": []}

    def _run(self, made: dict[str, Any]) -> dict[str, Any]:
        plan = [("queued", 0), ("in_progress", 1), ("completed", 5)]
        history = [
            {"status": status, "at": made["at"] + after} for status, after in plan if made["at"] + after <= self.now
        ]
        step = {"id": f"step_{made['id']}", "type": "message_creation", "history": history[1:]}
        steps = [{**step, "status": history[-1]["status"]}] if history[1:] else []
        return {**made, "status": history[-1]["status"], "history": history, "steps": steps}

    def advance(self, seconds: float) -> None:
        self.now += seconds

    def reset(self) -> None:
        self.now: float = 0
        self.made: list[dict[str, Any]] = []


def described() -> dict[str, Any]:
    """The Run and Run Step API."""
    return dict(yaml.load((ROOT / "spec" / "run-steps.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader))


REMEMBERED = ROOT / "tests" / "cases" / "operations" / "remembered" / "openapi.yaml"


def remembered() -> Described:
    """An API of parcels on shelves."""
    return Described(yaml.load(REMEMBERED.read_text(encoding="utf-8"), yaml.CSafeLoader))
