"""What a file says, whatever its form: a team's formatter is no edit.

Of Python that is the syntax tree and the comments: not quotes, brackets that change nothing, line ends and lengths, nor
the order of imports. Of any other text it is the words.
"""

from __future__ import annotations

import ast
import hashlib
import re
import warnings
from collections.abc import Sequence
from inspect import cleandoc
from typing import Any, Final, TypeGuard

_COMMENT: Final = re.compile(
    r"""\"{3}[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"{3}|'{3}[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'{3}"""
    r"""|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\#+([^\n]*)""",
    re.DOTALL,
)
"""A string, stepped over, or a comment. To find all tokens of Python takes thirty times as long."""
_FENCE: Final = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_RULES: Final = re.compile(r"[-*+|:]+")
"""What Markdown has for bullets and the lines of tables."""
_SILENT: Final = frozenset({"ctx", "kind", "type_comment"})
"""Fields of a syntax tree that say nothing that is not said elsewhere."""
_NODES: Final = [kind for kind in vars(ast).values() if isinstance(kind, type) and issubclass(kind, ast.AST)]
_SAYING: Final = {kind: tuple(name for name in kind._fields if name not in _SILENT) for kind in _NODES}
"""The other fields of each kind of node."""


def meaning(path: str, content: bytes) -> str:
    """A digest of what a file says; empty where it cannot be read as what it is, which is like nothing else."""
    try:
        text = content.decode("utf-8").replace("\r\n", "\n")
        said = _python(text) if path.endswith(".py") else _words(text)
    except (UnicodeDecodeError, SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    digest = hashlib.sha256("\0".join(said).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:32]


def _python(text: str) -> list[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Of what somebody wrote into a string that is none of our business.
        tree = ast.parse(text)
    said: list[str] = []
    _block(tree.body, said)
    return [*said, *_comments(text)]


def _comments(text: str) -> list[str]:
    """The comments, in no order and each once: they move with the imports beside them, and are doubled with these.

    What is said to a linter is no part of the meaning: linters write and remove it.
    """
    found = {each[1].strip() for each in _COMMENT.finditer(text) if each[1] is not None}
    return sorted(comment for comment in found if not comment.lower().startswith("noqa"))


def _words(text: str) -> list[str]:
    said: list[str] = []
    for index, part in enumerate(_FENCE.split(text)):
        if index % 2:
            try:
                said += _python(part)
                continue
            except SyntaxError:
                pass  # An example in Markdown need not be Python, whatever it says.
        said += (word for word in part.split() if not _RULES.fullmatch(word))
    return said


def _block(statements: Sequence[ast.stmt], said: list[str]) -> None:
    """The statements of a block; imports that follow on each other have no order, and stand name by name."""
    imported: set[str] = set()
    for statement in statements:
        if isinstance(statement, ast.Import | ast.ImportFrom):
            start = "."
            if isinstance(statement, ast.ImportFrom):
                start = f"{'.' * statement.level}{statement.module or ''}:"
            imported.update(f"{start}{each.name} as {each.asname}" for each in statement.names)
            continue
        if imported:
            said += sorted(imported)
            imported.clear()
        match statement:
            case ast.Expr(value=ast.Constant(value=str() as words)):
                said += ('"', cleandoc(words).strip() if "\n" in words else words.strip())
            case _:
                _node(statement, said)
    said += sorted(imported)
    said.append(";")


def _node(node: ast.AST, said: list[str]) -> None:
    """A node and what is below it; what is empty is left out, since each Python has more that may be."""
    said.append(type(node).__name__)
    for name in _SAYING[type(node)]:
        value: object = getattr(node, name, None)
        if _is_list(value):
            if value:
                said.append(name)
                _list(value, said)
        elif value is not None:
            said.append(name)
            _value(value, said)
    said.append(")")


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _list(values: list[Any], said: list[str]) -> None:
    if isinstance(values[0], ast.stmt):
        _block(values, said)
        return
    for each in values:
        _value(each, said)
    said.append("]")


def _value(value: object, said: list[str]) -> None:
    if isinstance(value, ast.AST):
        _node(value, said)
    else:
        said.append(f"'{value}" if isinstance(value, str) else repr(value))
