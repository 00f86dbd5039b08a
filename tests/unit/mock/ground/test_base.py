"""A scenario of one's own: methods that answer operations, held against the description."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from unit.mock.memory.asking import Remembering

from clientwright.mock.ground.loading import NoScenario, load
from clientwright.testing import Call, Memory, Mock, Refuse, Reply, Scenario, answers


class Depot(Scenario):
    """One that counts."""

    def start(self) -> None:
        self.shelves: dict[int, str] = {}

    def state(self) -> dict[str, Any]:
        return {"shelves": self.shelves}

    @answers("create_shelf")
    def create(self, call: Call) -> Any:
        number = len(self.shelves) + 1
        self.shelves[number] = call.body["place"]
        return self._shown(number)

    @answers("getShelf", "PUT /shelves/{shelf}")
    def read(self, call: Call) -> Any:
        number = call.parameters["shelf"]
        if number not in self.shelves:
            raise Refuse(404, f"There is no shelf {number}.", {"Retry-After": "1"})
        return Reply(body=self._shown(number), headers={"X-Own": "1"})

    @answers("delete_shelf")
    def delete(self, call: Call) -> Any:
        return {"deleted": call.parameters["shelf"]}

    def _shown(self, number: int) -> Any:
        return {"id": number, "place": self.shelves[number], "levels": 1}


@pytest.fixture
def depot() -> Remembering:
    asked = Remembering()
    return Remembering(memory=Depot(asked.described))  # type: ignore[arg-type]


def test_methods_answer_and_what_they_leave_is_answered_by_the_description(depot: Remembering) -> None:
    assert depot.json("POST", "/shelves", {"place": "attic"}) == {"id": 1, "place": "attic", "levels": 1}
    answered = depot.ask("GET", "/shelves/1")
    assert (answered.json()["place"], answered.header("x-own")) == ("attic", "1")
    assert "shelves" in depot.json("GET", "/shelves")


def test_a_refusal_has_the_described_shape(depot: Remembering) -> None:
    response = depot.ask("GET", "/shelves/9")
    assert (response.status, response.header("retry-after")) == (404, "1")
    assert response.json() == {"fault": {"reason": "There is no shelf 9.", "status": 404}}


def test_an_answer_that_the_api_could_not_give_is_500_and_says_who_gave_it(depot: Remembering) -> None:
    response = depot.ask("DELETE", "/shelves/1")
    assert response.status == 500
    assert "Depot.delete answers deleteShelf in a way that the description does not allow" in response.body.decode()


def test_the_state_is_shown_and_begins_anew(depot: Remembering) -> None:
    depot.json("POST", "/shelves", {"place": "attic"})
    depot.memory.advance(5)
    shown = depot.memory.snapshot()
    assert (shown["scenario"], shown["state"], shown["runs"]) == ("depot", {"shelves": {"1": "attic"}}, [])
    depot.memory.reset()
    again = depot.memory.snapshot()
    assert (again["state"], shown["now"] - again["now"]) == ({"shelves": {}}, 5)


def test_an_operation_that_is_not_there_is_told_at_once() -> None:
    class Wrong(Scenario):
        @answers("get_shlef")
        def read(self, call: Call) -> Any:
            return None

    with pytest.raises(LookupError, match="A depot has no operation 'get_shlef'; did you mean 'getShelf'"):
        Wrong(Remembering().described)


def test_a_mock_takes_the_class_and_the_file(tmp_path: Path) -> None:
    data = Remembering().described.description.data
    assert type(Mock(data, scenario=Depot).service.scenario.inner) is Depot  # type: ignore[union-attr]
    (tmp_path / "words.py").write_text("PLACE = 'loft'\n")
    file = tmp_path / "shop.py"
    file.write_text(
        "from __future__ import annotations\n"
        "from dataclasses import dataclass\n"
        "from words import PLACE\n"
        "from clientwright.testing import Scenario, answers\n"
        "@dataclass\nclass Shelf:\n    id: int\n"
        "class Base(Scenario):\n    pass\n"
        "class Shop(Base):\n"
        "    @answers('get_shelf')\n"
        "    def read(self, call):\n"
        "        return {'id': Shelf(4).id, 'place': PLACE, 'levels': 1}\n"
    )
    depot = Remembering(data, load(file)(Remembering(data).described))  # type: ignore[arg-type]
    assert depot.json("GET", "/shelves/1") == {"id": 4, "place": "loft", "levels": 1}


def test_a_scenario_can_add_to_the_memory() -> None:
    class More(Memory):
        @answers("weigh_parcel")
        def weigh(self, call: Call) -> Any:
            return {"grams": sum(len(thing["to"]) for thing in self.state()["parcels"])}

    asked = Remembering()
    depot = Remembering(memory=More(asked.described))
    depot.json("POST", "/shelves", {"place": "attic"})
    depot.json("POST", "/shelves/1/parcels", {"to": "Ghent"})
    assert depot.json("POST", "/shelves/1/parcels/p/weighing") == {"grams": 5}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = 1\n", "needs one class that derives from clientwright.testing.Scenario, and has none"),
        (
            "from clientwright.testing import Scenario\nclass A(Scenario): pass\nclass B(Scenario): pass\n",
            "and has several: A, B",
        ),
    ],
)
def test_a_file_has_one_scenario(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "shop.py"
    file.write_text(text)
    with pytest.raises(NoScenario, match=said):
        load(file)
    with pytest.raises(NoScenario, match="there is no file"):
        load(tmp_path / "none.py")
