"""Every problem of a request is told, not the first one."""

from __future__ import annotations

import json

from unit.mock.asking import send, with_body


def test_every_problem_of_a_request_is_listed_in_the_problem_details_of_its_answer() -> None:
    schema = {
        "type": "object",
        "properties": {
            "tool_outputs": {"items": {"properties": {"output": {"type": "string"}}}},
            "stream": {"type": "boolean"},
        },
        "required": ["tool_outputs", "name"],
        "additionalProperties": False,
    }
    service = with_body(schema)
    response = send(
        service,
        "POST",
        "/things?x=1",
        json.dumps({"tool_outputs": [{"output": 5}], "steam": True}),
        content_type="application/json",
    )
    body = response.json()
    assert response.status == 400
    assert response.header("content-type") == "application/problem+json"
    assert (body["title"], body["status"]) == ("Bad Request", 400)
    assert [(each["in"], each["pointer"]) for each in body["problems"]] == [
        ("query", "/x"),
        ("body", "/tool_outputs/0/output"),
        ("body", "/name"),
        ("body", "/steam"),
    ]
    assert body["problems"][1]["expected"] == "string"
    assert body["problems"][1]["got"] == "integer 5"
    assert "did you mean stream?" in body["problems"][3]["expected"]
    assert all(each["message"] in body["detail"] for each in body["problems"])
