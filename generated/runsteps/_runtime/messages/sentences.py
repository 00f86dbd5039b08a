"""The sentence in an error's body, as the frameworks write it that servers are made with.

{"error": {"message": "..."}}                             OpenAI, and many more
{"type": "...", "title": "...", "detail": "..."}          RFC 9457, with `errors` of {"detail", "pointer"}
{"detail": [{"loc": ["path", "id"], "msg": "..."}]}       FastAPI
{"name": ["..."], "non_field_errors": ["..."]}            Django REST framework
{"title": "...", "errors": {"Name": ["..."]}}             ASP.NET; Rails without the title
{"error": "...", "errors": [{"field", "defaultMessage"}]} Spring
{"statusCode": 400, "message": ["..."]}                   NestJS
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

_OBJECT: Final[Any] = dict
_ARRAY: Final[Any] = list
_SENTENCES: Final = ("message", "detail", "title", "error_description", "error")
_DETAILS: Final = ("detail", "errors", "message", "invalid-params", "invalid_params")
_PLACES: Final = ("loc", "field", "pointer", "name", "param", "property", "path")
_REASONS: Final = ("msg", "message", "detail", "defaultMessage", "reason", "title")
_NOWHERE: Final = ("non_field_errors", "base", "__all__")  # of no field
_DEEP: Final = 5  # these forms, and no further into what else a body holds
_SHOWN: Final = 10  # so many findings are told; all are in the body


def message_of(body: Any) -> str:
    """What went wrong, in a sentence, with the fields that are to blame; empty where the body does not say."""
    if isinstance(body, str):
        return _text(body)
    if type(body) is not _OBJECT:
        return _listed(_findings(body)) if type(body) is _ARRAY else ""
    for key in ("error", "detail"):
        if type(body.get(key)) is _OBJECT:
            return message_of(body[key])
    texts = (body.get(key) for key in _SENTENCES)
    sentence = next((text for text in texts if text and isinstance(text, str)), "")
    parts = (body[key] for key in _DETAILS if type(body.get(key)) in (_OBJECT, _ARRAY))
    details = _listed(found for part in parts for found in _findings(part))
    if sentence and details:
        return f"{sentence.rstrip('.:')}: {details}"
    by_field = all(type(one) is _ARRAY for one in body.values())
    return sentence or details or (_listed(_findings(body)) if by_field else "")


def _text(body: str) -> str:
    """A body that is a text, unless it is a page or no text at all; no more of it than can be shown."""
    text = " ".join(body.split())
    return text[:500] if text.isprintable() and not text.startswith("<") else ""


def _findings(value: Any, depth: int = 0) -> Iterator[str]:
    """Single findings, each with the field that it is about."""
    if isinstance(value, str):
        yield value
    elif type(value) is _ARRAY and depth < _DEEP:
        for item in value:
            told = type(item) is _OBJECT and _finding(item)
            yield from [told] if told else _findings(item, depth + 1)
    elif type(value) is _OBJECT and depth < _DEEP:
        for name, held in value.items():
            for found in _findings(held, depth + 1):
                yield found if name in _NOWHERE else f"{name}: {found}"


def _finding(item: dict[str, Any]) -> str:
    """What an object says of one field; empty where it is none that says so."""
    texts = (item.get(key) for key in _REASONS)
    reason = next((text for text in texts if text and isinstance(text, str)), "")
    place = next((item[key] for key in _PLACES if item.get(key)), "")
    if type(place) is _ARRAY:
        place = ".".join(map(str, place))
    named = reason and place and isinstance(place, str)
    return f"{place}: {reason}" if named else reason


def _listed(findings: Iterator[str]) -> str:
    """The first findings, and how many more there are."""
    shown = list(islice(findings, _SHOWN))
    more = sum(1 for _ in findings)
    return "; ".join([*shown, f"and {more} more"] if more else shown)
