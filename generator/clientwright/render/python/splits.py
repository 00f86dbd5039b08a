"""Where a line is broken: black's rules for what is emitted here, in the order in which it tries them.

They are those of black's linegen.py (version 26), by the names that they have there. Left out is what concerns
comments, strings of several lines, and statements that are not emitted. The tests hold them against black itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from itertools import dropwhile, takewhile
from typing import TypeAlias

from msgspec.structs import replace

from clientwright.render.python.leaves import COMMA, DOT, Leaf
from clientwright.render.python.lines import WIDTH, Line, Split, divided, matched, width


class CannotSplit(Exception):
    """A rule that does not apply to a line."""


Rule: TypeAlias = Callable[[Line, bool], list[Line]]


def settled(line: Line) -> list[Line]:
    """The lines that black leaves alone.

    black reads its own work again, and then heeds the commas that it has added: a line may be broken elsewhere.
    """
    lines = transform(line)
    leaves = [leaf for part in lines for leaf in part.leaves]
    if not any(leaf.added for leaf in leaves):
        return lines
    _read_again(leaves)
    return settled(Line(leaves, line.indent, leaves, inside=line.inside))


def _read_again(leaves: Sequence[Leaf]) -> None:
    """Make of the leaves what black reads in the lines: optional parentheses are such again, added commas stay."""
    opened: list[Leaf] = []
    before = leaves[0]
    for leaf in leaves:
        if leaf.optional:
            leaf.text = ""
        if leaf.opens:
            opened.append(leaf)
        elif leaf.opening is not None:
            leaf.opening = opened.pop()  # Where a line was tried in two ways, one of the brackets is a copy.
            leaf.magic = leaf.magic or before.added
        before.added = False
        before = leaf


def transform(line: Line, forced: bool = False) -> list[Line]:
    """``transform_line``: the line whole if it fits, else broken by the first rule that applies, and each part again.

    ``forced`` has the optional parentheses used wherever there are some.
    """
    if line.fits and not line.burst and not line.magic:
        return [line]
    for rule in _rules(line):
        try:
            return _run(rule, line, forced)
        except CannotSplit:
            continue
    return [line]


def _rules(line: Line) -> Sequence[Rule]:
    """The rules for a line that has to be broken."""
    if line.leaves[0].text in ("def", "async"):
        returned = takewhile(lambda leaf: leaf.text != ":", dropwhile(lambda leaf: leaf.text != "->", line.leaves))
        if not any(leaf.magic for leaf in matched(list(returned))):
            return (_left_hand_split,)
    return (_delimiter_split, _right_hand_splits) if line.inside else (_right_hand_splits,)


def _run(rule: Rule, line: Line, forced: bool) -> list[Line]:
    """``run_transformer``. Where the first line stays too long, the optional parentheses are tried as well."""
    whole = str(line)
    hidden = [leaf for leaf in line.noted if leaf.kind and not leaf.text]
    outer = [leaf for leaf in hidden if leaf.depth == line.leaves[0].depth]
    result: list[Line] = []
    for part in rule(line, forced):
        if str(part) == whole:
            raise CannotSplit
        result += transform(part, forced)
    used = any(leaf.text for leaf in outer)
    if forced or rule is not _right_hand_splits or not hidden or used or result[0].fits:
        return result
    second = _run(rule, _copied(line), True)
    return second if all(part.fits for part in second) else result


def _copied(line: Line) -> Line:
    """The line, its leaves as they are now, so that what shows brackets in one does not in the other."""
    copies: dict[Leaf, Leaf] = {}
    for leaf in line.leaves:
        copies[leaf] = replace(leaf, opening=copies.get(leaf.opening) if leaf.opening is not None else None)
    leaves = list(copies.values())
    return Line(leaves, line.indent, leaves, inside=line.inside, burst=line.burst)


# At delimiters


def _delimiter_split(line: Line, _forced: bool) -> list[Line]:
    """``delimiter_split``: after each of the delimiters that black breaks at first; a comma is added after the last."""
    leaves = line.leaves
    delimiters = [leaf for leaf in line.delimiters if leaf is not leaves[-1]]
    if not delimiters:
        raise CannotSplit
    priority = max(leaf.breaks for leaf in delimiters)
    chosen = {leaf for leaf in delimiters if leaf.breaks == priority}
    if priority == DOT and len(chosen) == 1:
        raise CannotSplit  # One attribute apart from what it is of looks wrong.
    parts: list[list[Leaf]] = [[]]
    for leaf in leaves:
        parts[-1].append(leaf)
        if leaf in chosen:
            parts.append([])
    if priority == COMMA and leaves[-1].text != ",":
        parts[-1].append(Leaf(",", leaves[0].depth, breaks=COMMA, added=True))
    return [Line(part, line.indent, part, inside=line.inside) for part in parts]


# At brackets


def _left_hand_split(line: Line, _forced: bool) -> list[Line]:
    """``left_hand_split``: a function's signature at its first parentheses that hold something."""
    ends = {leaf.opening: index for index, leaf in enumerate(line.leaves)}
    for start, leaf in enumerate(line.leaves):
        end = ends.get(leaf, 0)
        if leaf.kind == "(" and end > start + 1:
            split = divided(line, start, end)
            if leaf.text and not any(one.breaks == COMMA for one in split.body.delimiters):
                split.body.leaves.append(Leaf(",", leaf.depth + 1, breaks=COMMA, added=True))
            return split.shown()
    raise CannotSplit


