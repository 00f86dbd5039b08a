"""Formats that are types, in an emitted package: as arguments wherever these stand, and in what is received."""

from __future__ import annotations

import copy
import json
import pickle
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from case import carried_out
from hypothesis import given, settings
from hypothesis import strategies as st

KEY = UUID("3e4567e0-e89b-12d3-a456-426614170004")
MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
VISIT = (
    b'{"id":"3E4567E0-E89B-12D3-A456-426614170004","at":"2026-01-02T03:04:05.10+01:00","date":"2026-01-02",'
    b'"until":null,"opens":"09:30:00","stay":"PT36H","days":["2026-01-02","2026-W01-5"],'
    b'"ends":{"a":"2026-01-02T03:04:05Z","b":"2016-12-31T23:59:60Z"},"next":"2026-01-03","left":"some day",'
    b'"where":"3e4567e0-e89b-12d3-a456-426614170004"}'
)
BILL = (
    b'{"total":"12345678901234.123456789","price":12345678901234.123456789,"size":1e400,"parts":[1,1.10,-0.0,2E+3],'
    b'"by-day":{"mon":0.1},"tip":"1.5","lines":[{"decimal":"1e3","price":5.00}],"more":7.700}'
)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Imports modules of the package of the case ``models/formats``."""
    result, folder = carried_out(tmp_path_factory, "models/formats")
    assert result.exit_code == 0, result.stderr
    package = folder / "client"
    name = "formatted"
    with pytest.MonkeyPatch.context() as patch:
        copied = tmp_path_factory.mktemp("formats")
        shutil.copytree(package, copied / name)
        patch.syspath_prepend(str(copied))
        yield lambda module="": import_module(f"{name}.{module}" if module else name)


@pytest.fixture(scope="module")
def models(client: Any) -> Any:
    return client("models")


@pytest.fixture
def received(client: Any) -> Any:
    """Reads an answer of an operation; no departure in it."""
    deviations = client("_runtime.wire.deviations")

    def read(call: Any, content: bytes, status: str = "200") -> Any:
        found = deviations.Deviations(None)
        value = call.success[status].read(content, found)
        assert list(map(str, found)) == []
        return value

    return read


@pytest.fixture
def dumps(client: Any) -> Any:
    return client("_runtime.wire.codec").dumps


def test_what_comes_is_what_the_formats_say(client: Any, received: Any) -> None:
    visit = received(client("api.visits")._get_visit("2026-01-02", KEY), VISIT)
    assert visit.id == KEY
    assert visit.at.isoformat() == "2026-01-02T03:04:05.100000+01:00"
    assert (visit.date, visit.until, visit.opens, visit.stay) == (date(2026, 1, 2), None, time(9, 30), timedelta(1.5))
    assert visit.days == [date(2026, 1, 2)] * 2
    assert visit.ends == {"a": MOMENT, "b": datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)}
    assert (type(visit.next), visit.left, visit.where) == (date, "some day", KEY)


def test_it_goes_out_again_as_it_came(client: Any, received: Any, dumps: Any) -> None:
    visit = received(client("api.visits")._get_visit("2026-01-02", KEY), VISIT)
    assert dumps(visit) == VISIT
    bill = received(client("api.bills")._list_bills(), b"[%s]" % BILL)
    assert dumps(bill) == b"[%s]" % BILL


def test_a_decimal_is_exact_whether_it_is_a_text_or_a_number(client: Any, received: Any, dumps: Any) -> None:
    (bill,) = received(client("api.bills")._list_bills(), b"[%s]" % BILL)
    assert bill.total == bill.price == Decimal("12345678901234.123456789")
    assert bill.parts == [Decimal(1), Decimal("1.10"), Decimal("-0.0"), Decimal(2000)]
    assert (bill.tip, bill.by_day, bill.extra) == ("1.5", {"mon": Decimal("0.1")}, {"more": Decimal("7.700")})
    bill.price += Decimal("0.000000001")
    bill.total = bill.price
    assert dumps(bill).startswith(b'{"total":"12345678901234.123456790","price":12345678901234.123456790,')


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("at", "yesterday", "/at: expected string in the form of date-time, got 'yesterday'"),
        ("date", "2026-01-02T00:00:00Z", "/date: expected string in the form of date, got '2026-01-02T00:00:00Z'"),
        ("until", 5, "/until: expected string in the form of date-time or null, got 5"),
        ("stay", "1 hour", "/stay: expected string in the form of duration, got '1 hour'"),
        ("days", ["x"], "/days/0: expected string in the form of date, got 'x'"),
        ("ends", {"a": ""}, "/ends/a: expected string in the form of date-time, got ''"),
        ("id", KEY.hex, f"/id: expected string in the form of uuid, got '{KEY.hex}'"),
        (
            "next",
            "soon",
            "/next: expected string in the form of date, string in the form of date-time, "
            '"now" or "later", got \'soon\'',
        ),
    ],
)
def test_what_is_in_no_form_stays_and_is_told(client: Any, models: Any, name: str, value: Any, expected: str) -> None:
    raw = {"id": str(KEY), "at": "2026-01-02T03:04:05Z", "date": "2026-01-02", name: value}
    package = client()
    visit = package.from_json(models.Visit, raw)
    assert getattr(visit, name) == value
    assert package.to_json(visit) == raw
    with pytest.raises(package.DecodeError) as caught:
        package.from_json(models.Visit, raw, strict=True)
    assert str(caught.value.deviations[0]) == expected


def test_what_no_member_of_a_union_with_objects_takes_is_unknown(client: Any, models: Any) -> None:
    package = client()
    raw = {"id": str(KEY), "at": "2026-01-02T03:04:05Z", "date": "2026-01-02", "where": "here"}
    visit = package.from_json(models.Visit, raw)
    assert visit.where == package.Unknown("here")
    assert package.to_json(visit) == raw


def test_what_python_has_no_value_for_stays_text_and_is_no_departure(client: Any, models: Any) -> None:
    package = client()
    raw = {"id": str(KEY), "at": "0000-02-29T03:04:05Z", "date": "+12026-01-02", "stay": "P1Y2M", "next": "later"}
    visit = package.from_json(models.Visit, raw, strict=True)
    assert (visit.at, visit.date, visit.stay, visit.next) == (raw["at"], raw["date"], "P1Y2M", "later")
    assert package.to_json(visit) == raw


texts = st.text(max_size=5) | st.sampled_from(
    (
        "2026-01-02",
        "20260102",
        "2026-01-02T03:04:05Z",
        "2026-01-02t03:04:60.5z",
        "09:30",
        "PT36H",
        "P1M",
        str(KEY),
        "1e3",
        "now",
    )
)
scalars = texts | st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
inside = st.recursive(
    scalars, lambda deeper: st.lists(deeper, max_size=3) | st.dictionaries(texts, deeper, max_size=3), max_leaves=6
)
VISITS = ("id", "at", "date", "until", "opens", "stay", "days", "ends", "next", "left", "where", "more")
BILLS = ("total", "price", "size", "parts", "by-day", "tip", "lines", "more")


@pytest.mark.parametrize(("name", "keys"), [("Visit", VISITS), ("Bill", BILLS)])
@settings(deadline=None)
@given(data=st.data())
def test_whatever_comes_goes_out_again(client: Any, models: Any, name: str, keys: tuple[str, ...], data: Any) -> None:
    value = data.draw(st.dictionaries(st.sampled_from(keys), inside))
    package = client()
    model = package.from_json(getattr(models, name), value)
    assert package.to_json(model) == value
    assert json.loads(client("_runtime.wire.codec").dumps(model)) == value


def test_arguments_are_values_or_texts_wherever_they_stand(client: Any) -> None:
    build = client("api.visits")._get_visit
    values = build(
        date(2026, 1, 2),
        KEY,
        since=MOMENT,
        days=[date(2026, 1, 2), date(2026, 1, 3)],
        least=Decimal("1E+2"),
        x_wait=timedelta(minutes=90),
        opened=time(9, 30),
    )
    texts = build(
        "2026-01-02",
        str(KEY),
        since="2026-01-02T03:04:05Z",
        days=["2026-01-02", "2026-01-03"],
        least=100,
        x_wait="PT1H30M",
        opened="09:30:00",
    )
    assert values.path == texts.path == f"/visits/2026-01-02/{KEY}"
    query = ("since=2026-01-02T03%3A04%3A05Z", "days=2026-01-02,2026-01-03", "least=100")
    assert values.query == texts.query == query
    assert values.headers == texts.headers == {"X-Wait": "PT1H30M"}
    assert values.cookies == texts.cookies == ("opened=09%3A30%3A00",)


def test_what_was_received_is_an_argument_as_it_came(client: Any, received: Any) -> None:
    visit = received(client("api.visits")._get_visit("2026-01-02", KEY), VISIT)
    call = client("api.visits")._get_visit(visit.days[1], visit.id, since=visit.at, x_wait=visit.stay)
    assert call.path == "/visits/2026-W01-5/3E4567E0-E89B-12D3-A456-426614170004"
    assert (call.query, call.headers) == (("since=2026-01-02T03%3A04%3A05.10%2B01%3A00",), {"X-Wait": "PT36H"})


def test_a_body_takes_values_and_texts_in_classes_and_in_dicts(client: Any) -> None:
    build = client("api.visits")._put_visit
    sent = b'"at":"2026-01-02T03:04:05Z","date":"2026-01-02","ends":{"a":"2026-01-02T03:04:05Z"}'
    for moment, day in ((MOMENT, date(2026, 1, 2)), ("2026-01-02T03:04:05Z", "2026-01-02")):
        body = build(day, KEY, id=KEY, at=moment, date=day, ends={"a": moment}).body
        assert body.content(None) == b'{"id":"%s",%s}' % (str(KEY).encode(), sent)


def test_a_datetime_without_a_zone_goes_out_without_an_offset(client: Any) -> None:
    call = client("api.visits")._get_visit("2026-01-02", KEY, since=datetime(2026, 1, 2, 3, 4))
    assert call.query == ("since=2026-01-02T03%3A04%3A00",)


@pytest.mark.parametrize("kind", [list, tuple])
def test_decimals_in_plain_dicts_go_out_as_the_description_has_them(client: Any, models: Any, kind: Any) -> None:
    build = client("api.bills")._create_bill
    one = Decimal("1.10")
    lines = kind([{"decimal": one, "price": one}, models.Line(decimal=one, price=one)])
    body = build(total=one, price=one, parts=kind([one, 2]), by_day={"mon": one}, tip="x", lines=lines).body
    line = b'{"decimal":"1.10","price":1.10}'
    assert body.content(None) == (
        b'{"total":"1.10","price":1.10,"parts":[1.10,2],"by-day":{"mon":1.10},"tip":"x","lines":[%s,%s]}' % (line, line)
    )
    assert body.content({"more": 1}).endswith(b',"more":1}')


def test_forms_take_values_too(client: Any, models: Any) -> None:
    notes = client("api.notes")
    form = notes._add_note(date=date(2026, 1, 2), price=Decimal("1.10")).body
    assert form.content(None) == b"date=2026-01-02&price=1.10"
    bill = models.Bill(total=Decimal("1.0"), price=Decimal("1.10"))
    for one in (bill, {"total": Decimal("1.0"), "price": Decimal("1.10")}):
        content = notes._add_scan(file=("a.txt", b"x"), taken=MOMENT, bill=one).body.content(None)
        assert b'name="file"; filename="a.txt"' in content
        assert b'name="taken"\r\n\r\n2026-01-02T03:04:05Z\r\n' in content
        assert b'\r\n\r\n{"total":"1.0","price":1.10}\r\n' in content


def test_models_are_compared_copied_and_pickled_as_ever(client: Any, received: Any, dumps: Any) -> None:
    visit = received(client("api.visits")._get_visit("2026-01-02", KEY), VISIT)
    for again in (copy.copy(visit), copy.deepcopy(visit), pickle.loads(pickle.dumps(visit))):
        assert again == visit
        assert dumps(again) == VISIT


def test_only_the_types_that_are_needed_are_carried(client: Any) -> None:
    folder = Path(client().__file__ or "").parent / "_runtime" / "formats"
    assert {path.stem for path in folder.glob("*.py")} == {
        *("__init__", "received", "datetimes", "dates", "times", "timedeltas", "uuids", "decimals")
    }
