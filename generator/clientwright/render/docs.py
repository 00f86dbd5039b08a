"""Descriptions as docstrings: the text of a document, escaped, wrapped, and laid out as black would."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from clientwright.ir.types import Property

WIDTH: Final = 88
_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ITEM: Final = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
_FENCE: Final = re.compile(r"\s*(?:```|~~~)")
_APART: Final = re.compile(r"    |\||#|>|\s*(?:[-*+]|\d+[.)])\s|\s*[-=*_]{3,}\s*$")
"""How a line begins that does not continue the one before it."""
_PARAGRAPH: Final = re.compile(r"\s*\n\s*(?:\n|(?=[-*+]\s|\d+[.)]\s|```|~~~))")
"""Where the first paragraph ends: at an empty line, before a list or a block of code."""
_SENTENCE: Final = re.compile(r"""[.!?]["')\]`*]*(?=\s+[A-Z0-9`"'(\[*_])""")
"""Where a sentence ends: before a capital, or what may stand in its place."""


def plain(text: str) -> str:
    """A text on one line: every run of white space is one space."""
    return " ".join(text.split())


def docstring(text: str, indent: int, *, width: int = WIDTH) -> str:
    """A string literal in triple quotes that holds ``text``, each of its lines indented; empty for an empty text.

    The lines of ``text`` stay lines where they fit; a paragraph with one that does not is filled anew, code and tables
    excepted.
    """
    lines = _laid_out(text, width - indent)
    if not lines:
        return ""
    margin = " " * indent
    first = f" {lines[0]}" if lines[0].startswith('"') else lines[0]
    if len(lines) == 1:
        end = " " if first.endswith('"') else ""
        if indent + 6 + len(first) + len(end) > width:
            lines = _wrapped(first, width - indent - 6)
        if len(lines) == 1:  # It fits, or is one word: black has the quotes of one line on that line.
            return f'{margin}"""{first}{end}"""'
        first = lines[0]
    *rest, last = [f"{margin}{line}" if line else "" for line in lines[1:]]
    end = ' """' if last.endswith('"') else '"""'
    # The quotes stand on a line of their own only where black has them there.
    ends = [f"{last}{end}"] if len(last) + len(end) <= width else [last, f'{margin}"""']
    return "\n".join([f'{margin}"""{first}', *rest, *ends])


def property_doc(one: Property, known: str = "") -> str:
    """What is said of a property: its description, whether it is deprecated, and the server's default, if that is not
    the one that a reader sees in the code anyway."""
    notes = ["Deprecated."] if one.deprecated else []
    if one.constant is not None:
        notes.append(f"Always ``{one.constant}``.")
    elif one.default not in (None, known):
        notes.append(f"Default: ``{one.default}``.")
    if one.read_only:
        notes.append("Set by the server alone.")
    elif one.write_only:
        notes.append("Sent, and never received.")
    return "\n\n".join(part for part in (one.doc, " ".join(notes)) if part)


def comment(text: str, indent: int, *, width: int = WIDTH) -> str:
    """Comment lines that hold ``text``."""
    lines = _laid_out(text, width - indent - 2)
    return "\n".join(f"{' ' * indent}# {line}".rstrip() for line in lines)


def entry(name: str, text: str, width: int = WIDTH) -> list[str]:
    """The lines of one argument below ``Args:``, for a docstring of that width, not yet escaped.

    The first line holds a whole sentence, or as many as fit: it is all that pyright shows of an argument while its
    value is typed. Only what would be longer than two lines is wrapped all the same.
    """
    text = text.strip()
    paragraph = _PARAGRAPH.split(text, 1)[0]
    ends = [*(found.end() for found in _SENTENCE.finditer(paragraph)), len(paragraph)]
    lines = {end: f"{name}: {plain(paragraph[:end])}" for end in ends}
    end = max((end for end, line in lines.items() if len(line) <= width - 4), default=ends[0])
    if len(lines[end]) > 2 * width:
        first, *rest = _filled(_joined(_lines(f"{name}: {text}"), 0), width - 8)
    else:
        first, rest = lines[end], _filled(_joined(_lines(text[end:].strip()), 0), width - 8)
    return [f"    {first}", *(f"        {line}" for line in rest if line)]


def filled(text: str, width: int) -> list[str]:
    """The lines of a text in that width, not yet escaped; those that fit stay lines."""
    return _filled(_joined(_lines(text), width), width)


def _laid_out(text: str, width: int) -> list[str]:
    return _filled(_joined([_escaped(line) for line in _lines(text)], width), width, quotes=3)


def _lines(text: str) -> list[str]:
    return _LINE_ENDS.sub("\n", text).expandtabs(4).split("\n")


def _filled(joined: list[str], width: int, quotes: int = 0) -> list[str]:
    """Lines of that width at most, the first shorter by ``quotes``; without empty ones at either end."""
    lines: list[str] = []
    fenced = False
    for raw in joined:
        line = raw.rstrip()
        if _FENCE.match(line):
            fenced = not fenced
        room = width - (0 if lines else quotes)
        keep = fenced or line.startswith(("    ", "|", "#")) or len(line) <= room
        lines += [line] if keep else _wrapped(line, room)
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0].strip():
        del lines[0]
    if lines:
        lines[0] = lines[0].lstrip()
    return _dedented(lines)


def _joined(lines: list[str], width: int) -> list[str]:
    """The lines, a paragraph with one too long joined: Markdown gives the line ends inside a paragraph no meaning."""
    joined: list[str] = []
    paragraph: list[str] = []
    fenced = False
    for line in lines:
        fence = bool(_FENCE.match(line))
        if paragraph and (fenced or fence or not line.strip() or _APART.match(line) or _breaks(paragraph[-1])):
            joined += _flowing(paragraph, width)
            paragraph = []
        fenced ^= fence
        paragraph.append(line)
    return joined + _flowing(paragraph, width)


def _breaks(line: str) -> bool:
    """Whether nothing may be joined to a line: an empty one, a hard line break, code, a heading, a table."""
    kept = bool(_FENCE.match(line)) or line.startswith(("    ", "|", "#"))
    return kept or not line.strip() or line.endswith(("  ", "\\", ":"))


def _flowing(paragraph: list[str], width: int) -> list[str]:
    if len(paragraph) < 2 or all(len(line) <= width for line in paragraph):
        return paragraph
    return [" ".join([paragraph[0].rstrip(), *(line.strip() for line in paragraph[1:])])]


def _dedented(lines: list[str]) -> list[str]:
    """The lines after the first without their common margin, as black leaves them."""
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line]
    cut = min(margins, default=0)
    return [*lines[:1], *(line[cut:] for line in lines[1:])]


def _wrapped(line: str, width: int) -> list[str]:
    item = _ITEM.match(line)
    hanging = " " * (len(item.group()) if item else len(line) - len(line.lstrip()))
    words = line.split(" ")
    lines = [words[0]]
    for word in words[1:]:
        # A line never ends after the mark of a list item.
        started = not lines[-1].strip() or (item is not None and lines == [item.group().rstrip()])
        if not word or started or len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(hanging + word)
    return [one.rstrip() for one in lines]


def _escaped(line: str) -> str:
    line = line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if line.isascii() and line.isprintable():
        return line
    # repr knows what is not printable: control, format and bidirectional characters, surrogates, odd spaces.
    return "".join(char if char.isprintable() else _named(char) for char in line)


def _named(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
