"""Reading gives a document and its findings, whatever the files hold, and never reads what it must not."""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from unit.reading import HEAD, document_of, from_text, read_file

from clientwright.diagnostics import Diagnostics
from clientwright.mend import mend
from clientwright.report import render
from clientwright.source import read
from clientwright.validate import validate
from clientwright.validate.deep import Judgement, report
from clientwright.validate.deep.case import case_of
from clientwright.validate.deep.wrapped import judge


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


class Handler(BaseHTTPRequestHandler):
    """Serves one description, with a reference beside it."""

    def do_GET(self) -> None:
        body = (HEAD + "components: {schemas: {A: {$ref: other.yaml}}}").encode()
        self.send_response(200 if self.path == "/openapi.yaml" else 404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def httpserver() -> Iterator[str]:
    """The address of a server on this machine."""
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@given(st.binary(max_size=80))
def test_arbitrary_bytes_never_raise(raw: bytes) -> None:
    document, found = from_text(raw)
    if document is not None:
        document = mend(document)
        validate(document)
    else:
        assert found.failed
    render(found, document, color=False)


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=150)
@given(st.data())
def test_descriptions_full_of_nonsense_never_raise(data: st.DataObject) -> None:
    from clientwright.source.grammar import GRAMMAR

    words = sorted({key for rules in GRAMMAR.values() for key in rules})
    values = st.recursive(
        st.sampled_from([None, True, 1, 1.5, "", "x", "#/a", "#/components/schemas/x", "string", "{a}", "/{a}"]),
        lambda inner: st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*words, "/{a}", "200", "x", "$ref"]), inner, max_size=5),
        max_leaves=25,
    )
    whole = {"openapi": data.draw(st.sampled_from(["3.0.0", "3.1.0", "3.2.0"]))}
    for key in ("info", "paths", "components", "webhooks", "security", "servers", "tags"):
        whole[key] = data.draw(values)
    import json

    document, found = from_text(json.dumps(whole))
    assert document is not None
    document = mend(document)
    verdict = judge(case_of(document))  # It is asked before anything else has been looked at.
    validate(document)
    if data.draw(st.booleans()) and not found.failed:
        report(Judgement(verdict), document, strict=False)
    assert not any(each.code == "spec-unfinished" for each in found)
    render(found, document, color=True)


def test_a_byte_order_mark_is_not_part_of_the_text() -> None:
    document, found = from_text(b"\xef\xbb\xbf" + HEAD.encode())
    assert document is not None
    assert not len(found)
    assert document.location(document.file, "/openapi", key=True).column == 1


def test_bytes_that_are_not_utf_8_are_a_finding_at_their_place() -> None:
    document, found = from_text(b"a: b\nc: \xff\n")
    (only,) = found
    assert document is None
    assert (only.code, only.location.line, only.location.column) == ("not-utf-8", 2, 4)
    assert "^" in render(found, document, color=False)


def test_files_are_named_as_the_user_named_them(folder: Path) -> None:
    (folder / "spec").mkdir()
    (folder / "spec" / "openapi.yaml").write_text(HEAD + "paths: {/a: {$ref: paths/a.yaml}}")
    (folder / "spec" / "paths").mkdir()
    (folder / "spec" / "paths" / "a.yaml").write_text("get: {responses: {200: {$ref: ../r.yaml#/ok}}}")
    (folder / "spec" / "r.yaml").write_text("ok: {description: fine}")
    document, found = read_file("./spec/openapi.yaml")
    document = mend(document)
    validate(document)
    assert not found.failed
    assert next(iter(document.files)) == "./spec/openapi.yaml"
    response = (
        document.root.mapping("paths").child("/a").follow().mapping("get").mapping("responses").child("200").follow()
    )
    assert response.text("description") == "fine"
    assert (response.location.file, response.location.line) == ("spec/r.yaml", 1)
    assert response.id == "spec/r.yaml#/ok"


def test_files_are_known_by_the_addresses_that_they_say_they_have(folder: Path) -> None:
    own, other = "https://a.example/v1/openapi.yaml", "https://b.example/library.yaml"
    (folder / "main.yaml").write_text(
        f"openapi: 3.2.0\n$self: {own}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {{\n"
        f"A: {{$ref: '{own}#/components/schemas/B'}}, B: {{$ref: 'library.yaml#/components/schemas/C'}}}}}}\n"
    )
    (folder / "library.yaml").write_text(
        f"openapi: 3.2.0\n$self: {other}#\ncomponents: {{schemas: {{\n"
        f"C: {{$ref: '{other}#/components/schemas/D'}}, D: {{type: integer}}}}}}\n"
    )
    diagnostics = Diagnostics()
    document = read("main.yaml", diagnostics=diagnostics)
    assert document is not None
    assert document.target("main.yaml", f"{own}#/components/schemas/B") == ("main.yaml", "/components/schemas/B")
    assert document.target("library.yaml", f"{other}#/components/schemas/D") == (
        "library.yaml",
        "/components/schemas/D",
    )
    assert len(diagnostics) == 0


def test_another_name_of_the_main_file_leads_to_the_main_file(folder: Path) -> None:
    (folder / "openapi.yaml").write_text(HEAD + "components: {schemas: {A: {$ref: './b.yaml'}, C: {type: string}}}")
    (folder / "b.yaml").write_text("properties: {c: {$ref: 'openapi.yaml#/components/schemas/C'}}")
    document, found = read_file("./openapi.yaml")
    document = mend(document)
    validate(document)
    assert not found.failed
    schema = document.node("./openapi.yaml", "/components/schemas/A").follow()
    assert schema.mapping("properties").child("c").follow().id == "#/components/schemas/C"


