"""What docstrings say: the first paragraph, and of each parameter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_SECTION: Final = re.compile(r"(Args|Arguments|Parameters|Params):$")
_GOOGLE: Final = re.compile(r"(\w+)\s*(?:\(.*?\))?\s*:\s*(.*)$")
_REST: Final = re.compile(
    r":(?:param|parameter|arg|argument|key|keyword)\s+(?:[^:]*\s)?(\w+)\s*:\s*(.*)$"
)


def documented(text: str) -> tuple[str, dict[str, str]]:
    """The first paragraph in one line, and the descriptions of the parameters by name.

    Parameters are in Google's form, indented under ``Args:``, or in reST's, ``:param name: ...``. ``text`` has its
    indentation cleaned up, as by ``inspect.getdoc``.
    """
    lines = text.splitlines()
    paragraph: list[str] = []
    for line in lines:
        stripped = line.strip()
        if not stripped or _SECTION.match(stripped) or stripped.startswith(":"):
            break
        paragraph.append(stripped)
    return " ".join(paragraph), {**dict(_google(lines)), **dict(_rest(lines))}


def _google(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The parameters of a section: each begins at the section's indentation, and goes on further to the right."""
    for start, line in enumerate(lines):
        if not _SECTION.match(line.strip()):
            continue
        name, texts = "", list[str]()
        section = indent = _indent(line)
        for each in lines[start + 1 :]:
            if not each.strip():
                continue
            if _indent(each) <= section:
                break
            indent = _indent(each) if indent == section else indent
            begins = _GOOGLE.match(each.strip()) if _indent(each) <= indent else None
            if begins is not None:
                if name:
                    yield name, " ".join(texts).strip()
                name, texts = begins[1], [begins[2]]
            else:
                texts.append(each.strip())
        if name:
            yield name, " ".join(texts).strip()


def _rest(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The fields of a field list: each goes on in lines that are indented."""
    for start, line in enumerate(lines):
        begins = _REST.match(line.strip())
        if begins is None:
            continue
        texts = [begins[2]]
        for each in lines[start + 1 :]:
            if not each.strip() or _indent(each) <= _indent(line):
                break
            texts.append(each.strip())
        yield begins[1], " ".join(texts).strip()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
