"""Values of every form of schema, given and received: only type-checked. Lines with ``# wrong`` are the only errors."""

from typing import assert_type

# Aliases that lead back to themselves are looked at before anything else is.
from circles.models import GroupDict, Nested, PersonDict, Value, ValueInput
from constants import Client as Constants
from maps import Client as Maps
from maps.models import Book, Shelf, ShelfBesideDict
from read_only import Client as Bugs
from read_only.models import Bug, Owner
from tuples import Client as Tuples

person: PersonDict = {"kind": "person", "knows": {"a": {"kind": "team", "members": []}}}
group: GroupDict = {"kind": "team", "members": [person, {"kind": "person"}], "lead": "me"}
wrong_group: GroupDict = {"kind": "team", "members": [{"kind": "dog"}]}  # wrong: there is no such member
nested: Nested = [[], [[]]]
value: Value = ["a", None, {"b": [1.5]}]
given: ValueInput = (1, ["a"], {"b": None})
wrong_value: ValueInput = [object()]  # wrong: that is no value

places = Tuples().places
places.add(at=(1, 2.5), path=[(1, 2)], named={"a": ("b", {"at": (0, 0)})}, span=("a", 1))
places.add(at=(1, 2, 3))  # wrong: two numbers
places.add(at=("a", 1))  # wrong: two numbers
places.add(at=(1, 2), longer=("a", 1))  # wrong: three items
places.add(at=(1, 2), never=1)  # wrong: nothing may be there
place = places.add(at=(1, 2), code=(1,), box=(1, 2, 3), open=["a", True])
assert_type(place.at, tuple[float, float])
assert_type(place.at[0], float)

shelves = Maps().shelves
shelves.add_shelf(shelf=Shelf(name="a", extra={"b": Book(pages=1)}))
shelves.add_shelf(shelf={"name": "a"})
shelves.add_shelf(shelf={"name": "a", "several": {"t": "x", "b": {"pages": 1}}})
shelves.add_shelf(shelf={"name": "a", "beside": {"first": True, "n": 1, "t": "x"}})
shelves.add_shelf(shelf={"name": "a", "b": {"pages": 1}, "c": Book(pages=2)})
shelves.add_shelf(shelf={"name": "a", "b": b"x"})  # wrong: a book is needed
beside: ShelfBesideDict = {"first": True, "n": b"x"}  # wrong: a number or a text

settings = Constants().settings
settings.save(typed=[1.5], limits={"least": 1}, mode={"type": "manual"})
settings.save(mode="slow")  # wrong: not one of the values
assert_type(settings.save().version, list[int])

bugs = Bugs().bugs
bug = Bug(name="a", password="p", owner=Owner(email="a@b"))
bugs.create(name="a", password="p", owner={"email": "a@b"})
bugs.put(body=[bug, {"name": "a", "password": "p"}, *bugs.list()])
bugs.create(name="a", password="p", id=1)  # wrong: the server sets it
bugs.put(body=[{"name": "a", "password": "p", "id": 1}])  # wrong: the server sets it
bugs.put(body=[{"name": "a"}])  # wrong: a password is needed
Bug(name="a")  # wrong: a password is needed
assert_type(bug.id, int)
