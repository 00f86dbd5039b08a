"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .keep_value import (
        KeepValueBody as KeepValueBody,
        KeepValueBodyInput as KeepValueBodyInput,
    )
    from .kept import Kept as Kept, KeptDict as KeptDict
    from .nested import Nested as Nested, NestedInput as NestedInput
    from .word import Word as Word, WordInput as WordInput
    from .own import Own as Own, OwnDict as OwnDict
    from .group import Group as Group, GroupDict as GroupDict
    from .value import (
        Value as Value,
        ValueInput as ValueInput,
        ValueItem as ValueItem,
        ValueItemInput as ValueItemInput,
    )
    from .sentence import Sentence as Sentence, SentenceInput as SentenceInput
    from .team import (
        Team as Team,
        TeamDict as TeamDict,
        TeamLead as TeamLead,
        TeamLeadInput as TeamLeadInput,
    )
    from .person import Person as Person, PersonDict as PersonDict
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".keep_value": "KeepValueBody KeepValueBodyInput",
            ".kept": "Kept KeptDict",
            ".nested": "Nested NestedInput",
            ".word": "Word WordInput",
            ".own": "Own OwnDict",
            ".group": "Group GroupDict",
            ".value": "Value ValueInput ValueItem ValueItemInput",
            ".sentence": "Sentence SentenceInput",
            ".team": "Team TeamDict TeamLead TeamLeadInput",
            ".person": "Person PersonDict",
        },
    )
