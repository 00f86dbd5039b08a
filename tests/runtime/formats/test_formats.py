"""Texts to values and back, format by format: whatever came goes out again, and values are those of their types."""

from __future__ import annotations

import copy
import pickle
import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal, localcontext
from time import perf_counter
from typing import Any, Final
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clientwright.runtime.formats import dates, datetimes, decimals, timedeltas, times, uuids
from clientwright.runtime.formats.received import Received
from clientwright.runtime.wire.annotations import format_of
from clientwright.runtime.wire.codec import to_json

TYPES: Final[Any] = (datetime, date, time, timedelta, UUID, Decimal)
FORMATS: Final = {kind: format_of(kind) for kind in TYPES}

day = st.from_regex(
    r"([0-9]{4}|\+[0-9]{5})-(0[0-9]|1[0-3])-[0-3][0-9]|[0-9]{8}|[0-9]{4}-W[0-9][0-9]-[0-9]", fullmatch=True
)
clock = st.from_regex(
    r"[0-2][0-9]:[0-5][0-9](:[0-6][0-9]([.,][0-9]{1,10})?)?(Z|z|[+-][0-2][0-9](:?[0-5][0-9])?)?", fullmatch=True
)
TEXTS: Final[dict[Any, st.SearchStrategy[str]]] = {
    date: day,
    time: clock,
    datetime: st.tuples(day, st.sampled_from("Tt _x"), clock).map("".join),
    timedelta: st.from_regex(
        r"[-+]?P([0-9]{1,3}Y)?([0-9]{1,3}M)?([0-9]{1,12}W)?([0-9]{1,12}D)?"
        r"(T([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}([.,][0-9]{1,9})?S)?)?",
        fullmatch=True,
    ),
    UUID: st.from_regex(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", fullmatch=True),
    Decimal: st.from_regex(r"[-+]?([0-9]{1,30}(\.[0-9]{0,30})?|\.[0-9]{1,30})([eE][-+]?[0-9]{1,25})?", fullmatch=True),
}
zones = st.none() | st.just(UTC) | st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
VALUES: Final[dict[Any, st.SearchStrategy[Any]]] = {
    date: st.dates(),
    time: st.times(timezones=zones),
    datetime: st.datetimes(timezones=zones),
    timedelta: st.timedeltas(),
    UUID: st.uuids(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
}


def said(kind: Any) -> Any:
    found = FORMATS[kind]
    assert found is not None
    return found


@pytest.mark.parametrize("kind", TYPES)
@given(data=st.data())
def test_whatever_is_read_is_written_as_it_came(kind: Any, data: st.DataObject) -> None:
    text = data.draw(TEXTS[kind] | st.text(max_size=40))
    value = said(kind).read(text)
    if value is None or value is text:
        return
    assert isinstance(value, kind)
    assert said(kind).write(value) == text
    of_base = value.plain() if isinstance(value, Received) else value
    usual = said(kind).write(of_base) == text and (kind is not Decimal or "e" not in text.lower())
    assert (type(value) is kind) == usual


@pytest.mark.parametrize("kind", TYPES)
@given(data=st.data())
def test_a_value_of_the_type_itself_comes_back_as_one(kind: Any, data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])
    again = said(kind).read(said(kind).write(value))
    assert again == value
    assert type(again) is kind or "E" in str(value)


RECEIVED = [
    (datetime, "2026-01-02T03:04:05.10+01:00", datetime(2026, 1, 2, 3, 4, 5, 100000, timezone(timedelta(hours=1)))),
    (datetime, "2026-01-02t03:04:05z", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
    (datetime, "2026-01-02 03:04:05-00:00", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
    (datetime, "2026-01-02T03:04:05.123456789Z", datetime(2026, 1, 2, 3, 4, 5, 123456, UTC)),
    (datetime, "2016-12-31T23:59:60.5Z", datetime(2016, 12, 31, 23, 59, 59, 500000, UTC)),
    (datetime, "2026-01-02T24:00:00Z", datetime(2026, 1, 3, tzinfo=UTC)),
    (datetime, "20260102T030405Z", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
    (date, "2026-W01-5", date(2026, 1, 2)),
    (time, "23:59:60Z", time(23, 59, 59, tzinfo=UTC)),
    (time, "24:00:00", time(0)),
    (time, "09:30", time(9, 30)),
    (timedelta, "PT36H", timedelta(hours=36)),
    (timedelta, "P0Y1W", timedelta(7)),
    (timedelta, "pt0,5h", timedelta(minutes=30)),
    (timedelta, "PT0.123456789S", timedelta(microseconds=123457)),
    (UUID, "3E4567E0-E89B-12D3-A456-426614170004", UUID("3e4567e0-e89b-12d3-a456-426614170004")),
    (Decimal, "+1.50", Decimal("1.50")),
    (Decimal, "1e5", Decimal("1E+5")),
    (Decimal, "007", Decimal(7)),
]
USUAL = [
    (datetime, "2026-01-02T03:04:05Z", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
    (datetime, "2026-01-02T03:04:05.123Z", datetime(2026, 1, 2, 3, 4, 5, 123000, UTC)),
    (datetime, "2026-01-02T03:04:05", datetime(2026, 1, 2, 3, 4, 5)),
    (datetime, "2026-01-02T00:00:00-03:30", datetime(2026, 1, 2, tzinfo=timezone(-timedelta(hours=3, minutes=30)))),
    (date, "2026-01-02", date(2026, 1, 2)),
    (time, "03:04:05", time(3, 4, 5)),
    (time, "03:04:05.001+01:00", time(3, 4, 5, 1000, timezone(timedelta(hours=1)))),
    (timedelta, "P1DT2H3M4.5S", timedelta(1, 7384, 500000)),
    (timedelta, "-PT1H", -timedelta(hours=1)),
    (timedelta, "PT0S", timedelta()),
    (UUID, "3e4567e0-e89b-12d3-a456-426614170004", UUID("3e4567e0-e89b-12d3-a456-426614170004")),
    (Decimal, "-0.00", Decimal("-0.00")),
    (Decimal, "12345678901234.123456789", Decimal("12345678901234.123456789")),
]


@pytest.mark.parametrize(("kind", "text", "value"), RECEIVED)
def test_what_came_in_another_text_is_as_the_value_in_everything_but_its_text(kind: Any, text: str, value: Any) -> None:
    came = said(kind).read(text)
    assert type(came) is not kind
    assert isinstance(came, kind)
    assert (came == value, hash(came) == hash(value), repr(came), str(came)) == (True, True, repr(value), str(value))
    assert said(kind).write(came) == text
    assert said(kind).write(value) != text
    for again in (copy.copy(came), copy.deepcopy(came), pickle.loads(pickle.dumps(came))):
        assert (again == value, said(kind).write(again)) == (True, text)


@pytest.mark.parametrize(("kind", "text", "value"), USUAL)
def test_what_came_in_the_usual_text_is_the_value(kind: Any, text: str, value: Any) -> None:
    came = said(kind).read(text)
    assert (type(came), came, said(kind).write(value)) == (kind, value, text)


def test_what_is_made_of_such_a_value_is_one_like_any_other() -> None:
    moment = datetimes.read("2026-01-02T03:04:05.10+01:00")
    later = moment + timedelta(1)
    assert (type(later), datetimes.write(later)) == (datetime, "2026-01-03T03:04:05.100+01:00")
    assert datetimes.write(moment.replace(hour=4)) == "2026-01-02T04:04:05.100+01:00"
    assert type(pickle.loads(pickle.dumps(moment.replace(hour=4)))) is datetime
    assert datetimes.write(moment.astimezone(UTC)) == "2026-01-02T02:04:05.100Z"
    assert (moment - moment, moment.date(), moment.utcoffset()) == (timedelta(), date(2026, 1, 2), timedelta(hours=1))
    assert type(dates.read("20260102") + timedelta(1)) is date
    assert dates.write(dates.read("20260102").replace(day=3)) == "2026-01-03"
    assert times.FORMAT.write(times.read("09:30").replace(hour=8)) == "08:30:00"
    assert type(timedeltas.read("PT36H") * 2) is timedelta
    assert type(decimals.read("1e5") + 1) is Decimal
    assert uuids.read("3E4567E0-E89B-12D3-A456-426614170004").hex == "3e4567e0e89b12d3a456426614170004"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (datetime, "0000-01-02T03:04:05Z"),
        (datetime, "+275760-09-13T00:00:00.000Z"),
        (datetime, "9999-12-31T24:00:00Z"),
        (date, "0000-12-31"),
        (date, "-10000-01-01"),
        (timedelta, "P1Y2M"),
        (timedelta, "P1.5M"),
        (timedelta, "P999999999999D"),
        (timedelta, f"PT{'9' * 5000}S"),
        (Decimal, "1e9999999999999999999"),
    ],
)
def test_what_is_in_the_form_and_python_has_no_value_for_stays_text(kind: Any, text: str) -> None:
    assert said(kind).read(text) is text


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        *(
            (datetime, raw)
            for raw in ("2026-01-02", "2026-01-02x03:04:05", "2026-13-02T03:04:05Z", "0000-00-01T00:00:00Z")
        ),
        *((datetime, raw) for raw in ("2026-01-02T25:00:00Z", "2026-01-02T24:00:01Z", "2026-01-02T03:04:61Z", "", "T")),
        *((date, raw) for raw in ("2026-01-02T00:00:00Z", "2026-02-30", "2026", "0000-13-01", "\u0662026-01-02")),
        *((time, raw) for raw in ("0930", "9:30", "24:01:00", "T09:30", "09:30:00 pm")),
        *((timedelta, raw) for raw in ("P", "PT", "P1DT", "1 day", "P1H", "PT1.S", "P-1D", "PT1H\n")),
        *((UUID, raw) for raw in ("3e4567e0e89b12d3a456426614170004", "{3e4567e0-e89b-12d3-a456-426614170004}")),
        *((UUID, raw) for raw in ("3e4567e0-e89b-12d3-a456-42661417000g", "0x4567e0-e89b-12d3-a456-426614170004")),
        *((UUID, raw) for raw in ("3e4567e0-e89b-12d3-a456-4266141700 4", "3e_567e0-e89b-12d3-a456-426614170004")),
        (UUID, "3-e4567e0-e89b-12d3-a456426614170004"),
        *((Decimal, raw) for raw in ("NaN", "Infinity", " 1", "1_000", "1,5", "", ".", "\u0661", "0x1")),
        *((kind, raw) for kind in TYPES for raw in (5, 1.5, True, None, [], {}, ["2026-01-02"], b"", object)),
        (datetime, datetime(2026, 1, 2)),
        (UUID, UUID(int=5)),
    ],
)
def test_anything_else_is_in_no_form(kind: Any, raw: Any) -> None:
    assert said(kind).read(raw) is None


@given(value=st.floats() | st.integers() | st.booleans())
@example(value=float("nan"))
def test_a_decimal_of_a_number_is_the_number_that_its_text_says(value: float) -> None:
    found = decimals.read_number(value)
    if type(value) is bool or value != value or value in (float("inf"), float("-inf")):
        assert found is None
    else:
        assert isinstance(found, Decimal)
        assert to_json(decimals.write_number(found)) == value
        assert str(found) == str(Decimal(repr(value)))


def test_a_decimal_goes_out_without_an_exponent_unless_that_would_fill_the_memory() -> None:
    assert decimals.write(Decimal("1E+5")) == "100000"
    assert decimals.write(Decimal("1E-7")) == "0.0000001"
    assert decimals.write(Decimal("1E+999999999")) == "1E+999999999"
    assert decimals.write(decimals.read("1E+99999") * 2) == "2E+99999"


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("-Infinity")])
def test_a_decimal_that_is_no_number_is_refused(value: Decimal) -> None:
    with pytest.raises(ValueError, match=re.escape(f"{value!r} is no number that JSON has")):
        decimals.write(value)


def test_a_context_without_traps_changes_nothing() -> None:
    with localcontext() as context:
        context.clear_traps()
        context.prec = 3
        assert decimals.read("1e9999999999999999999") == "1e9999999999999999999"
        assert decimals.write(decimals.read("12345.678")) == "12345.678"


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("text", ["9", "PT9", "9.", "0-", "9T", "2026-01-02T03:04:05.9", "P9W9", "9e", "9,9"])
def test_a_hostile_text_takes_no_time(kind: Any, text: str) -> None:
    began = perf_counter()
    said(kind).read(text * 100_000)
    said(kind).read(text + "9" * 200_000 + "x")
    assert perf_counter() - began < 5


class Stamp(datetime):
    """A class of another library, such as pendulum's."""


def test_a_subclass_of_a_users_own_is_written_as_its_type() -> None:
    found = format_of(Stamp)
    assert found is datetimes.FORMAT
    assert found.write(Stamp(2026, 1, 2, tzinfo=UTC)) == "2026-01-02T00:00:00Z"


@pytest.mark.parametrize("kind", [int, str, timezone, object, dict, None, 5])
def test_other_types_have_no_form(kind: Any) -> None:
    assert format_of(kind) is None
