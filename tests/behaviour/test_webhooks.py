"""Webhooks and callbacks as values: by name, by what they say, signed or not."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import time
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import checkers
import pytest
from behaviour.generated import generate, imported
from case import CASES

POST = CASES / "operations/webhooks/openapi.yaml"
DELIVERED = {"type": "letter.delivered", "letter": "7"}
CALLS = """
from collections.abc import Mapping
from typing import assert_type
from post_client import SignatureError, Unknown, models, webhooks

def receive(body: bytes, headers: Mapping[str, str], name: str) -> None:
    assert_type(webhooks.parse("letter.delivered", body, headers), models.LetterDelivered)
    assert_type(webhooks.parse("letter.gone", body, headers=headers, secret="whsec_"), models.LetterLost)
    assert_type(webhooks.parse("onRead", "{}", strict=True), models.Reading)
    event = webhooks.parse(body, headers, on_deviation=print)
    match event:
        case models.LetterDelivered():
            assert_type(event.letter, str)
        case models.LetterLost():
            pass
        case _:
            assert_type(event, Unknown)
    anything = webhooks.parse(name, body)
    if isinstance(anything, models.Reading):
        assert_type(anything.reader, str)
    try:
        webhooks.verify(body, headers, "whsec_")
    except webhooks.SignatureError as error:
        assert_type(error, SignatureError)
    webhooks.parse("letter.delivered", 7)  # wrong
    webhooks.parse("letter.delivered", body, body)  # wrong
    webhooks.parse(body, key="whsec_")  # wrong
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the client."""
    folder = tmp_path_factory.mktemp("post")
    assert generate(POST, folder / "post_client", "--strict") == ""
    return folder


@pytest.fixture(scope="module")
def post(folder: Path) -> Iterator[ModuleType]:
    """The client of a server that sends webhooks."""
    with imported(folder / "post_client") as module:
        yield module


@pytest.fixture(scope="module")
def webhooks(post: ModuleType) -> Any:
    """Its module of webhooks."""
    from importlib import import_module

    return import_module(f"{post.__name__}.webhooks")


def test_a_webhook_is_what_its_name_says(post: ModuleType, webhooks: Any) -> None:
    delivered = post.models.LetterDelivered(type="letter.delivered", letter="7")
    for body in (json.dumps(DELIVERED), json.dumps(DELIVERED).encode()):
        assert webhooks.parse("letter.delivered", body) == delivered
        assert webhooks.parse("letter.delivered", body, {"x": "y"}, strict=True) == delivered
        assert webhooks.parse("letter.delivered", body, headers={}) == delivered
    assert webhooks.parse("onReturn", b'{"reader": "ann"}', {}) == post.models.Reading(reader="ann")


def test_without_a_name_it_is_what_it_says_itself(post: ModuleType, webhooks: Any) -> None:
    assert webhooks.parse(json.dumps(DELIVERED)) == post.models.LetterDelivered(type="letter.delivered", letter="7")
    gone = webhooks.parse(b'{"type": "letter.gone", "letter": "8"}', {"content-type": "application/json"})
    assert gone == post.models.LetterLost(type="letter.gone", letter="8")
    told: list[Any] = []
    new = webhooks.parse(b'{"type": "letter.opened"}', on_deviation=told.append)
    assert (new, len(told)) == (post.Unknown({"type": "letter.opened"}), 1)


def test_a_name_that_is_not_described_brings_what_came(post: ModuleType, webhooks: Any) -> None:
    assert webhooks.parse("letter.opened", b'{"a": [1]}') == post.Unknown({"a": [1]})


def test_callbacks_of_one_name_are_told_apart_by_their_operations(post: ModuleType, webhooks: Any) -> None:
    assert webhooks.parse("onRead", b'{"reader": "ann"}') == post.models.Reading(reader="ann")
    form = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
    read = webhooks.parse("sendParcel.onRead", b"parcel=7%201&more=", form, strict=True)
    assert (read.parcel, read.extra) == ("7 1", {"more": ""})


def test_what_departs_is_kept_and_told_or_raised(
    post: ModuleType, webhooks: Any, caplog: pytest.LogCaptureFixture
) -> None:
    body = b'{"type": "letter.delivered", "letter": 7, "more": true}'
    with caplog.at_level(logging.WARNING):
        letter = webhooks.parse(body)
    assert (letter.letter, letter.extra) == (7, {"more": True})
    assert [(one.name, "/letter" in one.getMessage()) for one in caplog.records] == [("post_client", True)]
    assert post.to_json(letter) == json.loads(body)
    with pytest.raises(post.DecodeError, match="/letter: expected string"):
        webhooks.parse("letter.delivered", body, strict=True)


@pytest.mark.parametrize("body", [b"", b"{", b"letter=7", "\ud800"])
def test_a_body_that_is_no_json_is_a_decode_error(post: ModuleType, webhooks: Any, body: Any) -> None:
    with pytest.raises((post.DecodeError, UnicodeEncodeError)):
        webhooks.parse(body)


def test_a_parsed_body_is_refused(webhooks: Any) -> None:
    with pytest.raises(TypeError, match="as it came, not dict"):
        webhooks.parse(DELIVERED)


def test_a_signature_is_looked_at_before_anything_else(post: ModuleType, webhooks: Any) -> None:
    secret = "whsec_" + b64encode(b"key").decode()
    body, sent = json.dumps(DELIVERED).encode(), str(int(time.time()))
    signature = b64encode(hmac.new(b"key", f"1.{sent}.".encode() + body, hashlib.sha256).digest()).decode()
    headers = {"Webhook-Id": "1", "Webhook-Timestamp": sent, "Webhook-Signature": f"v1,{signature}"}
    assert webhooks.parse(body, headers, secret=secret) == webhooks.parse(
        "letter.delivered", body, headers, secret=secret
    )
    assert webhooks.verify(body, headers, secret) is None
    for wrong in (b"no JSON", body + b" "):
        with pytest.raises(post.SignatureError):
            webhooks.parse(wrong, headers, secret=secret)
    with pytest.raises(post.SignatureError, match="not signed"):
        webhooks.parse("letter.delivered", body, secret=secret)
    with pytest.raises(ValueError, match="secret"):
        webhooks.parse(body, headers, secret="")
    assert issubclass(post.SignatureError, post.ApiError)
    assert webhooks.SignatureError is post.SignatureError


def test_a_client_of_a_server_that_sends_nothing_carries_nothing_of_it(tmp_path: Path) -> None:
    generate(CASES / "servers/none/openapi.yaml", tmp_path / "stones_client")
    assert not (tmp_path / "stones_client" / "webhooks.py").exists()
    assert not (tmp_path / "stones_client" / "_runtime" / "webhooks").exists()


def test_webhooks_of_a_description_before_they_were_part_of_openapi_are_read_as_well(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(
        POST.read_text(encoding="utf-8").replace("3.1.0", "3.0.3").replace("\nwebhooks:", "\nx-webhooks:"),
        encoding="utf-8",
    )
    generate(tmp_path / "openapi.yaml", tmp_path / "old_client")
    with imported(tmp_path / "old_client"):
        from importlib import import_module

        webhooks: Any = import_module("old_client.webhooks")
        assert webhooks.parse("letter.delivered", json.dumps(DELIVERED)).letter == "7"


def test_many_webhooks_are_typed_too(tmp_path: Path) -> None:
    hooks = {
        f"hook{number}": {
            "post": {
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {"type": "object", "properties": {f"a{number}": {"type": "string"}}}
                        }
                    }
                }
            }
        }
        for number in range(300)
    }
    whole = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "webhooks": hooks}
    (tmp_path / "openapi.json").write_text(json.dumps(whole), encoding="utf-8")
    (tmp_path / "many").mkdir()
    generate(tmp_path / "openapi.json", tmp_path / "many" / "many_client")
    with imported(tmp_path / "many" / "many_client"):
        from importlib import import_module

        webhooks: Any = import_module("many_client.webhooks")
        assert webhooks.parse("hook299", '{"a299": "x"}', strict=True).a299 == "x"
        with pytest.raises(TypeError, match="nothing in a body tells its name"):
            webhooks.parse("{}")
    # Two hundred and fifty times `|` is more than pyright follows.
    text = (tmp_path / "many" / "many_client" / "webhooks.py").read_text(encoding="utf-8")
    assert "Payload: TypeAlias = Union[" in text


@pytest.mark.proof
def test_type_checkers_know_what_each_webhook_brings(folder: Path) -> None:
    (folder / "calls.py").write_text(CALLS, encoding="utf-8")
    wrong = [("calls.py", number) for number, line in enumerate(CALLS.split("\n"), 1) if "# wrong" in line]
    for found in (checkers.mypy(folder), checkers.pyright(folder)):
        assert sorted({(one.file, one.line) for one in found}) == wrong, found
