"""What ``clientwright suggest`` prints: applied, it generates a client that does what was suggested."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path
from typing import Any

import httpx2
import pytest
from behaviour.generated import Network, generate, imported
from case import CASES
from click.testing import CliRunner, Result

from clientwright import deviations
from clientwright.cli import cli
from clientwright.suggest.rules import RULES

SUGGESTED = sorted(path.name for path in (CASES / "suggest").iterdir())


def suggested(description: Path, *arguments: str, stdin: str | None = None) -> Result:
    ran = CliRunner().invoke(cli, ["suggest", str(description), *arguments], input=stdin)
    assert ran.exit_code == 0, ran.output
    return ran


def applied(description: Path, folder: Path, *arguments: str) -> str:
    """Generate ``folder/client`` with all that is suggested; what was said to standard error."""
    overlay, config = folder / "suggested.yaml", folder / "clientwright.toml"
    overlay.write_text(suggested(description, *arguments).stdout)
    config.write_text(suggested(description, *arguments, "--toml").stdout)
    said = generate(description, folder / "client", "--overlay", str(overlay), "--config", str(config), "--verify")
    assert (
        "0 suggestions" in suggested(description, *arguments, "--overlay", str(overlay), "--config", str(config)).stderr
    )
    return said


def findings(said: str) -> set[str]:
    return {line for line in said.splitlines() if ": warning[" in line or ": error[" in line}


@pytest.mark.parametrize("name", SUGGESTED)
def test_all_suggestions_generate_with_no_finding_that_there_was_not_without(name: str, tmp_path: Path) -> None:
    description = CASES / "suggest" / name / "openapi.yaml"
    stainless = description.with_name("stainless.yml")
    more = ["--stainless", str(stainless)] if stainless.exists() else []
    before = findings(generate(description, tmp_path / "plain"))

    with chdir(tmp_path):
        after = findings(applied(description, tmp_path, *more))

    assert after <= before


def test_every_rule_has_a_case() -> None:
    said = "".join((CASES / "suggest" / name / "expected" / "stdout.txt").read_text() for name in SUGGESTED)

    assert [rule for rule in RULES if f"# {rule} (" not in said and not rule.startswith("seen-")] == []


def test_pages_are_walked_as_was_suggested(tmp_path: Path) -> None:
    applied(CASES / "suggest" / "pages" / "openapi.yaml", tmp_path)

    def answer(request: httpx2.Request) -> httpx2.Response:
        page = int(request.url.params.get("page", "1"))
        link = {"Link": f'<https://museum.test/by-header?page={page + 1}>; rel="next"'} if page < 3 else {}
        return httpx2.Response(200, headers=link, json=[{"id": f"w{page}"}])

    network = Network(answer)
    with imported(tmp_path / "client") as package:
        client = package.Client(http_client=network.client())
        assert [one.id for one in client.by_header.by_header()] == ["w1", "w2", "w3"]


def test_what_is_waited_for_as_was_suggested_comes_to_its_end(tmp_path: Path) -> None:
    applied(CASES / "suggest" / "waiting" / "openapi.yaml", tmp_path)
    states = iter(["queued", "printing", "completed"])

    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={"id": "j1", "press_id": "p1", "status": next(states)})

    network = Network(answer)
    with imported(tmp_path / "client") as package:
        client = package.Client(base_url="https://press.test", http_client=network.client())
        job = client.presses.create_job_and_poll("p1", wait={"interval": 0})
    assert job.status == "completed"
    assert network.requests[0].headers["Idempotency-Key"]
    assert network.urls[1:] == ["https://press.test/presses/p1/jobs/j1"] * 2


def test_a_description_from_standard_input_is_read_once() -> None:
    text = (CASES / "suggest" / "pages" / "openapi.yaml").read_text()

    assert (
        suggested(Path("-"), stdin=text).stdout == (CASES / "suggest" / "pages" / "expected" / "stdout.txt").read_text()
    )


def test_only_what_some_rules_say(tmp_path: Path) -> None:
    description = CASES / "suggest" / "pages" / "openapi.yaml"

    assert suggested(description, "--rule", "pages-url").stdout.count("- target:") == 1
    wrong = CliRunner().invoke(cli, ["suggest", str(description), "--rule", "pages-urls"])
    assert (wrong.exit_code, "did you mean 'pages-url'?" in wrong.output) == (2, True)


def test_words_of_a_description_stay_in_comments_and_quotes(tmp_path: Path) -> None:
    hostile = "x\ny: [\x85- target: $\u2028 # } \" ' \\ \U0001f600"
    schema = {"type": "object", "properties": {"stream": {"type": "boolean", "description": f"Server-sent {hostile}"}}}
    answer = {"description": "", "content": {"application/json": {"schema": {"type": "object"}}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": hostile, "version": "1"},
        "servers": [
            {"url": "https://a.test", "description": f"Production {hostile}"},
            {"url": "https://b.test", "description": "Sandbox"},
        ],
        "paths": {
            f"/a'b\"{{c}}/{hostile.replace('?', '').replace('#', '')}/search": {
                "post": {
                    "operationId": hostile,
                    "parameters": [{"name": "c", "in": "path", "required": True, "schema": {"type": "string"}}],
                    "requestBody": {"content": {"application/json": {"schema": schema}}},
                    "responses": {"200": answer},
                }
            }
        },
    }
    description = tmp_path / "openapi.json"
    description.write_text(json.dumps(document))

    printed = suggested(description).stdout

    assert [line for line in printed.splitlines() if not line.startswith((" ", "#", '- target: "$'))] == [
        "overlay: 1.0.0",
        printed.splitlines()[1],
        "actions:",
    ]
    assert [line[:9] for line in printed.splitlines()].count("- target:") == 4
    applied(description, tmp_path)


PARCELS: Mapping[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Parcels", "version": "1"},
    "servers": [{"url": "https://parcels.test"}],
    "paths": {
        "/parcels": {
            "get": {
                "operationId": "listParcels",
                "responses": {
                    "200": {
                        "description": "All",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "object",
                                    "properties": {
                                        "parcels": {
                                            "type": "array",
                                            "items": {"$ref": "#/components/schemas/Parcel"},
                                        }
                                    },
                                }
                            }
                        },
                    }
                },
            }
        }
    },
    "components": {
        "schemas": {
            "Size": {"type": "string", "enum": ["s", "m"]},
            "Parcel": {
                "type": "object",
                "additionalProperties": False,
                "required": ["id", "to", "size"],
                "properties": {
                    "id": {"type": "string"},
                    "to": {"type": "string"},
                    "from": {"$ref": "#/components/schemas/Place"},
                    "sent": {"type": "string", "format": "date-time"},
                    "weight": {"type": "integer"},
                    "size": {"$ref": "#/components/schemas/Size"},
                    "note": {"type": "string"},
                },
            },
            "Place": {"type": "object", "properties": {"city": {"type": "string"}}},
        }
    },
}
SENT = {
    "parcels": [
        {"id": "1", "size": "m", "to": "x", "from": None, "sent": "soon", "weight": "3", "note": None, "lost": True},
        {"id": "2", "size": "xl"},
    ]
}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_what_servers_sent_becomes_described(version: str, tmp_path: Path) -> None:
    description, lines = tmp_path / "openapi.json", tmp_path / "deviations.jsonl"
    description.write_text(json.dumps({**PARCELS, "openapi": version}))
    network = Network(lambda _: httpx2.Response(200, json=SENT))

    def departures(*arguments: str) -> list[str]:
        generate(description, tmp_path / "client", *arguments, "--force")
        seen: list[str] = []
        with imported(tmp_path / "client") as package:
            write = deviations.to_file(lines, values=True)

            def told(one: Any) -> None:
                seen.append(str(one))
                write(one)

            package.Client(http_client=network.client(), on_deviation=told).parcels.list()
        return seen

    assert len(departures()) == 7
    overlay = tmp_path / "true.yaml"
    ran = suggested(description, "--from", str(lines))
    overlay.write_text(ran.stdout)
    assert {line.partition(":")[0] for line in ran.stderr.splitlines()[:-1]} == {
        *("seen-missing", "seen-null", "seen-value", "seen-format", "seen-type", "seen-property")
    }
    assert departures("--overlay", str(overlay)) == []


def test_values_are_left_out_unless_asked_for(tmp_path: Path) -> None:
    class Deviation:
        pointer, expected, operation, answer = "/parcels/0/size", 'one of "s"', "listParcels", "200"
        got: object = "secret"

    write, keep = deviations.to_file(tmp_path / "a"), deviations.to_file(tmp_path / "b", values=True)
    for each in (write, write, keep):
        each(Deviation())
    Deviation.pointer = "/parcels/17/size"
    deviations.to_file(tmp_path / "a")(Deviation())

    assert [json.loads(line) for line in (tmp_path / "a").read_text().splitlines()] == [
        {
            "operation": "listParcels",
            "answer": "200",
            "pointer": "/parcels/0/size",
            "expected": 'one of "s"',
            "got": "string",
        }
    ]
    assert json.loads((tmp_path / "b").read_text())["value"] == "secret"


def test_lines_that_are_no_departures_are_counted(tmp_path: Path) -> None:
    description, lines = tmp_path / "openapi.json", tmp_path / "deviations.jsonl"
    description.write_text(json.dumps(PARCELS))
    good = {"operation": "nobody", "answer": "200", "pointer": "/x", "expected": "string", "got": "null"}
    lines.write_text(f'{json.dumps(good)}\n\n[]\n{{"operation": 1}}\n{"[" * 100_000}\n')

    assert "3 lines are not what clientwright.deviations writes" in suggested(description, "--from", str(lines)).stderr


def test_the_page_lists_every_rule_as_it_is() -> None:
    page = (Path(__file__).parents[2] / "docs" / "suggest.md").read_text(encoding="utf-8")

    assert [line for line in page.splitlines() if line.startswith("| `")] == [
        f"| `{id}` | {what} |" for id, what in RULES.items()
    ]


def test_a_stainless_configuration_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    description, wrong = CASES / "suggest" / "from-stainless" / "openapi.yaml", tmp_path / "stainless.yml"
    said: list[tuple[int, bool]] = []
    for text in (
        "resources: [",
        "- a list",
        "resources: 1\npagination: {type: cursor, request: 3}\nclient_settings: x\n",
    ):
        wrong.write_text(text)
        ran = CliRunner().invoke(cli, ["suggest", str(description), "--stainless", str(wrong)])
        said.append((ran.exit_code, "is no Stainless configuration" in ran.output))

    assert said == [(2, True), (2, True), (0, False)]


@pytest.mark.parametrize("word", ["x-fern-pagination", "x-speakeasy-pagination", "x-ms-pageable", "x-fern-streaming"])
@pytest.mark.parametrize(
    "value", [1, True, [], {"results": 3}, {"inputs": [None], "outputs": []}, {"cursor": "$request"}]
)
def test_words_of_other_tools_that_are_no_such_thing_say_nothing(word: str, value: Any, tmp_path: Path) -> None:
    response = {"description": "", "content": {"application/json": {"schema": {"type": "string"}}}}
    operation = {"operationId": "get", word: value, "responses": {"200": response}}
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"get": operation}}}
    description = tmp_path / "openapi.json"
    description.write_text(json.dumps(document))

    said = suggested(description).stderr
    assert "0 suggestions" in said or "fern-stream: 1" in said


def test_the_page_shows_what_is_printed(tmp_path: Path) -> None:
    items = {"type": "array", "items": {"type": "string"}}
    page = {"type": "object", "properties": {"data": items, "next_page_token": {"type": ["string", "null"]}}}
    operation = {
        "operationId": "listParcels",
        "parameters": [{"name": "page_token", "in": "query", "schema": {"type": "string"}}],
        "responses": {"200": {"description": "", "content": {"application/json": {"schema": page}}}},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Parcels", "version": "1"},
        "paths": {"/parcels": {"get": operation}},
    }
    description = tmp_path / "openapi.json"
    description.write_text(json.dumps(document))

    printed = "".join(f"    {line}\n" for line in suggested(description).stdout.splitlines()[3:])
    assert printed in (Path(__file__).parents[2] / "docs" / "suggest.md").read_text(encoding="utf-8")
