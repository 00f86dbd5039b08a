"""Which of the declared responses, and which of its media types, a request gets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from clientwright.mock.reading.operation import Answer, Media
from clientwright.mock.wire.message import ContentType
from clientwright.mock.wire.streams import EVENT_STREAM

_CONCRETE = {"*/*": "application/json", "application/*": "application/json", "text/*": "text/plain"}


class Preference(Struct, frozen=True, kw_only=True):
    """What the header ``Prefer: code=429, example=name, dynamic=true`` asks for (RFC 7240; the words are prism's)."""

    code: str = ""
    example: str = ""
    dynamic: bool = False

    @property
    def given(self) -> bool:
        """Whether anything is preferred."""
        return bool(self.code or self.example or self.dynamic)

    @classmethod
    def read(cls, header: str | None) -> Preference:
        """The preferences of a header; unknown ones are left alone, as RFC 7240 says."""
        if not header:
            return NOTHING
        found = dict(re.findall(r'([\w-]+)\s*=\s*"?([^",;]*)"?', header or ""))
        return cls(
            code=found.get("code", "").strip(),
            example=found.get("example", "").strip(),
            dynamic=found.get("dynamic", "").strip() == "true",
        )


NOTHING = Preference()


def success(answers: Sequence[Answer]) -> tuple[int, Answer] | None:
    """The status and the response of a request that is right: the lowest 2xx, else default, else the first one."""
    exact = sorted(
        ((int(answer.key), answer) for answer in answers if re.fullmatch(r"[1-5]\d\d", answer.key)),
        key=lambda found: found[0],
    )
    keyed = {answer.key.upper(): answer for answer in answers}
    for status, answer in exact:
        if 200 <= status < 300:
            return status, answer
    if "2XX" in keyed:
        return 200, keyed["2XX"]
    if "DEFAULT" in keyed:
        return 200, keyed["DEFAULT"]
    others = [answer for answer in answers if re.fullmatch(r"[3-5](\d\d|XX)", answer.key.upper())]
    # A redirection is no error; of errors the first is as good as any.
    chosen = min(others, key=lambda answer: answer.key[0] != "3", default=None)
    return (int(chosen.key.upper().replace("XX", "00")), chosen) if chosen else None


def offers(answers: Sequence[Answer], accept: str | None) -> bool:
    """Whether a success has a body in a media type that ``Accept`` names, or none and needs none."""
    found = success(answers)
    content = found[1].content if found else ()
    return not content or choose(content, accept) is not None


def by_code(answers: Sequence[Answer], code: str) -> tuple[int, Answer] | None:
    """The response declared for a status, by itself, by its range, or by default (OpenAPI 3.1.1, 4.8.16)."""
    if not re.fullmatch(r"[1-5]\d\d", code):
        return None
    keyed = {answer.key.upper(): answer for answer in answers}
    found = keyed.get(code) or keyed.get(f"{code[0]}XX") or keyed.get("DEFAULT")
    return (int(code), found) if found else None


def choose(content: Sequence[Media], accept: str | None) -> tuple[str, Media] | None:
    """The media type that ``Accept`` likes best, by its concrete name; ties go to the first that is not a stream."""
    wanted = _wanted(accept or "*/*")
    best: tuple[tuple[float, int, bool, int], str, Media] | None = None
    for index, media in enumerate(content):
        for name, quality in wanted:
            concrete = _concrete(media.name, name)
            if quality <= 0 or not (ContentType.read(concrete).fits(name) or name == media.name):
                continue
            excluded = any(other == concrete and not q for other, q in wanted)
            rank = (quality, 2 - name.count("*"), not concrete.startswith(EVENT_STREAM), -index)
            if not excluded and (best is None or rank > best[0]):
                best = rank, concrete, media
    return best[1:] if best else None


def _wanted(accept: str) -> list[tuple[str, float]]:
    """The media ranges of an Accept header with their qualities (RFC 9110, 12.5.1)."""
    found: list[tuple[str, float]] = []
    for piece in accept.split(","):
        name, *parameters = (part.strip().lower() for part in piece.split(";"))
        quality = next((part[2:] for part in parameters if part.startswith("q=")), "1")
        if name:
            found.append((name, float(quality) if re.fullmatch(r"[01](\.\d{0,3})?", quality) else 1.0))
    return found or [("*/*", 1.0)]


def _concrete(declared: str, accepted: str) -> str:
    """The name to send for a declared type: a range becomes what is accepted within it, or what it usually means."""
    if "*" not in declared:
        return declared
    if "*" not in accepted and ContentType.read(accepted).fits(declared):
        return accepted
    return _CONCRETE.get(declared.partition(";")[0].strip(), declared.replace("*", "png"))
