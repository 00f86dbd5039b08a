"""The specification's table of styles, whole (OpenAPI 3.1.1 and 3.2, "Style Examples"; RFC 6570, appendix A).

What it marks as undefined (n/a) is here as well, with what we do then; docs/using-the-client.md says it. Of its column
``undefined`` we take RFC 6570's word (2.3, 3.2.1): what is undefined is not written, in any style.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import pytest

from clientwright.runtime.forms.urlencoded import FormBody, form_query
from clientwright.runtime.http import parameters as p
from clientwright.runtime.styles import styles as s
from clientwright.runtime.wire.values import UNSET

Write = Callable[..., Any]

ARRAY: Final = ["blue", "black", "brown"]
OBJECT: Final = {"R": 100, "G": 200, "B": 150}
REFUSED: Final = "refused"

REPEATED: Final = "color=blue&color=black&color=brown"
SPREAD: Final = "R=100&G=200&B=150"
DEEP: Final = "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"
INDEXED: Final = "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown"
JSON: Final = "%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D"

TABLE: Final[list[tuple[Write, bool, str, str, str, str]]] = [
    # style, explode; then what an empty string, a string, an array and an object are written as
    (s.matrix, False, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
    (s.matrix, True, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
    (s.label, False, REFUSED, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    (s.label, True, REFUSED, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    (p.simple, False, REFUSED, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    (p.simple, True, REFUSED, "blue", "blue,black,brown", "R=100,G=200,B=150"),
    (p.form, False, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    (p.form, True, "color=", "color=blue", REPEATED, SPREAD),
    (
        s.space_delimited,
        False,
        "color=",
        "color=blue",
        "color=blue%20black%20brown",
        "color=R%20100%20G%20200%20B%20150",
    ),
    (s.space_delimited, True, "color=", "color=blue", REPEATED, SPREAD),
    (
        s.pipe_delimited,
        False,
        "color=",
        "color=blue",
        "color=blue%7Cblack%7Cbrown",
        "color=R%7C100%7CG%7C200%7CB%7C150",
    ),
    (s.pipe_delimited, True, "color=", "color=blue", REPEATED, SPREAD),
    (s.deep_object, False, "color=", "color=blue", INDEXED, DEEP),
    (s.deep_object, True, "color=", "color=blue", INDEXED, DEEP),
]
COOKIES: Final[list[tuple[bool, bool, str, str, str, str]]] = [
    # encoded (style form, else style cookie), explode
    (True, False, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    (True, True, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
    (False, False, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    (False, True, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
]
HEADERS: Final[list[tuple[bool, str, str, str, str]]] = [
    (False, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
    (True, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
]
IN_PATH: Final = (p.simple, s.label, s.matrix, s.simple_reserved)


def written(write: Write, value: Any, **options: Any) -> str:
    """What comes of a value, pairs joined as a URL joins them."""
    try:
        made = write("color", value, **options)
    except ValueError:
        return REFUSED
    return made if isinstance(made, str) else "&".join(made)


@pytest.mark.parametrize(("write", "explode", "empty", "text", "array", "object"), TABLE)
def test_paths_and_queries_are_those_of_the_table(
    write: Write, explode: bool, empty: str, text: str, array: str, object: str
) -> None:
    made = [written(write, value, explode=explode) for value in ("", "blue", ARRAY, OBJECT)]
    assert made == [empty, text, array, object]


@pytest.mark.parametrize(("encoded", "explode", "empty", "text", "array", "object"), COOKIES)
def test_cookies_are_those_of_the_table(
    encoded: bool, explode: bool, empty: str, text: str, array: str, object: str
) -> None:
    write = partial(s.cookie, explode=explode, encoded=encoded)
    assert ["; ".join(write("color", value)) for value in ("", "blue", ARRAY, OBJECT)] == [empty, text, array, object]


@pytest.mark.parametrize(("explode", "empty", "text", "array", "object"), HEADERS)
def test_headers_are_those_of_the_table(explode: bool, empty: str, text: str, array: str, object: str) -> None:
    made = [p.header("color", value, explode) for value in ("", "blue", ARRAY, OBJECT)]
    assert made == [{"color": each} for each in (empty, text, array, object)]


UNDEFINED: Final = [UNSET, None, [], {}, [None], {"R": None}, [None, None]]


@pytest.mark.parametrize("value", UNDEFINED, ids=map(repr, UNDEFINED))
@pytest.mark.parametrize("explode", [False, True])
def test_what_is_undefined_is_not_written_and_a_path_needs_a_value(value: Any, explode: bool) -> None:
    """RFC 6570, 2.3: null, a list without members, an object whose members are all undefined."""
    for write in (p.form, s.space_delimited, s.pipe_delimited, s.deep_object, s.cookie):
        assert write("color", value, explode=explode) == ()
    assert s.cookie("color", value, explode=explode, encoded=False) == ()
    assert p.header("color", value, explode) == {}
    for write in IN_PATH:
        with pytest.raises(ValueError, match="path parameter 'color' must not be None or empty"):
            write("color", value, explode=explode)


@pytest.mark.parametrize("explode", [False, True])
def test_undefined_members_are_left_out_of_what_has_others(explode: bool) -> None:
    holed: Any = [None, "blue", None, "black", "brown"]
    for write, with_explode, _, _, array, _ in TABLE:
        if with_explode is explode:
            assert written(write, holed, explode=explode) == array
            assert written(write, {"X": None, **OBJECT}, explode=explode) == written(write, OBJECT, explode=explode)
    assert p.header("color", holed) == {"color": "blue,black,brown"}
    assert s.deep_object("color", {"a": {"b": None, "c": [None, 1]}}) == ("color%5Ba%5D%5Bc%5D%5B0%5D=1",)


def test_in_json_null_is_a_value() -> None:
    assert p.json_content("color", None) == ("color=null",)
    assert p.json_content("color", {"R": None}) == ("color=%7B%22R%22%3Anull%7D",)
    assert s.json_header("color", None) == {"color": "null"}
    assert s.json_path("color", None) == "null"
    assert s.json_query("color", [None]) == ("%5Bnull%5D",)
    assert p.form("color", [{"R": None}]) == ("color=%7B%22R%22%3Anull%7D",)


def test_matrix_writes_an_empty_value_without_an_equals_sign() -> None:
    """RFC 6570, 3.2.7: ``;x=1024;y=768;empty``."""
    assert s.matrix("color", {"R": "", "G": 1}, explode=True) == ";R;G=1"
    assert s.matrix("color", ["", "a"], explode=True) == ";color;color=a"
    assert p.form("color", {"R": "", "G": 1}) == ("R=", "G=1")
    assert s.label("color", {"R": "", "G": 1}, explode=True) == ".R=.G=1"


def test_what_is_nested_is_json_text_in_every_style_but_deep_object() -> None:
    """The specification leaves it undefined; in deepObject names go on."""
    nested: Any = {"a": [1, 2], "b": {"c": None}}
    assert p.form("n", nested) == ("a=%5B1%2C2%5D", "b=%7B%22c%22%3Anull%7D")
    assert p.simple("n", nested) == "a,%5B1%2C2%5D,b,%7B%22c%22%3Anull%7D"
    assert p.header("n", nested, True) == {"n": 'a=[1,2],b={"c":null}'}
    assert s.deep_object("n", nested) == ("n%5Ba%5D%5B0%5D=1", "n%5Ba%5D%5B1%5D=2")
    assert s.deep_object("n", {"a": [{"b": "x"}]}) == ("n%5Ba%5D%5B0%5D%5Bb%5D=x",)


HARD: Final = 'a/b?c#d&e+f=g,h;i:j@k![l] %41%zz"ü'


@pytest.mark.parametrize(
    ("write", "made"),
    [
        (partial(p.form, allow_reserved=True), "q=a/b?c%23d%26e%2Bf=g,h;i:j@k![l]%20%41%25zz%22%C3%BC"),
        (partial(s.deep_object, allow_reserved=True), "q=a/b?c%23d%26e%2Bf=g,h;i:j@k![l]%20%41%25zz%22%C3%BC"),
        (s.simple_reserved, "a%2Fb%3Fc%23d&e+f=g,h;i:j@k!%5Bl%5D%20%41%25zz%22%C3%BC"),
        (partial(s.label, allow_reserved=True), ".a%2Fb%3Fc%23d&e+f=g,h;i:j@k!%5Bl%5D%20%41%25zz%22%C3%BC"),
        (partial(s.cookie, allow_reserved=True), "q=a/b?c#d&e+f=g%2Ch%3Bi:j@k![l]%20%41%25zz%22%C3%BC"),
        (p.form, "q=a%2Fb%3Fc%23d%26e%2Bf%3Dg%2Ch%3Bi%3Aj%40k%21%5Bl%5D%20%2541%25zz%22%C3%BC"),
    ],
)
def test_reserved_characters_and_encoded_triples_pass_where_that_is_allowed(write: Write, made: str) -> None:
    """RFC 6570, 3.2.3, but for what would end or change the value where it stands."""
    found = write("q", HARD)
    assert (found if isinstance(found, str) else "&".join(found)) == made


def test_a_name_is_encoded_even_where_reserved_characters_pass_in_values() -> None:
    assert p.form("a[]=", {"k&=": "v/"}, allow_reserved=True) == ("k%26%3D=v/",)
    assert p.form("a[]=", ["v/"], allow_reserved=True) == ("a%5B%5D%3D=v/",)


@pytest.mark.parametrize("bad", ["a b", "a;b", "a,b", 'a"b', "a\\b", "a\nb", "ü", '"a'])
def test_a_cookie_that_is_not_encoded_refuses_what_no_cookie_holds(bad: str) -> None:
    """RFC 6265, 4.1.1."""
    for value in (bad, ["x", bad], {"k": bad}):
        with pytest.raises(ValueError, match="cookie 'color': its value holds"):
            s.cookie("color", value, encoded=False)
    (encoded,) = s.cookie("color", bad)
    assert encoded.isascii()
    assert not set(encoded) & set(' ;,"\\')


@pytest.mark.parametrize("value", ["dG9rZW4=:a/b", '"quoted"', "!#$%&'()*+-./:<=>?@[]^_`{|}~", ""])
def test_a_cookie_that_is_not_encoded_goes_out_as_it_is(value: str) -> None:
    assert s.cookie("color", value, encoded=False) == (f"color={value}",)


def test_the_whole_query_can_be_a_form_json_or_a_text() -> None:
    """OpenAPI 3.2, "Parameter Object Examples"."""
    assert form_query("metadata", {"foo": "a + b", "bar": True}) == ("foo=a%20%2B%20b", "bar=true")
    assert form_query("metadata", {"a": [1, 2], "b": {"c": 1}, "d": None}) == ("a=1", "a=2", "b=%7B%22c%22%3A1%7D")
    csv = {"a": partial(p.form, explode=False)}
    assert form_query("metadata", {"a": [1, 2]}, csv) == ("a=1,2",)
    assert s.json_query("json", {"numbers": [1, 2], "flag": None}) == (
        "%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D",
    )
    assert s.query_string("selector", "$.a.b[1:1]") == ("%24.a.b%5B1%3A1%5D",)
    for write in (form_query, s.query_string):
        assert write("q", None) == write("q", UNSET) == ()


def test_fields_of_a_form_are_written_as_query_parameters_are() -> None:
    styles = {
        "csv": partial(p.form, explode=False),
        "deep": s.deep_object,
        "spread": p.form,
        "json": p.json_content,
        "url": partial(p.form, allow_reserved=True),
    }
    fields: Any = {"csv": [1, 2], "deep": {"a": 1}, "spread": {"b": 2}, "json": [3], "url": "a/b", "o": {"c": None}}
    body = FormBody({**fields, "none": None, "unset": UNSET, "list": [None, "x"]}, styles)
    made = "csv=1,2&deep%5Ba%5D=1&b=2&json=%5B3%5D&url=a/b&o=%7B%22c%22%3Anull%7D&list=x"
    assert (body.content(None) or b"").decode() == made