def _right_hand_splits(line: Line, forced: bool) -> list[Line]:
    """``right_hand_split_with_omits``: at the last brackets, or at earlier ones if the first line is too long then."""
    columns: dict[Leaf | None, int] = {}
    column = line.indent
    for leaf in line.leaves:
        columns[leaf] = column
        column += leaf.width
    first: list[Line] | None = None
    for omitted in _trailers_to_omit(line):
        if omitted:
            target = next((one for one in reversed(line.leaves) if one.opening and one not in omitted), None)
            opening = target.opening if target is not None else None
            if opening is not None and opening.text and columns.get(opening, 0) > WIDTH:
                continue  # What stands before it is too long already.
        lines = _right_hand_split(line, _last_split(line, omitted), omitted, forced)
        if first is None and not omitted:
            first = lines
        if lines[0].fits:
            return lines
    return first if first is not None else _right_hand_split(line, _last_split(line, set()), set(), forced)


def _trailers_to_omit(line: Line) -> Iterator[set[Leaf]]:
    """``generate_trailers_to_omit``: growing sets of closing brackets, such that the line after them still fits.

    Brackets that have to have a line for each item are never among them.
    """
    omitted: set[Leaf] = set()
    if not line.magic:
        yield omitted
    length = line.indent
    opening = closing = None
    inner: set[Leaf] = set()
    for index in range(len(line.leaves) - 1, -1, -1):
        leaf = line.leaves[index]
        length += leaf.width if index else len(leaf.text)
        if length > WIDTH:
            break
        if opening is not None:
            if leaf is opening:
                opening = None
            elif leaf.opening is not None:
                if leaf.magic:
                    break
                inner.add(leaf)
        elif leaf.opening is not None:
            if index and line.leaves[index - 1].opens:
                inner.add(leaf)  # Nothing to break in between: only together with other brackets.
                continue
            if closing is not None:
                omitted |= {closing, *inner}
                inner.clear()
                yield omitted
            if leaf.magic:
                break
            if leaf.text:
                opening, closing = leaf.opening, leaf


def _last_split(line: Line, omitted: Set[Leaf]) -> Split:
    """``_first_right_hand_split``: at the last brackets that hold something and are not to be omitted."""
    places = {leaf: index for index, leaf in enumerate(line.leaves)}
    end = len(line.leaves)
    while end:
        end -= 1
        closing = line.leaves[end]
        if closing.opening is None or closing in omitted:
            continue
        start = places.get(closing.opening, -1)
        if start < 0:
            break  # It was opened on an earlier line.
        if start + 1 < end:
            return divided(line, start, end)
        end = start
    raise CannotSplit


def _right_hand_split(line: Line, split: Split, omitted: Set[Leaf], forced: bool) -> list[Line]:
    """``_maybe_split_omitting_optional_parens``: the split, or one without its optional parentheses."""
    if split.optional and not forced and _can_omit_optional(split):
        omitted = {split.tail.leaves[0], *omitted}
        try:
            other = _last_split(line, omitted)
            if _is_preferred(other, split):
                return _right_hand_split(line, other, omitted, forced)
        except CannotSplit:
            chained = sum(leaf.text == "=" for leaf in line.leaves) > 1
            if not chained and len(split.body.leaves) < 2 and not split.body.fits:
                raise  # Parentheses around what cannot be broken and does not fit either are of no use.
    return split.shown()


def _can_omit_optional(split: Split) -> bool:
    """``can_omit_invisible_parens``: whether the value in optional parentheses may be broken elsewhere instead."""
    line = split.body
    delimiters = line.delimiters
    if not delimiters:
        return True
    priority = max(leaf.breaks for leaf in delimiters)
    if sum(leaf.breaks == priority for leaf in delimiters) > 1:
        return False  # Operands read better below each other.
    if priority == DOT:
        return True
    first, second, before, last = *line.leaves[:2], *line.leaves[-2:]
    if first.opens and second.opening is None and _can_omit_opening(line):
        return True
    # An index does not serve: it looks weird.
    if last.kind in (")", "}") or (last.kind == "]" and not last.trailer):
        return not before.opens and _can_omit_closing(line)
    return False


def _can_omit_opening(line: Line) -> bool:
    """``_can_omit_opening_paren``: whether what follows the first brackets fits on a line."""
    first = line.leaves[0]
    length = line.indent
    counted = False
    for leaf in line.leaves:
        counted = counted or leaf.opening is first
        if counted:
            length += leaf.width
            if length > WIDTH:
                return False
            counted = not leaf.opens  # There are further brackets to break at.
    return True


def _can_omit_closing(line: Line) -> bool:
    """``_can_omit_closing_paren``: whether what leads to the last brackets fits on a line, or can be broken."""
    length = line.indent
    others = False
    for index, leaf in enumerate(line.leaves):
        length += leaf.width if index else len(leaf.text)
        if leaf is line.leaves[-1].opening:
            return others or length <= WIDTH
        others = others or leaf.opens
    return False


def _is_preferred(other: Split, split: Split) -> bool:
    """``_prefer_split_rhs_oop_over_rhs``: whether to break elsewhere than at the optional parentheses after a ``=``."""
    head = split.head
    if len(head.leaves) < 2 or head.leaves[-2].text != "=":
        return True
    if not any(leaf.kind for leaf in head.leaves[:-1]):
        return True
    if width(str(head)) >= WIDTH or head.magic:
        return True
    equals, others = (sum(leaf.text == "=" for leaf in one.leaves) for one in (head, other.head))
    if 1 < equals > others:
        return False
    for leaf in reversed(other.head.leaves):
        if leaf.text == "=":
            break
        if leaf.opening is not None:
            return True
    return others > 0 and other.head.fits
