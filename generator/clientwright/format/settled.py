"""Statements that black leaves alone for certain, so that it need not see them.

black takes about 0.16 ms a line, nearly all of it for parsing, and most of what templates render is already in its
form. Runs of such statements inside functions and classes are taken out, one name standing for each, before black
formats the rest, and are put back afterwards. Only what is plain is recognised: a line of ASCII that fits the width, no
trailing comma, no operators but the few below, no parentheses that black could find redundant. Everything else goes to
black.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

_WIDTH: Final = 88
"""black's own."""
_STANDS_FOR: Final = "_settled_run_"

_WORD: Final = re.compile(
    r"""(?<!\w)(?:"[^"\\]*"|'[^'\\]*"[^'\\]*')(?!["'])"""  # strings whose quotes black keeps
    r"""|(?<![\w."'])(?:[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|[1-9][0-9]*|0)(?![\w"'])"""
)
_ANY_STRING: Final = re.compile(r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#.*""")
_DOC: Final = re.compile(r'"""[^"\\\s](?:[^"\\]*[^"\\\s])?"""\n')
_IMPORT: Final = re.compile(r"from \.*(?!__future__)[\w.]* import \w+(?: as \w+)?(?:, \w+(?: as \w+)?)*\n", re.ASCII)
_IMPORTS: Final = re.compile(r"from \.*(?!__future__)[\w.]* import \(\n", re.ASCII)
_IMPORTED: Final = re.compile(r"\w+(?: as \w+)?,\n", re.ASCII)
_KEPT: Final = frozenset(keyword.kwlist) - {"None", "True", "False"}
_WHOLE: Final = frozenset(("pass", "break", "continue", "return", "raise", "else:", "try:", "finally:"))
_TAILS: Final = ("elif ", "else:", "except", "finally:")
_TOKEN: Final = re.compile(
    r" (?:=|==|!=|<|>|<=|>=|\||is not|not in|is|in|and|or|if|else|for) |(?:not|await) |, |: |\.n|[n=()\[\]{}]"
)
_CLOSING: Final = re.compile(r" *[)\]}]+(?:,| -> [\w.\[\], |]+:|:)?\n")
_CLOSED_BY: Final = {")": "(", "]": "[", "}": "{"}


_PLACE: Final = re.compile(rf"^( *)(?:import )?{_STANDS_FOR}[0-9]+(?:,|=0,|: 0,|: 0 = 0,)?\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A text in which names stand for runs of settled lines."""

    text: str
    runs: tuple[str, ...]

    def restored(self, formatted: str) -> str | None:
        """The formatted text with the runs in their places; None when black has moved one of them."""
        found = list(_PLACE.finditer(formatted))
        if formatted.count(_STANDS_FOR) != len(self.runs) or len(found) != len(self.runs):
            return None
        parts: list[str] = []
        end = 0
        for run, place in zip(self.runs, found, strict=True):
            if len(place[1]) != _indent(run):
                return None
            parts += (formatted[end : place.start()], run)
            end = place.end()
        return "".join((*parts, formatted[end:]))


def formatted(text: str, form: Callable[[str], str]) -> str:
    """What ``form``, black, makes of a text; it is shown all of it only when it must be."""
    rest = skeleton(text)
    if rest.runs:
        try:
            whole = rest.restored(form(rest.text))
        except ValueError:  # What black cannot parse: if it is not our doing, it will say so of the whole.
            whole = None
        if whole is not None:
            return whole
    return form(text)


def skeleton(text: str) -> Skeleton:
    """A Python text without its settled runs."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    shown: list[str] = []
    runs: list[str] = []
    at, depth, quoted = 0, 0, False
    while at < len(lines):
        line, indent = lines[at], _indent(lines[at])
        length, form = (0, "") if quoted else _run(lines, at, indent) if depth == 0 else _elements(lines, at, indent)
        if length:
            shown.append(f"{' ' * indent}{form.replace('?', f'{_STANDS_FOR}{len(runs)}')}\n")
            runs.append("".join(lines[at : at + length]))
            at += length
            continue
        quoted ^= line.count('"""') % 2 == 1
        if not quoted:
            bare = _ANY_STRING.sub("", line)
            depth += sum(map(bare.count, "([{")) - sum(map(bare.count, ")]}"))
        shown.append(line)
        at += 1
    return Skeleton("".join(shown), tuple(runs))


def _run(lines: list[str], at: int, indent: int) -> tuple[int, str]:
    """How many lines of settled statements start at a line, and the statement to stand for them (``?`` its name)."""
    end = at
    while end < len(lines) and (length := _import(lines, end, indent)):
        end += length
    if end > at:
        return end - at, "import ?"  # still an import, because black sees to the blank line after them
    while end < len(lines) and _indent(lines[end]) == indent:
        length = _settled(lines, end, indent) or (end > at and _is_doc(lines[end], indent))
        if not length:
            break
        end += length
    return end - at, "?"


def _elements(lines: list[str], at: int, indent: int) -> tuple[int, str]:
    """The same for elements of a bracket that a comma after the last one keeps on lines of their own.

    The last is left where it is: one element alone has other rules.
    """
    form = _element_form(lines[at], indent)
    end = at
    while form and end < len(lines) and _indent(lines[end]) == indent and _element_form(lines[end], indent) == form:
        end += 1
    if end > at + 1 and end < len(lines) and _CLOSING.fullmatch(lines[end]):
        return end - at - 1, form
    return 0, ""


def _element_form(line: str, indent: int) -> str:
    """What may stand for an element with a comma after it: of a call, a list, a dict, or parameters; else nothing."""
    if not line.endswith(",\n") or len(line) > _WIDTH + 1 or not line.isascii():
        return ""
    return _form(_WORD.sub(_letter, line[indent:-2]))


@cache
def _form(shape: str) -> str:
    if _is_expression(shape):
        return "?,"
    if shape.startswith("n=") and _is_expression(shape[2:]):
        return "?=0,"
    key, colon, value = shape.partition(": ")
    if not colon or not _is_expression(key):
        return ""
    if _is_expression(value):
        return "?: 0,"
    annotation, default, value = value.partition(" = ")
    return "?: 0 = 0," if default and key == "n" and _is_expression(annotation) and _is_expression(value) else ""


def _settled(lines: list[str], at: int, indent: int) -> int:
    """The number of lines of the settled statement that starts at a line; 0 when there is none."""
    if not _is_plain_line(lines[at], indent) or lines[at].startswith(_TAILS, indent):
        return 0
    end = at + 1
    inside = indent
    while end < len(lines):
        line = lines[end]
        own = _indent(line)
        opened = lines[end - 1].endswith(":\n")
        if not opened and own <= indent and not (own == indent and inside > indent and line.startswith(_TAILS, own)):
            break
        if (own != inside + 4 if opened else own > inside or (inside - own) % 4) or not _is_plain_line(line, own):
            return 0
        inside = own
        end += 1
    return 0 if lines[end - 1].endswith(":\n") else end - at


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _import(lines: list[str], at: int, indent: int) -> int:
    """The number of lines of the settled import that starts at a line; 0 when there is none."""
    line = lines[at]
    if len(line) > _WIDTH + 1 or _indent(line) != indent:
        return 0
    if _IMPORT.fullmatch(line, indent):
        return 1
    if not _IMPORTS.fullmatch(line, indent):
        return 0
    end = at + 1
    while _is_imported(lines[end], indent + 4):
        end += 1
    return end + 1 - at if end > at + 1 and lines[end] == f"{' ' * indent})\n" else 0


def _is_imported(line: str, indent: int) -> bool:
    """Whether a line is a name of an import that a comma after the last one keeps on lines of their own."""
    return len(line) <= _WIDTH + 1 and _indent(line) == indent and _IMPORTED.fullmatch(line, indent) is not None


def _is_doc(line: str, indent: int) -> bool:
    """Whether a line is a string by itself: after a field, its documentation."""
    return len(line) <= _WIDTH + 1 and _indent(line) == indent and _DOC.fullmatch(line, indent) is not None


def _is_plain_line(line: str, indent: int) -> bool:
    """Whether a line is, after exactly this indentation, all of a settled statement or of the head of one."""
    if len(line) > _WIDTH + 1 or not line.isascii() or line[-1:] != "\n":
        return False
    return _is_plain(_WORD.sub(_letter, line[indent:-1]))


def _letter(match: re.Match[str]) -> str:
    """What stands for a word in a shape: `n`, except for keywords."""
    return match[0] if match[0] in _KEPT else "n"


@cache
def _is_plain(shape: str) -> bool:
    """Whether black leaves alone whatever has this shape; shapes are few."""
    if shape in _WHOLE:
        return True
    first, _, rest = shape.partition(" ")
    if shape.endswith(":"):
        if first in ("if", "elif", "while"):
            return _is_expression(rest[:-1])
        if first == "for":
            targets, _, values = rest[:-1].partition(" in ")
            return targets in ("n", "n, n") and _is_expression(values)
        return shape == "except n:"
    if first in ("return", "raise"):
        return _is_expression(rest)
    if shape.startswith("n: "):
        return all(map(_is_expression, shape[3:].split(" = ", 1)))
    sides = shape.split(" = ")
    return shape.startswith("n") and (len(sides) > 1 or shape.endswith(")")) and all(map(_is_expression, sides))


def _is_expression(shape: str) -> bool:
    """Whether a shape is one expression in which black finds nothing to do."""
    frames: list[str] = []
    before = ""
    at = 0
    while at < len(shape):
        match = _TOKEN.match(shape, at)
        if match is None or not _follows(match[0], before, frames):
            return False
        before = match[0]
        at = match.end()
    return not frames and _ends_operand(before)


def _follows(token: str, before: str, frames: list[str]) -> bool:
    """Whether a token may come after another one; keeps the brackets that are open, a comma noted with them.

    A frame is its bracket, with ``!`` before it when it is a group: that must turn out to have a comma in it.
    """
    after_operand = _ends_operand(before)
    if token in ("n", "not ", "await "):
        return not after_operand
    if token in ("(", "[", "{"):
        if after_operand and token == "{":
            return False
        if before in ("not ", " and ", " or ") and token == "(":
            frames.append(token)
            return True
        if not after_operand and token == "(" and frames and frames[-1].startswith("["):
            return False
        frames.append(token if after_operand or token != "(" else "!(")
        return True
    if token in _CLOSED_BY:
        frame = frames.pop() if frames else ""
        empty = before == _CLOSED_BY[token] and not frame.startswith("!")
        return frame == _CLOSED_BY[token] and (after_operand or empty)
    if token == ", ":
        if after_operand and frames:
            frames[-1] = frames[-1].removeprefix("!")
        return after_operand and bool(frames)
    if token == "=":
        return before == "n" and frames[-1:] == ["("]
    if token == ": ":
        return after_operand and frames[-1:] == ["{"]
    if token == ".n":
        return before in (")", "]")
    return after_operand and token not in (" = ", *((" for ",) if not frames else ()))


def _ends_operand(token: str) -> bool:
    """Whether an operand ends with a token."""
    return token in ("n", ".n", ")", "]", "}")
