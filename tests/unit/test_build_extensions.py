"""What extensions say of operations, as the intermediate representation has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from clientwright.build import build
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics, Severity
from clientwright.ir.operations import Api, Operation
from clientwright.ir.types import ModelRef, ObjectModel
from clientwright.source import read

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"


def built(path: Path, *excluded: str) -> tuple[Api, Diagnostics]:
    """The API of a description without some operations, and what is found."""
    diagnostics = Diagnostics()
    document = read(str(path), diagnostics=diagnostics)
    assert document is not None
    return build(document, Config(exclude=excluded)), diagnostics


def said(one: Operation) -> list[object]:
    return [value for value in (one.pages, one.polling, one.tool_use, one.long_running) if value is not None]


@pytest.mark.parametrize("name", ["extension-pages", "extension-polling", "extension-tools"])
def test_an_operation_whose_extension_is_wrong_is_there_without_it(name: str) -> None:
    api, found = built(CASES / "errors" / name / "openapi.yaml")
    assert found.failed
    wrong = {each.location.pointer.partition("/x-clientwright-")[0] for each in found}
    spoilt = [one for one in api.operations if one.location.pointer in wrong]
    assert len(spoilt) >= 3
    assert [value for one in spoilt for value in said(one)] == []


def test_what_depends_on_a_wrong_extension_is_left_out_without_a_word_of_its_own(tmp_path: Path) -> None:
    path = CASES / "errors" / "extension-polling" / "openapi.yaml"
    text = path.read_text(encoding="utf-8").replace("poll: readJobs, tool: {}", "poll: readJob")
    assert text != path.read_text(encoding="utf-8")
    (tmp_path / "openapi.yaml").write_text(text, encoding="utf-8")
    api, diagnostics = built(tmp_path / "openapi.yaml")
    started = next(one for one in api.operations if one.id == "startJob")
    assert started.long_running is None
    assert [each for each in diagnostics if each.location.pointer.startswith(started.location.pointer)] == []


def test_an_excluded_operation_takes_what_waits_for_it_along() -> None:
    api, found = built(ROOT / "spec" / "run-steps.yaml", "getRun")
    assert [one.id for one in api.operations if one.long_running is not None] == []
    assert {(each.code, each.severity, each.sentence) for each in found} == {
        ("extension-name", Severity.WARNING, "the configuration excludes `getRun`")
    }
    assert len(list(found)) == 4, "one for each operation that would have been waited for"


def test_events_whose_data_is_the_result_are_found_by_their_types() -> None:
    api, found = built(ROOT / "spec" / "run-steps.yaml")
    assert list(found) == []
    use = next(one.tool_use for one in api.operations if one.tool_use is not None)
    assert len(use.events) == 10
    assert all(name.startswith("thread.run.") and "step" not in name for name in use.events)


def test_a_pointer_leads_through_a_union_if_one_member_has_it() -> None:
    api, found = built(CASES / "operations" / "long-running" / "openapi.yaml")
    assert list(found) == []
    use = next(one.tool_use for one in api.operations if one.tool_use is not None)
    assert (use.calls, use.id, use.definition.description) == (("questions",), ("key",), ())


COMPOSED = """
openapi: 3.2.0
info: {title: Songs, version: "1"}
paths:
  /songs:
    get:
      operationId: listen
      responses:
        "200":
          description: Songs as they grow.
          content:
            text/event-stream:
              itemSchema:
                oneOf:
                  - {$ref: "#/components/schemas/More"}
                  - {$ref: "#/components/schemas/Failed"}
                  - {$ref: "#/components/schemas/End"}
