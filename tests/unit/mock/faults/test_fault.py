"""How faults are written."""

from __future__ import annotations

import pytest
from unit.mock.faults.struck import DATA, ask

from clientwright.mock import Service
from clientwright.mock.faults.fault import LAST, BadFault, parse


def test_a_fault_is_read_into_one_value() -> None:
    fault = parse(
        'status=429; retry-after=1; header=X-Left: 0; delay=0.5; content-type="text/html; charset=x"; times=2'
    )
    assert (fault.status, fault.delay, fault.times) == (429, 0.5, 2)
    assert fault.headers == (("retry-after", "1"), ("x-left", "0"))
    assert fault.content_type == "text/html; charset=x"
    assert parse("reset=body; after=20").after == 20
    assert parse("reset=body").after == 1
    assert parse("CUT = last ;").cut == LAST


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "it asks for nothing"),
        ("times=3", "it asks for nothing"),
        ("statsu=500", "there is no 'statsu', but there is status"),
        ("status=200", "status takes a status from 300 to 599, not '200'"),
        ("status=५००", "status takes"),
        ("status", "status takes"),
        ("status=500; status=502", "status stands there twice"),
        ("delay=nan", "delay takes seconds"),
        ("delay=-1", "delay takes seconds"),
        ("delay=1e9", "delay takes seconds"),
        ("reset=soon", "reset takes answer, headers or body"),
        ("after=3", "after says where reset=body comes"),
        ("reset=headers; chunk=2", "chunk says where"),
        ("reset=body; chunk=2; after=3", "chunk and after both"),
        ("bytes=0", "bytes takes a number"),
        ("repeat=0", "repeat takes"),
        ("times=99999999999999999999", "times takes"),
        ("header=no colon", "header takes"),
        ("header=content-length: 3", "header takes"),
        ("header=a b: 3", "header takes"),
        ('content-type="text/html', "is no name=value"),
        ("=3", "there is no ''"),
    ],
)
def test_what_is_wrong_with_a_fault_is_said(text: str, sentence: str) -> None:
    with pytest.raises(BadFault) as caught:
        parse(text)
    assert sentence in str(caught.value)


def test_a_wrong_header_is_a_400_that_lists_what_there_is() -> None:
    service = Service(DATA)
    response = ask(service, "explode=1").response
    assert response.status == 400
    message = response.json()["detail"]
    assert "there is no 'explode'" in message
    assert "truncate, content-type" in message
    assert [exchange.status for exchange in service.exchanges] == [400]
