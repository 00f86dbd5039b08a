"""Any text becomes a valid identifier, and the usual ones become what a person would write."""

from __future__ import annotations

import keyword
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.names.identifiers import is_name, pascal, singular, snake, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("createdAt", "created_at"),
        ("include[]", "include"),
        ("HTTPServer2", "http_server2"),
        ("A.B", "a_b"),
        ("x-y", "x_y"),
        ("$ref", "ref"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("", "field"),
        ("***", "star_star_star"),
        ("[]", "field"),
        ("2fa", "field_2fa"),
        ("class", "class_"),
        ("from", "from_"),
        ("type", "type"),
        ("match", "match"),
        ("None", "none"),
        ("__init__", "init"),
        ("_id", "id"),
        ("userIDs", "user_ids"),
        ("OAuth2Token", "oauth2_token"),
        ("IPv4Address", "ipv4_address"),
        ("SHA256", "sha256"),
        ("Größe", "grosse"),
        ("café_crème", "cafe_creme"),
        ("Ångström", "angstrom"),
        ("имяФайла", "имя_файла"),
        ("ﬁne", "fine"),
        ("名前", "名前"),
        ("../../etc/passwd", "etc_passwd"),
        ("a\u202eb\x00c", "a_b_c"),
        ("it's", "its"),
    ],
)
def test_a_field_is_called_as_a_person_would_call_it(text: str, expected: str) -> None:
    assert snake(text, "field")[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Run", "Run"),
        ("run_step", "RunStep"),
        ("HTTPServer2", "HTTPServer2"),
        ("HTTP_ERROR", "HttpError"),
        ("JSON", "JSON"),
        ("A.B", "AB"),
        ("2fa", "Model2fa"),
        ("", "Model"),
        ("none", "None_"),
        ("thread.run", "ThreadRun"),
        ("名前", "名前"),
    ],
)
def test_a_class_is_called_as_a_person_would_call_it(text: str, expected: str) -> None:
    assert pascal(text, "Model")[0] == expected


def test_symbols_are_spelled_out_when_the_plain_name_is_taken() -> None:
    assert snake("StartTime>", "field") == ("start_time", "start_time_gt")
    assert snake("@type", "field") == ("type", "at_type")


@given(st.text())
def test_whatever_the_text_is_the_name_is_valid(text: str) -> None:
    for name in (*snake(text, "field"), *pascal(text, "Model")):
        assert name.isidentifier()
        assert not keyword.iskeyword(name)
        assert not name.startswith("_")
        assert unicodedata.normalize("NFKC", name) == name
        assert len(name) <= 81
        assert not {"/", "\\", ".", "\0"} & set(name)


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("tools", "tool"),
        ("boxes", "box"),
        ("entries", "entry"),
        ("status", "status"),
        ("address", "address"),
        ("data", "data"),
        ("addresses", "address"),
        ("analysis", "analysis"),
        ("is", "is"),
        ("calls", "call"),
    ],
)
def test_plurals_are_told_from_words_that_end_in_s(plural: str, expected: str) -> None:
    assert singular(plural) == expected


def test_words_are_the_same_however_they_are_joined() -> None:
    assert [word.lower() for word in words("createdAt")] == list(words("created-at")) == list(words("created at"))


@pytest.mark.parametrize("text", ["a b", "1a", "class", "_x", "", "a" * 81, "ﬁ"])
def test_a_name_given_by_the_user_has_to_be_one(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
def test_a_character_that_cannot_be_seen_is_in_no_name_on_any_python(joiner: str) -> None:
    assert snake(f"emoji {joiner}", "field")[0] == "emoji"
    assert not is_name(f"emoji{joiner}")