@pytest.mark.parametrize(
    "reference",
    [
        "../secret.yaml",
        "../work/../secret.yaml",
        "/etc/passwd",
        "link.yaml",
        "linked/secret.yaml",
        "file:///etc/passwd",
        "%2e%2e/secret.yaml",
    ],
)
def test_nothing_outside_the_folder_is_read(folder: Path, reference: str) -> None:
    (folder.parent / "secret.yaml").write_text("type: string\ndescription: TOP-SECRET\n")
    (folder / "link.yaml").symlink_to(folder.parent / "secret.yaml")
    (folder / "linked").symlink_to(folder.parent)
    (folder / "openapi.yaml").write_text(HEAD + f"components: {{schemas: {{A: {{$ref: '{reference}'}}}}}}")
    document, found = read_file("openapi.yaml")
    document = mend(document)
    validate(document)
    assert [each.code for each in found] in (["refused-ref"], ["dangling-ref"])
    assert "TOP-SECRET" not in render(found, document, color=False)
    assert document.node("openapi.yaml", "/components/schemas/A").follow().value == {}
    assert len(document.texts) == 1


@pytest.mark.parametrize("reference", ["http://127.0.0.1:1/a.yaml", "https://example.com/a#/b", "//example.com/a"])
def test_nothing_is_fetched_for_a_reference(folder: Path, reference: str) -> None:
    (folder / "openapi.yaml").write_text(HEAD + f"components: {{schemas: {{A: {{$ref: '{reference}'}}}}}}")
    document, found = read_file("openapi.yaml")
    document = mend(document)
    validate(document)
    assert [each.code for each in found] == ["refused-ref"]


def test_a_link_to_a_file_inside_the_folder_is_followed(folder: Path) -> None:
    (folder / "real.yaml").write_text("type: string")
    (folder / "link.yaml").symlink_to(folder / "real.yaml")
    (folder / "openapi.yaml").write_text(HEAD + "components: {schemas: {A: {$ref: link.yaml}}}")
    document, found = read_file("openapi.yaml")
    assert not len(found)
    assert document.node("openapi.yaml", "/components/schemas/A").follow().text("type") == "string"


def test_standard_input_is_named_so_or_as_the_caller_says() -> None:
    document = document_of(HEAD + "paths: {}")
    assert document.root.location.file == "<stdin>"
    found = Diagnostics()
    named = read("-", diagnostics=found, stdin=io.StringIO(HEAD), shown_as="description.yaml")
    assert named is not None
    assert named.root.location.file == "description.yaml"


def test_a_folder_or_a_missing_file_is_a_finding_with_help(folder: Path) -> None:
    (folder / "spec").mkdir()
    (folder / "spec" / "openapi.yaml").write_text(HEAD)
    found = Diagnostics()
    assert read("spec", diagnostics=found) is None
    assert read("missing.yaml", diagnostics=found) is None
    first, second = found
    assert "spec/openapi.yaml" in first.hint
    assert "spelling" in second.hint


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
def test_json_is_read_by_the_rules_of_json_under_any_name(folder: Path, name: str) -> None:
    (folder / name).write_text(
        '{\n\t"openapi": "3.1.0", "info": {"title": "\\ud83d\\ude00", "version": "1"}, "paths": {}}'
    )
    document, found = read_file(name)
    assert document.root.mapping("info").text("title") == "😀"
    assert not len(found)


def test_yaml_in_flow_style_is_not_taken_for_json() -> None:
    assert document_of("{openapi: 3.1.0, info: {title: T}}").version == "3.1.0"


def test_broken_json_is_explained_as_json() -> None:
    _, found = from_text('{"openapi": "3.1.0",\n}\n]')
    assert [each.code for each in found] == ["not-json"]


def test_a_url_that_the_user_typed_is_read(httpserver: str) -> None:
    document, found = read_file(f"{httpserver}/openapi.yaml")
    document = mend(document)
    validate(document)
    assert document.root.location.file == f"{httpserver}/openapi.yaml"
    assert [each.code for each in found] == ["refused-ref"]


def test_a_url_that_fails_is_a_finding(httpserver: str) -> None:
    found = Diagnostics()
    assert read(f"{httpserver}/missing", diagnostics=found) is None
    assert read("http://127.0.0.1:1/", diagnostics=found) is None
    assert read("http://[", diagnostics=found) is None
    assert [each.code for each in found] == ["unreadable"] * 3


def test_a_url_without_httpx2_is_a_finding_that_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx2", None)
    found = Diagnostics()
    assert read("https://example.com/openapi.yaml", diagnostics=found) is None
    (only,) = found
    assert "clientwright[url]" in only.hint


def test_a_file_that_is_wrong_itself_is_reported_once_and_so_is_every_reference_to_it(folder: Path) -> None:
    (folder / "bad.yaml").write_text("a: [\n")
    (folder / "openapi.yaml").write_text(
        HEAD + "components: {schemas: {A: {$ref: 'bad.yaml#/a'}, B: {$ref: 'bad.yaml#/b'}}}"
    )
    document, found = read_file("openapi.yaml")
    document = mend(document)
    validate(document)
    assert [(each.code, each.location.file) for each in found] == [
        ("not-yaml", "bad.yaml"),
        ("dangling-ref", "openapi.yaml"),
        ("dangling-ref", "openapi.yaml"),
    ]
    assert not found.failed
