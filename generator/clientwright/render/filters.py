"""What lays out texts of a description in templates: filters, and the same as blocks, ``{% call docstring() %}``."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from clientwright.render import docs, literals
from clientwright.render.plain import Plain, laying_out, text_of
from clientwright.render.readme import markdown

_DOCSTRINGS: Final = 4
"""The columns before the docstrings of functions and classes."""

Filter: TypeAlias = Callable[..., str | Plain]


def docstring(value: Plain | str, indent: int = 0) -> str:
    """A docstring, each line that many columns in; empty for an empty text."""
    return docs.docstring(text_of(value), indent)


def comment(value: Plain | str, indent: int = 0) -> str:
    """Comment lines."""
    return docs.comment(text_of(value), indent)


def literal(value: Plain | str) -> str:
    """A string literal of Python."""
    return literals.text(text_of(value))


def markdown_line(value: Plain | str) -> str:
    """Markdown on one line, in which no mark means anything."""
    return markdown.line(text_of(value))


def toml(value: Plain | str) -> str:
    """A string of TOML, which is one of JSON as well."""
    # TOML forbids one character more than JSON does, and surrogates have no form in it (TOML 1.0, String).
    shown = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text_of(value))
    return json.dumps(shown, ensure_ascii=False).replace("\x7f", "\\u007f")


def fill(value: Plain | str, indent: int = 4) -> Plain:
    """The same text, filled to stand that many columns inside of a function's docstring, the first line aside."""
    lines = docs.filled(text_of(value), docs.WIDTH - _DOCSTRINGS - indent)
    margin = "\n" + " " * indent
    return Plain(margin.join(lines).replace(f"{margin}\n", "\n\n"))


FILTERS: Final[Mapping[str, Filter]] = {
    "docstring": docstring,
    "comment": comment,
    "literal": literal,
    "markdown": markdown_line,
    "toml": toml,
    "fill": fill,
}
"""The filters by their names in templates."""


def _block(filter: Filter) -> Callable[..., str]:
    """A filter as a block, in which texts of the description may be printed."""

    def laid_out(*arguments: int, caller: Callable[[], str]) -> str:
        with laying_out():
            text = caller()
        # Where a part of it is empty, one empty line is left.
        return str(filter(re.sub("\n{3,}", "\n\n", text.strip("\n")), *arguments))

    return laid_out


BLOCKS: Final[Mapping[str, Callable[..., str]]] = {
    name: _block(filter) for name, filter in FILTERS.items() if name != "fill"
}
"""By name what ``{% call %}`` can lay out."""
