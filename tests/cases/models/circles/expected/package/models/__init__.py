"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .keep_value import (
        KeepValueBody as KeepValueBody,
        KeepValueBodyInput as KeepValueBodyInput,
    )
    from .value import (
        Value as Value,
        ValueInput as ValueInput,
        ValueItem as ValueItem,
        ValueItemInput as ValueItemInput,
    )
    from .kept import Kept as Kept
    from .word import Word as Word
    from .nested import Nested as Nested
    from .own import Own as Own
    from .group import Group as Group
    from .sentence import Sentence as Sentence
    from .team import Team as Team, TeamLead as TeamLead
    from .person import Person as Person
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".keep_value": "KeepValueBody KeepValueBodyInput",
            ".value": "Value ValueInput ValueItem ValueItemInput",
            ".kept": "Kept",
            ".word": "Word",
            ".nested": "Nested",
            ".own": "Own",
            ".group": "Group",
            ".sentence": "Sentence",
            ".team": "Team TeamLead",
            ".person": "Person",
        },
    )