components:
  schemas:
    Event:
      type: object
      required: [event, data]
      properties: {event: {enum: [more, failed, end]}, data: {type: string}, id: {type: string}}
    Failure:
      x-clientwright-error: true
    More:
      x-clientwright-delta: {of: Song, key: title, changes: new}
      allOf:
        - $ref: "#/components/schemas/Event"
        - properties:
            event: {const: more}
            data:
              contentMediaType: application/json
              contentSchema:
                type: object
                required: [title]
                properties:
                  title: {type: string}
                  new: {type: object, properties: {words: {type: string, x-clientwright-append: true}}}
    Failed:
      allOf:
        - {$ref: "#/components/schemas/Event"}
        - {$ref: "#/components/schemas/Failure"}
        - properties: {event: {const: failed}}
    End:
      allOf: [{$ref: "#/components/schemas/Event"}, {properties: {event: {const: end}}}]
      x-clientwright-terminator: true
    Song: {type: object, properties: {title: {type: string}, words: {type: string}}}
"""


def test_events_may_be_composed_of_what_all_of_them_have(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(COMPOSED, encoding="utf-8")
    api, found = built(tmp_path / "openapi.yaml")
    assert not found.failed
    stream = api.operations[0].stream
    assert stream is not None
    assert (stream.terminators, stream.errors, stream.texts) == (("end",), ("failed",), ("failed", "end"))
    assert [(fold.event, fold.key, list(fold.growth)) for fold in stream.folds] == [("more", "title", ["words"])]
    more = api.models[stream.names["more"].id]
    assert isinstance(more, ObjectModel)
    assert [one.wire_name for one in more.properties] == ["event", "data", "id"]
    assert isinstance(more.properties[1].type, ModelRef), "the JSON, not the text that it comes as"


def composed(folder: Path, **replaced: str) -> Path:
    """The description of songs with other keys in it."""
    text = COMPOSED
    for old, new in replaced.items():
        assert text.count(f"{old}:") == 1, old
        text = text.replace(f"{old}:", f"{new}:")
    (folder / "openapi.yaml").write_text(text, encoding="utf-8")
    return folder / "openapi.yaml"


def test_marks_that_a_stream_reads_are_no_finding(tmp_path: Path) -> None:
    _, found = built(composed(tmp_path))
    assert [each for each in found if each.code == "extension-place"] == []


def test_marks_of_a_stream_that_the_configuration_excludes_are_no_finding(tmp_path: Path) -> None:
    api, found = built(composed(tmp_path), "listen")
    assert (api.operations, list(found)) == ((), [])


def test_marks_of_a_stream_that_is_not_generated_are_no_finding_of_their_own(tmp_path: Path) -> None:
    offered = "application/json: {schema: {type: string}}\n            text/event-stream"
    _, found = built(composed(tmp_path, **{"text/event-stream": offered}))
    assert [each.code for each in found] == ["stream-undeclared"]


def test_marks_of_events_are_read_before_there_was_an_item_schema(tmp_path: Path) -> None:
    path = composed(tmp_path, itemSchema="schema")
    path.write_text(path.read_text(encoding="utf-8").replace("3.2.0", "3.1.0"), encoding="utf-8")
    api, found = built(path)
    assert [each for each in found if each.code == "extension-place"] == []
    stream = api.operations[0].stream
    assert stream is not None
    assert (stream.terminators, stream.errors, stream.ends) == (("end",), ("failed",), "[DONE]")
    assert [(fold.event, list(fold.growth)) for fold in stream.folds] == [("more", ["words"])]


def test_marks_on_the_data_of_events_say_what_events_are(tmp_path: Path) -> None:
    path = composed(tmp_path, itemSchema="schema")
    text = path.read_text(encoding="utf-8").replace("3.2.0", "3.1.0")
    path.write_text(text.replace("    Song: {", "    Song: {x-clientwright-error: true, "), encoding="utf-8")
    _, found = built(path)
    places = [each for each in found if each.code == "extension-place"]
    assert [each.location.pointer for each in places] == ["/components/schemas/Song/x-clientwright-error"]
    assert {each.hint for each in places} == {"before OpenAPI 3.2 a `schema` with `event` and `data` describes events"}
    assert {each.severity for each in places} == {Severity.WARNING}


def test_marks_that_a_wrong_extension_leads_to_are_not_judged_before_it_is_mended(tmp_path: Path) -> None:
    path = composed(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("of: Song", "of: Sonk"), encoding="utf-8")
    _, found = built(path)
    assert [each.code for each in found] == ["extension-name"]
