"""What a file means, whatever its form, and three texts made one."""

from __future__ import annotations

import pytest

from clientwright.write.meaning import meaning
from clientwright.write.merge import merge

CODE = '''"""A module."""  # generated

from __future__ import annotations

from .models import Owner, Pet
from .client import Client


def names(pets: list[Pet], owner: Owner | None = None) -> dict[str, int]:
    """The names.

    With more to say:
        about them.
    """
    return {pet.name: pet.age for pet in pets if pet.owner is owner and pet.name != "it's"}  # all of them
'''
SAME = {
    "line ends": CODE.replace("\n", "\r\n"),
    "quotes": CODE.replace('"it\'s"', "'it\\'s'"),
    "line length": CODE.replace(
        "(pets: list[Pet], owner: Owner | None = None)", "(\n  pets: list[Pet],\n  owner: Owner | None = None,\n)"
    ),
    "parentheses": CODE.replace("return {", "return ({").replace('s"}', 's"})'),
    "indentation": CODE.replace("\n    ", "\n  "),
    "blank lines": CODE.replace("\n\n\n", "\n"),
    "order of imports": CODE.replace(
        "from .models import Owner, Pet\nfrom .client import Client",
        "from .client import Client\nfrom .models import Pet\nfrom .models import Owner",
    ),
    "a word to a linter": CODE.replace("import Client", "import Client  # noqa: F401"),
    "spaces of a comment": CODE.replace("# generated", "#generated  "),
}
OTHER = {
    "a name": CODE.replace("names(", "titles("),
    "a string": CODE.replace("it's", "its"),
    "a type": CODE.replace('!= "it\'s"', "!= 1").replace("1", "True"),
    "a docstring": CODE.replace("A module.", "The module."),
    "a comment": CODE.replace("# generated", "# edited"),
    "one comment more": CODE.replace("\n\n\n", "\n\n\n# mine\n"),
    "brackets that count": CODE.replace("pet.owner is owner and pet.name", "(pet.owner is owner, pet.name)"),
    "an import": CODE.replace("import Client", "import Client as C"),
    "the order of statements": CODE.replace("    return", "    a = 1\n    b = 2\n    return"),
    "no Python": CODE + "def",
}


@pytest.mark.parametrize("change", SAME)
def test_the_form_of_python_is_no_part_of_its_meaning(change: str) -> None:
    assert SAME[change] != CODE
    assert meaning("a.py", SAME[change].encode()) == meaning("a.py", CODE.encode()) != ""


@pytest.mark.parametrize("change", OTHER)
def test_whatever_a_hand_changes_is(change: str) -> None:
    assert meaning("a.py", OTHER[change].encode()) != meaning("a.py", CODE.encode())


def test_statements_have_an_order() -> None:
    assert meaning("a.py", b"a = 1\nb = 2\n") != meaning("a.py", b"b = 2\na = 1\n")
    assert meaning("a.py", b"import a\nb = 1\n") != meaning("a.py", b"b = 1\nimport a\n")


def test_a_text_and_a_number_are_two_things() -> None:
    assert meaning("a.py", b"a = 1") != meaning("a.py", b"a = '1'")
    assert meaning("a.py", b"a = None") != meaning("a.py", b"a = 'None'")
    assert meaning("a.py", b"a = b'x'") != meaning("a.py", b"a = 'x'")


def test_a_mark_of_a_comment_in_a_string_is_none() -> None:
    assert meaning("a.py", b"a = '# no comment'") == meaning("a.py", b'a = (  "# no comment" )')
    assert meaning("a.py", b"a = '''\"# no'''  # yes") != meaning("a.py", b"a = '''\"# no'''")


def test_of_other_files_the_words_count_and_of_their_python_its_meaning() -> None:
    page = "# Pets\n\n- one\n\n| a | b |\n|---|---|\n\n```python\nprint('a')\n```\n"
    formatted = '# Pets\n\n* one\n\n| a  | b  |\n| -- | -- |\n\n```python\nprint("a")\n```'
    assert meaning("README.md", page.encode()) == meaning("README.md", formatted.encode())
    assert meaning("README.md", page.encode()) != meaning("README.md", page.replace("one", "two").encode())
    assert meaning("README.md", page.encode()) != meaning("README.md", page.replace("'a'", "'b'").encode())


def test_what_cannot_be_read_means_nothing() -> None:
    assert meaning("a.py", b"\xff") == meaning("a.py", b"(" * 1000) == meaning("README.md", b"\xff") == ""


BASE = "a\nb\nc\nd\ne\nf\n"


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        (BASE, BASE, BASE),
        (BASE.replace("a", "A"), BASE, BASE.replace("a", "A")),
        (BASE, BASE.replace("f", "F"), BASE.replace("f", "F")),
        (BASE.replace("b", "B"), BASE.replace("e", "E"), "a\nB\nc\nd\nE\nf\n"),
        ("new\n" + BASE, BASE + "last\n", "new\n" + BASE + "last\n"),
        (BASE.replace("b\n", ""), BASE.replace("e\n", "e\ne2\n"), "a\nc\nd\ne\ne2\nf\n"),
        (BASE.replace("c", "C"), BASE.replace("c", "C"), BASE.replace("c", "C")),
        (BASE.replace("c", "mine"), BASE.replace("c", "theirs"), None),
        (BASE.replace("c", "mine"), BASE.replace("d", "theirs"), None),
        (BASE + "mine\n", BASE + "theirs\n", None),
        ("", BASE.replace("c", "C"), None),
    ],
)
def test_changes_of_two_sides_come_together_unless_they_touch(mine: str, theirs: str, both: str | None) -> None:
    assert merge(BASE, mine, theirs) == merge(BASE, theirs, mine) == both


def test_a_side_can_be_preferred_and_the_rest_is_merged() -> None:
    mine, theirs = BASE.replace("b", "mine"), BASE.replace("b", "theirs").replace("f", "F")
    assert merge(BASE, mine, theirs, prefer_mine=True) == BASE.replace("b", "mine").replace("f", "F")
